import { MAX_ROWS } from './layers.ts';

/** Pieces that go through the network together, one below the other: the artificial root and the words of each. */
export class Batch {
  /** First token of each piece. */
  readonly first = new Int32Array(MAX_ROWS);
  /** Tokens of each piece, the root not counted. */
  readonly length = new Int32Array(MAX_ROWS);
  /** Row of each piece's root. */
  readonly row = new Int32Array(MAX_ROWS);
  count = 0;
  rows = 0;

  clear(): void {
    this.count = 0;
    this.rows = 0;
  }

  fits(length: number): boolean {
    return this.rows + length + 1 <= MAX_ROWS;
  }

  add(first: number, length: number): void {
    this.first[this.count] = first;
    this.length[this.count] = length;
    this.row[this.count] = this.rows;
    this.count++;
    this.rows += length + 1;
  }
}
