import { dataFile } from '../../paths.ts';
import { readYaml } from '../../yaml-files.ts';
import { byWord, once, words } from '../lexicon.ts';
import { HARMS, type Harm } from '../statement.ts';

/** Words that say what became of people, and how many. All keys are lemmas in lower case. */
export interface HarmLexicon {
  /** "killed four": the people are the object. */
  readonly objectVerbs: ReadonlyMap<string, Harm>;
  /** "four died": the people are the subject. */
  readonly subjectVerbs: ReadonlyMap<string, Harm>;
  readonly adjectives: ReadonlyMap<string, Harm>;
  readonly nouns: ReadonlyMap<string, Harm>;
  readonly lives: ReadonlySet<string>;
  readonly tolls: ReadonlySet<string>;
  /** Words of harm that are used of things as well: they count only where people are named. */
  readonly ambiguous: ReadonlySet<string>;
  /** "the number of dead" */
  readonly numbers: ReadonlySet<string>;
  readonly things: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
  /** Bounds of "several", "dozens" and the like, both included. */
  readonly vague: ReadonlyMap<string, readonly [number, number]>;
}

/** The file as it is written: lists of words parted by white space, those of harm by what became of people. */
interface HarmFile extends Readonly<Record<'lives' | 'tolls' | 'ambiguous' | 'numbers' | 'things' | 'people', string>> {
  readonly verbs: { readonly object: ByHarm; readonly subject: ByHarm };
  readonly adjectives: ByHarm;
  readonly nouns: ByHarm;
  readonly vague: Readonly<Record<string, readonly [number, number]>>;
}

type ByHarm = Readonly<Record<string, string>>;

/** The lexicon that ships with Demarche. Throws BAD_KNOWLEDGE where a group has an unknown harm. */
export const harmLexicon = once((): HarmLexicon => {
  const file = dataFile('knowledge', 'lexicon', 'casualties.yaml');
  const data = readYaml(file) as HarmFile;
  return {
    objectVerbs: byWord(data.verbs.object, HARMS, file),
    subjectVerbs: byWord(data.verbs.subject, HARMS, file),
    adjectives: byWord(data.adjectives, HARMS, file),
    nouns: byWord(data.nouns, HARMS, file),
    lives: new Set(words(data.lives)),
    tolls: new Set(words(data.tolls)),
    ambiguous: new Set(words(data.ambiguous)),
    numbers: new Set(words(data.numbers)),
    things: new Set(words(data.things)),
    people: new Set(words(data.people)),
    vague: new Map(Object.entries(data.vague)),
  };
});
