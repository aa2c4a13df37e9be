/**
 * Forms from action schemas. A draft is what a person has typed so far: texts, also for numbers, so that nothing typed is ever lost
 * to rounding; `toInput` makes the JSON that is signed of it, and says what is wrong, field by field.
 */
import { fromJson, SchemaError, shapeOf, type TypeExpr, toJson } from '../../../../protocols/schema.ts';

export type Draft =
  | string
  | boolean
  | readonly Draft[]
  | { readonly kind: 'struct'; readonly fields: Readonly<Record<string, Draft>> }
  | { readonly kind: 'optional'; readonly value: Draft | undefined };

export function emptyDraft(type: TypeExpr): Draft {
  const shape = shapeOf(type);
  switch (shape.kind) {
    case 'bool':
      return false;
    case 'enum':
      return shape.words[0] ?? '';
    case 'list':
      return [];
    case 'optional':
      return { kind: 'optional', value: undefined };
    case 'struct':
      return { kind: 'struct', fields: Object.fromEntries(Object.entries(shape.fields).map(([name, field]) => [name, emptyDraft(field)])) };
    default:
      return '';
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A draft of a value that is there already, in its JSON view; what does not fit begins empty. */
export function draftOf(type: TypeExpr, value: unknown): Draft {
  const shape = shapeOf(type);
  switch (shape.kind) {
    case 'bool':
      return value === true;
    case 'list':
      return Array.isArray(value) ? value.map((each) => draftOf(shape.item, each)) : [];
    case 'optional':
      return { kind: 'optional', value: value === undefined || value === null ? undefined : draftOf(shape.item, value) };
    case 'struct': {
      const of = isRecord(value) ? value : {};
      return { kind: 'struct', fields: Object.fromEntries(Object.entries(shape.fields).map(([name, field]) => [name, draftOf(field, of[name])])) };
    }
    default:
      return typeof value === 'string' || typeof value === 'number' ? String(value) : emptyDraft(type);
  }
}

type Compound = Extract<Draft, { readonly kind: string }>;
export const hasKind = <K extends Compound['kind']>(draft: Draft | undefined, kind: K): draft is Extract<Compound, { readonly kind: K }> =>
  typeof draft === 'object' && !Array.isArray(draft) && (draft as Compound).kind === kind;

/** Groups of digits may be set apart: 1_000 or 1,000. */
const ungrouped = (text: string): string => (/^-?\d[\d_,' ]*$/.test(text.trim()) ? text.replaceAll(/[_,' ]/g, '') : text.trim());

function plain(type: TypeExpr, draft: Draft | undefined): unknown {
  const shape = shapeOf(type);
  switch (shape.kind) {
    case 'integer':
      return ungrouped(String(draft ?? ''));
    case 'address':
    case 'fixed':
    case 'bytes':
      return String(draft ?? '')
        .trim()
        .toLowerCase();
    case 'list':
      return Array.isArray(draft) ? draft.map((each) => plain(shape.item, each)) : [];
    case 'optional':
      return hasKind(draft, 'optional') && draft.value !== undefined ? plain(shape.item, draft.value) : undefined;
    case 'struct': {
      const fields: Readonly<Record<string, Draft>> = hasKind(draft, 'struct') ? draft.fields : {};
      return Object.fromEntries(Object.entries(shape.fields).map(([name, field]) => [name, plain(field, fields[name])]));
    }
    default:
      return draft;
  }
}

const joined = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

/** What is wrong, by the path of the field. */
export type Faults = ReadonlyMap<string, string>;

function check(type: TypeExpr, value: unknown, path: string, faults: Map<string, string>): void {
  const shape = shapeOf(type);
  if (shape.kind === 'struct') for (const [name, field] of Object.entries(shape.fields)) check(field, (value as Readonly<Record<string, unknown>>)[name], joined(path, name), faults);
  else if (shape.kind === 'list') for (const [at, each] of (value as readonly unknown[]).entries()) check(shape.item, each, `${path}[${at}]`, faults);
  else if (shape.kind === 'optional') value !== undefined && check(shape.item, value, path, faults);
  else checkLeaf(type, value, path, faults);
}

function checkLeaf(type: TypeExpr, value: unknown, path: string, faults: Map<string, string>): void {
  if (value === '' && type !== 'string') return void faults.set(path, 'is needed');
  try {
    fromJson(type, value, path);
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error;
    faults.set(path, error.message.slice(error.path === '' ? 0 : error.path.length + 2));
  }
}

export type Input = { readonly ok: true /** As the program has it. */; readonly value: unknown; readonly json: unknown } | { readonly ok: false; readonly faults: Faults };

/** The input that a draft stands for, or what is wrong with it. Throws `SchemaError` for a type that does not exist. */
export function toInput(type: TypeExpr, draft: Draft): Input {
  const value = plain(type, draft);
  const faults = new Map<string, string>();
  check(type, value, '', faults);
  if (faults.size > 0) return { ok: false, faults };
  const typed = fromJson(type, value);
  return { ok: true, value: typed, json: toJson(typed) };
}

/** A type as a person reads it beside a field. */
export function typeText(type: TypeExpr): string {
  const shape = shapeOf(type);
  switch (shape.kind) {
    case 'list':
      return `list of ${typeText(shape.item)}`;
    case 'optional':
      return `${typeText(shape.item)}, or nothing`;
    case 'enum':
      return shape.words.join(' | ');
    case 'struct':
      return `{ ${Object.entries(shape.fields)
        .map(([name, field]) => `${name}: ${typeText(field)}`)
        .join(', ')} }`;
    default:
      return type as string;
  }
}
