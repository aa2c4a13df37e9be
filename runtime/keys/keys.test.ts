import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toHex } from '../../protocols/bytes.ts';
import { KeyError } from './key-error.ts';
import { keepKey, keyFile, makeKeys, openKeys, parseSecret, publicKeys, publicOf } from './keys.ts';
import { KEY_ROLES } from './roles.ts';

const fails = (pattern: RegExp) => (error: Error) => error instanceof KeyError && pattern.test(error.message);

describe('keys', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'mru-keys-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are three, encrypted, for their owner alone, and come back with the password', async () => {
    const made = await makeKeys(join(folder, 'keys'), 'correct horse');
    const secrets = await openKeys(join(folder, 'keys'), 'correct horse');
    assert.deepEqual(publicKeys(join(folder, 'keys')), made);
    for (const role of KEY_ROLES) {
      const file = keyFile(join(folder, 'keys'), role);
      assert.equal(publicOf(role, secrets[role]), made[role]);
      assert.equal(statSync(file).mode & 0o077, 0);
      assert.ok(!readFileSync(file, 'utf8').includes(toHex(secrets[role]).slice(2)));
    }
    assert.equal(new Set(Object.values(made)).size, 3);
  });

  it('are never overwritten', async () => {
    const made = await makeKeys(folder, 'a');
    await assert.rejects(makeKeys(folder, 'b'), fails(/never overwritten/));
    await assert.rejects(keepKey(folder, 'vote', new Uint8Array(32).fill(7), 'b'), fails(/never overwritten/));
    assert.deepEqual(publicKeys(folder), made);
  });

  it('are not shown without the right password, nor from a damaged or exchanged file', async () => {
    await makeKeys(folder, 'a');
    await assert.rejects(openKeys(folder, 'A'), fails(/wrong password/));
    const vote = readFileSync(keyFile(folder, 'vote'), 'utf8');
    writeFileSync(
      keyFile(folder, 'vote'),
      vote.replace(/"pubkey": "(\w+)(\w)"/, (_, most: string, last: string) => `"pubkey": "${most}${last === '0' ? '1' : '0'}"`),
    );
    await assert.rejects(openKeys(folder, 'a'), fails(/another key than it says/));
    writeFileSync(keyFile(folder, 'vote'), '{"version": 4}');
    await assert.rejects(openKeys(folder, 'a'), fails(/no EIP-2335 keystore/));
    writeFileSync(keyFile(folder, 'vote'), 'no json');
    await assert.rejects(openKeys(folder, 'a'), fails(/cannot be read/));
    rmSync(keyFile(folder, 'vote'));
    await assert.rejects(openKeys(folder, 'a'), fails(/make keys with/));
  });

  it('are taken from elsewhere when they are keys', async () => {
    const secret = parseSecret(`  0x${'1f'.repeat(32)}\n`);
    assert.deepEqual(secret, parseSecret('1f'.repeat(32)));
    await keepKey(folder, 'operator', secret, 'a');
    assert.ok(existsSync(keyFile(folder, 'operator')));
    for (const text of ['', '0x', 'zz'.repeat(32), '1f'.repeat(31)]) assert.throws(() => parseSecret(text), fails(/64 hex digits/));
    await assert.rejects(keepKey(folder, 'vote', new Uint8Array(32), 'a'), fails(/no secret of a vote key/));
    await assert.rejects(keepKey(folder, 'vote', new Uint8Array(31), 'a'), fails(/32 bytes/));
  });
});
