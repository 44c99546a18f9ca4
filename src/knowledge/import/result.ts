import type { Actor } from '../actor.ts';

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
