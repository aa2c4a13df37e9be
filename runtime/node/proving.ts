/**
 * Proves the blocks of an app on L1, one after the other, for whoever has them: an operator does for its own. Every certified block is executed again,
 * apart from the operator's own state, so that there is a proof from the state of each; what L1 has proven already is not proven again.
 */
import type { Executor, SessionInput } from '../../actors/ports/executor.ts';
import type { Prover } from '../../actors/ports/prover.ts';
import type { Manifest } from '../../contracts/guest/manifest.ts';
import { emptyAccounts, type Nodes, nodeAt } from '../../contracts/proofs/accounts.ts';
import { type Body, body as bodyCodec, type Header, headerHash } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { decode } from '../../protocols/codec.ts';
import { upgradeOf } from '../../protocols/inbound.ts';
import { movesIn, transitionsOf } from '../proofs/way.ts';
import { isRefusal } from '../settlement/l1.ts';
import type { Proofs } from '../settlement/proofs.ts';
import type { Log } from './open.ts';
import { repeat } from './repeat.ts';

export interface ProvingOptions {
  readonly rollup: Hex;
  readonly input: SessionInput;
  readonly manifest: Pick<Manifest, 'events'>;
  /** Of its own: it holds the state of the newest block that was proven. */
  readonly executor: Executor;
  readonly prover: Prover;
  readonly proofs: Pick<Proofs, 'isProven' | 'prove' | 'verifierOf' | 'begin'>;
  /** Who judges proofs, if nobody does yet. */
  readonly verifier: () => Promise<Hex>;
  /** The certified block of a height, and bytes by their hash. */
  readonly block: (height: number) => PromiseLike<{ readonly header: Header; readonly body: Hex } | undefined>;
  readonly bytes: (hash: Hex) => PromiseLike<Uint8Array>;
  readonly log: Log;
}

const SESSION = 'prover';
/** The first entry of a state. */
const ROOT_KEY = Uint8Array.of(1);
const LOOK_MS = 500;

export function proveBlocks(options: ProvingOptions): { stop(): Promise<void> } {
  const { rollup, log } = options;
  let prover: BlockProver | undefined;
  let isStopped = false;
  async function look(): Promise<void> {
    prover ??= await BlockProver.begin(options);
    try {
      while (!isStopped && (await prover.next()));
    } catch (error) {
      // What was half done is done again from the genesis on.
      prover = undefined;
      throw error;
    }
  }
  const looking = repeat(look, LOOK_MS, (reason) => !isStopped && log('proof-fault', { rollup, reason }));
  return {
    async stop() {
      isStopped = true;
      await options.prover.close();
      await looking.stop();
    },
  };
}

class BlockProver {
  readonly #options: ProvingOptions;
  readonly #nodes: Nodes = emptyAccounts();
  #height = 0;

  private constructor(options: ProvingOptions) {
    this.#options = options;
  }

  static async begin(options: ProvingOptions): Promise<BlockProver> {
    const { executor, input, proofs, rollup, verifier, log } = options;
    await executor.forget(SESSION);
    await executor.open(SESSION, input);
    const made = new BlockProver(options);
    if ((await proofs.verifierOf(rollup)) === undefined) {
      const { proof } = await executor.prove(SESSION, ROOT_KEY);
      const at = await verifier();
      await proofs.begin(rollup, at, nodeAt(made.#nodes, 1), proof.siblings);
      log('proofs-begin', { rollup, verifier: at });
    }
    return made;
  }

  /** Whether there was a block to prove. */
  async next(): Promise<boolean> {
    const { block, executor } = this.#options;
    const height = this.#height + 1;
    const found = await block(height);
    if (found === undefined) return false;
    await this.#prove(found.header, await this.#execute(found));
    await executor.settle(SESSION, height);
    this.#height = height;
    return true;
  }

  async #execute({ header, body }: { readonly header: Header; readonly body: Hex }) {
    const { executor, bytes } = this.#options;
    const { entries } = readBody(await bytes(body));
    const version = upgradeOf(entries);
    const executed = await executor.execute(SESSION, { height: header.height, time: header.time, entries, code: version && (await bytes(version)) });
    if (executed.kind === 'invalid' || executed.stateRoot !== header.stateRoot) throw new Error(`block ${header.height} gives something else when it is executed again`);
    return executed.result;
  }

  async #prove(header: Header, result: Parameters<typeof movesIn>[1]): Promise<void> {
    const { rollup, manifest, executor, prover, proofs, log } = this.#options;
    const from = nodeAt(this.#nodes, 1);
    const transitions = transitionsOf(this.#nodes, movesIn(manifest.events, result), prover.places);
    if (await proofs.isProven(rollup, headerHash(header))) return;
    const begun = performance.now();
    const steps: { root: bigint; proof: Hex }[] = [];
    for (const each of transitions) steps.push({ root: each.after, proof: await prover.prove(each) });
    const provedMs = Math.round(performance.now() - begun);
    const { proof } = await executor.prove(SESSION, ROOT_KEY);
    try {
      await proofs.prove(header, proof.siblings, { from, steps });
    } catch (error) {
      // Somebody else was first.
      if (!isRefusal(error) || !(await proofs.isProven(rollup, headerHash(header)))) throw error;
    }
    log('proven', { rollup, height: header.height, proofs: steps.length, provedMs });
  }
}

function readBody(bytes: Uint8Array): Body {
  const decoded = decode(bodyCodec, bytes);
  if (!decoded.ok) throw decoded.error;
  return decoded.value;
}
