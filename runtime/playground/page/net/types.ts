/** What the gateway's interface sends, as this page reads it. Amounts and nonces are decimal texts, bytes and hashes 0x-hex. */
import type { Hex } from '../../../../protocols/bytes.ts';
import type { Level } from '../../../../protocols/confirmation.ts';
import type { TypedDataTypes } from '../../../../protocols/eip712.ts';
import type { TypeExpr } from '../../../../protocols/schema.ts';

export type { Hex, Level, TypeExpr };
export type BlockLevel = Exclude<Level, 'C0'>;

export interface Member {
  readonly index: number;
  readonly node: Hex;
}

export interface RollupBrief {
  readonly id: Hex;
  readonly name: string;
  readonly proofs: string;
  readonly operator: Hex;
  readonly tip: { readonly height: number; readonly levels: Readonly<Partial<Record<BlockLevel, number>>> };
  readonly announced: unknown;
}

export interface NetworkView {
  readonly chain: number;
  readonly contract: Hex | null;
  readonly committee: { readonly id: number; readonly quorum: number; readonly members: readonly Member[] };
  readonly rollups: readonly RollupBrief[];
}

export interface NamedType {
  readonly name: string;
  readonly type: TypeExpr;
}

export interface ActionView {
  readonly name: string;
  readonly fields: readonly NamedType[];
  readonly types: TypedDataTypes;
  readonly primaryType: string;
  /** A deposit: nobody but L1 calls it. */
  readonly onlyL1?: boolean;
}

export interface StateModel {
  readonly machine: string | null;
  readonly name: string;
  readonly kind: 'map' | 'value' | 'balances';
  readonly key?: TypeExpr | null;
  readonly value?: TypeExpr | null;
}

export interface Domain {
  readonly name: string;
  readonly version: string;
  readonly chainId: number;
  readonly salt: Hex;
}

export interface RollupView {
  readonly id: Hex;
  readonly name: string;
  readonly operator: Hex;
  readonly codeHash: Hex;
  readonly genesisRoot: Hex;
  readonly proofs: string;
  readonly domain: Domain;
  readonly actions: readonly ActionView[];
  readonly events: readonly unknown[];
  readonly state: readonly StateModel[];
  /** In the order of their numbers; `null` in a rollup of one. */
  readonly machines?: readonly string[] | null;
  readonly messages: readonly unknown[];
}

export interface EventView {
  readonly name: string | null;
  readonly fields: unknown;
}

export type ActionStatus = 'pending' | 'executed' | 'reverted';

export interface ActionRecord {
  readonly id: Hex;
  readonly action: string | null;
  readonly sender: Hex | null;
  readonly nonce: string | null;
  readonly input: unknown;
  readonly status: ActionStatus;
  readonly level: Level;
  readonly height: number | null;
  readonly index: number | null;
  readonly code: number | null;
  readonly reason: string | null;
  readonly fuel: string | null;
  readonly events: readonly EventView[];
}

export interface BlockBrief {
  readonly height: number;
  readonly hash: Hex;
  readonly time: number;
  readonly entries: number;
  readonly reverted: number;
  readonly fuel: string;
  readonly bodyBytes: number;
  readonly stateRoot: Hex;
  readonly receiptsRoot: Hex;
  readonly level: BlockLevel;
  readonly levelAtMs: Readonly<Partial<Record<BlockLevel, number>>>;
}

export interface EntryView {
  readonly index: number;
  readonly kind: 'action' | 'message' | 'inbound';
  readonly id: Hex;
  /** `null` while nobody shows the version that it is of. */
  readonly action: string | null;
  readonly sender?: Hex | null;
  readonly nonce?: string | null;
  readonly input: unknown;
  readonly from?: Hex | null;
  readonly seq?: string | number | null;
  readonly status: 'executed' | 'reverted';
  readonly code: number;
  readonly reason: string | null;
  readonly fuel: string;
  readonly events: readonly EventView[];
  /** `null` where no replica knows which entry sent what. */
  readonly sent: readonly { readonly to: Hex; readonly action: string; readonly seq: string | number }[] | null;
}

export interface BlockView extends Omit<BlockBrief, 'entries'> {
  readonly parent: Hex;
  readonly outboxRoot: Hex;
  readonly actionsRoot?: Hex;
  readonly dataRoot?: Hex;
  readonly certifiedBy: readonly number[] | null;
  readonly entries: readonly EntryView[];
}

export interface StepView {
  readonly index: number;
  /** `null` of a hook. */
  readonly id: Hex | null;
  readonly action?: string | null;
  readonly sender?: Hex | null;
  readonly reason?: string;
  readonly fuel: string;
  readonly status: 'executed' | 'reverted';
  readonly reads: readonly { readonly entry: string; readonly key: unknown; readonly value: unknown }[];
  readonly writes: readonly { readonly entry: string; readonly key: unknown; readonly before: unknown; readonly after: unknown }[];
  readonly events: readonly EventView[];
}

export interface StateEntryView {
  readonly entry: string;
  readonly kind: 'map' | 'value' | 'balances';
  readonly key?: TypeExpr | null;
  readonly value?: TypeExpr | null;
}

/** Without a replica, a gateway has only a value that a member told: then the rest is `null`. */
export interface ProvenValue {
  readonly height: number | null;
  readonly stateRoot: Hex | null;
  readonly value: unknown;
  /** Encoded `StateProof`. */
  readonly proof: Hex | null;
  readonly certificate: Hex | null;
}

export interface EntriesPage {
  readonly height: number;
  readonly entries: readonly { readonly key: unknown; readonly value: unknown }[];
  readonly next: unknown;
}

export interface Lane {
  readonly from: Hex;
  readonly to: Hex;
  readonly sent: number;
  readonly consumed: number;
  readonly inFlight: number;
  readonly latencyMs: { readonly p50: number; readonly p99: number } | null;
  /** What came of asks. */
  readonly outcomes: Readonly<Record<string, number>>;
}

export interface CommitteeView {
  readonly id: number;
  readonly quorum: number;
  readonly members: readonly (Member & {
    readonly status: { readonly seat: number | null; readonly attestations: number; readonly refusals: number; readonly rollups: readonly unknown[]; readonly rssBytes: number } | null;
    readonly votes: number;
    readonly latencyMs: number | null;
  })[];
  readonly evidence: readonly { readonly kind: string; readonly who: string; readonly reason: string; readonly atMs: number }[];
}

export type Outcome =
  | { readonly status: 'acknowledged'; readonly id: Hex; readonly by: number; readonly acknowledgement: Hex }
  | { readonly status: 'refused'; readonly code: string; readonly reason: string };

export interface SubmittedAction {
  readonly action: string;
  readonly sender: Hex;
  readonly nonce: string;
  readonly input: unknown;
  readonly signature: Hex;
}

/** A page of a plugin. */
export interface PanelView {
  readonly title: string;
  readonly url: string;
}

export interface PluginView {
  readonly name: string;
  readonly condition: string;
  readonly panels: readonly PanelView[];
}
