import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Level } from 'level';
import { utf8 } from '../../protocols/bytes.ts';
import { makeKeys } from '../keys/keys.ts';
import { openLevelStore } from '../store/level.ts';
import { dataFindings } from './data.ts';
import { examine } from './doctor.ts';
import { keysFinding } from './keys.ts';
import { l1Findings } from './l1.ts';
import { diskFinding, portFindings } from './machine.ts';
import { type Finding, nodeFinding } from './node-version.ts';
import { peerFindings } from './peers.ts';

const problems = (findings: readonly Finding[]): string[] => findings.flatMap(({ check, status, found, advice }) => (status === 'problem' ? [`${check}: ${found} -> ${advice ?? ''}`] : []));
const listening = (server: Server): Promise<number> => new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)));
const CONTRACT = `0x${'c0'.repeat(20)}` as const;

describe('doctor', function () {
  this.timeout(60_000);
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'mru-doctor-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('names a Node that is too old', () => {
    for (const old of ['20.20.2', 'v22.11.9', '18.0.0']) assert.match(problems([nodeFinding(old)]).join(), /node: Node .* is older than 22\.12\.0 -> install a newer Node/);
    for (const good of ['22.12.0', 'v22.13.0', '24.0.0', '100.1.1']) assert.deepEqual(problems([nodeFinding(good)]), []);
  });

  it('names a port that is taken: a problem where it was asked for', async () => {
    const server = createServer();
    const port = await listening(server);
    try {
      assert.match(problems(await portFindings([{ port, what: 'asked for', isNamed: true }])).join(), new RegExp(`ports: port ${port} is taken .*give another --port`));
      assert.deepEqual(
        (await portFindings([{ port, what: 'usual', isNamed: false }])).map(({ status }) => status),
        ['warning'],
      );
    } finally {
      server.close();
    }
    await new Promise((resolve) => server.once('close', resolve));
    assert.deepEqual(problems(await portFindings([{ port, what: 'asked for', isNamed: true }])), []);
  });

  it('names keys that are missing, open to others, or no keys', async () => {
    const at = join(folder, 'keys');
    assert.match(problems([keysFinding(at)]).join(), /there is no folder .*keys -> mru keys new/);
    await makeKeys(at, 'secret words');
    assert.deepEqual(problems([keysFinding(at)]), []);
    chmodSync(join(at, 'vote.json'), 0o644);
    assert.match(problems([keysFinding(at)]).join(), /others on this machine can read .*vote\.json -> chmod 700/);
    writeFileSync(join(at, 'vote.json'), '{}');
    assert.match(problems([keysFinding(at)]).join(), /vote\.json is no EIP-2335 keystore/);
  });

  it('names what is damaged in the folder of a node, and nothing of one that is whole', async () => {
    const store = await openLevelStore(join(folder, 'store'));
    await store.batch([{ type: 'put', key: 'a/1', value: utf8('kept') }], { sync: true });
    assert.deepEqual(
      (await dataFindings(folder)).map(({ status }) => status),
      ['warning', 'ok'],
      'a running node has it open',
    );
    await store.close();
    assert.match((await dataFindings(folder))[0]?.found ?? '', /journal: 1 entries, all as they were written/);
    const raw = new Level<string, Uint8Array>(join(folder, 'store'), { keyEncoding: 'utf8', valueEncoding: 'view' });
    await raw.put('a/2', utf8('flipped on the disk'));
    await raw.close();
    assert.match(problems(await dataFindings(folder)).join(), /data: journal is damaged: .* -> move the folder away/);
    mkdirSync(join(folder, 'sign-state'));
    assert.match(problems(await dataFindings(folder)).join(), /sign-state is no database, or a part of one: its sign state is lost -> never go on without it/);
    writeFileSync(join(folder, 'sign-state', 'CURRENT'), 'MANIFEST-000009\n');
    assert.match(problems(await dataFindings(folder)).join(), /sign state is damaged/);
  });

  it('names a disk that is full', () => {
    assert.match(problems([diskFinding(folder, 1_000_000)]).join(), /disk: 0\.0 GiB free .* -> make room/);
    assert.equal(diskFinding(folder, 1024 ** 3).status, 'warning');
  });

  it('names an L1 that cannot be reached, a contract that is not there, and a clock that is off', async () => {
    const now = 1_800_000_000_000;
    let time = now / 1_000;
    const answers: Readonly<Record<string, () => unknown>> = {
      eth_chainId: () => '0x7a69',
      eth_getBlockByNumber: () => ({ number: '0x10', timestamp: `0x${time.toString(16)}`, transactions: [], hash: `0x${'11'.repeat(32)}` }),
      eth_getCode: () => '0x',
    };
    const answer = ({ id, method }: { readonly id: number; readonly method: string }) => ({ jsonrpc: '2.0', id, result: answers[method]?.() });
    const server = createServer(async (request, response) => {
      const asked = JSON.parse(Buffer.concat(await request.toArray()).toString()) as Parameters<typeof answer>[0] | Parameters<typeof answer>[0][];
      response.setHeader('content-type', 'application/json').end(JSON.stringify(Array.isArray(asked) ? asked.map(answer) : answer(asked)));
    });
    const url = `http://127.0.0.1:${await listening(server)}`;
    const at = (contract?: typeof CONTRACT): Promise<Finding[]> => l1Findings({ url, contract, now: () => now });
    assert.deepEqual(problems(await at()), []);
    assert.match(problems(await at(CONTRACT)).join(), /l1: there is no contract at 0xc0/);
    time = now / 1_000 + 100;
    assert.match(problems(await at()).join(), /clock: this machine's clock is 100 s behind .* -> set the clock/);
    time = now / 1_000 - 900;
    assert.match(problems(await at()).join(), /clock: the newest block of .* is 900 s old/);
    server.closeAllConnections();
    server.close();
    await new Promise((resolve) => server.once('close', resolve));
    assert.match(problems(await at()).join(), /l1: http.* cannot be reached: .* A development L1: mru l1/);
  });

  it('names a peer that cannot be reached, and an address that is none', async () => {
    const nobody = '/ip4/127.0.0.1/tcp/1/p2p/12D3KooWQfFBVuEQhFUjadvhmsBBCbHv2UUEBnnzUx2eK7QSr168';
    const found = problems(await peerFindings([nobody, 'somewhere'], 1));
    assert.match(found[0] ?? '', /peers: .* cannot be reached/);
    assert.match(found[1] ?? '', /peers: somewhere is no address of a peer/);
  });

  it('says what it did not look at', async () => {
    const findings = await examine({ ports: [], keys: undefined, data: undefined, l1: undefined, contract: undefined, peers: [], nodeVersion: '24.0.0' });
    assert.deepEqual(
      findings.filter(({ status }) => status === 'skipped').map(({ check }) => check),
      ['keys', 'data', 'l1', 'peers'],
    );
    assert.deepEqual(problems(findings), []);
  });
});
