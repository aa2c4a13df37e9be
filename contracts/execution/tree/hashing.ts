/** Hashes of changed pages, level by level for all of them together: `hashPairs` is worth it only in large batches. */
import { hashPairs, sha256Into } from '../../../protocols/crypto/hash.ts';
import { EMPTY_NODE, LEAF_TAG, type StateNode } from '../../../protocols/state-tree.ts';
import { countOf, hashAt, KIND, kindAt, leafAt, pathAt } from './page.ts';

/** Room for pairs on their way through `hashPairs`; it grows and stays. */
class Room {
  bytes = new Uint8Array(4096 * 32);
  words = new Int32Array(this.bytes.buffer);

  atLeast(hashes: number): this {
    if (hashes * 32 <= this.bytes.length) return this;
    const grown = new Uint8Array(Math.max(hashes * 32, this.bytes.length * 2));
    grown.set(this.bytes);
    this.bytes = grown;
    this.words = new Int32Array(grown.buffer);
    return this;
  }
}

const input = new Room();
const output = new Room();
const arena = new Room();
const TAG_WORDS = new Int32Array(LEAF_TAG.buffer);

function hashRoom(pairs: number): void {
  output.atLeast(pairs);
  hashPairs(input.bytes.subarray(0, pairs * 64), output.bytes.subarray(0, pairs * 32));
}

function copyHash(from: Int32Array, at: number, to: Int32Array, into: number): void {
  for (let i = 0; i < 8; i++) to[into + i] = from[at + i] as number;
}

/** Leaf hashes, 32 bytes each, of entries in order. Those without a value get something meaningless. */
export function leafHashes(entries: readonly { readonly path: Uint8Array; readonly value: Uint8Array | undefined }[]): Uint8Array {
  const { bytes, words } = input.atLeast(entries.length * 2);
  for (const [at, { path, value }] of entries.entries()) {
    for (let i = 0; i < 32; i++) bytes[at * 64 + i] = path[i] as number;
    if (value !== undefined) sha256Into(value, bytes, at * 64 + 32);
  }
  hashRoom(entries.length);
  for (let at = 0; at < entries.length; at++) {
    copyHash(output.words, at * 8, words, at * 16);
    copyHash(TAG_WORDS, 0, words, at * 16 + 8);
  }
  hashRoom(entries.length);
  return output.bytes.slice(0, entries.length * 32);
}

/** A page whose node changed, and where its hash goes. */
export interface ChangedPage {
  readonly page: Uint8Array;
  /** Digits of its prefix, and the last of them. */
  readonly depth: number;
  readonly digit: number;
  readonly parent: ChangedBranch | undefined;
}

export interface ChangedBranch extends ChangedPage {
  /** The page, in a buffer of its own. */
  readonly words: Int32Array;
  /** Nodes to hash again, by bit. */
  dirty: number;
}

/** Node `16 + digit` of a branch is to be hashed again, and so are those above it. */
export function markDirty(branch: ChangedBranch, digit: number): void {
  for (let node = (16 + digit) >> 1; node > 0; node >>= 1) branch.dirty |= 1 << node;
}

/** Pairs to hash, by how many levels are below them, over slots of one arena. Slot 0 is the empty subtree. */
class Levels {
  readonly #jobs: number[][] = [];
  readonly #heights: number[] = [0];
  #slots = 1;

  /** Takes the leaves of a bucket, and answers the slot of its node. */
  add(bucket: Uint8Array, depth: number): number {
    const count = countOf(bucket);
    const first = this.#slots;
    arena.atLeast(first + count * 4);
    arena.bytes.set(bucket.subarray(leafAt(count, 0), leafAt(count, count)), first * 32);
    for (let at = 0; at < count; at++) this.#heights[this.#slots++] = 0;
    return this.#node(bucket, first, 0, count, depth);
  }

