import { parseDay } from '../../calendar.ts';
import { type Participant, type Statement, type Where, wordsOf } from '../../coding/statement.ts';
import { familyOf, isInstrument, isLevel } from './families.ts';
import { hasMatter, stemOf, wordsIn } from './words.ts';

/** A statement with what linking needs to know of its report. `id` is the address of the report. */
export interface Told {
  readonly report: {
    readonly id: string;
    /** ISO 8601 date; null if it is not known. */
    readonly published: string | null;
    readonly publisher?: string | null;
    /** The story that the report belongs to ({@link linkReports}), by any name; null or absent if that was not looked at. */
    readonly story?: string | null;
  };
  readonly statement: Statement;
}

/** The parties in one role: actors by id, and the states that they stand for. */
export interface Parties {
  readonly ids: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
}

/** A number of killed, injured and so on, with who suffered it, if that is an actor. */
export interface ToldToll {
  readonly harm: string;
  readonly who: string | null;
  readonly min: number;
  readonly max: number;
}

/** A statement as it is compared with others. */
export interface Account {
  readonly told: Told;
  /** Report and statement: no other account has it. Sorts by day of publication. */
  readonly key: string;
  readonly family: string;
  readonly isSpeech: boolean;
  readonly isInstrument: boolean;
  readonly isLevel: boolean;
  /** First and last day in which it lies, counted from 1970-01-01; null where nothing says when. */
  readonly from: number | null;
  readonly to: number | null;
  /** How the days are known: said by the text, or only bounded by the publication. */
  readonly isDaySaid: boolean;
  readonly where: Where | null;
  readonly tolls: readonly ToldToll[];
  readonly actors: Parties;
  readonly recipients: Parties;
  /** Both roles together. */
  readonly sides: Parties;
  /** Stems of the words in its evidence that are written as names, and of the others that carry matter. */
  readonly names: ReadonlySet<string>;
  readonly matter: ReadonlySet<string>;
}

/** News tell of the last days: so many before the publication bound what gives no day. */
const NEWS_DAYS = 6;

/** Words that nearly every account of a happening has. */
const COMMON = new Set(
  `attack kill dead die death injur wound strik clash shot shoot bomb blast explosion fire militant soldier people person
  forc polic offic ministr minist govern country state nation spokesman spokesperson monday tuesday wednesday thursday
  friday saturday sunday today yesterday week month year day january februar march april june july august septemb octob
  novemb decemb two three four five six seven eight nine ten`.split(/\s+/),
);

/** Reads a statement once for all comparisons. */
export function accountOf(told: Told): Account {
  const { report, statement } = told;
  const family = familyOf(statement.subtype);
  return {
    told,
    key: `${report.published ?? '9999'} ${report.id} ${pad(wordsOf(statement).start)} ${statement.id}`,
    family,
    isSpeech: statement.kind === 'speech-act',
    isInstrument: isInstrument(family),
    isLevel: isLevel(family),
    ...daysOf(told),
    where: statement.where,
    tolls: statement.casualties.map(({ harm, who, min, max }) => ({ harm, who: who?.id ?? null, min, max })),
    actors: partiesOf(statement.actors),
    recipients: partiesOf(statement.recipients),
    sides: partiesOf([...statement.actors, ...statement.recipients]),
    ...wordsToCompare(statement),
  };
}

function daysOf({ report, statement: { when } }: Told): Pick<Account, 'from' | 'to' | 'isDaySaid'> {
  const from = when.from === null ? null : parseDay(when.from);
  const to = when.to === null ? null : parseDay(when.to);
  const published = report.published === null ? null : parseDay(report.published);
  const isDaySaid = when.basis !== 'publication' && when.basis !== 'none';
  if (from !== null && to !== null) return { from, to, isDaySaid };
  // an open end is closed a few days off, so that what is months apart is not taken for one
  if (from !== null) return { from, to: from + NEWS_DAYS, isDaySaid };
  const last = to ?? published;
  return { from: last === null ? null : last - NEWS_DAYS, to: last, isDaySaid: isDaySaid && to !== null };
}

function partiesOf(participants: readonly Participant[]): Parties {
  return {
    ids: new Set(participants.flatMap(({ id }) => (id === null ? [] : [id]))),
    countries: new Set(participants.flatMap(({ country }) => (country === null ? [] : [country]))),
  };
}

function wordsToCompare(statement: Statement): Pick<Account, 'names' | 'matter'> {
  const names = new Set<string>();
  const matter = new Set<string>();
  const { folded, named } = wordsIn(wordsOf(statement).text, 120);
  // place and parties are compared for themselves
  const told = new Set(namesOf(statement).flatMap((name) => wordsIn(name).folded.map(stemOf)));
  folded.forEach((word, at) => {
    const stem = stemOf(word);
    if (told.has(stem)) return;
    if (!hasMatter(word) || COMMON.has(stem) || COMMON.has(word) || /^\d+$/.test(word)) return;
    if (named[at] === 1) names.add(stem);
    else matter.add(stem);
  });
  return { names, matter };
}

function namesOf({ where, actors, recipients }: Statement): string[] {
  const parties = [...actors, ...recipients].flatMap(({ id, text }) => (id === null ? [] : [text]));
  return where ? [where.name, where.text, ...parties] : parties;
}

/** Digits enough for the length of any text, so that places sort as numbers do. */
function pad(start: number): string {
  return String(start).padStart(9, '0');
}
