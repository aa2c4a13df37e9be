/** Why a light client refuses what it was shown. Each is somebody's fault or lie, or L1's change of mind; none is ever passed over. */
export const LIGHT_CODES = [
  /** An L1 node does not answer, or not in JSON-RPC. */
  'l1-unreachable',
  /** L1 nodes name different blocks. */
  'l1-disagrees',
  /** What an L1 node calls a header has another hash, or fields that no header has. */
  'bad-l1-header',
  /** A header between two blocks is missing, or does not lead from one to the other. */
  'broken-chain',
  /** What was final on L1 is not part of its chain any more. */
  'reorganised',
  /** L1 has gone on by more than is followed at once: a newer checkpoint is needed. */
  'too-far',
  /** A node of a trie, or a contract's code, is missing or malformed: L1's state does not say this. */
  'bad-l1-proof',
  'unknown-rollup',
  'unknown-committee',
  /** A certificate of a committee that was followed by others, on a block that L1 has not settled. */
  'old-committee',
  'bad-certificate',
  /** Not the header that was asked for, or not its operator's. */
  'wrong-header',
  /** Two certified headers for one place. */
  'forked',
  /** L1 has no batch with this header where it is said to be. */
  'not-settled',
  /** State of an older block than one that is certified. */
  'stale',
  /** A value, a message or a share that does not lead to its root. */
  'bad-proof',
  'bad-passport',
] as const;
export type LightCode = (typeof LIGHT_CODES)[number];

export class LightError extends Error {
  override readonly name = 'LightError';
  readonly code: LightCode;
  constructor(code: LightCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}
