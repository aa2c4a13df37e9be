/** Who verifies: votes, how long they take, and what members did wrong. */
import { ago, bytes, clock, count, short, span } from '../model/format.ts';
import { api } from '../net/api.ts';
import type { CommitteeView as Committee } from '../net/types.ts';
import { useAsked, useBeat, useNow } from '../ui/hooks.ts';
import { Icon } from '../ui/icons.tsx';
import { Card, Empty, Figure, Hash, Shown } from '../ui/parts.tsx';
import { notices } from '../world.ts';
import type { ViewProps } from './view.ts';

const EVERY_MS = 2_000;
const FAULTS: readonly string[] = ['refusal', 'equivocation', 'liar'];

export function CommitteeView(_: ViewProps) {
  useBeat();
  const asked = useAsked('committee', () => api.committee(), EVERY_MS);
  return (
    <Shown of={asked}>
      {(committee) => (
        <>
          <Summary committee={committee} />
          <div class="members">
            {committee.members.map((member) => (
              <Member
                key={member.index}
                member={member}
                most={Math.max(1, ...committee.members.map(({ votes }) => votes))}
                slowest={Math.max(1, ...committee.members.map(({ latencyMs }) => latencyMs ?? 0))}
              />
            ))}
          </div>
          <Evidence committee={committee} />
        </>
      )}
    </Shown>
  );
}

function Summary({ committee: { id, quorum, members } }: { readonly committee: Committee }) {
  const up = members.filter(({ status }) => status !== null).length;
  return (
    <section class="card committee-head" aria-label="committee">
      <div class="figures">
        <Figure label="committee">{count(id)}</Figure>
        <Figure label="members">{count(members.length)}</Figure>
        <Figure label="answer">{count(up)}</Figure>
        <Figure label="make a certificate">{count(quorum)}</Figure>
        <Figure label="may be down">{count(members.length - quorum)}</Figure>
      </div>
      <p class={up >= quorum ? 'verdict right' : 'verdict wrong'}>
        <Icon name={up >= quorum ? 'check' : 'cross'} />
        {up >= quorum ? 'Enough members answer: blocks are verified.' : `Too few members answer: nothing is certified until ${quorum} do.`}
      </p>
    </section>
  );
}

const Bar = ({ share, class: name = '' }: { readonly share: number; readonly class?: string }) => (
  <span class={`bar ${name}`}>
    <i style={{ width: `${Math.round(100 * Math.min(1, share))}%` }} />
  </span>
);

function Member({ member: { index, node, status, votes, latencyMs }, most, slowest }: { readonly member: Committee['members'][number]; readonly most: number; readonly slowest: number }) {
  return (
    <article class={`card member ${status === null ? 'down' : ''}`}>
      <header>
        <h2>Member {index}</h2>
        <span class={`status ${status === null ? 'refused' : 'executed'}`}>{status === null ? 'no answer' : 'up'}</span>
      </header>
      <Hash hex={node} />
      <dl class="meters">
        <div>
          <dt>votes</dt>
          <dd>
            {count(votes)}
            <Bar share={votes / most} class="C2" />
          </dd>
        </div>
        <div>
          <dt>from block to vote</dt>
          <dd>
            {latencyMs === null ? '—' : span(latencyMs)}
            <Bar share={(latencyMs ?? 0) / slowest} class="C1" />
          </dd>
        </div>
        <div>
          <dt>refusals</dt>
          <dd class={status !== null && status.refusals > 0 ? 'bad-text' : ''}>{status === null ? '—' : count(status.refusals)}</dd>
        </div>
        <div>
          <dt>memory</dt>
          <dd>{status === null ? '—' : bytes(status.rssBytes)}</dd>
        </div>
      </dl>
    </article>
  );
}

function Evidence({ committee: { evidence } }: { readonly committee: Committee }) {
  const now = useNow();
  const seen = notices
    .all()
    .filter(({ kind }) => FAULTS.includes(kind))
    .map(({ kind, seenMs, ...rest }) => ({ kind: kind as string, who: whoOf(rest), reason: reasonOf(rest), atMs: seenMs }));
  const all = [...evidence, ...seen.filter((each) => !evidence.some((other) => other.kind === each.kind && Math.abs(other.atMs - each.atMs) < 2_000))].sort((a, b) => b.atMs - a.atMs).slice(0, 50);
  return (
    <Card title="Refusals and evidence" aside={count(all.length)}>
      {all.length === 0 ? (
        <Empty icon="shield" title="Nobody has done wrong">
          A wrong block, two blocks of one height, or a signature that does not verify would be shown here.
        </Empty>
      ) : (
        <ol class="rows evidence">
          {all.map(({ kind, who, reason, atMs }, at) => (
            <li key={at}>
              <span class="tag bad">{kind}</span>
              <code title={who}>{short(who, 8)}</code>
              <span>{reason}</span>
              <time title={clock(atMs)}>{ago(atMs, now)}</time>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

const whoOf = (of: Readonly<Record<string, unknown>>): string => (of['member'] === undefined ? String(of['rollup'] ?? '') : `member ${String(of['member'])}`);
const reasonOf = (of: Readonly<Record<string, unknown>>): string =>
  [typeof of['reason'] === 'string' ? of['reason'] : '', of['height'] === undefined ? '' : `block ${String(of['height'])}`].filter(Boolean).join(', ');
