/** Every invariant, by its number in the design's list (33 to 36 are ours: the height of a promise, deposits, batches in order, messages of L1 in time). */
import type { Checker, View } from '../world/facts.ts';
import { answeredOnce, byTheHeight, conserved, keptPromises, lanesTaken, messagesOnce, nonceOrder, once } from './actions.ts';
import { linked, oneCertificate, prefixes, quorums, rightRoot, windowed } from './chain.ts';
import { depositsOnce, dueTaken } from './deposits.ts';
import { durable } from './durable.ts';
import { undone } from './games.ts';
import { evidenceEverywhere, noActorFails, notAccused, notSlashed, proposeOnce, voteOnce } from './signing.ts';
import { agreeAtTheEnd, allTaken, l1Grows, settledOnce, traffic } from './world.ts';

const ALL = [
  oneCertificate,
  rightRoot,
  voteOnce,
  proposeOnce,
  keptPromises,
  once,
  nonceOrder,
  linked,
  prefixes,
  quorums,
  windowed,
  messagesOnce,
  answeredOnce,
  lanesTaken,
  depositsOnce,
  dueTaken,
  undone,
  l1Grows,
  settledOnce,
  notAccused,
  notSlashed,
  evidenceEverywhere,
  agreeAtTheEnd,
  allTaken,
  conserved,
  durable,
  traffic,
  noActorFails,
  byTheHeight,
];

export const makeCheckers = (view: View): Checker[] => ALL.map((make) => make(view));
