import assert from 'node:assert/strict';
import { checkManifest, type Manifest, ManifestError } from './manifest.ts';

const good: Manifest = { abi: 1, name: 'trial', actions: [{ name: 'go', input: { to: 'address' } }], events: [], state: [{ name: 'count', kind: 'value', type: 'uint8' }], genesis: {} };
const several: Manifest = { ...good, machines: ['a'], actions: [{ name: 'a.go', input: {} }], state: [] };

describe('a manifest that somebody sent', () => {
  it('is taken when everything in it can be', () => {
    assert.equal(checkManifest(good), good);
    assert.equal(checkManifest(several), several);
  });

  const deep = (levels: number): unknown => (levels === 0 ? 'bool' : { in: deep(levels - 1) });
  const cases: readonly (readonly [what: string, change: object, path: string])[] = [
    ['another ABI', { abi: 2 }, ''],
    ['no name', { name: undefined }, 'name'],
    ['an action of a machine that is none', { actions: [{ name: 'b.go', input: {} }] }, 'actions.b.go'],
    ['a name used twice', { state: [good.state[0], good.state[0]] }, 'state.count'],
    ['machines that are no list', { machines: 'ab' }, 'machines'],
    ['a machine with a name that wallets confuse', { machines: ['a_b'] }, 'machines.a_b'],
    ['an unknown hook', { hooks: ['onError'] }, 'hooks'],
    ['an unknown kind of entry', { state: [{ name: 'x', kind: 'set', type: 'bool' }] }, 'state.x'],
    ['a field that is no name', { events: [{ name: 'said', fields: { 'a b': 'bool' } }] }, 'events.said.a b'],
    ['a message that no rollup can have', { messages: [{ name: 'a.b.c', input: {} }] }, 'messages.a.b.c'],
    ['types without end', { genesis: deep(40) }, `genesis.input${'.in'.repeat(33)}`],
    ['a list of nothing', { genesis: { all: [{ of: {} }] } }, 'genesis.input.all'],
    ['an optional of an optional', { genesis: { all: ['optional', ['optional', 'bool']] } }, 'genesis.input.all'],
    ['a type that is none', { genesis: { all: 5 } }, 'genesis.input.all'],
  ];
  for (const [what, change, path] of cases)
    it(`is refused for ${what}`, () =>
      assert.throws(
        () => checkManifest({ ...good, ...change } as Manifest),
        (error) => error instanceof ManifestError && error.path === path,
      ));
});
