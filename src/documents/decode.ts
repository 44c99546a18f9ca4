import { isUtf8 } from 'node:buffer';
import { DemarcheError, type Place } from '../errors.ts';

/** First bytes of formats that people hand over by mistake, with what to say of them. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF document'],
  ['PK\u0003\u0004', 'a ZIP archive or an office document'],
  ['\u001f\u008b', 'gzip data'],
];

/**
 * The text that bytes hold: UTF-8, or UTF-16 if it says so by its byte-order mark (which is not part of the text).
 * Nothing is repaired, since every offset of a statement counts characters of this text.
 * @throws DemarcheError BINARY, or NOT_UTF8 with the offset in bytes of the first character that is none.
 */
export function decodeText(bytes: Uint8Array, place: Place = {}): string {
  const utf16 = utf16Encoding(bytes);
  if (utf16) return decodeUtf16(bytes, utf16, place);
  refuseBinary(bytes, place);
  if (!isUtf8(bytes)) {
    const offset = firstInvalid(bytes);
    throw new DemarcheError(
      'NOT_UTF8',
      `byte ${offset} (0x${bytes[offset].toString(16)}) begins no character; convert it first`,
      {
        ...place,
        offset,
      },
    );
  }
  return new TextDecoder().decode(bytes);
}

/** `utf-16le` or `utf-16be` if bytes begin with such a mark, else null. */
export function utf16Encoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function decodeUtf16(bytes: Uint8Array, encoding: string, place: Place): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new DemarcheError('NOT_UTF8', `nor are they the ${encoding.toUpperCase()} that their mark announces`, place);
  }
}

function refuseBinary(bytes: Uint8Array, place: Place): void {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  for (const [signature, what] of SIGNATURES) {
    if (start.startsWith(signature)) throw new DemarcheError('BINARY', `they look like ${what}`, place);
  }
  const offset = bytes.indexOf(0);
  if (offset >= 0) throw new DemarcheError('BINARY', `byte ${offset} is zero`, { ...place, offset });
}

/** Offset of the first byte of the first ill-formed character, found by halving: a valid prefix stays valid. */
function firstInvalid(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (prefixOf(bytes, middle) === null) invalid = middle;
    else valid = middle;
  }
  return Buffer.byteLength(prefixOf(bytes, valid)!);
}

/** The whole characters among the first `length` bytes, or null if there is an ill-formed one. */
function prefixOf(bytes: Uint8Array, length: number): string | null {
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return decoder.decode(bytes.subarray(0, length), { stream: true });
  } catch {
    return null;
  }
}
