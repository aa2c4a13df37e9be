import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { newApp } from '../../runtime/cli/commands/new.ts';
import { completionOf, SHELLS } from '../../runtime/cli/completion.ts';
import { newCommand } from '../../runtime/cli/descriptions/new.ts';
import { holdingsOf } from '../../runtime/cli/dev-text.ts';
import { helpOf, parseFlags, UsageError } from '../../runtime/cli/flags.ts';
import { isRoom, TEMPLATES } from '../../runtime/cli/templates.ts';
import { genesisOf } from '../../runtime/dev/genesis.ts';
import { commands } from './commands.ts';

describe('every command of mru', () => {
  for (const command of commands)
    it(`${command.name}: help with an example, a JSON form, and a refusal of what it does not know`, () => {
      const help = helpOf(command);
      assert.match(help, new RegExp(`^mru ${command.name}\\b`));
      assert.ok(
        command.examples.some((each) => each.includes(`mru ${command.name}`)),
        'an example of its own',
      );
      assert.equal(command.flags['json']?.kind, 'boolean', 'a JSON form');
      for (const flag of Object.values(command.flags)) assert.ok(flag.help.length > 0);
      assert.throws(() => parseFlags(command, ['--no-such-flag']), UsageError);
      const many = Array.from({ length: 9 }, () => 'x');
      if (!command.positionals.at(-1)?.includes('...')) assert.throws(() => parseFlags(command, many), new RegExp(`${command.name} takes `));
      const least = command.positionals.filter((each) => !each.startsWith('[')).length;
      if (least > 0) assert.throws(() => parseFlags(command, many.slice(0, least - 1)), UsageError);
    });

  it('is completed by every shell, with its flags', () => {
    for (const shell of SHELLS) {
      const script = completionOf(shell, commands);
      for (const { name, flags } of commands) {
        for (const word of name.split(' ')) assert.ok(script.includes(word), `${shell}: ${name}`);
        for (const flag of Object.keys(flags)) assert.ok(script.includes(flag), `${shell}: ${name} --${flag}`);
      }
      assert.ok(script.includes('counter token exchange chess'), `${shell} knows what a flag may be`);
    }
  });
});

describe('starting mru', () => {
  it('loads no command and no package: those come when they are needed', async () => {
    const entry = 'sim/cli/main.ts';
    const { metafile } = await build({
      entryPoints: [entry],
      bundle: true,
      splitting: true,
      packages: 'external',
      format: 'esm',
      platform: 'node',
      write: false,
      outdir: 'out',
      metafile: true,
      logLevel: 'silent',
    });
    const reached = new Set([entry]);
    for (const file of reached) for (const { path, kind } of metafile.inputs[file]?.imports ?? []) if (kind === 'import-statement') reached.add(path);
    const heavy = [...reached].filter((path) => !path.endsWith('.ts') && !isBuiltin(path));
    assert.deepEqual(heavy, []);
    assert.deepEqual(
      [...reached].filter((path) => path.includes('/commands/')),
      [],
    );
    assert.ok(metafile.inputs['runtime/cli/commands/dev.ts'], 'commands are found all the same');
  });
});

describe('mru new', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'mru-new-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const make = (...args: string[]): number => {
    const { write } = process.stdout;
    process.stdout.write = () => true;
    try {
      return newApp(parseFlags(newCommand, args));
    } finally {
      process.stdout.write = write;
    }
  };

  it('makes every template in a folder of its own, named after it', () => {
    for (const template of TEMPLATES) {
      const at = join(folder, `my-${template}`);
      assert.equal(make(at, '--template', template), 0);
      assert.deepEqual(readdirSync(at).sort(), ['.gitignore', 'README.md', 'genesis.json', 'machine.test.ts', 'machine.ts', 'package.json', 'tsconfig.json']);
      const { name, scripts, dependencies } = JSON.parse(readFileSync(join(at, 'package.json'), 'utf8')) as { name: string; scripts: object; dependencies: Record<string, string> };
      assert.deepEqual([name, Object.keys(scripts)], [`my-${template}`, ['dev', 'test', 'check', 'build', 'deploy']]);
      assert.ok(dependencies['micro-rollups']);
      for (const file of readdirSync(at)) assert.doesNotMatch(readFileSync(join(at, file), 'utf8'), /\{\{/, `${file} has no word left to fill in`);
    }
  });

  it('touches no folder that has something in it, and takes no name that an app cannot have', () => {
    writeFileSync(join(folder, 'mine.txt'), 'mine');
    assert.equal(isRoom(folder), false);
    const named = join(folder, 'app');
    assert.equal(make(named), 0);
    assert.throws(() => make(named), /is not empty: name a folder that is not there yet/);
    for (const bad of ['My-App', '1st', 'a_b', 'x'.repeat(33), 'ä']) assert.throws(() => make(join(folder, bad)), /can be no name of an app/);
    assert.throws(() => make(join(folder, 'other'), '--template', 'poker'), /--template wants one of counter, token, exchange, chess/);
  });
});

describe('the genesis of an app in development', () => {
  const accounts = [`0x${'a1'.repeat(20)}`, `0x${'b2'.repeat(20)}`] as const;
  const rollups = new Map([
    ['bank', `0x${'11'.repeat(32)}`],
    ['game', `0x${'22'.repeat(32)}`],
  ] as const);
  const manifestWith = (genesis: object) => ({ genesis }) as never;

  it('is made up for every account, and names another app where an id is wanted', () => {
    const made = genesisOf(
      {
        file: '/nowhere/game.ts',
        name: 'game',
        manifest: manifestWith({ holders: [{ owner: 'address', amount: 'uint256' }], bank: 'bytes32', side: ['enum', ['buy', 'sell']], note: ['optional', 'string'] }),
      },
      undefined,
      { accounts, rollups },
    );
    assert.deepEqual(made.input, { holders: accounts.map((owner) => ({ owner, amount: '1000000' })), bank: rollups.get('bank'), side: 'buy', note: null });
    assert.deepEqual(holdingsOf(made.input, accounts[1]), ['1000000']);
  });

  it('is read from a file, for one app or several, with ids by name', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mru-genesis-'));
    try {
      const file = join(folder, 'given.json');
      const of = (content: unknown, name = 'game') => {
        writeFileSync(file, JSON.stringify(content));
        return genesisOf({ file: join(folder, 'app.ts'), name, manifest: manifestWith({ bank: 'bytes32' }) }, file, { accounts, rollups }).input;
      };
      assert.deepEqual(of({ bank: 'rollup:bank' }), { bank: rollups.get('bank') });
      assert.deepEqual(of({ game: { bank: 'rollup:game' }, bank: {} }), { bank: rollups.get('game') });
      assert.throws(() => of({ bank: 'rollup:shop' }), /no app is called "shop" here; there is bank, game/);
      assert.throws(() => of({ bank: 5 }), /given\.json: genesis bank: /);
      writeFileSync(file, '{');
      assert.throws(() => genesisOf({ file, name: 'game', manifest: manifestWith({}) }, file, { accounts, rollups }), /is no JSON/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
