type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** A column of numbers that grows as they are put in: a few bytes for each, and nothing for a collector of garbage to walk. */
export class Column<T extends Numbers> {
  length = 0;
  #numbers: T;
  readonly #make: new (
    length: number,
  ) => T;

  constructor(make: new (length: number) => T) {
    this.#make = make;
    this.#numbers = new make(1 << 10);
  }

  push(value: number): void {
    this.#reserve(1);
    this.#numbers[this.length++] = value;
  }

  /** Puts numbers in, which must lie elsewhere. */
  append(values: ArrayLike<number>, count = values.length): void {
    this.#reserve(count);
    for (let i = 0; i < count; i++) this.#numbers[this.length++] = values[i];
  }

  at(index: number): number {
    return this.#numbers[index];
  }

  /** All that was put in: a view, which holds until more is put in. */
  get all(): T {
    return this.#numbers.subarray(0, this.length) as T;
  }

  #reserve(more: number): void {
    if (this.length + more <= this.#numbers.length) return;
    const larger = new this.#make(Math.max(this.length + more, Math.ceil(1.5 * this.#numbers.length)));
    larger.set(this.#numbers);
    this.#numbers = larger;
  }
}

const encoder = new TextEncoder();
/** Bytes of the longest text that is kept; a code unit takes three at most. */
const MOST = 0xffff;
const scratch = new Uint8Array(MOST + 3);

/** Texts in UTF-8, each once, by the offset at which it is kept: its length in two bytes, and itself. */
export class Texts {
  readonly #bytes = new Column(Uint8Array);
  /** Offsets of the texts, one more than they are, at the slots of their hashes. */
  #slots = new Uint32Array(1 << 10);
  #count = 0;

  constructor() {
    this.of('');
  }

  /** @throws RangeError for a text of more than 65,535 bytes */
  of(text: string): number {
    const { read, written } = encoder.encodeInto(text, scratch);
    if (read < text.length || written > MOST)
      throw new RangeError(`the names of a place are longer than 65,535 bytes: ${text}`);
    const bytes = scratch.subarray(0, written);
    const slot = this.#slotOf(bytes);
    if (this.#slots[slot] !== 0) return this.#slots[slot] - 1;
    const offset = this.#bytes.length;
    this.#slots[slot] = offset + 1;
    this.#bytes.append([bytes.length & 255, bytes.length >> 8]);
    this.#bytes.append(bytes);
    if (++this.#count * 2 > this.#slots.length) this.#spread();
    return offset;
  }

  get bytes(): Uint8Array {
    return this.#bytes.all;
  }

  /** The slot of a text, or the empty one where it belongs. */
  #slotOf(text: Uint8Array): number {
    let hash = 0x811c9dc5;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text[i], 0x01000193);
    const mask = this.#slots.length - 1;
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask)
      if (this.#slots[slot] === 0 || this.#isAt(this.#slots[slot] - 1, text)) return slot;
  }

  #isAt(offset: number, text: Uint8Array): boolean {
    if ((this.#bytes.at(offset) | (this.#bytes.at(offset + 1) << 8)) !== text.length) return false;
    for (let i = 0; i < text.length; i++) if (this.#bytes.at(offset + 2 + i) !== text[i]) return false;
    return true;
  }

  #spread(): void {
    const old = this.#slots;
    this.#slots = new Uint32Array(old.length * 2);
    for (const value of old) {
      if (value === 0) continue;
      const length = this.#bytes.at(value - 1) | (this.#bytes.at(value) << 8);
      this.#slots[this.#slotOf(this.#bytes.all.subarray(value + 1, value + 1 + length))] = value;
    }
  }
}
