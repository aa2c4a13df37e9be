/**
 * A client of one rollup for applications, in Node and in web pages, over a gateway alone:
 *
 *     const client = createClient({ url: 'http://127.0.0.1:8080', machine: token, signer: window.ethereum });
 *     await client.transfer({ to, amount: 4n }).confirmed('C2');
 *     await client.state.balances.get(to);
 *
 * Types come from the machine. What a gateway says of state is proven when `trust` names the committee; of everything else it is believed.
 */
import { concatMap, defer, exhaustMap, filter, firstValueFrom, from, merge, mergeMap, type Observable, share, takeUntil, timer } from 'rxjs';
import { manifestOf } from '../../../contracts/guest/describe.ts';
import type { Manifest } from '../../../contracts/guest/manifest.ts';
import type { App, Machine, Machines, Named, Rollup, StateModel } from '../../../contracts/machine.ts';
import { actionBook } from '../../../protocols/action.ts';
import type { Hex } from '../../../protocols/bytes.ts';
import { LEVELS, type Level } from '../../../protocols/confirmation.ts';
import type { Fields } from '../../../protocols/schema.ts';
import { fromJson } from '../../../protocols/schema.ts';
import { ActionReverted, ClientError } from './errors.ts';
import { liveStream } from './live.ts';
import { nested } from './nested.ts';
import { Requests } from './requests.ts';
import { Sender } from './sender.ts';
import { type SignerLike, signerOf, type TypedData } from './signers.ts';
import { checkRead, stateReaders, type Trust } from './state.ts';
import type { Acknowledged, Confirmed, MachineClient, RollupClient, StreamEvent, Submission } from './types.ts';

export interface HttpClientOptions {
  /** Of the gateway, as `http://127.0.0.1:8080`. */
  readonly url: string;
  /** Id of the rollup, or its name on L1; the app's own name unless said. */
  readonly rollup?: string;
  /** Without one, the client only reads. */
  readonly signer?: SignerLike;
  /** The committee whose certificates count. */
  readonly trust?: Trust;
  readonly apiKey?: string;
  /** Another way to make requests; the platform's unless said. */
  readonly fetch?: typeof fetch;
}

export function createClient<S extends StateModel, A extends Named, E extends Named, M extends Named, G extends Fields, R extends Named>(
  options: HttpClientOptions & { readonly machine: Machine<S, A, E, M, G, R> },
): MachineClient<S, A, E>;
export function createClient<Ms extends Machines>(options: HttpClientOptions & { readonly machine: Rollup<Ms> }): RollupClient<Ms>;
export function createClient(options: HttpClientOptions & { readonly machine: App }): object {
  const connection = new Connection(options, manifestOf(options.machine));
  const act = nested(connection.manifest.actions.map(({ name }) => [name, (input: unknown = {}) => connection.submit(name, input)]));
  const state = nested(
    stateReaders({ requests: connection.requests, manifest: connection.manifest, rollup: async () => (await connection.rollup()).id, check: (...read) => checkRead(options.trust, ...read) }),
  );
  const own = {
    events: (after?: number) => connection.events(after),
    stream: (...kinds: string[]) => connection.stream(kinds),
    nonce: (account?: Hex) => connection.nonce(account),
    address: () => connection.address(),
  };
  // A client that had an action `then` would be taken for a promise.
  const { then: _then, ...shortcuts } = act;
  return { ...shortcuts, ...own, act, state };
}

interface RollupInfo {
  readonly id: Hex;
  readonly domain: TypedData['domain'];
  readonly actions: readonly { readonly name: string; readonly fields: readonly { readonly name: string; readonly type: unknown }[] }[];
}
interface ActionInfo {
  readonly id: Hex;
  readonly status: 'pending' | 'executed' | 'reverted';
  readonly level: Level;
  readonly height: number;
  readonly index: number;
  readonly code: number;
  readonly reason: string;
  readonly fuel: string;
  readonly events: readonly EventInfo[];
}
interface EventInfo {
  readonly name: string;
  readonly fields: unknown;
}

/** Between two looks at an action while the stream is silent. */
const LOOK_MS = 1_000;
const TIMEOUT_MS = 120_000;
/** A connection outlives its last listener by so long. */
const LINGER_MS = 1_000;

class Connection {
  readonly manifest: Manifest;
  readonly requests: Requests;
  readonly #options: HttpClientOptions;
  #rollup: Promise<RollupInfo> | undefined;
  #sender: Promise<Sender> | undefined;
  readonly #live = new Map<string, Observable<StreamEvent>>();

  constructor(options: HttpClientOptions, manifest: Manifest) {
    this.manifest = manifest;
    const url = options.url.replace(/\/+$/, '');
    this.#options = { ...options, url };
    // A browser's own function minds what it is called on.
    this.requests = new Requests({ url, apiKey: options.apiKey, fetch: options.fetch ?? ((...args) => fetch(...args)) });
  }

