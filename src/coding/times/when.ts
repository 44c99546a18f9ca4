import type { Analysis } from '../../language/analysis.ts';
import type { CodingDocument } from '../document.ts';
import type { When } from '../statement.ts';
import type { Attached } from './attach.ts';
import { isSpeech, mainPredicate, rootOf, subjectOf } from './clause.ts';
import { inherited, isDated, moveDays, toCome, undated } from './interval.ts';
import { type Measure, measuresOf } from './measures.ts';
import { Memory } from './memory.ts';
import { Order } from './order.ts';
import { frontedTime, ownTime } from './own.ts';
import { sharedTime } from './sharing.ts';
import { contentTime, sayingOf } from './speech.ts';
import { Storyline } from './storyline.ts';
import { type Telling, tellingOf } from './telling.ts';
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
  readonly #telling: Telling;
  readonly #analysis: Analysis;
  readonly #measures: readonly Measure[];
  readonly #known = new Map<number, When | null>();
  readonly #memory: Memory;
  readonly #order: Order;
  readonly #storyline: Storyline;

  constructor(document: CodingDocument, times: readonly Timed[]) {
    const telling = tellingOf(document, times);
    this.#telling = telling;
    this.#analysis = document.analysis;
    this.#measures = measuresOf(document.analysis, times);
    const structural = (token: number) => this.#structural(token, 0);
    this.#memory = new Memory(telling, structural);
    this.#order = new Order(telling, this.#memory, structural);
    this.#storyline = new Storyline(telling, structural);
  }

  /** When the happening that a token names took place. Ask at the verb or noun of the happening itself. */
  whenOf(token: number): When {
    return this.#dated(token, 0) ?? this.#byTense(token);
  }

  /** The time that the sentence itself gives: beside the word, from its clause, or at its head. */
  #structural(token: number, depth: number): When | null {
    if (depth > DEEPEST) return null;
    const here = this.#telling.attached[this.#analysis.sentence[token]];
    const { day } = this.#telling;
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
      ? frontedTime(this.#analysis, here, root, this.#telling.day)
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
      this.#measured(token, 'inner', depth) ??
      this.#structural(token, 0) ??
      this.#measured(token, 'outer', depth) ??
      this.#reportedEarlier(token, depth) ??
      this.#order.of(token) ??
      this.#memory.ofDefinite(token) ??
      this.#bySubject(token) ??
      sharedTime(this.#analysis, token, timeOf, this.#telling.day) ??
      this.#toldAlready(token) ??
      this.#said(token, depth) ??
      this.#told(token)
    );
  }

  /** "a day after the envoy arrived": so many days from the other happening. */
  #measured(token: number, end: 'inner' | 'outer', depth: number): When | null {
    const measure = this.#measures.find((each) => each[end] === token);
    if (measure === undefined) return null;
    const { inner, outer, days, text } = measure;
    return end === 'inner'
      ? this.#moved(this.#dated(outer, depth + 1) ?? this.#news(outer), -days, text)
      : this.#moved(this.#dated(inner, depth + 1), days, text);
  }

  #moved(when: When | null, days: number, text: string): When | null {
    return when === null ? null : moveDays(when, days, text);
  }

  /** What somebody says, from when it is said. */
  #said(token: number, depth: number): When | null {
    if (!isPredicate(this.#analysis, token)) return null;
    const saying = sayingOf(this.#analysis, token, this.#telling.quoted);
    if (saying < 0) return null;
    const when = this.#dated(saying, depth + 1);
    return isDated(when) ? contentTime(this.#analysis, token, when, this.#telling.day) : null;
  }

  /** "said on Wednesday that units had fired": the past perfect is earlier than the saying, not than what was told before. */
  #reportedEarlier(token: number, depth: number): When | null {
    return tenseOf(this.#analysis, token) === 'past-perfect' ? this.#said(token, depth) : null;
  }

  /** The day that the telling is on: for the main clause, and for what takes up a happening of the main news. */
  #told(token: number): When | null {
    const sentence = this.#analysis.sentence[token];
    const main = mainPredicate(this.#analysis, sentence, this.#telling.quoted);
    if (token === main) {
      const day = this.#storyline.dayOf(sentence);
      if (day !== null) return day;
    }
    return this.#again(token, sentence);
  }

  /** "The operation targeted a camp": what a happening does that was dated before. */
  #bySubject(token: number): When | null {
    const analysis = this.#analysis;
    if (!isPredicate(analysis, token) || isSpeech(analysis, token) || tenseOf(analysis, token) !== 'past') return null;
    const subject = subjectOf(analysis, token);
    const when = subject < 0 ? null : this.#memory.ofDefinite(subject);
    return when?.precision === 'day' ? when : null;
  }

  /** "… were killed on Friday. … said that five were killed": the same word for the same happening, a little later. */
  #toldAlready(token: number): When | null {
    const analysis = this.#analysis;
    if (!isPredicate(analysis, token) || isSpeech(analysis, token)) return null;
    return tenseOf(analysis, token) === 'past' ? this.#memory.ofSame(token) : null;
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
    const { day } = this.#telling;
    const tense = tenseOf(this.#analysis, predicateOver(this.#analysis, token));
    return tense === 'ahead' ? toCome(day) : undated(day);
  }
}
