import { DemarcheError, type Place } from '../errors.ts';
import { decodeText } from './decode.ts';
import { readHeader } from './header.ts';
import { checkPublished } from './published.ts';
import type { Report } from './report.ts';

/**
 * A report from a plain text. Lines `Title:`, `Published:`, `Publisher:` and `Url:` at its top, ended by a blank line,
 * are taken as what they say; the report's text, and all offsets into it, begin after that blank line. Line ends stay as
 * they are.
 * @param published the date to take where the text carries none.
 * @param warn told of each line of the header that is passed over, because it says nothing we know.
 * @throws DemarcheError BINARY, NOT_UTF8, EMPTY, BAD_HEADER, NO_DATE or BAD_DATE.
 */
export function readTextReport(
  bytes: Uint8Array,
  id: string,
  place: Place,
  published?: string,
  warn: (line: string) => void = () => undefined,
): Report {
  const whole = decodeText(bytes, place);
  const { fields, warnings, end } = readHeader(whole, place);
  for (const warning of warnings) warn(warning);
  const text = whole.slice(end);
  if (text.trim() === '') throw new DemarcheError('EMPTY', end > 0 ? 'only a header' : 'not one character', place);
  const report = { id, text, published: dateOf(fields.get('published') || published, place) };
  const others = ['title', 'url', 'publisher'].filter((name) => fields.get(name));
  return Object.assign(report, Object.fromEntries(others.map((name) => [name, fields.get(name)])));
}

function dateOf(date: string | undefined, place: Place): string {
  if (date) return checkPublished(date, place);
  throw new DemarcheError(
    'NO_DATE',
    'put a line "Published: YYYY-MM-DD" and a blank line above the text, or give --published YYYY-MM-DD',
    place,
  );
}
