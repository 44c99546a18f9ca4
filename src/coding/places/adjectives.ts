import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Place } from '../../knowledge/place.ts';

/**
 * Adjectives of parts of the world and of lands that are no states, with the ids of their places; those of states stand with
 * the states. "EU" is one beside a noun ("EU airlines") and elsewhere a party.
 */
const PLACES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    europe: ['european', 'eu'],
    'western-europe': ['western european', 'west european'],
    'eastern-europe': ['eastern european', 'east european'],
    'central-europe': ['central european'],
    asia: ['asian'],
    'south-asia': ['south asian'],
    'central-asia': ['central asian'],
    'southeast-asia': ['southeast asian', 'south east asian'],
    'east-asia': ['east asian', 'northeast asian'],
    'middle-east': ['middle eastern', 'mideast'],
    africa: ['african'],
    'north-africa': ['north african', 'northern african'],
    'west-africa': ['west african', 'western african'],
    'east-africa': ['east african', 'eastern african'],
    'southern-africa': ['southern african'],
    'central-africa': ['central african'],
    'sub-saharan-africa': ['sub saharan african'],
    'north-america': ['north american'],
    'south-america': ['south american'],
    'central-america': ['central american'],
    'latin-america': ['latin american', 'latin'],
    'arab-world': ['arab'],
    sahel: ['sahelian'],
    sahara: ['saharan'],
    maghreb: ['maghrebi'],
    scandinavia: ['scandinavian'],
    siberia: ['siberian'],
    caucasus: ['caucasian'],
    kurdistan: ['kurdish'],
    kashmir: ['kashmiri'],
    darfur: ['darfuri', 'darfurian'],
    'gaza-strip': ['gazan'],
    antarctica: ['antarctic'],
    sulawesi: ['sulawesian'],
    java: ['javanese'],
    sumatra: ['sumatran'],
    'south-ossetia': ['south ossetian'],
    'GE.02': ['abkhaz', 'abkhazian'],
    'MD.58': ['transnistrian'],
    'UA.11': ['crimean'],
    'RU.12': ['chechen'],
    'RU.17': ['dagestani'],
    'CN.14': ['tibetan'],
    'GB.ENG': ['english'],
    'GB.SCT': ['scottish'],
    'GB.WLS': ['welsh'],
    'GB.NIR': ['northern irish'],
    'ES.56': ['catalan', 'catalonian'],
    'ES.59': ['basque'],
    'ES.51': ['andalusian'],
    'DE.02': ['bavarian'],
    'DE.13': ['saxon'],
    'IT.15': ['sicilian'],
    'IT.14': ['sardinian'],
    'IT.09': ['lombard'],
    'IT.16': ['tuscan'],
    'FR.94': ['corsican'],
    'FR.53': ['breton'],
    'BE.VLG': ['flemish'],
    'PK.02': ['balochi'],
    'PK.05': ['sindhi'],
    'IN.09': ['gujarati'],
    'US.CA': ['californian'],
    'US.TX': ['texan'],
    'US.HI': ['hawaiian'],
    'US.AK': ['alaskan'],
    'CA.10': ['quebecois', 'québécois'],
  }).flatMap(([id, words]) => words.map((word) => [word, id] as const)),
);

/** The first words of adjectives that have several. */
const OPENINGS: ReadonlySet<string> = new Set(
  [...PLACES.keys()].flatMap((words) => {
    const [first, ...others] = words.split(' ');
    return others.length > 0 ? [first] : [];
  }),
);

/** Tokens of the longest such adjective. */
const LONGEST = 4;

/** An adjective of the table and the place that it is of. */
export interface AdjectiveHit {
  readonly length: number;
  readonly place: Place;
}

/** The longest adjective of the table that begins at a word, or null; `wordAt` gives words in lower case. */
export function adjectiveAt(
  knowledge: Knowledge,
  wordAt: (token: number) => string,
  token: number,
  end: number,
): AdjectiveHit | null {
  const first = wordAt(token);
  let hit = hitOf(knowledge, first, 1);
  if (!OPENINGS.has(first)) return hit;
  let words = first;
  for (let length = 2; length <= LONGEST && token + length <= end; length++) {
    const word = wordAt(token + length - 1);
    if (word === '-') continue;
    words += ` ${word}`;
    hit = hitOf(knowledge, words, length) ?? hit;
  }
  return hit;
}

function hitOf(knowledge: Knowledge, words: string, length: number): AdjectiveHit | null {
  const id = PLACES.get(words);
  const place = id === undefined ? undefined : knowledge.places.get(id);
  return place ? { length, place } : null;
}
