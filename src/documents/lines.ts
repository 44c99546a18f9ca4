import { TextDecoder } from 'node:util';
import { DemarcheError, type Place } from '../errors.ts';
import { utf16Encoding } from './decode.ts';

/** One line of a stream, without its line feed. */
export interface ByteLine {
  /** From 1. */
  readonly number: number;
  /** Null where the line is longer than the limit: its bytes have been let go. */
  readonly bytes: Uint8Array | null;
  /** False for a last line that no line feed ends: the stream may have been cut off. */
  readonly ended: boolean;
}

const LINE_FEED = 0x0a;

/**
 * Cuts a stream of bytes into lines. At most one line of `limit` bytes and one chunk are kept at any time.
 * @throws DemarcheError NOT_UTF8 with the file, if it has a name, and the line, where the stream is no UTF-16 after all.
 */
export async function* byteLines(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
  file?: string,
): AsyncGenerator<ByteLine> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (part: Uint8Array): void => {
    length += part.length;
    if (length <= limit) parts.push(part);
    else parts = [];
  };
  const line = (ended: boolean): ByteLine => {
    const bytes = length > limit ? null : parts.length === 1 ? parts[0] : Buffer.concat(parts);
    parts = [];
    length = 0;
    return { number: number++, bytes, ended };
  };
  const here = (): Place => ({ ...(file === undefined ? {} : { file }), line: number });
  for await (const chunk of asUtf8(chunks, here)) {
    let from = 0;
    for (let to = chunk.indexOf(LINE_FEED); to >= 0; to = chunk.indexOf(LINE_FEED, from)) {
      take(chunk.subarray(from, to));
      yield line(true);
      from = to + 1;
    }
    if (from < chunk.length) take(chunk.subarray(from));
  }
  if (length > 0) yield line(false);
}

/** The stream without a byte-order mark, and turned into UTF-8 if the mark says that it is UTF-16. */
async function* asUtf8(chunks: AsyncIterable<Uint8Array>, here: () => Place): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | null = null;
  let start: Uint8Array | null = new Uint8Array(0);
  for await (let chunk of chunks) {
    if (start) {
      chunk = Buffer.concat([start, chunk]);
      if (chunk.length < 3) {
        start = chunk;
        continue;
      }
      start = null;
      const encoding = utf16Encoding(chunk);
      if (encoding) decoder = new TextDecoder(encoding, { fatal: true });
      else if (chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf) chunk = chunk.subarray(3);
    }
    yield decoder ? transcode(decoder, chunk, here) : chunk;
  }
  if (decoder) yield transcode(decoder, null, here);
  if (start && start.length > 0) yield start;
}

/** The characters that a chunk completes, as UTF-8; null is the end of the stream, which must not cut one in two. */
function transcode(decoder: TextDecoder, chunk: Uint8Array | null, here: () => Place): Uint8Array {
  try {
    return Buffer.from(chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode());
  } catch {
    throw new DemarcheError('NOT_UTF8', 'nor are they the UTF-16 that their mark announces', here());
  }
}
