import type { GroupPattern } from '../knowledge.ts';
import type { OfficePattern } from '../offices.ts';
import { plural } from '../plural.ts';
import { listOf, type Row, readTable, wrong } from './tsv.ts';
import { SECTORS } from './vocabulary.ts';

const OFFICES = ['words', 'organ', 'name', 'sector', 'person', 'states'];
const NEEDED = ['words', 'organ', 'name', 'sector', 'person'];
const GROUPS = ['words', 'sector', 'unidentified', 'countable'];

/**
 * Reads the table of offices and organs: one pattern for each name. A title that a person holds is known in the plural
 * too ("foreign ministers").
 */
export function readOffices(file: string, text: string): OfficePattern[] {
  return readTable(file, text, OFFICES, NEEDED).flatMap((row) => {
    const { organ, name, sector, person, states } = row.cells;
    if (!/^[A-Z0-9]+(?:-[A-Z0-9]+)*$/.test(organ))
      throw wrong(file, row.line, `"${organ}" is no end of an id such as MFA`);
    if (!name.includes('{state}')) throw wrong(file, row.line, `the name "${name}" does not say where {state} goes`);
    checkSector(row, sector);
    const holder = yesOrNo(row, 'person', person);
    return wordsOf(row, holder).map((words) => ({
      words,
      organ,
      name,
      sector,
      person: holder,
      states: listOf(states),
    }));
  });
}

/** Reads the table of people without a name: one pattern for each word and its plural. */
export function readGroups(file: string, text: string): GroupPattern[] {
  return readTable(file, text, GROUPS).flatMap((row) => {
    const { sector, unidentified, countable } = row.cells;
    checkSector(row, sector);
    const unknown = yesOrNo(row, 'unidentified', unidentified);
    return wordsOf(row, yesOrNo(row, 'countable', countable)).map((words) => ({
      words,
      sector,
      unidentified: unknown,
    }));
  });
}

function wordsOf(row: Row, withPlural: boolean): string[] {
  const words = listOf(row.cells.words);
  if (words.length === 0) throw wrong(row.file, row.line, 'there are no words');
  for (const name of words)
    if (name !== name.toLowerCase()) throw wrong(row.file, row.line, `"${name}" must be in lower case`);
  return [...new Set(withPlural ? words.flatMap((name) => [name, plural(name)]) : words)];
}

function checkSector(row: Row, sector: string): void {
  if (!SECTORS.has(sector)) throw wrong(row.file, row.line, `unknown sector "${sector}"`);
}

function yesOrNo(row: Row, column: string, cell: string): boolean {
  if (cell !== 'yes' && cell !== 'no') throw wrong(row.file, row.line, `${column} must be yes or no, not "${cell}"`);
  return cell === 'yes';
}
