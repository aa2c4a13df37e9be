/** A network of share holders by direct call, in which members can be silent, slow or lie. */
import { type Bus, BusError } from '../../actors/ports/bus.ts';
import { COMMITTEE, type DataNetwork } from '../../actors/ports/data-layer.compliance.ts';
import type { Range, Store, StoreOperation } from '../../actors/ports/store.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { type Committee, memberOf, onlyCommittee } from '../../protocols/committee.ts';
import { holdShares, type ShareHolderOptions } from './custody.ts';
import { createEmbeddedDataLayer } from './embedded.ts';

export const CHAIN = 31_337;
type Answer = (from: Hex, payload: Uint8Array) => PromiseLike<Uint8Array> | Uint8Array;
/** Stands between a member and whoever asks it. */
export type Twist = (protocol: string, honest: () => Promise<Uint8Array>, payload: Uint8Array) => Promise<Uint8Array>;

/** Requests by direct call; what is down refuses, what was twisted lies. */
export class Wire {
  readonly services = new Map<string, Answer>();
  readonly down = new Set<Hex>();
  readonly twists = new Map<Hex, Twist>();
  readonly asked: string[] = [];

  busOf(self: Hex): Bus {
    return {
      self,
      publish: async () => undefined,
      subscribe: () => () => undefined,
      peers: () => [],
      serve: (protocol, answer) => {
        this.services.set(`${self} ${protocol}`, answer);
        return () => this.services.delete(`${self} ${protocol}`);
      },
      request: (peer, protocol, payload) => this.#request(self, peer, protocol, payload),
    };
  }

  async #request(from: Hex, peer: Hex, protocol: string, payload: Uint8Array): Promise<Uint8Array> {
    this.asked.push(`${protocol} ${peer}`);
    await undefined;
    const answer = this.services.get(`${peer} ${protocol}`);
    if (this.down.has(peer) || answer === undefined) throw new BusError('unreachable', 'down');
    const honest = async (): Promise<Uint8Array> => answer(from, payload);
    try {
      return await (this.twists.get(peer)?.(protocol, honest, payload) ?? honest());
    } catch (error) {
      throw error instanceof BusError ? error : new BusError('refused', String(error));
    }
  }
}

export class MemoryStore implements Store {
  readonly records = new Map<string, Uint8Array>();
  /** What was asked, in order, so that tests see that it was synced. */
  readonly batches: { readonly keys: readonly string[]; readonly sync: boolean }[] = [];
  failing = false;

  async get(key: string): Promise<Uint8Array | undefined> {
    return this.records.get(key);
  }
  async batch(operations: readonly StoreOperation[], { sync }: { readonly sync: boolean }): Promise<void> {
    if (this.failing) throw new Error('the disk is full');
    this.batches.push({ keys: operations.map((each) => each.key), sync });
    for (const each of operations) each.type === 'put' ? this.records.set(each.key, each.value) : this.records.delete(each.key);
  }
  async range({ from, to, limit = this.records.size }: Range): Promise<readonly (readonly [string, Uint8Array])[]> {
    const found = [...this.records].filter(([key]) => key >= from && key < to);
    return found.sort(([a], [b]) => (a < b ? -1 : 1)).slice(0, limit);
  }
}

export const voteKeyOf = (member: number): Uint8Array => new Uint8Array(32).fill(member + 1);
export const nodeOf = (member: number): Hex => toHex(new Uint8Array(32).fill(0xe0 + member));
export const committeeOf = (size: number): Committee => ({
  id: COMMITTEE,
  members: Array.from({ length: size }, (_, at) => memberOf(voteKeyOf(at), nodeOf(at), size)),
});

export interface TestNetwork extends DataNetwork {
  readonly wire: Wire;
  readonly stores: readonly MemoryStore[];
}

export function networkOf(size: number, confirm: ShareHolderOptions['confirm'] = async () => undefined): TestNetwork {
  const wire = new Wire();
  const committee = committeeOf(size);
  const stores = committee.members.map((_, member) => {
    const store = new MemoryStore();
    holdShares({ bus: wire.busOf(nodeOf(member)), chain: CHAIN, committees: onlyCommittee(committee), store, confirm, voteKey: voteKeyOf(member) });
    return store;
  });
  const data = createEmbeddedDataLayer({ bus: wire.busOf(nodeOf(size - 1)), chain: CHAIN, committees: onlyCommittee(committee) });
  return {
    chain: CHAIN,
    committee,
    data,
    wire,
    stores,
    down: (member) => wire.down.add(nodeOf(member)),
    up: (member) => void wire.down.delete(nodeOf(member)),
  };
}
