import { extname } from 'node:path';
import { byteLines, decodeText, LIMIT, nameOf, readBytes, tooLarge } from '../documents/index.ts';
import { DemarcheError, type Place } from '../errors.ts';
import type { GoldStatement } from '../outputs/agreement.ts';
import { faultOf } from './gold-check.ts';
import { isLedgerFile, ledgerStatements } from './gold-ledger.ts';

/** What a gold file (or a system's output) says of one report; `value` is the whole object, with the text if it has one. */
export interface GoldReport {
  readonly id: string;
  readonly statements: readonly GoldStatement[];
  readonly value: unknown;
  readonly place: Place;
  /** What kept the coder from reading it, as `annotate` says in its place. */
  readonly unread?: string;
}

/**
 * Reads annotations in the form that `demarche annotate` writes: JSON Lines, or in a `.json` file one object or a list. A
 * coded ledger ({@link isLedgerFile}) may stand in the place of an annotation. A gold file is judged as a whole, since
 * figures over a part of it would mislead.
 * @throws DemarcheError NO_FILE, NOT_UTF8 or BAD_GOLD, with the line.
 */
export async function readGold(path: string): Promise<GoldReport[]> {
  const reports: GoldReport[] = [];
  const whole = extname(path).toLowerCase() === '.json';
  const parts: string[] = [];
  for await (const line of byteLines(readBytes(path), LIMIT, nameOf(path))) {
    const place: Place = { file: nameOf(path), line: line.number };
    if (line.bytes === null) throw tooLarge(LIMIT, place);
    const text = decodeText(line.bytes, place);
    if (whole) parts.push(text);
    else if (text.trim() !== '') reports.push(goldOf(parse(text, place), place));
  }
  if (whole) {
    const place: Place = { file: nameOf(path) };
    const value = parse(parts.join('\n'), place);
    reports.push(...(Array.isArray(value) ? value : [value]).map((item) => goldOf(item, place)));
  }
  refuseDoubles(reports);
  return reports;
}

/** Figures would count a report that stands there twice for one that is missing. */
function refuseDoubles(reports: readonly GoldReport[]): void {
  const first = new Map<string, Place>();
  for (const { id, place } of reports) {
    const before = first.get(id);
    const where = before?.line === undefined ? '' : `, first in line ${before.line}`;
    if (before) throw new DemarcheError('BAD_GOLD', `the report ${id} stands there twice${where}`, place);
    first.set(id, place);
  }
}

function parse(text: string, place: Place): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new DemarcheError('BAD_GOLD', `no JSON (${(error as Error).message.split('\n')[0]})`, place);
  }
}

function goldOf(value: unknown, place: Place): GoldReport {
  const { id, statements, error } = (value ?? {}) as { id?: unknown; statements?: unknown; error?: unknown };
  if (typeof id !== 'string') throw new DemarcheError('BAD_GOLD', 'a report has no "id"', place);
  if (typeof error === 'string' && statements === undefined) return { id, statements: [], value, place, unread: error };
  const list = statements === undefined && isLedgerFile(value) ? ledgerStatements(value) : statements;
  if (!Array.isArray(list))
    throw new DemarcheError('BAD_GOLD', `${id} has no list of "statements" (or "records")`, place);
  list.forEach((statement, i) => {
    const fault = faultOf(statement);
    if (fault) throw new DemarcheError('BAD_GOLD', `statement ${i + 1} of ${id} ${fault}`, place);
  });
  return { id, statements: list as GoldStatement[], value, place };
}
