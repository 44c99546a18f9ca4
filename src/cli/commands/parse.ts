import { decodeText, utf16Encoding } from '../../documents/decode.ts';
import { DemarcheError } from '../../errors.ts';
import { ConlluBuilder } from '../../language/conllu/read.ts';
import { type Analyser, type Analysis, createAnalyser, writeConllu } from '../../language/index.ts';
import { paragraphs } from '../../language/tokens/paragraphs.ts';
import { warn, write } from '../output.ts';

export interface ParseOptions {
  readonly input: 'text' | 'conllu';
}

/**
 * `demarche parse`: raw text, or words and sentences as CoNLL-U, in; tags, lemmas and trees as CoNLL-U out. Works
 * through the text paragraph by paragraph. Gives the exit code: 1 if a sentence was malformed (it is named on standard
 * error and left out).
 */
export async function parse(
  input: AsyncIterable<Uint8Array> | string,
  options: ParseOptions,
  out: NodeJS.WritableStream,
): Promise<number> {
  const text = typeof input === 'string' ? once(input) : decoded(input);
  const writer = new SentenceWriter(out);
  const failed = options.input === 'conllu' ? await parseConllu(text, writer) : await parseText(text, writer);
  if (writer.isEmpty && failed === 0) throw new DemarcheError('EMPTY', 'nothing to parse');
  return failed > 0 ? 1 : 0;
}

/** Writes sentences and numbers them through. */
class SentenceWriter {
  readonly #out: NodeJS.WritableStream;
  #next = 1;

  constructor(out: NodeJS.WritableStream) {
    this.#out = out;
  }

  get isEmpty(): boolean {
    return this.#next === 1;
  }

  async write(analysis: Analysis): Promise<void> {
    await write(this.#out, writeConllu(analysis, { firstSentence: this.#next }));
    this.#next += analysis.sentenceCount;
  }
}

async function parseText(text: AsyncIterable<string>, writer: SentenceWriter): Promise<number> {
  const analyser = createAnalyser();
  for await (const part of paragraphs(text)) await writer.write(analyser.analyse(part));
  return 0;
}

/** Sentences are taken together up to so many lines. */
const LINES_AT_ONCE = 2000;

async function parseConllu(text: AsyncIterable<string>, writer: SentenceWriter): Promise<number> {
  const analyser = createAnalyser();
  let builder = new ConlluBuilder();
  let failed = 0;
  let taken = 0;
  for await (const { lines, first } of blocks(text)) {
    if (!addSentence(builder, lines, first)) failed++;
    taken += lines.length;
    if (taken < LINES_AT_ONCE) continue;
    await writeBuilt(analyser, builder, writer);
    builder = new ConlluBuilder();
    taken = 0;
  }
  await writeBuilt(analyser, builder, writer);
  return failed;
}

async function writeBuilt(analyser: Analyser, builder: ConlluBuilder, writer: SentenceWriter): Promise<void> {
  if (!builder.isEmpty) await writer.write(analyser.annotate(builder.table()));
}

function addSentence(builder: ConlluBuilder, lines: readonly string[], first: number): boolean {
  try {
    builder.add(lines, first);
    return true;
  } catch (error) {
    if (!(error instanceof DemarcheError)) throw error;
    warn(error.message);
    return false;
  }
}

interface Block {
  readonly lines: readonly string[];
  /** Number of its first line, from 1. */
  readonly first: number;
}

/** The lines of each sentence: what stands between empty lines. */
async function* blocks(text: AsyncIterable<string>): AsyncGenerator<Block> {
  let rest = '';
  let lines: string[] = [];
  let number = 0;
  for await (const piece of text) {
    const parts = (rest + piece).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      const line = part.endsWith('\r') ? part.slice(0, -1) : part;
      number++;
      if (line !== '') lines.push(line);
      else if (lines.length > 0) {
        yield { lines, first: number - lines.length };
        lines = [];
      }
    }
  }
  if (rest !== '') lines.push(rest);
  if (lines.length > 0) yield { lines, first: number + (rest === '' ? 1 : 2) - lines.length };
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

/**
 * The characters of bytes that come in pieces; a character may lie across two of them.
 * @throws DemarcheError NOT_UTF8 with the offset in bytes, BINARY
 */
async function* decoded(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let bytes: Uint8Array = new Uint8Array(0);
  let offset = 0;
  let whole = false;
  for await (const piece of input) {
    bytes = bytes.length === 0 ? piece : Buffer.concat([bytes, piece]);
    whole ||= offset === 0 && utf16Encoding(bytes) !== null;
    const end = whole ? 0 : bytes.length - unfinished(bytes);
    if (end === 0) continue;
    yield decodeAt(bytes.subarray(0, end), offset);
    offset += end;
    bytes = bytes.subarray(end);
  }
  if (bytes.length > 0) yield decodeAt(bytes, offset);
}

function decodeAt(bytes: Uint8Array, offset: number): string {
  try {
    return decodeText(bytes);
  } catch (error) {
    if (!(error instanceof DemarcheError) || error.place.offset === undefined || offset === 0) throw error;
    throw new DemarcheError(error.code, 'the input cannot be read on from here', {
      offset: offset + error.place.offset,
    });
  }
}

/** How many bytes at the end begin a UTF-8 character that is not finished (RFC 3629). */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back];
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}
