import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Actor } from './actor.ts';
import { mergeOwn, mergePlaces, originOf } from './actors/merge.ts';
import { type Own, readOwn } from './actors/own.ts';
import { type KeysOf, keysBy } from './built-keys.ts';
import { type Cut, cutName } from './cut.ts';
import type { ActorName, GroupPattern, Knowledge, Origin } from './knowledge.ts';
import { NameIndex } from './names.ts';
import type { OfficePattern } from './offices.ts';
import { loadGazetteer } from './places/load.ts';
import { type KnowledgeData, readSources } from './sources/index.ts';

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
  if (extra.length > 0) {
    const own = readOwn(extra);
    const { data, origins } = mergeOwn(readData(), own);
    return indexKnowledge(data, cut, own, origins);
  }
  let knowledge = loaded.get(cut);
  if (!knowledge) {
    knowledge = indexKnowledge(readData(), cut);
    loaded.set(cut, knowledge);
  }
  return knowledge;
}

/** Ours as read and checked. A build keeps the checked files as one JSON beside this module; a checkout reads the files themselves. */
export function readData(): KnowledgeData {
  const compiled = new URL('./compiled.json', import.meta.url);
  if (existsSync(compiled)) return JSON.parse(readFileSync(compiled, 'utf8')) as KnowledgeData;
  return readSources(fileURLToPath(new URL('../../knowledge', import.meta.url)));
}

/** Makes the tables in which names are looked up; `own` and `origins` are of the user's own files. */
export function indexKnowledge(
  data: KnowledgeData,
  cut: Cut,
  own: Own | null = null,
  origins: ReadonlyMap<string, readonly Origin[]> = new Map(),
): Knowledge {
  const keysOf = keysBy(data, cut);
  const actors = new Map(data.actors.map(({ actor }) => [actor.id, actor]));
  const ours = loadGazetteer(data, own?.placeFiles);
  const gazetteer = own ? mergePlaces(ours, own, actors) : ours;
  return {
    ontology: {
      classes: new Map(data.classes.map((info) => [info.name, info])),
      contexts: data.contexts,
      cameo: new Map(data.cameo.map((code) => [code.code, code])),
    },
    actors,
    actorNames: indexActors(actors.values(), keysOf),
    offices: indexWords<OfficePattern>(data.offices, keysOf),
    places: gazetteer,
    placeNames: gazetteer,
    groups: indexWords<GroupPattern>(data.groups, keysOf),
    holders: holdersOf(actors.values()),
    originsOf: (id) => origins.get(id) ?? data.actors.filter(({ actor }) => actor.id === id).map(originOf),
  };
}

function indexActors(actors: Iterable<Actor>, keysOf: KeysOf): NameIndex<ActorName> {
  const names = new NameIndex<ActorName>();
  for (const actor of actors) {
    const seen = new Set<string>();
    actor.aliases.forEach(({ text, context, from, to }, alias) => {
      for (const key of keysOf(text)) {
        // "Türkiye" is typed "Turkiye" too: the spelling that the file gives first stands for both.
        const once = context || from || to ? [key, context, from, to].join('\t') : key;
        if (seen.has(once)) continue;
        seen.add(once);
        names.add(key, { actor, alias });
      }
    });
  }
  return names;
}

function indexWords<T extends { readonly words: string }>(patterns: readonly T[], keysOf: KeysOf): NameIndex<T> {
  const names = new NameIndex<T>();
  for (const pattern of patterns) for (const key of keysOf(pattern.words)) names.add(key, pattern);
  return names;
}

function holdersOf(actors: Iterable<Actor>): ReadonlyMap<string, readonly Actor[]> {
  const holders = new Map<string, Actor[]>();
  for (const actor of actors) {
    for (const { title, of } of actor.tenures ?? []) {
      const key = `${title} of ${of}`;
      const list = holders.get(key);
      if (!list) holders.set(key, [actor]);
      else if (!list.includes(actor)) list.push(actor);
    }
  }
  return holders;
}
