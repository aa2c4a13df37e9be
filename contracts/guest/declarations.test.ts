import assert from 'node:assert/strict';
import hub from '../apps/hub/machine.ts';
import { defineRollup } from '../machine.ts';
import { calleeOf, declarationsOf } from './declarations.ts';
import { nativeGuest } from './native.ts';

describe('declarations for other apps', () => {
  it('have the actions that messages may call, and no other', () => {
    const { actions } = calleeOf(nativeGuest(hub).manifest) as { readonly actions: object };
    // What L1 alone calls is of no use to anybody else.
    assert.deepEqual(Object.keys(actions), ['withdraw', 'use', 'settle']);
    const closed = { ...hub, callers: { ...hub.callers, use: 'users' } } as unknown as typeof hub;
    assert.deepEqual(Object.keys((calleeOf(nativeGuest(closed).manifest) as { readonly actions: object }).actions), ['withdraw', 'settle']);
  });

  it('are by machine where there are several', () => {
    const { machines } = calleeOf(nativeGuest(defineRollup({ name: 'two', machines: { one: hub } })).manifest) as { readonly machines: Record<string, { readonly actions: object }> };
    assert.deepEqual(Object.keys(machines['one']?.actions ?? {}), ['withdraw', 'use', 'settle']);
  });

  it('are a module whose value is what they were made of', async () => {
    const text = declarationsOf({ ...nativeGuest(hub).manifest, name: 'order-book' });
    const module = (await import(`data:text/javascript,${encodeURIComponent(text.replace(' as const', ''))}`)) as { readonly orderBook: object };
    assert.deepEqual(module.orderBook, calleeOf(nativeGuest(hub).manifest));
  });
});
