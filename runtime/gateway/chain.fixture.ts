/** For tests: one token rollup that lives in memory, behind the port of the gateway's client. Its blocks are executed and its certificates signed as in a network. */
import { Subject } from 'rxjs';
import { BusError } from '../../actors/ports/bus.ts';
import type { SettledBatch } from '../../actors/ports/settlement.ts';
import { Session } from '../../contracts/execution/session.ts';
import { LayeredState } from '../../contracts/execution/state.ts';
import { type CompiledApp, compileApp } from '../../contracts/guest/compile.ts';
import { loadGuest } from '../../contracts/guest/host.ts';
import { signAcknowledgement } from '../../protocols/acknowledgement.ts';
import { actionBook, checkAction, type SignedAction, signAction } from '../../protocols/action.ts';
import { type StatementKind, signStatement } from '../../protocols/attestation.ts';
import { blockResult, body as bodyCodec, type Entry, type Header, headerHash, signHeader } from '../../protocols/block.ts';
import { type Hex, toHex, utf8, ZERO32 } from '../../protocols/bytes.ts';
import { type Certificate, type CertifiedHeader, packCertificate } from '../../protocols/certificate.ts';
import { encode } from '../../protocols/codec.ts';
import { memberOf } from '../../protocols/committee.ts';
import { nodeKeyOf } from '../../protocols/crypto/ed25519.ts';
import { sha256, sha256Hex } from '../../protocols/crypto/hash.ts';
import { addressOf } from '../../protocols/crypto/secp256k1.ts';
import { codecOf } from '../../protocols/schema.ts';
import type { ClientEvent, MemberStatus, SeenBlock, SubmitOutcome } from '../client/client.ts';
import { installNativeCrypto } from '../crypto/native.ts';
import type { Network } from '../node/network.ts';
import { type Spot, spotIn } from '../settlement/bridge.ts';
import type { GatewayClient } from './port.ts';

installNativeCrypto();

export const CHAIN = 31_337;
const secretOf = (name: string): Uint8Array => sha256(utf8(`gateway test ${name}`));
export const walletOf = (name: string) => ({ address: addressOf(secretOf(name)), privateKey: secretOf(name) });
const [operatorKey, memberKey] = [secretOf('operator'), secretOf('member')];
const nodeOf = (name: string): Hex => toHex(nodeKeyOf(secretOf(name)));

export const alice = walletOf('alice');
export const bob = walletOf('bob');

/** Compiles the app; tests share it. */
export const tokenApp = (): Promise<CompiledApp> => compileApp(new URL('../../contracts/apps/token/machine.ts', import.meta.url).pathname);

export class TestChain {
  readonly rollup: Hex = sha256Hex(utf8('gateway test rollup'));
  readonly network: Network;
  readonly manifests: ReadonlyMap<Hex, CompiledApp['manifest']>;
  readonly genesis: Uint8Array;
  readonly wasm: Uint8Array;
  readonly book;
  readonly client: GatewayClient;
  readonly heads: CertifiedHeader[] = [];
  readonly #events = new Subject<ClientEvent>();
  readonly #session: Session;
  readonly #waiting: SignedAction[] = [];
  readonly #blocks: SeenBlock[] = [];
  readonly #nonces = new Map<Hex, bigint>();
  /** What the operator does with a request; tests may have it fail. */
  refuses: Error | undefined;
  /** Where headers are settled, by their hashes. */
  readonly spots = new Map<Hex, Spot>();
  /** So many actions are told to come again. */
  busy = 0;
  #header: Header | undefined;

