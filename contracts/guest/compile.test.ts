import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompileError, compileApp } from './compile.ts';

const machineModule = join(import.meta.dirname, '../machine.ts');

interface Parts {
  readonly before?: string;
  readonly name?: string;
  readonly state?: string;
  readonly actions?: string;
  readonly genesis?: string;
  readonly handlers?: string;
}

/** Each part begins on the line of its number. */
const LINE = { before: 2, name: 4, state: 5, actions: 6, genesis: 7, handlers: 10 } as const;
const source = (of: Parts): string => `import { balances, defineMachine, defineRollup, map, oneOf, optional, value } from ${JSON.stringify(machineModule)};
${of.before ?? ''}
export default defineMachine({
  name: ${of.name ?? "'trial'"},
  state: ${of.state ?? "{ count: value('uint32') }"},
  actions: ${of.actions ?? '{ go: {} }'},
  ${of.genesis ?? 'genesis: { input: {}, run() {} },'}
  events: {}, messages: {},
  handlers: {
${of.handlers ?? 'go() {},'}
  },
});
`;

describe('compiling', function () {
  this.timeout(120_000);
  let folder: string;
  before(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'mru-compile-')));
    const packages: Record<string, Record<string, string>> = {
      reader: {
        'package.json': '{"name":"reader","main":"index.js"}',
        'index.js': "exports.io = require('./lib/io.js');",
        'lib/io.js': "const fs = require('node:fs');\nexports.read = () => fs.readFileSync('x');",
      },
      addon: { 'index.js': "module.exports = require('./native.node');", 'native.node': '' },
      waser: { 'index.js': "import code from './code.wasm';\nexport default code;", 'code.wasm': '' },
      lazy: { 'index.js': 'export const load = (name) => import(name);' },
      lucky: { 'index.js': 'export const one = 1;\nexport const seed = (() => Math.random())();' },
    };
    for (const [name, files] of Object.entries(packages)) {
      for (const [file, text] of Object.entries(files)) {
        const path = join(folder, 'node_modules', name, file);
        mkdirSync(join(path, '..'), { recursive: true });
        writeFileSync(path, text);
      }
    }
  });
  after(() => rmSync(folder, { recursive: true }));

  async function refusal(text: string): Promise<CompileError> {
    const file = join(folder, 'app.ts');
    writeFileSync(file, text);
    const error = await compileApp(file).then(
      () => assert.fail('it was built'),
      (reason: unknown) => reason,
    );
    assert.ok(error instanceof CompileError, String(error));
    return error;
  }

  const imports = (name: string, how = `import * as it from '${name}';`): Parts => ({ before: how, handlers: 'go() { console.log(it) },' });
  const two = (second: string): string => `import { defineMachine, defineRollup } from ${JSON.stringify(machineModule)};
const common = { state: {}, events: {}, messages: {}, genesis: { input: {}, run() {} } };
const one = defineMachine({ ...common, name: 'one', state: {}, events: {}, actions: { go: {} }, handlers: { go() {} } });
const two = defineMachine({ ...common, name: 'two', state: {}, events: {}, ${second} });
export default defineRollup({ name: 'both', machines: { one, two } });`;

  const CASES: readonly (readonly [what: string, text: string, line: number | undefined, column: number | undefined, message: RegExp])[] = [
    ['an async handler', source({ handlers: 'async go() {},' }), LINE.handlers, 1, /handlers\.go: is an AsyncFunction/],
    ['a generator as handler', source({ handlers: '*go() {},' }), LINE.handlers, 1, /handlers\.go: is a GeneratorFunction/],
    ['an async genesis', source({ genesis: 'genesis: { input: {}, async run() {} },' }), LINE.genesis, 25, /genesis\.run: is an AsyncFunction/],
    ['a handler that is no function', source({ handlers: 'go: 5,' }), LINE.handlers, 1, /handlers\.go: is no function/],
    ['Date.now in a handler', source({ handlers: 'go({ state }) { state.count.set(Date.now()); },' }), LINE.handlers, 33, /Date\.now differs from node to node: use block\.time/],
    ['new Date in a handler', source({ handlers: 'go({ state }) { state.count.set(new Date().getTime()); },' }), LINE.handlers, 33, /new Date\(\) differs/],
    ['Math.random at module level', source({ before: 'const seed = Math.random();', handlers: 'go() { console.log(seed) },' }), LINE.before, 14, /Math\.random differs/],
    ['a timer', source({ handlers: 'go() { setTimeout(() => {}, 5); },' }), LINE.handlers, 8, /setTimeout\(\) is not there/],
    ['an unknown type', source({ actions: "{ go: { amount: 'unit256' } }" }), LINE.actions, 20, /actions\.go\.amount: unknown type "unit256"; did you mean "uint256"\?/],
    [
      'a type of another language',
      source({ state: "{ all: map('address', [{ paid: optional('boolean') }]) }" }),
      LINE.state,
      35,
      /state\.all\.value\.paid: unknown type "boolean"; did you mean "bool"\?/,
    ],
    ['a list as a key', source({ state: "{ all: map(['uint8'], 'bool') }" }), LINE.state, 21, /state\.all\.key: a list cannot be part of a key/],
    ['a function as a type', source({ actions: '{ go: { to: optional } }' }), LINE.actions, 20, /actions\.go\.to: a function is no type/],
    ['a value that is no JSON', source({ actions: '{ go: { n: 5n } }' }), LINE.actions, 20, /a bigint is no type/],
    ['a missing genesis', source({ genesis: '' }), 3, 30, /genesis: is missing/],
    ['an action without a handler', source({ actions: '{ go: {}, stay: {} }' }), LINE.actions, 22, /actions\.stay: has no handler/],
    ['a handler without an action', source({ handlers: 'go() {}, extra() {},' }), LINE.handlers, 10, /handlers\.extra: is the handler of no action/],
    ['a bad name', source({ name: "'My App'" }), LINE.name, 3, /name: "My App": lower-case/],
    ['a bad name of an action', source({ actions: "{ 'go-there': {} }", handlers: "'go-there'() {}," }), LINE.actions, 14, /actions\.go-there: names have/],
    ['a reserved field', source({ actions: "{ go: { nonce: 'uint8' } }" }), LINE.actions, 20, /actions\.go\.nonce: .*reserved/],
    ['actions that a wallet cannot tell apart', source({ actions: '{ go: {}, Go: {} }', handlers: 'go() {}, Go() {},' }), LINE.actions, 3, /"go" and "Go" are both Go/],
    ['balances twice', source({ state: '{ a: balances(), b: balances() }' }), LINE.state, 27, /state\.b: L1 knows one place/],
    ['await at top level', source({ before: 'const x = await Promise.resolve(5);', handlers: 'go() { console.log(x) },' }), LINE.before, 11, /nothing is waited for/],
    ['an error while loading', source({ before: "const x = [1].map(() => { throw new Error('boom'); });", handlers: 'go() { console.log(x) },' }), LINE.before, 37, /boom/],
    ['recursion without end while loading', source({ before: 'const deep = (n: number): number => deep(n + 1) + 1; deep(0);' }), LINE.before, undefined, /call stack/],
    ['a loop without end while loading', source({ before: 'for (;;) {}' }), undefined, undefined, /more than \d+ fuel/],
    [
      'more data than a module holds',
      source({ before: 'const kept = Array.from({ length: 12 }, () => new Uint8Array(1 << 20).fill(7));', handlers: 'go() { console.log(kept) },' }),
      undefined,
      undefined,
      /more than 8388608 bytes/,
    ],
    ['no default export', 'export const x = 5;', 1, 1, /exports no app by default/],
    ['a default export that is no machine', 'export default 5;', undefined, undefined, /is no machine/],
    ['a syntax error', 'export default {', 1, 17, /Expected identifier/],
    ['a part of Node', source(imports('net')), LINE.before, 21, /net is a part of Node.*\n {2}imported by app\.ts -> net$/],
    ['a package that is not there', source(imports('left-padd')), LINE.before, 21, /npm install left-padd/],
    ['a package that reads files', source(imports('reader')), 1, 20, /io\.js.*node:fs is a part of Node.*\n {2}imported by app\.ts -> reader\/index\.js -> reader\/lib\/io\.js -> node:fs$/],
    ['a native addon', source(imports('addon')), 1, 26, /native addons cannot run.*\n {2}imported by app\.ts -> addon\/index\.js -> addon\/native\.node$/],
    ['a WebAssembly file', source(imports('waser')), 1, 18, /imported by app\.ts -> waser\/index\.js -> waser\/code\.wasm$/],
    ['an import of what is not known', source(imports('lazy')), 1, 31, /import\(\) of what is known only when.*\n {2}imported by app\.ts -> lazy\/index\.js$/],
    ['a package that rolls dice while it loads', source({ ...imports('lucky') }), 2, undefined, /Math\.random differs.*\n {2}imported by app\.ts -> lucky\/index\.js$/],
    ['a bad type in one of two machines', two("\nactions: { go: { a: 'uint7' } }, handlers: { go() {} }"), 5, 18, /actions\.two\.go\.a: unknown type "uint7"/],
    ['an async handler in one of two machines', two('actions: { go: {} }, handlers: {\nasync go() {} }'), 5, 1, /machines\.two\.handlers\.go/],
    ['a machine of a rollup that is none', two('actions: { go: {} }, handlers: { go() {} }').replace('{ one, two }', '{ one, two: 5 }'), undefined, undefined, /machines\.two: is no machine/],
    ['a bad name of a machine', two('actions: { go: {} }, handlers: { go() {} }').replace('{ one, two }', '{ one, Two: two }'), undefined, undefined, /machines\.Two: machines in a rollup/],
  ];
  for (const [what, text, line, column, message] of CASES)
    it(`says what is wrong with ${what}, and where`, async () => {
      const error = await refusal(text);
      assert.match(error.message, message);
      assert.deepEqual([error.line, column === undefined ? undefined : error.column], [line, column], error.message);
      if (line !== undefined) assert.ok(error.message.startsWith(`${error.file}:${line}:`), error.message);
    });

  it('lists all clocks and chances at once', async () => {
    const { message } = await refusal(source({ handlers: 'go() { Date.now();\nMath.random(); },' }));
    assert.deepEqual(
      message.split('\n').map((each) => /app\.ts:(\d+):/.exec(each)?.[1]),
      ['10', '11'],
    );
  });

  it('gives the same bytes wherever the app lies, whatever it is called and wherever the compiler is started', async () => {
    const before = process.cwd();
    const builds = [];
    for (const [where, name] of [
      ['left', 'app.ts'],
      ['a folder of another name/and/deeper', 'machine.ts'],
    ] as const) {
      mkdirSync(join(folder, where), { recursive: true });
      writeFileSync(join(folder, where, name), source({ before: "import { limit } from './rules.ts';", handlers: 'go({ state }) { state.count.set(limit); },' }));
      writeFileSync(join(folder, where, 'rules.ts'), 'export const limit = 7;');
      process.chdir(join(folder, where));
      try {
        builds.push(await compileApp(where === 'left' ? name : join(folder, where, name)));
      } finally {
        process.chdir(before);
      }
    }
    const [left, right] = builds;
    assert.deepEqual([left?.codeHash, left?.bundleHash], [right?.codeHash, right?.bundleHash]);
    assert.ok(!Buffer.from(left?.bundle ?? []).includes(folder) && !Buffer.from(left?.bundle ?? []).includes('rules'));
  });

  it('gives the same bytes when the whole project lies elsewhere, and in less than a second', async () => {
    const there = join(folder, 'copy of it');
    for (const part of ['contracts', 'protocols', 'package.json']) cpSync(join(import.meta.dirname, '../..', part), join(there, part), { recursive: true });
    symlinkSync(join(import.meta.dirname, '../../node_modules'), join(there, 'node_modules'));
    const script = "const { compileApp } = await import(process.argv[1] + '/contracts/guest/compile.ts'); console.log((await compileApp(process.argv[1] + '/contracts/market.fixture.ts')).bundleHash)";
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script, there], { encoding: 'utf8', cwd: tmpdir() });
    const times = [];
    for (let run = 0; run < 5; run++) {
      const startedAt = performance.now();
      const { bundleHash } = await compileApp(join(import.meta.dirname, '../market.fixture.ts'));
      times.push(performance.now() - startedAt);
      assert.equal(stdout.trim(), bundleHash, stderr);
    }
    assert.ok(Math.min(...times) < 1_000, `${times}`);
  });
});
