import { DemarcheError } from '../../errors.ts';
import type { Analysis } from '../../language/analysis.ts';
import { dataFile } from '../../paths.ts';
import { readYaml } from '../../yaml-files.ts';
import { once } from '../lexicon.ts';

/** A part of the world by its adjective: "Southeast Asian". */
export interface Region {
  /** CAMEO code of the region: `SEA`. */
  readonly code: string;
  /** The words of the text for it. */
  readonly name: string;
  /** First token of these words. */
  readonly first: number;
}

/** The longest adjective of a region that ends at a token. */
export function regionEndingAt(analysis: Analysis, last: number): Region | null {
  const { adjectives, lastWords } = lexicon();
  if (!lastWords.has(analysis.lowerOf(last))) return null;
  for (let first = Math.max(analysis.sentenceStart[analysis.sentence[last]], last - 3); first <= last; first++) {
    const { text } = analysis.span(first, last);
    const code = adjectives.get(inOneSpelling(text));
    if (code !== undefined) return { code, name: text, first };
  }
  return null;
}

/** The CAMEO code of a region by its name, "Southeast Asia"; undefined for other names. */
export function regionNamed(name: string): string | undefined {
  return lexicon().names.get(inOneSpelling(name));
}

function inOneSpelling(words: string): string {
  return words
    .toLowerCase()
    .replaceAll('-', ' ')
    .replace(/^(south|north) (?=east|west)/, '$1');
}

interface RegionLexicon {
  readonly adjectives: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, string>;
  /** The last words of the adjectives, by which most other words are passed over. */
  readonly lastWords: ReadonlySet<string>;
}

/** Regions by their words. Throws BAD_KNOWLEDGE where something else than a code of three capitals stands for a region. */
const lexicon = once((): RegionLexicon => {
  const file = dataFile('knowledge', 'lexicon', 'regions.yaml');
  const data = readYaml(file) as Readonly<Record<'adjectives' | 'names', Readonly<Record<string, string>>>>;
  const adjectives = byWords(data.adjectives, file);
  const lastWords = new Set([...adjectives.keys()].map((words) => words.slice(words.lastIndexOf(' ') + 1)));
  return { adjectives, names: byWords(data.names, file), lastWords };
});

function byWords(lists: Readonly<Record<string, string>>, file: string): Map<string, string> {
  const codes = new Map<string, string>();
  for (const [code, list] of Object.entries(lists)) {
    if (!/^[A-Z]{3}$/.test(code))
      throw new DemarcheError('BAD_KNOWLEDGE', `"${code}" is no code of a region`, { file });
    for (const words of list.split(';')) codes.set(words.trim(), code);
  }
  return codes;
}
