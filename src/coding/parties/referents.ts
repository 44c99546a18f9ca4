import { type Actor, codeOn } from '../../knowledge/actor.ts';
import { actorsOfKind } from '../../knowledge/compiled/actors.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Span } from '../../language/analysis.ts';
import type { Participant } from '../statement.ts';

/** Who is meant, apart from the words that mean it: a {@link Participant} without its span. */
export type Referent = Omit<Participant, keyof Span>;

/** A known actor as it stands on a day: its code may be dated. */
export function referentOf(actor: Actor, day: string): Referent {
  const code = codeOn(actor, day) ?? formerCode(actor);
  return {
    id: actor.id,
    name: actor.name,
    kind: actor.kind,
    code,
    country: actor.country,
    sector: sectorIn(code, actor),
  };
}

/** Who has left office is an elite (CAMEO: ELI) of the same country. */
function formerCode(actor: Actor): string | null {
  if (actor.country === null) return null;
  return actor.kind === 'person' ? `${actor.country}ELI` : actor.country;
}

/**
 * Where the code changes with the days, it tells the sector of the day better than the actor's own entry. A state may have
 * another code than its country (KOS for XKX).
 */
function sectorIn(code: string | null, actor: Actor): string | null {
  const isOnly = actor.codes.length === 1 && actor.codes[0].code === code;
  if (code === null || code.length < 6 || actor.country === null || isOnly || stateless.test(code)) return actor.sector;
  return code.slice(3, 6);
}

/** CAMEO codes of international actors, which other letters than a sector's may follow. */
const stateless = /^(?:IGO|NGO|NGM|IMG|MNC|ISM)/;

/** The state of a country, by its ISO code. */
export function stateReferent(knowledge: Knowledge, country: string, day: string): Referent {
  const state = knowledge.actors.get(country);
  if (state) return referentOf(state, day);
  return { id: country, name: country, kind: 'state', code: country, country, sector: null };
}

export function participant(referent: Referent, span: Span): Participant {
  return { ...referent, start: span.start, end: span.end, text: span.text };
}

/** The same party: by id, or without one by name and code. */
export function isSame(a: Referent, b: Referent): boolean {
  if (a.id !== null || b.id !== null) return a.id === b.id && (a.kind !== 'person' || a.name === b.name);
  return a.name === b.name && a.code === b.code;
}

/** Without doubles, in order. */
export function distinct(referents: readonly Referent[]): Referent[] {
  const kept: Referent[] = [];
  for (const referent of referents) if (!kept.some((other) => isSame(other, referent))) kept.push(referent);
  return kept;
}

/** Does it act as a state: the state, its government or organs, or the authorities that hold its territory? */
export function actsForState(referent: Referent): boolean {
  if (referent.country === null) return false;
  if (referent.kind === 'state' || referent.kind === 'state-organ') return true;
  return referent.kind === 'de-facto-authority' && referent.sector === 'GOV';
}

/**
 * The authorities that govern a country on a day without being its recognised government, such as the Taliban in
 * Afghanistan from 2021-08-15; null where there are none.
 */
export function deFactoAuthority(knowledge: Knowledge, country: string, day: string): Actor | null {
  for (const actor of authorities(knowledge)) {
    if (actor.country === country && codeOn(actor, day) === `${country}GOV`) return actor;
  }
  return null;
}

const authoritiesOf = new WeakMap<Knowledge, readonly Actor[]>();

/** Kept beside the knowledge, which does not change: thousands of actors are not worth a walk for each mention. */
function authorities(knowledge: Knowledge): readonly Actor[] {
  let found = authoritiesOf.get(knowledge);
  if (!found) {
    found = actorsOfKind(knowledge.actors, 'de-facto-authority');
    authoritiesOf.set(knowledge, found);
  }
  return found;
}
