import type { Analysis } from '../../language/analysis.ts';
import { strings } from '../../language/strings.ts';
import type { When } from '../statement.ts';
import { inherited } from './interval.ts';
import type { TimeOf } from './sharing.ts';
import type { Telling } from './telling.ts';

/** Words that say nothing of their own: sharing one does not make two happenings one. */
const EMPTY = new Set('be have do say make take hold tell report year day time week month place people one'.split(' '));

/** Words that may name one happening in turn: a raid is "the attack" or "the operation" of the next sentence. */
const FAMILIES: readonly ReadonlySet<string>[] = [
  new Set(
    'attack assault raid strike airstrike operation bombing blast explosion shooting ambush incident clash offensive'.split(
      ' ',
    ),
  ),
  new Set('meeting meet talk visit summit conference negotiation round session'.split(' ')),
];

function familyOf(lemma: string): ReadonlySet<string> | undefined {
  return FAMILIES.find((words) => words.has(lemma));
}

/** "the second attack", "the other raid" are not the one that was told. */
const OTHER = new Set(
  'other another new previous next last latest earlier second third fourth fifth sixth seventh later'.split(' '),
);

/** How near a sentence is to be taken up, and how many first sentences tell the main news. */
const NEAR = 2;
const FIRST = 2;

interface Entry {
  readonly token: number;
  readonly when: When;
}

/** The happenings that a text has dated, by their word: what "the attack" of a later sentence took place on. */
export class Memory {
  readonly #analysis: Analysis;
  /** By lemma, in the order of the text. */
  readonly #dated = new Map<number, Entry[]>();

  constructor({ analysis, attached }: Telling, timeOf: TimeOf) {
    this.#analysis = analysis;
    for (const sentence of attached) {
      for (const { governor, clause } of sentence) {
        if (governor < 0) continue;
        this.#keep(governor, timeOf(governor));
        if (clause !== governor) this.#keep(clause, timeOf(clause));
        // "killed in air strikes on Friday" dates the strikes as well
        for (let c = analysis.firstChild(clause); c >= 0; c = analysis.nextSibling(c))
          if (c !== governor && familyOf(analysis.lemmaOf(c)) !== undefined) this.#keep(c, timeOf(c));
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
    const near = this.#near(this.#dated.get(this.#analysis.lemma[token]) ?? [], token);
    return near === null || near.when.precision !== 'day' ? null : inherited(near.when);
  }

  /** "the attack", "this raid", "their visit": a noun that takes up what was told. */
  ofDefinite(token: number): When | null {
    if (this.#analysis.uposOf(token) !== 'NOUN') return null;
    let definite = false;
    for (let c = this.#analysis.firstChild(token); c >= 0; c = this.#analysis.nextSibling(c)) {
      const lower = this.#analysis.lowerOf(c);
      if (OTHER.has(lower)) return null;
      if (lower === 'the' || lower === 'this' || lower === 'that') definite ||= this.#analysis.relationOf(c) === 'det';
    }
    return definite ? (this.before(token) ?? this.#ofFamily(token)) : null;
  }

  /** The last happening of the same family that the first sentences or the ones just before have dated, or null. */
  #ofFamily(token: number): When | null {
    const family = familyOf(this.#analysis.lemmaOf(token));
    if (family === undefined) return null;
    let best: Entry | null = null;
    for (const [lemma, entries] of this.#dated) {
      if (!family.has(strings.text(lemma))) continue;
      const near = this.#near(entries, token);
      if (near !== null && (best === null || near.token > best.token)) best = near;
    }
    return best === null ? null : inherited(best.when);
  }

  #near(entries: readonly Entry[], token: number): Entry | null {
    const { sentence } = this.#analysis;
    const isNear = (entry: Entry) => sentence[entry.token] < FIRST || sentence[token] - sentence[entry.token] <= NEAR;
    return entries.findLast((entry) => entry.token < token && isNear(entry)) ?? null;
  }

  /** "an attack", "the second attack": not the one that was told. */
  #isAnother(token: number): boolean {
    for (let c = this.#analysis.firstChild(token); c >= 0; c = this.#analysis.nextSibling(c)) {
      const lower = this.#analysis.lowerOf(c);
      if (lower === 'a' || lower === 'an' || OTHER.has(lower)) return true;
    }
    return false;
  }

  /** The time of something dated that a stretch of text names again, or null. */
  within(first: number, last: number): When | null {
    for (let t = first; t <= last; t++) {
      const upos = this.#analysis.uposOf(t);
      if (upos !== 'VERB' && (upos !== 'NOUN' || this.#isAnother(t))) continue;
      const when = this.before(t);
      if (when !== null && when.precision === 'day') return when;
    }
    return null;
  }
}
