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

/** What a fact says that has to be on a disk: whose, the word, and how a person would say it. */
function saidIn(fact: Fact, operatorOf: (rollup: Hex) => string): { readonly node: string; readonly word: string; readonly what: string } | undefined {
  if (fact.kind === 'voted') {
    const { rollup, height, epoch, header } = fact.attestation;
    return { node: fact.node, word: voteOf(rollup, height, epoch, header), what: `a vote at height ${height}` };
  }
  if (fact.kind === 'announced') return { node: fact.node, word: headerHash(fact.announcement.header), what: `block ${fact.announcement.header.height}` };
  if (fact.kind !== 'acknowledged') return undefined;
  return { node: operatorOf(fact.rollup), word: `${keys.acknowledged(fact.rollup, fact.id)}/${fact.includedBy}`, what: `the acknowledgement of ${fact.id}` };
}

export const durable: MakeChecker = ({ isHonest, rollups }) => {
  const kept = new Map<string, Set<string>>();
  const operatorOf = (rollup: Hex): string => `operator/${rollups.findIndex((each) => each.rollup === rollup)}`;
  return {
    number: 12,
    name: 'what an honest node says is on its disk before',
    see(fact) {
      if (fact.kind === 'written') {
        const words = kept.get(fact.node) ?? new Set();
        kept.set(fact.node, words);
        for (const word of safe(fact)) words.add(word);
        return undefined;
      }
      const said = saidIn(fact, operatorOf);
      const isSafe = said === undefined || !isHonest(said.node) || kept.get(said.node)?.has(said.word) === true;
      return isSafe ? undefined : `${said.node} says ${said.what}, and its disk does not have it`;
    },
  };
};
