/** How many connections one address may have open: whoever holds more of them than it uses takes none from others. */
import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** All together. */
const MOST = 2_000;
/** One address: a browser has six, and a proxy before the gateway some dozens. */
const MOST_OF_ONE = 256;

export function limitConnections(server: Server): void {
  const open = new Map<string, number>();
  server.maxConnections = MOST;
  server.on('connection', (socket: Socket) => {
    const { remoteAddress: address } = socket;
    // Gone before it was looked at.
    if (address === undefined) return void socket.destroy();
    const count = open.get(address) ?? 0;
    if (count >= MOST_OF_ONE) return void socket.destroy();
    open.set(address, count + 1);
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left > 0) open.set(address, left);
      else open.delete(address);
    });
  });
}
