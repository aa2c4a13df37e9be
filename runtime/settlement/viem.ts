/** The Settlement port over JSON-RPC with viem. */
import { createPublicClient, createWalletClient, decodeErrorResult, defineChain, hexToString, http, isHex, nonceManager, type PublicClient, type Hex as ViemHex, toHex as viemToHex } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import type { AppRecord, L1Head, SettledBatch, Settlement, SettleOutcome } from '../../actors/ports/settlement.ts';
import { nameWord } from '../../contracts/settlement/model.ts';
import { settlementAbi, settlementBytecode } from '../../contracts/settlement/out/settlement.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';

const lower = (value: string): Hex => value.toLowerCase() as Hex;
const RECEIPT_MS = 20_000;
const RECEIPT_POLL_MS = 150;
/** Deploying takes 1.6 M gas, settling at most 130 k with 16 signers; explicit, because estimates miss calls that swallow failures. */
const GAS = { deploy: 4_000_000n, register: 300_000n, settle: 500_000n } as const;

export interface ViemOptions {
  readonly url: string;
  /** Pays for transactions; nothing else depends on it. */
  readonly privateKey: Hex;
}

function connect({ url, privateKey }: ViemOptions, chainId: number) {
  const chain = defineChain({ id: chainId, name: 'l1', nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 }, rpcUrls: { default: { http: [url] } } });
  const transport = http(url, { timeout: 10_000, retryCount: 1 });
  const account = privateKeyToAccount(privateKey, { nonceManager });
  return { reader: createPublicClient({ chain, transport, cacheTime: 0 }), writer: createWalletClient({ chain, transport, account }) };
}

export async function chainIdOf(url: string): Promise<number> {
  return createPublicClient({ transport: http(url) }).getChainId();
}

interface Receipt {
  readonly succeeded: boolean;
  readonly block: number;
  readonly gasUsed: number;
  readonly created: Hex | undefined;
}

/** Polls by itself: viem's own waiting can miss a receipt that is there at the first look. */
async function receiptOf(reader: PublicClient, hash: ViemHex): Promise<Receipt> {
  for (const until = performance.now() + RECEIPT_MS; performance.now() < until; ) {
    const found = await reader.getTransactionReceipt({ hash }).catch(() => undefined);
    if (found)
      return { succeeded: found.status === 'success', block: Number(found.blockNumber), gasUsed: Number(found.gasUsed), created: found.contractAddress ? lower(found.contractAddress) : undefined };
    await new Promise((resolve) => setTimeout(resolve, RECEIPT_POLL_MS));
  }
  throw new Error(`transaction ${hash} is not in a block after ${RECEIPT_MS} ms`);
}

/** Deploys the contract for a committee of secp256k1 addresses. */
export async function deploySettlement(options: ViemOptions, members: readonly Hex[]): Promise<Hex> {
  const { reader, writer } = connect(options, await chainIdOf(options.url));
  const hash = await writer.deployContract({ abi: settlementAbi, bytecode: settlementBytecode, args: [members], gas: GAS.deploy });
  const receipt = await receiptOf(reader as PublicClient, hash);
  if (!receipt.succeeded || receipt.created === undefined) throw new Error('deploying the settlement contract was reverted');
  return receipt.created;
}

export interface Registration {
  readonly name: string;
  readonly codeHash: Hex;
  readonly genesisRoot: Hex;
  readonly disputeWindowSeconds: number;
}

/** Registers an app; its id follows from the contract, the payer and the name. */
export async function registerApp(options: ViemOptions, contract: Hex, { name, codeHash, genesisRoot, disputeWindowSeconds }: Registration): Promise<void> {
  const { reader, writer } = connect(options, await chainIdOf(options.url));
  const args = [toHex(nameWord(name)), codeHash, genesisRoot, disputeWindowSeconds] as const;
  const hash = await writer.writeContract({ address: contract, abi: settlementAbi, functionName: 'register', args, gas: GAS.register });
  if (!(await receiptOf(reader as PublicClient, hash)).succeeded) throw new Error(`registering ${name} was reverted: is the name taken?`);
}

/** Gives accounts ether on a development chain. */
export async function fundOnDevChain(url: string, accounts: readonly Hex[]): Promise<void> {
  const client = createPublicClient({ transport: http(url) });
  for (const account of accounts) await client.request({ method: 'anvil_setBalance', params: [account, viemToHex(10n ** 21n)] } as never);
}

