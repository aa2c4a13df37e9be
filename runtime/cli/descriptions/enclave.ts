/** What `mru enclave` is called, takes and says of itself; and how other commands judge its documents. */
import { KEY_FLAGS, NETWORK_FLAGS } from './shared.ts';

/** For commands that judge documents. */
export const ENCLAVE_FLAGS = {
  'enclave-root': { kind: 'text', value: 'FILE', help: 'certificate of the root that is believed about enclaves: says which members are attested' },
  measurement: { kind: 'text', value: 'HEX', help: 'with --enclave-root: code that is believed, several separated by commas' },
  'document-days': { kind: 'whole', value: 'N', help: 'with --enclave-root: so long a document counts', fallback: 30, min: 1, max: 3_650 },
} as const;

export const enclaveDocumentCommand = {
  name: 'enclave document',
  summary: 'Makes an enclave document: has the key of an enclave sign which code runs in it, and which keys that code holds. Run it inside; mru verifier --attest shows it.',
  positionals: [],
  flags: {
    l1: NETWORK_FLAGS.l1,
    contract: NETWORK_FLAGS.contract,
    keys: KEY_FLAGS.keys,
    measurement: { kind: 'text', value: 'HEX', help: 'hash of the code that runs' },
    'signing-key': { kind: 'text', value: 'FILE', help: 'key of the enclave, PEM' },
    certificates: { kind: 'text', value: 'FILE', help: 'PEM: its certificate, and those that lead to the root' },
    out: { kind: 'text', value: 'FILE', short: 'o', help: 'where to' },
    json: { kind: 'boolean', help: 'print the result as one JSON object' },
  },
  examples: ['mru enclave document --keys ./keys --measurement 0x… --signing-key enclave.pem --certificates chain.pem --out document.bin --l1 http://127.0.0.1:8545 --contract 0x…'],
} as const;
