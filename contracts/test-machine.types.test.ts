/** What the compiler must refuse in a test of an app, and what it must know. These functions are compiled, not run. */
import type { Hex } from '../protocols/bytes.ts';
import token from './apps/token/machine.ts';
import { calls, defineMachine, defineRollup, testMachine, testRollup, value, wallet } from './index.ts';
import market from './market.fixture.ts';

const alice = wallet('alice');
const same = <T>(_value: T): void => undefined;

export async function tokenTypes(): Promise<void> {
  const app = await testMachine(token, { genesis: { holders: [{ owner: alice, amount: 1n }] } });
  app.as(alice).transfer({ to: alice, amount: 1n });
  // @ts-expect-error there is no such action
  app.as(alice).transfre({ to: alice, amount: 1n });
  // @ts-expect-error a field is missing
  app.as(alice).transfer({ to: alice });
  // @ts-expect-error a field is not of its type
  app.as(alice).transfer({ to: alice, amount: 1 });
  // @ts-expect-error a field too many
  app.as(alice).transfer({ to: alice, amount: 1n, memo: '' });
  // @ts-expect-error an input is needed
  app.as(alice).transfer();
  // @ts-expect-error accounts are hex
  app.as('alice');

  same<bigint | undefined>(app.state.balances.get(alice));
  same<[Hex, bigint][]>(app.state.balances.entries());
  same<bigint | undefined>(app.state.supply.get());
  // @ts-expect-error there is no such entry
  app.state.balance;
  // @ts-expect-error state is read-only
  app.state.balances.set(alice, 1n);
  // @ts-expect-error not the key's type
  app.state.balances.get(1n);

  for (const event of app.events) {
    same<'transferred'>(event.name);
    same<bigint>(event.fields.amount);
    // @ts-expect-error there is no such field
    event.fields.sum;
  }
  for (const message of app.messages) {
    same<'fund'>(message.action);
    same<Hex>(message.input.player);
  }

  const attempt = app.try(alice).transfer({ to: alice, amount: 1n });
  // @ts-expect-error whether there is a code must be asked first
  attempt.code;
  if (!attempt.ok) same<number>(attempt.code);
  else same<bigint>(attempt.fuel);

  app.deliver(`0x${'01'.repeat(32)}`, 'transfer', { to: alice, amount: 1n });
  // @ts-expect-error there is no such action
  app.deliver(`0x${'01'.repeat(32)}`, 'mint', { to: alice, amount: 1n });
}

export function askTypes(): void {
  const described = { machines: { token: { actions: { mint: { amount: 'uint32' } } } } } as const;
  const genesis = { input: {}, run: () => undefined } as const;
  const base = { name: 'asker', state: {}, events: {}, genesis } as const;
  defineMachine({
    ...base,
    actions: { go: { to: 'bytes32' } },
    messages: { ...calls(token, 'transfer'), ...calls(described, 'token.mint') },
    replies: { done: { amount: 'uint256' } },
    handlers: {
      go({ send, input: { to } }) {
        send(to, 'transfer', { to: alice, amount: 1n }, { reply: 'done', note: { amount: 1n } });
        send(to, 'token.mint', { amount: 1 });
        // @ts-expect-error not the input of that action
        send(to, 'transfer', { to: alice });
        // @ts-expect-error an action that was not named in `calls`
        send(to, 'fund', { amount: 1n });
        // @ts-expect-error there is no such reply
        send(to, 'transfer', { to: alice, amount: 1n }, { reply: 'over', note: { amount: 1n } });
        // @ts-expect-error the note is not of its type
        send(to, 'transfer', { to: alice, amount: 1n }, { reply: 'done', note: { amount: 'much' } });
      },
    },
    onReply: {
      done({ note, outcome, from }) {
        same<bigint>(note.amount);
        same<'executed' | 'reverted' | 'refused' | 'expired' | 'undelivered'>(outcome.status);
        same<Hex>(from);
        // @ts-expect-error nobody signed it
        same(note.sender);
      },
    },
  });
  // @ts-expect-error there is no such action
  calls(token, 'mint');
  // @ts-expect-error there is no such machine
  calls(described, 'chess.mint');
}

export async function optionTypes(): Promise<void> {
  // @ts-expect-error genesis wants an input
  await testMachine(token);
  // @ts-expect-error genesis wants an input
  await testMachine(token, {});
  // @ts-expect-error not the input of genesis
  await testMachine(token, { genesis: { holder: [] } });
  // @ts-expect-error a guest is made from a file
  await testMachine(token, { genesis: { holders: [] }, engine: 'wasm' });
  await testMachine(token, { genesis: { holders: [] }, engine: 'wasm', file: 'token.ts' });
}

const bare = defineMachine({
  name: 'bare',
  state: { count: value('uint32') },
  actions: { go: {} },
  events: {},
  messages: {},
  genesis: { input: {}, run() {} },
  handlers: { go: ({ state }) => state.count.set((state.count.get() ?? 0) + 1) },
});

export async function bareTypes(): Promise<void> {
  const app = await testMachine(bare);
  app.as(alice).go();
  // @ts-expect-error this action takes nothing
  app.as(alice).go({ amount: 1 });
  same<readonly never[]>(app.events);
  same<number | undefined>(app.state.count.get());
}

export async function rollupTypes(): Promise<void> {
  const genesis = { token: { holders: [{ owner: alice, amount: 1n }] }, book: { first: 1 } };
  const app = await testRollup(market, { genesis });
  app.as(alice).token.transfer({ to: alice, amount: 1n });
  app.as(alice).book.pry();
  // @ts-expect-error there is no such machine
  app.as(alice).tokens.transfer({ to: alice, amount: 1n });
  // @ts-expect-error the action of another machine
  app.as(alice).book.fund({ to: alice, amount: 1n });
  // @ts-expect-error the input of another machine's action
  app.as(alice).book.transfer({ to: alice, amount: 1n });
  same<bigint | undefined>(app.state.token.balances.get(alice));
  same<number | undefined>(app.state.book.balances.get(alice));
  // @ts-expect-error the state of another machine
  app.state.book.supply;
  for (const event of app.events) {
    same<'token.transferred' | 'book.transferred'>(event.name);
    if (event.name === 'book.transferred') same<number>(event.fields.offer);
    // @ts-expect-error only the token's have an amount
    else same<number>(event.fields.offer);
  }
  app.deliver(`0x${'01'.repeat(32)}`, 'token.transfer', { to: alice, amount: 1n });
  // @ts-expect-error no machine has this action
  app.deliver(`0x${'01'.repeat(32)}`, 'transfer', { to: alice, amount: 1n });
  // @ts-expect-error not the input of this machine's action
  app.deliver(`0x${'01'.repeat(32)}`, 'book.transfer', { to: alice, amount: 1n });
  // @ts-expect-error genesis has a field for every machine
  await testRollup(market, { genesis: { token: genesis.token } });
  // @ts-expect-error a machine is no rollup
  defineRollup({ name: 'market', machines: token });
}

export const promising = (): unknown => [
  defineMachine({
    ...bare,
    handlers: {
      // @ts-expect-error a handler that promises
      async go() {},
    },
  }),
  // @ts-expect-error a genesis that promises
  defineMachine({ ...bare, genesis: { input: {}, run: () => Promise.resolve() } }),
  // @ts-expect-error a handler is missing
  defineMachine({ ...bare, handlers: {} }),
];
