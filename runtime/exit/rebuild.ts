/** The state of an app as of its newest block that counts, executed again, and further with each look. */
import type { AppRecord, Settlement } from '../../actors/ports/settlement.ts';
import { type Header, headerHash } from '../../protocols/block.ts';
import { PROOF_SYSTEMS } from '../../protocols/l1.ts';
import type { Frozen } from '../settlement/escape.ts';
import { type BlocksOf, settledBlocks } from './history.ts';
import { openReplica, type Replica, type ReplicaOptions } from './replica.ts';

export interface RebuildOptions extends ReplicaOptions {
  readonly app: ReplicaOptions['app'] & Pick<AppRecord, 'proofs'>;
  readonly settlement: Pick<Settlement, 'batches' | 'proven'>;
  /** Where blocks come from. */
  readonly blocksOf: BlocksOf;
  readonly onBlock: (height: number) => void;
}

/** Of a frozen app counts what was settled before and not vetoed, and was proven where that is needed; and once users leave, what was shown. Rejects with `ExitError`, and with what `blocksOf` does. */
export type Rebuilder = (frozen: Pick<Frozen, 'at' | 'height' | 'isOpen' | 'cut'> | undefined) => Promise<Replica>;

export function createRebuilder(options: RebuildOptions): Rebuilder {
  const { settlement, blocksOf, app, onBlock } = options;
  let replica: Replica | undefined;
  let read = { from: 0, next: 1 };

  async function begun(upTo: number): Promise<Replica> {
    if (replica !== undefined && (replica.tip?.header.height ?? 0) <= upTo) return replica;
    read = { from: 0, next: 1 };
    replica = await openReplica(options);
    return replica;
  }

  /** Of an app that goes on, what is not proven yet counts, too. */
  async function countedOf(isFrozen: boolean): Promise<(header: Header) => boolean> {
    if (!isFrozen || !PROOF_SYSTEMS[app.proofs].needsProof) return () => true;
    const proven = await settlement.proven();
    return (header) => proven.has(headerHash(header));
  }

  return async (frozen) => {
    const upTo = frozen?.isOpen ? frozen.height : (frozen?.cut ?? Number.POSITIVE_INFINITY) - 1;
    const until = frozen?.at ?? Number.POSITIVE_INFINITY;
    const counts = await countedOf(frozen !== undefined);
    if (replica?.tip !== undefined && !counts(replica.tip.header)) replica = undefined;
    const state = await begun(upTo);
    const blocks = settledBlocks({ settlement, blocksOf, rollup: app.rollup }, { ...read, until });
    for (let next = await blocks.next(); ; next = await blocks.next()) {
      if (next.done) {
        read = next.value;
        return state;
      }
      const { height } = next.value.header;
      // The batch is read again with the next look, from this block on.
      if (height > upTo || !counts(next.value.header)) return state;
      onBlock(height);
      await state.add(next.value);
      read = { ...read, next: height + 1 };
    }
  };
}
