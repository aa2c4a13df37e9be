/** What the tests of a session share: a guest without WebAssembly, two wallets, and entries for them. */
import assert from 'node:assert/strict';
import { actionBook, signAction } from '../../protocols/action.ts';
import type { Entry } from '../../protocols/block.ts';
import { fromHex, type Hex, ZERO32 } from '../../protocols/bytes.ts';
import { decode, encode } from '../../protocols/codec.ts';
import { addressOf } from '../../protocols/crypto/secp256k1.ts';
import type { Message } from '../../protocols/message.ts';
import { codecOf } from '../../protocols/schema.ts';
import { verifyChunk } from '../../protocols/state-chunk.ts';
import type { StateEntry } from '../../protocols/state-tree.ts';
import { type BlockInput, type Call, type CallResult, GENESIS_TRANSITION, type Guest, type StateReader } from '../guest/host.ts';
import { Overlay } from '../guest/overlay.ts';
import { NO_WRITES, Writes } from '../guest/writes.ts';
import type { Invalid } from './prepare.ts';
import { type Executed, Session } from './session.ts';
import type { SessionError, SessionOptions } from './session-options.ts';
import { LayeredState } from './state.ts';
import type { ExportedChunk } from './tree/export.ts';

export const CHAIN = 7;
export const ROLLUP: Hex = `0x${'11'.repeat(32)}`;
export const OTHER: Hex = `0x${'22'.repeat(32)}`;
export const THIRD: Hex = `0x${'33'.repeat(32)}`;
const walletOf = (seed: number) => {
  const privateKey = new Uint8Array(32).fill(seed);
  return { privateKey, address: addressOf(privateKey) };
};
export const alice = walletOf(1);
export const bob = walletOf(2);

export const ACTIONS = [
  { name: 'put', input: { key: 'bytes', value: 'bytes' } },
  { name: 'remove', input: { key: 'bytes' } },
  { name: 'fail', input: { code: 'uint32' } },
  { name: 'shout', input: { times: 'uint32' } },
  { name: 'tell', input: { to: 'bytes32', times: 'uint32' } },
  { name: 'complain', input: { of: 'string' } },
] as const;
export const PUT = codecOf(ACTIONS[0].input);
export const book = actionBook(CHAIN, ROLLUP, ACTIONS);

/** A guest without WebAssembly: writes what it is told, and notes what it was asked. */
export function stubGuest(): Guest & { readonly seen: Call[] } {
  const seen: Call[] = [];
  const own = (key: Hex): Uint8Array => Uint8Array.of(1, ...fromHex(key));
  const perform = ({ transition, payload, sender }: Call): Omit<CallResult, 'fuel'> => {
    const done = {
      status: 'executed',
      code: 0,
      reason: '',
      writes: NO_WRITES,
      events: [] as CallResult['events'],
      messages: [] as CallResult['messages'],
    } as const;
    if (transition === GENESIS_TRANSITION) {
      if (payload.length > 1) return { ...done, status: 'reverted', code: 5, reason: 'no such genesis' };
      return {
        ...done,
        writes: Writes.of([
          { key: Uint8Array.of(2), value: payload },
          { key: Uint8Array.of(3), value: undefined },
        ]),
      };
    }
    const model = ACTIONS[transition];
    const input = model && decode(codecOf(model.input), payload);
    if (!input?.ok) throw new Error('the session lets nothing through that does not decode');
    const of = input.value as { key: Hex; value: Hex; code: number; times: number; to: Hex; of: string };
    switch (model?.name) {
      case 'put':
        return {
          ...done,
          writes: Writes.of([
            { key: own(of.key), value: fromHex(of.value) },
            { key: Uint8Array.of(9), value: fromHex(sender) },
          ]),
        };
      case 'remove':
        return { ...done, writes: Writes.of([{ key: own(of.key), value: undefined }]) };
      case 'shout':
        return { ...done, events: Array.from({ length: of.times }, (_, id) => ({ id, data: Uint8Array.of(id) })) };
      case 'tell':
        return { ...done, messages: Array.from({ length: of.times }, (_, i) => ({ to: of.to, action: 'hear', payload: Uint8Array.of(i) })) };
      case 'complain':
        return { ...done, status: 'reverted', code: 1, reason: of.of };
      default:
        return { ...done, status: 'reverted', code: of.code, reason: 'failed' };
    }
  };
  const apply = ({ calls }: BlockInput, state: StateReader): CallResult[] => {
    seen.push(...calls);
    return calls.map((call) => {
      const result = { ...perform(call), fuel: 10n };
      if (state instanceof Overlay) for (const { key, value } of result.writes) state.set(key, value);
      return result;
    });
  };
  return { seen, manifest: { abi: 1, name: 'stub', actions: ACTIONS, events: [], state: [], genesis: {} }, apply };
}

const optionsOf = (of: Partial<SessionOptions> = {}): SessionOptions => ({
  chain: CHAIN,
  rollup: ROLLUP,
  guest: stubGuest(),
  genesis: Uint8Array.of(1),
  state: new LayeredState(),
  ...of,
});
export const open = (of: Partial<SessionOptions> = {}): Session => new Session(optionsOf(of));

export const action = (name: string, input: object, nonce: number | bigint, wallet = alice): Entry => ({
  kind: 'action',
  action: signAction(book, name, input, BigInt(nonce), wallet),
});
export const put = (key: string, value: string, nonce: number | bigint, wallet = alice): Entry => action('put', { key, value }, nonce, wallet);
export const message = (seq: number, of: Partial<Message> = {}): Entry => ({
  kind: 'message',
  delivered: {
    message: { from: OTHER, to: ROLLUP, seq, action: 'put', payload: encode(PUT, { key: '0x01', value: '0x02' }), ...of },
    sourceHeight: 1,
    source: ZERO32,
    index: 0,
    count: 1,
    path: [],
  },
});

export function run(session: Session, ...entries: readonly Entry[]): Executed {
  const executed = session.execute({ height: session.height + 1, time: 1, entries });
  assert.equal(executed.kind, 'executed', 'reason' in executed ? executed.reason : '');
  return executed as Executed;
}

/** All that the state holds at the tip, as its chunks show it. */
export function entriesOf(session: Session): StateEntry[] {
  const entries: StateEntry[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined; ) {
    const { chunk, next }: ExportedChunk = session.chunk({ cursor });
    const checked = chunk && verifyChunk(session.stateRoot, chunk);
    assert.ok(checked?.ok);
    entries.push(...checked.chunk.entries);
    cursor = next;
  }
  return entries;
}

export function refused(session: Session, ...entries: readonly Entry[]): Invalid {
  const before = { height: session.height, root: session.stateRoot };
  const answer = session.execute({ height: session.height + 1, time: 1, entries });
  assert.deepEqual({ height: session.height, root: session.stateRoot }, before, 'an invalid block leaves the tip alone');
  assert.equal(answer.kind, 'invalid');
  return answer as Invalid;
}

export const failsWith = (code: SessionError['code'], step: () => unknown): void => assert.throws(step, (error: SessionError) => error.name === 'SessionError' && error.code === code);
