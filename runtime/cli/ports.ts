/** Whether something listens on a port of this machine already. */
import { createServer } from 'node:net';

/** Tries it: listening is the only question that the system answers truly. */
export function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}
