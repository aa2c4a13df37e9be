/** Invariants of users' actions and of messages between rollups. */
import { type Ask, askIn, type Reply, replyIn } from '../../protocols/ask.ts';
import type { Receipt } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { decode } from '../../protocols/codec.ts';
import { upgradeIn } from '../../protocols/inbound.ts';
import { L1 } from '../../protocols/l1.ts';
import { type Message, messageId } from '../../protocols/message.ts';
import type { OutcomeName } from '../../protocols/outcome.ts';
import { codecOf } from '../../protocols/schema.ts';
import type { MakeChecker } from '../world/facts.ts';
import { LANE_MS } from '../world/l1.ts';
import type { SeenBlock } from '../world/oracle.ts';
import { depositIn } from './deposits.ts';

export const keptPromises: MakeChecker = ({ isWhole, rollups }) => {
  const open = new Map<Hex, { readonly operator: string; readonly rollup: Hex }>();
  const done = new Set<Hex>();
  /** What was promised just before nobody can keep any more. */
  let frozen: ReadonlySet<Hex> = new Set();
  return {
    number: 5,
    name: 'what was acknowledged is certified after healing',
    see(fact) {
      if (fact.kind === 'l1') ({ frozen } = fact);
      if (fact.kind === 'acknowledged') open.set(fact.id, { operator: `operator/${rollups.findIndex((each) => each.rollup === fact.rollup)}`, rollup: fact.rollup });
      if (fact.kind === 'replayed') for (const id of fact.block.ids) done.add(id);
      return undefined;
    },
    end() {
      const lost = [...open].filter(([id, { operator, rollup }]) => !done.has(id) && isWhole(operator) && !frozen.has(rollup));
      return lost.length === 0 ? undefined : `${lost.length} of ${open.size} are not, the first is ${lost[0]?.[0]} of ${lost[0]?.[1].operator}`;
    },
  };
};

export const byTheHeight: MakeChecker = ({ isHonest, rollups }) => {
  const promised = new Map<Hex, number>();
  return {
    number: 33,
    name: 'an acknowledged action is in the chain by the height it was promised for',
    see(fact) {
      if (fact.kind === 'acknowledged') {
        const before = promised.get(fact.id);
        promised.set(fact.id, fact.includedBy);
        const operator = `operator/${rollups.findIndex((each) => each.rollup === fact.rollup)}`;
        return before !== undefined && before !== fact.includedBy && isHonest(operator) ? `${fact.id} was promised for ${before}, now for ${fact.includedBy}` : undefined;
      }
      if (fact.kind !== 'replayed') return undefined;
      const { height } = fact.block.announcement.header;
      const late = fact.block.ids.find((id) => (promised.get(id) ?? height) < height);
      return late === undefined ? undefined : `${late} came at ${height}, promised for ${promised.get(late)}`;
    },
  };
};

export const once: MakeChecker = () => {
  const seen = new Set<Hex>();
  return {
    number: 6,
    name: 'an action is included once',
    see(fact) {
      if (fact.kind !== 'replayed') return undefined;
      const twice = fact.block.ids.find((id) => seen.has(id));
      for (const id of fact.block.ids) seen.add(id);
      return twice === undefined ? undefined : `${twice} again at height ${fact.block.announcement.header.height}`;
    },
  };
};

export const nonceOrder: MakeChecker = () => {
  const next = new Map<string, bigint>();
  return {
    number: 7,
    name: 'nonces of a sender follow each other',
    see(fact) {
      if (fact.kind !== 'replayed') return undefined;
      for (const entry of fact.block.entries) {
        if (entry.kind !== 'action') continue;
        const { rollup, sender, nonce } = entry.action;
        const expected = next.get(`${rollup}/${sender}`) ?? 0n;
        if (nonce !== expected) return `${sender} acts with nonce ${nonce}, expected ${expected}`;
        next.set(`${rollup}/${sender}`, nonce + 1n);
      }
      return undefined;
    },
  };
};

/** What rollups say to each other in a block. */
const toRollups = ({ result }: SeenBlock): Message[] => result.messages.filter(({ to }) => to !== L1);
const fromRollups = ({ entries }: Pick<SeenBlock, 'entries'>): Message[] =>
  entries.flatMap((entry) => (entry.kind === 'message' && entry.delivered.message.from !== L1 ? [entry.delivered.message] : []));

