import { civil, dayNumber, daysInMonth, weekdayOf } from '../../calendar.ts';
import type { Analysis } from '../../language/analysis.ts';
import { headOf } from './clause.ts';
import type { CalendarMeaning, Expression, ShiftMeaning } from './expression.ts';
import { endOf, GRAINS, type Grain, MONTHS_OF, move, type Point, pointOf } from './point.ts';
import { predicateOver, type Tense, tenseAt } from './tense.ts';
import type { TimeWords } from './words.ts';
import { inYear, nearest, tellsHistory } from './years.ts';

/** Days: a date within the first is near, one beyond the second would have been given its year. */
const SOON = 60;
const LONG_AGO = 270;

const ENDS = new Set(['until', 'till', 'through']);
/** What is decreed for a time. */
const MEASURES = new Set(
  `extend suspend close ban bar block postpone halt prolong keep delay renew shut freeze adjourn grant give set impose ground
  restrict seal exempt allow permit`.split(/\s+/),
);

/** An expression and the stretch of the calendar that it means; null where the text does not tell it. */
export interface Anchored {
  readonly expression: Expression;
  readonly point: Point | null;
}

/**
 * Finds the day, month or year that each expression means, in the order of the text. A news report is read from its day
 * of publication: without a year, a date is the last one before it, or the next one where the clause looks ahead. A
 * history, whose years lie far from its publication, is read from the date told last. Relative expressions ("the
 * following day") always take the date told last, if there is one.
 */
export class Anchor {
  readonly #words: TimeWords;
  readonly #analysis: Analysis;
  readonly #writing: number;
  readonly #history: boolean;
  /** The date told last, which "the following day" follows. */
  #told: Point | null = null;
  /** The last date written with its year, and where it ends. */
  #yearTold: { readonly point: Point; readonly end: number } | null = null;

  constructor(words: TimeWords, writing: number, expressions: readonly Expression[]) {
    this.#words = words;
    this.#analysis = words.analysis;
    this.#writing = writing;
    this.#history = tellsHistory(expressions, civil(writing).year);
  }

  /** Must be called with the expressions in the order of the text. */
  resolve(expression: Expression): Anchored {
    const { meaning } = expression;
    let point: Point | null = null;
    if (meaning.is === 'calendar') point = this.#calendar(meaning, expression);
    else if (meaning.is === 'shift') point = this.#shift(meaning);
    if (point !== null) this.#remember(point, expression);
    return { expression, point };
  }

  #remember(point: Point, expression: Expression): void {
    const { meaning } = expression;
    // "In 1918" after "on 5 March 1918" takes nothing back: the finer date stays the one told last.
    if (this.#told === null || !holds(point, this.#told)) this.#told = point;
    if (meaning.is === 'calendar' && meaning.year !== null && (meaning.month !== null || meaning.season !== null))
      this.#yearTold = { point, end: this.#words.end[expression.last] };
  }

