/** Every limit of the protocol, each with its reason. A node that uses other numbers disagrees with the network. */
export const LIMITS = {
  /** One action's input, encoded: what one data blob carries, and far more than a person signs. */
  payloadBytes: 128 * 1024,
  /** Blocks of L1 that an operator has to take in a message from there once it is final: six minutes on Ethereum. */
  dueBlocks: 32,
  /** Milliseconds that an app may leave out the next message of a lane: an operator that is up looks for messages every few seconds. */
  laneMs: 60_000,
  /** Input of an action that is forced through L1: what a transaction there carries at a bearable price. */
  forcedBytes: 64 * 1024,
  /** Actions in one block: keeps a block under a second of metered execution for a cheap action. */
  blockActions: 1024,
  /** One block body: a stream fetch of 12 ms on a local network; above 4 MiB nothing may travel by gossip at all. */
  bodyBytes: 2 * 1024 * 1024,
  /** One gossip message: above this, duplicates cost more than a fetch by hash. */
  gossipBytes: 256 * 1024,
  /** One blob fetched by hash (a WASM module, a body, a snapshot chunk). */
  blobBytes: 16 * 1024 * 1024,
  /** Messages that one block may send to other rollups: bounds what verifiers carry for free. */
  blockMessages: 1024,
  /** What a sender remembers of one ask: it is in the state until the answer comes. */
  noteBytes: 4096,
  /** Members of one committee: its keys fit one contract's code on L1, and everybody hears everybody's vote. */
  committeeMembers: 128,
  /** Members up to whom a certificate has a secp256k1 signature of each: L1 gas grows by about 5,600 a member, and from 27 signatures on one BLS signature for all is cheaper. */
  singleSigners: 16,
  /** Headers settled by one batch: a proof of 10 hashes. */
  batchHeaders: 1024,
  /** Shares of a body: twenty random ones show that half of them are there, and a code of twice as many points is still one of bytes. */
  shares: 128,
  /** Code of a version that goes into blobs with its block: any bundle, and not every module. Who needs more brings it along. */
  carriedCodeBytes: 256 * 1024,
  /** Blobs of one batch: what a block of L1 is likely to have room for. */
  batchBlobs: 6,
  /** Blocks an operator may be ahead of the last certificate: bounds what a bad block can take back. */
  uncertifiedBlocks: 16,
  /** Blocks until an acknowledged action must be in the chain: the promise in every receipt. */
  inclusionBlocks: 64,
  /** Fuel of one action: about half a second of QuickJS; a chess move in SAN needs 0.7 G. */
  actionFuel: 4_000_000_000n,
  /** Fuel of one block. */
  blockFuel: 64_000_000_000n,
  /** Script of a published app, the framework's part included: chess with its library is 54 KB, and the engine reads a megabyte in 0.2 s. */
  scriptBytes: 1024 * 1024,
  /** Fuel for loading a script once, when a module is built of it: a megabyte of literals takes a quarter of it; what burns it all ends within three seconds. */
  buildFuel: 16_000_000_000n,
  /** Guest memory: 4096 pages, 256 MiB. */
  guestPages: 4096,
  /** Stack of a guest's calls, bytes by an upper bound of each frame: traps well before the host's own stack ends (984 kB in a main thread). */
  guestDepth: 640 * 1024,
  /** One state entry. A larger value belongs into several entries. */
  keyBytes: 256,
  valueBytes: 64 * 1024,
} as const;

/** Version of envelopes, headers and the guest ABI: nodes of another version ignore each other. */
export const PROTOCOL_VERSION = 1;
