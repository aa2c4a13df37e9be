/** What is said is on disk before. */
import { acknowledgedRecord, keys } from '../../actors/records.ts';
import { announcement as announcementCodec, headerHash } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { decode } from '../../protocols/codec.ts';
import { signed } from '../../runtime/store/sign-state.ts';
import type { Fact, MakeChecker } from '../world/facts.ts';

type Written = Extract<Fact, { kind: 'written' }>;

/** What one synced write makes safe to say, as one word each. */
function* safe({ operations, sync }: Written): Generator<string> {
  for (const operation of sync ? operations : []) {
    if (operation.type !== 'put') continue;
    const { key, value } = operation;
    if (key.startsWith('signed/')) {
      const place = decode(signed, value);
      if (place.ok) yield voteOf(place.value.rollup, place.value.height, place.value.epoch, place.value.digest);
    } else if (key.startsWith('block/')) {
      const block = decode(announcementCodec, value);
      if (block.ok) yield headerHash(block.value.header);
    } else if (key.startsWith('acknowledged/')) {
      const promise = decode(acknowledgedRecord, value);
      if (promise.ok) yield `${key}/${promise.value.includedBy}`;
    }
  }
}

const voteOf = (rollup: Hex, height: number, epoch: number, digest: Hex): string => `${rollup}/${height}/${epoch}/${digest}`;

export const durable: MakeChecker = ({ isHonest, rollups }) => {
  const kept = new Map<string, Set<string>>();
  const has = (node: string, word: string): boolean => kept.get(node)?.has(word) === true;
  return {
    number: 12,
    name: 'what an honest node says is on its disk before',
    see(fact) {
      if (fact.kind === 'written') {
        const words = kept.get(fact.node) ?? new Set();
        kept.set(fact.node, words);
        for (const word of safe(fact)) words.add(word);
      } else if (fact.kind === 'voted' && isHonest(fact.node)) {
        const { rollup, height, epoch, header } = fact.attestation;
        return has(fact.node, voteOf(rollup, height, epoch, header)) ? undefined : `${fact.node} votes at height ${height}, and its sign state does not say so`;
      } else if (fact.kind === 'announced' && isHonest(fact.node)) {
        const { header } = fact.announcement;
        return has(fact.node, headerHash(header)) ? undefined : `${fact.node} announces block ${header.height}, and its journal does not have it`;
      } else if (fact.kind === 'acknowledged') {
        const operator = `operator/${rollups.findIndex((each) => each.rollup === fact.rollup)}`;
        const isKept = has(operator, `${keys.acknowledged(fact.rollup, fact.id)}/${fact.includedBy}`);
        return isKept || !isHonest(operator) ? undefined : `${operator} acknowledges ${fact.id}, and its journal does not have it`;
      }
      return undefined;
    },
  };
};
