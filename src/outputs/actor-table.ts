import type { Reading } from '../knowledge/actors/find.ts';
import { column, count } from './layout.ts';

const WIDTHS = [24, 26, 12];
const REASON = WIDTHS.reduce((sum, width) => sum + width, 0);

/** What else a name means, beside actors. */
export interface OtherMeanings {
  /** How many places have the name. */
  readonly places: number;
  /** The PLOVER sector of people whom the words describe: REB for "rebels"; null if they describe none. */
  readonly group: string | null;
}

/**
 * What a name resolves to, for a person to read at 100 columns: first the actor that is meant, then the others that it can
 * mean, last those that it does not mean on that day and in that company, with the reason.
 */
export function readingTable(readings: readonly Reading[], { places, group }: OtherMeanings): string {
  const fitting = readings.filter(({ not }) => not === null);
  const others = readings.filter(({ not }) => not !== null);
  const [meant, ...also] = fitting;
  const lines = [
    ...heading(meant ? 'meant' : 'no actor is meant', HEADINGS),
    ...(meant ? row(meant) : []),
    ...(also.length > 0 ? ['', 'can mean too', ...also.flatMap(row)] : []),
    ...(others.length > 0 ? ['', 'not meant here', ...others.flatMap(row)] : []),
    ...(places > 0 || group !== null ? [''] : []),
    ...(places > 0 ? [`${count(places, 'place')} of this name: see demarche places find`] : []),
    ...(group !== null ? [`also people without a name, sector ${group}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

const HEADINGS = ['id', 'name', 'code', 'why'];

function heading(title: string, cells: readonly string[]): string[] {
  return [padded(cells), title];
}

function row({ actor, code, why, not }: Reading): string[] {
  const reason = not === null ? why : `${why}, ${not}`;
  const label = padded([actor.id, actor.name, code ?? 'none']);
  // An id is typed again, so it is never cut.
  return actor.id.length < WIDTHS[0]
    ? column(label, reason, REASON)
    : [actor.id, ...column(blank(label), reason, REASON)];
}

function blank(label: string): string {
  return ' '.repeat(WIDTHS[0]) + label.slice(WIDTHS[0]);
}

function padded(cells: readonly string[]): string {
  return cells
    .map((cell, i) => (i < WIDTHS.length ? cut(cell, WIDTHS[i] - 1).padEnd(WIDTHS[i]) : cell))
    .join('')
    .trimEnd();
}

function cut(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text;
}
