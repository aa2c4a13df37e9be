import assert from 'node:assert/strict';
import { actionBook, checkAction, encodePayload } from '../../protocols/action.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { encode } from '../../protocols/codec.ts';
import { recoverAddress } from '../../protocols/crypto/secp256k1.ts';
import { fromJson, toJson } from '../../protocols/schema.ts';
import { stateProof } from '../../protocols/state-proof.ts';
import { developmentAccounts } from './accounts.ts';
import { CHAIN, MadeRollup, TOKEN_ACTIONS } from './network.fixture.ts';
import { diffOf } from './page/model/diff.ts';
import { bytes, compact, grouped, oneLine, short, span } from './page/model/format.ts';
import { checkProof, placeIn, readCertificate } from './page/model/proof.ts';
import { readReport } from './page/model/report.ts';
import { hashOf, parseRoute } from './page/model/route.ts';
import { digestOf, injectedSigner, keySigner, type SigningRequest, typedData } from './page/model/signing.ts';
import type { ActionView, StateModel, StepView } from './page/net/types.ts';

const [alice, bob] = developmentAccounts();
if (alice === undefined || bob === undefined) throw new Error('there are development accounts');

const STATE: readonly StateModel[] = [
  { machine: null, name: 'balances', kind: 'map', key: 'address', value: 'uint256' },
  { machine: null, name: 'supply', kind: 'value', key: null, value: 'uint256' },
];

describe('proofs in the page', () => {
  const rollup = new MadeRollup('token');
  const block = rollup.make(9, 1_700_000_000_000);
  const proven = (entry: 'balances' | 'supply', value: string | null, key?: Hex) => ({
    height: block.height,
    stateRoot: block.stateRoot,
    value,
    proof: toHex(encode(stateProof, rollup.prove(entry, key))),
    certificate: rollup.certificate(block),
  });
  const right = (check: ReturnType<typeof checkProof>): boolean => check.ok && check.proof.isRight;

  it('hold for what is there, and for what is not', () => {
    const value = String(block.balances.get(alice.address));
    const check = checkProof({ state: STATE }, 'balances', alice.address, proven('balances', value, alice.address));
    assert.ok(right(check));
    assert.equal(check.ok && check.proof.rungs.at(-1)?.node, block.stateRoot);
    const nobody = `0x${'77'.repeat(20)}` as const;
    assert.ok(right(checkProof({ state: STATE }, 'balances', nobody, proven('balances', null, nobody))));
    const supply = [...block.balances.values()].reduce((sum, each) => sum + each, 0n);
    assert.ok(right(checkProof({ state: STATE }, 'supply', undefined, proven('supply', String(supply)))));
  });

  it('do not hold for another value, key or root, and never throw', () => {
    const value = String(block.balances.get(alice.address));
    const good = proven('balances', value, alice.address);
    assert.equal(right(checkProof({ state: STATE }, 'balances', alice.address, { ...good, value: '1' })), false);
    assert.equal(right(checkProof({ state: STATE }, 'balances', bob.address, good)), false);
    assert.equal(right(checkProof({ state: STATE }, 'balances', alice.address, { ...good, stateRoot: `0x${'11'.repeat(32)}` })), false);
    for (const bad of [{ proof: null }, { proof: '0x01' as const }, { value: 'x' }, { value: {} }])
      assert.equal(checkProof({ state: STATE }, 'balances', alice.address, { ...good, ...bad }).ok, false);
    assert.equal(checkProof({ state: STATE }, 'nothing', alice.address, good).ok, false);
  });

  it('find entries of several machines by the numbers of the machines', () => {
    const state: StateModel[] = ['token', 'book', 'token'].map((machine, at) => ({ machine, name: `${machine}.e${at}`, kind: 'value', key: null, value: 'bool' }));
    const prefix = (entry: string): string | undefined => placeIn({ state, machines: ['none', 'book', 'token'] }, entry)?.prefix.join();
    assert.deepEqual([prefix('token.e0'), prefix('book.e1'), prefix('token.e2')], ['3,1', '2,1', '3,2']);
  });

  it('read certificates, and see when one is of another block', () => {
    assert.deepEqual(readCertificate(rollup.certificate(block))?.members, [0, 1, 2]);
    assert.equal(readCertificate(rollup.certificate(block))?.stateRoot, block.stateRoot);
    assert.equal(readCertificate('0x00'), undefined);
    assert.equal(readCertificate(null), undefined);
  });
});

