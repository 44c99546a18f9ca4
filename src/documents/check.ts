import { DemarcheError, type Place } from '../errors.ts';
import { checkPublished } from './published.ts';
import type { Report } from './report.ts';

/**
 * A report from a JSON value, as `demarche annotate` reads it: `id`, `text`, `published`, and `title`, `url`, `publisher`
 * if known (null counts as unknown). Other fields are let go.
 * @param published the date to take where the value carries none.
 * @throws DemarcheError NOT_A_REPORT, EMPTY, NO_DATE or BAD_DATE.
 */
export function checkReport(value: unknown, place: Place, published?: string): Report {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new DemarcheError(
      'NOT_A_REPORT',
      `wanted an object with id, text and published, found ${kindOf(value)}`,
      place,
    );
  const fields = value as Record<string, unknown>;
  const id = required(fields, 'id', place);
  const text = required(fields, 'text', place);
  if (text.trim() === '') throw new DemarcheError('EMPTY', 'the field "text" is blank', place);
  return {
    id,
    text,
    published: checkPublished(fields.published ?? published, place),
    ...optional(fields, 'title', place),
    ...optional(fields, 'url', place),
    ...optional(fields, 'publisher', place),
  };
}

/** The id of what may be a broken report, so that its error can be told from others; null if it has none. */
export function idOf(value: unknown): string | null {
  const id = typeof value === 'object' && value !== null ? (value as Record<string, unknown>).id : null;
  return typeof id === 'string' ? id : null;
}

function required(fields: Record<string, unknown>, name: string, place: Place): string {
  const value = fields[name];
  if (typeof value !== 'string')
    throw new DemarcheError('NOT_A_REPORT', `the field "${name}" must be a string, found ${kindOf(value)}`, place);
  if (name === 'id' && value === '') throw new DemarcheError('NOT_A_REPORT', 'the field "id" is empty', place);
  return value;
}

function optional(fields: Record<string, unknown>, name: string, place: Place): Record<string, string> {
  const value = fields[name];
  if (value === undefined || value === null) return {};
  if (typeof value !== 'string')
    throw new DemarcheError('NOT_A_REPORT', `the field "${name}" must be a string, found ${kindOf(value)}`, place);
  return { [name]: value };
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
