/** For applications: one rollup over a gateway, in Node and in web pages. */
export type { Level } from '../../../protocols/confirmation.ts';
export { createClient, type HttpClientOptions } from './client.ts';
export { ActionRefused, ActionReverted, BadProof, ClientError } from './errors.ts';
export type { Eip1193Provider, Signer, SignerLike, TypedData, ViemAccount } from './signers.ts';
export type { Trust } from './state.ts';
export type { Acknowledged, Confirmed, Happened, MachineClient, RollupClient, StreamEvent, Submission } from './types.ts';
