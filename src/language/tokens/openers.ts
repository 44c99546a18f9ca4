import { wordUnits } from './characters.ts';

/** Words that, with a capital, open a sentence far more often than they continue a name. */
const OPENERS: ReadonlySet<string> = new Set(
  `The A An This That These Those It He She They We I You There Here In On At By For From With Without After Before
   During Since Until While When Where Why How What Who If Although Though As Because But And Or So Yet Nor However
   Meanwhile Moreover Also Then Thus Still His Her Its Their Our My Your Some Many Most Several Both Each Every No Not
   One Two Three Another Other Such All Under Over Among Despite According Once Earlier Later Last Only Even Now Both
   Is Are Was Were Do Does Did Can Could Will Would Should Have Has Had Let Please`.split(/\s+/),
);

const LONGEST = 9;

/** Whether the word at an offset is one that opens sentences: "The", "But", "According", and no initial as in "A. A." */
export function opensSentence(text: string, at: number): boolean {
  let end = at;
  while (end - at <= LONGEST && wordUnits(text, end) > 0) end++;
  return text[end] !== '.' && OPENERS.has(text.slice(at, end));
}
