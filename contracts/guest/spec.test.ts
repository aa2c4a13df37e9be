import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LIMITS } from '../../protocols/limits.ts';
import { ACTION_EVENTS, CODE, HASH, IMPORTS, TRANSITION } from './abi.ts';
import { hostFunction } from './host-calls.ts';
import { BALANCE_BYTES, MOST_ENTRIES } from './layout.ts';
import { type FunctionType, MODULE_LIMITS } from './module.ts';
import { COST, HOST_PRICES, type HostPrice } from './prices.ts';
import { COMPILE_LIMITS } from './survey.ts';

const spec = readFileSync(join(import.meta.dirname, 'SPEC.md'), 'utf8');
const grouped = (value: number): string => value.toLocaleString('en-US');
const saysAll = (texts: readonly string[]): void =>
  assert.deepEqual(
    texts.filter((text) => !spec.includes(text)),
    [],
  );

/** Cells of every table row, two tables beside each other taken apart. */
const rows = spec
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .flatMap((line) =>
    line.split('| |').map((half) =>
      half
        .split('|')
        .map((cell) => cell.trim())
        .filter((cell) => cell !== ''),
    ),
  );
/** The numbers of a cell. */
const numbers = (cell: string): number[] => (cell.match(/(?<![\w.])\d+/g) ?? []).map(Number);

describe('SPEC.md', () => {
  it('has every import with the type that the host demands', () => {
    for (const name of IMPORTS) {
      const [, type = ''] = rows.find((row) => row[0] === `\`${name}\`` && (row[1] ?? '').includes('->')) ?? [];
      const [parameters = '', results = ''] = type.replaceAll('`', '').split(' -> ');
      const count = parameters.split(',').filter((each) => each.trim() !== '()').length;
      const told: FunctionType = { parameters: Array(count).fill(0x7f), results: results === 'i32' ? [0x7f] : [] };
      assert.equal(hostFunction('mru', name, told).name, `mru.${name}`);
    }
  });

  it('has the price of every import', () => {
    for (const [name, price] of Object.entries(HOST_PRICES) as [string, HostPrice][]) {
      const [, base = '', each = ''] = rows.find((row) => row[0] === `\`${name}\`` && /^\d+$/.test(row[1] ?? '')) ?? assert.fail(`no price of ${name}`);
      const prices = [...new Set([...(price.byKind ?? price.bytes.map(([, of]) => of)), ...(price.answer === undefined ? [] : [price.answer])])];
      assert.deepEqual([Number(base), ...numbers(each)], [price.base, ...prices], name);
    }
  });

  it('has the costs of instructions', () => {
    saysAll([
      `| \`call\` | ${COST.call} | \`call_indirect\` | ${COST.callIndirect} |`,
      `| a turn of a loop | ${COST.loop} | division, remainder, square root, of any type | ${COST.division} |`,
      `| locals / ${1 << COST.localsShift}, rounded down | \`memory.grow\` | ${grouped(COST.grow)} and ${grouped(COST.growPage)} a page |`,
      `| ${COST.copy}, the first two and half a unit a byte | \`memory.fill\` | ${COST.fill} and half a unit a byte |`,
    ]);
    assert.equal(COST.bytesShift, 1);
  });

  it('has every code, transition, algorithm and limit', () => {
    for (const [name, code] of Object.entries(CODE)) saysAll([`| 0x${code.toString(16)} | \`${name}\` |`]);
    for (const transition of Object.values(TRANSITION)) saysAll([`0x${transition.toString(16)}`]);
    saysAll([HASH.map((name, at) => `${at} ${name}`).join(', ')]);
    const { keyBytes, valueBytes, guestDepth, guestPages, blockActions } = LIMITS;
    saysAll([
      `\`LIMITS.keyBytes\` (${keyBytes})`,
      `\`LIMITS.valueBytes\` (${grouped(valueBytes)})`,
      `\`LIMITS.guestDepth\` (${grouped(guestDepth)})`,
      `\`LIMITS.guestPages\` (${guestPages})`,
      `\`LIMITS.blockActions\` (${blockActions})`,
    ]);
    saysAll([`${ACTION_EVENTS} events`, `At most ${MOST_ENTRIES} entries`, `unless it has ${BALANCE_BYTES.value} bytes`]);
  });

  it('has what is refused in a module', () => {
    const { bytes, functions, types, bodyBytes, locals, parameters, results, tables, tableEntries, globals, imports } = MODULE_LIMITS;
    saysAll([
      `| bytes | ${bytes >> 20} MiB | functions, types | ${grouped(functions)}, ${grouped(types)} |`,
      `| bytes in one function | ${bodyBytes >> 10} KiB | locals in one function | ${grouped(locals)} |`,
      `| parameters, results | ${parameters}, ${results} | nested blocks | ${grouped(COMPILE_LIMITS.depth)} |`,
      `| tables, entries | ${tables}, ${grouped(tableEntries)} | globals, imports | ${grouped(globals)}, ${imports} |`,
      `| sum of slots x meetings | ${grouped(COMPILE_LIMITS.meetings)} | slots x nesting in one function | ${grouped(COMPILE_LIMITS.nesting)} |`,
    ]);
  });
});
