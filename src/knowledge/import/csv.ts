import { wrong } from '../sources/tsv.ts';

/** A record of a CSV file and the line on which it begins. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads CSV as RFC 4180 has it: cells parted by commas, in double quotes where they hold commas, line breaks or quotes, which
 * are then doubled. Empty lines are passed over.
 *
 * @throws DemarcheError BAD_KNOWLEDGE with the line where a quoted cell begins that does not end
 */
export function readCsv(file: string, text: string): CsvRecord[] {
  const records: CsvRecord[] = [];
  const end = text.length;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let line = 1;
  while (at < end) {
    const start = line;
    const cells: string[] = [];
    for (;;) {
      if (text[at] === '"') {
        const cell = quoted(text, at);
        if (cell === null) throw wrong(file, line, 'a cell in quotes does not end');
        cells.push(cell.value);
        line += cell.value.split('\n').length - 1;
        at = cell.next;
        if (at < end && !/[,\r\n]/.test(text[at])) throw wrong(file, line, 'after a cell in quotes a comma is wanted');
      } else {
        const stop = nextOf(text, at);
        cells.push(text.slice(at, stop));
        at = stop;
      }
      if (text[at] !== ',') break;
      at++;
    }
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
    line++;
    if (cells.length > 1 || cells[0] !== '') records.push({ line: start, cells });
  }
  return records;
}

function quoted(text: string, at: number): { value: string; next: number } | null {
  let value = '';
  for (let from = at + 1; ; ) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return null;
    value += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { value, next: quote + 1 };
    value += '"';
    from = quote + 2;
  }
}

/** Where an unquoted cell ends. */
function nextOf(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== ',' && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}