  /** Asked once; again when that failed. */
  rollup(): Promise<RollupInfo> {
    this.#rollup ??= this.requests.get<RollupInfo>(`/v1/rollups/${encodeURIComponent(this.#options.rollup ?? this.manifest.name)}`).then((info) => {
      checkSame(this.manifest, info);
      return info;
    });
    this.#rollup.catch(() => {
      this.#rollup = undefined;
    });
    return this.#rollup;
  }

  address(): Promise<Hex> {
    const { signer } = this.#options;
    return signer === undefined ? Promise.reject(new ClientError('no-signer', 'this client has no signer: it only reads')) : signerOf(signer).address();
  }

  async nonce(account?: Hex): Promise<bigint> {
    const [{ id }, of] = [await this.rollup(), account ?? (await this.address())];
    return BigInt((await this.requests.get<{ nonce: string }>(`/v1/rollups/${id}/nonces/${of}`)).nonce);
  }

  #sending(): Promise<Sender> {
    const { signer } = this.#options;
    if (signer === undefined) return Promise.reject(new ClientError('no-signer', 'this client has no signer: it only reads'));
    this.#sender ??= this.rollup().then(({ id, domain }) => new Sender({ requests: this.requests, signer: signerOf(signer), book: actionBook(domain.chainId, id, this.manifest.actions), domain }));
    this.#sender.catch(() => {
      this.#sender = undefined;
    });
    return this.#sender;
  }

  submit(action: string, input: unknown): Submission<EventInfo> {
    const sent = this.#sending().then((sender) => sender.send(action, input));
    // Whoever only waits for `confirmed` hears of it there.
    sent.catch(() => undefined);
    return {
      // biome-ignore lint/suspicious/noThenProperty: awaited, it is the operator's promise
      then: (resolve, reject) => sent.then(resolve, reject),
      confirmed: async (level = 'C2', { timeoutMs = TIMEOUT_MS } = {}) => this.#confirmed(await sent, level, timeoutMs),
    };
  }

  /** Looks whenever the stream says that something rose, and now and then. */
  async #confirmed({ id }: Acknowledged, level: Level, timeoutMs: number): Promise<Confirmed<EventInfo>> {
    const { id: rollup } = await this.rollup();
    const look = (): Promise<ActionInfo> => this.requests.get<ActionInfo>(`/v1/rollups/${rollup}/actions/${id}`);
    const found = merge(this.stream(['block', 'level']), timer(0, LOOK_MS)).pipe(
      exhaustMap(() => from(look())),
      filter((info) => (info.status !== 'pending' || level === 'C0') && LEVELS.indexOf(info.level) >= LEVELS.indexOf(level)),
      takeUntil(timer(timeoutMs)),
    );
    const info = await firstValueFrom(found, { defaultValue: undefined });
    if (info === undefined) throw new ClientError('late', `the action is not at ${level} after ${timeoutMs} ms`);
    if (info.status === 'reverted') throw new ActionReverted(id, info.code, info.reason);
    return { id, level: info.level, height: info.height, index: info.index, fuel: BigInt(info.fuel ?? 0), events: info.events.map((each) => this.#typed(each)) };
  }

  #typed({ name, fields }: EventInfo): EventInfo {
    const known = this.manifest.events.find((each) => each.name === name);
    return { name, fields: known === undefined ? fields : fromJson(known.fields, fields) };
  }

  /** One WebSocket for each set of kinds, while anybody listens. */
  stream(kinds: readonly string[]): Observable<StreamEvent> {
    const { url, apiKey } = this.#options;
    const key = [...kinds].sort().join();
    const live =
      this.#live.get(key) ??
      defer(() => from(this.rollup())).pipe(
        mergeMap(({ id }) => liveStream(url, apiKey, { rollups: [id], ...(kinds.length > 0 && { kinds }) })),
        // The next one who listens often comes at once.
        share({ resetOnRefCountZero: () => timer(LINGER_MS) }),
      );
    this.#live.set(key, live);
    return live;
  }

  /** Blocks are read one after the other, so that what a lost connection hid is told, too. */
  events(after?: number): Observable<object> {
    return defer(() => {
      let last = after;
      return this.stream(['block']).pipe(
        concatMap(async ({ height, entries }) => {
          const tip = height ?? (await this.#tip());
          const from = (last ?? tip) + 1;
          last = Math.max(last ?? 0, tip);
          // Nothing happens in a block without entries.
          return Array.from({ length: Math.max(0, tip - from + 1) }, (_, at) => from + at).filter((each) => each !== height || entries !== 0);
        }),
        concatMap((heights) => from(heights).pipe(concatMap((height) => this.#eventsAt(height)))),
        concatMap((events) => from(events)),
      );
    });
  }

  async #tip(): Promise<number> {
    const { id } = await this.rollup();
    return (await this.requests.get<{ tip: number }>(`/v1/rollups/${id}/blocks?limit=1`)).tip;
  }

  async #eventsAt(height: number): Promise<object[]> {
    const { id: rollup } = await this.rollup();
    const { entries, hooks } = await this.requests.get<BlockInfo>(`/v1/rollups/${rollup}/blocks/${height}`);
    return [...entries, ...hooks].flatMap(({ id = null, events }, index) => events.map((event) => ({ ...this.#typed(event), height, index, id })));
  }
}

interface Emitting {
  readonly id?: Hex;
  readonly events: readonly EventInfo[];
}
interface BlockInfo {
  readonly height: number;
  readonly entries: readonly Emitting[];
  readonly hooks: readonly Emitting[];
}

/** Another version of the app has other actions: its signatures would mean something else. Throws `ClientError`. */
function checkSame({ actions }: Manifest, info: RollupInfo): void {
  const own = JSON.stringify(actions.map(({ name, input }) => [name, Object.entries(input)]));
  const theirs = JSON.stringify(info.actions.map(({ name, fields }) => [name, fields.map((field) => [field.name, field.type])]));
  if (own !== theirs) throw new ClientError('other-app', 'the rollup at this gateway has other actions than this machine: it is another app, or another version');
}
