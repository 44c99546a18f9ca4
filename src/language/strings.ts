/**
 * Interned strings: each distinct string has one small number, so that columns of an analysis hold numbers and rules
 * can be looked up by them. Numbers depend on the order of first use: compare them, never write them out.
 */
export class StringTable {
  readonly #ids = new Map<string, number>();
  readonly #texts: string[] = [];

  /** The number of a string, made on first use. */
  id(text: string): number {
    let id = this.#ids.get(text);
    if (id === undefined) {
      id = this.#texts.length;
      this.#texts.push(text);
      this.#ids.set(text, id);
    }
    return id;
  }

  /** The number of a string that has been seen before, or -1. */
  find(text: string): number {
    return this.#ids.get(text) ?? -1;
  }

  text(id: number): string {
    return this.#texts[id];
  }

  get size(): number {
    return this.#texts.length;
  }
}

/** The table that all analyses of this thread share. */
export const strings = new StringTable();
