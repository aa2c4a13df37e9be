/** Misbehaves towards a gateway from addresses of its own until it is told to stop: `flood` asks as fast as it can, `slow` holds what it never finishes. A thread, so that whoever measures is not slowed here. */
import { Agent, get } from 'node:http';
import { connect, type Socket } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';

export interface Abuse {
  readonly port: number;
  readonly flood: boolean;
  readonly slow: boolean;
}

const { port, flood, slow } = workerData as Abuse;
/** Connections that ask, and those that are held: the most of one address is 256. */
const [ASKING, HELD] = [20, 240];
const [FLOODER, HOLDER, LISTENER] = ['127.0.0.2', '127.0.0.3', '127.0.0.4'];
const host = '127.0.0.1';
const sockets = new Set<Socket>();
const agent = new Agent({ keepAlive: true, maxSockets: ASKING, localAddress: FLOODER });
let isOver = false;
let asked = 0;

function ask(): void {
  if (isOver) return;
  const request = get({ host, port, path: '/v1/rollups/token/state/balances/entries?limit=100', agent }, (response) => {
    asked++;
    response.resume().once('close', ask);
  });
  request.once('error', () => setTimeout(ask, 50));
}

/** Opened again when the gateway ends it. */
function hold(localAddress: string, text: string): void {
  if (isOver) return;
  const socket = connect({ host, port, localAddress }, () => socket.write(text));
  sockets.add(socket);
  // What comes is never read.
  socket.pause();
  socket.on('error', () => undefined);
  socket.once('close', () => {
    sockets.delete(socket);
    setTimeout(() => hold(localAddress, text), 100);
  });
}

const UNFINISHED = 'POST /v1/rollups/token/actions HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100000\r\n\r\n{';
const LISTENING = 'GET /v1/stream HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n';

if (flood) for (let at = 0; at < ASKING; at++) ask();
if (slow)
  for (let at = 0; at < HELD; at++)
    for (const [address, text] of [
      [HOLDER, UNFINISHED],
      [LISTENER, LISTENING],
    ] as const)
      hold(address, text);
parentPort?.on('message', () => {
  isOver = true;
  parentPort?.postMessage(asked);
  agent.destroy();
  for (const socket of sockets) socket.destroy();
  parentPort?.close();
});
