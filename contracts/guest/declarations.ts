/** What another app needs to know to send messages to this one, as a TypeScript module: `calls` takes it as it takes the app itself. */
import { takesDeposits } from '../../protocols/l1.ts';
import type { Fields } from '../../protocols/schema.ts';
import type { Manifest } from './manifest.ts';

type Actions = Readonly<Record<string, Fields>>;

const actionsOf = (actions: Manifest['actions']): Actions =>
  Object.fromEntries(actions.filter((each) => each.callers !== 'users' && !takesDeposits(each)).map(({ name, input }) => [name.slice(name.indexOf('.') + 1), input]));

/** As `defineMachine` or `defineRollup` describe it, with nothing but the actions that messages may call. */
export function calleeOf({ machines, actions }: Manifest): { readonly actions: Actions } | { readonly machines: Readonly<Record<string, { readonly actions: Actions }>> } {
  if (machines === undefined) return { actions: actionsOf(actions) };
  return { machines: Object.fromEntries(machines.map((machine) => [machine, { actions: actionsOf(actions.filter(({ name }) => name.startsWith(`${machine}.`))) }])) };
}

/** A name of its own in a program: `order-book` is `orderBook`. */
const nameOf = (name: string): string => name.replace(/-+(.)?/g, (_, next: string | undefined) => (next ?? '').toUpperCase());

export function declarationsOf(manifest: Manifest): string {
  const name = nameOf(manifest.name);
  return [`/** Actions of ${manifest.name} that messages may call: \`messages: calls(${name}, …)\`. */`, `export const ${name} = ${JSON.stringify(calleeOf(manifest), null, 2)} as const;`, ''].join(
    '\n',
  );
}
