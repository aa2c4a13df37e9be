/**
 * Catch-up: asks members for the certificates that gossip did not bring to an operator.
 *
 * Members publish a certificate once. An operator that was down, cut off, or lost the unsynced record of it in a crash would
 * otherwise wait for ever: it builds nothing while it is too far ahead of its last certificate. The journal says what is missing,
 * so that nothing passed on to an operator that was just recovering counts as known.
 */
import { setup } from 'xstate';
import type { Hex } from '../../protocols/bytes.ts';
import { type Certificate, certificate as certificateCodec, certificateFault } from '../../protocols/certificate.ts';
import type { Committees } from '../../protocols/committee.ts';
import { certifiedRequest } from '../../protocols/requests.ts';
import { ask } from '../ask.ts';
import type { Environment } from '../host/host.ts';
import type { Bus } from '../ports/bus.ts';
import type { Store } from '../ports/store.ts';
import { below, keys, load, loadRange, tipRecord } from '../records.ts';

export interface CatchUpOptions {
  readonly chain: number;
  readonly rollup: Hex;
  readonly committees: Committees;
  /** Address of the actor that is told of certificates. */
  readonly microRollup: string;
}

interface Input {
  readonly env: Environment;
  readonly ports: { readonly bus: Bus; readonly store: Store };
  readonly options: CatchUpOptions;
}

interface Context extends Input {
  /** Members asked so far: each is asked in turn, as any one may be dead or behind. */
  asked: number;
}

export type CatchUpEvent = { readonly type: 'LOOK' } | { readonly type: 'SHOWN'; readonly certificates: readonly Certificate[] };

/** As often as an operator announces again what has no certificate. */
const LOOK_MS = 1_000;
const PAGE = 64;

async function look({ ports, options: { committees, rollup }, asked }: Context): Promise<Certificate[]> {
  const [[last], tip] = await Promise.all([
    loadRange(ports.store, { ...below(`certified/${rollup.slice(2)}`), reverse: true, limit: 1 }, certificateCodec),
    load(ports.store, keys.tip(rollup), tipRecord),
  ]);
  if ((last?.height ?? 0) >= (tip?.height ?? 0)) return [];
  const { members } = committees.current;
  const { node } = members[asked % members.length] as (typeof members)[number];
  const heads = await ask(ports.bus, node, certifiedRequest, { rollup, from: (last?.height ?? 0) + 1, limit: PAGE });
  return heads.map((head) => head.certificate);
}

export const catchUp = setup({
  types: { context: {} as Context, events: {} as CatchUpEvent, input: {} as Input },
  actions: {
    look: ({ context }) => {
      context.env.timer('look', LOOK_MS, { type: 'LOOK' });
      context.asked++;
      context.env.call(
        () => look(context),
        (certificates) => ({ type: 'SHOWN', certificates }),
        () => undefined,
      );
    },
    passOn: ({ context, event }) => {
      if (event.type !== 'SHOWN') return;
      const { chain, committees, rollup, microRollup } = context.options;
      for (const certificate of event.certificates) {
        const isMine = certificate.kind === 'attest' && certificate.rollup === rollup;
        if (!isMine || certificateFault(chain, committees, certificate) !== undefined) return;
        context.env.send(microRollup, { type: 'CERTIFICATE', certificate });
      }
    },
  },
}).createMachine({
  id: 'catch-up',
  context: ({ input }) => ({ ...input, asked: 0 }),
  initial: 'looking',
  entry: 'look',
  states: { looking: { on: { LOOK: { actions: 'look' }, SHOWN: { actions: 'passOn' } } } },
});
