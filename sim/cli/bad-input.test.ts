/** Every command of the table: its examples are understood, and what is not gets an error that says what to do. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompileError } from '../../contracts/guest/compile-error.ts';
import { parseFlags, UsageError } from '../../runtime/cli/flags.ts';
import { KeyError } from '../../runtime/keys/key-error.ts';
import { mru, resultOf } from './cli.ts';
import { COMMANDS } from './commands.ts';

const NO_L1 = /^--l1 is needed: the JSON-RPC URL of L1, like http/;
const NO_PEER = /^--bootstrap is needed: the address of any node of the network$/;
const NO_KEYS = /^--keys is needed: the folder/;
const NO_FILE = /none\.\w+: no such file/;
const NO_MEMBER = /^a member is named by the address of its staker, 20 bytes, got "0x12": mru verifier stake shows it$/;
const L1 = ['--l1', 'http://127.0.0.1:1'];
const BAD_GATEWAY = ['--gateway', 'ftp://x'];
const NO_GATEWAY_URL = /^--gateway wants an http or https URL, got "ftp:\/\/x"$/;

/** What people get wrong, and what they hear of it. */
const BAD: Readonly<Record<string, readonly [args: readonly string[], words: RegExp]>> = {
  sim: [['--kill', '9'], /^--kill 9 of only 4 members$/],
  new: [['My_App'], /can be no name of an app/],
  dev: [['none.ts'], /none\.ts: no such file; mru new my-app makes an app to begin with/],
  test: [[], /there is no \*\.test\.ts below this folder; mru new my-app makes an app with tests/],
  doctor: [['--contract', '0x12', ...L1], /^--contract wants an address of 20 bytes, got "0x12"$/],
  build: [['none.ts'], NO_FILE],
  check: [['none.ts', '--engines', 'v8'], /no engine "v8", there is guest, unmetered, native, wasmer/],
  types: [['none.mru'], NO_FILE],
  describe: [['none.mru'], NO_FILE],
  exec: [['none.wasm', 'none.jsonl'], NO_FILE],
  plugins: [['none-such'], /^there is no plugin "none-such": indexer, webhook, playground, or the path/],
  actors: [['verifier'], /^actors takes no arguments, got 1$/],
  'keys new': [['keys', '--password-file', 'none.txt'], NO_FILE],
  'keys import': [['keys'], /^keys import needs --role and --secret$/],
  'keys show': [['keys'], /^no keys\/node\.json: make keys with `mru keys new keys`$/],
  l1: [['--port', '70000'], /^--port wants a whole number from 0 to 65535, got "70000"$/],
  fund: [['0x12'], /^"0x12" is no address$/],
  'vulcan deploy': [[], NO_L1],
  'vulcan show': [['--l1', 'localhost'], /^--l1 wants http or https URLs, got "localhost"$/],
  verifier: [[], NO_L1],
  'verifier exit': [[], NO_KEYS],
  'verifier withdraw': [[], NO_KEYS],
  'verifier stake': [[], NO_KEYS],
  'stake open': [[], /^--commission is needed: a percentage, like 10$/],
  'stake delegate': [['0x12', '--amount', '1'], NO_MEMBER],
  'stake undelegate': [['0x12', '--amount', '1'], NO_MEMBER],
  'stake withdraw': [['0x12'], NO_MEMBER],
  'stake show': [['0x12'], NO_MEMBER],
  'enclave document': [[], NO_L1],
  'votes export': [['votes.json'], /^--data is needed: the folder of the node$/],
  'votes import': [['votes.json'], /^--data is needed: the folder of the node$/],
  operator: [['app.ts', '--block-ms', '0'], /^--block-ms wants a whole number from 1 to 60000, got "0"$/],
  'escrow show': [['token', ...L1], /^--contract is needed: the settlement contract, as mru vulcan deploy prints it$/],
  'escrow fund': [['token', '--amount', 'much'], /^--amount wants ether, like 1 or 0\.5, got "much"$/],
  'escrow notice': [['token'], /^--amount is needed: ether, like 0\.5$/],
  'escrow withdraw': [['token'], NO_L1],
  'rewards show': [[], NO_KEYS],
  'rewards charge': [[], NO_PEER],
  'rewards claim': [[], NO_KEYS],
  send: [['token', 'transfer', '{'], /^the input is no JSON: /],
  deposit: [['bank'], NO_L1],
  force: [['bank', 'withdraw', '{}'], NO_L1],
  demand: [['bank'], NO_L1],
  withdrawals: [['bank'], NO_L1],
  withdraw: [['bank'], NO_L1],
  deploy: [['app.ts', '--proofs', 'trust'], /^--proofs wants one of pessimistic, optimistic, /],
  'upgrade cancel': [['token'], NO_KEYS],
  upgrade: [['token', 'app.ts', 'next.ts'], /^--data is needed: the folder of the operator's node, as mru operator has it$/],
  veto: [['bank'], /^--height is needed: the first block that does not count$/],
  'proofs setup': [['--moves', '9'], /^--moves wants a whole number from 1 to 8, got "9"$/],
  'proofs freeze': [['bank'], /^--height is needed: the block that has no proof$/],
  'passport get': [['0x12'], /^an action's id is 32 bytes in hex, got "0x12"$/],
  'passport verify': [['none.passport'], NO_FILE],
  receipt: [['none.json', 'app.ts'], NO_L1],
  exit: [['bank', 'app.ts'], NO_KEYS],
  'data use': [['token', 'cloud'], /^no data layer "cloud"; there is embedded and blobs$/],
  'data sample': [['token'], NO_PEER],
  'data get': [['token'], NO_PEER],
  status: [[], NO_PEER],
  'gateway key': [[' '], /name/],
  gateway: [['--bootstrap', '/ip4/127.0.0.1/tcp/1', ...L1, '--contract', `0x${'11'.repeat(20)}`, '--admin-port', 'x'], /^--admin-port wants a port, got "x"$/],
  'action send': [['token', 'transfer', '{}'], /^who signs it\? --as alice or bob or carol \(development\), or --keys/],
  'action get': [['token', '0x12', ...BAD_GATEWAY], NO_GATEWAY_URL],
  'action watch': [['token', ...BAD_GATEWAY], NO_GATEWAY_URL],
  'state get': [['token', ...BAD_GATEWAY], NO_GATEWAY_URL],
  'state proof': [['token', 'supply', ...BAD_GATEWAY], NO_GATEWAY_URL],
  'block list': [['token', ...BAD_GATEWAY], NO_GATEWAY_URL],
  'block get': [['token', 'newest', ...BAD_GATEWAY], /^a height is a whole number|^--gateway wants/],
  'block replay': [['token', 'newest'], /^a height is a whole number from 1 on, got "newest"$/],
  completion: [['tcsh'], /^no shell "tcsh"; there is bash, zsh, fish$/],
  load: [['--bootstrap', '/ip4/127.0.0.1/tcp/1'], NO_L1],
};

/** Words of a command line as a shell splits them, up to where its output goes. */
function wordsOf(line: string): string[] {
  const words = [...line.matchAll(/'([^']*)'|"([^"]*)"|([^\s'"]+)/g)].map(([, single, double, bare]) => single ?? double ?? bare ?? '');
  const end = words.findIndex((word) => ['>', '|', '&&'].includes(word));
  return end < 0 ? words : words.slice(0, end);
}

describe('every command of the table', function () {
  this.timeout(120_000);
  const home = process.cwd();
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'mru-bad-'));
    process.chdir(folder);
  });
  after(() => {
    process.chdir(home);
    rmSync(folder, { recursive: true });
  });

  it('is among those that are tried with bad input', () => {
    assert.deepEqual(Object.keys(BAD).sort(), COMMANDS.map(({ command }) => command.name).sort());
  });

  for (const { command, run } of COMMANDS) {
    it(`${command.name} says what is wrong, and does nothing`, async () => {
      const [args, words] = BAD[command.name] ?? [[], /./];
      const isOurs = (error: Error): boolean => error instanceof UsageError || error instanceof KeyError || error instanceof CompileError;
      await assert.rejects(run(args, new AbortController().signal), (error: Error) => {
        assert.ok(isOurs(error), String(error.stack));
        assert.match(error.message, words);
        return true;
      });
      assert.deepEqual(readdirSync(folder), [], 'it leaves nothing behind');
    });

    it(`${command.name} understands its own examples`, () => {
      for (const example of command.examples) {
        const line = example.slice(example.indexOf(`mru ${command.name}`) + `mru ${command.name}`.length).replace(/\)$/, '');
        assert.doesNotThrow(() => parseFlags(command, wordsOf(line)), example);
      }
    });
  }

  it('ends with 2, and with one JSON object where that was asked for', async () => {
    const bad = await mru('block', 'replay', 'token', 'newest', '--json');
    assert.deepEqual([bad.code, resultOf(bad)], [2, { ok: false, error: 'a height is a whole number from 1 on, got "newest"' }]);
  });
});
