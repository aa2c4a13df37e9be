/** JSON Schemas of the interface: requests are checked by them, and the OpenAPI document is made of them. */
import { LEVELS } from '../../protocols/confirmation.ts';

type Schema = Readonly<Record<string, unknown>>;

const hex = (bytes: number, description?: string): Schema => ({ type: 'string', pattern: `^0x[0-9a-fA-F]{${bytes * 2}}$`, ...(description && { description }) });
const text = (description: string, maxLength = 128): Schema => ({ type: 'string', maxLength, description });
const whole = (description: string): Schema => ({ type: 'integer', minimum: 0, description });
const decimal = (description: string): Schema => ({ type: 'string', pattern: '^[0-9]{1,20}$', description });
const nullable = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });
const list = (items: Schema, more: Schema = {}): Schema => ({ type: 'array', items, ...more });
const anything = (description: string): Schema => ({ description });
/** Answers may grow: what is not described is allowed. */
const answer = (properties: Record<string, Schema>, description?: string): Schema => ({ type: 'object', required: Object.keys(properties), properties, ...(description && { description }) });
const level: Schema = { type: 'string', enum: [...LEVELS] };

const id = hex(32);
const account = hex(20);
/** Names on L1 are texts; ids are hex. */
const rollup = { type: 'string', minLength: 1, maxLength: 80, description: 'id of a rollup, or its name when only one has it' };
const height = { type: 'integer', minimum: 1, maximum: Number.MAX_SAFE_INTEGER };
const limit = (most: number, fallback: number): Schema => ({ type: 'integer', minimum: 1, maximum: most, default: fallback });

const event = answer({ name: nullable(text('of the event')), fields: anything('JSON view of its fields') });
const levels = {
  type: 'object',
  properties: Object.fromEntries(LEVELS.slice(1).map((each) => [each, nullable(whole('ms since 1970, null before this gateway looked; or a height'))])),
  description: 'by level, C1 to C4',
};

const block = {
  rollup: id,
  height,
  hash: id,
  time: whole("ms since 1970, by the operator's clock"),
  entries: anything('how many; in a single block the entries themselves'),
  reverted: whole('how many of them reverted'),
  fuel: decimal('that it took'),
  bodyBytes: whole('of the encoded body'),
  stateRoot: id,
  receiptsRoot: id,
  level,
  levelAtMs: levels,
};

const entry = {
  index: nullable(whole('place in its block')),
  id,
  kind: { type: 'string', enum: ['action', 'message', 'inbound'] },
  action: nullable(text('name of the action')),
  sender: nullable(account),
  nonce: nullable(decimal('of the sender')),
  input: anything('JSON view of the input; null when it is of a version that is not known here'),
  from: nullable(id),
  seq: nullable(whole('number in its lane')),
  status: { type: 'string', enum: ['pending', 'executed', 'reverted'] },
  code: nullable(whole("0, or the author's or the guest's error code")),
  reason: text('why it reverted', 400),
  fuel: nullable(decimal('that it took')),
  events: list(event),
};
const bytes = (description: string): Schema => ({ type: 'string', pattern: '^0x[0-9a-f]*$', description });
const keyed = (more: Record<string, Schema>): Schema => list(answer({ entry: text('name; of the framework with @'), key: anything('JSON view'), ...more }));
const step = answer({
  ...{ index: whole('place in its block; hooks come last'), id: nullable(id), kind: text('action, message, inbound or hook'), action: nullable(text('name')), sender: nullable(account) },
  ...{ fuel: decimal('that it took'), status: text('executed or reverted'), reason: text('why it reverted', 400), sent: whole('messages') },
  ...{ reads: keyed({ value: anything('JSON view') }), writes: keyed({ before: anything('JSON view'), after: anything('JSON view') }), events: list(event) },
});
const action = answer({ rollup: id, ...entry, level, height: nullable(height) });

export const ERROR = answer({ error: answer({ code: text('one word for programs'), message: text('for people', 400) }) });

const signed = {
  type: 'object',
  additionalProperties: false,
  required: ['action', 'sender', 'nonce', 'input', 'signature'],
  properties: {
    action: { type: 'string', minLength: 1, maxLength: 64, description: 'name of the action, as "transfer" or "token.transfer"' },
    sender: account,
    nonce: decimal('next of the sender'),
    input: { type: 'object', description: 'JSON view of the input' },
    signature: hex(65, 'EIP-712 signature r | s | v'),
  },
};

/** Actions that one request may carry: what an operator checks in one tick. */
export const MOST_ACTIONS = 256;

