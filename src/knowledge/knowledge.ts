import type { Actor } from './actor.ts';
import type { NameLookup } from './names.ts';
import type { OfficePattern } from './offices.ts';
import type { Ontology } from './ontology.ts';
import type { Place } from './place.ts';

/** An alias of an actor as the index of names finds it. */
export interface ActorName {
  readonly actor: Actor;
  /** Place of the alias in `actor.aliases`. */
  readonly alias: number;
}

/** Places by id; most are made when they are first asked for. */
export interface PlaceTable {
  get(id: string): Place | undefined;
  values(): Iterable<Place>;
}

/** A line of a file that says something of an actor. */
export interface Origin {
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** Holders of offices, which are looked up by title and owner. */
export interface Holders extends Iterable<[office: string, holders: readonly Actor[]]> {
  get(office: string): readonly Actor[] | undefined;
}

/** All that is known before a report is opened. Data, never code; loaded once and not changed. */
export interface Knowledge {
  readonly ontology: Ontology;
  /** Actors by id. */
  readonly actors: ReadonlyMap<string, Actor>;
  /** Names of actors, by their words in lower case. */
  readonly actorNames: NameLookup<ActorName>;
  /** Offices and organs that every state has: "foreign ministry", "prime minister", "army". */
  readonly offices: NameLookup<OfficePattern>;
  /** Places by id. */
  readonly places: PlaceTable;
  readonly placeNames: NameLookup<Place>;
  /** Adjectives of places that are no states: "European", "Kurdish". */
  readonly placeAdjectives: NameLookup<PlaceAdjective>;
  /** Groups of people without a name: "gunmen", "protesters", "security forces". */
  readonly groups: NameLookup<GroupPattern>;
  /** Those who hold or held an office, by title and owner: "defence minister of PAK". */
  readonly holders?: Holders;
  /** Where an actor stands, by id; the last place changes what the others say. Looked for, so only for people. */
  readonly originsOf?: (id: string) => readonly Origin[];
}

/** An adjective of a place that is no state. */
export interface PlaceAdjective {
  readonly words: string;
  /** Id of the place. */
  readonly place: string;
}

/** A common noun phrase for a kind of people. */
export interface GroupPattern {
  readonly words: string;
  /** PLOVER sector: REB, UAF, CVL, MIL, COP, ... */
  readonly sector: string;
  /** True where an unknown person is meant who need not belong to any state: "gunmen". */
  readonly unidentified: boolean;
}
