/**
 * Coins without accounts, in the manner of Fuel v1: an action spends coins and makes others of the same sum. A coin may be locked with
 * a hash: its owner needs the preimage in time, and after that it is whoever's it came from.
 */
import { defineMachine, map, optional, value } from '../../machine.ts';

/** Of one action, as Fuel had them. */
const MOST = 8;
const ERROR = { count: 1, unknown: 2, notOwner: 3, preimage: 4, amount: 5, sum: 6, genesis: 7 } as const;

const LOCK = { digest: 'bytes32', until: 'uint48', back: 'address' } as const;
const COIN = { owner: 'address', amount: 'uint128', lock: optional(LOCK) } as const;

type Hex = `0x${string}`;
interface Coin {
  readonly owner: Hex;
  readonly amount: bigint;
  readonly lock: { readonly digest: Hex; readonly until: number; readonly back: Hex } | undefined;
}

/** The id of output number `index` of an action: a coin is spent once, so the first coin spent names the action. */
const idOf = (hash: (data: Hex) => Hex, first: Hex, index: number): Hex => hash(`${first}${index.toString(16).padStart(2, '0')}`);

export default defineMachine({
  name: 'utxo',
  state: { asset: value('address'), coins: map('bytes32', COIN) },
  actions: {
    /** What the outputs leave of the inputs returns to the sender as one coin more. */
    spend: { inputs: [{ coin: 'bytes32', preimage: optional('bytes32') }], outputs: [COIN] },
    /** Takes a whole coin to L1. */
    withdraw: { coin: 'bytes32', preimage: optional('bytes32') },
  },
  events: { spent: { coin: 'bytes32' }, created: { coin: 'bytes32', owner: 'address', amount: 'uint128' } },
  messages: {},
  genesis: {
    input: { asset: 'address', coins: [{ owner: 'address', amount: 'uint96' }] },
    run({ state, input: { asset, coins }, hash, require, emit }) {
      require(coins.length < 256, ERROR.genesis, 'at most 255 coins');
      state.asset.set(asset);
      coins.forEach((coin, index) => {
        const id = idOf(hash.sha256, '0x', index);
        state.coins.set(id, { ...coin, lock: undefined });
        emit('created', { coin: id, ...coin });
      });
    },
  },
  handlers: {
    spend({ state, input: { inputs, outputs }, sender, block, hash, require, need, emit }) {
      const [first] = inputs;
      if (first === undefined || inputs.length > MOST || outputs.length > MOST) return require(false, ERROR.count, `1 to ${MOST} inputs, at most ${MOST} outputs`);
      let left = 0n;
      for (const { coin: id, preimage } of inputs) {
        const coin = need(state.coins.get(id), ERROR.unknown, () => `no coin ${id}`);
        require(sender === holderOf(coin, block.time), ERROR.notOwner, () => `coin ${id} is not yours`);
        require(opens(coin, block.time, preimage, hash.sha256), ERROR.preimage, () => `coin ${id} wants its preimage`);
        state.coins.delete(id);
        emit('spent', { coin: id });
        left += coin.amount;
      }
      const create = (coin: Coin, index: number): void => {
        const id = idOf(hash.sha256, first.coin, index);
        state.coins.set(id, coin);
        emit('created', { coin: id, owner: coin.owner, amount: coin.amount });
      };
      outputs.forEach((coin, index) => {
        require(coin.amount > 0n, ERROR.amount, 'the amount must be positive');
        require(coin.amount <= left, ERROR.sum, 'the outputs are more than the inputs');
        left -= coin.amount;
        create(coin, index);
      });
      if (left > 0n) create({ owner: sender, amount: left, lock: undefined }, outputs.length);
    },
    withdraw({ state, input, sender, block, hash, require, need, emit, withdraw }) {
      const coin = need(state.coins.get(input.coin), ERROR.unknown, 'no such coin');
      require(sender === holderOf(coin, block.time), ERROR.notOwner, 'not your coin');
      require(opens(coin, block.time, input.preimage, hash.sha256), ERROR.preimage, 'the coin wants its preimage');
      state.coins.delete(input.coin);
      emit('spent', { coin: input.coin });
      withdraw({ asset: need(state.asset.get(), ERROR.unknown, 'no asset'), to: sender, amount: coin.amount });
    },
  },
});

const holderOf = ({ owner, lock }: Coin, time: number): Hex => (lock !== undefined && time >= lock.until ? lock.back : owner);

/** Whether its holder may spend it now. */
const opens = ({ lock }: Coin, time: number, preimage: Hex | undefined, hash: (data: Hex) => Hex): boolean =>
  lock === undefined || time >= lock.until || (preimage !== undefined && hash(preimage) === lock.digest);
