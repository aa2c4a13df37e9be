/**
 * What token rollups must hold: their blocks replayed by a second, plain implementation of the token's rules.
 *
 * It starts from the genesis holdings and knows nothing of WASM, trees or roots, so that members who are all wrong in the same way
 * still differ from it. Any load will do: recipients that no plan knows, and blocks of earlier runs in a kept folder.
 */
import { rollupAddress } from '../../protocols/account.ts';
import type { ActionBook } from '../../protocols/action.ts';
import type { Entry } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { decode } from '../../protocols/codec.ts';
import type { SeenBlock } from '../../runtime/client/client.ts';

interface Payment {
  readonly from: Hex;
  readonly to: Hex;
  readonly amount: bigint;
}

export class TokenModel {
  readonly balances = new Map<Hex, bigint>();
  readonly supply: bigint;
  /** Payments that were executed though nobody could make them. */
  readonly faults: string[] = [];
  readonly #book: ActionBook;

  constructor(book: ActionBook, holders: readonly Hex[], holding: bigint) {
    this.#book = book;
    for (const holder of holders) this.#add(holder, holding);
    this.supply = holding * BigInt(holders.length);
  }

  /** Blocks come in order. */
  apply({ header, entries, receipts }: SeenBlock): void {
    entries.forEach((entry, at) => {
      if (receipts[at]?.status !== 'executed') return;
      const payment = paymentOf(this.#book, entry);
      if (payment === undefined) this.faults.push(`block ${header.height} entry ${at} moves nothing that is known`);
      else this.#pay(payment, `block ${header.height} entry ${at}`);
    });
  }

  #pay({ from, to, amount }: Payment, place: string): void {
    const balance = this.balances.get(from) ?? 0n;
    if (amount <= 0n || amount > balance) this.faults.push(`${place} pays ${amount} out of ${balance}`);
    this.#add(from, -amount);
    this.#add(to, amount);
  }

  #add(account: Hex, amount: bigint): void {
    this.balances.set(account, (this.balances.get(account) ?? 0n) + amount);
  }
}

/** A message pays from the account of the rollup that sent it. */
function paymentOf(book: ActionBook, entry: Entry): Payment | undefined {
  const [name, payload, from] =
    entry.kind === 'action'
      ? [book.actions[entry.action.transition]?.name, entry.action.payload, entry.action.sender]
      : [entry.delivered.message.action, entry.delivered.message.payload, rollupAddress(entry.delivered.message.from)];
  const codec = book.actions.find((each) => each.name === name)?.codec;
  const input = codec && decode(codec, payload);
  if (!input?.ok) return undefined;
  const { to, chess, amount } = input.value as { readonly to?: Hex; readonly chess?: Hex; readonly amount: bigint };
  if (name === 'transfer' && to !== undefined) return { from, to, amount };
  return name === 'fund' && chess !== undefined ? { from, to: rollupAddress(chess), amount } : undefined;
}
