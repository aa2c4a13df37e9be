/** The constraints of a circuit, as circom writes them: `<A, w> * <B, w> = <C, w>` for the wires w, of which wire 0 is one and the public ones come next. */
import { FIELD } from '../../contracts/proofs/mimc.ts';

/** A linear combination: wires with their coefficients. */
export type Terms = readonly (readonly [wire: number, coefficient: bigint])[];

export interface Constraints {
  readonly wires: number;
  /** Without the one. */
  readonly publics: number;
  readonly rows: readonly { readonly a: Terms; readonly b: Terms; readonly c: Terms }[];
}

/** What is no such file, or of another field. */
export class CircuitError extends Error {
  override readonly name = 'CircuitError';
}

const MAGIC = 0x73633172;
const [HEADER, ROWS] = [1, 2];
const ELEMENT = 32;
/** The largest that setting up here would finish within minutes for. */
const MOST_ROWS = 1 << 17;

export function readR1cs(file: Uint8Array): Constraints {
  try {
    return read(file);
  } catch (error) {
    // A number beyond the end.
    if (error instanceof RangeError) throw new CircuitError('the file of constraints is cut off');
    throw error;
  }
}

function read(file: Uint8Array): Constraints {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (view.getUint32(0, true) !== MAGIC) throw new CircuitError('no file of constraints');
  const sections = sectionsOf(view);
  const [header, rows] = [sections.get(HEADER), sections.get(ROWS)];
  if (header === undefined || rows === undefined) throw new CircuitError('a section of the constraints is missing');
  const cursor = { view, at: header + 4 };
  if (view.getUint32(header, true) !== ELEMENT || element(cursor) !== FIELD) throw new CircuitError('constraints of another field');
  const [wires, outputs, inputs] = [word(cursor), word(cursor), word(cursor)];
  // Private inputs and labels say nothing more about the constraints.
  cursor.at += 12;
  const count = word(cursor);
  if (count > MOST_ROWS) throw new CircuitError(`${count} constraints are more than ${MOST_ROWS}`);
  cursor.at = rows;
  const all = Array.from({ length: count }, () => ({ a: terms(cursor, wires), b: terms(cursor, wires), c: terms(cursor, wires) }));
  return { wires, publics: outputs + inputs, rows: all };
}

interface Cursor {
  readonly view: DataView;
  at: number;
}

function word(cursor: Cursor): number {
  cursor.at += 4;
  return cursor.view.getUint32(cursor.at - 4, true);
}

function element(cursor: Cursor): bigint {
  let value = 0n;
  for (let at = ELEMENT - 8; at >= 0; at -= 8) value = (value << 64n) | cursor.view.getBigUint64(cursor.at + at, true);
  cursor.at += ELEMENT;
  return value;
}

function terms(cursor: Cursor, wires: number): Terms {
  const count = word(cursor);
  if (count > wires) throw new CircuitError('a constraint has more terms than there are wires');
  return Array.from({ length: count }, () => {
    const wire = word(cursor);
    if (wire >= wires) throw new CircuitError(`there is no wire ${wire}`);
    return [wire, element(cursor)] as const;
  });
}

/** Where each section begins, by its kind. */
function sectionsOf(view: DataView): Map<number, number> {
  const found = new Map<number, number>();
  const count = view.getUint32(8, true);
  let at = 12;
  for (let section = 0; section < count; section++) {
    found.set(view.getUint32(at, true), at + 12);
    at += 12 + Number(view.getBigUint64(at + 4, true));
  }
  return found;
}
