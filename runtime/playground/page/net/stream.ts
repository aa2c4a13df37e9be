/** The gateway's stream of events, for as long as the page lives: what breaks is begun again, later each time. */

import { KINDS, readEvent, type StreamEvent } from '../model/stream-events.ts';
import { apiKey } from './key.ts';

export type Connection = { readonly state: 'connecting' | 'open' } | { readonly state: 'waiting'; readonly untilMs: number; readonly reason: string };

const FIRST_MS = 500;
const LONGEST_MS = 8_000;
/** The gateway says how things are once a second; silence for longer means that nobody is there. */
const SILENCE_MS = 15_000;

export interface StreamHooks {
  readonly onEvent: (event: StreamEvent) => void;
  readonly onConnection: (connection: Connection) => void;
}

const reasonOf = ({ code }: CloseEvent): string => (code === 1013 ? 'this page was too slow for the stream' : code === 1006 ? 'the connection broke' : `the gateway closed the stream (${code})`);

/** Browsers send no headers with a WebSocket. */
function placeOf(): string {
  const key = apiKey();
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/v1/stream${key === undefined ? '' : `?apiKey=${encodeURIComponent(key)}`}`;
}

export class Stream {
  readonly #hooks: StreamHooks;
  #socket: WebSocket | undefined;
  #delayMs = FIRST_MS;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #heardMs = 0;
  constructor(hooks: StreamHooks) {
    this.#hooks = hooks;
    setInterval(() => this.#listen(), 5_000);
    addEventListener('online', () => this.now());
  }

  /** Connects, or does so at once instead of later. */
  now(): void {
    clearTimeout(this.#retry);
    if (this.#socket === undefined) this.#open();
  }

  #open(): void {
    this.#hooks.onConnection({ state: 'connecting' });
    const socket = new WebSocket(placeOf());
    this.#socket = socket;
    this.#heardMs = performance.now();
    socket.onopen = () => {
      this.#delayMs = FIRST_MS;
      socket.send(JSON.stringify({ subscribe: { rollups: ['all'], kinds: KINDS } }));
      this.#hooks.onConnection({ state: 'open' });
    };
    socket.onmessage = ({ data }) => {
      this.#heardMs = performance.now();
      const event = typeof data === 'string' ? readEvent(data) : undefined;
      if (event !== undefined) this.#hooks.onEvent(event);
    };
    socket.onclose = (event) => {
      if (this.#socket === socket) this.#again(reasonOf(event));
    };
  }

  #listen(): void {
    if (this.#socket === undefined || performance.now() - this.#heardMs < SILENCE_MS || document.hidden) return;
    const silent = this.#socket;
    this.#again('the stream fell silent');
    silent.close();
  }

  #again(reason: string): void {
    this.#socket = undefined;
    this.#hooks.onConnection({ state: 'waiting', untilMs: Date.now() + this.#delayMs, reason });
    this.#retry = setTimeout(() => this.#open(), this.#delayMs);
    this.#delayMs = Math.min(LONGEST_MS, 2 * this.#delayMs);
  }
}
