import type { Actor } from '../actor.ts';
import type { ActorChange } from '../sources/actor-file.ts';

/** An actor as an import reads it, before it is known whether it can be taken. */
export interface Candidate {
  readonly actor: Actor;
  /** Line of the imported file, from 1. */
  readonly line: number;
}

/** Something that an import does not take over, and why. */
export interface LeftOut {
  readonly line: number;
  /** The name, id or words that it is about. */
  readonly what: string;
  /** A sentence without a full stop; the same words for the same reason, so that they can be counted. */
  readonly why: string;
}

export interface Imported {
  readonly actors: readonly Candidate[];
  readonly leftOut: readonly LeftOut[];
}

/** What an entry adds to an actor that is known already. */
export interface Extension {
  readonly change: ActorChange;
  readonly line: number;
  /** The entry, the actor and what is added, in words. */
  readonly what: string;
}

/** What of an import can be used. */
export interface Sifted extends Imported {
  readonly changes: readonly Extension[];
}
