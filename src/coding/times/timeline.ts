import { parseDay } from '../../calendar.ts';
import type { CodingDocument, TimeRange } from '../document.ts';
import { Anchor, type Anchored } from './anchor.ts';
import type { Expression } from './expression.ts';
import { mentionOf } from './mentions.ts';
import type { Point } from './point.ts';
import { readExpressions } from './read.ts';
import { TimeWords } from './words.ts';

/** A time expression with everything that was found out about it. */
export interface Timed extends TimeRange {
  readonly expression: Expression;
  readonly point: Point | null;
  readonly sentence: number;
}

/** Reads and anchors the time expressions of a report, in the order of the text. */
export function timeline(document: CodingDocument): Timed[] {
  const words = new TimeWords(document.analysis);
  const writing = parseDay(document.day);
  const expressions = readExpressions(words).filter((expression) => !isDateline(words, expression));
  const anchor = new Anchor(words, writing, expressions);
  const anchored = expressions.map((expression) => anchor.resolve(expression));
  return anchored.map((item, i) => {
    const { first, last } = item.expression;
    return {
      ...item,
      first: words.token[first],
      last: words.token[last],
      sentence: words.sentence(first),
      mention: mentionOf(words, item, dayAround(words, anchored, i, writing), writing),
    };
  });
}

/**
 * The day of a bare clock time: another day of the same sentence, the nearer before it first, else the day told last,
 * else the day of publication.
 */
function dayAround(words: TimeWords, anchored: readonly Anchored[], at: number, writing: number): Point | null {
  const sentence = words.sentence(anchored[at].expression.first);
  const inSentence = (item: Anchored) => words.sentence(item.expression.first) === sentence;
  for (let i = at - 1; i >= 0 && inSentence(anchored[i]); i--)
    if (anchored[i].point?.grain === 'day') return anchored[i].point;
  for (let i = at + 1; i < anchored.length && inSentence(anchored[i]); i++)
    if (anchored[i].point?.grain === 'day') return anchored[i].point;
  for (let i = at - 1; i >= 0; i--) if (anchored[i].point?.grain === 'day') return anchored[i].point;
  return { grain: 'day', start: writing };
}

/** A line that holds a date and nothing else dates the report; it tells of nothing that happened. */
function isDateline(words: TimeWords, { first, last, meaning }: Expression): boolean {
  if (meaning.is !== 'calendar' || meaning.grain !== 'day' || meaning.year === null) return false;
  const { text } = words.analysis;
  return (
    /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, words.start[first] - 40), words.start[first])) &&
    /^[ \t.]*(?:\r?\n|$)/.test(text.slice(words.end[last], words.end[last] + 40))
  );
}
