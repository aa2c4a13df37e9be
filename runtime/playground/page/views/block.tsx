/** One block: how far it has come, its roots, who certified it, and what came of each entry. */
import { useEffect, useState } from 'preact/hooks';
import { bytes, compact, count, plural, span } from '../model/format.ts';
import { LEVELS, rankOf } from '../model/live.ts';
import { api } from '../net/api.ts';
import type { BlockLevel, BlockView } from '../net/types.ts';
import { useAsked, useBeat, useKeys } from '../ui/hooks.ts';
import { Icon } from '../ui/icons.tsx';
import { Card, Empty, Figure, Hash, LEVEL_NAMES, Shown } from '../ui/parts.tsx';
import { liveOf } from '../world.ts';
import { Receipts } from './receipts.tsx';
import { StepsView } from './steps.tsx';
import type { ViewProps } from './view.ts';

export function OneBlock(props: ViewProps & { readonly height: number; readonly step: number | undefined }) {
  const { rollup, height, step, link, go } = props;
  useBeat();
  const live = liveOf(rollup.id).blocks.get(height);
  const tip = Math.max(rollup.tip.height, liveOf(rollup.id).tip);
  // Asked again when it has risen, for who certified it comes with the answer.
  const asked = useAsked(`${rollup.id}/${height}/${live?.level}`, () => api.block(rollup.id, height));
  const [kept, setKept] = useState<BlockView>();
  useEffect(() => {
    if (asked.state === 'ready') setKept(asked.value);
  }, [asked.state === 'ready' && asked.value]);
  useKeys(({ key }) => {
    if (key === 'Escape') go({ view: 'blocks', rest: step === undefined ? [] : [String(height)] });
    if (step !== undefined) return;
    if (key === 'ArrowLeft' && height > 1) go({ view: 'blocks', rest: [String(height - 1)] });
    if (key === 'ArrowRight' && height < tip) go({ view: 'blocks', rest: [String(height + 1)] });
    if (key === 's') go({ view: 'blocks', rest: [String(height), '0'] });
  });
  return (
    <>
      <nav class="crumbs" aria-label="where you are">
        <a href={link({ view: 'blocks' })}>Blocks</a>
        <Icon name="right" />
        {step === undefined ? (
          <b>#{count(height)}</b>
        ) : (
          <>
            <a href={link({ view: 'blocks', rest: [String(height)] })}>#{count(height)}</a>
            <Icon name="right" />
            <b>Step by step</b>
          </>
        )}
        <span class="stepper">
          {height > 1 && (
            <a class="button" href={link({ view: 'blocks', rest: [String(height - 1), ...(step === undefined ? [] : ['0'])] })} aria-label="block before">
              <Icon name="left" />
            </a>
          )}
          {height < tip && (
            <a class="button" href={link({ view: 'blocks', rest: [String(height + 1), ...(step === undefined ? [] : ['0'])] })} aria-label="next block">
              <Icon name="right" />
            </a>
          )}
        </span>
      </nav>
      {kept === undefined ? <Shown of={asked}>{() => null}</Shown> : step === undefined ? <Detail {...props} block={kept} /> : <StepsView {...props} block={kept} step={step} />}
    </>
  );
}

function Detail({ block, network, link, height, rollup }: ViewProps & { readonly block: BlockView; readonly height: number }) {
  const roots: readonly (readonly [string, string | undefined])[] = [
    ['hash', block.hash],
    ['parent', block.parent],
    ['state root', block.stateRoot],
    ['receipts root', block.receiptsRoot],
    ['outbox root', block.outboxRoot],
    ['actions root', block.actionsRoot],
    ['data root', block.dataRoot],
  ];
  return (
    <>
      <section class="card block-head" aria-label={`block ${height}`}>
        <div class="figures">
          <Figure label="actions">{count(block.entries.length)}</Figure>
          <Figure label="reverted">{count(block.reverted)}</Figure>
          <Figure label="fuel" hint={`${block.fuel} units`}>
            {compact(Number(block.fuel))}
          </Figure>
          <Figure label="body">{bytes(block.bodyBytes)}</Figure>
          <Figure label="made">{new Date(block.time).toLocaleTimeString('en-GB')}</Figure>
        </div>
        <Climb block={block} />
        <div class="actions-row">
          <a class="button primary" href={link({ view: 'blocks', rest: [String(height), '0'] })}>
            <Icon name="arrow" /> Step through it
          </a>
          <a class="button" href={link({ view: 'state', rest: ['diff', String(height)] })}>
            What it changed in state
          </a>
        </div>
      </section>
      <div class="two">
        <Card title="Roots">
          <dl class="fields wide">
            {roots.flatMap(([name, hex]) =>
              hex === undefined ? (
                []
              ) : (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>
                    <Hash hex={hex} size={12} />
                  </dd>
                </div>
              ),
            )}
          </dl>
        </Card>
        <Card title="Certified by">
          <Certified members={block.certifiedBy} network={network} />
        </Card>
      </div>
      <Card title="Receipts" aside={plural(block.entries.length, 'entry', 'entries')}>
        {block.entries.length === 0 ? <Empty icon="act" title="An empty block" /> : <Receipts entries={block.entries} network={network} height={height} link={link} rollup={rollup.name} />}
      </Card>
    </>
  );
}

/** When it came to each level. */
function Climb({ block }: { readonly block: BlockView }) {
  const rank = rankOf(block.level);
  const began = block.levelAtMs.C1 ?? block.time;
  return (
    <ol class="climb" aria-label="levels that this block has reached">
      {LEVELS.slice(1).map((level) => {
        const at = block.levelAtMs[level as BlockLevel];
        const isReached = rankOf(level) <= rank;
        return (
          <li key={level} class={`${level} ${isReached ? 'on' : ''}`}>
            <i />
            <b>{level}</b>
            <span>{LEVEL_NAMES[level]}</span>
            <em>{!isReached ? 'not yet' : level === 'C1' || at === undefined ? 'yes' : `+${span(at - began)}`}</em>
          </li>
        );
      })}
    </ol>
  );
}

function Certified({ members, network: { committee } }: { readonly members: readonly number[] | null; readonly network: ViewProps['network'] }) {
  if (members === null)
    return (
      <Empty icon="committee" title="Not certified yet">
        It takes {committee.quorum} of {committee.members.length} members.
      </Empty>
    );
  return (
    <>
      <ul class="seats" aria-label="members of the committee">
        {committee.members.map(({ index, node }) => (
          <li key={index} class={members.includes(index) ? 'on' : ''} title={node}>
            <Icon name={members.includes(index) ? 'check' : 'cross'} />
            <span>
              {index}
              <span class="unseen">{members.includes(index) ? ' signed' : ' did not sign'}</span>
            </span>
          </li>
        ))}
      </ul>
      <p class="note">
        {members.length} of {committee.members.length} signed, {committee.quorum} needed.
      </p>
    </>
  );
}
