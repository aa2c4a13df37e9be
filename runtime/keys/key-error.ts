/** Something about the keys that their owner has to mend. Never says what a secret is. */
export class KeyError extends Error {
  override readonly name = 'KeyError';
}
