/** libp2p's logger names itself anew for every connection and stream, whether anybody listens or not: a twentieth of a busy node's time. */
import type { ComponentLogger, Logger } from '@libp2p/interface';

const silent: Logger = Object.assign(() => undefined, {
  error: () => undefined,
  trace: () => undefined,
  enabled: false,
  newScope: () => silent,
});

/** Says nothing; where `DEBUG` is set, libp2p's own stays. */
export const quietUnlessDebugging = (): { readonly logger?: ComponentLogger } => (process.env.DEBUG === undefined ? { logger: { forComponent: () => silent } } : {});
