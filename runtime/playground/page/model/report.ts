/** A recorded simulation: the page that `mru sim --report` writes, or the recording in it as JSON. Any file may be dropped here. */

export interface ReportMoment {
  readonly atMs: number;
  readonly node: string;
  readonly kind: string;
  readonly text: string;
}
export interface ReportSpan {
  readonly fromMs: number;
  readonly toMs: number;
  readonly nodes: readonly string[];
  readonly text: string;
}
export interface ReportSample {
  readonly atMs: number;
  readonly counts: Readonly<Record<string, number>>;
}
export interface Report {
  readonly seed: number;
  readonly verifiers: number;
  readonly rollups: number;
  readonly clients: number;
  /** Faults end here; healing follows. */
  readonly faultsEndMs: number;
  readonly endMs: number;
  readonly isOk: boolean;
  readonly checks: number;
  readonly traceHash: string;
  readonly violation: { readonly invariant: number; readonly message: string; readonly atMs: number } | undefined;
  readonly reached: Readonly<Record<string, number>>;
  readonly confirmations: Readonly<Record<string, number>>;
  readonly nodes: readonly string[];
  readonly moments: readonly ReportMoment[];
  readonly spans: readonly ReportSpan[];
  readonly samples: readonly ReportSample[];
  readonly toCertificate: readonly number[];
}

export type ReadReport = { readonly ok: true; readonly report: Report } | { readonly ok: false; readonly reason: string };

/** A recorded run has tens of thousands of moments at most; beyond this the file is something else. */
export const MOST_BYTES = 64 * 1024 * 1024;
const MOST_ITEMS = 100_000;

type Loose = Readonly<Record<string, unknown>>;
const isLoose = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value);
const numberOf = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.slice(0, 1_024).map(textOf) : []);
const countsOf = (value: unknown): Record<string, number> => Object.fromEntries(Object.entries(isLoose(value) ? value : {}).map(([name, each]) => [name, numberOf(each)]));
const itemsOf = <T>(value: unknown, read: (item: Loose) => T): T[] => (Array.isArray(value) ? value.slice(0, MOST_ITEMS).filter(isLoose).map(read) : []);

const TEMPLATE = /<template id="recording">([\s\S]*?)<\/template>/;

/** Never throws. */
export function readReport(text: string): ReadReport {
  const isPage = /^\s*<!doctype html/i.test(text);
  const json = isPage ? TEMPLATE.exec(text)?.[1] : text;
  if (json === undefined) return { ok: false, reason: 'this page has no recording in it: write it again with this version of mru sim --report' };
  try {
    const recording: unknown = JSON.parse(json);
    if (!isLoose(recording) || !isLoose(recording['plan']) || !isLoose(recording['outcome'])) return { ok: false, reason: 'no recording of a simulation: it has no plan and outcome' };
    return { ok: true, report: reportOf(recording, recording['plan'], recording['outcome']) };
  } catch (error) {
    return { ok: false, reason: `neither a page of mru sim --report nor JSON: ${(error as Error).message.slice(0, 120)}` };
  }
}

function reportOf(recording: Loose, plan: Loose, outcome: Loose): Report {
  const violation = outcome['violation'];
  return {
    seed: numberOf(plan['seed']),
    verifiers: numberOf(plan['verifiers']),
    rollups: numberOf(plan['rollups']),
    clients: numberOf(plan['clients']),
    faultsEndMs: numberOf(plan['seconds']) * 1_000,
    endMs: Math.max(1_000, numberOf(outcome['virtualSeconds']) * 1_000),
    isOk: outcome['ok'] === true,
    checks: numberOf(outcome['invariantsChecked']),
    traceHash: textOf(outcome['traceHash']),
    violation: isLoose(violation) ? { invariant: numberOf(violation['invariant']), message: textOf(violation['message']), atMs: numberOf(violation['atMs']) } : undefined,
    reached: countsOf(outcome['reached']),
    confirmations: countsOf(outcome['confirmations']),
    nodes: textsOf(recording['nodes']),
    moments: itemsOf(recording['moments'], (each) => ({ atMs: numberOf(each['atMs']), node: textOf(each['node']), kind: textOf(each['kind']), text: textOf(each['text']) })),
    spans: itemsOf(recording['spans'], (each) => ({ fromMs: numberOf(each['fromMs']), toMs: numberOf(each['toMs']), nodes: textsOf(each['nodes']), text: textOf(each['text']) })),
    samples: itemsOf(recording['samples'], (each) => ({ atMs: numberOf(each['atMs']), counts: countsOf(each['counts']) })),
    toCertificate: Array.isArray(recording['toCertificate']) ? recording['toCertificate'].slice(0, MOST_ITEMS).map(numberOf) : [],
  };
}
