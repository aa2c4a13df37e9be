import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashOfKey, readPlans } from '../../gateway/plans.ts';
import { parseLayers } from '../config.ts';
import { gatewayCommand, gatewayKeyCommand } from '../descriptions/gateway.ts';
import { helpOf, UsageError } from '../flags.ts';
import { gateway, newKey } from './gateway.ts';

const CONTRACT = `0x${'0c'.repeat(20)}`;
const RIGHT = ['--l1', 'http://127.0.0.1:1', '--contract', CONTRACT, '--bootstrap', '/ip4/127.0.0.1/tcp/1'];
const run = (...args: readonly string[]): Promise<number> => gateway(parseLayers(gatewayCommand, args, {}), new AbortController().signal);
const refuses = (reason: RegExp) => (error: Error) => error instanceof UsageError && reason.test(error.message);

describe('mru gateway', () => {
  it('says what is missing or makes no sense, before it asks anybody', async () => {
    await assert.rejects(async () => run(), refuses(/--bootstrap is needed/));
    await assert.rejects(async () => run('--bootstrap', 'x'), refuses(/--l1 is needed/));
    await assert.rejects(async () => run(...RIGHT.slice(0, 2), '--contract', '0x12', '--bootstrap', 'x'), refuses(/--contract wants an address/));
    await assert.rejects(async () => run(...RIGHT, '--port', '70000'), refuses(/--port wants a whole number/));
    await assert.rejects(async () => run(...RIGHT, '--admin-port', 'x'), refuses(/--admin-port wants a port/));
    await assert.rejects(async () => run(...RIGHT, '--plans', '/nowhere.json'), refuses(/nowhere.json/));
    await assert.rejects(async () => run(...RIGHT, 'more'), refuses(/takes no arguments/));
  });

  it('names the line of a file of plans that is wrong', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mru-plans-'));
    try {
      const file = join(folder, 'plans.json');
      writeFileSync(file, '{"keys":[{"name":"a","hash":"0x12","rate":1}]}');
      await assert.rejects(async () => run(...RIGHT, '--plans', file), refuses(/keys\[0\]: hash/));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('makes a key, and the record of it for a file of plans', () => {
    const { key, plan } = newKey('acme', 50, 100_000);
    assert.match(key, /^mru_[A-Za-z0-9_-]{43}$/);
    const { keys } = readPlans(JSON.stringify({ keys: [plan] }));
    assert.deepEqual(keys.get(hashOfKey(key)), { name: 'acme', rate: 50, perDay: 100_000 });
    assert.throws(() => newKey('a b', 50, 0), refuses(/a name has letters/));
  });

  it('has help with an example', () => {
    for (const command of [gatewayCommand, gatewayKeyCommand]) assert.match(helpOf(command), /\$ mru gateway/);
  });
});
