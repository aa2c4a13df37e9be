/** A state entry with the proof that it is in a block's state, checked in this page. */
import { useState } from 'preact/hooks';
import { count, short } from '../model/format.ts';
import { type CheckedProof, checkProof, readCertificate } from '../model/proof.ts';
import { api } from '../net/api.ts';
import type { NetworkView, ProvenValue, RollupBrief, RollupView } from '../net/types.ts';
import { Place } from '../views/steps.tsx';
import { useAsked } from './hooks.ts';
import { Icon } from './icons.tsx';
import { Card, Hash, Shown, Value } from './parts.tsx';

interface ProofProps {
  readonly rollup: RollupBrief;
  readonly described: RollupView;
  readonly entry: string;
  /** `undefined` for a single value. */
  readonly of: unknown;
  readonly network: NetworkView;
}

export function ProofPanel({ rollup, described, entry, of, network }: ProofProps) {
  const asked = useAsked(`${rollup.id}/${entry}/${JSON.stringify(of)}`, () => api.value(rollup.id, entry, of));
  return (
    <Card
      class="proof"
      title={<Place entry={entry} of={of} />}
      aside={
        <button type="button" onClick={asked.again}>
          Read again
        </button>
      }
    >
      <Shown of={asked}>{(proven) => <Proven described={described} entry={entry} of={of} proven={proven} network={network} />}</Shown>
    </Card>
  );
}

function Proven({ described, entry, of, proven, network }: Omit<ProofProps, 'rollup'> & { readonly proven: ProvenValue }) {
  const check = checkProof(described, entry, of, proven);
  const certificate = readCertificate(proven.certificate);
  return (
    <>
      <div class="proven-value">
        <Value value={proven.value} />
      </div>
      <ul class="checks">
        <Line isRight={check.ok && check.proof.isRight} isOpen={proven.proof === null}>
          {check.ok
            ? check.proof.isRight
              ? check.proof.isAbsence
                ? `Proven absent: ${check.proof.rungs.length} hashes lead to the state root`
                : `Proven: the leaf and ${check.proof.rungs.length} hashes lead to the state root`
              : 'The proof does not lead to the state root: do not believe this value'
            : proven.proof === null
              ? 'What a member told: this gateway keeps no state of its own, and so has no proof'
              : `Not proven: ${check.reason}`}
        </Line>
        <CertificateLine certificate={certificate} proven={proven} network={network} />
      </ul>
      {proven.height !== null && proven.stateRoot !== null && (
        <dl class="fields wide">
          <div>
            <dt>block</dt>
            <dd class="number">{count(proven.height)}</dd>
          </div>
          <div>
            <dt>state root</dt>
            <dd>
              <Hash hex={proven.stateRoot} size={12} />
            </dd>
          </div>
        </dl>
      )}
      {check.ok && <Way proof={check.proof} />}
    </>
  );
}

const Line = ({ isRight, isOpen = false, children }: { readonly isRight: boolean; readonly isOpen?: boolean; readonly children: preact.ComponentChildren }) => (
  <li class={isRight ? 'right' : isOpen ? 'open' : 'wrong'}>
    <Icon name={isRight ? 'check' : isOpen ? 'help' : 'cross'} />
    <span>{children}</span>
  </li>
);

function CertificateLine({ certificate, proven, network: { committee } }: { readonly certificate: ReturnType<typeof readCertificate>; readonly proven: ProvenValue; readonly network: NetworkView }) {
  if (certificate === undefined)
    return (
      <Line isRight={false} isOpen={proven.certificate === null}>
        {proven.certificate === null ? 'No certificate came with it yet' : 'What came as a certificate is none'}
      </Line>
    );
  const isOf = certificate.isOfHeader && certificate.stateRoot === proven.stateRoot;
  return (
    <Line isRight={isOf}>
      {isOf
        ? `Certified: ${certificate.members.length} of ${committee.members.length} members (${certificate.members.join(', ')}) signed block ${count(certificate.height)} with this root`
        : `The certificate is of block ${count(certificate.height)}, whose state is another`}
    </Line>
  );
}

/** The way from the leaf to the root, one hash a row. */
function Way({ proof }: { readonly proof: CheckedProof }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="way" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>The way to the root, hash by hash</summary>
      <ol>
        <li class="leaf">
          <span>{proof.isAbsence ? 'what is in its place' : 'leaf'}</span>
          <Hash hex={proof.leaf} />
        </li>
        {proof.rungs.map(({ depth, sibling, side, node, isEmpty }) => (
          <li key={depth}>
            <span class="depth">{depth}</span>
            <span class={`join ${side}`}>
              {side === 'left' && <code class="sibling">{isEmpty ? 'empty' : short(sibling)}</code>}
              <i />
              {side === 'right' && <code class="sibling">{isEmpty ? 'empty' : short(sibling)}</code>}
            </span>
            <code>{short(node)}</code>
          </li>
        ))}
        <li class={`root ${proof.isRight ? 'right' : 'wrong'}`}>
          <span>state root</span>
          <Icon name={proof.isRight ? 'check' : 'cross'} />
        </li>
      </ol>
      <dl class="fields wide">
        <div>
          <dt>key</dt>
          <dd>
            <Hash hex={proof.key} size={14} />
          </dd>
        </div>
        <div>
          <dt>value</dt>
          <dd>{proof.value === undefined ? <span class="none">nothing</span> : <Hash hex={proof.value} size={14} />}</dd>
        </div>
        <div>
          <dt>path</dt>
          <dd>
            <Hash hex={proof.path} size={14} />
          </dd>
        </div>
      </dl>
    </details>
  );
}
