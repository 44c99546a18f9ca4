import type { Actor } from '../actor.ts';
import { type Cut, cutName, nameKeys } from '../cut.ts';
import type { PlaceAdjective } from '../knowledge.ts';
import { packOurs } from '../places/load.ts';
import { joinSections, type Sections } from '../sections.ts';
import type { KnowledgeData } from '../sources/index.ts';
import { checksumOf } from './checksum.ts';
import { CHECKSUM, COMPILED, SECTIONS, type Section } from './format.ts';
import { actorKeys, officesOf } from './keys.ts';
import type { NameEntry } from './names.ts';
import { packNames } from './pack-names.ts';
import { packRecords } from './records.ts';

/**
 * Packs all that is known for `CompiledKnowledge`. The same data give the same bytes.
 *
 * @param words the tokeniser's cut; without it names can only be looked up as `cutName` cuts them
 * @param stamp of the files that the data were read from
 */
export function packKnowledge(data: KnowledgeData, words: Cut | null, stamp = new Uint8Array(0)): Uint8Array {
  const actors = data.actors.map(({ actor }) => actor);
  const files = [...new Set(data.actors.map(({ file }) => file))];
  const kinds = [...new Set(actors.map(({ kind }) => kind))];
  const [renamed, byHand] = packOurs(data);
  const adjectives = data.adjectives.map(
    ({ words: adjective, place }): PlaceAdjective => ({ words: adjective, place }),
  );
  const records = {
    ...{ actors: packRecords(actors), offices: packRecords(data.offices) },
    ...{ groups: packRecords(data.groups), adjectives: packRecords(adjectives) },
  };
  const none = new Uint32Array(0);
  const sections: Sections<Section> = {
    stamp,
    ids: packNames(new Map(actors.map(({ id }, of) => [id, [{ of, part: 0 }]]))),
    actorAt: records.actors.at,
    officeAt: records.offices.at,
    groupAt: records.groups.at,
    adjectiveAt: records.adjectives.at,
    lines: Uint32Array.from(data.actors, ({ line }) => line),
    files: Uint16Array.from(data.actors, ({ file }) => files.indexOf(file)),
    kinds: Uint8Array.from(actors, ({ kind }) => kinds.indexOf(kind)),
    holders: packNames(holdersOf(actors)),
    plainActors: packNames(namesOf(actors, cutName)),
    plainOffices: packNames(patternsOf(data.offices, cutName)),
    plainGroups: packNames(patternsOf(data.groups, cutName)),
    plainAdjectives: packNames(patternsOf(adjectives, cutName)),
    wordsActors: words ? packNames(namesOf(actors, words)) : none,
    wordsOffices: words ? packNames(patternsOf(data.offices, words)) : none,
    wordsGroups: words ? packNames(patternsOf(data.groups, words)) : none,
    wordsAdjectives: words ? packNames(patternsOf(adjectives, words)) : none,
    renamed,
    byHand,
    head: new TextEncoder().encode(
      JSON.stringify({ classes: data.classes, contexts: data.contexts, cameo: data.cameo, files, kinds }),
    ),
    actors: records.actors.json,
    offices: records.offices.json,
    groups: records.groups.json,
    adjectives: records.adjectives.json,
  };
  const packed = joinSections([COMPILED.magic, COMPILED.version, 0, actors.length], SECTIONS, sections);
  new Uint32Array(packed.buffer, 0, COMPILED.counts)[CHECKSUM] = checksumOf(packed);
  return packed;
}

/** Names of actors by their keys, each actor's in the order of its aliases. */
function namesOf(actors: readonly Actor[], cut: Cut): Map<string, NameEntry[]> {
  const names = new Map<string, NameEntry[]>();
  actors.forEach((actor, of) => {
    for (const { key, alias } of actorKeys(actor, cut)) put(names, key, { of, part: alias });
  });
  return names;
}

function holdersOf(actors: readonly Actor[]): Map<string, NameEntry[]> {
  const holders = new Map<string, NameEntry[]>();
  actors.forEach((actor, of) => {
    for (const office of officesOf(actor)) put(holders, office, { of, part: 0 });
  });
  return holders;
}

function patternsOf(patterns: readonly { readonly words: string }[], cut: Cut): Map<string, NameEntry[]> {
  const names = new Map<string, NameEntry[]>();
  patterns.forEach(({ words }, of) => {
    for (const key of nameKeys(words, cut)) put(names, key, { of, part: 0 });
  });
  return names;
}

function put(names: Map<string, NameEntry[]>, key: string, entry: NameEntry): void {
  const entries = names.get(key);
  if (entries) entries.push(entry);
  else names.set(key, [entry]);
}
