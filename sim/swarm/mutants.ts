/** Defects planted into running nodes through what they are given: each breaks one rule that the protocol lives by. */
import type { Store } from '../../actors/ports/store.ts';
import { put, tipOf, tipRecord } from '../../actors/records.ts';
import { certifiedHeader } from '../../protocols/certificate.ts';
import { decode } from '../../protocols/codec.ts';
import type { Life } from '../world/life.ts';
import { EXECUTION_DEFECTS } from '../world/plants.ts';
import type { Scenario } from '../world/scenarios.ts';

export interface Mutant {
  readonly name: string;
  /** What the defect would be in a program. */
  readonly defect: string;
  /** Where it can show; `faults` unless said otherwise. */
  readonly scenario?: Scenario;
  readonly plant: (life: Life) => Life;
}

type Operations = Parameters<Store['batch']>[0];

const isMember = ({ name }: Life): boolean => name.startsWith('member');
const isOperator = ({ name }: Life): boolean => name.startsWith('operator');

/** Answers before the disk does, and is written a little later: durable only if the node lives that long. */
const unsynced = (store: Store): Store => ({ ...store, batch: (operations) => store.batch(operations, { sync: false }) });

const without = (store: Store, isLost: (operation: Operations[number]) => boolean): Store => ({
  ...store,
  batch: (operations, options) =>
    store.batch(
      operations.filter((each) => !isLost(each)),
      options,
    ),
});

const forgets = (name: string, defect: string, of: (life: Life) => boolean, isLost: (operation: Operations[number]) => boolean): Mutant => ({
  name,
  defect,
  plant: (life) => (of(life) ? { ...life, store: without(life.store, isLost) } : life),
});

function behind(life: Life): Life {
  if (!isMember(life)) return life;
  let waiting: Operations[number][] = [];
  const batch: Store['batch'] = (operations, { sync }) => {
    waiting.push(...operations);
    if (!sync) return Promise.resolve();
    const all = waiting;
    waiting = [];
    return life.store.batch(all, { sync });
  };
  return { ...life, store: { ...life.store, batch } };
}

/** At the first reading of each tip. */
function tailless(life: Life): Life {
  if (!isMember(life)) return life;
  const seen = new Set<string>();
  const get: Store['get'] = async (key) => {
    if (!key.startsWith('tip/') || seen.has(key)) return life.store.get(key);
    seen.add(key);
    const blocks = `certified/${key.slice('tip/'.length)}`;
    const [last, before] = await life.store.range({ from: `${blocks}/`, to: `${blocks}0`, limit: 2, reverse: true });
    const head = before && decode(certifiedHeader, before[1]);
    if (last === undefined || !head?.ok) return life.store.get(key);
    await life.store.batch([{ type: 'del', key: last[0] }, put(key, tipRecord, tipOf(head.value.header))], { sync: true });
    return life.store.get(key);
  };
  return { ...life, store: { ...life.store, get } };
}

export const MUTANTS: readonly Mutant[] = [
  { name: 'vote-before-fsync', defect: 'the sign state is not synced before the key is touched', plant: (life) => (isMember(life) ? { ...life, signStore: unsynced(life.signStore) } : life) },
  { name: 'sign-state-forgotten', defect: 'a member forgets what it signed', plant: (life) => (isMember(life) ? { ...life, signStore: without(life.signStore, () => true) } : life) },
  { name: 'publish-before-fsync', defect: 'an operator acknowledges and announces what is not synced', plant: (life) => (isOperator(life) ? { ...life, store: unsynced(life.store) } : life) },
  forgets('receipt-lost', 'promises are forgotten', isOperator, ({ key }) => key.startsWith('acknowledged/')),
  forgets('pending-lost', 'acknowledged actions are not kept for the next life', isOperator, ({ type, key }) => type === 'put' && key.startsWith('pending/')),
  forgets('pending-kept', 'an included action stays pending in the journal', isOperator, ({ type, key }) => type === 'del' && key.startsWith('pending/')),
  forgets('tip-lost', 'the tip is not written with its block', isOperator, ({ key }) => key.startsWith('tip/')),
  forgets('certified-lost', 'a member keeps the tip without the blocks below it', isMember, ({ key }) => key.startsWith('certified/')),
  forgets('messages-lost', 'certified messages are not kept for their receivers', isMember, ({ key }) => key.startsWith('message/')),
  forgets('blocks-lost', 'an operator does not keep its blocks', isOperator, ({ key }) => key.startsWith('block/')),
  { name: 'write-behind', defect: 'a member hands what is not synced to its disk only with what is, and a stop does not wait for that', plant: behind, scenario: 'swarm' },
  { name: 'tail-dropped', defect: 'a member that starts takes its last certified block for torn, and drops it', plant: tailless },
  ...EXECUTION_DEFECTS,
];
