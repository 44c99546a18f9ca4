import { createReadStream } from 'node:fs';
import { basename, extname } from 'node:path';
import { DemarcheError, type Place } from '../errors.ts';
import { checkReport, idOf } from './check.ts';
import { decodeText } from './decode.ts';
import { readJsonl, tooLarge } from './jsonl.ts';
import { LIMIT, type ReadOptions, type ReadResult } from './result.ts';
import { readTextReport } from './text.ts';

/** What a file holds: JSON Lines, one JSON value, or one report as plain text. */
type Format = 'jsonl' | 'json' | 'text';

const FORMATS: Readonly<Record<string, Format>> = { '.jsonl': 'jsonl', '.ndjson': 'jsonl', '.json': 'json' };

/**
 * The reports of a file, by its name: `.jsonl` and `.ndjson` one a line, `.json` one or a list, else one as plain text
 * whose id is the file's name without its extension. `-` is standard input: JSON Lines if it begins with a brace, else
 * text. What cannot be read is given as an error in its place; nothing is thrown.
 */
export async function* readReports(path: string, options: ReadOptions = {}): AsyncGenerator<ReadResult> {
  const place: Place = { file: nameOf(path) };
  try {
    const bytes = await openBytes(path);
    const format = path === '-' ? bytes.guess : (FORMATS[extname(path).toLowerCase()] ?? 'text');
    if (format === 'jsonl') yield* readJsonl(bytes.chunks, nameOf(path), options);
    else {
      const all = await collect(bytes.chunks, options.limit ?? LIMIT, place);
      if (format === 'json') yield* readJson(all, place, options);
      else {
        const id = path === '-' ? 'stdin' : basename(path, extname(path));
        const warnings: string[] = [];
        const report = readTextReport(all, id, place, options.published, (line) => warnings.push(line));
        yield { report, place, warnings };
      }
    }
  } catch (error) {
    yield { error: asReadError(error, place), id: null, place };
  }
}

/** How messages call an input. */
export function nameOf(path: string): string {
  return path === '-' ? 'stdin' : path;
}

/** The bytes of a file or, for `-`, of standard input, as they come. Errors of the file system are coded NO_FILE. */
export async function* readBytes(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* path === '-' ? process.stdin : createReadStream(path, { highWaterMark: 1 << 18 });
  } catch (error) {
    throw asReadError(error, { file: nameOf(path) });
  }
}

/** A stream with its first chunk looked at: a brace says JSON Lines. */
async function openBytes(path: string): Promise<{ chunks: AsyncIterable<Uint8Array>; guess: Format }> {
  const stream = readBytes(path);
  const first = await stream.next();
  const start = first.done ? '' : Buffer.from(first.value.subarray(0, 64)).toString('latin1');
  const chunks = async function* (): AsyncGenerator<Uint8Array> {
    if (!first.done) yield first.value;
    yield* stream;
  };
  return { chunks: chunks(), guess: /^(?:\u00ef\u00bb\u00bf)?\s*\{/.test(start) ? 'jsonl' : 'text' };
}

/** All bytes of a stream, or TOO_LARGE as soon as there are more than `limit`. */
async function collect(chunks: AsyncIterable<Uint8Array>, limit: number, place: Place): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > limit) throw tooLarge(limit, place);
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

function* readJson(bytes: Uint8Array, place: Place, options: ReadOptions): Generator<ReadResult> {
  const text = decodeText(bytes, place);
  if (text.trim() === '') throw new DemarcheError('EMPTY', 'not one character', place);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new DemarcheError('NOT_JSON', 'the file must be one JSON object or a list of them', place);
  }
  for (const item of Array.isArray(value) ? value : [value]) {
    try {
      yield { report: checkReport(item, place, options.published), place };
    } catch (error) {
      yield { error: asReadError(error, place), id: idOf(item), place };
    }
  }
}

const FILE_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  EISDIR: 'it is a directory',
  EACCES: 'permission denied',
  ENOTDIR: 'a part of its path is no directory',
};

/** Errors of the file system as NO_FILE; ours as they are; anything else is a fault of the program and thrown on. */
function asReadError(error: unknown, place: Place): DemarcheError {
  if (error instanceof DemarcheError) return error;
  const code = (error as NodeJS.ErrnoException).code;
  if (typeof code !== 'string' || !(error as NodeJS.ErrnoException).syscall) throw error;
  return new DemarcheError('NO_FILE', FILE_ERRORS[code] ?? code, place);
}