export async function createViemSettlement(options: ViemOptions & { readonly contract: Hex }): Promise<Settlement> {
  const chainId = await chainIdOf(options.url);
  const { reader, writer } = connect(options, chainId);
  const { contract } = options;
  const times = new Map<number, number>();
  const gas = new Map<string, number>();

  async function timeOf(block: bigint): Promise<number> {
    const known = times.get(Number(block));
    if (known !== undefined) return known;
    const { timestamp } = await reader.getBlock({ blockNumber: block });
    times.set(Number(block), Number(timestamp) * 1000);
    return Number(timestamp) * 1000;
  }

  async function gasOf(hash: ViemHex): Promise<number> {
    const known = gas.get(hash) ?? Number((await reader.getTransactionReceipt({ hash })).gasUsed);
    gas.set(hash, known);
    return known;
  }

  async function head(): Promise<L1Head> {
    const [latest, finalized] = await Promise.all([reader.getBlockNumber(), reader.getBlock({ blockTag: 'finalized' })]);
    return { latest: Number(latest), finalized: Number(finalized.number), finalizedTimeMs: Number(finalized.timestamp) * 1000 };
  }

  async function apps(): Promise<readonly AppRecord[]> {
    const logs = await reader.getContractEvents({ address: contract, abi: settlementAbi, eventName: 'AppRegistered', fromBlock: 0n, strict: true });
    return logs.map(({ args }) => ({
      rollup: lower(args.rollup),
      name: hexToString(args.name, { size: 32 }).replace(/\0+$/, ''),
      operator: lower(args.operator),
      codeHash: lower(args.codeHash),
      genesisRoot: lower(args.genesisRoot),
      disputeWindowMs: args.disputeWindow * 1000,
    }));
  }

  async function batches(from: number, limit: number): Promise<readonly SettledBatch[]> {
    const ids = Array.from({ length: limit }, (_, at) => BigInt(from + at));
    const logs = await reader.getContractEvents({ address: contract, abi: settlementAbi, eventName: 'BatchSettled', args: { committee: 0, batchId: ids }, fromBlock: 0n, strict: true });
    const sorted = [...logs].sort((a, b) => Number(a.args.batchId - b.args.batchId));
    return Promise.all(
      sorted.map(async ({ args, blockNumber, transactionHash }) => ({
        batchId: Number(args.batchId),
        root: lower(args.root),
        bodyHash: lower(args.bodyHash),
        l1Block: Number(blockNumber),
        l1TimeMs: await timeOf(blockNumber),
        gasUsed: await gasOf(transactionHash),
        transaction: lower(transactionHash),
      })),
    );
  }

  async function settle({ batchId, root, bodyHash, bitmap, signatures }: Parameters<Settlement['settle']>[0]): Promise<SettleOutcome> {
    const args = [0, BigInt(batchId), root, bodyHash, bitmap, toHex(signatures)] as const;
    const request = { address: contract, abi: settlementAbi, functionName: 'settle', args, gas: GAS.settle } as const;
    const objection = await reader.simulateContract({ ...request, account: writer.account }).then(() => undefined, reasonOf);
    if (objection !== undefined) return objection;
    const hash = await writer.writeContract(request);
    const receipt = await receiptOf(reader as PublicClient, hash);
    // It was right a moment ago: another settler's transaction came first.
    if (!receipt.succeeded) return { kind: 'already-settled' };
    const [batch] = await batches(batchId, 1);
    return batch ? { kind: 'settled', batch } : { kind: 'already-settled' };
  }

  return { chainId, contract, head, apps, batches, settle };
}

/** What the contract objects to; rejects when it was not the contract that failed. */
function reasonOf(error: unknown): SettleOutcome {
  const data = revertData(error);
  if (data === undefined) throw error;
  const { errorName, args } = decodeErrorResult({ abi: settlementAbi, data });
  if (errorName === 'WrongBatch') return { kind: 'already-settled' };
  return { kind: 'refused', reason: `${errorName}(${(args ?? []).join(', ')})` };
}

function revertData(error: unknown): ViemHex | undefined {
  for (let at = error as { cause?: unknown; data?: unknown; raw?: unknown } | undefined; at !== undefined && at !== null; at = at.cause as typeof at) {
    const raw = at.raw ?? (at.data as { data?: unknown } | undefined)?.data ?? at.data;
    if (isHex(raw) && raw.length >= 10) return raw;
  }
  return undefined;
}
