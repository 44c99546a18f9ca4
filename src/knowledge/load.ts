import { mergeOwn, mergePlaces, originIn } from './actors/merge.ts';
import { type Own, readOwn } from './actors/own.ts';
import type { CompiledKnowledge } from './compiled/open.ts';
import { ourKnowledge } from './compiled/ours.ts';
import { type Cut, cutName, nameKeys } from './cut.ts';
import type { Knowledge } from './knowledge.ts';
import { NameIndex } from './names.ts';
import { loadGazetteer } from './places/load.ts';

export interface KnowledgeOptions {
  /**
   * Files and folders of the user's own: actors (YAML), tables (`.tsv`, told by their columns) and packed places
   * (`.places`). What has an id of ours takes the place of ours: docs/knowledge.md says how.
   */
  readonly extra?: readonly string[];
  /** Cuts names into words as texts are cut; pass `cut` of `demarche/language`. */
  readonly cut?: Cut;
}

const loaded = new Map<Cut, Knowledge>();

/**
 * All that is known: actors, offices, groups, places and the ontology, ready to be looked up. Without files of the
 * user's own it is loaded once a thread, and the same object is given each time.
 *
 * @throws DemarcheError BAD_KNOWLEDGE or NO_FILE, with the file and line that is wrong
 */
export function loadKnowledge(options: KnowledgeOptions = {}): Knowledge {
  const { extra = [], cut = cutName } = options;
  if (extra.length > 0) return knowledgeWith(readOwn(extra), ourKnowledge(cut), cut);
  let knowledge = loaded.get(cut);
  if (!knowledge) {
    knowledge = knowledgeOf(ourKnowledge(cut), cut);
    loaded.set(cut, knowledge);
  }
  return knowledge;
}

/** What is compiled, as it is. */
export function knowledgeOf(ours: CompiledKnowledge, cut: Cut): Knowledge {
  const gazetteer = loadGazetteer(ours.places);
  return {
    get ontology() {
      return ours.ontology;
    },
    actors: ours,
    ...ours.names(cut === cutName ? 'plain' : 'words'),
    places: gazetteer,
    placeNames: gazetteer,
    holders: ours.holders(),
    originsOf: (id) => (ours.has(id) ? [originIn(ours, id)] : []),
  };
}

/** What is compiled, and above it what the user's own files say; ours is not compiled again. */
function knowledgeWith(own: Own, ours: CompiledKnowledge, cut: Cut): Knowledge {
  const { actors, origins, offices, groups, adjectives } = mergeOwn(ours, own);
  const way = cut === cutName ? 'plain' : 'words';
  const names = ours.names(way);
  const gazetteer = mergePlaces(loadGazetteer(ours.places, own.placeFiles), own, actors);
  return {
    get ontology() {
      return ours.ontology;
    },
    actors,
    actorNames: actors.names(cut, way),
    offices: offices ? indexWords(offices, cut) : names.offices,
    groups: groups ? indexWords(groups, cut) : names.groups,
    placeAdjectives: adjectives ? indexWords(adjectives, cut) : names.placeAdjectives,
    places: gazetteer,
    placeNames: gazetteer,
    holders: actors.holders(),
    originsOf: (id) => origins.get(id) ?? (ours.has(id) ? [originIn(ours, id)] : []),
  };
}

function indexWords<T extends { readonly words: string }>(patterns: readonly T[], cut: Cut): NameIndex<T> {
  const names = new NameIndex<T>();
  for (const pattern of patterns) for (const key of nameKeys(pattern.words, cut)) names.add(key, pattern);
  return names;
}