  #node(bucket: Uint8Array, first: number, from: number, to: number, depth: number): number {
    if (to - from === 1) return first + from;
    const byte = depth >> 3;
    const mask = 128 >> (depth & 7);
    let split = from;
    while (split < to && ((bucket[pathAt(split) + byte] as number) & mask) === 0) split++;
    const left = split === from ? 0 : this.#node(bucket, first, from, split, depth + 1);
    const right = split === to ? 0 : this.#node(bucket, first, split, to, depth + 1);
    return this.#inner(left, right);
  }

  #inner(left: number, right: number): number {
    const below = Math.max(this.#heights[left] as number, this.#heights[right] as number);
    const slot = this.#slots++;
    this.#heights[slot] = below + 1;
    const jobs = this.#jobs[below];
    if (jobs === undefined) this.#jobs[below] = [left, right, slot];
    else jobs.push(left, right, slot);
    return slot;
  }

  hash(): void {
    const { words } = arena.atLeast(this.#slots);
    for (const jobs of this.#jobs) {
      const pairs = jobs.length / 3;
      const { words: room } = input.atLeast(pairs * 2);
      for (let at = 0; at < pairs; at++) {
        copyHash(words, (jobs[at * 3] as number) * 8, room, at * 16);
        copyHash(words, (jobs[at * 3 + 1] as number) * 8, room, at * 16 + 8);
      }
      hashRoom(pairs);
      for (let at = 0; at < pairs; at++) copyHash(output.words, at * 8, words, (jobs[at * 3 + 2] as number) * 8);
    }
  }
}

/** Hands the node of a page to its parent, or answers it as the root. */
function tell({ parent, digit }: ChangedPage, kind: number, hash: Uint8Array): StateNode | undefined {
  if (parent === undefined) return kind === KIND.empty ? EMPTY_NODE : { kind: kind === KIND.leaf ? 'leaf' : 'inner', hash: hash.slice() };
  parent.page[kindAt(16 + digit)] = kind;
  parent.page.set(hash, hashAt(16 + digit));
  return undefined;
}

const ZEROS = new Uint8Array(32);
const kindOfCount = (count: number): number => (count === 0 ? KIND.empty : count === 1 ? KIND.leaf : KIND.inner);

/** Hashes buckets and tells their parents. Answers the root, when that is a bucket. */
export function hashBuckets(buckets: readonly ChangedPage[]): StateNode | undefined {
  const levels = new Levels();
  const slots = buckets.map(({ page, depth }) => (countOf(page) === 0 ? 0 : levels.add(page, depth * 4)));
  levels.hash();
  const { bytes } = arena;
  let root: StateNode | undefined;
  for (const [at, bucket] of buckets.entries()) {
    const slot = (slots[at] as number) * 32;
    root = tell(bucket, kindOfCount(countOf(bucket.page)), slot === 0 ? ZEROS : bytes.subarray(slot, slot + 32)) ?? root;
  }
  return root;
}

/** Hashes branches that are equally deep, whose children are hashed, and tells their parents. Answers the root, when it is among them. */
export function hashBranches(branches: readonly ChangedBranch[]): StateNode | undefined {
  for (const first of [8, 4, 2, 1]) hashRow(branches, first);
  let root: StateNode | undefined;
  for (const branch of branches) root = tell(branch, branch.page[kindAt(1)] as number, branch.page.subarray(hashAt(1), hashAt(2))) ?? root;
  return root;
}

/** Nodes `first` to `2 * first - 1` of all branches. */
function hashRow(branches: readonly ChangedBranch[], first: number): void {
  input.atLeast(branches.length * first * 2);
  const jobs: number[] = [];
  for (const [at, branch] of branches.entries()) {
    for (let node = first; node < 2 * first; node++) {
      if ((branch.dirty & (1 << node)) === 0 || isHoisted(branch, node)) continue;
      const from = hashAt(2 * node) >> 2;
      for (let i = 0, to = jobs.length * 8; i < 16; i++) input.words[to + i] = branch.words[from + i] as number;
      jobs.push(at, node);
      branch.page[kindAt(node)] = KIND.inner;
    }
  }
  hashRoom(jobs.length / 2);
  for (let at = 0; at < jobs.length; at += 2) copyHash(output.words, at * 4, (branches[jobs[at] as number] as ChangedBranch).words, hashAt(jobs[at + 1] as number) >> 2);
}

/** A node above nothing and at most one leaf is that leaf. */
function isHoisted({ page, words }: ChangedBranch, node: number): boolean {
  const [left, right] = [page[kindAt(2 * node)], page[kindAt(2 * node + 1)]];
  if (left === KIND.inner || right === KIND.inner || (left === KIND.leaf && right === KIND.leaf)) return false;
  const from = right === KIND.leaf ? 2 * node + 1 : 2 * node;
  page[kindAt(node)] = page[kindAt(from)] as number;
  copyHash(words, hashAt(from) >> 2, words, hashAt(node) >> 2);
  return true;
}
