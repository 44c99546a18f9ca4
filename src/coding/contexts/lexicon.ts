import type { Ontology } from '../../knowledge/ontology.ts';
import { dataFile } from '../../paths.ts';
import { readYaml } from '../../yaml-files.ts';
import { oneOf } from '../lexicon.ts';
import { PhraseTable } from './phrases.ts';

/** Words and sectors that tell the contexts of PLOVER, which go by their place in `contexts`. */
export interface ContextLexicon {
  /** Names of the contexts, in the order of the ontology. */
  readonly contexts: readonly string[];
  /** Words that name the matter, and are enough. */
  readonly names: PhraseTable;
  /** Words that go with the matter as often as with others. */
  readonly hints: PhraseTable;
  /** By the sector of a party. */
  readonly sectors: ReadonlyMap<string, number>;
  /** What a party is about that a state has listed as terrorist. */
  readonly listed: number;
}

interface ContextFile {
  readonly [context: string]: {
    readonly names: string;
    readonly hints?: string;
    readonly sectors?: string;
    readonly listed?: boolean;
  };
}

const lexicons = new WeakMap<Ontology, ContextLexicon>();

/** The lexicon that ships with Demarche. Throws BAD_KNOWLEDGE where a context is none of the ontology. */
export function contextLexicon(ontology: Ontology): ContextLexicon {
  const known = lexicons.get(ontology);
  if (known) return known;
  const lexicon = load(ontology.contexts);
  lexicons.set(ontology, lexicon);
  return lexicon;
}

function load(contexts: readonly string[]): ContextLexicon {
  const file = dataFile('knowledge', 'lexicon', 'contexts.yaml');
  const names = new PhraseTable();
  const hints = new PhraseTable();
  const sectors = new Map<string, number>();
  let listed = -1;
  for (const [key, entry] of Object.entries(readYaml(file) as ContextFile)) {
    const context = contexts.indexOf(oneOf(key, contexts, file));
    names.add(entry.names, context);
    hints.add(entry.hints ?? '', context);
    for (const sector of entry.sectors?.split(/,\s*/) ?? []) sectors.set(sector, context);
    if (entry.listed) listed = context;
  }
  return { contexts, names, hints, sectors, listed };
}
