import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Hex, toHex } from '../../../protocols/bytes.ts';
import { encode } from '../../../protocols/codec.ts';
import { sha256 } from '../../../protocols/crypto/hash.ts';
import { LIMITS } from '../../../protocols/limits.ts';
import { codecOf } from '../../../protocols/schema.ts';
import token from '../../apps/token/machine.ts';
import { CODE, TRANSITION } from '../abi.ts';
import { BlockRunner, type Make } from '../block-run.ts';
import { plainDriver } from '../driver.ts';
import { type Guest, GuestError, loadGuest } from '../host.ts';
import { attachManifest, ManifestError, readManifest } from '../manifest.ts';
import { meter } from '../meter.ts';
import { nativeGuest } from '../native.ts';
import { type BlockJson, type CallJson, MapState, play } from '../vectors/play.ts';
import { findCustom, readSections } from '../wasm-binary.ts';
import { tokenGuests, tokenModules } from './guests.ts';
import { artefactOf, artefacts, committed, compile, compileAssemblyScript, LANGUAGES, RECIPES, versionsOf } from './toolchains.ts';

const ROLLUP: Hex = `0x${'33'.repeat(32)}`;
const ACCOUNTS = [1, 2, 3, 4].map((byte): Hex => `0x${toHex(Uint8Array.of(byte)).slice(2).repeat(20)}`);
const IDS = ACCOUNTS.map((account): Hex => `0x${'99'.repeat(12)}${account.slice(2)}`);
const MOST = 2n ** 256n - 1n;

const account = fc.constantFrom(...ACCOUNTS);
const id = fc.constantFrom(...IDS);
const amount = fc.oneof({ weight: 6, arbitrary: fc.bigInt({ min: 0n, max: 300n }) }, fc.constantFrom(0n, 1n, 2n ** 64n, 2n ** 128n - 1n, MOST), fc.bigInt({ min: 0n, max: MOST }));

const call = (transition: number, sender: Hex, payload: Uint8Array, from: Hex | null = null): CallJson => ({ transition, sender, from, payload: toHex(payload) });
const transfers = fc.record({ sender: account, to: account, amount }).map(({ sender, ...input }) => call(0, sender, encode(codecOf(token.actions.transfer), input)));
const funds = fc.record({ sender: account, chess: id, game: id, amount }).map(({ sender, ...input }) => call(1, sender, encode(codecOf(token.actions.fund), input)));
const messages = fc.tuple(transfers, id).map(([of, from]): CallJson => ({ ...of, from, sender: `0x${from.slice(26)}` }));
const transition = fc.oneof(fc.constantFrom(0, 1, ...Object.values(TRANSITION)), fc.nat(0xffff));
const noise = fc.record({ transition, sender: account, payload: fc.uint8Array({ maxLength: 120 }) }).map(({ transition: of, sender, payload }) => call(of, sender, payload));
const geneses = fc.array(fc.record({ owner: account, amount }), { maxLength: 5 }).map((holders) => call(TRANSITION.genesis, `0x${'00'.repeat(20)}`, encode(codecOf(token.genesis.input), { holders })));
const calls = fc.array(fc.oneof({ weight: 8, arbitrary: transfers }, { weight: 3, arbitrary: funds }, messages, noise, geneses), { maxLength: 40 });
const blockOf = (height: number, of: readonly CallJson[]): BlockJson => ({ rollup: ROLLUP, height, time: height, entropy: ROLLUP, first: 0, calls: of });

