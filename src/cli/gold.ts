import { extname } from 'node:path';
import { byteLines, decodeText, LIMIT, nameOf, readBytes, tooLarge } from '../documents/index.ts';
import { DemarcheError, type Place } from '../errors.ts';
import type { GoldStatement } from '../outputs/agreement.ts';

/** What a gold file (or a system's output) says of one report; `value` is the whole object, with the text if it has one. */
export interface GoldReport {
  readonly id: string;
  readonly statements: readonly GoldStatement[];
  readonly value: unknown;
  readonly place: Place;
}

/**
 * Reads annotations in the form that `demarche annotate` writes: JSON Lines, or in a `.json` file one object or a list.
 * A gold file is judged as a whole, since figures over a part of it would mislead.
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
  if (!whole) return reports;
  const place: Place = { file: nameOf(path) };
  const value = parse(parts.join('\n'), place);
  return (Array.isArray(value) ? value : [value]).map((item) => goldOf(item, place));
}

function parse(text: string, place: Place): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DemarcheError('BAD_GOLD', 'no JSON', place);
  }
}

function goldOf(value: unknown, place: Place): GoldReport {
  const { id, statements } = (value ?? {}) as { id?: unknown; statements?: unknown };
  if (typeof id !== 'string') throw new DemarcheError('BAD_GOLD', 'a report has no "id"', place);
  if (!Array.isArray(statements)) throw new DemarcheError('BAD_GOLD', `${id} has no list of "statements"`, place);
  statements.forEach((statement, i) => {
    const fault = faultOf(statement);
    if (fault) throw new DemarcheError('BAD_GOLD', `statement ${i + 1} of ${id} ${fault}`, place);
  });
  return { id, statements: statements as GoldStatement[], value, place };
}

/** What keeps a statement from being compared, or null. */
function faultOf(statement: Partial<GoldStatement> | null): string | null {
  if (typeof statement !== 'object' || statement === null) return 'is no object';
  if (typeof statement.subtype !== 'string' && typeof statement.event !== 'string')
    return 'has neither "event" nor "subtype"';
  const { evidence } = statement;
  const isSpan = (span: { start?: unknown; end?: unknown }): boolean =>
    typeof span?.start === 'number' && typeof span.end === 'number' && span.start < span.end;
  return Array.isArray(evidence) && evidence.length > 0 && evidence.every(isSpan)
    ? null
    : 'has no "evidence" with start and end';
}
