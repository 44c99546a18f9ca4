/** What stands in an index of names under a sequence of words. */
export interface NameHit<T> {
  /** How many words the name has. */
  readonly length: number;
  readonly entries: readonly T[];
}

interface Node<T> {
  next: Map<string, Node<T>> | null;
  entries: T[] | null;
}

/** Names of one or more words, looked up by the words that stand in a text; longer names win. */
export class NameIndex<T> {
  readonly #root: Node<T> = { next: null, entries: null };

  /** Adds a name: words in lower case, cut as the tokeniser cuts them, parted by single spaces. */
  add(words: string, entry: T): void {
    let node = this.#root;
    for (const word of words.split(' ')) {
      node.next ??= new Map();
      let next = node.next.get(word);
      if (!next) {
        next = { next: null, entries: null };
        node.next.set(word, next);
      }
      node = next;
    }
    node.entries ??= [];
    node.entries.push(entry);
  }

  /** The longest name that starts at word `from`; `wordAt` gives words in lower case. */
  longest(wordAt: (index: number) => string, from: number, end: number): NameHit<T> | null {
    let node: Node<T> | undefined = this.#root;
    let best: NameHit<T> | null = null;
    for (let i = from; i < end; i++) {
      node = node.next?.get(wordAt(i));
      if (!node) break;
      if (node.entries) best = { length: i - from + 1, entries: node.entries };
    }
    return best;
  }
}
