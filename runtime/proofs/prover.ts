/** Proves in a process of its own, so that neither seconds of arithmetic nor the licence of who does it are in the host. It starts with the first job. */
import { type ChildProcess, fork } from 'node:child_process';
import type { Prover, Transition } from '../../actors/ports/prover.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { word } from '../../protocols/crypto/hash.ts';
import type { ProofJob, ProofOutcome, SnarkProof } from './child.ts';
import { ProofError } from './errors.ts';
import type { OpenKeys } from './keys.ts';

const CHILD = new URL(import.meta.url.endsWith('.ts') ? './child.ts' : './child.js', import.meta.url);
/** Proofs that may wait: whoever asks waits for one before the next. */
const MOST_WAITING = 64;

interface Waiting {
  readonly transition: Transition;
  readonly resolve: (proof: Hex) => void;
  readonly reject: (error: Error) => void;
}

export function createProver(keys: OpenKeys): Prover {
  const waiting = new Map<number, Waiting>();
  let child: ChildProcess | undefined;
  let isClosed = false;
  let next = 0;

  function lost(reason: string): void {
    child = undefined;
    const all = [...waiting.values()];
    waiting.clear();
    for (const { reject } of all) reject(new ProofError(isClosed ? 'closed' : 'lost', reason));
  }
  function started(): ChildProcess {
    if (child !== undefined) return child;
    const made = fork(CHILD, { stdio: 'ignore' });
    made.on('message', (outcome: ProofOutcome) => done(outcome));
    made.once('error', (error) => lost(`the proving process: ${error.message}`));
    made.once('exit', (code, signal) => child === made && lost(`the proving process ended with ${signal ?? code}`));
    child = made;
    return made;
  }
  function done(outcome: ProofOutcome): void {
    const job = waiting.get(outcome.id);
    if (job === undefined) return;
    waiting.delete(outcome.id);
    const proof = proofOf(outcome, job.transition);
    if (typeof proof === 'string') job.resolve(proof);
    else job.reject(proof);
  }

  return {
    places: keys.moves,
    prove(transition) {
      if (isClosed) return Promise.reject(new ProofError('closed', 'the prover is closed'));
      if (waiting.size >= MOST_WAITING) return Promise.reject(new ProofError('lost', `${MOST_WAITING} proofs wait already`));
      const id = next++;
      const { witnessFile, provingFile } = keys;
      return new Promise((resolve, reject) => {
        waiting.set(id, { transition, resolve, reject });
        started().send({ id, input: transition.input, witnessFile, provingFile } satisfies ProofJob);
      });
    },
    async close() {
      isClosed = true;
      const ending = child;
      if (ending === undefined || ending.exitCode !== null) return;
      const ended = new Promise((resolve) => ending.once('exit', resolve));
      ending.kill('SIGKILL');
      await ended;
    },
  };
}

function proofOf(outcome: ProofOutcome, { before, after }: Transition): Hex | ProofError {
  if ('error' in outcome)
    return new ProofError(
      outcome.isMissing ? 'missing-tool' : 'no-witness',
      outcome.isMissing ? 'proving needs the package snarkjs, which is GPL-3.0 and not part of this one: npm install snarkjs' : outcome.error,
    );
  const [from, to] = outcome.inputs;
  if (from !== String(before) || to !== String(after)) return new ProofError('no-witness', 'the circuit came to other roots');
  return encodeProof(outcome.proof);
}

/** As `Groth16.sol` takes it: affine coordinates, imaginary parts first. */
export function encodeProof({ pi_a, pi_b, pi_c }: SnarkProof): Hex {
  const pair = ([x, y]: readonly string[]): string[] => [x as string, y as string];
  const second = pi_b.slice(0, 2).flatMap(([real, imaginary]) => [imaginary as string, real as string]);
  return `0x${[...pair(pi_a), ...second, ...pair(pi_c)].map((each) => toHex(word(BigInt(each))).slice(2)).join('')}`;
}
