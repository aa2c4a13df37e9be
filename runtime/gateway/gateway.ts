/** A gateway: the network over HTTP and WebSocket, for programs that speak nothing else. It follows the network as any client does, and trusts nobody. */
import cors from '@fastify/cors';
import websocket from '@fastify/websocket';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Manifest } from '../../contracts/guest/manifest.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { createL1Source } from '../light/l1-source.ts';
import type { Log } from '../node/host.ts';
import type { Network } from '../node/network.ts';
import { hearAlarms } from '../plugins/attach.ts';
import type { Plugins } from '../plugins/plugins.ts';
import { tellFromClient } from '../plugins/told-by-client.ts';
import { urlsOf } from '../settlement/l1.ts';
import { limitAccess } from './access.ts';
import { limitConnections } from './connections.ts';
import type { GatewayContext } from './context.ts';
import { answerError, handleErrors } from './errors.ts';
import { healthRoutes } from './health.ts';
import { Lanes } from './lanes.ts';
import { Metrics, startAdmin } from './metrics.ts';
import { type ActorView, networkRoutes } from './network-routes.ts';
import { describeRoutes } from './openapi.ts';
import type { Plans } from './plans.ts';
import type { GatewayClient } from './port.ts';
import { proofRoutes } from './proof-routes.ts';
import { readRoutes } from './read-routes.ts';
import { startReplica } from './replica/replica.ts';
import { type ReplicaThread, startReplicaThread } from './replica/thread.ts';
import { rpcRoutes } from './rpc.ts';
import { stateRoutes } from './state.ts';
import { type Stream, streamRoutes, WEBSOCKET } from './stream.ts';
import { submitRoutes } from './submit.ts';
import { endRefusedUpgrades } from './upgrades.ts';
import { lazyValidators } from './validators.ts';
import { KEEP, type Keep, Watch } from './watch.ts';

export interface GatewayOptions {
  readonly client: GatewayClient;
  readonly network: Network;
  /** What the version in force of each rollup says of itself. */
  readonly manifests: ReadonlyMap<Hex, Manifest>;
  /** Heights after which to follow; from some blocks below each tip unless said. */
  readonly after?: ReadonlyMap<Hex, number>;
  /** Where to listen; loopback unless said, and a port that the system chooses. */
  readonly host?: string;
  readonly port?: number;
  readonly keep?: Keep;
  readonly log?: Log;
  /** Executes every certified block itself, from genesis on: for state with proof, lists, and steps. Costs a core while it catches up, and the state in memory. A thread that was started for it is the gateway's from then on. */
  readonly replica?: boolean | ReplicaThread;
  /** Up to which heights blocks are certified, as far as that is known: a replica below is behind. */
  readonly certified?: ReadonlyMap<Hex, number>;
  /** Actors of the node that this gateway runs in. */
  readonly actors?: () => readonly ActorView[];
  /** Who may ask how much; anybody, with a limit for each address, unless said. */
  readonly plans?: Plans;
  /** Folder for records of what API keys used; none unless said. */
  readonly usage?: string;
  /** Origins of web pages that may ask, or `*`; only its own unless said. */
  readonly cors?: readonly string[];
  /** Port on loopback for `/metrics`; none unless said. */
  readonly adminPort?: number;
  /** Opened, and not begun: the gateway begins and stops them. */
  readonly plugins?: Plugins;
  /** More routes, as of a page. */
  readonly routes?: (app: FastifyInstance) => Promise<void>;
}