export const messagesOnce: MakeChecker = ({ rollups, isWhole, now }) => {
  const isSound = (rollup: Hex): boolean => isWhole(`operator/${rollups.findIndex((each) => each.rollup === rollup)}`);
  /** To whom, with the time when it was certified. */
  const sent = new Map<Hex, { readonly to: Hex; readonly at: number }>();
  const applied = new Set<Hex>();
  return {
    number: 15,
    name: 'a message is applied once, and only when its sender is certified',
    see(fact) {
      if (fact.kind !== 'replayed') return undefined;
      for (const message of toRollups(fact.block)) sent.set(messageId(message), { to: message.to, at: now() });
      for (const id of fromRollups(fact.block).map(messageId)) {
        if (applied.has(id)) return `${id} is applied twice`;
        if (!sent.has(id)) return `${id} was not sent by any certified block`;
        applied.add(id);
      }
      return undefined;
    },
    end() {
      const waiting = [...sent].filter(([id, { to, at }]) => at < now() - DELIVERED_MS && !applied.has(id) && isSound(to));
      return waiting.length === 0 ? undefined : `${waiting.length} of ${sent.size} never are, the first is ${waiting[0]?.[0]}`;
    },
  };
};

/** Which message asked what an answer answers. */
const askedBy = ({ from, to }: Message, { seq }: Reply): string => `${to}/${from}/${seq}`;
const laneOf = ({ from, to, seq }: Message): string => `${from}/${to}/${seq}`;

/** What an ask has to hear, by its receipt and the time of the block it came in. */
function dueOutcome({ deadline }: Ask, status: Receipt['status'], time: number): readonly OutcomeName[] {
  if (deadline !== 0 && time > deadline) return ['expired'];
  return status === 'executed' ? ['executed'] : ['reverted', 'refused'];
}

export const answeredOnce: MakeChecker = () => {
  const answered = new Set<string>();
  const heard = new Set<string>();

  /** What is wrong with the answers in a block, if anything. */
  function faultOf(block: SeenBlock): string | undefined {
    const answers = new Map(toRollups(block).flatMap((message) => [replyIn(message)].flatMap((reply) => (reply === undefined ? [] : [[askedBy(message, reply), reply.outcome.status] as const]))));
    for (const [at, message] of incoming(block)) {
      const [asked, reply] = [askIn(message), replyIn(message)];
      const status = block.result.receipts[at]?.status ?? 'reverted';
      if (asked !== undefined && !dueOutcome(asked, status, block.announcement.header.time).includes(answers.get(laneOf(message)) ?? 'undelivered'))
        return `${laneOf(message)} was ${status}, and hears ${answers.get(laneOf(message)) ?? 'nothing'}`;
      if (reply === undefined) continue;
      if (status !== 'executed' || heard.has(askedBy(message, reply))) return `the answer to ${askedBy(message, reply)} was ${status}`;
      heard.add(askedBy(message, reply));
    }
    const twice = [...answers.keys()].find((lane) => answered.has(lane));
    for (const lane of answers.keys()) answered.add(lane);
    return twice === undefined ? undefined : `${twice} is answered twice`;
  }

  return {
    number: 38,
    name: 'an ask is answered once, with what came of it and not done late, and its sender hears of it once',
    see: (fact) => (fact.kind === 'replayed' && fact.block.fault === undefined ? faultOf(fact.block) : undefined),
  };
};

/** Beside the time that an app has, members take to hear of a message, and of each other. */
const HEARD_MS = 12_000;

