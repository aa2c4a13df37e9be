/** For tests: the gateway's interface over a network that is made up, with the page. */
import websocket from '@fastify/websocket';
import Fastify, { type FastifyInstance } from 'fastify';
import { ACTORS } from '../../actors/catalogue.ts';
import { chartOf } from '../../actors/charts/chart.ts';
import { mermaidOf } from '../../actors/charts/mermaid.ts';
import { actionBook, checkAction, encodePayload } from '../../protocols/action.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { encode } from '../../protocols/codec.ts';
import { fromJson } from '../../protocols/schema.ts';
import { stateProof } from '../../protocols/state-proof.ts';
import { endRefusedUpgrades } from '../gateway/upgrades.ts';
import { BALANCES, briefOf, CHAIN, committee, hashOf, type MadeBlock, type MadeEntry, MadeNetwork, type MadeRollup, SUPPLY, TOKEN_ACTIONS } from './network.fixture.ts';
import { playground } from './plugin.ts';

const outcomesOf = (executed: number, reverted: number) => ({ executed, reverted, refused: 0, expired: 0, undelivered: 0 });

export interface MadeGateway {
  readonly url: string;
  readonly network: MadeNetwork;
  /** Cuts all streams. */
  cut(): void;
  /** Answers nothing but errors while set. */
  broken: boolean;
  /** Who does not send this key is turned away, while it is set. */
  key: string | undefined;
  close(): Promise<void>;
}

const FOUND = (kind: string): Error => Object.assign(new Error(`no such ${kind}`), { statusCode: 404, code: `unknown-${kind}` });

export async function startMadeGateway(rate: number, port = 0): Promise<MadeGateway> {
  const network = new MadeNetwork(rate);
  const app = Fastify({ forceCloseConnections: true });
  const sockets = new Set<{ terminate(): void }>();
  const gateway: { broken: boolean; key: string | undefined } = { broken: false, key: undefined };
  app.setErrorHandler((error: Error & { statusCode?: number; code?: string }, _, reply) =>
    reply.code(error.statusCode ?? 500).send({ error: { code: error.code ?? 'error', message: error.message } }),
  );
  app.addHook('onRequest', (request, reply, done) => {
    if (gateway.broken && request.url.startsWith('/v1')) void reply.code(503).send({ error: { code: 'unreachable', message: 'the network cannot be reached' } });
    else if (gateway.key !== undefined && request.url.startsWith('/v1') && request.headers['x-api-key'] !== gateway.key && !request.url.endsWith(`?apiKey=${gateway.key}`))
      void reply.code(401).send({ error: { code: 'bad-key', message: 'a key is needed' } });
    else done();
  });
  endRefusedUpgrades(app);
  await app.register(websocket);
  await app.register(playground());
  networkRoutes(app, network);
  rollupRoutes(app, network);
  stateRoutes(app, network);
  app.get('/v1/stream', { websocket: true }, (socket) => {
    const tell = (event: object): void => socket.send(JSON.stringify(event));
    sockets.add(socket);
    socket.on('message', () => network.listeners.add(tell));
    socket.on('close', () => {
      network.listeners.delete(tell);
      sockets.delete(socket);
    });
  });
  await app.listen({ host: '127.0.0.1', port });
  return Object.assign(gateway, {
    url: app.listeningOrigin,
    network,
    cut: () => {
      for (const socket of sockets) socket.terminate();
    },
    close: async () => {
      network.close();
      await app.close();
    },
  });
}

const find = ({ rollups }: MadeNetwork, id: string): MadeRollup => {
  const found = rollups.find((each) => each.id === id || each.name === id);
  if (found === undefined) throw FOUND('rollup');
  return found;
};

const tipOf = ({ blocks, tip }: MadeRollup) => ({
  height: tip?.height ?? 0,
  levels: Object.fromEntries(['C1', 'C2', 'C3a', 'C3b', 'C4'].map((level) => [level, blocks.findLast((block) => block.levelAtMs[level] !== undefined)?.height ?? 0])),
});

