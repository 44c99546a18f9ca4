import type { NameLookup } from '../names.ts';
import type { Place } from '../place.ts';
import { keyOf } from './keys.ts';

/** Places with just this name in any of its spellings: the tables kept by hand first, then the larger before the smaller. */
export function placesNamed(names: NameLookup<Place>, name: string): readonly Place[] {
  const words = keyOf(name)?.split(' ');
  if (!words) return [];
  const hit = names.longest((i) => words[i], 0, words.length);
  return hit?.length === words.length ? hit.entries : [];
}
