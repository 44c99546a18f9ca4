import type { Actor } from '../actor.ts';

/** An actor and the line of the file that it was read from, for messages about it. */
export interface ReadActor {
  readonly actor: Actor;
  readonly file: string;
  readonly line: number;
}
