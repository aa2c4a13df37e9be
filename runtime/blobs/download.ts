/**
 * One blob from the first of several peers that has it.
 *
 * Peers are asked in turn. The next one is asked when the one before failed, or has been silent for its share of the time: a dead
 * peer at the head of the list must not use up the deadline. Whoever answers right first wins.
 */
import { BusError } from '../../actors/ports/bus.ts';
import type { Clock } from '../../actors/ports/clock.ts';
import type { Hex } from '../../protocols/bytes.ts';

export interface DownloadInput {
  readonly clock: Clock;
  readonly peers: readonly Hex[];
  readonly deadlineMs: number;
  /** The checked blob; rejects when this peer does not have it, lies, or is too late. */
  readonly ask: (peer: Hex, deadlineMs: number) => Promise<Uint8Array>;
}

export function download({ clock, peers, deadlineMs, ask }: DownloadInput): Promise<Uint8Array> {
  const end = clock.now() + deadlineMs;
  const patienceMs = Math.max(100, deadlineMs / (peers.length + 1));
  return new Promise((resolve, reject) => {
    const reasons: string[] = [];
    let next = 0;
    let asked = 0;
    let isLate = false;
    let cancelPatience = (): void => {};
    const askNext = (): void => {
      cancelPatience();
      const peer = peers[next++];
      if (peer === undefined) {
        failIfAllDid();
        return;
      }
      asked++;
      cancelPatience = clock.after(patienceMs, askNext);
      ask(peer, Math.max(1, end - clock.now())).then(win, (error: unknown) => lose(peer, error));
    };
    const win = (blob: Uint8Array): void => {
      cancelPatience();
      next = peers.length;
      resolve(blob);
    };
    const lose = (peer: Hex, error: unknown): void => {
      reasons.push(`${peer.slice(0, 10)} ${error instanceof Error ? error.message : String(error)}`);
      // A peer that is too late has used up all of the time, even when the clock lags behind its timers by a moment.
      isLate ||= clock.now() >= end || (error instanceof BusError && error.code === 'deadline');
      if (isLate) failIfAllDid();
      else askNext();
    };
    const failIfAllDid = (): void => {
      if (reasons.length < asked) return;
      cancelPatience();
      reject(new BusError(isLate ? 'deadline' : 'unreachable', reasons.length === 0 ? 'no peer to ask' : reasons.join('; ')));
    };
    askNext();
  });
}
