/** Offsets of tokens as they are found: two columns that grow by half. */
export class TokenBuffer {
  count = 0;
  start: Int32Array;
  end: Int32Array;

  /** `characters`: length of the text, from which the number of tokens is guessed. */
  constructor(characters: number) {
    const size = Math.ceil(characters / 4) + 16;
    this.start = new Int32Array(size);
    this.end = new Int32Array(size);
  }

  push(start: number, end: number): void {
    if (this.count === this.start.length) this.#grow();
    this.start[this.count] = start;
    this.end[this.count] = end;
    this.count++;
  }

  #grow(): void {
    const size = this.count + (this.count >> 1) + 16;
    const start = new Int32Array(size);
    const end = new Int32Array(size);
    start.set(this.start);
    end.set(this.end);
    this.start = start;
    this.end = end;
  }
}
