import type { Actor } from '../actor.ts';
import type { Place } from '../place.ts';
import { readAliases, withName } from './aliases.ts';
import { readInterval } from './dates.ts';
import type { Row } from './tsv.ts';
import { listOf, readTable, wrong } from './tsv.ts';

const COLUMNS = ['id', 'code', 'name', 'names', 'adjectives', 'capital', 'seats', 'lat', 'lon', 'days'];
const NEEDED = ['id', 'name', 'capital', 'lat', 'lon'];

/** A state with the place that it is on the map (null for states that are no more). */
export interface StateRow {
  readonly row: Row;
  readonly actor: Actor;
  readonly place: Place | null;
}

/** Reads the table of states: names, adjectives and inhabitants, the capital and other seats that stand for each. */
export function readStates(file: string, text: string): StateRow[] {
  return readTable(file, text, COLUMNS, NEEDED).map((row) => {
    const { id, code, name, names, adjectives, capital, seats, days } = row.cells;
    if (days) readInterval(days, row);
    if (!/^[A-Z]{3}$/.test(id)) throw wrong(file, row.line, `"${id}" is no ISO 3166-1 alpha-3 code`);
    const own = withName(name, readAliases(names, row));
    const seat = readAliases(`${capital};${seats}`, row, { metonym: true });
    const actor: Actor = {
      id,
      name,
      kind: 'state',
      country: id,
      sector: null,
      parent: null,
      // A state that is no more keeps its code in what is said of it later ("the former Soviet Union").
      codes: [{ code: code || id }],
      // Singapore is its own capital: the name of the state is no metonym.
      aliases: [
        ...own,
        ...readAliases(adjectives, row, { demonym: true }),
        ...seat.filter((alias) => !own.some((other) => other.text === alias.text)),
      ],
    };
    return { row, actor, place: days ? null : placeOf(row) };
  });
}

function placeOf(row: Row): Place {
  const { id, name, names, lat, lon } = row.cells;
  return {
    id,
    name,
    kind: 'country',
    country: id,
    admin1: null,
    lat: degrees(lat, 90, row),
    lon: degrees(lon, 180, row),
    population: 0,
    names: listOf(names).map((text) => text.replace(/!|\s*\[.*\]/g, '')),
  };
}

/** Reads degrees of latitude or longitude between -limit and limit. */
export function degrees(cell: string, limit: number, row: Row): number {
  const value = Number(cell);
  if (cell === '' || !(Math.abs(value) <= limit))
    throw wrong(row.file, row.line, `"${cell}" is no number of degrees between -${limit} and ${limit}`);
  return value;
}
