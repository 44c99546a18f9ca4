import { DemarcheError } from '../errors.ts';

/** What stands in the bytes, by name of the section; each begins at a multiple of four. */
export type Sections<Name extends string> = Record<Exclude<Name, 'end'>, ArrayBufferView>;

/** Bytes of one packed file: numbers at its head, and sections behind them. */
export interface Packed<Name extends string> {
  readonly bytes: Uint8Array;
  /** The numbers at the head, the magic and the version first. */
  readonly head: Uint32Array;
  /** Offsets of the sections; that of `end` is the number of bytes. */
  readonly at: Readonly<Record<Name, number>>;
}

/** Puts numbers and sections into one run of bytes; the last name is `end`. */
export function joinSections<Name extends string>(
  numbers: readonly number[],
  names: readonly Name[],
  sections: Sections<Name>,
): Uint8Array {
  const head = new Uint32Array(numbers.length + names.length);
  head.set(numbers);
  let size = head.byteLength;
  const sectionOf = (name: Name): ArrayBufferView => sections[name as Exclude<Name, 'end'>];
  names.forEach((name, i) => {
    head[numbers.length + i] = size;
    if (name !== 'end') size += (sectionOf(name).byteLength + 3) & ~3;
  });
  const bytes = new Uint8Array(size);
  bytes.set(new Uint8Array(head.buffer));
  names.forEach((name, i) => {
    if (name === 'end') return;
    const { buffer, byteOffset, byteLength } = sectionOf(name);
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), head[numbers.length + i]);
  });
  return bytes;
}

/** What a sort of packed file is called and how it begins. */
export interface PackedKind {
  readonly magic: number;
  readonly version: number;
  /** How many numbers stand before the offsets. */
  readonly counts: number;
  /** For messages: `places`. */
  readonly what: string;
  /** What a reader can do about another version. */
  readonly advice: string;
}

/**
 * Finds the sections of a packed file.
 *
 * @throws DemarcheError BAD_KNOWLEDGE if the bytes are of another kind or version, or are cut short
 */
export function openSections<Name extends string>(
  given: Uint8Array,
  { magic, version, counts, what, advice }: PackedKind,
  names: readonly Name[],
  file: string,
): Packed<Name> {
  const bytes = given.byteOffset % 4 === 0 ? given : new Uint8Array(given);
  const wrong = (detail: string) => new DemarcheError('BAD_KNOWLEDGE', detail, { file });
  if (bytes.length < (counts + names.length) * 4) throw wrong(`the bytes are no packed ${what}`);
  const head = new Uint32Array(bytes.buffer, bytes.byteOffset, counts + names.length);
  if (head[0] !== magic) throw wrong(`the bytes are no packed ${what}`);
  if (head[1] !== version) throw wrong(`the ${what} are packed in version ${head[1]}, wanted ${version}: ${advice}`);
  const at = Object.fromEntries(names.map((name, i) => [name, head[counts + i]])) as Record<Name, number>;
  if (at['end' as Name] !== bytes.length)
    throw wrong(`the packed ${what} have ${bytes.length} bytes and not ${at['end' as Name]}`);
  return { bytes, head, at };
}
