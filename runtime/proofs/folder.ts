/** Where keys for proving lie unless it is said otherwise. */
export const KEY_FOLDER = '.cache/proofs';
