/** The part of Ethereum's JSON-RPC that a wallet asks before it shows an account: actions themselves are signed as typed data, and go to /v1. */
import type { FastifyInstance } from 'fastify';
import { keyBytes } from '../../contracts/guest/layout.ts';
import { type Hex, parseHex } from '../../protocols/bytes.ts';
import { decode } from '../../protocols/codec.ts';
import { ETHER } from '../../protocols/l1.ts';
import type { GatewayContext } from './context.ts';
import type { EntryDescription } from './description.ts';
import { GatewayError } from './errors.ts';
import { ROUTES } from './schemas.ts';
import { readBytes } from './state.ts';
import type { Watched } from './watched.ts';

/** Codes of JSON-RPC 2.0. */
const CODE = { invalidRequest: -32_600, unknownMethod: -32_601, invalidParams: -32_602, internal: -32_603 } as const;
/** Requests in one batch. */
const MOST = 100;

class RpcError extends Error {
  readonly code: number;
  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

type Method = (context: GatewayContext, watched: Watched, params: readonly unknown[]) => Promise<unknown> | unknown;

const quantity = (value: bigint | number): Hex => `0x${value.toString(16)}`;

const METHODS: Readonly<Record<string, Method>> = {
  // Signatures are in the domain of L1's chain: a wallet has to be on it.
  eth_chainId: ({ network }) => quantity(network.chain),
  net_version: ({ network }) => String(network.chain),
  web3_clientVersion: () => 'micro-rollups/gateway',
  eth_blockNumber: (_context, { tips }) => quantity(tips.C1),
  async eth_getTransactionCount({ client }, { record }, [account]) {
    const [nonce = 0n] = await client.nonces(record.rollup, [accountOf(account)]);
    return quantity(nonce);
  },
  async eth_getBalance(context, { record, description }, [account]) {
    const holder = accountOf(account);
    const entry = description.state.find(isLedger);
    if (entry === undefined) throw new RpcError(CODE.unknownMethod, 'this app keeps no balances that a wallet could show');
    const value = await readBytes(context, record.rollup, keyBytes(entry.place, entry.kind === 'balances' ? { asset: ETHER, account: holder } : holder));
    const balance = value && decode(entry.codec, value);
    return quantity(balance?.ok ? (balance.value as bigint) : 0n);
  },
};

/** Balances of L1's ether, or a map `balances` from accounts to amounts. */
const isLedger = ({ name, kind, key, value }: EntryDescription): boolean => kind === 'balances' || (/^(.+\.)?balances$/.test(name) && key === 'address' && value === 'uint256');

function accountOf(value: unknown): Hex {
  if (typeof value !== 'string' || parseHex(value)?.length !== 20) throw new RpcError(CODE.invalidParams, 'expected an account of 20 bytes');
  return value.toLowerCase() as Hex;
}

const isId = (id: unknown): id is string | number | null => id === null || typeof id === 'string' || typeof id === 'number';
const failure = (id: unknown, code: number, message: string): object => ({ jsonrpc: '2.0', id: isId(id) ? id : null, error: { code, message } });

async function answer(context: GatewayContext, watched: Watched, request: unknown): Promise<object> {
  const { jsonrpc, id, method, params = [] } = (request ?? {}) as Readonly<Record<string, unknown>>;
  if (jsonrpc !== '2.0' || typeof method !== 'string' || !Array.isArray(params)) return failure(id, CODE.invalidRequest, 'not a JSON-RPC 2.0 request with a list of params');
  const run = Object.hasOwn(METHODS, method) ? METHODS[method] : undefined;
  if (run === undefined) return failure(id, CODE.unknownMethod, `no method ${method.slice(0, 64)}; there is ${Object.keys(METHODS).join(', ')}`);
  try {
    return { jsonrpc: '2.0', id: isId(id) ? id : null, result: await run(context, watched, params) };
  } catch (error) {
    if (error instanceof RpcError) return failure(id, error.code, error.message);
    context.log('rpc-failed', { method, error: String(error) });
    return failure(id, CODE.internal, 'the network does not answer: try again');
  }
}

export function rpcRoutes(app: FastifyInstance, context: GatewayContext): void {
  app.post<{ Params: { rollup: string } }>('/rpc/:rollup', { schema: ROUTES.rpc }, async ({ params, body }) => {
    const watched = context.watch.find(params.rollup);
    if (!Array.isArray(body)) return answer(context, watched, body);
    if (body.length === 0 || body.length > MOST) throw new GatewayError('bad-request', `a batch has 1 to ${MOST} requests`);
    return Promise.all(body.map((each) => answer(context, watched, each)));
  });
}
