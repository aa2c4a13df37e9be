/** What a node that runs for long tells a person: what happened, line by line, and how it stands, in one line that is rewritten. */
import { formatEther } from 'viem';
import type { VerifierProgress } from '../../actors/verifier/machine.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { toJson } from '../../protocols/schema.ts';
import { openProgress } from './progress.ts';

export interface Status {
  log(event: string, detail: object): void;
  progress(of: VerifierProgress): void;
  tick(peers: number): void;
  summary(): object;
  close(): void;
}

type Detail = Readonly<Record<string, unknown>>;

const short = (hash: unknown): string => String(hash).slice(0, 10);

const of = (rollup: unknown): string => (rollup === undefined ? '' : ` of ${String(rollup)}`);

/** Events that a person wants to know of, in words; the others only with --verbose. */
const WORDS: Readonly<Record<string, (detail: Detail) => string>> = {
  listening: ({ addresses }) => `listening on ${(addresses as string[]).join(' and ')}`,
  joining: ({ staker, stake }) => `joining as ${staker} with ${formatEther(stake as bigint)} ether`,
  joined: () => 'joined: the next committee may have a seat for it',
  'has-joined': ({ stake, left }) => (left ? 'left: votes until a committee without it has formed' : `takes part with ${formatEther(stake as bigint)} ether`),
  'only-follows': () => 'has not joined and has no --stake: follows and does not vote',
  'waits-for-members': ({ joined, needed }) => `waiting for a committee: ${joined} of ${needed} members have joined`,
  'waits-for-data-layer': ({ layer }) => `waiting until L1 has finalized that bodies go to ${layer}`,
  'waits-for-finality': () => 'waiting until L1 has finalized the first committee',
  frozen: ({ rollup }) => `FROZEN on L1, for good${of(rollup)}: its users leave with mru exit`,
  charged: ({ rollup, fee }) => `charged ${formatEther(fee as bigint)} ether${of(rollup)} for its verification`,
  noted: ({ rollup, height }) => `noted block ${height}${of(rollup)} on L1, which would have forgotten it`,
  shown: ({ rollup, height }) => `showed block ${height}${of(rollup)} on L1: its users leave with what it says`,
  'show-fault': ({ reason }) => `could not show the newest block of a frozen app yet: ${reason}`,
  demanded: ({ upTo, until }) => `DEMANDED on L1: to show by ${new Date((until as number) * 1_000).toISOString()} that ${upTo} messages are taken in; it is answered once a block that did is settled`,
  'demand-answered': ({ height }) => `answered what was demanded on L1, with block ${height}`,
  'demand-fault': ({ reason }) => `could not answer what is demanded on L1 yet: ${reason}`,
  challenged: ({ rollup, height, entry, by }) => `CHALLENGED: ${String(by)} holds block ${height} of ${rollup} wrong, from entry ${entry} on`,
  challenges: ({ rollup, height, entry }) => `challenged block ${height} of ${rollup} on L1: entry ${entry} is wrong`,
  judged: ({ rollup, height, isWrong }) => `judged block ${height} of ${rollup}: it is ${isWrong ? 'WRONG' : 'right'}`,
  verdict: ({ rollup, height, isWrong }) => `brought the verdict on block ${height} of ${rollup} to L1: ${isWrong ? 'it never counts, nor anything above' : 'it counts, and the challenger pays'}`,
  expired: ({ height }) => `ended the game about block ${height}, which nobody judged: it never counts`,
  'dispute-fault': ({ reason }) => `could not go on with a challenged block yet: ${reason}`,
  'upgrade-announced': ({ rollup, code, from }) => `ANNOUNCED: another version${of(rollup)} takes over from ${from} on, code ${short(code)}`,
  'upgrade-missing': ({ rollup, code, error }) => `nobody shows the code ${short(code)} of the next version${of(rollup)} yet: ${error}`,
  'code-missing': ({ code, file }) => `the next version is not sent: its code ${short(code)} is not in ${file}, where mru upgrade --data puts it`,
  'code-damaged': ({ file }) => `${file} is not the code that its name says`,
  'upgrade-sent': ({ code }) => `sent the next version to the app, code ${short(code)}: it takes over once L1 is final`,
  'upgrade-fault': ({ reason }) => `could not send the next version yet: ${reason}`,
  upgraded: ({ height, code }) => `UPGRADED: another version took over with block ${height}, code ${short(code)}`,
  'upgrade-reverted': ({ height, code }) => `NOT UPGRADED: the version with code ${short(code)} could not take over in block ${height}; the app goes on as it was`,
  'proofs-begin': ({ verifier }) => `said on L1 who judges the proofs of its blocks: ${String(verifier)}`,
  proven: ({ height, proofs, provedMs }) => `proved block ${height} on L1${proofs === 0 ? ': no account changed' : `, with ${proofs} ${proofs === 1 ? 'proof' : 'proofs'} made in ${provedMs} ms`}`,
  'proof-fault': ({ reason }) => `could not prove the next block yet: ${reason}`,
  'plugin-running': ({ plugin, version }) => `the plugin ${plugin} ${version} runs`,
  'plugin-disabled': ({ plugin, why }) => `DISABLED the plugin ${plugin}: ${why}`,
  'plugin-leaks': ({ plugin, left }) => `the plugin ${plugin} left something behind: ${(left as string[]).join(', ')}`,
  'plugins-listening': ({ url }) => `routes of plugins at ${url}/plugins`,
  'plugins-not-served': ({ port, error }) => `no routes of plugins at port ${port}: ${error}`,
  'strategy-failed': ({ height, error }) => `the order of --sequencer failed for block ${height}, which is first in, first out: ${error}`,
  registering: ({ name, rollup }) => `registering ${name} as ${rollup}`,
  registered: ({ name }) => `${name} is registered on L1`,
  'operator-ready': ({ height, pending }) => `taking actions at height ${height}, ${pending} are waiting`,
  committee: ({ id, members, seat }) => `committee ${id} of ${members}${seat === undefined ? '' : (seat as number) < 0 ? ': no seat' : `: seat ${seat}`}`,
  'committee-changes': ({ to }) => `hands over to committee ${to}`,
  'joined-by-snapshot': ({ rollup, height, chunks }) => `has the state of ${rollup} at height ${height} from others, ${chunks} chunks of it`,
  'verifier-ready': ({ rollup, height }) => `verifies ${rollup} from height ${height}`,
  refused: ({ rollup, height, code, entry, reason }) => `REFUSED block ${height} of ${rollup}: ${code}${entry === undefined ? '' : ` at entry ${entry}`}, ${reason}`,
  equivocation: ({ rollup, height }) => `EQUIVOCATION: the operator of ${short(rollup)} signed two blocks for height ${height}`,
  'double-vote': ({ node, height }) => `DOUBLE VOTE of ${short(node)} at height ${height}`,
  slashed: ({ node, operatorOf, height }) =>
    operatorOf === undefined ? `slashed ${short(node)} for two votes at height ${height}` : `slashed the deposit of ${short(operatorOf)} for two blocks at height ${height}`,
  liar: ({ node, reason }) => `${short(node)} ${reason}`,
  overdue: ({ rollup, height, due, taken }) => `NO VOTE for block ${height} of ${rollup}: its operator took in ${taken} of ${due} messages of L1 that are due`,
  'not-stored': ({ rollup, height, ms }) => `NOT STORED: too few members keep shares of block ${height} of ${rollup}, ${Math.round((ms as number) / 1000)} s after it was certified`,
  'l1-silent': ({ sinceMs, error }) => `L1 DOES NOT ANSWER${sinceMs === 0 ? '' : ` since ${Math.round((sinceMs as number) / 1000)} s`}: ${String(error).split('\n')[0]}`,
  'l1-back': ({ afterMs }) => `L1 answers again, after ${Math.round((afterMs as number) / 1000)} s`,
  settled: ({ batch, gas }) => `settled batch ${batch} for ${gas} gas`,
  escrow: ({ rollup, credit }) =>
    credit === 'paid'
      ? `the deposit${of(rollup)} pays for its verification again`
      : credit === 'low'
        ? `the deposit${of(rollup)} is LOW: mru escrow fund adds to it`
        : `the deposit${of(rollup)} is USED UP: blocks are not verified until mru escrow fund adds to it`,
  stalled: ({ rollup, height, ms }) => `STALLED: block ${height} of ${rollup} has no certificate after ${Math.round((ms as number) / 1000)} s: too many members are away or see it otherwise`,
  halted: ({ rollup, height }) => `HALTED: two certificates for block ${height} of ${rollup}. More members lied than a committee bears; this node signs nothing more of this rollup`,
  doppelganger: ({ rollup, height }) => `DOPPELGANGER: this key voted at height ${height} of ${rollup}, and not from this folder. No more votes: stop the other process, then start this one again`,
  'vote-withheld': ({ rollup, height }) => `no vote at height ${height} of ${rollup}: this key signed another header there`,
};