  constructor({ wasm, codeHash, manifest }: CompiledApp, holders: readonly Hex[] = [alice.address, bob.address]) {
    this.wasm = wasm;
    this.genesis = encode(codecOf(manifest.genesis), { holders: holders.map((owner) => ({ owner, amount: 1_000n })) } as never);
    this.#session = new Session({ chain: CHAIN, rollup: this.rollup, guest: loadGuest(wasm), genesis: this.genesis, state: new LayeredState() });
    this.manifests = new Map([[this.rollup, manifest]]);
    this.book = actionBook(CHAIN, this.rollup, manifest.actions);
    const record = {
      ...{ rollup: this.rollup, name: 'token', operator: addressOf(operatorKey), operatorNode: nodeOf('operator'), codeHash, genesisRoot: this.#session.genesisRoot },
      ...{ disputeWindowMs: 0, committee: 0, versions: [], announced: undefined, proofs: 'pessimistic' as const },
    };
    this.network = { chain: CHAIN, contract: `0x${'00'.repeat(20)}`, committees: [{ id: 0, members: [memberOf(memberKey, nodeOf('member'))] }], rollups: [record] };
    this.client = {
      events: this.#events,
      follow: () => undefined,
      tips: async () => new Map([[this.rollup, 0]]),
      submit: async (_rollup, actions) => this.#submit(actions),
      nonces: async (_rollup, accounts) => accounts.map((account) => this.#nonceOf(account)),
      status: async () => this.#status(),
      read: async (_member, _rollup, keys) => keys.map((key) => this.#session.read(key)),
      code: async () => this.wasm,
      genesis: async () => this.genesis,
      certified: async (_rollup, height) => this.heads[height - 1] ?? Promise.reject(new BusError('refused', `no block ${height}`)),
      stored: async (_rollup, height) => this.certify('store', this.heads[height - 1]?.header as Header),
      spot: (header) => this.spots.get(header),
      block: async (_rollup, height) => this.#blocks[height - 1] ?? Promise.reject(new BusError('refused', `no block ${height}`)),
    };
  }

  #nonceOf = (account: Hex): bigint => this.#nonces.get(account) ?? 0n;

  #status(): MemberStatus {
    const { height, stateRoot } = this.#session;
    return { committee: 0, seat: 0, rollups: [{ rollup: this.rollup, executed: height, certified: height, stateRoot }], attestations: height, refusals: 0, rssBytes: 1 };
  }

  #submit(actions: readonly SignedAction[]): SubmitOutcome[] {
    if (this.refuses !== undefined) throw this.refuses;
    return actions.map((action) => {
      const checked = checkAction(this.book, action);
      if (!checked.ok) return { kind: 'refused', code: checked.refusal.code, reason: checked.refusal.reason };
      const expected = this.#nonceOf(action.sender);
      // As an operator says it (`actors/micro-rollup/pool.ts`).
      if (this.busy > 0) return { kind: 'refused', code: 'busy', reason: `${this.busy--} more to come` };
      if (action.nonce < expected) return { kind: 'refused', code: 'nonce-used', reason: `nonce ${action.nonce} was used, the next is ${expected}` };
      if (action.nonce > expected) return { kind: 'refused', code: 'nonce-gap', reason: `nonce ${action.nonce} leaves a gap, the next is ${expected}` };
      this.#nonces.set(action.sender, expected + 1n);
      this.#waiting.push(action);
      return { kind: 'acknowledged', id: checked.id, acknowledgement: signAcknowledgement(CHAIN, { rollup: this.rollup, action: checked.id, includedBy: this.#session.height + 64 }, operatorKey) };
    });
  }

  emit(event: ClientEvent): void {
    this.#events.next(event);
  }

  transfer(from: { readonly address: Hex; readonly privateKey: Uint8Array }, to: Hex, amount: bigint, nonce = this.#nonceOf(from.address)): SignedAction {
    return signAction(this.book, 'transfer', { to, amount }, nonce, from);
  }

  /** A block of what waits, certified (C2). */
  makeBlock(): Header {
    const entries: Entry[] = this.#waiting.splice(0).map((action) => ({ kind: 'action', action }));
    const [height, time] = [this.#session.height + 1, 1_700_000_000_000 + this.#session.height];
    const executed = this.#session.execute({ height, time, entries });
    if (executed.kind === 'invalid') throw new Error(executed.reason);
    const { stateRoot, actionsRoot, receiptsRoot, outboxRoot, fuel, ids, result } = executed;
    const body = encode(bodyCodec, { entries });
    const header: Header = {
      ...{ rollup: this.rollup, height, epoch: 0, committee: 0, next: 0, time, parent: this.#header === undefined ? ZERO32 : headerHash(this.#header) },
      ...{ stateRoot, actionsRoot, receiptsRoot, outboxRoot, dataCommitment: ZERO32, fuel, count: entries.length, work: 0n },
    };
    this.#header = header;
    const hash = headerHash(header);
    const atMs = Date.now();
    const block = { rollup: this.rollup, header, hash, entries, ids, receipts: result.receipts, result, bodyBytes: body.length };
    this.#blocks.push(block);
    this.emit({ kind: 'block', atMs, block });
    this.heads.push({ header, body: sha256Hex(body), result: sha256Hex(encode(blockResult, result)), operator: signHeader(CHAIN, header, operatorKey), certificate: this.certify('attest', header) });
    this.level(height, 'C2');
    return header;
  }

  /** The member's word, as a certificate; or that of another key. */
  certify(kind: StatementKind, header: Header, key = memberKey): Certificate {
    const { rollup, height, epoch } = header;
    const committee = { id: header.committee, members: [memberOf(key, nodeOf('member'))] };
    const packed = packCertificate(kind, { chain: CHAIN, committee }, [signStatement(kind, CHAIN, { committee: header.committee, rollup, height, epoch, header: headerHash(header) }, 0, key)]);
    if (packed.kind !== 'certificate') throw new Error('no certificate');
    return packed.certificate;
  }

  /** A batch on L1 has it among others. */
  settled(header: Header, batch: Pick<SettledBatch, 'committee' | 'batchId' | 'l1TimeMs' | 'root' | 'bodyHash'>, heads: readonly Hex[]): void {
    const hash = headerHash(header);
    this.spots.set(hash, spotIn(batch, heads, heads.indexOf(hash)));
  }

  /** What the operator would sign, whatever it says. */
  sign = (header: Header): Hex => signHeader(CHAIN, header, operatorKey);

  level(height: number, level: Extract<ClientEvent, { kind: 'level' }>['level']): void {
    this.emit({ kind: 'level', rollup: this.rollup, height, level, members: level === 'C2' ? [0] : [], atMs: Date.now() });
  }
}
