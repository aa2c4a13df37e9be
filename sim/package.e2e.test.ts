/** What people get: this package packed, installed in an empty folder, an app made with it, tried, edited while it runs, and deployed. Some minutes, so only with `npm run test:package`. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Founded } from './founded.fixture.ts';

const ROOT = join(import.meta.dirname, '..');
const NPM = ['--prefer-offline', '--no-audit', '--no-fund'];
/** On a calm machine; where several want a core each, a step takes so much longer. */
const EDIT_MS = 2_000;
const share = (): number => Math.max(1, (loadavg()[0] ?? 1) / availableParallelism());

interface Step {
  readonly said: { stdout: string; stderr: string };
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
}

/** A group of its own: npm starts others. */
function begin(cwd: string, command: string, ...args: readonly string[]): Step {
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.stderr += chunk.toString()));
  return { said, child, ended: new Promise((resolve) => child.once('close', resolve)) };
}

async function done(cwd: string, command: string, ...args: readonly string[]): Promise<string> {
  const { said, ended } = begin(cwd, command, ...args);
  assert.equal(await ended, 0, `${command} ${args.join(' ')}\n${said.stdout.slice(-2_000)}\n${said.stderr.slice(-2_000)}`);
  return said.stdout;
}

describe('the packed package', function () {
  this.timeout(1_200_000);
  let folder: string;
  let app: string;
  let archive: string;
  before(function () {
    if (process.env['MRU_PACKAGE'] === undefined) {
      console.log('      only with npm run test:package');
      return this.skip();
    }
    folder = mkdtempSync(join(tmpdir(), 'mru-package-'));
    app = join(folder, 'my-app');
  });
  // Each step needs the one before.
  let isBroken = false;
  beforeEach(function () {
    if (isBroken) this.skip();
  });
  afterEach(function () {
    isBroken ||= this.currentTest?.state === 'failed';
  });
  after(() => {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  });

  it('is packed, and makes an app in an empty folder', async () => {
    await done(ROOT, 'npm', 'run', 'build');
    await done(ROOT, 'npm', 'pack', '--pack-destination', folder);
    archive = join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) as string);
    await done(folder, 'npx', '--yes', ...NPM, '-p', archive, 'mru', 'new', 'my-app');
    assert.equal((JSON.parse(readFileSync(join(app, 'package.json'), 'utf8')) as { dependencies: Record<string, string> }).dependencies['micro-rollups'], `file:${archive}`);
  });

  it('is installed with the app, whose tests and check pass', async () => {
    await done(app, 'npm', 'install', ...NPM);
    await done(app, 'npm', 'test');
    await done(app, 'npm', 'run', 'check');
  });

  it('serves the playground, and an edit shows within two seconds', async () => {
    const running = begin(app, 'npm', 'run', 'dev', '--', '--port', '0');
    const until = async (pattern: RegExp): Promise<RegExpExecArray> => {
      for (;;) {
        const found = pattern.exec(running.said.stderr);
        if (found !== null) return found;
        assert.equal(running.child.exitCode, null, running.said.stderr);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    };
    try {
      const [, url] = await until(/gateway +(http:\S+)\/v1\/network/);
      console.log(`      ${/ready in [\d.]+ s/.exec(running.said.stderr)?.[0]}`);
      assert.match(await (await fetch(`${url}/`)).text(), /<!doctype html>/i);
      const file = join(app, 'machine.ts');
      const began = performance.now();
      writeFileSync(file, readFileSync(file, 'utf8').replace('by >= 100n', 'by >= 101n').replace('by > 100n', 'by > 101n').replace('by <= 100n', 'by <= 101n'));
      await until(/✓ my-app: the edit took over in block \d+/);
      const ms = performance.now() - began;
      console.log(`      an edit took over after ${ms.toFixed(0)} ms`);
      assert.ok(ms < EDIT_MS * share(), `${ms.toFixed(0)} ms at a load of ${loadavg()[0]}`);
    } finally {
      process.kill(-(running.child.pid as number), 'SIGINT');
      await running.ended;
    }
  });

  it('is deployed to an L1 with four members', async () => {
    const founded = await Founded.begin(['owner']);
    try {
      mkdirSync(join(app, 'rollup'));
      const place = [
        '--l1',
        founded.anvil.url,
        '--contract',
        founded.contract,
        '--bootstrap',
        founded.bootstrap.join(),
        '--keys',
        join(founded.folder, 'owner'),
        '--password-file',
        join(founded.folder, 'password'),
      ];
      const stdout = await done(app, 'npm', 'run', 'deploy', '--', ...place, '--data', 'rollup', '--yes', '--json');
      const { ok, registered, members } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as { ok: boolean; registered: boolean; members: number };
      assert.deepEqual([ok, registered, members >= 3], [true, true, true]);
    } finally {
      await founded.end();
    }
  });
});
