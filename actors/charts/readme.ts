/** The part of an actor's README that is made from its machine and its inbox policy. */
import { ACTORS, type ActorName } from '../catalogue.ts';
import type { Rule } from '../host/policy.ts';
import { chartOf } from './chart.ts';
import { mermaidOf } from './mermaid.ts';

const BEGIN = '<!-- made from the machine by `npm run charts` -->';
const END = '<!-- end -->';

/** A README with its drawing as the machine is now. Throws when the two marks are not in it. */
export function withChart(readme: string, name: ActorName): string {
  const [begin, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`actors/${name}/README.md needs the lines ${BEGIN} and ${END}`);
  return `${readme.slice(0, begin)}${BEGIN}\n\n${drawing(name)}\n\n${readme.slice(end)}`;
}

function drawing(name: ActorName): string {
  const { machine, inbox } = ACTORS[name];
  const rules = Object.entries(inbox);
  const rows = rules.flatMap(([kind, rule]) => (rule === 'own' ? [] : [`| ${kind} | ${ruleText(rule)} |`]));
  const table = rows.length === 0 ? [] : ['| from others | when too many wait |', '|---|---|', ...rows, ''];
  const own = rules.flatMap(([kind, rule]) => (rule === 'own' ? [kind] : []));
  const tail = own.length === 0 ? [] : [`Only from itself: ${own.join(', ')}.`];
  return ['```mermaid', mermaidOf(chartOf(name, machine)), '```', '', ...table, ...tail].join('\n').trimEnd();
}

const ruleText = (rule: Exclude<Rule, 'own'>): string => `${rule.full.replace('-', ' ')} beyond ${rule.limit}`;
