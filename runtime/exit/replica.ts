/** A rollup's state, made again by executing its settled blocks: each has to give the roots that L1 has. */
import type { Executor } from '../../actors/ports/executor.ts';
import type { AppRecord } from '../../actors/ports/settlement.ts';
import { inboundKey, nonceKey, readLane, readNonce } from '../../contracts/execution/reserved.ts';
import { balanceKey, readBalance } from '../../protocols/balance.ts';
import type { Header } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { decode } from '../../protocols/codec.ts';
import { sha256Hex } from '../../protocols/crypto/hash.ts';
import { upgradeOf } from '../../protocols/inbound.ts';
import { L1, WITHDRAWAL } from '../../protocols/l1.ts';
import { merklePath } from '../../protocols/merkle.ts';
import { type Message, messageId } from '../../protocols/message.ts';
import { codecOf } from '../../protocols/schema.ts';
import type { StateProof } from '../../protocols/state-proof.ts';
import type { Withdrawal } from '../settlement/bridge.ts';
import type { Counted } from '../settlement/escape.ts';
import { ExitError } from './errors.ts';
import type { SettledBlock } from './history.ts';

export interface ReplicaOptions {
  readonly executor: Executor;
  readonly chain: number;
  readonly app: Pick<AppRecord, 'rollup' | 'name' | 'codeHash' | 'genesisRoot'>;
  /** The first version as published, a module or a bundle. */
  readonly wasm: Uint8Array;
  /** Later versions as published, by hash. Rejects where one is not to be had. */
  readonly codeOf: (code: Hex) => Promise<Uint8Array>;
  /** Encoded genesis input. */
  readonly genesis: Uint8Array;
}

export interface Replica {
  readonly tip: SettledBlock | undefined;
  /** What the blocks gave back to L1, with where each was settled. */
  readonly withdrawals: readonly (Withdrawal & Pick<SettledBlock, 'spot'>)[];
  /** Executes the next block. Rejects with `ExitError` `differs` when it gives something else than was settled. */
  add(block: SettledBlock): Promise<void>;
  balance(asset: Hex, account: Hex): Promise<{ readonly amount: bigint; readonly proof: StateProof }>;
  /** Next nonce of an account. */
  nonce(account: Hex): Promise<Counted & { readonly value: bigint }>;
  /** How many messages of L1 were taken in. */
  taken(): Promise<Counted & { readonly value: number }>;
}

const SESSION = 'exit';
const withdrawal = codecOf(WITHDRAWAL.input);

/** Rejects with `ExitError` `other-app` when this is not what is registered. */
export async function openReplica({ executor, chain, app, wasm, codeOf, genesis }: ReplicaOptions): Promise<Replica> {
  const code = sha256Hex(wasm);
  if (code !== app.codeHash) throw new ExitError('other-app', `${app.name} was registered with code ${app.codeHash}, and this is ${code}: the same version of app and framework is needed`);
  const { genesisRoot } = await executor.open(SESSION, { chain, rollup: app.rollup, wasm, genesis });
  if (genesisRoot !== app.genesisRoot) throw new ExitError('other-app', `${app.name} was registered with another genesis`);
  const withdrawals: (Withdrawal & Pick<SettledBlock, 'spot'>)[] = [];
  let tip: SettledBlock | undefined;

  async function execute(block: SettledBlock): Promise<void> {
    const { header, body } = block;
    const { height, time } = header;
    const version = upgradeOf(body.entries);
    // What came with the block is believed once it has the hash that L1 sent.
    const carried = block.code !== undefined && sha256Hex(block.code) === version ? block.code : undefined;
    const code = carried ?? (version && (await codeOf(version)));
    const executed = await executor.execute(SESSION, { height, time, entries: body.entries, code });
    const differs = executed.kind === 'invalid' ? `entry ${executed.entry}: ${executed.reason}` : ROOTS.find((root) => executed[root] !== header[root]);
    if (executed.kind === 'invalid' || differs !== undefined) throw new ExitError('differs', `block ${height} of ${app.name} was settled, and executing it gives something else (${differs})`);
    withdrawals.push(...withdrawalsIn(executed.result.messages, header).map((each) => ({ ...each, spot: block.spot })));
    await executor.settle(SESSION, height);
    tip = block;
  }

  return {
    get tip() {
      return tip;
    },
    withdrawals,
    add: execute,
    async balance(asset, account) {
      const { value, proof } = await executor.prove(SESSION, balanceKey(asset, account));
      return { amount: readBalance(value), proof };
    },
    async nonce(account) {
      const { value, proof } = await executor.prove(SESSION, nonceKey(account));
      return { value: readNonce(value), proof };
    },
    async taken() {
      const { value, proof } = await executor.prove(SESSION, inboundKey(L1));
      return { value: readLane(value), proof };
    },
  };
}

const ROOTS = ['stateRoot', 'actionsRoot', 'receiptsRoot', 'outboxRoot', 'fuel'] as const;

/** Messages of one block to L1, with their places in its outbox. */
function withdrawalsIn(messages: readonly Message[], header: Header): Withdrawal[] {
  const ids = messages.map(messageId);
  return messages.flatMap(({ to, seq, payload }, index) => {
    const input = to === L1 ? decode(withdrawal, payload) : undefined;
    return input?.ok ? [{ seq, ...(input.value as Pick<Withdrawal, 'asset' | 'to' | 'amount'>), header, index, count: ids.length, path: merklePath(ids, index) }] : [];
  });
}
