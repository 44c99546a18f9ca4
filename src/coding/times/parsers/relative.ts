import { calendar, type Expression, expression, type Origin, shift } from '../expression.ts';
import { DAY_PARTS, MONTHS, SEASONS, UNITS, WEEKDAYS } from '../lexicon.ts';
import type { TimeWords } from '../words.ts';

const DAYS = new Map([
  ['today', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);

/** "today", "yesterday", "tonight", "tomorrow morning", "the day before yesterday". */
export function namedDay(words: TimeWords, at: number): Expression | null {
  if (words.lower(at) === 'tonight') return expression(at, at, shift('day', 0, 'writing'), 'NI');
  if (words.lower(at) === 'the' && words.lower(at + 1) === 'day') {
    if (words.lower(at + 2) === 'before' && words.lower(at + 3) === 'yesterday')
      return expression(at, at + 3, shift('day', -2, 'writing'));
    if (words.lower(at + 2) === 'after' && words.lower(at + 3) === 'tomorrow')
      return expression(at, at + 3, shift('day', 2, 'writing'));
  }
  const amount = DAYS.get(words.lower(at));
  return amount === undefined ? null : expression(at, at, shift('day', amount, 'writing'));
}

/** What the determiners of a relative expression say: where they reckon from, and how far. */
interface Direction {
  readonly from: Origin;
  readonly amount: -1 | 0 | 1;
  /** "the" must stand in front ("the following day"); "this" and "that" bear none. */
  readonly article: 'must' | 'may' | 'none';
}

const DIRECTIONS: ReadonlyMap<string, Direction> = new Map([
  ['this', { from: 'writing', amount: 0, article: 'none' }],
  ['last', { from: 'writing', amount: -1, article: 'may' }],
  ['next', { from: 'writing', amount: 1, article: 'may' }],
  ['current', { from: 'writing', amount: 0, article: 'must' }],
  ['that', { from: 'narrative', amount: 0, article: 'none' }],
  ['same', { from: 'narrative', amount: 0, article: 'must' }],
  ['very same', { from: 'narrative', amount: 0, article: 'must' }],
  ['following', { from: 'narrative', amount: 1, article: 'must' }],
  ['ensuing', { from: 'narrative', amount: 1, article: 'must' }],
  ['subsequent', { from: 'narrative', amount: 1, article: 'must' }],
  ['previous', { from: 'narrative', amount: -1, article: 'must' }],
  ['preceding', { from: 'narrative', amount: -1, article: 'must' }],
]);

/** "that same day", "this past Friday", "this coming week". */
const FILLERS = new Set(['same', 'very', 'past', 'coming']);

/** "last week", "this morning", "next Friday", "the following day", "that same month", "last June". */
export function directed(words: TimeWords, at: number): Expression | null {
  const article = words.lower(at) === 'the';
  let i = article ? at + 1 : at;
  const direction = DIRECTIONS.get(words.lower(i));
  if (direction === undefined) return null;
  if (direction.article === 'must' && !article && words.lower(at) !== 'on') return null;
  if (direction.article === 'none' && article) return null;
  i++;
  if (words.is(i, FILLERS)) i++;
  return directedUnit(words, at, i, direction, article) ?? directedName(words, at, i, direction);
}

function directedUnit(
  words: TimeWords,
  at: number,
  i: number,
  direction: Direction,
  article: boolean,
): Expression | null {
  const part = DAY_PARTS.get(words.lower(i));
  if (part !== undefined && !words.lower(i).endsWith('s')) {
    // "last night" is the night that began yesterday
    return expression(at, i, shift('day', direction.amount, narrativeIf(direction, article)), part);
  }
  const unit = UNITS.get(words.lower(i));
  if (unit === undefined || words.lower(i).endsWith('s')) return null;
  if (unit === 'second' || unit === 'minute' || unit === 'hour') return null;
  // "this day" is the day that is being told of, and so is "the next day"
  const from = unit === 'day' ? 'narrative' : narrativeIf(direction, article);
  return expression(at, i, shift(unit, direction.amount, from));
}

/** "next week" is reckoned from today, "the next week" from the day that is being told of. */
function narrativeIf(direction: Direction, article: boolean): Origin {
  return article && direction.amount === 1 ? 'narrative' : direction.from;
}

function directedName(words: TimeWords, at: number, i: number, direction: Direction): Expression | null {
  const side = direction.amount;
  const weekday = WEEKDAYS.get(words.lower(i));
  if (weekday !== undefined && words.isCapital(i)) return expression(at, i, calendar('day', { weekday, side }));
  const month = MONTHS.get(words.lower(i));
  if (month !== undefined && words.isCapital(i) && words.lower(i).length > 2)
    return expression(at, i, calendar('month', { month, side }));
  const season = SEASONS.get(words.lower(i));
  return season === undefined ? null : expression(at, i, calendar('season', { season, side }));
}

const AFTER_THE_DAY = new Set(['before', 'after', 'earlier', 'later', 'following']);

/** "the day before", "the year after": without anything that they are before or after. */
export function dayBefore(words: TimeWords, at: number): Expression | null {
  if (words.lower(at) !== 'the') return null;
  const unit = UNITS.get(words.lower(at + 1));
  const which = words.lower(at + 2);
  if (unit === undefined || words.lower(at + 1).endsWith('s') || !AFTER_THE_DAY.has(which)) return null;
  if (!endsPhrase(words, at + 3)) return null;
  const amount = which === 'before' || which === 'earlier' ? -1 : 1;
  return expression(at, at + 2, shift(unit, amount, 'narrative'));
}

/** Whether a word cannot be governed by the preposition before it. */
export function endsPhrase(words: TimeWords, at: number): boolean {
  const word = words.lower(at);
  return word === '' || /^[.,;:)—–-]/.test(word) || ENDING.has(word);
}

const ENDING = new Set('and but or when while as that in on at with by to'.split(' '));
