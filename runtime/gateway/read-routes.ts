/** What can be read of the network, its rollups and their blocks. */
import type { FastifyInstance } from 'fastify';
import type { Hex } from '../../protocols/bytes.ts';
import { quorumOf } from '../../protocols/committee.ts';
import type { GatewayContext } from './context.ts';
import { domainOf, schemaView } from './description.ts';
import { GatewayError } from './errors.ts';
import type { GatewayClient } from './port.ts';
import type { Replica } from './replica/replica.ts';
import { ROUTES } from './schemas.ts';
import { actionView, blockView, pendingView, wholeBlockView } from './views.ts';
import { type KeptBlock, revertedIn, type Watched } from './watched.ts';

interface OfRollup {
  readonly Params: { readonly rollup: string };
}

export function readRoutes(app: FastifyInstance, { watch, client, network, replica }: GatewayContext): void {
  app.get('/v1/network', { schema: ROUTES.network }, () => {
    const committee = network.committees.at(-1);
    const members = committee?.members ?? [];
    return {
      chain: network.chain,
      contract: network.contract,
      committee: { id: committee?.id ?? 0, quorum: quorumOf(members.length), members: members.map(({ node }, index) => ({ index, node })) },
      rollups: [...watch.rollups.values()].map(summaryOf),
    };
  });

  app.get<OfRollup>('/v1/rollups/:rollup', { schema: ROUTES.rollup }, ({ params }) => {
    const watched = watch.find(params.rollup);
    const { codeHash, genesisRoot } = watched.record;
    return { ...summaryOf(watched), codeHash, genesisRoot, domain: domainOf(network.chain, watched.record.rollup), ...schemaView(watched.description) };
  });

  app.get<{ Params: { rollup: string; account: Hex } }>('/v1/rollups/:rollup/nonces/:account', { schema: ROUTES.nonce }, async ({ params }) => {
    const account = params.account.toLowerCase() as Hex;
    const [nonce = 0n] = await client.nonces(watch.find(params.rollup).record.rollup, [account]);
    return { account, nonce: nonce.toString() };
  });

  app.get<OfRollup & { Querystring: { sender?: Hex; limit: number } }>('/v1/rollups/:rollup/actions', { schema: ROUTES.actions }, ({ params, query: { sender, limit } }) => {
    const watched = watch.find(params.rollup);
    const ids = sender === undefined ? watched.newestIds(limit) : watched.idsOf(sender.toLowerCase() as Hex, limit);
    return { actions: ids.flatMap((id) => viewOf(watched, id) ?? []) };
  });

  app.get<{ Params: { rollup: string; id: Hex } }>('/v1/rollups/:rollup/actions/:id', { schema: ROUTES.action }, ({ params }) => {
    const view = viewOf(watch.find(params.rollup), params.id.toLowerCase() as Hex);
    if (view === undefined) throw new GatewayError('unknown-action', 'no such action in the blocks that are kept here, and none that waits');
    return view;
  });

  app.get<OfRollup & { Querystring: { before?: number; limit: number } }>('/v1/rollups/:rollup/blocks', { schema: ROUTES.blocks }, ({ params, query: { before = Number.MAX_SAFE_INTEGER, limit } }) => {
    const watched = watch.find(params.rollup);
    return { tip: watched.tips.C1, blocks: watched.below(before, limit).map(blockView) };
  });

  app.get<{ Params: { rollup: string; height: number } }>('/v1/rollups/:rollup/blocks/:height', { schema: ROUTES.block }, async ({ params }) => {
    const watched = watch.find(params.rollup);
    const kept = await blockAt(client, watched, params.height);
    return wholeBlockView(kept, await sendersIn(replica, kept));
  });
}

/** Throws `GatewayError`. */
export const blockAt = async (client: GatewayClient, watched: Watched, height: number): Promise<KeptBlock> => watched.block(height) ?? olderBlock(client, watched, height);

/** A block that was forgotten here: members may still have it, and the newest version of its app may still read it. Throws `GatewayError`. */
async function olderBlock(client: GatewayClient, watched: Watched, height: number): Promise<KeptBlock> {
  if (height > watched.tips.C1 || client.block === undefined) return keptAt(watched, height);
  const block = await client.block(watched.record.rollup, height).catch((error: unknown) => {
    throw new GatewayError('unknown-block', `block ${height} is not kept here, and no member shows it: ${(error as Error).message}`);
  });
  return { block, marks: watched.marksBelow(height), description: watched.description, reverted: revertedIn(block) };
}

/** Which entry sent each of a block's messages, where a replica knows. */
async function sendersIn(replica: Replica | undefined, { block }: KeptBlock): Promise<number[] | undefined> {
  if (replica === undefined) return undefined;
  const traces = await replica.traces(block.rollup, block.header.height).catch(() => undefined);
  return traces?.flatMap(({ sent }, index) => Array<number>(sent).fill(index));
}

/** Throws `GatewayError` that says where else to look. */
export function keptAt(watched: Watched, height: number) {
  const kept = watched.block(height);
  if (kept !== undefined) return kept;
  const { C1: tip } = watched.tips;
  throw new GatewayError(
    'unknown-block',
    height > tip ? `no block ${height} yet: the newest is ${tip}` : `block ${height} is not kept here any more: this gateway keeps the newest ${watched.blockCount} blocks`,
  );
}

export const summaryOf = ({ record, tips, announced }: Watched): object => ({
  ...{ id: record.rollup, name: record.name, proofs: record.proofs, operator: record.operator },
  tip: { height: tips.C1, levels: tips },
  announced: announced ?? null,
});

function viewOf(watched: Watched, id: Hex): object | undefined {
  const spot = watched.spot(id);
  const kept = spot && watched.block(spot.height);
  if (spot !== undefined && kept !== undefined) return actionView(kept, spot.index);
  const pending = watched.pending(id);
  return pending && pendingView(watched.record.rollup, pending);
}
