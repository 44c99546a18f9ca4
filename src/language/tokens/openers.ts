import { kindAt, LOWER, UPPER, wordUnits } from './characters.ts';

/** Words that, with a capital, open a sentence far more often than they continue a name. */
const OPENERS: ReadonlySet<string> = new Set(
  `The A An This That These Those It He She They We I You There Here In On At By For From With Without After Before
   During Since Until While When Where Why How What Who If Although Though As Because But And Or So Yet Nor However
   Meanwhile Moreover Also Then Thus Still His Her Its Their Our My Your Some Many Most Several Both Each Every No Not
   One Two Three Another Other Such All Under Over Among Despite According Once Earlier Later Last Only Even Now Both
   Is Are Was Were Do Does Did Can Could Will Would Should Have Has Had Let Please`.split(/\s+/),
);

/** Those of whom the news tells without an article: they open a sentence if a small word follows ("Officials said"). */
const PEOPLE: ReadonlySet<string> = new Set(
  `Officials Police Authorities Witnesses Residents Militants Analysts Critics Soldiers Troops Protesters Demonstrators
   Reporters Journalists Lawmakers Investigators Prosecutors Diplomats Negotiators Experts Rebels Fighters Gunmen
   Insurgents Activists Opponents Supporters People`.split(/\s+/),
);

const LONGEST = 14;

/** Whether the word at an offset is one that opens sentences: "The", "But", "According", and no initial as in "A. A." */
export function opensSentence(text: string, at: number): boolean {
  let end = at;
  while (end - at <= LONGEST && wordUnits(text, end) > 0) end++;
  if (text[end] === '.') return false;
  const word = text.slice(at, end);
  if (OPENERS.has(word)) return true;
  return text[end] === ' ' && kindAt(text, end + 1) === LOWER && PEOPLE.has(word);
}

/** Small words before the capital of a name: "bin Laden", "van der Meer". */
const PARTICLES: ReadonlySet<string> = new Set(
  'bin ibn bint abu umm van von der den ter de del della di da dos du la le al el'.split(' '),
);
/** The Arabic article, joined to its name by a hyphen: "al-Qaeda", "ash-Sham". */
const ARTICLES: ReadonlySet<string> = new Set('al el as ash ad an ar at az'.split(' '));

/** Whether a word in small letters begins a name: "al-Qaeda", "bin Laden", "iPhone". */
export function isNameInSmallLetters(text: string, start: number, end: number): boolean {
  for (let at = start + 1; at < end && at <= start + 3; at++)
    if (kindAt(text, at) === UPPER && kindAt(text, at + 1) === LOWER) return true;
  if (end - start > 5) return false;
  const word = text.slice(start, end);
  if (text[end] === '-') return kindAt(text, end + 1) === UPPER && ARTICLES.has(word);
  return PARTICLES.has(word) && /^ (?:de[rn]? |l[ao]s? )?\p{Lu}/u.test(text.slice(end, end + 6));
}
