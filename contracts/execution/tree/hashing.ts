/** Hashes of changed pages, level by level for all of them together: `hashPairs` is worth it only in large batches. */
import { hashPairs, sha256Into } from '../../../protocols/crypto/hash.ts';
import { EMPTY_NODE, LEAF_TAG, type StateNode } from '../../../protocols/state-tree.ts';
import { countOf, hashAt, KIND, kindAt, leafAt, pathAt } from './page.ts';
import type { TreePage } from './tree-page.ts';

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
const leaves = new Room();
const TAG_WORDS = new Int32Array(LEAF_TAG.buffer);

function hashRoom(pairs: number): void {
  output.atLeast(pairs);
  hashPairs(input.bytes.subarray(0, pairs * 64), output.bytes.subarray(0, pairs * 32));
}

function copyHash(from: Int32Array, at: number, to: Int32Array, into: number): void {
  for (let i = 0; i < 8; i++) to[into + i] = from[at + i] as number;
}

/** Leaf hashes, 32 bytes each, of entries in order, until they are asked for again. Those without a value get something meaningless. */
export function leafHashes(entries: readonly { readonly path: Uint8Array; readonly value: Uint8Array | undefined }[]): Uint8Array {
  const { bytes, words } = input.atLeast(entries.length * 2);
  for (let at = 0; at < entries.length; at++) {
    const { path, value } = entries[at] as (typeof entries)[number];
    for (let i = 0; i < 32; i++) bytes[at * 64 + i] = path[i] as number;
    if (value !== undefined) sha256Into(value, bytes, at * 64 + 32);
  }
  hashRoom(entries.length);
  for (let at = 0; at < entries.length; at++) {
    copyHash(output.words, at * 8, words, at * 16);
    copyHash(TAG_WORDS, 0, words, at * 16 + 8);
  }
  hashRoom(entries.length);
  leaves.atLeast(entries.length).bytes.set(output.bytes.subarray(0, entries.length * 32));
  return leaves.bytes;
}

/** Node `16 + digit` of a branch is to be hashed again, and so are those above it. */
export function markDirty(branch: TreePage, digit: number): void {
  for (let node = (16 + digit) >> 1; node > 0; node >>= 1) branch.dirty |= 1 << node;
}

/** Pairs to hash at one height: the slots of left, right and result. */
class Jobs {
  slots = new Int32Array(3 * 1024);
  length = 0;

  add(left: number, right: number, slot: number): void {
    if (this.length + 3 > this.slots.length) {
      const grown = new Int32Array(this.slots.length * 2);
      grown.set(this.slots);
      this.slots = grown;
    }
    this.slots[this.length] = left;
    this.slots[this.length + 1] = right;
    this.slots[this.length + 2] = slot;
    this.length += 3;
  }
}

/** Pairs to hash, by how many levels are below them, over slots of one arena. Slot 0 is the empty subtree. */
class Levels {
  readonly #jobs: Jobs[];
  #slots = 1;
  /** Of the node that was made last. */
  #height = 0;

  /** `jobs` are used again by the next. */
  constructor(jobs: Jobs[]) {
    this.#jobs = jobs;
    for (const each of jobs) each.length = 0;
  }

  /** Takes the leaves of a bucket, and answers the slot of its node. */
  add({ bytes, words, depth }: TreePage): number {
    const count = countOf(bytes);
    const first = this.#slots;
    const room = arena.atLeast(first + count * 4).words;
    const from = leafAt(count, 0) >> 2;
    for (let i = 0, into = first * 8; i < count * 8; i++) room[into + i] = words[from + i] as number;
    this.#slots += count;
    return this.#node(bytes, first, 0, count, depth * 4);
  }

