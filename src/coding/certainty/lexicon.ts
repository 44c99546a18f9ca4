import { dataFile } from '../../paths.ts';
import { readYaml } from '../../yaml-files.ts';
import { byWord, once, oneOf, words } from '../lexicon.ts';
import { FACTUALITIES, type Factuality } from '../statement.ts';

/** What a word says of the happening below it: affirmed (`yes`) and negated (`no`). */
export interface Signature {
  readonly yes: Factuality;
  readonly no: Factuality;
}

type Signatures = ReadonlyMap<string, Signature>;

/** Words that bear on whether something happened. All keys are lemmas, except auxiliaries and modifiers (lower-case forms). */
export interface EmbeddingLexicon {
  /** Verbs over a clause or infinitive. */
  readonly clauses: Signatures;
  readonly nouns: Signatures;
  readonly adjectives: Signatures;
  /** Verbs and nouns over an event noun: "foiled the attack", "threat of an attack". */
  readonly events: Signatures;
  /** Verbs that put an event noun on: "held talks". */
  readonly light: ReadonlySet<string>;
  /** "foiled attack" */
  readonly modifiers: ReadonlyMap<string, Factuality>;
  readonly auxiliaries: ReadonlyMap<string, Factuality>;
  readonly negations: ReadonlySet<string>;
  /** "if", "unless" */
  readonly conditions: ReadonlySet<string>;
}

interface Group {
  readonly yes: string;
  readonly no: string;
  readonly words: string;
}

/** The file as it is written: lists of words parted by white space. */
interface EmbeddingFile extends Readonly<Record<'clauses' | 'nouns' | 'adjectives' | 'events', readonly Group[]>> {
  readonly light: string;
  readonly modifiers: Readonly<Record<string, string>>;
  readonly auxiliaries: Readonly<Record<string, string>>;
  readonly negations: string;
  readonly conditions: string;
}

function signatures(groups: readonly Group[], file: string): Signatures {
  const map = new Map<string, Signature>();
  for (const group of groups) {
    const signature = { yes: oneOf(group.yes, FACTUALITIES, file), no: oneOf(group.no, FACTUALITIES, file) };
    for (const word of words(group.words)) if (!map.has(word)) map.set(word, signature);
  }
  return map;
}

/** The lexicon that ships with Demarche. Throws BAD_KNOWLEDGE where a group has an unknown factuality. */
export const embeddingLexicon = once((): EmbeddingLexicon => {
  const file = dataFile('knowledge', 'lexicon', 'embedding.yaml');
  const data = readYaml(file) as EmbeddingFile;
  return {
    clauses: signatures(data.clauses, file),
    nouns: signatures(data.nouns, file),
    adjectives: signatures(data.adjectives, file),
    events: signatures(data.events, file),
    light: new Set(words(data.light)),
    modifiers: byWord(data.modifiers, FACTUALITIES, file),
    auxiliaries: byWord(data.auxiliaries, FACTUALITIES, file),
    negations: new Set(words(data.negations)),
    conditions: new Set(words(data.conditions)),
  };
});
