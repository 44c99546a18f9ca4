import type { Actor } from '../actor.ts';
import { actorsOfKind } from '../compiled/actors.ts';
import { ALPHA3 } from '../places/iso.ts';

/** How far a word may be from a known one to be taken for a slip of the pen. */
const FAR = 2;

/** `; did you mean "PAK-MFA"?` where an id that is known is much like an unknown one, or else an empty string. */
export function hint(unknown: string, known: ReadonlyMap<string, unknown>): string {
  const wanted = unknown.toLowerCase();
  let best: string | null = null;
  let least = Math.min(FAR, Math.floor(wanted.length / 3)) + 1;
  for (const id of known.keys()) {
    if (Math.abs(id.length - wanted.length) >= least) continue;
    const far = distance(wanted, id.toLowerCase());
    if (far < least) [best, least] = [id, far];
  }
  return best === null ? '' : `; did you mean "${best}"?`;
}

/** What to write for an unknown id of an actor: the id of the actor that has it for a name, or an id much like it. */
export function actorHint(unknown: string, actors: ReadonlyMap<string, Actor>): string {
  const wanted = unknown.toLowerCase();
  for (const { id, aliases, name } of actors.values()) {
    if (name.toLowerCase() !== wanted && !aliases.some(({ text, usedBy }) => !usedBy && text.toLowerCase() === wanted))
      continue;
    return `; ${name} has the id ${id}: write that`;
  }
  return hint(unknown, actors);
}

/** What to write for what is no id of a state: `; ML is Mali: write MLI`, also for a state's name; else an empty string. */
export function stateHint(unknown: string, actors: ReadonlyMap<string, Actor>): string {
  const id = stateMeant(unknown, actors);
  if (id === undefined || id === unknown) return '';
  const name = actors.get(id)?.name ?? id;
  return name.toLowerCase() === unknown.toLowerCase() ? `; write ${id}` : `; ${unknown} is ${name}: write ${id}`;
}

/** The id of the state that an alpha-3 or alpha-2 code of ISO 3166-1 in any case, or a name of it, means. */
export function stateMeant(text: string, actors: ReadonlyMap<string, Actor>): string | undefined {
  const code = text.trim().toUpperCase();
  for (const id of [code, Object.hasOwn(ALPHA3, code) ? ALPHA3[code] : ''])
    if (actors.get(id)?.kind === 'state') return id;
  const wanted = text.trim().toLowerCase().replace(/^the /, '');
  for (const { id, aliases } of actorsOfKind(actors, 'state')) {
    const isNamed = aliases.some(({ text: name, metonym, usedBy }) => {
      return !metonym && !usedBy && name.toLowerCase().replace(/^the /, '') === wanted;
    });
    if (isNamed) return id;
  }
  return undefined;
}

/** Letters to put in, take out or change (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length];
}
