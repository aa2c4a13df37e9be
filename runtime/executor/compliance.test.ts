import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ExecutorSubject, executorCompliance, tokenFixture } from '../../actors/ports/executor.compliance.ts';
import { type CompiledApp, compileApp } from '../../contracts/guest/compile.ts';
import { createInlineExecutor } from './inline.ts';
import { type ClosableExecutor, createExecutor } from './pool.ts';

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'mru-executor-'));

let token: CompiledApp | undefined;
const compiled = (): CompiledApp => token ?? assert.fail('the app is compiled before the tests');
before(async () => {
  token = await compileApp(join(import.meta.dirname, '../../contracts/apps/token/machine.ts'));
});

const subjectOf = (name: string, create: typeof createInlineExecutor) => ({
  name,
  token: compiled,
  create: () => {
    const executor = create();
    return { executor, stop: () => executor.close() };
  },
});

function onDisk(name: string, create: (stateFolder: string) => ClosableExecutor): ExecutorSubject {
  return {
    name,
    token: compiled,
    create: () => {
      const folder = newFolder();
      const executor = create(folder);
      const stop = async (): Promise<void> => {
        await executor.close();
        rmSync(folder, { recursive: true, force: true });
      };
      return { executor, stop };
    },
  };
}

executorCompliance(subjectOf('inline', createInlineExecutor));
executorCompliance(subjectOf('one worker', createExecutor));
executorCompliance(onDisk('inline, on disk', (stateFolder) => createInlineExecutor({ stateFolder })));
executorCompliance(onDisk('two workers, on disk', (stateFolder) => createExecutor({ workers: 2, stateFolder })));
executorCompliance(subjectOf('one worker, wasmer', () => createExecutor({ driver: 'wasmer' })));
executorCompliance(subjectOf('three workers', () => createExecutor({ workers: 3 })));

describe('executor on workers', () => {
  it('gives what the inline one gives, to the last byte', async () => {
    const of = tokenFixture(compiled());
    const both = [createInlineExecutor(), createExecutor()];
    const blocks = [[of.transfer(0), of.message(0), of.fund(1)], [of.transfer(2, 10_000n), of.message(1, 'nothing')], []];
    try {
      const [inline, worker] = await Promise.all(
        both.map(async (executor) => {
          const answers: unknown[] = [await executor.open('s', of.input)];
          for (const [at, entries] of blocks.entries()) answers.push(await executor.execute('s', { height: at + 1, time: at, entries }));
          return answers;
        }),
      );
      assert.deepEqual(worker, inline);
    } finally {
      await Promise.all(both.map((executor) => executor.close()));
    }
  });

  it('starts no worker for a session that is not there, and none after it was closed', async () => {
    const workers = (): number => process.getActiveResourcesInfo().filter((each) => each === 'MessagePort' || each === 'Worker').length;
    const before = workers();
    const executor = createExecutor();
    await assert.rejects(Promise.resolve(executor.nonces('s', [])), { code: 'no-session' });
    assert.equal(workers(), before);
    await executor.open('s', tokenFixture(compiled()).input);
    const asked = executor.nonces('s', []);
    await Promise.all([executor.close(), assert.rejects(Promise.resolve(asked), { code: 'closed' })]);
    await assert.rejects(Promise.resolve(executor.nonces('s', [])), { code: 'closed' });
    assert.equal(workers(), before);
  });
});
