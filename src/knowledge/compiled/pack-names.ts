import { addWord, slotOf } from './hash.ts';
import { HEAD, type NameEntry } from './names.ts';

/** The slots of a table for each key that it holds, at least: more cost room, fewer cost steps. */
const SPARE = 1.5;

/**
 * Packs names for {@link PackedNames}: keys (words in lower case, parted by single spaces) and what each stands for, in the
 * order in which a lookup gives them. The same names give the same bytes.
 */
export function packNames(names: ReadonlyMap<string, readonly NameEntry[]>): Uint32Array {
  const beginnings = new Set<string>();
  for (const key of names.keys())
    for (let space = key.lastIndexOf(' '); space > 0; space = key.lastIndexOf(' ', space - 1))
      beginnings.add(key.slice(0, space));
  const keys = [...names.keys()];
  const all = [...keys, ...[...beginnings].filter((beginning) => !names.has(beginning))];
  const { seed, hashes: hashOf } = seedFor(all);

  let slots = 16;
  while (slots < all.length * SPARE) slots *= 2;
  const hashes = new Uint32Array(slots);
  const values = new Uint32Array(slots);
  all.forEach((key, number) => {
    let slot = slotOf(hashOf[number], slots - 1);
    while (values[slot] !== 0) slot = (slot + 1) & (slots - 1);
    hashes[slot] = hashOf[number];
    values[slot] = (number < keys.length ? (number + 1) * 2 : 0) + (beginnings.has(key) ? 1 : 0);
  });

  const texts = [...names.keys()].join('');
  const textAt = offsets(keys.map((key) => key.length));
  const entries = [...names.values()];
  const entryAt = offsets(entries.map((list) => list.length));
  const flat = entries.flat().flatMap(({ of, part }) => [of, part]);
  const letters = new Uint32Array(Math.ceil(texts.length / 2));
  const units = new Uint16Array(letters.buffer);
  for (let i = 0; i < texts.length; i++) units[i] = texts.charCodeAt(i);

  const parts = [hashes, values, textAt, entryAt, Uint32Array.from(flat), letters];
  const packed = new Uint32Array(HEAD + parts.reduce((sum, part) => sum + part.length, 0));
  packed.set([seed, slots, keys.length, flat.length / 2]);
  let at = HEAD;
  for (const part of parts) {
    packed.set(part, at);
    at += part.length;
  }
  return packed;
}

/**
 * A seed by which no two keys have one hash: a beginning can then be told by its hash alone. With 32 bits it is found at once
 * among tens of thousands of keys, and takes some hundred tries among 200,000.
 */
function seedFor(keys: readonly string[]): { seed: number; hashes: Uint32Array } {
  for (let seed = 0x811c9dc5; ; seed++) {
    const hashes = Uint32Array.from(keys, (key) => addWord(seed, key));
    if (new Set(hashes).size === keys.length) return { seed, hashes };
  }
}

/** Where each of several runs of these lengths begins, and where the last one ends. */
function offsets(lengths: readonly number[]): Uint32Array {
  const at = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, i) => {
    at[i + 1] = at[i] + length;
  });
  return at;
}
