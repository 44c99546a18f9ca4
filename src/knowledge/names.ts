/** What stands in an index of names under a sequence of words. */
export interface NameHit<T> {
  /** How many words the name has. */
  readonly length: number;
  readonly entries: readonly T[];
}

/** Anything that finds names in a text. */
export interface NameLookup<T> {
  /** The longest name that starts at word `from` and ends before `end`; `wordAt` gives words in lower case. */
  longest(wordAt: (index: number) => string, from: number, end: number): NameHit<T> | null;
}

/**
 * Names of one or more words, looked up by the words that stand in a text; longer names win. One table holds all names
 * and another their beginnings: tens of thousands of names are put in faster so than into a tree of tables.
 */
export class NameIndex<T> implements NameLookup<T> {
  readonly #names = new Map<string, T[]>();
  readonly #beginnings = new Set<string>();

  /** Adds a name: words in lower case, cut as the tokeniser cuts them, parted by single spaces. */
  add(words: string, entry: T): void {
    const entries = this.#names.get(words);
    if (entries) {
      entries.push(entry);
      return;
    }
    this.#names.set(words, [entry]);
    for (let space = words.lastIndexOf(' '); space > 0; space = words.lastIndexOf(' ', space - 1)) {
      const beginning = words.slice(0, space);
      // Its own beginnings are there already.
      if (this.#beginnings.has(beginning)) break;
      this.#beginnings.add(beginning);
    }
  }

  longest(wordAt: (index: number) => string, from: number, end: number): NameHit<T> | null {
    let best: NameHit<T> | null = null;
    let words = '';
    for (let i = from; i < end; i++) {
      words = i === from ? wordAt(i) : `${words} ${wordAt(i)}`;
      const entries = this.#names.get(words);
      if (entries) best = { length: i - from + 1, entries };
      if (!this.#beginnings.has(words)) break;
    }
    return best;
  }
}
