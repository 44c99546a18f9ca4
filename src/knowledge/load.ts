import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Actor } from './actor.ts';
import { type Cut, cutName, nameKeys } from './cut.ts';
import type { ActorName, GroupPattern, Knowledge } from './knowledge.ts';
import { NameIndex } from './names.ts';
import type { OfficePattern } from './offices.ts';
import { loadGazetteer } from './places/load.ts';
import { readActorFile } from './sources/actor-file.ts';
import { checkActors } from './sources/check.ts';
import { type KnowledgeData, readSources, readText } from './sources/index.ts';
import type { ReadActor } from './sources/origin.ts';

export interface KnowledgeOptions {
  /**
   * Files of the user's own: actors (YAML), a table of places (`.tsv`) or packed places (`.places`). What has an id of ours
   * takes the place of ours.
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
    const ofPlaces = extra.filter(isOfPlaces);
    const ofActors = extra.filter((file) => !isOfPlaces(file));
    return index(withExtra(readData(), ofActors), cut, ofPlaces);
  }
  let knowledge = loaded.get(cut);
  if (!knowledge) {
    knowledge = index(readData(), cut);
    loaded.set(cut, knowledge);
  }
  return knowledge;
}

/** A build keeps the checked files as one JSON beside this module; a checkout reads the files themselves. */
function readData(): KnowledgeData {
  const compiled = new URL('./compiled.json', import.meta.url);
  if (existsSync(compiled)) return JSON.parse(readFileSync(compiled, 'utf8')) as KnowledgeData;
  return readSources(fileURLToPath(new URL('../../knowledge', import.meta.url)));
}

function isOfPlaces(file: string): boolean {
  return file.endsWith('.tsv') || file.endsWith('.places');
}

function withExtra(data: KnowledgeData, files: readonly string[]): KnowledgeData {
  if (files.length === 0) return data;
  const byId = new Map<string, ReadActor>(data.actors.map((read) => [read.actor.id, read]));
  for (const file of files) for (const read of readActorFile(file, readText(file))) byId.set(read.actor.id, read);
  const actors = [...byId.values()];
  checkActors(actors);
  return { ...data, actors };
}

function index(data: KnowledgeData, cut: Cut, placeFiles: readonly string[] = []): Knowledge {
  const actors = new Map(data.actors.map(({ actor }) => [actor.id, actor]));
  const gazetteer = loadGazetteer(data, placeFiles);
  return {
    ontology: {
      classes: new Map(data.classes.map((info) => [info.name, info])),
      contexts: data.contexts,
      cameo: new Map(data.cameo.map((code) => [code.code, code])),
    },
    actors,
    actorNames: indexActors(actors.values(), cut),
    offices: indexWords<OfficePattern>(data.offices, cut),
    places: gazetteer,
    placeNames: gazetteer,
    groups: indexWords<GroupPattern>(data.groups, cut),
    holders: holdersOf(actors.values()),
  };
}

function indexActors(actors: Iterable<Actor>, cut: Cut): NameIndex<ActorName> {
  const names = new NameIndex<ActorName>();
  for (const actor of actors) {
    const seen = new Set<string>();
    actor.aliases.forEach(({ text, context, from, to }, alias) => {
      for (const key of nameKeys(text, cut)) {
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

function indexWords<T extends { readonly words: string }>(patterns: readonly T[], cut: Cut): NameIndex<T> {
  const names = new NameIndex<T>();
  for (const pattern of patterns) for (const key of nameKeys(pattern.words, cut)) names.add(key, pattern);
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
