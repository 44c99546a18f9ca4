import type { Analysis } from '../../language/analysis.ts';
import type { When } from '../statement.ts';
import { inherited } from './interval.ts';
import type { TimeOf } from './sharing.ts';
import type { Telling } from './telling.ts';

/** Words that say nothing of their own: sharing one does not make two happenings one. */
const EMPTY = new Set('be have do say make take hold tell report year day time week month place people one'.split(' '));

/** How near a sentence is to be taken up, and how many first sentences tell the main news. */
const NEAR = 2;
const FIRST = 2;

/** The happenings that a text has dated, by their word: what "the attack" of a later sentence took place on. */
export class Memory {
  readonly #analysis: Analysis;
  /** By lemma, in the order of the text. */
  readonly #dated = new Map<number, { readonly token: number; readonly when: When }[]>();

  constructor({ analysis, attached }: Telling, timeOf: TimeOf) {
    this.#analysis = analysis;
    for (const sentence of attached) {
      for (const { governor, clause } of sentence) {
        if (governor < 0) continue;
        this.#keep(governor, timeOf(governor));
        if (clause !== governor) this.#keep(clause, timeOf(clause));
      }
    }
  }

  #keep(token: number, when: When | null): void {
    const upos = this.#analysis.uposOf(token);
    if (when === null || (upos !== 'NOUN' && upos !== 'VERB') || EMPTY.has(this.#analysis.lemmaOf(token))) return;
    const lemma = this.#analysis.lemma[token];
    const list = this.#dated.get(lemma);
    if (list === undefined) this.#dated.set(lemma, [{ token, when }]);
    else list.push({ token, when });
  }

  /** The time of the last happening told before a token under the same word, or null. */
  before(token: number): When | null {
    const found = this.#dated.get(this.#analysis.lemma[token])?.findLast((entry) => entry.token < token);
    return found === undefined ? null : inherited(found.when);
  }

  /** The time of the same happening where it was told in one of the last sentences or the first; else null. */
  ofSame(token: number): When | null {
    const { sentence, lemma } = this.#analysis;
    const near = this.#dated
      .get(lemma[token])
      ?.findLast(
        (entry) =>
          entry.token < token && (sentence[entry.token] < FIRST || sentence[token] - sentence[entry.token] <= NEAR),
      );
    return near === undefined || near.when.precision !== 'day' ? null : inherited(near.when);
  }

  /** "the attack", "this raid", "their visit": a noun that takes up what was told. */
  ofDefinite(token: number): When | null {
    if (this.#analysis.uposOf(token) !== 'NOUN') return null;
    for (let c = this.#analysis.firstChild(token); c >= 0; c = this.#analysis.nextSibling(c)) {
      const lower = this.#analysis.lowerOf(c);
      const definite = lower === 'the' || lower === 'this' || lower === 'that';
      if (definite && this.#analysis.relationOf(c) === 'det') return this.before(token);
    }
    return null;
  }

  /** The time of something dated that a stretch of text names again, or null. */
  within(first: number, last: number): When | null {
    for (let t = first; t <= last; t++) {
      const upos = this.#analysis.uposOf(t);
      if (upos !== 'NOUN' && upos !== 'VERB') continue;
      const when = this.before(t);
      if (when !== null && when.precision === 'day') return when;
    }
    return null;
  }
}
