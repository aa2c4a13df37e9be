/** `mru enclave`: documents about what holds a member's keys. */
import { type Hex, parseHex } from '../../../protocols/bytes.ts';
import { decodeEnclaveDocument, type EnclaveKeys, isAbout, MEASUREMENT_BYTES } from '../../../protocols/enclave.ts';
import { createX509Verifier, EnclaveError, makeEnclaveDocument } from '../../enclave/x509.ts';
import { publicKeys } from '../../keys/keys.ts';
import { chainIdOf } from '../../settlement/deploy.ts';
import { createVulcan } from '../../settlement/vulcan.ts';
import type { ENCLAVE_FLAGS, enclaveDocumentCommand } from '../descriptions/enclave.ts';
import { readBytes, readText, writeBytes } from '../files.ts';
import { type Parsed, UsageError } from '../flags.ts';
import { contractOf, listOf, NOBODY, needed, urlOf } from '../network-flags.ts';
import { EXIT, print, printJson } from '../result.ts';

const DAY_MS = 86_400_000;

/** `undefined` where nothing is said of enclaves. */
export function enclaveVerifierOf(values: Parsed<typeof ENCLAVE_FLAGS>['values']): ReturnType<typeof createX509Verifier> | undefined {
  const file = values['enclave-root'];
  if (file === undefined) {
    if (values.measurement !== undefined) throw new UsageError('--measurement needs --enclave-root: whose word is believed about it');
    return undefined;
  }
  const measurements = listOf(needed(values.measurement, 'measurement', 'which code is believed, as its maker’s tools print it')).map(measurementOf);
  return usable(() => createX509Verifier({ root: readBytes(file), measurements, maxAgeMs: values['document-days'] * DAY_MS }));
}

function measurementOf(text: string): Hex {
  const hex = (text.startsWith('0x') ? text : `0x${text}`).toLowerCase();
  const { length = 0 } = parseHex(hex) ?? {};
  if (length === 0 || length > MEASUREMENT_BYTES) throw new UsageError(`--measurement wants a hash in hex, of ${MEASUREMENT_BYTES} bytes at most, got "${text}"`);
  return hex as Hex;
}

function usable<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw error instanceof EnclaveError ? new UsageError(error.message) : error;
  }
}

/** The document of a file that a member is about to show. Throws `UsageError` when it is none, or about other keys. */
export function enclaveDocumentOf(file: string, keys: EnclaveKeys): Uint8Array {
  const content = readBytes(file);
  const decoded = decodeEnclaveDocument(content);
  if (!decoded.ok) throw new UsageError(`${file} is no enclave document (${decoded.error.message}): mru enclave document makes one`);
  if (!isAbout(decoded.value, keys)) throw new UsageError(`${file} is about other keys or another network: it has to name node ${keys.node} and vote key ${keys.vote}`);
  return content;
}

export async function enclaveDocument({ values }: Parsed<typeof enclaveDocumentCommand.flags>): Promise<number> {
  const [url, contract] = [urlOf(values.l1), contractOf(values.contract)];
  const measurement = measurementOf(needed(values.measurement, 'measurement', 'the hash of the code that runs'));
  const signer = {
    key: readText(needed(values['signing-key'], 'signing-key', 'the key of the enclave')),
    certificates: readText(needed(values.certificates, 'certificates', 'those of the enclave’s key, up to the root')),
  };
  const out = needed(values.out, 'out', 'a file for the document');
  const { node, vote } = publicKeys(needed(values.keys, 'keys', 'the folder that mru keys new made'));
  const [chain, { address: network }] = await Promise.all([chainIdOf(url), createVulcan({ url, contract, privateKey: NOBODY })]);
  const statement = { chain, network, node, vote, measurement: parseHex(measurement) as Uint8Array, madeMs: Date.now() };
  const document = usable(() => makeEnclaveDocument(statement, signer));
  writeBytes(out, document);
  if (values.json) printJson({ ok: true, out, bytes: document.length, chain, network, node, vote, measurement });
  else print(`${out}: code ${measurement} holds node ${node} and vote key ${vote}`);
  return EXIT.done;
}
