/** What an operator's node needs to prove its own blocks: keys that fit the verifier on L1, a prover, and the blocks. */
import { createJournal } from '../../actors/micro-rollup/journal.ts';
import type { SessionInput } from '../../actors/ports/executor.ts';
import { load, keys as records } from '../../actors/records.ts';
import { toModule } from '../../contracts/guest/bundle.ts';
import { readManifest } from '../../contracts/guest/manifest.ts';
import { headerHash } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { certificate } from '../../protocols/certificate.ts';
import { createExecutor } from '../executor/pool.ts';
import { ProofError } from '../proofs/errors.ts';
import { type OpenKeys, openKeys } from '../proofs/keys.ts';
import { createProver } from '../proofs/prover.ts';
import { checkProvable } from '../proofs/way.ts';
import { createProofs, hashOfKey, type Proofs } from '../settlement/proofs.ts';
import type { OpenHost } from './host.ts';
import type { Log } from './open.ts';
import { proveBlocks } from './proving.ts';

export interface OwnProofsOptions {
  /** Where `mru proofs setup` put the keys. */
  readonly keyFolder: string;
  readonly l1: Parameters<typeof createProofs>[0];
  readonly host: Pick<OpenHost, 'store' | 'blobs'>;
  readonly input: SessionInput;
  /** Who has bodies that this node lost. */
  readonly members: readonly Hex[];
  readonly log: Log;
}

const FETCH_MS = 4_000;

/** Before an app is registered for ever as one that is proven: its accounts are such, and there are keys. Throws `ProofError`. */
export function checkProving(wasm: Uint8Array, keyFolder: string): OpenKeys {
  checkProvable(readManifest(toModule(wasm)));
  return openKeys(keyFolder);
}

/** Rejects with `ProofError` `no-keys` when the verifier on L1 has another key. */
export async function proveOwn({ keyFolder, l1, host, input, members, log }: OwnProofsOptions): Promise<{ stop(): Promise<void> }> {
  const { rollup, wasm } = input;
  const keys = checkProving(wasm, keyFolder);
  const proofs = await createProofs(l1);
  await checkVerifier(proofs, rollup, keys, keyFolder);
  const [journal, executor] = [createJournal(host.store, rollup), createExecutor({ log })];
  const proving = proveBlocks({
    ...{ rollup, input, executor, proofs, log, manifest: readManifest(toModule(wasm)), prover: createProver(keys) },
    verifier: () => proofs.deploy(keys.verifying),
    async block(height) {
      const [own, certified] = await Promise.all([journal.block(height), load(host.store, records.certified(rollup, height), certificate)]);
      return own !== undefined && certified?.header === headerHash(own.header) ? own : undefined;
    },
    bytes: (hash) => host.blobs.fetch(hash, members, FETCH_MS),
  });
  return {
    async stop() {
      await proving.stop();
      await executor.close();
    },
  };
}

async function checkVerifier(proofs: Proofs, rollup: Hex, { verifying }: OpenKeys, keyFolder: string): Promise<void> {
  const verifier = await proofs.verifierOf(rollup);
  if (verifier === undefined) return;
  const key = await proofs.keyHash(verifier);
  if (key !== hashOfKey(verifying)) throw new ProofError('no-keys', `proofs of this app are judged by the key ${key}, and that in ${keyFolder} is another: it needs the keys that were there first`);
}