export function openStatus(out: NodeJS.WriteStream, verbose: boolean): Status {
  const line = openProgress(out);
  const latest = new Map<Hex, VerifierProgress>();
  const counts = { attestations: 0, refusals: 0 };
  let committee: Detail = {};
  let said = '';
  const say = (text: string): void => {
    // The same again, as while waiting, is no news.
    if (text === said) return;
    said = text;
    line.clear();
    out.write(`${text}\n`);
  };
  return {
    log(event, detail) {
      if (event === 'committee') committee = detail as Detail;
      if (verbose) out.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...(toJson(detail) as object) })}\n`);
      else if (WORDS[event] !== undefined) say(WORDS[event](detail as Detail));
    },
    progress(of) {
      latest.set(of.rollup, of);
      if (of.event === 'attested') counts.attestations++;
      if (of.event === 'refused') counts.refusals++;
    },
    tick(peers) {
      const rollups = [...latest.values()].map(({ rollup, executed, certified }) => `${short(rollup)} ${certified}/${executed}`);
      if (!verbose) line.show(`peers ${peers}, votes ${counts.attestations}, refusals ${counts.refusals}; certified/executed: ${rollups.join(', ') || 'nothing yet'}`);
    },
    summary: () => ({ committee: committee['id'] ?? null, ...counts, rollups: [...latest.values()].map(({ rollup, executed, certified, stateRoot }) => ({ rollup, executed, certified, stateRoot })) }),
    close: () => line.clear(),
  };
}
