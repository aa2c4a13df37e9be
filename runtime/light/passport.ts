/** Checks a passport without asking anybody. What it proves, it proves of one L1 block: that this block is L1's is the one thing to know from elsewhere. */
import { acknowledgementSigner } from '../../protocols/acknowledgement.ts';
import { type ActionBook, actionBook, checkAction } from '../../protocols/action.ts';
import { receipt as receiptCodec } from '../../protocols/block.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import type { Certificate } from '../../protocols/certificate.ts';
import { chunkHash } from '../../protocols/chunk-hash.ts';
import { decode, encode } from '../../protocols/codec.ts';
import type { Voters } from '../../protocols/committee.ts';
import type { Level } from '../../protocols/confirmation.ts';
import { verifyPath } from '../../protocols/merkle.ts';
import { type Passport, passport as passportCodec } from '../../protocols/passport.ts';
import { type Fields, toJson } from '../../protocols/schema.ts';
import { checkAge, checkCertificate, checkOperator, checkSettled, votesIn } from './certified.ts';
import { LightError } from './errors.ts';
import { ancestor, type L1Header, readHeader } from './l1-header.ts';
import { appOf, committeeCount, committeeOf, type L1State, type ShownApp, vulcanOf, whyNotFinal } from './l1-state.ts';
import { Preimages } from './preimages.ts';

/** What is known from elsewhere; what is not given is told, and holds only if it is so. */
export interface Anchors {
  /** Id of L1's chain. */
  readonly chain?: number | undefined;
  /** The network's settlement contract. */
  readonly contract?: Hex | undefined;
  /** Hash of L1's block that the passport is to be checked against. */
  readonly head?: Hex | undefined;
}

export const CHECKS = ['file', 'l1', 'app', 'action', 'promise', 'block', 'inclusion', 'receipt', 'events', 'writes', 'certificate', 'storage', 'settlement', 'final'] as const;
export type CheckName = (typeof CHECKS)[number];

export interface Check {
  readonly name: CheckName;
  /** `absent`: the passport does not have this part, or it is not so yet. */
  readonly state: 'holds' | 'fails' | 'absent';
  readonly text: string;
}

/** What was asked and what came of it, as far as it was checked. */
export interface Told {
  readonly id: Hex;
  readonly action: string;
  readonly sender: Hex;
  readonly nonce: bigint;
  /** JSON view. */
  readonly input: unknown;
  readonly rollup: Hex;
  readonly height: number;
  readonly index: number;
  readonly status: 'executed' | 'reverted';
  readonly fuel: bigint;
}

export interface Report {
  /** No check fails. */
  readonly ok: boolean;
  /** How far the action has risen, by what holds; nothing where a check fails. */
  readonly level: Level | undefined;
  readonly checks: readonly Check[];
  /** What all of it holds of: `l1Block` is the number of `head`. Whether that is so was only checked where an anchor said it. */
  readonly given: { readonly chain: number; readonly contract: Hex; readonly head: Hex; readonly l1Block: number; readonly isAnchored: boolean } | undefined;
  readonly told: Told | undefined;
}

type Found = { readonly text: string; readonly isAbsent?: boolean };

const absent = (text: string): Found => ({ text, isAbsent: true });

/** Total: whatever bytes it is given, it answers. */
export function verifyPassport(file: Uint8Array, anchors: Anchors = {}): Report {
  const read = decode(passportCodec, file);
  if (!read.ok) return { ok: false, level: undefined, checks: [{ name: 'file', state: 'fails', text: read.error.message }], given: undefined, told: undefined };
  return new Checking(read.value, anchors).report(file.length);
}

class Checking {
  readonly #of: Passport;
  readonly #anchors: Anchors;
  readonly #proof: Preimages;
  #state: L1State | undefined;
  #head: L1Header | undefined;
  #app: ShownApp | undefined;
  #book: ActionBook | undefined;
  #id: Hex | undefined;

  constructor(of: Passport, anchors: Anchors) {
    this.#of = of;
    this.#anchors = anchors;
    this.#proof = new Preimages(of.l1.preimages);
  }