describe('guests in other languages', function () {
  this.timeout(120_000);
  let modules: ReadonlyMap<string, Uint8Array>;
  let guests: ReadonlyMap<string, Guest>;
  before(async () => {
    modules = await tokenModules();
    guests = new Map([...(await tokenGuests()), ['typescript, natively', nativeGuest(token)]]);
  });

  it('do the same in random blocks, call by call and root by root', () => {
    fc.assert(
      fc.property(geneses, fc.array(calls, { minLength: 1, maxLength: 4 }), (genesis, blocks) => {
        const of = { name: '', about: '', state: [], blocks: [[genesis], ...blocks].map((each, height) => blockOf(height, each)) };
        const [first, ...others] = [...guests].map(([language, guest]) => ({ language, played: play(guest, of) }));
        for (const { language, played } of others) assert.deepEqual({ ...played, fuel: 0n }, { ...first?.played, fuel: 0n }, language);
      }),
      { numRuns: 60 },
    );
  });

  it('take a fraction of the fuel, and the same on every run', () => {
    const state = [...ACCOUNTS.keys()].map((at) => ({ key: `0x01${(ACCOUNTS[at] as Hex).slice(2)}` as Hex, value: toHex(encode(codecOf('uint256'), 1_000_000n)) }));
    const input = encode(codecOf(token.actions.transfer), { to: ACCOUNTS[1] as Hex, amount: 1n });
    const of = {
      name: '',
      about: '',
      state,
      blocks: [
        blockOf(
          1,
          Array.from({ length: LIMITS.blockActions }, () => call(0, ACCOUNTS[0] as Hex, input)),
        ),
      ],
    };
    const fuelOf = (language: string): bigint => play(guests.get(language) as Guest, of).fuel;
    for (const language of ['assemblyscript', ...LANGUAGES]) {
      assert.equal(fuelOf(language), fuelOf(language));
      assert.ok(fuelOf(language) < fuelOf('typescript'), language);
    }
  });

  it('take a block as large as any, and one whose input has no room ends as the ABI says', () => {
    const room = LIMITS.payloadBytes;
    const of = [
      ...Array.from({ length: 16 }, () => call(0, ACCOUNTS[0] as Hex, new Uint8Array(room))),
      ...Array.from({ length: LIMITS.blockActions - 16 }, () => call(9, ACCOUNTS[0] as Hex, new Uint8Array(0))),
    ];
    for (const [language, guest] of guests) {
      const { results } = play(guest, { name: '', about: '', state: [], blocks: [blockOf(1, of)] });
      assert.ok(results[0]?.every(({ code }) => code === CODE.badInput) && results[0].length === LIMITS.blockActions, language);
    }
    for (const language of ['assemblyscript', ...LANGUAGES]) {
      const metered = new WebAssembly.Module(meter(modules.get(language) as Uint8Array));
      const none = Object.fromEntries(WebAssembly.Module.imports(metered).map(({ name }) => [name, () => 0]));
      for (const size of [-1, 0x7fffffff, 300 * 1024 * 1024]) {
        const exports = plainDriver.instantiate(metered, none) as { mru_alloc: (size: number) => number; mru_fuel: WebAssembly.Global };
        exports.mru_fuel.value = LIMITS.actionFuel;
        assert.throws(() => exports.mru_alloc(size), WebAssembly.RuntimeError, `${language} ${size}`);
      }
    }
  });

  it('report an input that is no block, and run nothing of a call that is cut off', () => {
    for (const language of ['assemblyscript', ...LANGUAGES]) {
      const module = new WebAssembly.Module(meter(modules.get(language) as Uint8Array));
      const block = { rollup: ROLLUP, height: 1, time: 1, entropy: ROLLUP, calls: [] };
      // The count says one call, and there is none: what `BlockRunner` writes is right, so the last bytes are changed on their way.
      const start = (functions: Record<string, (...of: never[]) => unknown>) => {
        const all = Object.fromEntries(WebAssembly.Module.imports(module).map(({ name }) => [name, functions[name] ?? (() => 0)]));
        const exports = plainDriver.instantiate(module, all) as unknown as ReturnType<Make>;
        return { ...exports, mru_apply: (pointer: number, length: number) => exports.mru_apply(pointer, length - 1) };
      };
      const results = new BlockRunner(start).run({ ...block, calls: [{ transition: 0, sender: ACCOUNTS[0] as Hex, payload: new Uint8Array(52) }] }, new MapState());
      assert.deepEqual(
        results.map(({ code }) => code),
        [CODE.guestFault],
        language,
      );
    }
  });

  it('have nothing in them but what the ABI knows, and a manifest that is attached once', () => {
    for (const [language, wasm] of modules) {
      const module = new WebAssembly.Module(wasm as Uint8Array<ArrayBuffer>);
      const imports = WebAssembly.Module.imports(module).map((each) => `${each.module}.${each.name}`);
      assert.deepEqual(
        imports.filter((name) => !name.startsWith('mru.')),
        [],
        language,
      );
      assert.deepEqual(attachManifest(wasm, readManifest(wasm)), wasm, language);
    }
    const bare = committed('c');
    const renamed = attachManifest(attachManifest(bare, readManifest(modules.get('c') as Uint8Array)), { ...readManifest(modules.get('c') as Uint8Array), name: 'other' });
    assert.equal(loadGuest(renamed).manifest.name, 'other');
    assert.equal(readSections(renamed).filter(({ id }) => id === 0).length, 1);
    assert.equal(findCustom(readSections(bare), 'mru.manifest'), undefined);
    assert.throws(() => attachManifest(bare, { ...readManifest(renamed), abi: 2 }), ManifestError);
    assert.throws(() => attachManifest(bare.subarray(0, 9), readManifest(renamed)), ManifestError);
    assert.throws(
      () => loadGuest(bare),
      (error: Error) => error instanceof GuestError && error.code === 'bad-manifest' && /no manifest/.test(error.message),
    );
  });

  it('come out of AssemblyScript with the same bytes every time', async () => assert.deepEqual(await compileAssemblyScript(), await compileAssemblyScript()));

  for (const language of LANGUAGES) {
    const { sha256: hash, bytes, versions } = artefacts()[language];
    it(`${language}: the committed module is the one of the record`, () => {
      const wasm = committed(language);
      assert.deepEqual([toHex(sha256(wasm)), wasm.length], [hash, bytes]);
    });

    const here = versionsOf(language);
    const title = `${language}: compiles from source to the committed bytes`;
    const missing = `it takes ${versions} from apt-get install ${RECIPES[language].packages} on Debian 12; here is ${here ?? 'none'}`;
    if (here !== versions) it.skip(`${title} (skipped: ${missing})`);
    else
      it(title, () => {
        const built = compile(language);
        assert.deepEqual(artefactOf(built, language, versions), artefacts()[language]);
        assert.deepEqual(built, committed(language));
      });
  }
});
