/** Turns what travels and what is written into facts, each certificate into replayed blocks, and facts into checks. */

import { announcement } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { type Certificate, certifiedHeader } from '../../protocols/certificate.ts';
import { type Codec, decode } from '../../protocols/codec.ts';
import type { Envelope } from '../../protocols/envelope.ts';
import { committeeTopic, decisionsTopic } from '../../protocols/topics.ts';
import { faultIn } from '../checkers/quorum.ts';
import type { Checker, Fact, View } from './facts.ts';
import type { Oracle } from './oracle.ts';

/** A broken invariant. */
export class Violation extends Error {
  override readonly name = 'Violation';
  readonly invariant: number;
  /** Several checkers may look at one invariant. */
  readonly checker: string;
  constructor({ number, name }: Checker, wrong: string) {
    super(`${name}: ${wrong}`);
    this.invariant = number;
    this.checker = name;
  }
}

export class Observer {
  readonly #view: View;
  readonly #oracle: Oracle;
  readonly #checkers: readonly Checker[];
  readonly #nameOf: (node: Hex) => string;
  /** Certificates seen, by kind and place and header. */
  readonly #certificates = new Set<string>();
  readonly #listeners: readonly ((fact: Fact) => void)[];
  violation: Violation | undefined;
  checks = 0;

  constructor(view: View, oracle: Oracle, checkers: readonly Checker[], nameOf: (node: Hex) => string, listeners: readonly ((fact: Fact) => void)[]) {
    this.#view = view;
    this.#oracle = oracle;
    this.#checkers = checkers;
    this.#nameOf = nameOf;
    this.#listeners = listeners;
  }

  readonly tell = (fact: Fact): void => {
    for (const listener of this.#listeners) listener(fact);
    // By far the most, and nothing is right or wrong about them.
    if (fact.kind === 'carried') return;
    for (const checker of this.#checkers) {
      if (checker.see === undefined) continue;
      this.checks++;
      const wrong = checker.see(fact);
      if (wrong !== undefined) this.violation ??= new Violation(checker, wrong);
    }
    if (fact.kind === 'written') this.#written(fact);
  };

  end(): void {
    for (const checker of this.#checkers) {
      const wrong = checker.end?.();
      this.checks++;
      if (wrong !== undefined) this.violation ??= new Violation(checker, wrong);
    }
  }

  readonly overhear = (envelope: Envelope): void => {
    const { chain } = this.#view;
    const node = this.#nameOf(envelope.from);
    if (envelope.topic.includes('/blocks/')) {
      this.#each(announcement, envelope, (of) => {
        this.#oracle.announced(of);
        this.tell({ kind: 'announced', node, announcement: of });
      });
    } else if (envelope.topic === committeeTopic(chain).name) {
      this.#each(committeeTopic(chain).codec, envelope, (messages) => {
        for (const message of messages) {
          if (message.kind === 'attestation') this.tell({ kind: 'voted', node, attestation: message.attestation });
          else if (message.kind === 'endorsement') this.tell({ kind: 'endorsed', node, endorsement: message.endorsement });
          else this.tell({ kind: 'proposed', node, batch: message.batch });
        }
      });
    } else {
      this.#each(decisionsTopic(chain).codec, envelope, (decisions) => {
        for (const decision of decisions) {
          this.tell({ kind: 'decided', node, decision });
          if (decision.kind === 'certificate') this.#certificate(decision.certificate);
        }
      });
    }
  };

  #each<T>(codec: Codec<T>, { payload }: Envelope, see: (value: T) => void): void {
    const read = decode(codec, payload);
    if (read.ok) see(read.value);
  }

  #written({ node, operations }: Extract<Fact, { kind: 'written' }>): void {
    for (const operation of operations) {
      if (operation.type !== 'put') continue;
      if (node.startsWith('operator') && operation.key.startsWith('blob/')) this.#oracle.body(`0x${operation.key.slice(5)}`, operation.value);
      const isKept = node.startsWith('member') && operation.key.startsWith('certified/');
      const head = isKept ? decode(certifiedHeader, operation.value) : undefined;
      if (!head?.ok) continue;
      const { header, body, result, operator, certificate } = head.value;
      this.#oracle.announced({ header, body, result, signature: operator });
      this.#certificate(certificate);
      this.tell({ kind: 'kept', node, head: head.value });
    }
  }

  /** Forged ones are no certificates. */
  #certificate(certificate: Certificate): void {
    const { kind, rollup, height, epoch, header } = certificate;
    const key = `${kind}/${rollup}/${height}/${epoch}/${header}`;
    if (!this.#certificates.has(key)) {
      if (faultIn(this.#view, certificate) !== undefined) return;
      this.#certificates.add(key);
      this.tell({ kind: 'certified', certificate });
    }
    if (kind !== 'attest') return;
    // Also of one that is known: its block may not have been when it was heard.
    for (const block of this.#oracle.certified(rollup, height, header)) this.tell({ kind: 'replayed', block });
  }
}
