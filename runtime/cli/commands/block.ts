/** `mru block`: blocks of a rollup over a gateway: listed, shown, and gone through step by step. */
import type { Hex } from '../../../protocols/bytes.ts';
import type { blockGetCommand, blockListCommand, blockReplayCommand } from '../descriptions/block.ts';
import type { Parsed } from '../flags.ts';
import { UsageError } from '../flags.ts';
import { asking, type GatewayLink, gatewayAt } from '../gateway-link.ts';
import { EXIT, print, printJson } from '../result.ts';

interface Brief {
  readonly height: number;
  readonly hash: Hex;
  readonly time: number;
  readonly entries: number;
  readonly reverted: number;
  readonly fuel: string;
  readonly stateRoot: Hex;
  readonly receiptsRoot: Hex;
  readonly level: string;
}
interface EntryView {
  readonly index: number;
  readonly id: Hex;
  readonly kind: string;
  readonly action: string | null;
  readonly sender: Hex | null;
  readonly input: unknown;
  readonly status: string;
  readonly reason: string | null;
  readonly fuel: string;
}
interface Step extends Pick<EntryView, 'index' | 'kind' | 'action' | 'sender' | 'status' | 'reason' | 'fuel'> {
  readonly reads: readonly { readonly entry: string; readonly key: unknown; readonly value: unknown }[];
  readonly writes: readonly { readonly entry: string; readonly key: unknown; readonly before: unknown; readonly after: unknown }[];
  readonly events: readonly { readonly name: string; readonly fields: unknown }[];
}

function heightOf(text: string): number {
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(Number(text)) || Number(text) < 1) throw new UsageError(`a height is a whole number from 1 on, got "${text}"`);
  return Number(text);
}

async function tipOf({ requests }: GatewayLink, rollup: Hex): Promise<number> {
  const { tip } = await requests.get<{ tip: number }>(`/v1/rollups/${rollup}/blocks?limit=1`);
  if (tip === 0) throw new UsageError('there is no block yet: it is at genesis');
  return tip;
}

export const blockList = ({ values, positionals: [wanted = ''] }: Parsed<typeof blockListCommand.flags>): Promise<number> => {
  const link = gatewayAt(values);
  return asking(link.url, async () => {
    const { id } = await link.rollup(wanted);
    const before = values.before === 0 ? '' : `&before=${values.before}`;
    const page = await link.requests.get<{ tip: number; blocks: readonly Brief[] }>(`/v1/rollups/${id}/blocks?limit=${values.limit}${before}`);
    if (values.json) printJson({ ok: true, ...page });
    else print(...(page.blocks.length === 0 ? ['no blocks yet'] : page.blocks.map(briefLine)));
    return EXIT.done;
  });
};

const briefLine = ({ height, time, entries, reverted, level, hash }: Brief): string =>
  `${String(height).padStart(6)}  ${new Date(time).toISOString()}  ${level.padEnd(3)}  ${entries} entries${reverted === 0 ? '' : `, ${reverted} reverted`}  ${hash.slice(0, 14)}…`;

export const blockGet = ({ values, positionals: [wanted = '', text] }: Parsed<typeof blockGetCommand.flags>): Promise<number> => {
  const link = gatewayAt(values);
  const height = text === undefined ? undefined : heightOf(text);
  return asking(link.url, async () => {
    const { id } = await link.rollup(wanted);
    const block = await link.requests.get<Omit<Brief, 'entries'> & { readonly entries: readonly EntryView[] }>(`/v1/rollups/${id}/blocks/${height ?? (await tipOf(link, id))}`);
    if (values.json) printJson({ ok: true, ...block });
    else
      print(
        `block ${block.height}, ${new Date(block.time).toISOString()}, at ${block.level}`,
        `  hash       ${block.hash}`,
        `  state      ${block.stateRoot}`,
        `  receipts   ${block.receiptsRoot}`,
        `  fuel       ${block.fuel}`,
        ...block.entries.map(entryLine),
      );
    return EXIT.done;
  });
};

const called = ({ index, kind, action, sender }: Pick<EntryView, 'index' | 'kind' | 'action' | 'sender'>): string =>
  `${String(index).padStart(4)}  ${action ?? kind}${kind === 'action' ? '' : ` (${kind})`}${sender === null ? '' : ` by ${sender}`}`;
const outcome = ({ status, reason, fuel }: Pick<EntryView, 'status' | 'reason' | 'fuel'>): string => `${status}${reason === null || reason === '' ? '' : `: ${reason}`}, fuel ${fuel}`;
const entryLine = (entry: EntryView): string => `${called(entry)} ${JSON.stringify(entry.input)}  ${outcome(entry)}`;

export const blockReplay = ({ values, positionals: [wanted = '', text = ''] }: Parsed<typeof blockReplayCommand.flags>): Promise<number> => {
  const link = gatewayAt(values);
  const height = heightOf(text);
  return asking(link.url, async () => {
    const { id } = await link.rollup(wanted);
    const { steps } = await link.requests.get<{ steps: readonly Step[] }>(`/v1/rollups/${id}/blocks/${height}/steps`);
    if (values.json) printJson({ ok: true, height, steps });
    else print(...steps.flatMap(stepLines));
    return EXIT.done;
  });
};

const place = ({ entry, key }: { readonly entry: string; readonly key: unknown }): string =>
  `${entry}${key === null || key === undefined ? '' : `[${typeof key === 'string' ? key : JSON.stringify(key)}]`}`;
const shown = (value: unknown): string => (value === null || value === undefined ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value));

const stepLines = (step: Step): string[] => [
  `${called(step)}  ${outcome(step)}`,
  ...step.reads.map((each) => `        reads  ${place(each)} = ${shown(each.value)}`),
  ...step.writes.map((each) => `        writes ${place(each)}: ${shown(each.before)} -> ${shown(each.after)}`),
  ...step.events.map(({ name, fields }) => `        emits  ${name} ${JSON.stringify(fields)}`),
];
