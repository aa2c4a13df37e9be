/** A gateway with a node of its own: it finds peers, reads what the apps say of themselves, and follows. */
import type { Manifest } from '../../contracts/guest/manifest.ts';
import { actionBook } from '../../protocols/action.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { manifestOf } from '../client/books.ts';
import { type ClientOptions, type ConnectedClient, connectClient } from '../client/connect.ts';
import type { OpenHost } from '../node/host.ts';
import { createGateway, type Gateway, type GatewayOptions } from './gateway.ts';

export interface ConnectOptions extends Omit<ClientOptions, 'books'>, Omit<GatewayOptions, 'client' | 'manifests' | 'log'> {
  /** How long to wait for a quorum of the committee. */
  readonly readyMs?: number;
}

const READY_MS = 30_000;

/** Rejects with what is missing or failed, and leaves nothing behind then. Closing the gateway stops the node. */
export async function connectGateway(options: ConnectOptions): Promise<Gateway & { readonly client: ConnectedClient }> {
  const { readyMs = READY_MS, log = () => undefined } = options;
  const manifests = new Map<Hex, Manifest>();
  const client = await connectClient({ ...options, newcomers: true, books: (host) => readApps(host, options, manifests) });
  try {
    await client.ready(readyMs);
    // Apps whose code nobody shows yet come later.
    const gateway = await createGateway({ ...options, client, manifests, log, network: client.network });
    const close = async (): Promise<void> => {
      await gateway.close();
      await client.close();
    };
    return { ...gateway, client, close };
  } catch (error) {
    await client.close();
    throw error;
  }
}

async function readApps(host: OpenHost, { network, log }: Pick<ConnectOptions, 'network' | 'log'>, manifests: Map<Hex, Manifest>) {
  await Promise.all(
    network.rollups.map(async (app) => {
      try {
        manifests.set(app.rollup, await manifestOf(host, network, app));
      } catch (error) {
        log('rollup-not-shown', { rollup: app.rollup, name: app.name, error: String(error) });
      }
    }),
  );
  return new Map([...manifests].map(([rollup, { actions }]) => [rollup, actionBook(network.chain, rollup, actions)]));
}