  #node(bucket: Uint8Array, first: number, from: number, to: number, depth: number): number {
    if (to - from === 1) {
      this.#height = 0;
      return first + from;
    }
    const byte = depth >> 3;
    const mask = 128 >> (depth & 7);
    let split = from;
    while (split < to && ((bucket[pathAt(split) + byte] as number) & mask) === 0) split++;
    this.#height = 0;
    const left = split === from ? 0 : this.#node(bucket, first, from, split, depth + 1);
    const below = this.#height;
    this.#height = 0;
    const right = split === to ? 0 : this.#node(bucket, first, split, to, depth + 1);
    return this.#inner(left, right, Math.max(below, this.#height));
  }

  #inner(left: number, right: number, below: number): number {
    const slot = this.#slots++;
    this.#height = below + 1;
    while (this.#jobs.length <= below) this.#jobs.push(new Jobs());
    (this.#jobs[below] as Jobs).add(left, right, slot);
    return slot;
  }

  hash(): void {
    const { words } = arena.atLeast(this.#slots);
    for (const { slots, length } of this.#jobs) {
      const pairs = length / 3;
      const { words: room } = input.atLeast(pairs * 2);
      for (let at = 0; at < pairs; at++) {
        copyHash(words, (slots[at * 3] as number) * 8, room, at * 16);
        copyHash(words, (slots[at * 3 + 1] as number) * 8, room, at * 16 + 8);
      }
      hashRoom(pairs);
      for (let at = 0; at < pairs; at++) copyHash(output.words, at * 8, words, (slots[at * 3 + 2] as number) * 8);
    }
  }
}

/** Hands the node of a page to its parent, or answers it as the root. `at` is where its hash is in `words`. */
function tell({ parent, digit, isRemoved }: TreePage, kind: number, words: Int32Array, at: number): StateNode | undefined {
  if (isRemoved) return undefined;
  if (parent !== undefined) {
    parent.bytes[kindAt(16 + digit)] = kind;
    copyHash(words, at, parent.words, hashAt(16 + digit) >> 2);
    return undefined;
  }
  const hash = new Uint8Array(words.slice(at, at + 8).buffer);
  return kind === KIND.empty ? EMPTY_NODE : { kind: kind === KIND.leaf ? 'leaf' : 'inner', hash };
}

const kindOfCount = (count: number): number => (count === 0 ? KIND.empty : count === 1 ? KIND.leaf : KIND.inner);

const bucketJobs: Jobs[] = [];

/** Hashes buckets and tells their parents. Answers the root, when that is a bucket. */
export function hashBuckets(buckets: readonly TreePage[]): StateNode | undefined {
  const levels = new Levels(bucketJobs);
  arena.words.fill(0, 0, 8);
  const slots = Int32Array.from(buckets, (bucket) => (countOf(bucket.bytes) === 0 ? 0 : levels.add(bucket)));
  levels.hash();
  let root: StateNode | undefined;
  for (let at = 0; at < buckets.length; at++) {
    const bucket = buckets[at] as TreePage;
    root = tell(bucket, kindOfCount(countOf(bucket.bytes)), arena.words, (slots[at] as number) * 8) ?? root;
  }
  return root;
}

/** Hashes branches that are equally deep, whose children are hashed, and tells their parents. Answers the root, when it is among them. */
export function hashBranches(branches: readonly TreePage[]): StateNode | undefined {
  for (const first of [8, 4, 2, 1]) hashRow(branches, first);
  let root: StateNode | undefined;
  for (const branch of branches) {
    branch.dirty = 0;
    root = tell(branch, branch.bytes[kindAt(1)] as number, branch.words, hashAt(1) >> 2) ?? root;
  }
  return root;
}

let jobs = new Int32Array(8192);

/** Nodes `first` to `2 * first - 1` of all branches. */
function hashRow(branches: readonly TreePage[], first: number): void {
  const { words } = input.atLeast(branches.length * first * 2);
  if (jobs.length < branches.length * first * 2) jobs = new Int32Array(branches.length * first * 2);
  let pairs = 0;
  for (let at = 0; at < branches.length; at++) {
    const branch = branches[at] as TreePage;
    for (let node = first; node < 2 * first; node++) {
      if ((branch.dirty & (1 << node)) === 0 || isHoisted(branch, node)) continue;
      const from = hashAt(2 * node) >> 2;
      for (let i = 0, to = pairs * 16; i < 16; i++) words[to + i] = branch.words[from + i] as number;
      jobs[pairs * 2] = at;
      jobs[pairs * 2 + 1] = node;
      pairs++;
      branch.bytes[kindAt(node)] = KIND.inner;
    }
  }
  hashRoom(pairs);
  for (let at = 0; at < pairs; at++) copyHash(output.words, at * 8, (branches[jobs[at * 2] as number] as TreePage).words, hashAt(jobs[at * 2 + 1] as number) >> 2);
}

/** A node above nothing and at most one leaf is that leaf. */
function isHoisted({ bytes, words }: TreePage, node: number): boolean {
  const [left, right] = [bytes[kindAt(2 * node)], bytes[kindAt(2 * node + 1)]];
  if (left === KIND.inner || right === KIND.inner || (left === KIND.leaf && right === KIND.leaf)) return false;
  const from = right === KIND.leaf ? 2 * node + 1 : 2 * node;
  bytes[kindAt(node)] = bytes[kindAt(from)] as number;
  copyHash(words, hashAt(from) >> 2, words, hashAt(node) >> 2);
  return true;
}
