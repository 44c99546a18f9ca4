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
      const own = apart(text);
      this.#texts.push(own);
      this.#ids.set(own, id);
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

/**
 * The same string, cut out of the text that it is a part of. A part of a text keeps the whole text in memory (V8 does not
 * copy parts of 13 characters or more), which is too much for what is kept for long.
 */
export function apart(text: string): string {
  return ` ${text}`.slice(1);
}

/** The table that all analyses of this thread share. */
export const strings = new StringTable();
