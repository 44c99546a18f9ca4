import { type Casualties, HARMS, type Harm, type Participant, type Statement, wordsOf } from '../coding/statement.ts';
import type { Report } from '../documents/report.ts';

/** A report as a row names it. */
export type ReportFields = Pick<Report, 'id' | 'published'> & {
  readonly publisher?: string | null | undefined;
  readonly url?: string | null | undefined;
};

type Value = string | number | boolean | null | undefined;

type Fill = (statement: Statement, report: ReportFields, claimsLeftOut: boolean) => Value;

/**
 * The columns, in their order, and how each is filled. Lists are parted by "; " and keep the order of the text. The grade
 * of the content and the word on which it stands are columns of their own, so that no row can be read without them. The
 * last column says of the table what its rows cannot show: whether claims were left out. A line above the header would
 * say so too, but common readers (R, pandas) take the first line for the names of the columns.
 */
const COLUMNS: readonly (readonly [string, Fill])[] = [
  ['report', (_, report) => report.id],
  ['published', (_, report) => report.published],
  ['publisher', (_, report) => report.publisher],
  ['url', (_, report) => report.url],
  ['statement', (statement) => statement.id],
  ['kind', (statement) => statement.kind],
  ['event', (statement) => statement.event],
  ['mode', (statement) => statement.mode],
  ['contexts', (statement) => statement.contexts.join('; ')],
  ['cameo', (statement) => statement.cameo],
  ['goldstein', (statement) => statement.goldstein],
  ['quad', (statement) => statement.quad],
  ['subtype', (statement) => statement.subtype],
  ['factuality', (statement) => statement.factuality],
  ['act_happened', (statement) => statement.actHappened],
  ['speaker', (statement) => statement.onWhoseWord.speaker?.name],
  ['voice', (statement) => statement.onWhoseWord.voice],
  ['actors', (statement) => listed(statement.actors, 'name')],
  ['actor_ids', (statement) => listed(statement.actors, 'id')],
  ['actor_codes', (statement) => listed(statement.actors, 'code')],
  ['recipients', (statement) => listed(statement.recipients, 'name')],
  ['recipient_ids', (statement) => listed(statement.recipients, 'id')],
  ['recipient_codes', (statement) => listed(statement.recipients, 'code')],
  ['from', (statement) => statement.when.from],
  ['to', (statement) => statement.when.to],
  ['date_precision', (statement) => statement.when.precision],
  ['place', (statement) => statement.where?.name],
  ['place_country', (statement) => statement.where?.country],
  ['lat', (statement) => statement.where?.lat],
  ['lon', (statement) => statement.where?.lon],
  ['place_precision', (statement) => statement.where?.precision],
  ...HARMS.flatMap(tollColumns),
  ['start', (statement) => wordsOf(statement).start],
  ['end', (statement) => wordsOf(statement).end],
  ['words', (statement) => wordsOf(statement).text],
  ['rule', (statement) => statement.rule],
  ['confidence', (statement) => statement.confidence],
  ['claims_left_out', (_statement, _report, claimsLeftOut) => claimsLeftOut],
];

function listed(parties: readonly Participant[], key: 'name' | 'id' | 'code'): string {
  return parties.map((party) => party[key] ?? '').join('; ');
}

function tollColumns(harm: Harm) {
  const sum = (bound: 'min' | 'max') => (statement: Statement) => total(statement.casualties, harm, bound);
  return [
    [`${harm}_min`, sum('min')],
    [`${harm}_max`, sum('max')],
  ] as const;
}

/** All of one kind of harm in one statement; nothing, rather than 0, where none is stated. */
function total(casualties: readonly Casualties[], harm: Harm, bound: 'min' | 'max'): number | null {
  const counted = casualties.filter((toll) => toll.harm === harm);
  return counted.length ? counted.reduce((sum, toll) => sum + toll[bound], 0) : null;
}

/** The names of the columns, as the first line. */
export function csvHeader(): string {
  return `${COLUMNS.map(([name]) => name).join(',')}\n`;
}

/**
 * One statement as a line of CSV (RFC 4180, with a line feed). Values that are not known are empty.
 * @param claimsLeftOut whether the table holds only what tells of something done.
 */
export function csvRow(statement: Statement, report: ReportFields, claimsLeftOut = false): string {
  return `${COLUMNS.map(([, fill]) => csvField(fill(statement, report, claimsLeftOut))).join(',')}\n`;
}

function csvField(value: Value): string {
  const text = value === null || value === undefined ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
