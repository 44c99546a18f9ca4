import type { Actor } from './actor.ts';
import { codeOn } from './actor.ts';
import type { Knowledge } from './knowledge.ts';
import type { OfficePattern } from './offices.ts';

/**
 * The organ of a state that an office pattern means: the known actor with its id ("State Department" for the foreign
 * ministry of the United States) or else one made from the pattern, such as `PAK-MOD`, code `PAKGOV`. For an office
 * that a person holds the actor is the office: it has the pattern's own name.
 */
export function organOf(knowledge: Knowledge, state: Actor, office: OfficePattern): Actor {
  const id = `${state.id}-${office.organ}`;
  const known = knowledge.actors.get(id);
  if (known && !office.person) return known;
  return madeOrgan(state, office);
}

/** An organ made from a pattern, whether or not one is known with its id. */
export function madeOrgan(state: Actor, office: OfficePattern): Actor {
  return {
    id: `${state.id}-${office.organ}`,
    name: office.name.replace('{state}', state.name),
    kind: 'state-organ',
    country: state.country,
    sector: office.sector,
    parent: state.id,
    codes: state.codes.map((dated) => ({ ...dated, code: dated.code.slice(0, 3) + office.sector })),
    aliases: [],
  };
}

/** The person who holds an office of a state (or organisation, by id) on a day, or null if that is not known. */
export function holderOf(knowledge: Knowledge, of: string, office: OfficePattern, day: string): Actor | null {
  if (!office.person) return null;
  const title = titleOf(office);
  for (const actor of knowledge.holders?.get(`${title} of ${of}`) ?? []) {
    for (const tenure of actor.tenures ?? []) {
      if (tenure.title !== title || tenure.of !== of) continue;
      if ((tenure.from ?? '') <= day && day <= (tenure.to ?? '9999')) return actor;
    }
  }
  return null;
}

/** The title that tenures use for an office, whatever a text calls it: "defence minister" for "defense minister". */
export function titleOf(office: OfficePattern): string {
  return office.name.replace(/ (?:of|to|in) (?:the )?\{state\}$/, '').toLowerCase();
}

/** The code that holds on a day, or the code that is nearest in time: a description always has one. */
export function codeNear(actor: Actor, day: string): string {
  return codeOn(actor, day) ?? (day < (actor.codes[0].from ?? '') ? actor.codes[0].code : actor.codes.at(-1)!.code);
}