export interface Gateway {
  readonly url: string;
  /** Of the admin listener, if there is one. */
  readonly adminUrl: string | undefined;
  readonly app: FastifyInstance;
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';
/** A batch of 256 actions, a few of them large: a block's body is 2 MiB, and JSON writes a byte as two digits. */
const BODY_BYTES = 4 * 1024 * 1024;
/** Time for a request to arrive whole. */
const REQUEST_MS = 15_000;
/** Between two looks for requests that take too long. */
const CHECK_MS = 5_000;
/** What a page can show at once when it is opened. */
const LOOK_BACK = 64;

/** Rejects with what is missing or failed, and leaves nothing behind then. */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { client, network, manifests, keep = KEEP, host = LOOPBACK, port = 0, plugins } = options;
  const log = plugins === undefined ? (options.log ?? SILENT) : hearAlarms(plugins, options.log ?? SILENT);
  const told = plugins && (await tellFromClient(plugins, options, options.after ?? (await client.tips())));
  const after = options.replica ? new Map<Hex, number>() : lower(options.after ?? belowTips(await client.tips()), told?.after);
  const watch = new Watch({ client, network, manifests, keep, log });
  const thread = options.replica === true ? startReplicaThread() : options.replica || undefined;
  const replica = thread && startReplica({ watch, client, chain: network.chain, log, thread, ...(options.certified && { certified: options.certified }) });
  const l1 = network.l1Url === undefined ? undefined : createL1Source(urlsOf(network.l1Url));
  const context: GatewayContext = { client, network, watch, lanes: new Lanes(watch), log, replica, l1, actors: options.actors, plugins };
  const app = openApp(log);
  app.addHook('onClose', async () => {
    watch.close();
    await told?.stop();
    await replica?.close();
  });
  try {
    const metrics = new Metrics(app);
    const stream = await addRoutes(app, context, options);
    const admin = options.adminPort === undefined ? undefined : await startAdmin(() => metrics.text(context, stream), LOOPBACK, options.adminPort);
    app.addHook('onClose', async () => admin?.close());
    await app.listen({ host, port });
    client.follow(after);
    // In their own time: whoever asks does not wait for them.
    plugins?.ready().catch((error: unknown) => log('plugins-failed', { error: String(error) }));
    log('gateway-listening', { url: app.listeningOrigin, adminUrl: admin?.listeningOrigin });
    return { url: app.listeningOrigin, adminUrl: admin?.listeningOrigin, app, close: () => app.close() };
  } catch (error) {
    await app.close();
    throw error;
  }
}

const SILENT: Log = () => undefined;

/** The lower height of both, for each rollup. */
const lower = (one: ReadonlyMap<Hex, number>, other: ReadonlyMap<Hex, number> = new Map()): Map<Hex, number> =>
  new Map([...one].map(([rollup, height]) => [rollup, Math.min(height, other.get(rollup) ?? height)]));

const belowTips = (tips: ReadonlyMap<Hex, number>): Map<Hex, number> => new Map([...tips].map(([rollup, height]) => [rollup, Math.max(0, height - LOOK_BACK)]));

function openApp(log: Log): FastifyInstance {
  const app = Fastify({
    bodyLimit: BODY_BYTES,
    requestTimeout: REQUEST_MS,
    http: { connectionsCheckingInterval: CHECK_MS },
    routerOptions: { maxParamLength: 128 },
    forceCloseConnections: true,
    ...lazyValidators(),
    frameworkErrors: (error, request, reply) => answerError(error, request, reply, log),
  });
  limitConnections(app.server);
  // Schemas of answers describe them; a serializer made of them would drop what they do not name.
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  handleErrors(app, log);
  endRefusedUpgrades(app);
  return app;
}

async function addRoutes(app: FastifyInstance, context: GatewayContext, { plans, usage, cors: origins, routes, plugins }: GatewayOptions): Promise<Stream> {
  if (origins !== undefined) await app.register(cors, { origin: origins.includes('*') ? '*' : [...origins], methods: ['GET', 'POST'], maxAge: 600 });
  await limitAccess(app, { log: context.log, ...(plans && { plans }), ...(usage !== undefined && { usage }) });
  await app.register(websocket, WEBSOCKET);
  await describeRoutes(app);
  readRoutes(app, context);
  submitRoutes(app, context);
  stateRoutes(app, context);
  proofRoutes(app, context);
  networkRoutes(app, context);
  healthRoutes(app, context);
  rpcRoutes(app, context);
  const stream = streamRoutes(app, context);
  // Before the server waits for its connections to end.
  app.addHook('preClose', async () => stream.close());
  await plugins?.mount(app);
  await routes?.(app);
  return stream;
}
