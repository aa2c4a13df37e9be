/** A web application that is also a verifier: it executes every block again, votes, and shows what it saw. */
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import type { VerifierProgress } from '../../actors/verifier/machine.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { createExecutor, createHost, memberPart, type Network, type RunningHost } from '../index.ts';

export interface VerifierAppOptions {
  readonly network: Network;
  readonly folder: string;
  readonly seed: Uint8Array;
  readonly voteKey: Uint8Array;
}

/** The application and the node inside it. Closing the application stops the node. */
export async function startVerifierApp({ network, folder, seed, voteKey }: VerifierAppOptions): Promise<{ readonly app: FastifyInstance; readonly host: RunningHost }> {
  const app = Fastify();
  const executor = createExecutor();
  const seen = new Map<Hex, VerifierProgress>();
  const verifier = memberPart({
    network,
    voteKey,
    executor,
    signFolder: join(folder, 'sign-state'),
    // No publisher, settler or finalizer: this program only verifies.
    actors: ['verifier', 'aggregator'],
    progress: (progress) => seen.set(progress.rollup, progress),
  });
  const host = await createHost({ chain: network.chain, folder: join(folder, 'node'), seed, parts: [verifier], log: (event, detail) => app.log.info(detail, event) });

  app.get('/rollups', () => [...seen.values()]);
  app.get('/actors', () => host.actors.metrics());
  app.addHook('onClose', async () => {
    await host.stop();
    await executor.close();
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  return { app, host };
}
