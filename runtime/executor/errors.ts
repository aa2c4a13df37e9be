/** What can go wrong with an executor. All of it is a fault of this node or of its caller, never a verdict about a block. */
export type ExecutorErrorCode =
  | 'no-session'
  | 'bad-module'
  | 'bad-manifest'
  | 'bad-abi'
  | 'bad-native'
  | 'engines-differ'
  | 'bad-bundle'
  | 'missing-code'
  | 'bad-height'
  | 'bad-genesis'
  | 'bad-snapshot'
  | 'bad-cursor'
  | 'other-state'
  | 'unfinished-snapshot'
  | 'damaged-state'
  | 'state-locked'
  | 'state-full'
  | 'state-failed'
  | 'worker-lost'
  | 'busy'
  | 'closed'
  | 'failed';

export class ExecutorError extends Error {
  override readonly name = 'ExecutorError';
  readonly code: ExecutorErrorCode;
  constructor(code: ExecutorErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** Codes of the layers below, in this port's words; whatever else is thrown has failed without a name. */
const OWN: readonly ExecutorErrorCode[] = [
  'no-session',
  'missing-code',
  'bad-module',
  'bad-manifest',
  'bad-abi',
  'bad-height',
  'bad-genesis',
  'bad-snapshot',
  'bad-cursor',
  'other-state',
  'unfinished-snapshot',
  'damaged-state',
  'state-locked',
  'state-full',
  'state-failed',
];
const CODES: Readonly<Record<string, ExecutorErrorCode>> = {
  ...Object.fromEntries(OWN.map((code) => [code, code])),
  // Of bundles.
  damaged: 'bad-bundle',
  'unknown-engine': 'bad-bundle',
  'bad-script': 'bad-bundle',
  'out-of-fuel': 'bad-bundle',
  'too-large': 'bad-bundle',
};

export function executorErrorOf(error: unknown): ExecutorError {
  if (error instanceof ExecutorError) return error;
  const { code, message } = error instanceof Error ? (error as Error & { code?: unknown }) : { code: undefined, message: String(error) };
  return new ExecutorError((typeof code === 'string' && Object.hasOwn(CODES, code) && CODES[code]) || 'failed', message);
}
