import type { Actor } from '../../knowledge/actor.ts';
import type { OfficePattern } from '../../knowledge/offices.ts';
import { titleOf } from '../../knowledge/organs.ts';
import { plainLetters } from '../../knowledge/spellings.ts';
import type { TokenRange } from '../document.ts';
import type { Reading } from './context.ts';
import type { Mention } from './mentions.ts';
import { patternFor } from './offices.ts';
import { type Referent, referentOf } from './referents.ts';

/**
 * The known person whom an office and a name that is not known by itself mean together: "Chilean President Boric" is who of
 * that name was president of Chile on the day, or before it. Where the text does not say whose office it is and the likeliest
 * state has no such holder, the only one of that name among all states' holders on the day. Null if there is none.
 */
export function holderNamed(reading: Reading, office: Mention, name: TokenRange): Referent | null {
  const words = wordsOf(reading, name);
  if (words.length === 0) return null;
  const { knowledge, day } = reading.document;
  const countries = office.referents.map(({ country }) => country).filter((country) => country !== null);
  for (const country of countries) {
    const holder = holderIn(reading, patternFor(office, country), country, words, true);
    if (holder) return referentOf(holder, day);
  }
  if (office.stated || !knowledge.holders) return null;
  const found = new Set<Actor>();
  for (const country of reading.salience.countries()) {
    const holder = holderIn(reading, patternFor(office, country), country, words, false);
    if (holder) found.add(holder);
  }
  return found.size === 1 ? referentOf([...found][0], day) : null;
}

/** Who of that name holds the office on the day; with `earlier`, else the last who held it before. */
function holderIn(
  reading: Reading,
  pattern: OfficePattern,
  country: string,
  words: readonly string[],
  earlier: boolean,
): Actor | null {
  if (!pattern.person) return null;
  const { knowledge, day } = reading.document;
  const title = titleOf(pattern);
  let best: Actor | null = null;
  let latest = '';
  for (const actor of knowledge.holders?.get(`${title} of ${country}`) ?? []) {
    const own = actor.aliases.flatMap(({ text }) => plainWords(text));
    if (!words.every((word) => own.includes(word))) continue;
    for (const { title: held, of, from = '', to = '9999' } of actor.tenures ?? []) {
      if (held !== title || of !== country || from > day) continue;
      if (day <= to) return actor;
      if (earlier && to > latest) {
        latest = to;
        best = actor;
      }
    }
  }
  return best;
}

function wordsOf(reading: Reading, { first, last }: TokenRange): string[] {
  const { analysis } = reading.document;
  return plainWords(analysis.span(first, last).text);
}

function plainWords(name: string): string[] {
  return plainLetters(name)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1);
}