function networkRoutes(app: FastifyInstance, network: MadeNetwork): void {
  const members = committee.members.map(({ node }, index) => ({ index, node }));
  const [token, chess, market] = network.rollups.map(({ id }) => id);
  app.get('/v1/network', () => ({
    chain: CHAIN,
    contract: `0x${'5f'.repeat(20)}`,
    committee: { id: committee.id, quorum: 3, members },
    rollups: network.rollups.map((rollup) => ({ id: rollup.id, name: rollup.name, proofs: 'pessimistic', operator: `0x${'a7'.repeat(20)}`, tip: tipOf(rollup), announced: null })),
  }));
  app.get('/v1/lanes', () => {
    const height = network.rollups[0]?.tip?.height ?? 0;
    return [
      { from: token, to: chess, sent: 40 + height, consumed: 38 + height, inFlight: 2, latencyMs: { p50: 1_240, p99: 2_810 }, outcomes: outcomesOf(36 + height, 2) },
      { from: chess, to: token, sent: 21, consumed: 21, inFlight: 0, latencyMs: { p50: 1_190, p99: 1_900 }, outcomes: outcomesOf(0, 0) },
      { from: market, to: token, sent: 7, consumed: 4, inFlight: 3, latencyMs: { p50: 1_702, p99: 3_400 }, outcomes: outcomesOf(3, 1) },
    ];
  });
  app.get('/v1/committee', () => ({
    id: committee.id,
    quorum: 3,
    members: members.map((member) => ({
      ...member,
      status:
        member.index === 3 ? null : { seat: member.index, attestations: 900 - member.index * 13, refusals: member.index === 1 ? 1 : 0, rollups: [], rssBytes: 141_000_000 + member.index * 7_340_000 },
      votes: member.index === 3 ? 212 : 900 - member.index * 13,
      latencyMs: member.index === 3 ? null : 180 + member.index * 45,
    })),
    evidence: [{ kind: 'refusal', who: 'member 1', reason: 'wrong-receipt at entry 4 of block 7 of market: writes differ', atMs: Date.now() - 95_000 }],
  }));
  app.get('/v1/plugins', () => [
    { name: 'indexer', condition: 'running', panels: [{ title: 'SQL', url: '/plugins/indexer/' }] },
    { name: 'gone', condition: 'disabled', panels: [{ title: 'Gone', url: '/plugins/gone/' }] },
  ]);
  app.get('/v1/actors', () =>
    (['micro-rollup', 'verifier', 'aggregator', 'settler', 'finalizer', 'watchtower'] as const).map((name, at) => {
      const chart = chartOf(name, ACTORS[name].machine);
      const deepest = chart.states.filter(({ path, kind }) => path.length > 0 && kind === 'atomic');
      const active = deepest[Math.floor(Date.now() / 2_000 + at) % deepest.length]?.path ?? [];
      return {
        actor: `${name}/${at}`,
        machine: name,
        state: active.toReversed().reduce<unknown>((inner, state) => (inner === undefined ? state : { [state]: inner }), undefined),
        mermaid: mermaidOf(chart),
        handled: 1_200 + at * 311,
        depth: at === 1 ? 2 : 0,
      };
    }),
  );
}

const entryView = (entry: MadeEntry, index: number) => ({
  ...{ index, id: entry.id, kind: 'action', action: entry.action, sender: entry.sender, nonce: entry.nonce, input: entry.input, from: null, seq: null, status: entry.status },
  ...{
    code: entry.status === 'reverted' ? 2 : 0,
    reason: entry.status === 'reverted' ? `balance ${entry.before[0]} is less than ${entry.input.amount}` : '',
    fuel: String(780_000 + ((index * 7_919) % 90_000)),
    sent: [],
  },
  events: entry.status === 'reverted' ? [] : [{ name: 'transferred', fields: { from: entry.sender, ...entry.input } }],
});

function rollupRoutes(app: FastifyInstance, network: MadeNetwork): void {
  type Of = { Params: { rollup: string; height: number; id: string; account: string }; Querystring: { before?: string; limit?: string } };
  const books = new Map(network.rollups.map(({ id }) => [id, actionBook(CHAIN, id, TOKEN_ACTIONS)]));
  app.get<Of>('/v1/rollups/:rollup', ({ params }) => {
    const rollup = find(network, params.rollup);
    const actions = (books.get(rollup.id)?.actions ?? []).map(({ name, input, typed }) => ({
      machine: null,
      name,
      fields: Object.entries(input).map(([field, type]) => ({ name: field, type })),
      types: typed.types,
      primaryType: typed.primaryType,
      onlyL1: false,
    }));
    return {
      id: rollup.id,
      name: rollup.name,
      operator: `0x${'a7'.repeat(20)}`,
      codeHash: hashOf('code'),
      genesisRoot: hashOf('genesis'),
      proofs: 'pessimistic',
      domain: { name: 'micro-rollups', version: '1', chainId: CHAIN, salt: rollup.id },
      actions,
      events: [],
      state: STATE,
      messages: [],
    };
  });
  app.get<Of>('/v1/rollups/:rollup/nonces/:account', ({ params }) => ({ account: params.account, nonce: String(find(network, params.rollup).nonces.get(params.account as Hex) ?? 0n) }));
  app.post<Of & { Body: { actions: { action: string; sender: Hex; nonce: string; input: unknown; signature: Hex }[] } }>('/v1/rollups/:rollup/actions', ({ params, body }) => {
    const rollup = find(network, params.rollup);
    const book = books.get(rollup.id);
    if (book === undefined) throw FOUND('rollup');
    return {
      outcomes: body.actions.map(({ action, sender, nonce, input, signature }) => {
        const transition = book.actions.findIndex(({ name }) => name === action);
        const compiled = book.actions[transition];
        if (compiled === undefined) return { status: 'refused', code: 'unknown-action', reason: action };
        const checked = checkAction(book, { rollup: rollup.id, transition, sender, nonce: BigInt(nonce), payload: encodePayload(compiled.codec, fromJson(compiled.input, input)), signature });
        if (!checked.ok) return { status: 'refused', ...checked.refusal };
        rollup.nonces.set(sender, BigInt(nonce) + 1n);
        rollup.pending.push({ id: checked.id, action, sender, nonce, input: input as MadeEntry['input'] });
        return { status: 'acknowledged', id: checked.id, by: (rollup.tip?.height ?? 0) + 64, acknowledgement: '0x00' };
      }),
    };
  });
  app.get<Of>('/v1/rollups/:rollup/actions/:id', ({ params }) => {
    const rollup = find(network, params.rollup);
    const block = rollup.blocks.findLast(({ entries }) => entries.some(({ id }) => id === params.id));
    const index = block?.entries.findIndex(({ id }) => id === params.id) ?? -1;
    const entry = block?.entries[index];
    if (block !== undefined && entry !== undefined) return { ...entryView(entry, index), level: block.level, height: block.height };
    const waiting = rollup.pending.find(({ id }) => id === params.id);
    if (waiting === undefined) throw FOUND('action');
    return { ...waiting, status: 'pending', level: 'C0', height: null, index: null, code: null, reason: '', fuel: null, events: [] };
  });
  app.get<Of>('/v1/rollups/:rollup/blocks', ({ params, query: { before = '9007199254740991', limit = '20' } }) => {
    const rollup = find(network, params.rollup);
    return {
      tip: rollup.tip?.height ?? 0,
      blocks: rollup.blocks
        .filter(({ height }) => height < Number(before))
        .slice(-Number(limit))
        .reverse()
        .map(briefOf),
    };
  });
  const blockOf = (params: Of['Params']): readonly [MadeRollup, MadeBlock] => {
    const rollup = find(network, params.rollup);
    const block = rollup.at(Number(params.height));
    if (block === undefined) throw FOUND('block');
    return [rollup, block];
  };
  app.get<Of>('/v1/rollups/:rollup/blocks/:height', ({ params }) => {
    const [, block] = blockOf(params);
    const { parent, outboxRoot, actionsRoot, dataCommitment } = block.header;
    return { ...briefOf(block), parent, outboxRoot, actionsRoot, dataRoot: dataCommitment, certifiedBy: block.levelAtMs['C2'] === undefined ? null : [0, 1, 2], entries: block.entries.map(entryView) };
  });
  app.get<Of>('/v1/rollups/:rollup/blocks/:height/steps', ({ params }) => ({ height: params.height, steps: blockOf(params)[1].entries.map(stepView) }));
}

