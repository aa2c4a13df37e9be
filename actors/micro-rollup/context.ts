/** What an operator is made of, and what it is told. */
import type { ActionBook, SignedAction } from '../../protocols/action.ts';
import type { Announcement } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
import type { Certificate, CertifiedHeader } from '../../protocols/certificate.ts';
import type { Committees } from '../../protocols/committee.ts';
import type { Inbound } from '../../protocols/inbound.ts';
import type { DeliveredMessage } from '../../protocols/message.ts';
import type { SubmitAnswer } from '../../protocols/requests.ts';
import type { Credit } from '../escrow.ts';
import type { Environment } from '../host/host.ts';
import type { Blobs } from '../ports/blobs.ts';
import type { Bus } from '../ports/bus.ts';
import type { DataLayer } from '../ports/data-layer.ts';
import type { Execution, Executor } from '../ports/executor.ts';
import type { Settlement } from '../ports/settlement.ts';
import type { SignaturePool } from '../ports/signatures.ts';
import type { Store } from '../ports/store.ts';
import type { PendingRecord, Tip } from '../records.ts';
import type { CheckedBatch } from './admission.ts';
import type { Draft, SealedBlock } from './builder.ts';
import type { Cursor, Inbox } from './inbox.ts';
import type { Journal, Recovered } from './journal.ts';
import type { Pool } from './pool.ts';

export interface MicroRollupPorts {
  readonly bus: Bus;
  readonly blobs: Blobs;
  readonly store: Store;
  readonly executor: Executor;
  readonly data: Pick<DataLayer, 'commit'>;
  readonly signatures: SignaturePool;
  /** Where L1's messages come from; without it, none do. */
  readonly settlement?: Pick<Settlement, 'inbox'> | undefined;
}

export interface MicroRollupOptions {
  readonly chain: number;
  readonly rollup: Hex;
  /** How to read the actions of a version, as published. */
  readonly bookOf: (wasm: Uint8Array) => ActionBook;
  /** The first version. */
  readonly wasm: Uint8Array;
  /** Hashes of the code of versions that took over since, or may have: as L1 has them by now. */
  readonly later: () => readonly Hex[];
  readonly genesis: Uint8Array;
  /** Signs blocks and acknowledgements. */
  readonly privateKey: Uint8Array;
  readonly committees: Committees;
  /** Certifies the first block. */
  readonly committee: number;
  /** Other rollups that may send messages here, as far as this node knows of any. */
  readonly neighbours: () => readonly Hex[];
  /** Address of the actor that orders. */
  readonly sequencer: string;
  /** How long a block waits for more entries after its first, and entries in one block at most. */
  readonly blockMs: number;
  readonly blockActions: number;
  readonly log: (event: string, detail: object) => void;
  /** Told of what was promised, in batches, and of every block, once each is durable. It must not throw. */
  readonly progress?: (made: OperatorProgress) => void;
}

export type OperatorProgress =
  | { readonly event: 'acknowledged'; readonly rollup: Hex; readonly records: readonly PendingRecord[] }
  | { readonly event: 'announced'; readonly announcement: Announcement };

export interface Input {
  readonly env: Environment;
  readonly ports: MicroRollupPorts;
  readonly options: MicroRollupOptions;
}

type Reply = (answer: SubmitAnswer) => void;

export type MicroRollupEvent =
  | ({ readonly type: 'RECOVERED' } & Opened)
  | { readonly type: 'FAILED'; readonly error: unknown }
  | { readonly type: 'SUBMIT'; readonly actions: readonly SignedAction[]; readonly reply: Reply; readonly refuse: (error: unknown) => void }
  | { readonly type: 'NONCES'; readonly accounts: readonly Hex[]; readonly reply: (nonces: readonly bigint[]) => void; readonly refuse: (error: unknown) => void }
  | { readonly type: 'CHECKED'; readonly batch: CheckedBatch; readonly reply: Reply; readonly refuse: (error: unknown) => void }
  | { readonly type: 'ORDERED'; readonly order: readonly number[] }
  | { readonly type: 'EXECUTED'; readonly draft: Draft; readonly execution: Execution }
  /** `book` of the version that took over with it. */
  | { readonly type: 'SEALED'; readonly block: SealedBlock; readonly draft: Draft; readonly tip: Tip; readonly book: ActionBook | undefined }
  | { readonly type: 'CERTIFICATE'; readonly certificate: Certificate }
  /** There is a newer committee. */
  | { readonly type: 'COMMITTEE' }
  /** There is a rollup more, and what its lane has brought so far. */
  | { readonly type: 'NEIGHBOUR'; readonly rollup: Hex }
  | { readonly type: 'LANE'; readonly rollup: Hex; readonly next: number }
  /** Work that the deposit on L1 pays for. */
  | { readonly type: 'PAID'; readonly work: bigint }
  /** The app is frozen on L1: nothing that it settles counts any more. */
  | { readonly type: 'FROZEN' }
  | { readonly type: 'PULL' | 'WAKE' | 'ANNOUNCE' | 'LOOK' }
  /** Messages from L1 that are next. */
  | { readonly type: 'INBOX'; readonly messages: readonly Inbound[] }
  /** What a member showed of lanes, and up to which height of their senders; nothing when none answered. */
  | {
      readonly type: 'PULLED';
      readonly cursors: readonly Cursor[];
      readonly deliveries: readonly DeliveredMessage[];
      readonly sources: readonly CertifiedHeader[];
      readonly heights: readonly number[];
    };

export interface Opened {
  readonly recovered: Recovered;
  readonly tip: Tip;
  readonly book: ActionBook;
  readonly lanes: ReadonlyMap<Hex, number>;
}

export interface Context extends Input {
  readonly journal: Journal;
  readonly session: string;
  pool: Pool;
  inbox: Inbox;
  tip: Tip | undefined;
  /** Of the version in force; known once it serves. */
  book: ActionBook | undefined;
  /** Own blocks without a certificate, oldest first. */
  uncertified: Announcement[];
  /** Whether a time is set to announce them again. */
  isRepeating: boolean;
  pulls: number;
  /** Pause until the next look for messages in all lanes; and in those that gossip told of, while one is on its way or waited for. */
  pullMs: number;
  wakeMs: number;
  isWaking: boolean;
  /** What was last said of the deposit. */
  credit: Credit;
}
