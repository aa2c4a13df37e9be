/** Every invariant that is checked while a world runs, by its number in the design's list; those from 33 on are ours. The whole list is in `sim/README.md`. */
import type { Checker, View } from '../world/facts.ts';
import { answeredOnce, byTheHeight, conserved, keptPromises, lanesTaken, messagesOnce, nonceOrder, once } from './actions.ts';
import { linked, oneCertificate, prefixes, quorums, rightRoot, windowed } from './chain.ts';
import { neverBack, oneHandover } from './committees.ts';
import { neverFalls } from './confirmation.ts';
import { depositsOnce, dueTaken } from './deposits.ts';
import { durable } from './durable.ts';
import { sameResult } from './execution.ts';
import { undone } from './games.ts';
import { recovered, recoveredAgain, stopLosesNothing } from './recovery.ts';
import { bothSettled, madeAgain } from './settled.ts';
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
  neverFalls,
  recovered,
  recoveredAgain,
  stopLosesNothing,
  bothSettled,
  madeAgain,
  neverBack,
  oneHandover,
  sameResult,
];

export const makeCheckers = (view: View): Checker[] => ALL.map((make) => make(view));
