import type { Account } from './account.ts';

/** An interval is looked up over so many of its days, from the first on. */
const MOST_DAYS = 31;
/** An interval longer than this says nothing of when, and joins nothing. */
const VAGUE = 92;
const MOST_ANCHORS = 6;

/**
 * Where an account is looked up: family × day × state, in order. What agrees in family, lies at most a day apart and has a
 * state in common shares a key. Accounts without any state go by their actors, and without these by the names in them.
 */
export function keysOf({ family, from, to, where, sides, names }: Account): string[] {
  if (from === null || to === null || to - from > VAGUE) return [];
  const anchors = new Set(sides.countries);
  if (where?.country) anchors.add(where.country);
  if (anchors.size === 0) for (const id of sides.ids) anchors.add(id);
  if (anchors.size === 0) for (const name of names) anchors.add(`~${name}`);
  const keys: string[] = [];
  // one day more at the end, so that neighbours meet
  for (let day = from; day <= Math.min(to, from + MOST_DAYS - 1) + 1; day++) {
    for (const anchor of [...anchors].sort().slice(0, MOST_ANCHORS)) keys.push(`${family} ${day} ${anchor}`);
  }
  return keys.sort();
}

/** Finer marks within a crowd: place, tolls, actors and names, one of which two accounts of one happening share. */
export function marksOf({ where, tolls, sides, names }: Account): string[] {
  const marks = tolls.map(({ harm, min }) => `toll ${harm} ${min}`);
  if (where) marks.push(`at ${where.id ?? where.name}`);
  for (const id of sides.ids) marks.push(`with ${id}`);
  for (const name of names) marks.push(`name ${name}`);
  return marks.sort();
}

/** The first key that two ordered lists have in common; a pair is looked at under this one alone. */
export function firstShared(one: readonly string[], other: readonly string[]): string | null {
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    if (one[i] === other[j]) return one[i];
    if (one[i] < other[j]) i++;
    else j++;
  }
  return null;
}
