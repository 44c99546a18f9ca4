import { DemarcheError } from '../../errors.ts';

/** A row of a table: its cells by the name of the column, and where it stands. */
export interface Row {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/**
 * Reads a table with tabs between the cells. Lines that begin with `#` are remarks; the first other line names the
 * columns, in any order: some of those that the table may have, and all that it needs. A column that is not there is
 * empty in each row, and trailing empty cells may be left out.
 *
 * @param needed columns without which the rows say nothing
 * @throws DemarcheError BAD_KNOWLEDGE if a column is missing or unknown, or a row has too many cells
 */
export function readTable(
  file: string,
  text: string,
  columns: readonly string[],
  needed: readonly string[] = columns,
): Row[] {
  const rows: Row[] = [];
  let header: string[] | null = null;
  const empty = Object.fromEntries(columns.map((column) => [column, '']));
  const lines = text.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i].endsWith('\r') ? lines[i].slice(0, -1) : lines[i];
    if (line === '' || line.charCodeAt(0) === 35) continue;
    const cells = line.split('\t');
    if (header === null) {
      header = cells;
      checkHeader(file, i + 1, header, columns, needed);
      continue;
    }
    if (cells.length > header.length)
      throw wrong(file, i + 1, `the row has ${cells.length} cells, the table ${header.length} columns`);
    const row: Record<string, string> = { ...empty };
    for (let c = 0; c < header.length; c++) row[header[c]] = cells[c] ?? '';
    rows.push({ file, line: i + 1, cells: row });
  }
  if (header === null) throw new DemarcheError('BAD_KNOWLEDGE', 'the table has no header', { file });
  return rows;
}

function checkHeader(
  file: string,
  line: number,
  header: readonly string[],
  columns: readonly string[],
  needed: readonly string[],
): void {
  for (const [at, name] of header.entries()) {
    if (!columns.includes(name)) throw wrong(file, line, `unknown column "${name}" (known: ${columns.join(', ')})`);
    if (header.indexOf(name) < at) throw wrong(file, line, `the column "${name}" stands there twice`);
  }
  for (const name of needed)
    if (!header.includes(name))
      throw wrong(file, line, `the column "${name}" is missing (needed: ${needed.join(', ')})`);
}

/** An error about one line of a knowledge file. */
export function wrong(file: string, line: number, detail: string): DemarcheError {
  return new DemarcheError('BAD_KNOWLEDGE', detail, { file, line });
}

/** The parts of a cell that holds a list, parted by semicolons. */
export function listOf(cell: string): string[] {
  if (cell === '') return [];
  return cell
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