  report(bytes: number): Report {
    const work: Readonly<Record<Exclude<CheckName, 'file' | 'l1'>, () => Found>> = {
      app: () => this.#checkApp(),
      action: () => this.#checkAction(),
      promise: () => this.#checkPromise(),
      block: () => this.#checkBlock(),
      inclusion: () => this.#checkInclusion(),
      receipt: () => this.#checkReceipt(),
      events: () => this.#checkHash('events', this.#of.events),
      writes: () => this.#checkHash('writes', this.#of.writes),
      certificate: () => this.#checkCertificate('attest', this.#of.certificate),
      storage: () => this.#checkCertificate('store', this.#of.storage),
      settlement: () => this.#checkSettlement(),
      final: () => this.#checkFinal(),
    };
    const [reached, ...rest] = [['l1', () => this.#checkL1()] as const, ...(Object.entries(work) as [CheckName, () => Found][])].map(([name, run]) => checked(name, run));
    const checks: Check[] = [{ name: 'file', state: 'holds', text: `${bytes} bytes, no part damaged` }, this.#complete(reached as Check, rest), ...rest];
    const ok = checks.every(({ state }) => state !== 'fails');
    return { ok, level: ok ? levelOf(checks) : undefined, checks, given: this.#given(), told: this.#told() };
  }

  #given(): Report['given'] {
    const { origin, l1 } = this.#of;
    const { chain, contract, head } = this.#anchors;
    return { chain: origin.chain, contract: origin.contract, head: l1.head, l1Block: this.#head?.number ?? l1.number, isAnchored: chain !== undefined && contract !== undefined && head !== undefined };
  }

  #told(): Told | undefined {
    const { origin, action, block, inclusion, receipt } = this.#of;
    const compiled = this.#book?.actions[0];
    const input = compiled && decode(compiled.codec, action.payload);
    if (this.#id === undefined || !input?.ok) return undefined;
    const { status, fuel } = receipt.receipt;
    const asked = { id: this.#id, action: action.name, sender: action.sender, nonce: action.nonce, input: toJson(input.value) };
    return { ...asked, rollup: origin.rollup, height: block.header.height, index: inclusion.index, status, fuel };
  }

  #checkL1(): Found {
    const { head, number } = this.#of.l1;
    if (this.#anchors.head !== undefined && head !== this.#anchors.head) throw new LightError('reorganised', `made under L1's block ${head}, and it is to be checked under ${this.#anchors.head}`);
    const header = ancestor(this.#proof, head, number);
    this.#head = readHeader(this.#proof.get(head) as Uint8Array);
    this.#state = { header, proof: this.#proof };
    const under = header.hash === head ? '' : `, by parents from ${head}`;
    return { text: `state of L1's block ${number}, ${new Date(header.time * 1_000).toISOString()}${under}` };
  }

  /** What nothing of the passport leads to is not its own. Told when that is all that is wrong: a check that fails leaves some unseen. */
  #complete(check: Check, rest: readonly Check[]): Check {
    const more = this.#of.l1.preimages.length - this.#proof.usedCount;
    const isAll = [check, ...rest].every(({ state }) => state !== 'fails');
    return isAll && more !== 0 ? { ...check, state: 'fails', text: `${more} preimages that no check leads to` } : check;
  }

  get #l1(): L1State {
    if (this.#state === undefined) throw new LightError('bad-passport', "L1's state is not proven");
    return this.#state;
  }
  get #operator(): Hex {
    if (this.#app === undefined) throw new LightError('bad-passport', 'who operates the rollup is not proven');
    return this.#app.operator;
  }
  get #actionId(): Hex {
    if (this.#id === undefined) throw new LightError('bad-passport', 'the action is not identified');
    return this.#id;
  }

  #checkApp(): Found {
    const { chain, contract, rollup } = this.#of.origin;
    if (this.#anchors.chain !== undefined && chain !== this.#anchors.chain) throw new LightError('bad-passport', `of chain ${chain}, not ${this.#anchors.chain}`);
    if (this.#anchors.contract !== undefined && contract !== this.#anchors.contract) throw new LightError('bad-passport', `of the contract ${contract}, not ${this.#anchors.contract}`);
    this.#app = appOf(this.#l1, contract, rollup);
    return { text: `registered with ${contract}, operated by ${this.#app.operator}` };
  }

  #checkAction(): Found {
    const { origin, action } = this.#of;
    const { name, input, ...asked } = action;
    this.#book = actionBook(origin.chain, origin.rollup, [{ name, input: fieldsIn(input) }]);
    const found = checkAction(this.#book, { ...asked, rollup: origin.rollup, transition: 0 });
    if (!found.ok) throw new LightError('bad-passport', found.refusal.reason);
    this.#id = found.id;
    return { text: `${name} ${found.id}, signed by ${asked.sender}` };
  }

  #checkPromise(): Found {
    const { origin, promise, block } = this.#of;
    if (promise === undefined) return absent('whoever made the passport did not see the promise');
    const { acknowledgement } = promise;
    const isOfThis = acknowledgement.action === this.#actionId && acknowledgement.rollup === origin.rollup;
    if (!isOfThis || acknowledgementSigner(origin.chain, acknowledgement) !== this.#operator) throw new LightError('bad-passport', "not the operator's promise of this action");
    const isKept = block.header.height <= acknowledgement.includedBy;
    return { text: `promised by block ${acknowledgement.includedBy}, ${isKept ? 'and kept' : `and BROKEN: it came in block ${block.header.height}`}` };
  }

  #checkBlock(): Found {
    const { origin, block } = this.#of;
    if (block.header.rollup !== origin.rollup) throw new LightError('wrong-header', `a block of ${block.header.rollup}`);
    checkOperator(origin.chain, this.#operator, block.header, block.operator);
    return { text: `block ${block.header.height} by its operator` };
  }

  #checkInclusion(): Found {
    const { block, inclusion } = this.#of;
    const { actionsRoot, count } = block.header;
    if (!verifyPath(actionsRoot, this.#actionId, inclusion.index, count, inclusion.path)) throw new LightError('bad-proof', 'the block does not have this action there');
    return { text: `entry ${inclusion.index} of ${count}` };
  }

  #checkReceipt(): Found {
    const { block, inclusion, receipt } = this.#of;
    const hash = toHex(chunkHash(encode(receiptCodec, receipt.receipt)));
    if (!verifyPath(block.header.receiptsRoot, hash, inclusion.index, receipt.count, receipt.path)) throw new LightError('bad-proof', 'the block has another receipt there');
    const { status, code, fuel } = receipt.receipt;
    return { text: `${status}${status === 'reverted' ? ` with code ${code}` : ''}, fuel ${fuel}` };
  }

  #checkHash(what: 'events' | 'writes', of: { readonly list: Uint8Array } | undefined): Found {
    if (of === undefined) return absent('whoever made the passport executes no blocks');
    if (toHex(chunkHash(of.list)) !== this.#of.receipt.receipt[what]) throw new LightError('bad-proof', `the receipt is of other ${what}`);
    return { text: `${of.list.length} bytes, as the receipt has them` };
  }

  #votersOf(committee: number): Voters {
    const vulcan = vulcanOf(this.#l1, this.#of.origin.contract);
    checkAge(committee, committeeCount(this.#l1, vulcan), this.#of.settlement !== undefined);
    return committeeOf(this.#l1, vulcan, committee);
  }

  #checkCertificate(kind: 'attest' | 'store', certificate: Certificate | undefined): Found {
    if (certificate === undefined) return absent('not certified as stored when the passport was made');
    const { origin, block } = this.#of;
    const voters = this.#votersOf(block.header.committee);
    checkCertificate({ chain: origin.chain, header: block.header, certificate, kind, voters });
    return { text: `${votesIn(certificate, voters)}, of committee ${certificate.committee}` };
  }

  #checkSettlement(): Found {
    const { origin, block, settlement } = this.#of;
    if (settlement === undefined) return absent('not settled when the passport was made');
    checkSettled(this.#l1, origin.contract, block.header, settlement);
    return { text: `number ${settlement.index} of ${settlement.count} headers in batch ${settlement.batch.id}` };
  }

  #checkFinal(): Found {
    const { settlement } = this.#of;
    if (this.#app === undefined || settlement === undefined) return absent('not settled');
    const why = whyNotFinal(this.#l1, this.#app, settlement.batch.time);
    return why === undefined ? { text: `its dispute window of ${this.#app.disputeWindow} s is over` } : absent(why);
  }
}

function checked(name: CheckName, run: () => Found): Check {
  try {
    const { text, isAbsent } = run();
    return { name, state: isAbsent === true ? 'absent' : 'holds', text };
  } catch (error) {
    // Whatever bytes lead to: types nested deeper than a stack, say.
    return { name, state: 'fails', text: (error as Error).message };
  }
}

/** Types of an action's fields. Only one text stands for them. Throws `LightError` `bad-passport`. */
function fieldsIn(json: string): Fields {
  let fields: unknown;
  try {
    fields = JSON.parse(json);
  } catch {
    throw new LightError('bad-passport', 'the types of the input are no JSON');
  }
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields) || JSON.stringify(fields) !== json)
    throw new LightError('bad-passport', 'the types of the input are not written as they should be');
  return fields as Fields;
}

const RISING: readonly (readonly [CheckName, Level])[] = [
  ['receipt', 'C1'],
  ['certificate', 'C2'],
  ['storage', 'C3a'],
  ['settlement', 'C3b'],
  ['final', 'C4'],
];

const levelOf = (checks: readonly Check[]): Level => RISING.findLast(([name]) => checks.find((each) => each.name === name)?.state === 'holds')?.[1] ?? 'C0';
