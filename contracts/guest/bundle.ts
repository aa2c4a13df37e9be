/**
 * An app as it is published in a few KB: its script, and the hash of the engine that runs it. Whoever has that engine rebuilds the module
 * from it bit for bit, without any other tool; the script comes from strangers.
 */
import { concat, equalBytes, type Hex } from '../../protocols/bytes.ts';
import { bytes, decode, encode, hash32, record, u8, type ValueOf } from '../../protocols/codec.ts';
import { LIMITS } from '../../protocols/limits.ts';
import { type Engine, EvaluationError, evaluate, shippedEngine } from './evaluate.ts';
import { type Manifest, ManifestError, readManifest } from './manifest.ts';

/** Zero, then "mru", as a module begins with zero and "asm". */
const MAGIC = Uint8Array.of(0, 0x6d, 0x72, 0x75);
const VERSION = 1;

const appBundle = record('AppBundle', { version: u8, engine: hash32, script: bytes(LIMITS.scriptBytes) });
export type AppBundle = Omit<ValueOf<typeof appBundle>, 'version'>;

export type BundleErrorCode = 'damaged' | 'unknown-engine' | 'bad-script' | 'out-of-fuel' | 'too-large' | 'bad-manifest';

export class BundleError extends Error {
  override readonly name = 'BundleError';
  readonly code: BundleErrorCode;
  constructor(code: BundleErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

export const isBundle = (given: Uint8Array): boolean => equalBytes(given.subarray(0, MAGIC.length), MAGIC);

/** The published form. Throws `BundleError` for a script that is too large. */
export function packApp({ engine, script }: AppBundle): Uint8Array {
  if (script.length > LIMITS.scriptBytes) throw new BundleError('too-large', `the script has ${script.length} bytes, at most ${LIMITS.scriptBytes} allowed`);
  return concat(MAGIC, encode(appBundle, { version: VERSION, engine, script }));
}

/** Throws `BundleError`. */
export function readBundle(given: Uint8Array): AppBundle {
  if (!isBundle(given)) throw new BundleError('damaged', 'not a bundle: it does not begin as one');
  const found = decode(appBundle, given.subarray(MAGIC.length));
  if (!found.ok) throw new BundleError('damaged', `damaged bundle: ${found.error.message}`);
  if (found.value.version !== VERSION) throw new BundleError('damaged', `bundle of version ${found.value.version}, this host reads ${VERSION}`);
  return found.value;
}

const CODES: Readonly<Record<EvaluationError['code'], BundleErrorCode>> = { threw: 'bad-script', trap: 'bad-script', 'out-of-fuel': 'out-of-fuel', 'too-large': 'too-large' };

/** Rebuilds the module of a bundle that nobody checked, in bounded time and memory. Throws `BundleError`. */
export function buildFromBundle(given: Uint8Array): { readonly wasm: Uint8Array; readonly manifest: Manifest } {
  const { engine, script } = readBundle(given);
  try {
    const wasm = evaluate(engineOf(engine), script);
    return { wasm, manifest: readManifest(wasm) };
  } catch (error) {
    if (error instanceof EvaluationError) throw new BundleError(CODES[error.code], error.message);
    if (error instanceof ManifestError) throw new BundleError('bad-manifest', error.message);
    throw error;
  }
}

function engineOf(hash: Hex): Engine {
  const engine = shippedEngine();
  if (engine.hash !== hash) throw new BundleError('unknown-engine', `the bundle wants engine ${hash}; here is ${engine.hash}`);
  return engine;
}

/** The module of an app in either form; what is no bundle is given back as it is, for `loadGuest` to judge. Throws `BundleError`. */
export const toModule = (given: Uint8Array): Uint8Array => (isBundle(given) ? buildFromBundle(given).wasm : given);
