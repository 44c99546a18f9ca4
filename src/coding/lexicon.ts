import { DemarcheError } from '../errors.ts';

/** What the lexicons of `knowledge/lexicon` have in common: lists of words parted by white space, by what they say. */

export function words(list: string): string[] {
  return list.split(/\s+/).filter(Boolean);
}

/** For each word the key that its list stands under; the last list that holds a word counts. */
export function byWord<T extends string>(
  lists: Readonly<Record<string, string>>,
  known: readonly T[],
  file: string,
): Map<string, T> {
  const keys = new Map<string, T>();
  for (const [key, list] of Object.entries(lists)) {
    const checked = oneOf(key, known, file);
    for (const word of words(list)) keys.set(word, checked);
  }
  return keys;
}

/** A key that must be one of those known. Throws BAD_KNOWLEDGE. */
export function oneOf<T extends string>(key: string, known: readonly T[], file: string): T {
  if ((known as readonly string[]).includes(key)) return key as T;
  throw new DemarcheError('BAD_KNOWLEDGE', `"${key}" is none of ${known.join(', ')}`, { file });
}

/** A lexicon that is read when it is first asked for, and then kept. */
export function once<T>(load: () => T): () => T {
  let loaded: T | undefined;
  return () => {
    loaded ??= load();
    return loaded;
  };
}
