/** Several nodes of one L1: who lies about it, or follows another chain, is found by comparing what they call final. */
import type { Hex } from '../../protocols/bytes.ts';
import { connect, L1Error, lower, type Reader, urlsOf } from './l1.ts';

/** What was compared holds for so long: less than a block of most chains. */
const HOLDS_MS = 2_000;

interface Endpoint {
  readonly url: string;
  readonly reader: Reader;
}

interface Said {
  readonly url: string;
  readonly hash: Hex;
}

/**
 * Rejects with `L1Error` `disagree` while two nodes that answer have different blocks at a height that both call final: nothing is concluded
 * from either. Those that do not answer are not counted, and who is behind is only asked about what it has.
 */
export function createAgreement(url: string): () => Promise<void> {
  const endpoints = urlsOf(url).map((each): Endpoint => ({ url: each, reader: connect(each) }));
  if (endpoints.length < 2) return async () => undefined;
  let running: Promise<void> | undefined;
  return () => {
    if (running === undefined) {
      running = compare(endpoints);
      const forget = (): void => void setTimeout(() => (running = undefined), HOLDS_MS).unref();
      running.then(forget, forget);
    }
    return running;
  };
}

async function compare(endpoints: readonly Endpoint[]): Promise<void> {
  const finals = await answered(endpoints, async ({ reader }) => (await reader.getBlock({ blockTag: 'finalized' })).number);
  if (finals.length < 2) return;
  const blockNumber = BigInt(Math.min(...finals.map(({ value }) => Number(value))));
  const said = await answered(
    finals.map(({ endpoint }) => endpoint),
    async ({ reader }) => lower((await reader.getBlock({ blockNumber })).hash),
  );
  const [first, ...others] = said.map(({ endpoint, value }): Said => ({ url: endpoint.url, hash: value }));
  const other = others.find(({ hash }) => hash !== first?.hash);
  if (first !== undefined && other !== undefined) throw new L1Error('disagree', `nodes of L1 disagree about block ${blockNumber}: ${first.url} says ${first.hash}, ${other.url} says ${other.hash}`);
}

async function answered<T>(endpoints: readonly Endpoint[], question: (endpoint: Endpoint) => Promise<T>): Promise<{ readonly endpoint: Endpoint; readonly value: T }[]> {
  const answers = await Promise.allSettled(endpoints.map(async (endpoint) => ({ endpoint, value: await question(endpoint) })));
  return answers.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
}
