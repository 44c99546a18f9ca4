import { DemarcheError, type Place } from '../errors.ts';
import { decodeText } from './decode.ts';
import { checkPublished } from './published.ts';
import type { Report } from './report.ts';

/** What the lines above a text may say of it. */
const HEADER_LINE = /^(title|published|publisher|url):[ \t]*(.*)$/i;

interface Header {
  readonly fields: ReadonlyMap<string, string>;
  /** Where the text begins. */
  readonly end: number;
}

/**
 * A report from a plain text. Lines `Title:`, `Published:`, `Publisher:` and `Url:` at its top, ended by a blank line,
 * are taken as what they say; the report's text, and all offsets into it, begin after that blank line. Line ends stay as
 * they are.
 * @param published the date to take where the text carries none.
 * @throws DemarcheError BINARY, NOT_UTF8, EMPTY, NO_DATE or BAD_DATE.
 */
export function readTextReport(bytes: Uint8Array, id: string, place: Place, published?: string): Report {
  const whole = decodeText(bytes, place);
  const { fields, end } = readHeader(whole);
  const text = whole.slice(end);
  if (text.trim() === '') throw new DemarcheError('EMPTY', end > 0 ? 'only a header' : 'not one character', place);
  const report = { id, text, published: checkPublished(fields.get('published') ?? published, place) };
  const others = ['title', 'url', 'publisher'].filter((name) => fields.get(name));
  return Object.assign(report, Object.fromEntries(others.map((name) => [name, fields.get(name)])));
}

/** The header of a text; without any field and with end 0 if its first lines are no header. */
function readHeader(text: string): Header {
  const fields = new Map<string, string>();
  let start = 0;
  while (start < text.length) {
    const feed = text.indexOf('\n', start);
    const stop = feed < 0 ? text.length : feed;
    const line = text.slice(start, stop).replace(/\r$/, '');
    if (line.trim() === '' && fields.size > 0) return { fields, end: Math.min(stop + 1, text.length) };
    const parts = HEADER_LINE.exec(line);
    if (!parts) break;
    fields.set(parts[1].toLowerCase(), parts[2].trim());
    start = stop + 1;
  }
  return fields.size > 0 && start >= text.length ? { fields, end: text.length } : { fields: new Map(), end: 0 };
}
