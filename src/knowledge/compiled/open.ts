import { DemarcheError } from '../../errors.ts';
import type { Actor, ActorKind } from '../actor.ts';
import type { ActorName, GroupPattern, Origin, PlaceAdjective } from '../knowledge.ts';
import type { OfficePattern } from '../offices.ts';
import type { CameoCode, Ontology, PloverClassInfo } from '../ontology.ts';
import { openSections, type Packed } from '../sections.ts';
import { LazyActors } from './actors.ts';
import { checksumOf } from './checksum.ts';
import { CHECKSUM, COMPILED, SECTIONS, type Section } from './format.ts';
import { PackedNames } from './names.ts';
import { PackedRecords } from './records.ts';

interface Head {
  readonly classes: readonly PloverClassInfo[];
  readonly contexts: readonly string[];
  readonly cameo: readonly CameoCode[];
  /** Names of the files that actors stand in, within `knowledge/`. */
  readonly files: readonly string[];
  readonly kinds: readonly ActorKind[];
}

/** Tables of names as one of the two ways of cutting has them. */
export interface NameTables {
  readonly actorNames: PackedNames<ActorName>;
  readonly offices: PackedNames<OfficePattern>;
  readonly groups: PackedNames<GroupPattern>;
  readonly placeAdjectives: PackedNames<PlaceAdjective>;
}

/** How names are cut: by `cutName`, or by the tokeniser. */
export type Way = 'plain' | 'words';

/** All that is known as `packKnowledge` packed it. Opening it costs little more than reading the bytes. */
export class CompiledKnowledge extends LazyActors {
  /** How many actors there are. */
  readonly size: number;
  /** SHA-256 of what it was compiled from; empty in a build. */
  readonly stamp: Uint8Array;
  readonly offices: PackedRecords<OfficePattern>;
  readonly groups: PackedRecords<GroupPattern>;
  readonly adjectives: PackedRecords<PlaceAdjective>;
  readonly #packed: Packed<Section>;
  readonly #ids: PackedNames<number>;
  readonly #actors: PackedRecords<Actor>;
  #head: Head | null = null;
  #ontology: Ontology | null = null;

  /** @throws DemarcheError BAD_KNOWLEDGE if the bytes are no compiled knowledge, cut short or damaged */
  constructor(bytes: Uint8Array, file: string) {
    super();
    this.#packed = openSections(bytes, COMPILED, SECTIONS, file);
    const { head } = this.#packed;
    if (head[CHECKSUM] !== checksumOf(this.#packed.bytes))
      throw new DemarcheError('BAD_KNOWLEDGE', `the bytes are damaged: ${COMPILED.advice}`, { file });
    this.size = head[COMPILED.counts - 1];
    this.stamp = this.#bytesOf('stamp');
    this.#ids = new PackedNames(this.#numbers('ids'), (of) => of);
    this.#actors = new PackedRecords(this.#numbers('actorAt'), this.#bytesOf('actors'));
    this.offices = new PackedRecords(this.#numbers('officeAt'), this.#bytesOf('offices'));
    this.groups = new PackedRecords(this.#numbers('groupAt'), this.#bytesOf('groups'));
    this.adjectives = new PackedRecords(this.#numbers('adjectiveAt'), this.#bytesOf('adjectives'));
  }

  get ontology(): Ontology {
    if (this.#ontology) return this.#ontology;
    const { classes, contexts, cameo } = this.#readHead();
    this.#ontology = {
      classes: new Map(classes.map((info) => [info.name, info])),
      contexts,
      cameo: new Map(cameo.map((code) => [code.code, code])),
    };
    return this.#ontology;
  }

  get(id: string): Actor | undefined {
    const number = this.numberOf(id);
    return number < 0 ? undefined : this.actor(number);
  }

  override has(id: string): boolean {
    return this.numberOf(id) >= 0;
  }

  keys(): Generator<string, undefined> {
    return this.#ids.keys();
  }

  ofKind(kind: ActorKind): Actor[] {
    const wanted = this.#readHead().kinds.indexOf(kind);
    const kinds = this.#bytesOf('kinds');
    return Array.from({ length: this.size }, (_, i) => i)
      .filter((i) => kinds[i] === wanted)
      .map((i) => this.actor(i));
  }

  /** Place of the actor with an id in the order of the files, or -1. */
  numberOf(id: string): number {
    return this.#ids.get(id)?.[0] ?? -1;
  }

  /** The actor at a place below `size`. */
  actor(number: number): Actor {
    return this.#actors.get(number);
  }

  /** The file (within `knowledge/`) and line that an actor stands on. */
  placeOf(number: number): Origin {
    const { bytes, at } = this.#packed;
    const files = new Uint16Array(bytes.buffer, bytes.byteOffset + at.files, this.size);
    return { file: this.#readHead().files[files[number]], line: this.#numbers('lines')[number] };
  }

  /** Those who hold or held an office ("defence minister of PAK"), without those that `without` names by their numbers. */
  holders(without: ((actor: number) => boolean) | null = null): PackedNames<Actor> {
    return new PackedNames(this.#numbers('holders'), (of) => this.actor(of), without);
  }

  /** Can names be looked up that are cut so? */
  isCut(way: Way): boolean {
    return this.#bytesOf(`${way}Actors`).length > 0;
  }

  /** The tables of names, without the names of actors that `without` names by their numbers. */
  names(way: Way, without: ((actor: number) => boolean) | null = null): NameTables {
    return {
      actorNames: new PackedNames(
        this.#numbers(`${way}Actors`),
        (of, alias) => ({ actor: this.actor(of), alias }),
        without,
      ),
      offices: new PackedNames(this.#numbers(`${way}Offices`), (of) => this.offices.get(of)),
      groups: new PackedNames(this.#numbers(`${way}Groups`), (of) => this.groups.get(of)),
      placeAdjectives: new PackedNames(this.#numbers(`${way}Adjectives`), (of) => this.adjectives.get(of)),
    };
  }

  /** Packed places of the tables kept by hand, those with further names first. */
  get places(): readonly Uint8Array[] {
    return [this.#bytesOf('renamed'), this.#bytesOf('byHand')];
  }

  #readHead(): Head {
    // sections are filled up to a multiple of four
    this.#head ??= JSON.parse(new TextDecoder().decode(this.#bytesOf('head')).replace(/\0+$/, '')) as Head;
    return this.#head;
  }

  #bytesOf(section: Section): Uint8Array {
    const { bytes, at } = this.#packed;
    return bytes.subarray(at[section], at[SECTIONS[SECTIONS.indexOf(section) + 1]]);
  }

  #numbers(section: Section): Uint32Array {
    const { buffer, byteOffset, byteLength } = this.#bytesOf(section);
    return new Uint32Array(buffer, byteOffset, byteLength / 4);
  }
}
