/** Reads a state diagram in the form in which actors are drawn (`actors/charts/mermaid.ts`): its states, what is in them, and what leads where. */
import type { Chart, ChartState, ChartTransition } from '../../../../actors/charts/chart.ts';

type Cause = ChartTransition['cause'];

const STATE = /^state "([^"]+)" as (\w+)( \{)?$/;
const BEGIN = /^\[\*\] --> (\w+)$/;
const END = /^(\w+) --> \[\*\]$/;
const ARROW = /^(\w+) --> (\w+)(?:: (.+))?$/;
const NOTE = /^note (?:right|left) of (\w+)$/;
const LEADS = /^(.+), to (\w+)$/;
const ROOT_NOTES = ['at the start: ', 'in every state: '] as const;

/** `EVENT [guard] / actions`, as a label has it. */
function readLabel(label: string): Pick<ChartTransition, 'cause' | 'guard' | 'actions'> {
  const found = /^(.*?)(?: ?\[([^\]]+)\])?(?: ?\/ (.+))?$/.exec(label);
  const actions = found?.[3]?.split(', ') ?? [];
  return { cause: causeOf((found?.[1] ?? '').trim()), guard: found?.[2], actions };
}

function causeOf(what: string): Cause {
  if (what === '') return { kind: 'always' };
  const after = /^after (\S+)(?: = (\d+) ms)?$/.exec(what);
  if (after === null) return { kind: 'event', type: what };
  const [, delay = '', ms = /^\d+$/.test(delay) ? delay : undefined] = after;
  return { kind: 'after', delay, ms: ms === undefined ? undefined : Number(ms) };
}

interface OpenState {
  path: readonly string[];
  kind: ChartState['kind'];
  initial: string | undefined;
  entry: string[];
  exit: string[];
}

class Reader {
  readonly #states: OpenState[] = [{ path: [], kind: 'compound', initial: undefined, entry: [], exit: [] }];
  readonly #byId = new Map<string, OpenState>();
  readonly #arrows: { readonly from: string; readonly to: string; readonly label: string }[] = [];
  readonly #notes: { readonly of: OpenState; readonly text: string }[] = [];
  #open: OpenState[] = [this.#states[0] as OpenState];
  #noted: OpenState | undefined;

  get #here(): OpenState {
    return this.#open.at(-1) as OpenState;
  }

  line(text: string): void {
    if (text === 'end note') this.#noted = undefined;
    else if (this.#noted !== undefined) this.#notes.push({ of: this.#noted, text });
    else if (text === '}') this.#open = this.#open.length > 1 ? this.#open.slice(0, -1) : this.#open;
    else if (text === '--') this.#here.kind = 'parallel';
    else this.#statement(text);
  }

  #statement(text: string): void {
    const state = STATE.exec(text);
    const [begin, end, arrow, note] = [BEGIN.exec(text)?.[1], END.exec(text)?.[1], ARROW.exec(text), NOTE.exec(text)?.[1]];
    if (state !== null) this.#state(state[1] ?? '', state[2] ?? '', state[3] !== undefined);
    else if (begin !== undefined) this.#here.initial = begin;
    else if (end !== undefined) this.#kind(end, 'final');
    else if (arrow !== null) this.#arrows.push({ from: arrow[1] ?? '', to: arrow[2] ?? '', label: arrow[3] ?? '' });
    else if (note !== undefined) this.#noted = this.#byId.get(note) ?? this.#states[0];
  }

  #state(name: string, id: string, isOpened: boolean): void {
    const state: OpenState = { path: [...this.#here.path, name], kind: isOpened ? 'compound' : 'atomic', initial: undefined, entry: [], exit: [] };
    this.#states.push(state);
    this.#byId.set(id, state);
    if (isOpened) this.#open = [...this.#open, state];
  }

  #kind(id: string, kind: ChartState['kind']): void {
    const state = this.#byId.get(id);
    if (state !== undefined) state.kind = kind;
  }

  chart(name: string): Chart {
    const reactions = this.#notes.flatMap(({ of, text }): ChartTransition[] => this.#note(of, text));
    const arrows = this.#arrows.flatMap(({ from, to, label }): ChartTransition[] => {
      const [source, target] = [this.#byId.get(from), this.#byId.get(to)];
      return source === undefined || target === undefined ? [] : [{ from: source.path, to: target.path, ...readLabel(label) }];
    });
    const states = this.#states.map(({ initial, ...rest }): ChartState => ({ ...rest, initial: initial === undefined ? undefined : this.#byId.get(initial)?.path.at(-1) }));
    return { name, states, transitions: [...arrows, ...reactions] };
  }

  /** What happens in every state, and where it leads if it leads anywhere. */
  #everywhere(text: string): ChartTransition {
    const leads = LEADS.exec(text);
    const to = this.#byId.get(leads?.[2] ?? '')?.path;
    return { from: [], to, ...readLabel(to === undefined ? text : (leads?.[1] ?? text)) };
  }

  /** What a note says of a state: what it does on entry and exit, and events that lead nowhere else. */
  #note(of: OpenState, text: string): ChartTransition[] {
    if (text.startsWith('on entry: ')) of.entry.push(text.slice('on entry: '.length));
    else if (text.startsWith('on exit: ')) of.exit.push(text.slice('on exit: '.length));
    else if (text.startsWith(ROOT_NOTES[0])) this.#states[0]?.entry.push(text.slice(ROOT_NOTES[0].length));
    else if (text.startsWith(ROOT_NOTES[1])) return [this.#everywhere(text.slice(ROOT_NOTES[1].length))];
    else return [{ from: of.path, to: undefined, ...readLabel(text) }];
    return [];
  }
}

/** `undefined` when it is no state diagram. Lines that are not understood are left out. */
export function readMermaid(name: string, text: string): Chart | undefined {
  const [first, ...lines] = text.split('\n').map((line) => line.trim());
  if (first !== 'stateDiagram-v2') return undefined;
  const reader = new Reader();
  for (const line of lines) if (line !== '') reader.line(line);
  return reader.chart(name);
}
