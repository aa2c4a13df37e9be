/** A load of plain payments and of messages between branches: most are taken in, the others for a known reason not. */
import { type SignedAction, signAction } from '../../protocols/action.ts';
import type { Hex } from '../../protocols/bytes.ts';
import type { NodeKeys } from '../local/keys.ts';
import type { LocalRollup } from '../local/types.ts';
import { chance } from '../random.ts';

export interface MessagePlan {
  readonly seed: number;
  readonly actions: number;
  /** Share of the actions that send a message. */
  readonly share: number;
  /** Lanes that are used; all unless said. */
  readonly lanes?: number;
  /** Only messages that are taken in. */
  readonly isSound?: boolean;
}

type Kind = 'sound' | 'closed' | 'late' | 'unknown';

/** How many of each kind, in ten. */
const KINDS: readonly Kind[] = ['sound', 'sound', 'sound', 'sound', 'sound', 'sound', 'closed', 'closed', 'late', 'unknown'];

/** The account that takes nothing in, once it has said so: the last wallet. */
export const closing = (rollups: readonly LocalRollup[], wallets: readonly NodeKeys[]): { readonly rollup: Hex; readonly action: SignedAction }[] =>
  rollups.filter(({ app }) => app === 'currency').map(({ id, book }) => ({ rollup: id, action: signAction(book, 'close', { closed: true }, 0n, wallets.at(-1) as NodeKeys) }));

export interface Batch {
  readonly rollup: Hex;
  readonly actions: readonly SignedAction[];
}

/** Actions by rollup, in the order of their senders' nonces; `nonces` counts on. */
export function planOf({ seed, actions, share, lanes, isSound = false }: MessagePlan, rollups: readonly LocalRollup[], wallets: readonly NodeKeys[], nonces: Map<string, bigint>): Batch[] {
  const draw = chance(seed, 'messages');
  const branches = rollups.filter(({ app }) => app === 'currency');
  const token = rollups.find(({ app }) => app === 'token');
  const pairs = branches.flatMap((from) => branches.filter((to) => to !== from).map((to) => ({ from, to }))).slice(0, lanes);
  const closed = wallets.at(-1) as NodeKeys;
  const senders = wallets.slice(0, -1);
  const made = new Map<Hex, SignedAction[]>(branches.map(({ id }) => [id, []]));
  for (let at = 0; at < actions; at++) {
    const pair = pairs[at % pairs.length] as (typeof pairs)[number];
    const wallet = senders[draw.below(senders.length)] as NodeKeys;
    const key = `${pair.from.id}/${wallet.address}`;
    const nonce = nonces.get(key) ?? 0n;
    nonces.set(key, nonce + 1n);
    const amount = BigInt(1 + draw.below(9));
    const to = (senders[draw.below(senders.length)] as NodeKeys).address;
    const sends = draw.below(1_000) < share * 1_000;
    const kind: Kind = isSound ? 'sound' : (KINDS[draw.below(KINDS.length)] as Kind);
    const remit = { branch: kind === 'unknown' && token !== undefined ? token.id : pair.to.id, to: kind === 'closed' ? closed.address : to, amount, deadline: kind === 'late' ? 1 : 0 };
    made.get(pair.from.id)?.push(sends ? signAction(pair.from.book, 'remit', remit, nonce, wallet) : signAction(pair.from.book, 'transfer', { to, amount }, nonce, wallet));
  }
  return [...made].map(([rollup, all]) => ({ rollup, actions: all }));
}
