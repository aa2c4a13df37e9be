/** Invariants of users' actions and of messages between rollups. */
import type { Hex } from '../../protocols/bytes.ts';
import { messageId } from '../../protocols/message.ts';
import type { MakeChecker } from '../world/facts.ts';

export const keptPromises: MakeChecker = ({ isHonest, rollups }) => {
  const open = new Map<Hex, string>();
  const done = new Set<Hex>();
  return {
    number: 5,
    name: 'what was acknowledged is certified after healing',
    see(fact) {
      if (fact.kind === 'acknowledged') open.set(fact.id, `operator/${rollups.findIndex((each) => each.rollup === fact.rollup)}`);
      if (fact.kind === 'replayed') for (const id of fact.block.ids) done.add(id);
      return undefined;
    },
    end() {
      const lost = [...open].filter(([id, operator]) => !done.has(id) && isHonest(operator));
      return lost.length === 0 ? undefined : `${lost.length} of ${open.size} are not, the first is ${lost[0]?.[0]} of ${lost[0]?.[1]}`;
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

export const messagesOnce: MakeChecker = () => {
  const sent = new Set<Hex>();
  const applied = new Set<Hex>();
  return {
    number: 15,
    name: 'a message is applied once, and only when its sender is certified',
    see(fact) {
      if (fact.kind !== 'replayed') return undefined;
      for (const message of fact.block.result.messages) sent.add(messageId(message));
      for (const entry of fact.block.entries) {
        if (entry.kind !== 'message') continue;
        const id = messageId(entry.delivered.message);
        if (applied.has(id)) return `${id} is applied twice`;
        if (!sent.has(id)) return `${id} was not sent by any certified block`;
        applied.add(id);
      }
      return undefined;
    },
  };
};
