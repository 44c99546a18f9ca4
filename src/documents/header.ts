import { DemarcheError, describePlace, type Place } from '../errors.ts';
import { excerpt } from './excerpt.ts';

/** What the lines above a text may say of it. */
const FIELDS: ReadonlySet<string> = new Set(['title', 'published', 'publisher', 'url']);

/** A line of a header: one word, a colon and a value; an address on the web is none. */
const HEADER_LINE = /^(\p{L}[\p{L}\d_-]*):(?!\/\/)[ \t]*(.*)$/u;

export interface Header {
  /** Values by the name of the field in lower case. */
  readonly fields: ReadonlyMap<string, string>;
  /** What to tell of lines that say nothing we know. */
  readonly warnings: readonly string[];
  /** Where the text begins. */
  readonly end: number;
}

const NONE: Header = { fields: new Map(), warnings: [], end: 0 };

/**
 * The header of a text: lines such as `Published: 2025-03-04` up to the first blank line, at least one of them with a
 * field that we know. If there is no such line above the first blank one, there is no header, and all is text.
 * @throws DemarcheError BAD_HEADER if no blank line stands between such lines and the text. To take them for text would
 * make a sentence of a title, and to guess where the text begins would move every offset.
 */
export function readHeader(text: string, place: Place): Header {
  const fields = new Map<string, string>();
  const warnings: string[] = [];
  let begun = false;
  for (const { line, number, next } of linesOf(text)) {
    if (line.trim() === '') {
      if (!begun) continue;
      return fields.size > 0 ? { fields, warnings, end: next } : NONE;
    }
    begun = true;
    const parts = HEADER_LINE.exec(line);
    if (!parts) {
      if (fields.size === 0) return NONE;
      throw new DemarcheError('BAD_HEADER', `put one above ${excerpt(line)}`, { ...place, line: number });
    }
    const name = parts[1].toLowerCase();
    if (FIELDS.has(name)) fields.set(name, parts[2].trim());
    else warnings.push(unknownField(line, { ...place, line: number }));
  }
  return fields.size > 0 ? { fields, warnings, end: text.length } : NONE;
}

/** The lines of a text without their ends, with their numbers from 1 and where the next one begins. */
function* linesOf(text: string): Generator<{ line: string; number: number; next: number }> {
  let start = 0;
  for (let number = 1; start < text.length; number++) {
    const feed = text.indexOf('\n', start);
    const stop = feed < 0 ? text.length : feed;
    const next = Math.min(stop + 1, text.length);
    yield { line: text.slice(start, stop).replace(/\r$/, ''), number, next };
    start = next;
  }
}

function unknownField(line: string, place: Place): string {
  return `${describePlace(place)}: ${excerpt(line)} is passed over: a header has Title, Published, Publisher and Url`;
}
