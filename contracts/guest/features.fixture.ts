/** An app that uses everything a machine can have, and says what it sees in events. */
import { balances, defineMachine, map, oneOf, optional, value } from '../machine.ts';

export const ITEM = {
  small: 'uint16',
  negative: 'int48',
  wide: 'uint256',
  deep: 'int256',
  odd: 'uint72',
  who: 'address',
  tag: 'bytes3',
  raw: 'bytes',
  note: 'string',
  yes: 'bool',
  list: ['uint8'],
  nested: [{ side: oneOf('buy', 'sell'), limit: optional('int64') }],
  maybe: optional({ a: 'string' }),
} as const;
export const KEY = { side: oneOf('buy', 'sell'), price: 'int32', name: 'string', id: 'bytes', wide: 'int128', on: 'bool', at: 'bytes2' } as const;

export default defineMachine({
  name: 'features',
  state: { items: map(KEY, ITEM), ranks: map('int32', 'string'), blocks: value('uint32'), log: map('uint32', 'string'), funds: balances() },
  actions: {
    put: { key: KEY, item: ITEM },
    read: { key: KEY },
    rank: { at: 'int32', name: optional('string') },
    list: { from: optional('int32'), until: optional('int32'), reverse: 'bool', most: 'uint8' },
    fund: { asset: 'address', account: 'address', amount: 'uint256' },
    out: { asset: 'address', amount: 'uint256' },
    chance: { seed: 'string' },
    digest: { data: 'bytes' },
    getter: {},
    late: {},
  },
  events: { item: { item: ITEM }, entry: { key: 'int32', name: 'string' }, chance: { value: 'uint256' }, digest: { sha: 'bytes32', keccak: 'bytes32', blake: 'bytes32' }, block: { height: 'uint48' } },
  messages: {},
  genesis: { input: {}, run: ({ state }) => state.blocks.set(0) },
  hooks: {
    beforeBlock({ state }) {
      state.blocks.set((state.blocks.get() ?? 0) + 1);
    },
    afterBlock({ block, emit, require }) {
      emit('block', { height: block.height });
      require(block.height !== 13, 13, 'no block 13');
    },
  },
  handlers: {
    put: ({ state, input }) => state.items.set(input.key, input.item),
    read: ({ state, input, need, emit }) => emit('item', { item: need(state.items.get(input.key), 1, 'no such item') }),
    rank: ({ state, input }) => (input.name === undefined ? state.ranks.delete(input.at) : state.ranks.set(input.at, input.name)),
    list({ state, input, emit }) {
      let left = input.most;
      for (const [key, name] of state.ranks.entries(input)) {
        if (left-- === 0) break;
        emit('entry', { key, name });
      }
    },
    fund: ({ state, input: { asset, account, amount } }) => state.funds.set({ asset, account }, amount),
    out: ({ withdraw, sender, input }) => withdraw({ ...input, to: sender }),
    chance: ({ random, input, emit }) => emit('chance', { value: random(input.seed) }),
    digest: ({ hash, input: { data }, emit }) => emit('digest', { sha: hash.sha256(data), keccak: hash.keccak256(data), blake: hash.blake3(data) }),
    getter({ state }) {
      const sly = {
        get name() {
          state.log.set(1, 'inside');
          return 'x';
        },
      };
      state.log.set(0, sly as never);
      state.ranks.set(0, sly.name);
    },
    late: () => Promise.resolve() as never,
  },
});