const outcome = {
  anyOf: [
    answer({ status: { type: 'string', enum: ['acknowledged'] }, id, by: height, acknowledgement: { type: 'string', pattern: '^0x[0-9a-f]*$' } }),
    answer({ status: { type: 'string', enum: ['refused'] }, code: text('one word for programs'), reason: text('for people', 400) }),
  ],
};

const rollupSummary = answer({
  id,
  name: text('on L1'),
  proofs: text('pessimistic or optimistic'),
  operator: account,
  tip: answer({ height: whole('of the newest block'), levels }),
  announced: anything('the next version, and from when'),
});
const named = (more: Record<string, Schema>): Schema => list(answer({ machine: nullable(text('in a rollup of several')), name: text('full name'), ...more }));

const params = (...names: readonly ('rollup' | 'account' | 'id' | 'height' | 'entry' | 'index')[]): Schema => {
  const all = {
    rollup,
    account,
    id,
    height,
    index: { type: 'integer', minimum: 0, maximum: 65_535 },
    entry: { type: 'string', minLength: 1, maxLength: 96, description: 'a state entry, as "balances" or "token.balances"' },
  };
  return { type: 'object', required: names, properties: Object.fromEntries(names.map((name) => [name, all[name]])) };
};
const query = (properties: Record<string, Schema>): Schema => ({ type: 'object', additionalProperties: false, properties });

/** A route's description. */
export interface Described {
  readonly summary: string;
  readonly tags: readonly string[];
  readonly params?: Schema;
  readonly querystring?: Schema;
  readonly headers?: Schema;
  readonly body?: Schema;
  readonly response: Readonly<Record<string, Schema>>;
}

const route = (tag: string, summary: string, ok: Schema, more: Omit<Partial<Described>, 'response'> = {}): Described => ({
  summary,
  tags: [tag],
  ...more,
  response: { 200: ok, '4xx': ERROR, '5xx': ERROR },
});

