import type { Actor, Alias } from '../../knowledge/actor.ts';
import type { GroupPattern } from '../../knowledge/knowledge.ts';
import type { OfficePattern } from '../../knowledge/offices.ts';
import type { Place } from '../../knowledge/place.ts';
import type { Analysis } from '../../language/analysis.ts';
import type { TokenRange } from '../document.ts';
import { TAG } from '../syntax/relations.ts';
import type { Referent } from './referents.ts';

/** Words of a report that name somebody or something known; the stages fill in what they find out. */
export interface Mention extends TokenRange {
  /** The token that the others hang from. */
  readonly head: number;
  readonly kind: 'actor' | 'office' | 'person' | 'group' | 'place';
  actor: Actor | null;
  alias: Alias | null;
  /** Office names that the words can be. */
  readonly offices: readonly OfficePattern[];
  /** States that use the office's name so much that it means theirs where they are spoken of. */
  readonly usual: readonly string[];
  readonly group: GroupPattern | null;
  /** Places that the words can be; empty if the words name no place. */
  readonly places: readonly Place[];
  /** Who is meant; empty while unknown and for places. */
  referents: readonly Referent[];
  /** The text itself says whose office it is, rather than the report as a whole. */
  stated: boolean;
  /** Used as a place: it goes to the map and acts in nothing. */
  isPlace: boolean;
  /** A place or building that stands for a party here. */
  metonym: boolean;
}

/** Mentions in the order of the text, and for each token the one that covers it. No two of them overlap. */
export class MentionTable {
  readonly all: readonly Mention[];
  readonly #at: Int32Array;

  constructor(tokens: number, mentions: readonly Mention[]) {
    this.all = [...mentions].sort((a, b) => a.first - b.first);
    this.#at = new Int32Array(tokens).fill(-1);
    this.all.forEach((mention, index) => {
      this.#at.fill(index, mention.first, mention.last + 1);
    });
  }

  /** The mention that covers a token, or null. */
  at(token: number): Mention | null {
    const index = this.#at[token] ?? -1;
    return index < 0 ? null : this.all[index];
  }

  /** A table of the same text without any mention. */
  none(): MentionTable {
    return new MentionTable(this.#at.length, []);
  }

  /** A table with mentions put in place of those that they overlap; of two new ones that overlap the first stays. */
  with(added: readonly Mention[]): MentionTable {
    if (added.length === 0) return this;
    const covered = new Cover(this.#at.length);
    const taken = added.filter((mention) => covered.take(mention));
    const kept = this.all.filter((mention) => covered.isFree(mention));
    return new MentionTable(this.#at.length, [...kept, ...taken]);
  }

  /** How many mentions begin before a token. */
  countBefore(token: number): number {
    let low = 0;
    let high = this.all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.all[middle].first < token) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Which tokens are covered already. */
export class Cover {
  readonly #covered: Uint8Array;

  constructor(tokens: number) {
    this.#covered = new Uint8Array(tokens);
  }

  isFree({ first, last }: TokenRange): boolean {
    for (let token = first; token <= last; token++) if (this.#covered[token] === 1) return false;
    return true;
  }

  /** Covers the range if it is free; tells whether it was. */
  take(range: TokenRange): boolean {
    const free = this.isFree(range);
    if (free) this.#covered.fill(1, range.first, range.last + 1);
    return free;
  }
}

/** A mention with nothing known but its place and kind. */
export function bareMention(range: TokenRange, head: number, kind: Mention['kind']): Mention {
  return {
    first: range.first,
    last: range.last,
    head,
    kind,
    actor: null,
    alias: null,
    offices: [],
    usual: [],
    group: null,
    places: [],
    referents: [],
    stated: false,
    isPlace: false,
    metonym: false,
  };
}

/** "Chadian units": the adjective of a state before a noun, whatever its tag and place in the tree. */
export function isStateAdjective(analysis: Analysis, mention: Mention | null): boolean {
  if (!mention?.alias?.demonym || mention.last + 1 >= analysis.count) return false;
  return analysis.upos[mention.last + 1] === TAG.NOUN;
}