describe('signing in the page', () => {
  const rollup = `0x${'5e'.repeat(32)}` as const;
  const book = actionBook(CHAIN, rollup, TOKEN_ACTIONS);
  const inputs: Readonly<Record<string, unknown>> = {
    transfer: { to: bob.address, amount: '12' },
    order: { side: 'sell', legs: [{ price: '1', lots: 2 }], post: true, tags: ['0x01020304'], meta: { text: 'hi', weight: -3 } },
  };
  const requestOf = (name: string): SigningRequest => {
    const compiled = book.actions.find((each) => each.name === name);
    if (compiled === undefined) throw new Error(name);
    const action: ActionView = { name, fields: Object.entries(compiled.input).map(([field, type]) => ({ name: field, type })), types: compiled.typed.types, primaryType: compiled.typed.primaryType };
    return { domain: { name: 'micro-rollups', version: '1', chainId: CHAIN, salt: rollup }, action, nonce: 4n, value: fromJson(compiled.input, inputs[name]) };
  };

  for (const name of Object.keys(inputs))
    it(`${name}: what a development account signs is what an operator checks`, async () => {
      const request = requestOf(name);
      const signature = await keySigner('development', 'alice', alice.address, alice.privateKey).sign(request);
      const transition = book.actions.findIndex((each) => each.name === name);
      const compiled = book.actions[transition];
      if (compiled === undefined) throw new Error(name);
      const payload = encodePayload(compiled.codec, request.value);
      const checked = checkAction(book, { rollup, transition, sender: alice.address, nonce: 4n, payload, signature });
      assert.deepEqual(checked, { ok: true, id: digestOf(request, alice.address) });
    });

  it('gives a wallet plain JSON, an optional value as a list of none or one', () => {
    const data = JSON.parse(JSON.stringify(typedData(requestOf('order'), alice.address)));
    assert.deepEqual(data.message, { sender: alice.address, nonce: '4', ...(toJson(inputs['order']) as object), legs: [{ price: '1', lots: 2 }], note: [] });
    assert.equal(data.primaryType, 'Order');
  });

  it('takes from an injected wallet only the right signature of the right account', async () => {
    const own = keySigner('own', 'x', alice.address, alice.privateKey);
    const request = requestOf('transfer');
    const answer = await own.sign(request);
    const provider = (signature: string) => ({ request: ({ method }: { method: string }) => Promise.resolve(method === 'eth_requestAccounts' ? [alice.address] : signature) });
    // Some wallets write 0 and 1 for 27 and 28.
    const low = answer.slice(0, -2) + (Number.parseInt(answer.slice(-2), 16) - 27).toString(16).padStart(2, '0');
    const signed = await (await injectedSigner(provider(low))).sign(request);
    assert.equal(recoverAddress(digestOf(request, alice.address), signed), alice.address);
    const other = await keySigner('own', 'y', bob.address, bob.privateKey).sign(request);
    for (const bad of [other, '0x', 'no']) await assert.rejects(async () => (await injectedSigner(provider(bad))).sign(request), /signed something else/);
  });
});

describe('places of the page', () => {
  it('are links and back', () => {
    for (const route of [
      { view: 'live', rollup: 'token', rest: [] },
      { view: 'state', rollup: 'a b/c', rest: ['balances', '{"x":"0x/1"}'] },
      { view: 'committee', rollup: undefined, rest: [] },
    ] as const)
      assert.deepEqual(parseRoute(hashOf(route)), route);
    assert.deepEqual(parseRoute(''), { view: 'live', rollup: undefined, rest: [] });
    assert.deepEqual(parseRoute('#/nonsense/%E0%A4%A'), { view: 'live', rollup: undefined, rest: [] });
  });
});

describe('what a block changed', () => {
  const step = (writes: StepView['writes']): StepView => ({ index: 0, id: null, fuel: '1', status: 'executed', reads: [], writes, events: [] });
  it('is the first before and the last after, without what came back to where it was', () => {
    const write = (key: string, before: unknown, after: unknown) => ({ entry: 'e', key, before, after });
    const changes = diffOf([step([write('a', '1', '2'), write('b', null, '5')]), step([write('a', '2', '9'), write('b', '5', null)])]);
    assert.deepEqual(changes, [{ entry: 'e', key: 'a', before: '1', after: '9', writes: 2 }]);
  });
});

describe('recorded simulations', () => {
  it('are read from JSON and from a page, whatever is missing in them', () => {
    const json = JSON.stringify({
      plan: { seed: 7, seconds: 5 },
      outcome: { ok: true, virtualSeconds: 9, confirmations: { c0: 3 } },
      moments: [{ atMs: 1, node: 'member/0', kind: 'voted', text: 'x' }, 4],
      spans: 'none',
    });
    for (const text of [json, `<!doctype html><p></p><template id="recording">${json}</template>`]) {
      const read = readReport(text);
      assert.ok(read.ok);
      assert.deepEqual([read.report.seed, read.report.endMs, read.report.faultsEndMs, read.report.moments.length, read.report.spans.length], [7, 9_000, 5_000, 1, 0]);
    }
  });
  it('say what is no recording', () => {
    for (const text of ['', '{', '[]', '{"plan":{}}', '<!doctype html><p>']) assert.equal(readReport(text).ok, false);
  });
});

describe('numbers and hashes', () => {
  it('are written for people', () => {
    assert.deepEqual([compact(950), compact(12_345), compact(3_400_000), compact(64e9)], ['950', '12.3 k', '3.4 M', '64 G']);
    assert.deepEqual(
      [grouped('-1234567'), grouped('12'), short('0x1234567890abcdef1234'), bytes(2_048), span(950), span(12_340), span(200_000)],
      ['-1,234,567', '12', '0x123456…1234', '2.0 KiB', '950 ms', '12.3 s', '3 min'],
    );
    assert.equal(oneLine({ to: '0x12', amount: '1000', list: [true, null] }), 'to 0x12, amount 1,000, list [true, —]');
  });
});
