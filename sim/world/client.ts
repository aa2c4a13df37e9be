/** A wallet's program: it sends its actions in order, again and again until each is answered. */
import { ask } from '../../actors/ask.ts';
import { type ActionBook, identifyAction, type SignedAction, signAction } from '../../protocols/action.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { submitRequest } from '../../protocols/requests.ts';
import { receiptsIn } from '../../runtime/client/receipts.ts';
import { type Chance, chance } from '../random.ts';
import type { Fact } from './facts.ts';
import type { Life } from './life.ts';

export interface Target {
  readonly rollup: Hex;
  readonly operator: Hex;
  readonly operatorNode: Hex;
  /** How to read the actions of a version, as published; of the one in force unless said. */
  readonly bookOf: (wasm?: Uint8Array) => ActionBook;
}

/** An action before it is signed: another version of the app may give it another number. */
interface Intent {
  readonly name: string;
  readonly input: unknown;
  readonly nonce: bigint;
}

export interface ClientInput {
  /** Sends what must be refused, too. */
  readonly mischief: boolean;
  readonly chain: number;
  readonly seed: number;
  readonly actions: number;
  /** Time over which they are spread. */
  readonly ms: number;
  readonly targets: readonly Target[];
  readonly accounts: readonly Hex[];
  /** Nothing more is sent: what was acknowledged until then has time to arrive. */
  readonly isOver: () => boolean;
  readonly tell: (fact: Fact) => void;
}

const RETRY_MS = 700;
/** An impatient client sends the same again within this time: about when it is being put into a block. */
const DOUBLE_MS = 250;
const SUBMIT_MS = 3_000;

export function startClient(life: Life, input: ClientInput): void {
  for (const target of input.targets) new Sender(life, input, target).next();
}

class Sender {
  readonly #life: Life;
  readonly #input: ClientInput;
  readonly #target: Target;
  readonly #draw: Chance;
  readonly #mischief: Chance;
  #nonce = 0n;

  constructor(life: Life, input: ClientInput, target: Target) {
    this.#life = life;
    this.#input = input;
    this.#target = target;
    this.#draw = chance(input.seed, `load/${life.name}/${target.rollup}`);
    this.#mischief = chance(input.seed, `mischief/${life.name}/${target.rollup}`);
  }

  /** One to three actions, some time from now. */
  next(): void {
    if (this.#input.mischief && this.#mischief.below(2) === 0) this.#cheat();
    const left = this.#input.actions - Number(this.#nonce);
    if (left <= 0) return;
    const count = Math.min(left, 1 + this.#draw.below(3));
    const actions = Array.from({ length: count }, () => this.#intent());
    const pause = (2 * this.#input.ms * count) / this.#input.actions;
    this.#life.clock.after(this.#draw.below(Math.ceil(pause)), () => this.#send(actions));
  }

  /** Something else with a nonce that was used, or with one whose turn never comes: refused, or it would be in the chain. */
  #cheat(): void {
    const nonce = this.#mischief.below(2) === 0 && this.#nonce > 0n ? this.#nonce - 1n : this.#nonce + 1_000n;
    const cheat = { name: 'transfer', input: { to: this.#mischief.pick(this.#input.accounts), amount: 7_777 }, nonce };
    this.#submit([cheat]).catch(() => undefined);
  }

  #intent(): Intent {
    const { rollup } = this.#target;
    const to = this.#draw.pick(this.#input.accounts);
    const amount = 1 + this.#draw.below(2_000);
    const elsewhere = this.#input.targets.filter((each) => each.rollup !== rollup);
    const pays = elsewhere.length > 0 && this.#draw.below(3) === 0;
    const nonce = this.#nonce++;
    return pays ? { name: 'pay', input: { rollup: this.#draw.pick(elsewhere).rollup, to, amount }, nonce } : { name: 'transfer', input: { to, amount }, nonce };
  }

  #send(actions: readonly Intent[]): void {
    if (this.#input.isOver()) return;
    if (this.#input.mischief && this.#mischief.below(2) === 0) this.#life.clock.after(this.#mischief.below(DOUBLE_MS), () => void this.#submit(actions).catch(() => undefined));
    const again = (left: readonly Intent[]): void => void this.#life.clock.after(RETRY_MS, () => this.#send(left));
    this.#submit(actions).then(
      (left) => (left.length > 0 ? again(left) : this.next()),
      () => again(actions),
    );
  }

  /** Answers those that were not acknowledged. */
  async #submit(intents: readonly Intent[]): Promise<Intent[]> {
    const { rollup, operator, operatorNode, bookOf } = this.#target;
    const { tell, chain } = this.#input;
    const book = bookOf();
    const actions = intents.map(({ name, input, nonce }) => signAction(book, name, input, nonce, this.#life.keys));
    const answers = receiptsIn(chain, { rollup, operator }, await ask(this.#life.bus, operatorNode, submitRequest, { rollup, actions }, SUBMIT_MS));
    return intents.filter((_, at) => {
      const answer = answers[at];
      const identified = identifyAction(book, actions[at] as SignedAction);
      const id = identified.ok ? identified.id : rollup;
      if (answer?.kind === 'acknowledged' && answer.id === id) {
        tell({ kind: 'acknowledged', node: this.#life.name, rollup, id, includedBy: answer.acknowledgement.includedBy });
        return false;
      }
      if (answer?.kind === 'refused') tell({ kind: 'refused', node: this.#life.name, rollup, id, code: answer.code });
      return true;
    });
  }
}
