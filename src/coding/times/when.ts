import type { Analysis } from '../../language/analysis.ts';
import type { CodingDocument } from '../document.ts';
import type { When } from '../statement.ts';
import { isSpeech, rootOf } from './clause.ts';
import { inherited, isDated, moveDays, toCome, undated } from './interval.ts';
import { Memory } from './memory.ts';
import { Order } from './order.ts';
import { type Attached, attach, frontedTime, ownTime } from './own.ts';
import { sharedTime } from './sharing.ts';
import { contentTime, sayingOf } from './speech.ts';
import { mainPredicate, Storyline } from './storyline.ts';
import { isPredicate, predicateOver, tenseOf } from './tense.ts';
import type { Timed } from './timeline.ts';

/** Trees are shallow; a chain of clauses longer than this is an error of the parser. */
const DEEPEST = 20;

/**
 * Says when a happening took place. In this order: the time beside its word; the time of its clause and of the clauses
 * above; the time at the head of the sentence; words of order; the same happening told before; the saying that it is the
 * content of; the day that the telling is on. Where none of them says, the tense does: not after publication, or not
 * before.
 */
export class Dating {
  readonly #document: CodingDocument;
  readonly #analysis: Analysis;
  readonly #times: readonly Timed[];
  readonly #attached: readonly (readonly Attached[])[];
  readonly #known = new Map<number, When | null>();
  readonly #memory: Memory;
  readonly #order: Order;
  readonly #storyline: Storyline;

  constructor(document: CodingDocument, times: readonly Timed[]) {
    this.#document = document;
    this.#analysis = document.analysis;
    this.#times = times;
    this.#attached = attach(document.analysis, times);
    const structural = (token: number) => this.#structural(token, 0);
    this.#memory = new Memory(this.#analysis, this.#attached, structural);
    this.#order = new Order(this.#analysis, document.day, this.#attached, this.#memory, structural);
    this.#storyline = new Storyline(document, structural);
  }

  /** When the happening that a token names took place. Ask at the verb or noun of the happening itself. */
  whenOf(token: number): When {
    return this.#dated(token, 0) ?? this.#byTense(token);
  }

  /** The time that the sentence itself gives: beside the word, from its clause, or at its head. */
  #structural(token: number, depth: number): When | null {
    if (depth > DEEPEST) return null;
    const here = this.#attached[this.#analysis.sentence[token]];
    const { day } = this.#document;
    return (
      ownTime(this.#analysis, here, token, day) ??
      sharedTime(this.#analysis, token, (other) => this.#structural(other, depth + 1), day) ??
      this.#fronted(token, here)
    );
  }

  /** The head of the sentence dates its main clause and those joined to it. */
  #fronted(token: number, here: readonly Attached[]): When | null {
    const root = rootOf(this.#analysis, this.#analysis.sentence[token]);
    let t = token;
    while (t !== root && this.#analysis.relationOf(t) === 'conj') t = this.#analysis.head[t];
    return t === root && token !== root && isPredicate(this.#analysis, token)
      ? frontedTime(this.#analysis, here, root, this.#document.day)
      : null;
  }

  #dated(token: number, depth: number): When | null {
    if (depth > DEEPEST) return null;
    const known = this.#known.get(token);
    if (known !== undefined) return known;
    const time = this.#find(token, depth);
    this.#known.set(token, time);
    return time;
  }

  #find(token: number, depth: number): When | null {
    const timeOf = (other: number) => this.#dated(other, depth + 1);
    return (
      this.#structural(token, 0) ??
      this.#measured(token, depth) ??
      this.#order.of(token) ??
      this.#memory.ofDefinite(token) ??
      sharedTime(this.#analysis, token, timeOf, this.#document.day) ??
      this.#said(token, depth) ??
      this.#told(token)
    );
  }

  /** "a day after the envoy arrived": so many days from the other happening. */
  #measured(token: number, depth: number): When | null {
    for (const { expression, first, last, mention, sentence } of this.#times) {
      if (sentence !== this.#analysis.sentence[token]) continue;
      const { meaning } = expression;
      if (meaning.is !== 'duration' || meaning.amount == null || meaning.unit === undefined) continue;
      const days = meaning.unit === 'day' ? meaning.amount : meaning.unit === 'week' ? 7 * meaning.amount : null;
      const mark = this.#analysis.lowerOf(last + 1);
      if (days === null || (mark !== 'after' && mark !== 'before')) continue;
      const sign = mark === 'after' ? 1 : -1;
      const text = `${mention.text} ${mark}`;
      const inner = this.#headAfter(first, last);
      if (inner < 0) continue;
      const outer = predicateOver(this.#analysis, this.#analysis.head[inner]);
      if (outer < 0) continue;
      if (token === inner) return this.#moved(this.#dated(outer, depth + 1) ?? this.#news(outer), -sign * days, text);
      if (token === outer) return this.#moved(this.#dated(inner, depth + 1), sign * days, text);
    }
    return null;
  }

  #moved(when: When | null, days: number, text: string): When | null {
    return when === null ? null : moveDays(when, days, text);
  }

  /** The clause or noun that a measure and "after" introduce. */
  #headAfter(first: number, last: number): number {
    const mark = last + 1;
    const head = this.#analysis.head[mark];
    return head > mark && this.#analysis.leftmost[head] >= first - 1 ? head : -1;
  }

  /** What somebody says, from when it is said. */
  #said(token: number, depth: number): When | null {
    const predicate = isPredicate(this.#analysis, token) ? token : -1;
    if (predicate < 0) return null;
    const saying = sayingOf(this.#analysis, predicate);
    if (saying < 0 || saying === token) return null;
    const when = this.#dated(saying, depth + 1);
    return isDated(when) ? contentTime(this.#analysis, predicate, when, this.#document.day) : null;
  }

  /** The day that the telling is on: for the main clause, and for what takes up a happening of the main news. */
  #told(token: number): When | null {
    const sentence = this.#analysis.sentence[token];
    const main = mainPredicate(this.#analysis, sentence);
    if (token === main) {
      const day = this.#storyline.dayOf(sentence);
      if (day !== null) return day;
    }
    return this.#again(token, sentence);
  }

  /** "Four were killed when the attackers struck": told in the past, it names what the main news has dated. */
  #again(token: number, sentence: number): When | null {
    const analysis = this.#analysis;
    if (!isPredicate(analysis, token) || isSpeech(analysis, token) || tenseOf(analysis, token) !== 'past') return null;
    if (this.#storyline.newsOf(sentence) === null) return null;
    return this.#memory.within(analysis.leftmost[token], analysis.rightmost[token]);
  }

  #news(token: number): When | null {
    const when = this.#storyline.newsOf(this.#analysis.sentence[token]);
    return when === null ? null : inherited(when);
  }

  #byTense(token: number): When {
    const { day } = this.#document;
    const tense = tenseOf(this.#analysis, predicateOver(this.#analysis, token));
    return tense === 'ahead' ? toCome(day) : undated(day);
  }
}
