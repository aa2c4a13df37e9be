/** Two machines in one rollup: the token of the examples as it is, and a book of offers with the same names for other things. */
import token from './apps/token/machine.ts';
import { defineMachine, defineRollup, map, value } from './machine.ts';

export const book = defineMachine({
  name: 'book',
  state: { offers: map('uint32', { seller: 'address', price: 'uint256' }), balances: map('address', 'uint32'), blocks: value('uint32') },
  actions: { offer: { price: 'uint256' }, transfer: { offer: 'uint32', to: 'address' }, pry: {}, shout: { name: 'string' } },
  events: { transferred: { offer: 'uint32', to: 'address' } },
  /** Of the same name as the token's, and another type. */
  messages: { fund: { offer: 'uint32' }, 'token.transfer': { to: 'address', amount: 'uint256' } },
  genesis: { input: { first: 'uint32' }, run: ({ state, input }) => state.blocks.set(input.first) },
  hooks: {
    beforeBlock: ({ state }) => state.blocks.set((state.blocks.get() ?? 0) + 1),
    afterBlock: ({ block, emit }) => emit('transferred', { offer: block.height, to: `0x${'00'.repeat(20)}` }),
  },
  handlers: {
    offer({ state, input, sender }) {
      const made = state.balances.get(sender) ?? 0;
      state.offers.set(made, { seller: sender, price: input.price });
      state.balances.set(sender, made + 1);
    },
    transfer({ state, input: { offer, to }, sender, need, require, emit, send, self }) {
      const { seller, price } = need(state.offers.get(offer), 1, 'no such offer');
      require(seller === sender, 2, 'not your offer');
      state.offers.set(offer, { seller: to, price });
      emit('transferred', { offer, to });
      send(`0x${'44'.repeat(32)}`, 'fund', { offer });
      send(`0x${'44'.repeat(32)}`, 'token.transfer', { to: self, amount: price });
    },
    /** Looks for the token's state wherever a handler can look; what it finds would revert with 9. */
    pry(context) {
      for (let at: object | null = context; at !== null && at !== Object.prototype; at = Object.getPrototypeOf(at) as object | null) {
        for (const name of Object.getOwnPropertyNames(at)) {
          const found = (at as Record<string, unknown>)[name];
          if (name === 'state') context.require(!('supply' in (found as object)), 9, 'the state of another machine');
        }
      }
    },
    shout: ({ emit, input }) => emit(input.name as 'transferred', { offer: 1, to: `0x${'00'.repeat(20)}` }),
  },
});

export default defineRollup({ name: 'market', machines: { token, book } });