export const ROUTES = {
  network: route(
    'network',
    'The network, its committee and its rollups',
    answer({
      chain: whole('id of L1'),
      contract: account,
      committee: answer({ id: whole('of the newest'), quorum: whole('votes of a certificate'), members: list(answer({ index: whole('seat'), node: id })) }),
      rollups: list(rollupSummary),
    }),
  ),
  rollup: route(
    'rollups',
    'A rollup: its actions and how to sign them, its events, state and messages',
    answer({
      ...{
        id,
        name: text('on L1'),
        operator: account,
        codeHash: id,
        genesisRoot: id,
        proofs: text('pessimistic or optimistic'),
        domain: anything('EIP-712 domain'),
        machines: nullable(list(text('of a rollup of several, in their order'))),
      },
      ...{ actions: named({ fields: list(anything('name and type')), types: anything('EIP-712 types'), primaryType: text('EIP-712') }), events: named({ fields: list(anything('name and type')) }) },
      ...{ state: named({ kind: text('map, value or balances'), key: anything('type'), value: anything('type') }), messages: named({ fields: list(anything('name and type')) }) },
    }),
    { params: params('rollup') },
  ),
  nonce: route('accounts', 'The next nonce of an account, pending actions included', answer({ account, nonce: decimal('next') }), { params: params('rollup', 'account') }),
  submit: route('actions', 'Submits signed actions of one rollup, in order', answer({ outcomes: list(outcome) }), {
    params: params('rollup'),
    headers: { type: 'object', properties: { 'idempotency-key': { type: 'string', minLength: 1, maxLength: 128, description: 'the same request with the same key has the same answer' } } },
    body: { type: 'object', additionalProperties: false, required: ['actions'], properties: { actions: list(signed, { minItems: 1, maxItems: MOST_ACTIONS }) } },
  }),
  actions: route('actions', 'Newest actions, of one sender or of all', answer({ actions: list(action) }), { params: params('rollup'), querystring: query({ sender: account, limit: limit(200, 50) }) }),
  action: route('actions', 'One action, and how far it has risen', action, { params: params('rollup', 'id') }),
  passport: route('proofs', 'All that shows what an action asked, what came of it and how far it has risen, in one file that is checked offline', answer({ passport: bytes('encoded Passport') }), {
    params: params('rollup', 'id'),
  }),
  header: route(
    'proofs',
    'A certified header with what shows that it is stored and settled',
    answer({
      header: bytes('encoded CertifiedHeader'),
      stored: nullable(bytes('encoded Certificate, that members keep its body')),
      settled: nullable(bytes('encoded SettledSpot: where in which batch of L1')),
    }),
    { params: params('rollup', 'height') },
  ),
  sent: route('proofs', 'A message that a block sent, with the path to the root of its outbox', answer({ message: bytes('encoded DeliveredMessage') }), {
    params: params('rollup', 'height', 'index'),
  }),
  blocks: route('blocks', 'Blocks, newest first', answer({ tip: whole('height of the newest'), blocks: list(answer(block)) }), {
    params: params('rollup'),
    querystring: query({ before: height, limit: limit(100, 20) }),
  }),
  block: route(
    'blocks',
    'One block with its entries',
    answer({
      ...block,
      certifiedBy: nullable(list(whole('seat'))),
      entries: list(answer({ ...entry, sent: anything('messages it sent; null where no replica knows') })),
      hooks: list(answer({ status: text('executed or reverted'), events: list(event) })),
      sent: list(anything('messages that the block sent')),
    }),
    { params: params('rollup', 'height') },
  ),
  rpc: route(
    'wallets',
    'JSON-RPC as wallets speak it: eth_chainId, net_version, eth_blockNumber, eth_getBalance, eth_getTransactionCount, web3_clientVersion',
    anything('an answer, or a list of answers'),
    {
      params: params('rollup'),
      body: anything('a JSON-RPC 2.0 request, or a list of at most 100'),
    },
  ),
  state: route(
    'state',
    'Entries of the state, as the app describes them',
    list(answer({ entry: text('name'), kind: text('map, value or balances'), key: anything('type of its keys; null for a single value'), value: anything('type') })),
    { params: params('rollup') },
  ),
  stateEntry: route(
    'state',
    'One value, with a proof under a certified state root where this gateway has a replica',
    answer({
      height: nullable(whole('that it is of')),
      stateRoot: nullable(id),
      value: anything('JSON view; null when there is none'),
      proof: nullable(bytes('encoded StateProof')),
      certificate: nullable(bytes('encoded CertifiedHeader of that height')),
    }),
    { params: params('rollup', 'entry'), querystring: query({ key: { type: 'string', maxLength: 2_048, description: 'of a map, as JSON' } }) },
  ),
  stateEntries: route(
    'state',
    'Entries of a map in the order of their keys (replica)',
    answer({ height: whole('that they are of'), entries: list(answer({ key: anything('JSON view'), value: anything('JSON view') })), next: anything('key to go on after; null at the end') }),
    {
      params: params('rollup', 'entry'),
      querystring: query({ after: { type: 'string', maxLength: 2_048, description: 'key as JSON' }, limit: limit(200, 50) }),
    },
  ),
  steps: route('blocks', 'What each entry of a block read and wrote, and what the hooks did (replica)', answer({ height, steps: list(step) }), { params: params('rollup', 'height') }),
  lanes: route(
    'network',
    'Messages between rollups',
    list(
      answer({
        from: id,
        to: id,
        sent: whole('messages'),
        consumed: whole('messages'),
        inFlight: whole('messages'),
        latencyMs: anything('p50 and p99 of the newest; null before the first'),
        outcomes: anything('what came of asks: executed, reverted, refused, expired, undelivered'),
      }),
    ),
  ),
  committee: route(
    'network',
    'The committee: what members say of themselves, votes, and evidence against who lied',
    answer({
      id: whole('of the committee'),
      quorum: whole('votes of a certificate'),
      members: list(answer({ index: whole('seat'), node: id, status: anything('null when it does not answer'), votes: whole('in certificates seen here'), latencyMs: anything('of its answer') })),
      evidence: list(answer({ kind: text('refusal, equivocation or liar'), who: text('a member or an operator'), reason: text('in words', 1_024), atMs: whole('ms since 1970') })),
    }),
  ),
  actors: route('network', 'Actors of the node that this gateway runs in; none when it runs alone', list(anything('an actor'))),
  plugins: route(
    'gateway',
    'Plugins of this gateway: how they are, and their pages',
    list(
      answer({
        ...{ name: text('its routes are below /plugins/NAME'), version: text('of the plugin'), summary: text('in a sentence', 400), place: text('thread or node') },
        ...{ condition: text('starting, running, disabled or stopped'), why: nullable(text('it was disabled', 2_048)), waiting: whole('events that wait for it'), faults: whole('calls that failed') },
        panels: list(answer({ title: text('of a page'), url: text('of it', 256) })),
      }),
    ),
  ),
  ready: route('gateway', 'Whether this gateway can answer: it hears of the network, and its replica is not behind', answer({ ready: { type: 'boolean' } })),
  health: route('gateway', 'Whether this gateway runs', answer({ ok: { type: 'boolean' } })),
} as const;
