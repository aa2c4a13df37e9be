/** One page about one run: everything in it, nothing from elsewhere. */
import { describeFault } from '../world/plan.ts';
import type { Recording } from './collect.ts';
import { climb, flow, inHtml, LEVELS, timeline } from './draw.ts';

const STYLE = `
:root{color-scheme:light dark;--paper:#fff;--ink:#16191f;--dim:#667085;--line:#e4e7ec;--card:#f8f9fb;--good:#0a7d45;--bad:#c42b1c;--fault:#f4b74055;--lie:#d6409f33;--l1:#7c87a033;
--c0:#3b82f6;--c1:#06a3b7;--c2:#12a150;--c3a:#d19700;--c3b:#e06c1f;--c4:#9353d3}
@media (prefers-color-scheme:dark){:root{--paper:#12151b;--ink:#e8eaf0;--dim:#98a2b3;--line:#2a3040;--card:#1a1f29;--good:#4cc38a;--bad:#ff6b5e;--fault:#f4b74044;--lie:#e56fc04d;--l1:#98a2b333}}
*{box-sizing:border-box}body{margin:0 auto;max-width:1180px;padding:32px 20px 60px;background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,sans-serif}
h1{font-size:26px;margin:0 0 4px}h2{font-size:17px;margin:34px 0 8px}p{margin:4px 0;color:var(--dim)}code{font:13px ui-monospace,monospace;overflow-wrap:anywhere}
.state{font-weight:650}.ok{color:var(--good)}.no{color:var(--bad)}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(104px,1fr));gap:10px;margin:18px 0}.figures div{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:10px 12px}
.figures b{display:block;font-size:21px;font-variant-numeric:tabular-nums}.figures span{color:var(--dim);font-size:12.5px}
figure{margin:0;background:var(--card);border:1px solid var(--line);border-radius:12px;padding:8px;overflow-x:auto}svg{display:block;width:100%;min-width:760px;height:auto}
.grid,.row{stroke:var(--line)}.axis{fill:var(--dim);font-size:11px}.label{fill:var(--ink);font-size:12px}
.fault{fill:var(--fault)}.lie{fill:var(--lie)}.l1{fill:var(--l1)}.healed{stroke:var(--good);stroke-dasharray:4 4}.broken{stroke:var(--bad);stroke-width:2}
.announced{fill:var(--c1)}.voted{fill:var(--c0)}.kept{fill:var(--c2)}.decided{fill:var(--c4)}.crashed{fill:var(--bad)}.started,.stopped{fill:var(--dim)}.arrow{stroke:var(--dim);opacity:.45}
.level{fill:none;stroke-width:2}${LEVELS.map((level) => `.${level}{stroke:var(--${level})}.key .${level}{background:var(--${level})}`).join('')}
.key{display:flex;flex-wrap:wrap;gap:6px 16px;margin:8px 2px;font-size:13px;color:var(--dim)}.key i{display:inline-block;width:11px;height:11px;border-radius:3px;margin-right:6px;vertical-align:-1px}
ol{padding-left:26px;margin:6px 0}li{margin:2px 0}`;

const KEYS = [
  ['var(--c1)', 'block announced'],
  ['var(--c0)', 'vote'],
  ['var(--c2)', 'certified block kept'],
  ['var(--c4)', 'refusal or evidence'],
  ['var(--bad)', 'crash'],
  ['var(--fault)', 'fault'],
  ['var(--lie)', 'byzantine'],
  ['var(--l1)', 'L1 halted or reorganised'],
] as const;

const key = (entries: readonly (readonly [colour: string, text: string])[]): string =>
  `<div class="key">${entries.map(([colour, text]) => `<span><i style="background:${colour}"></i>${text}</span>`).join('')}</div>`;

const figure = (value: string, text: string): string => `<div><b>${inHtml(value)}</b><span>${inHtml(text)}</span></div>`;

const percentile = (sorted: readonly number[], share: number): string => (sorted.length === 0 ? 'none' : `${sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]} ms`);

/** The run as data, for programs: the playground reads it. A template shows nothing, and holds no `<` of its own. */
const data = (of: Recording): string => `<template id="recording">${JSON.stringify(of).replaceAll('<', '\\u003c')}</template>`;

/** `command` brings the same run again. */
export function page(of: Recording, command: string): string {
  const { plan, outcome, toCertificate } = of;
  const { violation, confirmations } = outcome;
  const state =
    violation === undefined
      ? `<span class="state ok">${outcome.invariantsChecked} checks, none failed</span>`
      : `<span class="state no">invariant ${violation.invariant} broken at ${violation.atMs} ms: ${inHtml(violation.message)}</span>`;
  const figures = [
    ...LEVELS.map((level) => figure(String(confirmations[level]), `actions at ${level.toUpperCase()}`)),
    figure(percentile(toCertificate, 0.5), 'C0 to C2, median'),
    figure(percentile(toCertificate, 0.99), 'C0 to C2, p99'),
    figure(String(outcome.events), 'events'),
  ];
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Seed ${plan.seed}: ${violation === undefined ? 'ok' : 'broken'}</title><style>${STYLE}</style></head><body>
<h1>Seed ${plan.seed}</h1><p>${plan.verifiers} verifiers, ${plan.rollups} rollups, ${plan.clients} clients; ${outcome.virtualSeconds} virtual seconds, trace <code>${outcome.traceHash.slice(0, 18)}</code></p><p>${state}</p>
<div class="figures">${figures.join('')}</div>
<h2>What every node did</h2>${key(KEYS)}<figure>${timeline(of)}</figure>
<h2>Actions on their way to finality</h2>${key(LEVELS.map((level) => [`var(--${level})`, level.toUpperCase()] as const))}<figure>${climb(of)}</figure>
<h2>The last messages</h2><p>A line is one envelope, from its sender to its receiver; how long it takes is not to scale.</p><figure>${flow(of)}</figure>
<h2>Faults</h2>${plan.faults.length === 0 ? '<p>None.</p>' : `<ol start="0">${plan.faults.map((fault) => `<li>${inHtml(describeFault(fault))}</li>`).join('')}</ol>`}
<h2>Again</h2><p><code>${inHtml(command)}</code></p>${data(of)}</body></html>
`;
}
