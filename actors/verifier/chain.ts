/** What a member keeps of a rollup: certified blocks, the state at the last of them, and the messages that wait for others. */
import { type Announcement, type BlockResult, headerHash } from '../../protocols/block.ts';
import { type Hex, ZERO32 } from '../../protocols/bytes.ts';
import { type Certificate, type CertifiedHeader, certifiedHeader } from '../../protocols/certificate.ts';
import { merklePath } from '../../protocols/merkle.ts';
import { type DeliveredMessage, deliveredMessage, messageId } from '../../protocols/message.ts';
import type { Session, StateEntry, StateWrite } from '../ports/executor.ts';
import type { Store } from '../ports/store.ts';
import { keys, load, loadState, put, stateOperations, type Tip, tipRecord } from '../records.ts';

export const certify = (of: Announcement, certificate: Certificate): CertifiedHeader => ({ header: of.header, body: of.body, result: of.result, operator: of.signature, certificate });

export const announced = (of: CertifiedHeader): Announcement => ({ header: of.header, body: of.body, result: of.result, signature: of.operator });

export const tipOf = ({ header }: Announcement): Tip => ({ height: header.height, hash: headerHash(header), stateRoot: header.stateRoot, time: header.time });

export async function loadTip(store: Store, rollup: Hex): Promise<{ readonly tip: Tip; readonly entries: readonly StateEntry[] } | undefined> {
  const tip = await load(store, keys.tip(rollup), tipRecord);
  return tip && { tip, entries: await loadState(store, rollup) };
}

export async function keepGenesis(store: Store, rollup: Hex, session: Session): Promise<Tip> {
  const tip: Tip = { height: 0, hash: ZERO32, stateRoot: session.genesisRoot, time: 0 };
  await store.batch([...stateOperations(rollup, session.genesisEntries), put(keys.tip(rollup), tipRecord, tip)], { sync: true });
  return tip;
}

function deliveries(of: Announcement, result: BlockResult): DeliveredMessage[] {
  const ids = result.messages.map(messageId);
  const place = { sourceHeight: of.header.height, source: headerHash(of.header), count: ids.length };
  return result.messages.map((message, index) => ({ message, ...place, index, path: merklePath(ids, index) }));
}

/** Block, state and messages change together or not at all. Not synced: all of it can be rebuilt from peers. */
export async function keepCertified(store: Store, of: CertifiedHeader, result: BlockResult, writes: readonly StateWrite[]): Promise<void> {
  const { rollup, height } = of.header;
  const messages = deliveries(announced(of), result);
  await store.batch(
    [
      put(keys.certified(rollup, height), certifiedHeader, of),
      put(keys.tip(rollup), tipRecord, tipOf(announced(of))),
      ...stateOperations(rollup, writes),
      ...messages.map((each) => put(keys.message(each.message.to, rollup, each.message.seq), deliveredMessage, each)),
    ],
    { sync: false },
  );
}

export const loadCertified = (store: Store, rollup: Hex, height: number): Promise<CertifiedHeader | undefined> => load(store, keys.certified(rollup, height), certifiedHeader);
