import type { DatedCode, Tenure } from '../actor.ts';
import { readAliases, withName } from './aliases.ts';
import { readCodes, readTenure } from './cells.ts';
import { dayAfter } from './dates.ts';
import type { ReadActor } from './origin.ts';
import { listOf, readTable } from './tsv.ts';

const COLUMNS = ['id', 'name', 'country', 'sector', 'parent', 'names', 'tenures', 'codes'];
const NEEDED = ['id', 'name', 'tenures'];

/** Reads the table of people: who holds or held which office, and from when to when. */
export function readPeople(file: string, text: string): ReadActor[] {
  return readTable(file, text, COLUMNS, NEEDED).map((row) => {
    const { id, name, country, sector, parent, names, tenures, codes } = row.cells;
    const held = listOf(tenures).map((cell) => readTenure(cell, row));
    const actor = {
      id,
      name,
      kind: 'person' as const,
      country: country || null,
      sector: sector || null,
      parent: parent || country || null,
      codes: codes ? readCodes(codes, row) : codesOf(country, sector, held),
      aliases: withName(name, readAliases(names, row)),
      ...(held.length > 0 && { tenures: held }),
    };
    return { actor, file, line: row.line };
  });
}

/**
 * The codes of somebody in a state's service: the state with the sector until the last tenure ends, and from then on
 * the state with ELI, which CAMEO and PLOVER keep for former officials. Nobody else's codes follow from tenures.
 */
export function codesOf(country: string, sector: string, tenures: readonly Tenure[]): DatedCode[] {
  const code = country + sector;
  const served = tenures.filter((tenure) => tenure.of === country);
  if (served.length === 0 || served.length < tenures.length || served.some((tenure) => tenure.to === undefined))
    return code === '' ? [] : [{ code }];
  const last = served
    .map((tenure) => tenure.to!)
    .sort()
    .at(-1)!;
  return [
    { code, to: last },
    { code: `${country}ELI`, from: dayAfter(last) },
  ];
}
