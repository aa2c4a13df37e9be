/** For tests: a token rollup in memory, a gateway over it, and an L1 that is made up, which a light client asks over HTTP. */
import { setTimeout } from 'node:timers/promises';
import token from '../../contracts/apps/token/machine.ts';
import type { CompiledApp } from '../../contracts/guest/compile.ts';
import { type Header, headerHash } from '../../protocols/block.ts';
import { type Hex, parseHex, toHex, ZERO32 } from '../../protocols/bytes.ts';
import { merkleRoot } from '../../protocols/merkle.ts';
import { createClient } from '../client/http/index.ts';
import { alice, bob, CHAIN, TestChain } from '../gateway/chain.fixture.ts';
import { createGateway, type Gateway } from '../gateway/gateway.ts';
import { createLight, type LightOptions } from './index.ts';
import { CONTRACT, MadeL1 } from './made-l1.fixture.ts';

/** A gateway lets nobody ask it all the time. */
const LOOK_MS = 100;

type Answer = Record<string, unknown>;

export class World {
  readonly chain: TestChain;
  readonly l1: MadeL1;
  readonly gateway: Gateway;
  /** What becomes of the gateway's answers on their way; tests may have it lie. */
  lies: (path: string, answer: Answer) => Answer = (_path, answer) => answer;

  constructor(chain: TestChain, l1: MadeL1, gateway: Gateway) {
    this.chain = chain;
    this.l1 = l1;
    this.gateway = gateway;
  }

  /** With a replica it takes a second or two, and state is proven. */
  static async start(app: CompiledApp, { replica }: { readonly replica: boolean }): Promise<World> {
    const chain = new TestChain(app);
    const { network, manifests, client } = chain;
    const l1 = await MadeL1.of(network);
    const gateway = await createGateway({ client, network: { ...network, contract: CONTRACT, l1Url: l1.url }, manifests, replica });
    const world = new World(chain, l1, gateway);
    await world.#ready();
    return world;
  }

  /** Once the replica, if there is one, has executed all that is certified. */
  async #ready(): Promise<void> {
    while ((await this.gateway.app.inject('/readyz')).statusCode !== 200) await setTimeout(LOOK_MS);
  }

  async close(): Promise<void> {
    await this.gateway.close();
    await this.l1.close();
  }

  light(more: Partial<LightOptions> = {}) {
    const { gateway, chain, l1 } = this;
    return createLight({ gateway: gateway.url, l1: [l1.url], chain: CHAIN, contract: CONTRACT, rollup: chain.rollup, machine: token, fetch: this.#fetch, ...more });
  }

  readonly #fetch: typeof fetch = async (input, init) => {
    const url = String(input);
    const response = await fetch(input, init);
    if (!url.startsWith(this.gateway.url) || !response.ok) return response;
    return Response.json(this.lies(url.slice(this.gateway.url.length), (await response.json()) as Answer));
  };

  /** A transfer of alice's that the operator promised, in a block of its own. */
  async transfer(amount = 4n): Promise<{ readonly id: Hex; readonly header: Header }> {
    const client = createClient({ url: this.gateway.url, machine: token, signer: toHex(alice.privateKey) });
    const { id } = await client.transfer({ to: bob.address, amount });
    return { id, header: await this.block() };
  }

  /** A certified block of what waits. */
  async block(): Promise<Header> {
    const header = this.chain.makeBlock();
    await this.#ready();
    return header;
  }

  /** In a batch between two others. */
  settle(header: Header, id = 0): void {
    const heads = [`0x${'01'.repeat(32)}`, headerHash(header), `0x${'02'.repeat(32)}`] as Hex[];
    const batch = { committee: 0, id, time: this.l1.timeOf(this.l1.newest.number), root: merkleRoot(heads), bodyHash: ZERO32 };
    this.l1.settle(batch);
    this.chain.settled(header, { committee: 0, batchId: id, l1TimeMs: batch.time * 1_000, root: batch.root, bodyHash: batch.bodyHash }, heads);
    this.l1.mine();
  }

  async passport(id: Hex): Promise<Uint8Array> {
    const response = await fetch(`${this.gateway.url}/v1/rollups/${this.chain.rollup}/actions/${id}/passport`);
    const { passport, error } = (await response.json()) as { readonly passport?: string; readonly error?: { readonly message: string } };
    if (passport === undefined) throw new Error(error?.message);
    return parseHex(passport) as Uint8Array;
  }
}