function stepView(entry: MadeEntry, index: number) {
  const { id, fuel, status, events } = entryView(entry, index);
  const { to = entry.sender, amount = '0' } = entry.input;
  const reads = [...new Set([entry.sender, to])].map((key, at) => ({ entry: 'balances', key, value: String(entry.before[at]) }));
  const writes = [
    { entry: 'balances', key: entry.sender, before: String(entry.before[0]), after: String(entry.before[0] - BigInt(amount)) },
    { entry: 'balances', key: to, before: String(entry.before[1]), after: String(entry.before[1] + BigInt(amount)) },
  ];
  return { index, id, fuel, status, reads, writes: status === 'reverted' ? [] : writes, events };
}

const STATE = [
  { machine: null, name: 'balances', kind: 'map', key: BALANCES.key, value: BALANCES.value },
  { machine: null, name: 'supply', kind: 'value', key: null, value: SUPPLY.type },
];

function stateRoutes(app: FastifyInstance, network: MadeNetwork): void {
  type Of = { Params: { rollup: string; entry: string }; Querystring: { key?: string; limit?: string; after?: string } };
  app.get<Of>('/v1/rollups/:rollup/state', () => STATE.map(({ name, ...rest }) => ({ entry: name, ...rest })));
  app.get<Of>('/v1/rollups/:rollup/state/:entry', ({ params, query }) => {
    const rollup = find(network, params.rollup);
    const { tip } = rollup;
    if (tip === undefined || (params.entry !== 'balances' && params.entry !== 'supply')) throw FOUND('entry');
    const key = query.key === undefined ? undefined : (JSON.parse(query.key) as Hex);
    const supply = [...tip.balances.values()].reduce((sum, each) => sum + each, 0n);
    const value = params.entry === 'supply' ? supply : tip.balances.get(key as Hex);
    return {
      height: tip.height,
      stateRoot: tip.stateRoot,
      value: value === undefined ? null : String(value),
      proof: toHex(encode(stateProof, rollup.prove(params.entry, key))),
      certificate: rollup.certificate(tip),
    };
  });
  app.get<Of>('/v1/rollups/:rollup/state/:entry/entries', ({ params, query: { limit = '50', after } }) => {
    const { tip } = find(network, params.rollup);
    if (tip === undefined || params.entry !== 'balances') throw FOUND('entry');
    const sorted = [...tip.balances].map(([key, value]) => ({ key, value: String(value) })).sort((a, b) => a.key.localeCompare(b.key));
    const from = after === undefined ? 0 : sorted.findIndex(({ key }) => key === JSON.parse(after)) + 1;
    const entries = sorted.slice(from, from + Number(limit));
    return { height: tip.height, entries, next: from + entries.length < sorted.length ? entries.at(-1)?.key : null };
  });
}
