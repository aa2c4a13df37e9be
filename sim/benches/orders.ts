/**
 * Load of the order book: of 1,000 traders' actions 60 % are orders that rest, 25 % match one to three resting orders, 15 % cancel.
 * A copy of the book tells which orders there are, so no action reverts.
 */
import orderbook from '../../contracts/apps/orderbook/machine.ts';
import { encode } from '../../protocols/codec.ts';
import { codecOf } from '../../protocols/schema.ts';
import { type Chance, chance } from '../random.ts';
import { account, type Intent } from './blocks.ts';

const TRADERS = 1000;
const RESTING_PERCENT = 60;
const MATCHING_PERCENT = 25;
const MOST_MATCHED = 3;
const MOST_LOTS = 20;
/** Prices of bids are below, those of asks above, each within `DEPTH`: what is to rest never matches. */
const MIDDLE = 1000;
const DEPTH = 100;
/** Orders the book grows to, and then keeps. */
const BOOK = 2000;

const PLACE = codecOf(orderbook.actions.place);
const CANCEL = codecOf(orderbook.actions.cancel);
const NAMES = Object.keys(orderbook.actions);

export const ORDERBOOK_GENESIS = encode(codecOf(orderbook.genesis.input), {
  base: account(TRADERS),
  quote: account(TRADERS + 1),
  lot: 1n,
  traders: Array.from({ length: TRADERS }, (_, at) => ({ owner: account(at), base: 10n ** 12n, quote: 10n ** 15n })),
});

type Side = 'buy' | 'sell';

interface Order {
  readonly id: number;
  readonly owner: number;
  readonly price: number;
  lots: number;
}

/** Where an order of `price` goes: behind all that are better, and behind the older ones of its price. */
function indexFor(orders: readonly Order[], isBehind: (price: number) => boolean): number {
  let [low, high] = [0, orders.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBehind((orders[middle] as Order).price)) low = middle + 1;
    else high = middle;
  }
  return low;
}

class OrderLoad {
  readonly #chance: Chance = chance(1, 'orders');
  /** Best first. */
  readonly #orders: Readonly<Record<Side, Order[]>> = { buy: [], sell: [] };
  #placed = 0;

  next(): Intent {
    const side = this.#chance.pick(['buy', 'sell'] as const);
    const draw = this.#chance.below(100);
    // Too few orders are only at the beginning.
    if (draw < RESTING_PERCENT || this.#orders[side].length < MOST_MATCHED) return this.#rest(side);
    return draw < RESTING_PERCENT + MATCHING_PERCENT ? this.#match(side) : this.#cancel(side);
  }

  #rest(side: Side): Intent {
    const { below } = this.#chance;
    const away = 1 + below(DEPTH);
    const order = { id: this.#placed++, owner: below(TRADERS), price: side === 'buy' ? MIDDLE - away : MIDDLE + away, lots: 1 + below(MOST_LOTS) };
    const orders = this.#orders[side];
    orders.splice(
      indexFor(orders, (price) => (side === 'buy' ? price >= order.price : price <= order.price)),
      0,
      order,
    );
    return placing(side, order);
  }

  /** An order against the best ones of `side`; of the last of them a part may stay. */
  #match(side: Side): Intent {
    const orders = this.#orders[side];
    const matched = orders.slice(0, 1 + this.#chance.below(MOST_MATCHED));
    const last = matched.at(-1) as Order;
    const stays = this.#orders.buy.length + this.#orders.sell.length < BOOK ? this.#chance.below(last.lots) : 0;
    const lots = matched.reduce((sum, order) => sum + order.lots, -stays);
    orders.splice(0, matched.length - (stays > 0 ? 1 : 0));
    last.lots = stays;
    return placing(side === 'buy' ? 'sell' : 'buy', { owner: this.#other(matched), price: last.price, lots });
  }

  /** Nobody may match an order of their own. */
  #other(matched: readonly Order[]): number {
    const owner = this.#chance.below(TRADERS);
    return matched.some((order) => order.owner === owner) ? this.#other(matched) : owner;
  }

  #cancel(side: Side): Intent {
    const orders = this.#orders[side];
    const [{ owner, price, id }] = orders.splice(this.#chance.below(orders.length), 1) as [Order];
    return { transition: NAMES.indexOf('cancel'), sender: account(owner), payload: encode(CANCEL, { side, price: BigInt(price), id }) };
  }
}

const placing = (side: Side, { owner, price, lots }: Pick<Order, 'owner' | 'price' | 'lots'>): Intent => ({
  transition: NAMES.indexOf('place'),
  sender: account(owner),
  payload: encode(PLACE, { side, price: BigInt(price), lots: BigInt(lots) }),
});

/** The same sequence every time; it is valid only as a whole, from an empty book on. */
export function orders(): () => Intent {
  const load = new OrderLoad();
  return () => load.next();
}
