/** What can go wrong between an application and a gateway. */

/** The gateway, or the way there. `code` is the gateway's own, or `unreachable`. */
export class ClientError extends Error {
  override readonly name: string = 'ClientError';
  readonly code: string;
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;
  constructor(code: string, message: string, status = 0) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/** The operator did not take an action: nothing came of it. */
export class ActionRefused extends ClientError {
  override readonly name = 'ActionRefused';
}

/** An action was in a block and did nothing. `revertCode` is the author's own, or the guest's. */
export class ActionReverted extends ClientError {
  override readonly name = 'ActionReverted';
  readonly id: string;
  readonly revertCode: number;
  constructor(id: string, revertCode: number, reason: string) {
    super('reverted', reason);
    this.id = id;
    this.revertCode = revertCode;
  }
}

/** State that does not prove itself: the gateway is wrong, or somebody is between. */
export class BadProof extends ClientError {
  override readonly name = 'BadProof';
  constructor(message: string) {
    super('bad-proof', message);
  }
}
