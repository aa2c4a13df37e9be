/** L1's nodes over JSON-RPC, believed in nothing that can be checked: which chain is L1's is what all of them say alike, and the rest is hashed here. */
import { concat, type Hex, parseHex, toHex } from '../../protocols/bytes.ts';
import { word } from '../../protocols/crypto/hash.ts';
import { LightError } from './errors.ts';
import { headerBytes, type L1Header, readHeader } from './l1-header.ts';

export interface L1Source {
  chainId(): Promise<number>;
  /** The newest block that all nodes call final. */
  final(): Promise<L1Header>;
  /** A block by its number as all nodes have it. Throws `LightError` `broken-chain` when one has none. */
  at(number: number): Promise<L1Header>;
  /** Bytes of the headers of `many` blocks from number `from` on, of one node: whoever asks checks that they lead to one another. */
  headers(from: number, many: number): Promise<readonly Uint8Array[]>;
  /** Nodes of tries that lead to an account and to slots of its storage, as of a block. */
  nodes(address: Hex, slots: readonly bigint[], number: number): Promise<readonly Uint8Array[]>;
  code(address: Hex, number: number): Promise<Uint8Array>;
}

type Fetch = typeof fetch;

interface Call {
  readonly method: string;
  readonly params: readonly unknown[];
}

const REQUEST_MS = 10_000;
/** Calls of one request: what public nodes take. */
export const MOST_CALLS = 64;
/** The longest answer: a proof of some ten slots has 100 KB, a page of headers twice as much. */
const ANSWER_BYTES = 8 * 1024 * 1024;

const quantity = (value: number): Hex => `0x${value.toString(16)}`;
const unreachable = (url: string, why: string, cause?: unknown): LightError => new LightError('l1-unreachable', `the L1 node ${new URL(url).origin} does not answer: ${why}`, cause);

/** Throws for an answer that is too long, before it is here. */
async function textOf({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (const reader = (body as ReadableStream<Uint8Array>).getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) return new TextDecoder().decode(concat(...chunks));
    chunks.push(value);
    length += value.length;
    if (length <= ANSWER_BYTES) continue;
    await reader.cancel();
    throw new Error(`an answer of more than ${ANSWER_BYTES} bytes`);
  }
}

/** Results of calls, in their order. Rejects with `LightError` `l1-unreachable`. */
async function callAll(fetch: Fetch, url: string, calls: readonly Call[]): Promise<unknown[]> {
  const body = JSON.stringify(calls.map((call, id) => ({ jsonrpc: '2.0', id, ...call })));
  try {
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body, signal: AbortSignal.timeout(REQUEST_MS) });
    const answers = JSON.parse(await textOf(response)) as readonly { readonly id: number; readonly result?: unknown; readonly error?: { readonly message?: string } }[];
    return calls.map(({ method }, id) => {
      const answer = answers.find((each) => each.id === id);
      if (answer === undefined || answer.error !== undefined) throw new Error(`${method}: ${answer?.error?.message ?? 'no answer'}`);
      return answer.result;
    });
  } catch (error) {
    throw unreachable(url, (error as Error).message, error);
  }
}

/** Throws `LightError` when there is none. `urls`: at least one, of L1's nodes. */
export function createL1Source(urls: readonly string[], fetch: Fetch = (...args) => globalThis.fetch(...args)): L1Source {
  const [first] = urls;
  if (first === undefined) throw new LightError('l1-unreachable', 'no URL of an L1 node');
  const onAll = (call: Call): Promise<unknown[]> => Promise.all(urls.map(async (url) => (await callAll(fetch, url, [call]))[0]));

  /** Of the node that answers: what it says is proven, or refused. */
  async function onAny(calls: readonly Call[]): Promise<unknown[]> {
    let fault: unknown;
    for (const url of urls)
      try {
        return await callAll(fetch, url, calls);
      } catch (error) {
        fault = error;
      }
    throw fault;
  }

  async function at(number: number): Promise<L1Header> {
    const [header, ...others] = (await onAll(blockCall(quantity(number)))).map((block) => headerIn(block, number));
    const other = others.findIndex(({ hash }) => hash !== header?.hash);
    if (header === undefined || other >= 0) throw new LightError('l1-disagrees', `${first} has another block ${number} of L1 than ${urls[other + 1]}: one of them is not on this chain`);
    return header;
  }

  return {
    async chainId() {
      const ids = new Set((await onAll({ method: 'eth_chainId', params: [] })).map(Number));
      const [id] = ids;
      if (ids.size !== 1 || id === undefined || !Number.isSafeInteger(id)) throw new LightError('l1-disagrees', `the L1 nodes are of chains ${[...ids].join(' and ')}`);
      return id;
    },
    async final() {
      const blocks = await onAll(blockCall('finalized'));
      return at(Math.min(...blocks.map((block) => headerIn(block).number)));
    },
    at,
    async headers(from, many) {
      const blocks: unknown[] = [];
      for (let next = from; next < from + many; next += MOST_CALLS) {
        const numbers = Array.from({ length: Math.min(MOST_CALLS, from + many - next) }, (_, index) => next + index);
        blocks.push(...(await onAny(numbers.map((number) => blockCall(quantity(number))))));
      }
      return blocks.map((block, index) => bytesIn(block, from + index));
    },
    async nodes(address, slots, number) {
      const [proof] = await onAny([{ method: 'eth_getProof', params: [address, slots.map((slot) => toHex(word(slot))), quantity(number)] }]);
      return nodesIn(proof);
    },
    async code(address, number) {
      const [code] = await onAny([{ method: 'eth_getCode', params: [address, quantity(number)] }]);
      return hexIn(code);
    },
  };
}

const blockCall = (which: Hex | 'finalized'): Call => ({ method: 'eth_getBlockByNumber', params: [which, false] });

function bytesIn(block: unknown, number?: number): Uint8Array {
  if (block === null || block === undefined) throw new LightError('broken-chain', `an L1 node has no block ${number ?? 'that is final'}`);
  return headerBytes(block);
}

function headerIn(block: unknown, number?: number): L1Header {
  const header = readHeader(bytesIn(block, number));
  if (number !== undefined && header.number !== number) throw new LightError('bad-l1-header', `an L1 node shows block ${header.number} where ${number} was asked for`);
  return header;
}

function hexIn(value: unknown): Uint8Array {
  const bytes = typeof value === 'string' ? parseHex(value) : undefined;
  if (bytes === undefined) throw new LightError('bad-l1-proof', 'an L1 node answers with what is no hex');
  return bytes;
}

function nodesIn(proof: unknown): Uint8Array[] {
  const { accountProof, storageProof } = (proof ?? {}) as { readonly accountProof?: unknown; readonly storageProof?: unknown };
  const lists = [accountProof, ...(Array.isArray(storageProof) ? storageProof.map((each: { readonly proof?: unknown } | null) => each?.proof) : [])];
  return lists.flatMap((list) => (Array.isArray(list) ? list.map(hexIn) : []));
}
