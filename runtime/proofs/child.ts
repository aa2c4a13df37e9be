/** The process that proves: snarkjs is loaded here and nowhere else, and its threads end with it. One job after the other. */
import { createRequire } from 'node:module';

/** Of the parent. */
export interface ProofJob {
  readonly id: number;
  readonly input: Readonly<Record<string, unknown>>;
  readonly witnessFile: string;
  readonly provingFile: string;
}
/** To it: a proof, or why there is none. */
export type ProofOutcome = { readonly id: number } & ({ readonly proof: SnarkProof; readonly inputs: readonly string[] } | { readonly error: string; readonly isMissing: boolean });

/** Points in decimal, projective. */
export interface SnarkProof {
  readonly pi_a: readonly string[];
  readonly pi_b: readonly (readonly string[])[];
  readonly pi_c: readonly string[];
}

interface Snarkjs {
  readonly groth16: {
    fullProve(input: object, witnessFile: string, provingFile: string): Promise<{ readonly proof: SnarkProof; readonly publicSignals: readonly string[] }>;
  };
}

let loaded: Snarkjs | undefined;
function snarkjs(): Snarkjs {
  loaded ??= createRequire(import.meta.url)('snarkjs') as Snarkjs;
  return loaded;
}

async function outcomeOf({ id, input, witnessFile, provingFile }: ProofJob): Promise<ProofOutcome> {
  try {
    const { proof, publicSignals } = await snarkjs().groth16.fullProve(input, witnessFile, provingFile);
    return { id, proof, inputs: publicSignals };
  } catch (error) {
    return { id, error: (error as Error).message, isMissing: (error as { code?: unknown }).code === 'MODULE_NOT_FOUND' };
  }
}

let before: Promise<unknown> = Promise.resolve();
if (process.send !== undefined) {
  process.on('message', (job: ProofJob) => {
    before = before.then(() => outcomeOf(job)).then((outcome) => process.send?.(outcome));
  });
  process.on('disconnect', () => process.exit(0));
}
