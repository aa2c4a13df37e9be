/** The compiler is the test: what an application must not be able to write. Nothing here runs. */
import type { Observable } from 'rxjs';
import hub from '../../../contracts/apps/hub/machine.ts';
import token from '../../../contracts/apps/token/machine.ts';
import { defineMachine } from '../../../contracts/machine.ts';
import market from '../../../contracts/market.fixture.ts';
import type { Hex } from '../../../protocols/bytes.ts';
import { createClient } from './index.ts';

const url = 'http://127.0.0.1:8080';
const to: Hex = `0x${'0b'.repeat(20)}`;
const same = <T>(_value: T): void => undefined;

export async function machineTypes(): Promise<void> {
  const client = createClient({ url, machine: token });
  const { events, height } = await client.transfer({ to, amount: 1n }).confirmed('C3b');
  same<number>(height);
  for (const event of events) {
    same<'transferred'>(event.name);
    same<bigint>(event.fields.amount);
    // @ts-expect-error there is no such field
    event.fields.sum;
  }
  same<bigint>((await client.transfer({ to, amount: 1n })).nonce);
  // @ts-expect-error there is no such action
  client.mint({ to, amount: 1n });
  // @ts-expect-error a field is missing
  client.transfer({ to });
  // @ts-expect-error a field is not of its type
  client.transfer({ to, amount: 1 });
  // @ts-expect-error a field too many
  client.transfer({ to, amount: 1n, memo: '' });
  // @ts-expect-error an input is needed
  client.transfer();
  // @ts-expect-error there is no such level
  client.transfer({ to, amount: 1n }).confirmed('C5');
  same<bigint | undefined>(await client.state.balances.get(to));
  same<bigint | undefined>(await client.state.supply.get());
  same<[Hex, bigint][]>(await client.state.balances.entries({ after: to }));
  // @ts-expect-error not the key's type
  client.state.balances.get(1n);
  // @ts-expect-error a single value has no entries
  client.state.supply.entries();
  // @ts-expect-error state is only read
  client.state.supply.set(1n);
  same<Observable<{ readonly name: 'transferred' }>>(client.events());
}

export async function rollupTypes(): Promise<void> {
  const client = createClient({ url, machine: market });
  await client.token.transfer({ to, amount: 1n }).confirmed();
  // @ts-expect-error there is no such machine
  client.tokens.transfer({ to, amount: 1n });
  // @ts-expect-error the input of another machine's action
  client.book.transfer({ to, amount: 1n });
  same<bigint | undefined>(await client.state.token.balances.get(to));
  same<Observable<{ readonly name: 'token.transferred' | 'book.transferred' }>>(client.events());
}

/** A machine that asks is one like any other. */
export async function askingTypes(): Promise<void> {
  const client = createClient({ url, machine: hub });
  await client.use({ app: `0x${'01'.repeat(32)}`, asset: to, amount: 1n });
  same<bigint | undefined>(await client.state.pools.get({ app: `0x${'01'.repeat(32)}`, asset: to }));
}

/** An action with a name that the client has itself. */
const clash = defineMachine({
  name: 'clash',
  state: {},
  actions: { events: { what: 'string' }, go: {} },
  events: {},
  messages: {},
  genesis: { input: {}, run() {} },
  handlers: { events() {}, go() {} },
});

export async function clashTypes(): Promise<void> {
  const client = createClient({ url, machine: clash });
  await client.act.events({ what: 'x' });
  same<Observable<unknown>>(client.events(3));
  // @ts-expect-error the client's own comes first
  client.events({ what: 'x' });
  await client.go();
}

export const signerTypes = (): unknown => [
  createClient({ url, machine: token, signer: `0x${'01'.repeat(32)}` }),
  // @ts-expect-error a key is hex
  createClient({ url, machine: token, signer: 'secret' }),
  // @ts-expect-error a gateway is needed
  createClient({ machine: token }),
];
