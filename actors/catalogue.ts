/** Every actor of the project: its machine and its inbox. Blueprints, charts and READMEs are made from this list. */
import type { AnyStateMachine } from 'xstate';
import { aggregator } from './aggregator/machine.ts';
import { aggregatorInbox } from './aggregator/policy.ts';
import { archivist } from './archivist/machine.ts';
import { archivistInbox } from './archivist/policy.ts';
import { catchUp } from './catch-up/machine.ts';
import { catchUpInbox } from './catch-up/policy.ts';
import { custodian } from './custodian/machine.ts';
import { custodianInbox } from './custodian/policy.ts';
import { finalizer } from './finalizer/machine.ts';
import { finalizerInbox } from './finalizer/policy.ts';
import type { InboxPolicy } from './host/policy.ts';
import { juror } from './juror/machine.ts';
import { jurorInbox } from './juror/policy.ts';
import { microRollup } from './micro-rollup/machine.ts';
import { microRollupInbox } from './micro-rollup/policy.ts';
import { publisher } from './publisher/machine.ts';
import { publisherInbox } from './publisher/policy.ts';
import { registrar } from './registrar/machine.ts';
import { registrarInbox } from './registrar/policy.ts';
import { sequencer } from './sequencer/machine.ts';
import { sequencerInbox } from './sequencer/policy.ts';
import { settler } from './settler/machine.ts';
import { settlerInbox } from './settler/policy.ts';
import { verifier } from './verifier/machine.ts';
import { verifierInbox } from './verifier/policy.ts';
import { watchtower } from './watchtower/machine.ts';
import { watchtowerInbox } from './watchtower/policy.ts';

export type ActorName =
  | 'micro-rollup'
  | 'catch-up'
  | 'sequencer'
  | 'verifier'
  | 'aggregator'
  | 'publisher'
  | 'settler'
  | 'finalizer'
  | 'registrar'
  | 'watchtower'
  | 'archivist'
  | 'custodian'
  | 'juror';

/** By the name of the actor's folder. */
export const ACTORS: Readonly<Record<ActorName, { readonly machine: AnyStateMachine; readonly inbox: InboxPolicy }>> = {
  'micro-rollup': { machine: microRollup, inbox: microRollupInbox },
  'catch-up': { machine: catchUp, inbox: catchUpInbox },
  sequencer: { machine: sequencer, inbox: sequencerInbox },
  verifier: { machine: verifier, inbox: verifierInbox },
  aggregator: { machine: aggregator, inbox: aggregatorInbox },
  publisher: { machine: publisher, inbox: publisherInbox },
  settler: { machine: settler, inbox: settlerInbox },
  finalizer: { machine: finalizer, inbox: finalizerInbox },
  registrar: { machine: registrar, inbox: registrarInbox },
  watchtower: { machine: watchtower, inbox: watchtowerInbox },
  archivist: { machine: archivist, inbox: archivistInbox },
  custodian: { machine: custodian, inbox: custodianInbox },
  juror: { machine: juror, inbox: jurorInbox },
};
