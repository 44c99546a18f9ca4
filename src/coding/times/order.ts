import type { Analysis } from '../../language/analysis.ts';
import type { When } from '../statement.ts';
import { clauseHead, introducer, isHeading, mainPredicate } from './clause.ts';
import { isDated } from './interval.ts';
import type { Memory } from './memory.ts';
import type { TimeOf } from './sharing.ts';
import type { Telling } from './telling.ts';
import { tenseOf } from './tense.ts';

const NEXT = new Set(['then', 'subsequently', 'later', 'afterwards', 'afterward', 'thereafter', 'next', 'eventually']);
const AFTER = new Set(['after', 'following', 'since']);

/**
 * Happenings that are told in order but not dated: "then", "subsequently", "after the talks" come after what was dated
 * before, and before what the next sentence dates; "had already closed" comes before it. Wide, but true.
 */
export class Order {
  readonly #telling: Telling;
  readonly #analysis: Analysis;
  readonly #memory: Memory;
  /** The time of the main clause of each sentence, or null. */
  readonly #main: (When | null)[] = [];
  /** A heading begins another section: nothing is told in order across it. */
  readonly #section: number[] = [];

  constructor(telling: Telling, memory: Memory, timeOf: TimeOf) {
    const { analysis } = telling;
    this.#telling = telling;
    this.#analysis = analysis;
    this.#memory = memory;
    let section = 0;
    for (let s = 0; s < analysis.sentenceCount; s++) {
      if (isHeading(analysis, s)) section++;
      this.#section.push(section);
      this.#main.push(this.#mainTime(s, timeOf));
    }
  }

  /** Ordered happenings are dated as they are met, so that a third can follow the second. */
  #mainTime(sentence: number, timeOf: TimeOf): When | null {
    const main = mainPredicate(this.#analysis, sentence, this.#telling.quoted);
    if (tenseOf(this.#analysis, main) === 'past-perfect') return null;
    return timeOf(main) ?? this.#following(main, sentence);
  }

  /** The interval of an undated happening from the words of order beside it, or null. */
  of(token: number): When | null {
    const sentence = this.#analysis.sentence[token];
    return this.#preceding(token, sentence) ?? this.#following(token, sentence);
  }

  #following(token: number, sentence: number): When | null {
    const word = this.#orderWord(token);
    if (word === null) return null;
    const from = word.when?.from ?? this.#reached(sentence);
    // what follows something that is still ahead of the report is dated by its tense
    if (from === null || from > this.#telling.day) return null;
    return { from, to: this.#nextDay(sentence, from), precision: 'interval', text: word.text, basis: 'relative' };
  }

  /** "had already closed …": before the time that the telling has reached. */
  #preceding(token: number, sentence: number): When | null {
    if (tenseOf(this.#analysis, token) !== 'past-perfect') return null;
    const to = this.#reached(sentence);
    if (to === null) return null;
    const after = this.#afterPhrase(token);
    const from = after?.when?.from ?? null;
    if (from !== null && from <= to) return { from, to, precision: 'interval', text: after!.text, basis: 'relative' };
    return { from: null, to, precision: 'unknown', text: null, basis: 'relative' };
  }

  /** First day of the last main clause that was dated before a sentence, in its section. */
  #reached(sentence: number): string | null {
    for (let s = sentence - 1; s >= 0 && this.#section[s] === this.#section[sentence]; s--) {
      const time = this.#main[s];
      if (isDated(time)) return time.from ?? time.to;
    }
    return null;
  }

  /** The first later day that the next sentence names, else the day of publication. */
  #nextDay(sentence: number, from: string): string {
    const next = sentence + 1;
    if (this.#section[next] !== this.#section[sentence]) return this.#telling.day;
    for (const { time } of this.#telling.attached[next] ?? []) {
      const day = time.mention.from;
      if (time.point?.grain === 'day' && day !== null && day >= from && day <= this.#telling.day) return day;
    }
    return this.#telling.day;
  }

  #orderWord(token: number): { readonly when: When | null; readonly text: string } | null {
    for (let c = this.#analysis.firstChild(token); c >= 0; c = this.#analysis.nextSibling(c)) {
      const lower = this.#analysis.lowerOf(c);
      if (this.#analysis.relationOf(c) === 'advmod' && NEXT.has(lower))
        return { when: null, text: this.#analysis.form(c) };
    }
    return this.#afterPhrase(token);
  }

  /**
   * "after the talks", "following the raid", "soon after the October clashes": with the time of what came first. The
   * phrase is looked for in the whole clause, for the parser often hangs it on the object.
   */
  #afterPhrase(token: number): { readonly when: When | null; readonly text: string } | null {
    const analysis = this.#analysis;
    for (let t = analysis.leftmost[token]; t <= analysis.rightmost[token]; t++) {
      if (t === token || !AFTER.has(introducer(analysis, t)) || !this.#hangsOn(t, token) || this.#isMeasured(t))
        continue;
      const { text } = analysis.span(analysis.leftmost[t], analysis.rightmost[t]);
      return { when: this.#timeInside(t) ?? this.#memory.before(t), text };
    }
    return null;
  }

  /** Whether a phrase or clause hangs on a predicate or on an object of it. */
  #hangsOn(phrase: number, predicate: number): boolean {
    const relation = this.#analysis.relationOf(phrase);
    if (relation === 'advcl') return this.#analysis.head[phrase] === predicate;
    return (relation.startsWith('obl') || relation === 'nmod') && clauseHead(this.#analysis, phrase) === predicate;
  }

  /** "four years after the takeover" is a distance, and says nothing of what came next. */
  #isMeasured(token: number): boolean {
    const { leftmost, sentence } = this.#analysis;
    return this.#telling.times.some(
      (time) =>
        time.sentence === sentence[token] &&
        time.mention.type === 'DURATION' &&
        time.last + 1 >= leftmost[token] &&
        time.last < token,
    );
  }

  #timeInside(token: number): When | null {
    const inside = this.#telling.attached[this.#analysis.sentence[token]].find(
      ({ head, clause }) =>
        head >= this.#analysis.leftmost[token] &&
        head <= this.#analysis.rightmost[token] &&
        clause === clauseHead(this.#analysis, token),
    );
    if (inside === undefined) return null;
    const { from, to, text } = inside.time.mention;
    return { from, to, precision: 'interval', text, basis: 'relative' };
  }
}
