/** For whoever trusts L1 and nobody else: one rollup, checked, in Node and in web pages. */
export { createLight, type Light, type LightBlock, type LightOptions, type ProvenReaders } from './client.ts';
export { LIGHT_CODES, type LightCode, LightError } from './errors.ts';
export type { L1Header } from './l1-header.ts';
export { createL1Source, type L1Source } from './l1-source.ts';
export { type Anchors, type Check, type CheckName, type Report, type Told, verifyPassport } from './passport.ts';
export { underHead } from './under.ts';
