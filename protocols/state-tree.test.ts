import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type StateChange, type StateNode, stateRoot, updateState } from './state-tree.ts';

const entry = fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 2 }), fc.option(fc.uint8Array({ maxLength: 4 }), { nil: undefined }));
const changes = (entries: [Uint8Array, Uint8Array | undefined][]): StateChange[] => entries.map(([key, value]) => ({ key, value }));

/** The root of the final content, put in at once. */
function rootOfContent(history: readonly StateChange[]): string {
  const content = new Map<string, StateChange>();
  for (const change of history) content.set(String(change.key), change);
  return stateRoot(
    updateState(
      undefined,
      [...content.values()].filter((change) => change.value !== undefined),
    ),
  );
}

describe('state tree', () => {
  it('depends on the content alone, not on how it came about', () => {
    fc.assert(
      fc.property(fc.array(fc.array(entry, { maxLength: 8 }), { maxLength: 8 }), (batches) => {
        let root: StateNode;
        for (const batch of batches) root = updateState(root, changes(batch));
        assert.equal(stateRoot(root), rootOfContent(batches.flatMap(changes)));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps old roots valid', () => {
    const first = updateState(undefined, [{ key: Uint8Array.of(1), value: Uint8Array.of(1) }]);
    const before = stateRoot(first);
    updateState(first, [{ key: Uint8Array.of(1), value: Uint8Array.of(2) }]);
    assert.equal(stateRoot(first), before);
  });
});
