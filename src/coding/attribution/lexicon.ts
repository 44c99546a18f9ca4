import { dataFile } from '../../paths.ts';
import { readYaml } from '../../yaml-files.ts';
import { byWord, once, oneOf, words } from '../lexicon.ts';

/** What the speaker does with the content. */
const SPEECH_CLASSES = [
  'say',
  'cite',
  'claim',
  'confirm',
  'deny',
  'doubt',
  'accuse',
  'criticise',
  'praise',
  'oppose',
  'demand',
  'threaten',
  'commit',
  'ask',
  'believe',
  'show',
  'describe',
  'want',
] as const;
export type SpeechClass = (typeof SPEECH_CLASSES)[number];

/**
 * One way in which a word takes its content. Frames: `that` (clause), `to` (infinitive), `quote`, `obj`, `as`, `hearer`
 * (the object is who is told), else a preposition.
 */
export interface SpeechSense {
  readonly class: SpeechClass;
  readonly frames: ReadonlySet<string>;
}

/** All senses of a word, joined: a word may stand in several groups of the file. */
export interface SpeechEntry {
  readonly senses: readonly SpeechSense[];
  readonly frames: ReadonlySet<string>;
}

export interface SpeechLexicon {
  /** By lemma; a verb with a particle is `point_out`. */
  readonly verbs: ReadonlyMap<string, SpeechEntry>;
  readonly nouns: ReadonlyMap<string, SpeechEntry>;
  readonly adjectives: ReadonlyMap<string, SpeechEntry>;
  readonly adverbs: ReadonlySet<string>;
  /** Acts whose stated ground stands on the word of who acts: "protested over ...". */
  readonly groundVerbs: ReadonlySet<string>;
  readonly groundNouns: ReadonlySet<string>;
  /** Channel by the word that names it. */
  readonly channels: ReadonlyMap<string, string>;
  /** Nouns that speak for who issued them. */
  readonly documents: ReadonlySet<string>;
}

interface Group {
  readonly class: string;
  readonly frames: readonly string[];
  readonly words: string;
}

/** The file as it is written: lists of words parted by white space. */
interface SpeechFile {
  readonly verbs: readonly Group[];
  readonly nouns: readonly Group[];
  readonly adjectives: readonly Group[];
  readonly adverbs: string;
  readonly grounds: { readonly verbs: string; readonly nouns: string };
  readonly channels: Readonly<Record<string, string>>;
  readonly documents: string;
}

function entries(groups: readonly Group[], file: string): Map<string, SpeechEntry> {
  const senses = new Map<string, SpeechSense[]>();
  for (const group of groups) {
    const sense: SpeechSense = { class: oneOf(group.class, SPEECH_CLASSES, file), frames: new Set(group.frames) };
    for (const word of words(group.words)) {
      const known = senses.get(word);
      if (known) known.push(sense);
      else senses.set(word, [sense]);
    }
  }
  return new Map(
    [...senses].map(([word, list]) => [word, { senses: list, frames: new Set(list.flatMap((s) => [...s.frames])) }]),
  );
}

/** The lexicon that ships with Demarche. Throws BAD_KNOWLEDGE where a group has an unknown class. */
export const speechLexicon = once((): SpeechLexicon => {
  const file = dataFile('knowledge', 'lexicon', 'speech.yaml');
  const data = readYaml(file) as SpeechFile;
  return {
    verbs: entries(data.verbs, file),
    nouns: entries(data.nouns, file),
    adjectives: entries(data.adjectives, file),
    adverbs: new Set(words(data.adverbs)),
    groundVerbs: new Set(words(data.grounds.verbs)),
    groundNouns: new Set(words(data.grounds.nouns)),
    channels: byWord(data.channels, Object.keys(data.channels), file),
    documents: new Set(words(data.documents)),
  };
});
