import assert from 'node:assert/strict';
import { type Acknowledgement, acknowledgementsOf } from '../../protocols/acknowledgement.ts';
import { type SignedAction, signedAction } from '../../protocols/action.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { encode } from '../../protocols/codec.ts';
import type { Client, SubmitOutcome } from '../../runtime/client/client.ts';
import type { LocalRollup } from '../local/types.ts';
import { Tracker } from '../tracker.ts';
import { type DriveLane, type DriveStep, drive } from './drive.ts';
import type { Expectation } from './plan.ts';

const rollup = toHex(new Uint8Array(32).fill(1));
const rollups = [{ id: rollup, name: 'token-1', app: 'token' }] as unknown as LocalRollup[];
const actionOf = (nonce: bigint): SignedAction => ({ rollup, transition: 0, sender: toHex(new Uint8Array(20)), nonce, payload: new Uint8Array(0), signature: toHex(new Uint8Array(65)) });
const idOf = (action: SignedAction): Hex => `0x${Buffer.from(encode(signedAction, action)).toString('hex').slice(0, 120)}`;
const step = (nonce: bigint, expect: Expectation = 'executed'): DriveStep => ({ rollup: 0, expect, sign: () => actionOf(nonce) });
const lane = (steps: readonly DriveStep[], chunk = 4): DriveLane => ({ chunk, steps });

const acknowledge = (action: SignedAction): SubmitOutcome => ({
  kind: 'acknowledged',
  id: idOf(action),
  acknowledgement: acknowledgementsOf(rollup, [{ action: idOf(action), includedBy: 9 }], '0x')[0] as Acknowledgement,
});
const refuse = (code: string): SubmitOutcome => ({ kind: 'refused', code, reason: '' });

/** An operator that answers as told; what it was sent is written down. */
function operator(answer: (actions: readonly SignedAction[], request: number) => readonly SubmitOutcome[]) {
  const requests: bigint[][] = [];
  const silent = { subscribe: () => ({ unsubscribe: () => undefined }) };
  const client = {
    submit: async (_: Hex, actions: readonly SignedAction[]) => {
      requests.push(actions.map((each) => each.nonce));
      return answer(actions, requests.length);
    },
    subscribe: () => () => undefined,
    events: silent,
  } as unknown as Client;
  return { client, requests };
}

async function send(
  lanes: readonly DriveLane[],
  { client }: ReturnType<typeof operator>,
  { signal = new AbortController().signal, rate = 0 }: { readonly signal?: AbortSignal; readonly rate?: number } = {},
): Promise<Tracker> {
  const tracker = new Tracker(new Map([[rollup, 'token-1']]));
  await drive(lanes, { client, rollups, tracker, signal, rate });
  return tracker;
}

describe('drive', () => {
  it('sends a lane in order and in chunks', async () => {
    const to = operator((actions) => actions.map(acknowledge));
    const tracker = await send([lane([0n, 1n, 2n, 3n, 4n].map((nonce) => step(nonce)))], to);
    assert.deepEqual(to.requests, [[0n, 1n, 2n, 3n], [4n]]);
    assert.deepEqual([tracker.submitted, tracker.counts.C0], [5, 5]);
  });

  it('sends again what found the operator busy, from the first such action on', async () => {
    const to = operator((actions, request) => actions.map((action, at) => (request === 1 && at === 1 ? refuse('busy') : request === 1 && at > 1 ? refuse('nonce-gap') : acknowledge(action))));
    const tracker = await send([lane([0n, 1n, 2n].map((nonce) => step(nonce)))], to);
    assert.deepEqual(to.requests, [
      [0n, 1n, 2n],
      [1n, 2n],
    ]);
    assert.deepEqual([tracker.submitted, tracker.counts.C0, [...tracker.refused], [...tracker.problems]], [3, 3, [], []]);
  });

  it('loses nothing when the operator cannot be reached', async () => {
    const to = operator((actions, request) => {
      if (request === 1) throw new Error('unreachable');
      return actions.map(acknowledge);
    });
    const tracker = await send([lane([step(0n), step(1n)])], to);
    assert.deepEqual(to.requests, [
      [0n, 1n],
      [0n, 1n],
    ]);
    assert.deepEqual([tracker.retries, tracker.counts.C0], [1, 2]);
  });

  it('loses nothing when an answer is too short', async () => {
    const to = operator((actions, request) => actions.slice(0, request === 1 ? 1 : 2).map(acknowledge));
    assert.equal((await send([lane([step(0n), step(1n)])], to)).counts.C0, 2);
  });

  it('does not wait for ever for a nonce that nobody will send', async () => {
    const to = operator((actions) => actions.map(() => refuse('nonce-gap')));
    const tracker = await send([lane([step(5n, 'any'), step(6n, 'any')])], to);
    assert.deepEqual([to.requests.length, [...tracker.refused], [...tracker.problems]], [1, [['nonce-gap', 2]], []]);
  });

  it('stops when told to', async () => {
    const stop = new AbortController();
    const to = operator(() => {
      stop.abort();
      return [refuse('busy')];
    });
    await send([lane([step(0n)])], to, { signal: stop.signal });
    assert.equal(to.requests.length, 1);
  });

  it('sends no faster than it is told, over all lanes', async () => {
    const to = operator((actions) => actions.map(acknowledge));
    const began = performance.now();
    await send(
      [
        lane(
          [0n, 1n].map((nonce) => step(nonce)),
          1,
        ),
        lane(
          [2n, 3n].map((nonce) => step(nonce)),
          1,
        ),
      ],
      to,
      { rate: 50 },
    );
    assert.ok(performance.now() - began > 55, 'the fourth is due after three fiftieths of a second');
    assert.equal(to.requests.length, 4);
  });
});
