/** A page of the tree in memory. */
import { childId, EMPTY_BUCKET, isBranch } from './page.ts';

export class TreePage {
  readonly id: string;
  readonly parent: TreePage | undefined;
  /** The last digit of its prefix, and how many there are. */
  readonly digit: number;
  readonly depth: number;
  bytes: Uint8Array;
  /** The same bytes. */
  words: Int32Array;
  /** Of a branch: those that are in memory. */
  readonly children: (TreePage | undefined)[] = [];
  /** Of a branch: nodes to hash again, by bit. */
  dirty = 0;
  /** What it counts for in memory, bytes. */
  weight = 0;
  /** It is not what the base has. */
  isChanged = false;
  /** It is part of the tree no more. */
  isRemoved = false;

  /** `bytes` become the page's own, in a buffer of their own. */
  constructor(id: string, parent: TreePage | undefined, digit: number, bytes: Uint8Array) {
    this.id = id;
    this.parent = parent;
    this.digit = digit;
    this.depth = parent === undefined ? 0 : parent.depth + 1;
    this.bytes = bytes;
    this.words = wordsOf(bytes);
  }

  /** Its bytes are others from now on; whose children it had is no matter. */
  become(bytes: Uint8Array): void {
    this.bytes = bytes;
    this.words = wordsOf(bytes);
    this.dirty = 0;
    if (isBranch(bytes)) this.children.length = 16;
    else this.children.length = 0;
  }

  newChild(digit: number): TreePage {
    const child = new TreePage(childId(this.id, digit), this, digit, EMPTY_BUCKET.slice());
    this.children[digit] = child;
    return child;
  }
}

const wordsOf = (bytes: Uint8Array): Int32Array => new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
