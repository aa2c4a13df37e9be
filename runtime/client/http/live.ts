/** The gateway's stream as an observable. */
import { Observable } from 'rxjs';
import type { StreamEvent } from './types.ts';

const FIRST_PAUSE_MS = 250;
const MOST_PAUSE_MS = 10_000;

/** Connects while somebody listens, and again when the connection is lost; what happened meanwhile is not told. */
export function liveStream(url: string, apiKey: string | undefined, subscription: object): Observable<StreamEvent> {
  const address = `${url.replace(/^http/, 'ws')}/v1/stream${apiKey === undefined ? '' : `?apiKey=${encodeURIComponent(apiKey)}`}`;
  return new Observable<StreamEvent>((subscriber) => {
    let socket: WebSocket;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let [pauseMs, isOver] = [FIRST_PAUSE_MS, false];
    const connect = (): void => {
      socket = new WebSocket(address);
      socket.addEventListener('open', () => {
        // Closing it while it opens would be an error on the console of a page.
        if (isOver) return socket.close();
        socket.send(JSON.stringify({ subscribe: subscription }));
        // Whoever listens may have missed something: `connected` says that it is time to look.
        subscriber.next({ kind: 'connected' });
      });
      socket.addEventListener('message', ({ data }) => {
        pauseMs = FIRST_PAUSE_MS;
        const event = eventOf(data);
        if (event !== undefined) subscriber.next(event);
      });
      socket.addEventListener('close', () => {
        if (isOver) return;
        timer = setTimeout(connect, pauseMs);
        pauseMs = Math.min(2 * pauseMs, MOST_PAUSE_MS);
      });
      // `close` follows.
      socket.addEventListener('error', () => undefined);
    };
    connect();
    return () => {
      isOver = true;
      clearTimeout(timer);
      if (socket.readyState === WebSocket.OPEN) socket.close();
    };
  });
}

function eventOf(data: unknown): StreamEvent | undefined {
  try {
    const event: unknown = JSON.parse(String(data));
    return typeof event === 'object' && event !== null && 'kind' in event ? (event as StreamEvent) : undefined;
  } catch {
    return undefined;
  }
}
