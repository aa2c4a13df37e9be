import assert from 'node:assert/strict';
import type { AppRecord } from '../../actors/ports/settlement.ts';
import type { Manifest } from '../../contracts/guest/manifest.ts';
import { Newcomers } from './newcomers.ts';

const app = { rollup: `0x${'11'.repeat(32)}`, name: 'late' } as unknown as AppRecord;
const manifest = { name: 'late' } as Manifest;

describe('apps that L1 gets to know later', () => {
  it('are asked for until somebody shows their code, and taken in once', async () => {
    let asked = 0;
    const log: string[] = [];
    const taken = await new Promise<[AppRecord, Manifest]>((resolve) => {
      const read = async (): Promise<Manifest> => (++asked < 2 ? Promise.reject(new Error('nobody has it')) : manifest);
      const newcomers = new Newcomers({ read, takeIn: (...what) => resolve(what), log: (event) => log.push(event) });
      newcomers.heardOf(app);
      newcomers.heardOf(app);
    });
    assert.deepEqual([taken, asked, log], [[app, manifest], 2, ['rollup-not-shown']]);
  }).timeout(30_000);

  it('are not taken in any more once it is over', async () => {
    let show: (manifest: Manifest) => void = () => undefined;
    const newcomers = new Newcomers({ read: () => new Promise((resolve) => (show = resolve)), takeIn: () => assert.fail('taken in'), log: () => undefined });
    newcomers.heardOf(app);
    newcomers.stop();
    show(manifest);
    await new Promise((resolve) => setImmediate(resolve));
  });
});