  #calendar(meaning: CalendarMeaning, expression: Expression): Point | null {
    if (meaning.yearShift !== null) return this.#inShiftedYear(meaning);
    if (meaning.year !== null) return this.#explicit(meaning, meaning.year);
    if (meaning.day !== null && meaning.month === null) return this.#dayOfMonth(meaning.day);
    if (meaning.weekday !== null && meaning.month === null)
      return this.#weekday(meaning, this.#tense(expression), expression);
    return this.#withoutYear(meaning, expression);
  }

  /** A date with its year. Figures that can be read both ways are the day nearest before publication. */
  #explicit(meaning: CalendarMeaning, year: number): Point | null {
    const point = inYear(meaning, year);
    if (!meaning.swappable || point === null) return point;
    const swapped = inYear({ ...meaning, month: meaning.day, day: meaning.month }, year);
    if (swapped === null) return point;
    const late = (p: Point) => (p.start > this.#writing ? Number.MAX_SAFE_INTEGER : this.#writing - p.start);
    return late(swapped) < late(point) ? swapped : point;
  }

  #inShiftedYear(meaning: CalendarMeaning): Point | null {
    const { from, amount } = meaning.yearShift!;
    const base = from === 'writing' || this.#told === null ? this.#writing : this.#told.start;
    return inYear(meaning, civil(base).year + amount);
  }

  #dayOfMonth(day: number): Point | null {
    const near = this.#told !== null && this.#told.grain !== 'year' ? this.#told.start : this.#writing;
    const { year, month } = civil(near);
    return day <= daysInMonth(year, month) ? { grain: 'day', start: dayNumber(year, month, day) } : null;
  }

  #weekday(meaning: CalendarMeaning, tense: Tense, expression: Expression): Point | null {
    const weekday = meaning.weekday!;
    if (this.#history) {
      if (this.#told?.grain !== 'day') return null;
      return { grain: 'day', start: onOrAfter(this.#told.start, weekday) };
    }
    const start = this.#writing;
    if (meaning.side === 0) return { grain: 'day', start: start - weekdayOf(start) + weekday };
    if (meaning.side === 1) return { grain: 'day', start: onOrAfter(start + 1, weekday) };
    if (meaning.side === -1) return { grain: 'day', start: onOrAfter(start - 7, weekday) };
    const ahead = looksAhead(tense) || this.#endsMeasure(expression);
    return { grain: 'day', start: ahead ? onOrAfter(start, weekday) : onOrAfter(start - 6, weekday) };
  }

  /** A month, day or season without its year. */
  #withoutYear(meaning: CalendarMeaning, expression: Expression): Point | null {
    const { year } = civil(this.#writing);
    if (meaning.side !== null && !this.#history) return this.#bySide(meaning, year);
    const told = this.#context(expression);
    if (told !== null) return nearest(meaning, told, meaning.side);
    return this.#fromWriting(meaning, this.#tense(expression), this.#isEnd(expression));
  }

  #bySide(meaning: CalendarMeaning, year: number): Point | null {
    const candidates = [-1, 0, 1].map((offset) => inYear(meaning, year + offset)).filter((p) => p !== null);
    if (meaning.side === -1) return candidates.findLast((p) => move(p, 1).start <= this.#writing) ?? null;
    if (meaning.side === 1) return candidates.find((p) => p.start > this.#writing) ?? null;
    return candidates.find((p) => p.grain !== 'season' || move(p, 1).start > this.#writing - 182) ?? null;
  }

  /** The date that a history has reached, or one with its year earlier in the same paragraph; else null. */
  #context(expression: Expression): Point | null {
    if (this.#history) return this.#told;
    const near = this.#yearTold;
    if (near === null) return null;
    const between = this.#analysis.text.slice(near.end, this.#words.start[expression.first]);
    return between.includes('\n') ? null : near.point;
  }

  #fromWriting(meaning: CalendarMeaning, tense: Tense, isEnd: boolean): Point | null {
    const { year } = civil(this.#writing);
    const candidates = [-4, -3, -2, -1, 0, 1, 2, 3, 4]
      .map((offset) => inYear(meaning, year + offset))
      .filter((p) => p !== null);
    const past = candidates.findLast((p) => p.start <= this.#writing) ?? null;
    const next = candidates.find((p) => p.start > this.#writing) ?? null;
    if (past === null || next === null) return past ?? next;
    const goingOn = move(past, 1).start > this.#writing;
    // "extended the ban until July 10": the end of what goes on is as likely ahead, and the nearer date is meant
    if (isEnd && !goingOn && next.start - this.#writing < this.#writing - past.start) return next;
    // "Will … on October 31", written in December, is a slip of the tree: the next one would have been given its year.
    if (tense === 'ahead') return goingOn || next.start - this.#writing > LONG_AGO ? past : next;
    // "Has invited both sides to a meeting on January 12", written in December, tells of what is to come.
    if (tense === 'perfect' && !goingOn && next.start - this.#writing < SOON && this.#writing - past.start > LONG_AGO)
      return next;
    if (tense === 'past' || tense === 'past-perfect' || tense === 'perfect') return past;
    // Nothing says which: a date a few weeks ahead is likelier than one eleven months ago.
    return !goingOn && next.start - this.#writing < SOON ? next : past;
  }

  #shift(meaning: ShiftMeaning): Point | null {
    const { unit, amount } = meaning;
    if (amount === null) return null;
    const origin = this.#origin(meaning);
    if (unit === 'second' || unit === 'minute' || unit === 'hour') return origin?.grain === 'day' ? origin : null;
    const grain: Grain = unit === 'night' ? 'day' : unit;
    if (origin === null || isFiner(grain, origin.grain)) return null;
    if (!Number.isInteger(amount))
      return move(pointOf('month', origin.start), Math.round(amount * (MONTHS_OF[grain] ?? 0)));
    return move(pointOf(grain, origin.start), amount);
  }

  #origin(meaning: ShiftMeaning): Point | null {
    const writing: Point = { grain: 'day', start: this.#writing };
    if (meaning.from === 'writing') return this.#history && meaning.unit !== 'day' ? (this.#told ?? writing) : writing;
    // "the end of the year" in a news report is the year of its publication, whatever was told last
    if (meaning.from === 'either' && !this.#history) return writing;
    return this.#told ?? writing;
  }

  /** "until July 10", "through July 10". */
  #isEnd({ first }: Expression): boolean {
    return ENDS.has(this.#words.lower(first - 1));
  }

  /** "suspended flights until Friday": the measure lasts, so that its end is yet to come. */
  #endsMeasure(expression: Expression): boolean {
    if (!this.#isEnd(expression)) return false;
    const { token } = this.#words;
    const head = headOf(this.#analysis, token[expression.first], token[expression.last]);
    const predicate = predicateOver(this.#analysis, head);
    return predicate >= 0 && MEASURES.has(this.#analysis.lemmaOf(predicate));
  }

  #tense({ first, last }: Expression): Tense {
    const { token } = this.#words;
    return tenseAt(this.#analysis, headOf(this.#analysis, token[first], token[last]));
  }
}

function isFiner(a: Grain, b: Grain): boolean {
  return GRAINS.indexOf(a) < GRAINS.indexOf(b);
}

/** Whether a date lies within a coarser one. */
function holds(coarse: Point, fine: Point): boolean {
  return isFiner(fine.grain, coarse.grain) && fine.start >= coarse.start && endOf(fine) <= endOf(coarse);
}

function looksAhead(tense: Tense): boolean {
  return tense === 'ahead' || tense === 'present';
}

function onOrAfter(day: number, weekday: number): number {
  return day + ((weekday - weekdayOf(day) + 7) % 7);
}
