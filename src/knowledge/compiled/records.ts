/** Values one after another as JSON in UTF-8, and where each begins: for `PackedRecords`. */
export function packRecords(values: readonly unknown[]): { at: Uint32Array; json: Uint8Array } {
  const at = new Uint32Array(values.length + 1);
  const texts = values.map((value) => JSON.stringify(value));
  const json = new TextEncoder().encode(texts.join(''));
  texts.forEach((text, i) => {
    at[i + 1] = at[i] + Buffer.byteLength(text);
  });
  return { at, json };
}

/** Values that are read out of their JSON when they are asked for, the same object each time. */
export class PackedRecords<T> {
  readonly size: number;
  readonly #at: Uint32Array;
  readonly #json: Uint8Array;
  readonly #made = new Map<number, T>();

  constructor(at: Uint32Array, json: Uint8Array) {
    this.size = at.length - 1;
    this.#at = at;
    this.#json = json;
  }

  get(number: number): T {
    let value = this.#made.get(number);
    if (value === undefined) {
      value = JSON.parse(decoder.decode(this.#json.subarray(this.#at[number], this.#at[number + 1]))) as T;
      this.#made.set(number, value);
    }
    return value;
  }

  /** All of them; each is made. */
  all(): T[] {
    return Array.from({ length: this.size }, (_, i) => this.get(i));
  }
}

const decoder = new TextDecoder();
