/** The last things said and done before a violation, one line each, a column per node: for a person to read. */
import type { Fact } from '../world/facts.ts';
import type { Plan } from '../world/plan.ts';
import { runPlan } from '../world/world.ts';

const LINES = 40;

export async function diagram(plan: Plan): Promise<string[]> {
  const lines: { readonly atMs: number; readonly node: string; readonly text: string }[] = [];
  await runPlan(plan, {
    see: (fact, atMs) => {
      const text = describe(fact);
      if (text === undefined || !('node' in fact)) return;
      lines.push({ atMs, node: fact.node, text });
      if (lines.length > LINES) lines.shift();
    },
  });
  const nodes = [...new Set(lines.map((line) => line.node))].sort();
  const head = `${'ms'.padStart(8)}  ${nodes.map((node) => short(node).padEnd(4)).join('')}`;
  return [head, ...lines.map(({ atMs, node, text }) => `${String(atMs).padStart(8)}  ${nodes.map((each) => (each === node ? 'o' : '|').padEnd(4)).join('')} ${node} ${text}`)];
}

const short = (node: string): string => `${node[0]}${node.split('/')[1]}`;

function describe(fact: Fact): string | undefined {
  switch (fact.kind) {
    case 'announced':
      return `announces block ${fact.announcement.header.height} of ${fact.announcement.header.rollup.slice(0, 8)}`;
    case 'voted':
      return `votes for block ${fact.attestation.height} of ${fact.attestation.rollup.slice(0, 8)}, ${fact.attestation.header.slice(0, 10)}`;
    case 'decided':
      return `says ${fact.decision.kind}${fact.decision.kind === 'certificate' ? ` (${fact.decision.certificate.kind}) of block ${fact.decision.certificate.height}` : ''}`;
    case 'kept':
      return `keeps block ${fact.head.header.height} of ${fact.head.header.rollup.slice(0, 8)}`;
    case 'acknowledged':
      return `is acknowledged action ${fact.id.slice(0, 10)}`;
    case 'crashed':
    case 'stopped':
    case 'started':
      return fact.kind;
    case 'reported':
      return fact.event;
    default:
      return undefined;
  }
}
