import { isoDate, parseDay } from '../../calendar.ts';
import type { DateBasis, DatePrecision, When } from '../statement.ts';
import type { Timed } from './timeline.ts';

/** Nothing is said of the time; it happened at the latest on the day of publication. */
export function undated(day: string): When {
  return { from: null, to: day, precision: 'unknown', text: null, basis: 'none' };
}

/** It is still to come. */
export function toCome(day: string): When {
  return { from: day, to: null, precision: 'unknown', text: null, basis: 'none' };
}

/** What a time expression says of a happening, by the preposition before it. `ahead`: the clause looks ahead. */
export function whenFrom(time: Timed, preposition: string, day: string, ahead: boolean): When {
  const { from, to } = time.mention;
  const text = preposition === '' ? time.mention.text : `${preposition} ${time.mention.text}`;
  const basis = basisOf(time);
  const between = (a: string | null, b: string | null): When => ({
    from: a,
    to: b,
    precision: 'interval',
    text,
    basis,
  });
  // "before dawn on Friday", "after 8 p.m.": the preposition bounds the hour, and the day is the day
  if ((preposition === 'before' || preposition === 'after') && isMoment(time))
    return { from, to, precision: precisionOf(time), text, basis };
  switch (preposition) {
    case 'within':
      return between(day, to);
    case 'since':
    case 'from':
    case 'after':
    case 'following':
      return between(from, ahead ? null : later(from, day));
    case 'until':
    case 'till':
    case 'by':
      return between(ahead ? day : null, to);
    case 'before':
    case 'ahead':
    case 'prior':
      return between(ahead ? day : null, time.expression.stretch === 'late' ? to : dayBefore(from));
    default:
      return { from, to, precision: precisionOf(time), text, basis };
  }
}

/** An hour or turning point of the day, with or without its day behind it. */
function isMoment({ expression, mention }: Timed): boolean {
  return expression.part !== null && /^(?:\d|noon|mid|dawn|dusk|daybreak|sun(?:rise|set)\b)/i.test(mention.text);
}

function precisionOf({ point, expression }: Timed): DatePrecision {
  if (expression.stretch !== null || expression.side !== null) return point?.grain === 'day' ? 'day' : 'interval';
  switch (point?.grain) {
    case 'day':
    case 'month':
    case 'year':
    case 'week':
      return point.grain;
    case 'weekend':
      return 'week';
    default:
      return 'interval';
  }
}

/** A date that names its month or year is explicit; a weekday, "today" or "two days later" is reckoned. */
function basisOf({ expression }: Timed): DateBasis {
  const { meaning } = expression;
  if (meaning.is !== 'calendar') return 'relative';
  return meaning.year !== null || meaning.month !== null || meaning.fromEaster !== null ? 'explicit' : 'relative';
}

/** "from 2009 to 2011", "between Monday and Friday": from the first day of the first to the last of the last. */
export function spanOf(when: When, first: Timed, last: Timed, text: string): When {
  const words = text.slice(first.mention.start, last.mention.end);
  return { from: first.mention.from, to: last.mention.to, precision: 'interval', text: words, basis: when.basis };
}

/** "Have died this year": what is told as past is so up to the day of publication, whatever the expression goes on to. */
export function soFar(when: When, day: string): When {
  if (when.from === null || when.to === null || when.from > day || when.to <= day) return when;
  return { ...when, to: day, precision: 'interval' };
}

/** The same time, but not said of this happening: it is taken over. */
export function inherited(when: When): When {
  return { ...when, basis: 'inherited' };
}

/** At the latest at the end of another happening: what it tells of, its cause, its content. */
export function noLaterThan(when: When, day: string): When {
  return {
    from: null,
    to: when.to ?? day,
    precision: 'unknown',
    text: null,
    basis: when.to === null ? 'none' : 'inherited',
  };
}

/** Moves a dated day by a number of days; null if the time is not a day. */
export function moveDays(when: When, days: number, text: string): When | null {
  if (when.precision !== 'day' || when.from === null || when.from !== when.to) return null;
  const moved = isoDate(parseDay(when.from) + days);
  return { from: moved, to: moved, precision: 'day', text, basis: 'relative' };
}

export function isDated(when: When | null): when is When {
  return when !== null && (when.from !== null || when.to !== null) && when.basis !== 'none';
}

function dayBefore(from: string | null): string | null {
  return from === null ? null : isoDate(parseDay(from) - 1);
}

/** The later of a date and the day of publication: what began in the past goes on until the report. */
function later(from: string | null, day: string): string {
  return from !== null && from > day ? from : day;
}
