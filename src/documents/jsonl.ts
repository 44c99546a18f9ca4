import { DemarcheError, type Place } from '../errors.ts';
import { checkReport, idOf } from './check.ts';
import { decodeText } from './decode.ts';
import { excerpt } from './excerpt.ts';
import { type ByteLine, byteLines } from './lines.ts';
import { LIMIT, type ReadOptions, type ReadResult } from './result.ts';

/**
 * Reports from JSON Lines, one a line, read as a stream. A bad line gives an error in its place and the next lines go on;
 * blank lines are passed over. A stream that cannot be read on ends with an error.
 */
export async function* readJsonl(
  chunks: AsyncIterable<Uint8Array>,
  file?: string,
  options: ReadOptions = {},
): AsyncGenerator<ReadResult> {
  const limit = options.limit ?? LIMIT;
  try {
    for await (const line of byteLines(chunks, limit, file)) {
      const place: Place = { ...(file === undefined ? {} : { file }), line: line.number };
      if (line.bytes === null) {
        yield { error: tooLarge(limit, place), id: null, place };
        continue;
      }
      const result = readLine(line, line.bytes, place, options.published);
      if (result) yield result;
    }
  } catch (error) {
    if (!(error instanceof DemarcheError)) throw error;
    yield { error, id: null, place: error.place };
  }
}

/** What to say of a line or file that has more bytes than the limit. */
export function tooLarge(limit: number, place: Place): DemarcheError {
  return new DemarcheError('TOO_LARGE', `the limit is ${limit / 1_000_000} MB a report`, place);
}

function readLine(line: ByteLine, bytes: Uint8Array, place: Place, published?: string): ReadResult | null {
  let value: unknown;
  try {
    const text = decodeText(bytes, place);
    if (text.trim() === '') return null;
    value = parseJson(text, line.ended, place);
    return { report: checkReport(value, place, published), place };
  } catch (error) {
    if (!(error instanceof DemarcheError)) throw error;
    return { error, id: idOf(value), place };
  }
}

function parseJson(text: string, ended: boolean, place: Place): unknown {
  try {
    return JSON.parse(text);
  } catch {
    if (!ended && isCutOff(text))
      throw new DemarcheError('TRUNCATED_JSON', 'the input seems to be cut off here', place);
    throw new DemarcheError('NOT_JSON', `each line must be one whole JSON object, found ${excerpt(text)}`, place);
  }
}

/** True if a string, list or object is still open at the end. */
function isCutOff(text: string): boolean {
  let open = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (inString) {
      if (char === '\\') i++;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === '{' || char === '[') open++;
    else if (char === '}' || char === ']') open--;
  }
  return inString || open > 0;
}
