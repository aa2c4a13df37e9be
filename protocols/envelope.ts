/** The signed envelope around everything that nodes gossip: it survives relaying and counts as evidence. */
import { concat, fromHex, toHex, utf8 } from './bytes.ts';
import { bytes, decode, encode, fixed, hash32, record, text, u8, u53, type ValueOf } from './codec.ts';
import { nodeKeyOf, signMessage, verifyMessage } from './crypto/ed25519.ts';
import { LIMITS, PROTOCOL_VERSION } from './limits.ts';

/** What is signed. `from` is the Ed25519 key of the node, `seq` counts its envelopes upwards. */
const statement = record('EnvelopeStatement', {
  version: u8,
  chain: u53,
  topic: text(200),
  from: hash32,
  seq: u53,
  payload: bytes(LIMITS.gossipBytes),
});

const signed = record('Envelope', { statement, signature: fixed(64) });

export type Envelope = ValueOf<typeof statement>;

const DOMAIN = utf8('mru/envelope/1\0');
const signingBytes = (of: Envelope): Uint8Array => concat(DOMAIN, encode(statement, of));

export interface EnvelopeInput {
  readonly chain: number;
  readonly topic: string;
  readonly seq: number;
  readonly payload: Uint8Array;
}

/** The wire bytes of a payload, signed with a node's 32-byte seed. */
export function sealEnvelope(input: EnvelopeInput, seed: Uint8Array): Uint8Array {
  const envelope: Envelope = { version: PROTOCOL_VERSION, from: toHex(nodeKeyOf(seed)), ...input };
  return encode(signed, { statement: envelope, signature: toHex(signMessage(signingBytes(envelope), seed)) });
}

export type OpenedEnvelope = { readonly ok: true; readonly envelope: Envelope } | { readonly ok: false; readonly verdict: 'ignore' | 'reject'; readonly reason: string };

/** Checks bytes that arrived on a topic, cheap checks first, the signature last. Never throws. */
export function openEnvelope(wire: Uint8Array, expected: { readonly chain: number; readonly topic: string }): OpenedEnvelope {
  const refuse = (verdict: 'ignore' | 'reject', reason: string): OpenedEnvelope => ({ ok: false, verdict, reason });
  const decoded = decode(signed, wire);
  if (!decoded.ok) return refuse(wire[0] === PROTOCOL_VERSION ? 'reject' : 'ignore', decoded.error.message);
  const { statement: envelope, signature } = decoded.value;
  if (envelope.version !== PROTOCOL_VERSION) return refuse('ignore', `version ${envelope.version}`);
  if (envelope.chain !== expected.chain) return refuse('reject', `chain ${envelope.chain}`);
  if (envelope.topic !== expected.topic) return refuse('reject', `topic ${envelope.topic}`);
  const valid = verifyMessage(fromHex(signature), signingBytes(envelope), fromHex(envelope.from));
  return valid ? { ok: true, envelope } : refuse('reject', 'bad signature');
}