export const lanesTaken: MakeChecker = ({ rollups, now }) => {
  const executed = new Set(rollups.flatMap(({ rollup, proofs }) => (proofs === 'optimistic' ? [] : [rollup])));
  /** Of each lane: how many messages were sent in it, each with the time, and how many are taken in. */
  const lanes = new Map<string, { readonly to: Hex; readonly sent: number[]; taken: number }>();
  const at = ({ from, to }: Message) => {
    const lane = lanes.get(`${from}/${to}`) ?? { to, sent: [], taken: 0 };
    lanes.set(`${from}/${to}`, lane);
    return lane;
  };
  return {
    number: 39,
    name: 'an app that leaves a lane out is not certified any more',
    see(fact) {
      // In some block that members have seen, which may wait for its certificate with those below: that is not left out.
      if (fact.kind === 'executed' && fact.node.startsWith('member')) for (const message of fromRollups(fact.input)) at(message).taken = Math.max(at(message).taken, message.seq + 1);
      if (fact.kind !== 'replayed' || fact.block.fault !== undefined) return undefined;
      const { rollup, height } = fact.block.announcement.header;
      for (const message of fromRollups(fact.block)) at(message).taken = Math.max(at(message).taken, message.seq + 1);
      for (const message of toRollups(fact.block)) at(message).sent[message.seq] = now();
      const late = executed.has(rollup) ? [...lanes.values()].find(({ to, sent, taken }) => to === rollup && now() - (sent[taken] ?? now()) > LANE_MS + HEARD_MS) : undefined;
      return late === undefined ? undefined : `height ${height} is certified without message ${late.taken} of a lane, sent ${now() - (late.sent[late.taken] ?? 0)} ms before`;
    },
  };
};

/** Messages of rollups in a block, with their places. */
const incoming = ({ entries }: SeenBlock): [number, Message][] =>
  entries.flatMap((entry, at): [number, Message][] => (entry.kind === 'message' && entry.delivered.message.from !== L1 ? [[at, entry.delivered.message]] : []));

/** What travels: paid in one rollup, and neither taken in by another nor given back. */
class Travelling {
  amount = 0n;
  /** Of asks whose answer is awaited; zero once it has arrived. */
  readonly #asked = new Map<string, bigint>();

  see(block: SeenBlock): void {
    for (const message of block.result.messages) this.#leave(message);
    block.entries.forEach((entry, at) => {
      if (entry.kind === 'message') this.#arrive(entry.delivered.message, block.result.receipts[at]?.status === 'executed');
    });
  }

  #leave(message: Message): void {
    const asked = askIn(message);
    const amount = amountOf(asked?.input ?? message.payload);
    if (asked !== undefined) this.#asked.set(laneOf(message), amount);
    this.amount += amount;
  }

  #arrive(message: Message, isDone: boolean): void {
    const [asked, reply] = [askIn(message), replyIn(message)];
    if (asked === undefined && reply === undefined) this.amount -= amountOf(message.payload);
    else if (reply !== undefined) this.#end(askedBy(message, reply));
    else if (isDone) this.#end(laneOf(message));
  }

  #end(lane: string): void {
    this.amount -= this.#asked.get(lane) ?? 0n;
    this.#asked.set(lane, 0n);
  }
}

export const conserved: MakeChecker = ({ rollups, holding }) => {
  const supplies = new Map(rollups.map(({ rollup }) => [rollup, holding]));
  const travelling = new Travelling();
  let due = holding * BigInt(rollups.length);
  return {
    number: 17,
    name: 'value is conserved over all rollups',
    see(fact) {
      // A wrong header says nothing of what moved; entries that cannot be in a block at all moved nothing.
      if (fact.kind !== 'replayed' || fact.block.ids.length !== fact.block.entries.length) return undefined;
      supplies.set(fact.block.announcement.header.rollup, fact.block.supply);
      travelling.see(fact.block);
      const all = [...supplies.values()].reduce((sum, each) => sum + each, travelling.amount);
      fact.block.entries.forEach((entry, at) => {
        const isTaken = entry.kind === 'message' && entry.delivered.message.from === L1 && upgradeIn(entry.delivered.message) === undefined && fact.block.result.receipts[at]?.status === 'executed';
        if (isTaken) due += depositIn(entry.delivered.message.payload).amount;
      });
      return all === due ? undefined : `${all} with what travels, ${due} from genesis and deposits`;
    },
  };
};

const creditOf = codecOf({ to: 'address', amount: 'uint256' });
function amountOf(payload: Uint8Array): bigint {
  const credit = decode(creditOf, payload);
  return credit.ok ? credit.value.amount : 0n;
}

/** A message of a certified block is in the receiver's chain after this long, when both operators are honest and all is healed. */
const DELIVERED_MS = 20_000;
