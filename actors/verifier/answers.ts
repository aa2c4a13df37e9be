/** What a member answers to others: certified headers, storage certificates, messages from the store; state from the executor. Read-only. */

import type { Hex } from '../../protocols/bytes.ts';
import { type CertifiedHeader, certificate, certifiedHeader } from '../../protocols/certificate.ts';
import type { ValueOf } from '../../protocols/codec.ts';
import { liarIn } from '../../protocols/evidence.ts';
import { type DeliveredMessage, deliveredMessage } from '../../protocols/message.ts';
import {
  availableRequest,
  blocksRequest,
  certifiedRequest,
  chunkRequest,
  deploymentRequest,
  evidenceRequest,
  inboxRequest,
  readRequest,
  snapshotRequest,
  verdictRequest,
} from '../../protocols/requests.ts';
import { chunkAt, offerOf } from '../archivist/snapshots.ts';
import { answer } from '../ask.ts';
import { loadVerdict } from '../juror/verdicts.ts';
import { DELIVERIES } from '../micro-rollup/inbox.ts';
import type { Bus, Stop } from '../ports/bus.ts';
import type { Executor } from '../ports/executor.ts';
import type { Store } from '../ports/store.ts';
import { below, keys, loadRange } from '../records.ts';
import { loadEvidence } from '../watchtower/evidence.ts';
import { announced, loadCertified, loadDeployment, loadTip } from './chain.ts';

/** Items in one answer: 64 headers are 30 KB. */
const PAGE = 64;
const EVIDENCE = 16;

const scope = (rollup: Hex): string => rollup.slice(2);

const certifiedFrom = (store: Store, rollup: Hex, from: number, limit: number): Promise<CertifiedHeader[]> =>
  loadRange(store, { ...below(`certified/${scope(rollup)}`), from: keys.certified(rollup, from), limit: Math.min(limit, PAGE) }, certifiedHeader);

async function inbox(store: Store, to: Hex, cursors: readonly { readonly from: Hex; readonly next: number }[]): Promise<ValueOf<typeof inboxRequest.answer>> {
  // Before the lanes are read: what is certified meanwhile is found, or asked for again.
  const tips = await Promise.all(cursors.map(({ from }) => loadTip(store, from)));
  const deliveries: DeliveredMessage[] = [];
  for (const { from, next } of cursors) {
    const room = DELIVERIES - deliveries.length;
    if (room === 0) break;
    const lane = { ...below(`message/${scope(to)}/${scope(from)}`), from: keys.message(to, from, next), limit: room };
    deliveries.push(...(await loadRange(store, lane, deliveredMessage)));
  }
  const places = new Map(deliveries.map((each) => [each.source, each]));
  const sources = await Promise.all([...places.values()].map((each) => loadCertified(store, each.message.from, each.sourceHeight)));
  return { deliveries, sources: sources.filter((each) => each !== undefined), heights: tips.map((tip) => tip?.height ?? 0) };
}

/**
 * Entries at the tip this member executed up to, which may be some blocks above the last certificate. One question at a time: its reads
 * are asked at once, so no block comes between them, and strangers' questions never fill the queue that blocks wait in.
 */
function stateReader(executor: Pick<Executor, 'read'>, sessionOf: (rollup: Hex) => string) {
  let last: Promise<unknown> = Promise.resolve();
  return (rollup: Hex, wanted: readonly Uint8Array[]): Promise<(Uint8Array | undefined)[]> => {
    const turn = last.then(() => Promise.all(wanted.map((key) => executor.read(sessionOf(rollup), key))));
    last = turn.catch(() => undefined);
    return turn;
  };
}

export function answerAsMember(bus: Bus, store: Store, executor: Pick<Executor, 'read'>, sessionOf: (rollup: Hex) => string): Stop {
  const read = stateReader(executor, sessionOf);
  const stops = [
    answer(bus, certifiedRequest, ({ rollup, from, limit }) => certifiedFrom(store, rollup, from, limit)),
    answer(bus, blocksRequest, async ({ rollup, from, limit }) => (await certifiedFrom(store, rollup, from, limit)).map(announced)),
    answer(bus, availableRequest, ({ rollup, from, limit }) =>
      loadRange(store, { ...below(`available/${scope(rollup)}`), from: keys.available(rollup, from), limit: Math.min(limit, PAGE) }, certificate),
    ),
    answer(bus, inboxRequest, ({ to, cursors }) => inbox(store, to, cursors)),
    answer(bus, deploymentRequest, async ({ rollup }) => {
      const genesis = await loadDeployment(store, rollup);
      if (genesis === undefined) throw new Error(`${rollup} is not verified here`);
      return { genesis };
    }),
    answer(bus, evidenceRequest, async ({ liars }) => {
      const known = new Set(liars);
      const kept = await loadEvidence(store);
      return kept.flatMap(({ evidence }) => (known.has(liarIn(evidence)) ? [] : evidence)).slice(0, EVIDENCE);
    }),
    answer(bus, snapshotRequest, ({ rollup }) => offerOf(store, rollup)),
    answer(bus, chunkRequest, async ({ rollup, chunk }) => {
      const bytes = await chunkAt(store, rollup, chunk);
      if (bytes === undefined) throw new Error(`no chunk ${chunk}`);
      return { bytes };
    }),
    answer(bus, verdictRequest, ({ header }) => loadVerdict(store, header)),
    answer(bus, readRequest, ({ rollup, keys: wanted }) => read(rollup, wanted)),
  ];
  return () => stops.forEach((stop) => stop());
}
