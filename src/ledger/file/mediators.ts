import type { Actor } from '../../knowledge/actor.ts';
import { type Account, distinct, overlapsInText, sidesIn, tookPlace } from './account.ts';
import { isExact, near, overlap } from './days.ts';
import { detailTexts } from './details.ts';
import type { Mediator, Party } from './model.ts';

/** Mediation as the reports tell of it, and parties by what texts call them. */
export interface Mediations {
  readonly told: readonly Account[];
  readonly parties: ReadonlyMap<string, Party>;
}

export function mediationsIn(accounts: readonly Account[], actors: ReadonlyMap<string, Actor>): Mediations {
  return { told: accounts.filter(isMediation), parties: partiesByName(accounts, actors) };
}

/** Mediation or hosting that took place, or that somebody says took place; an offer is none. */
export function isMediation(account: Account): boolean {
  if (account.family !== 'mediation' && account.family !== 'facilitation') return false;
  return account.statement.kind === 'event' && (tookPlace(account) || account.statement.factuality === 'claimed');
}

/** Third parties at the table, those that the details name, and those whose mediation is told of this very meeting. */
export function mediatorsOf(account: Account, { told, parties }: Mediations): Mediator[] {
  const names = detailTexts(account.statement, 'mediators').flatMap(namesIn);
  const named = names.map((name) => partyNamed(name, parties));
  const present = [...account.by, ...account.to].filter(
    ({ side, country, id }) => side === null && country !== null && id !== null,
  );
  const of = told.filter((other) => other === account || isMediationOf(other, account));
  const role = of.some((other) => other.family === 'facilitation') ? 'facilitator' : 'mediator';
  const thirds = of.flatMap((other) => other.by.filter((party) => party.side === null));
  return byCountry(distinct([...named, ...present, ...thirds]).map((party) => ({ ...party, role })));
}

/** A state mediates once, whichever of its officials are named. */
export function byCountry(mediators: readonly Mediator[]): Mediator[] {
  const seen = new Map<string, Mediator>();
  for (const mediator of mediators) {
    const key = mediator.country ?? mediator.id ?? mediator.name;
    if (!seen.has(key)) seen.set(key, mediator);
  }
  return [...seen.values()];
}

/** Told in the same words, or linked, or of the same sides at the same time. */
function isMediationOf(other: Account, round: Account): boolean {
  if (other.source === round.source) {
    const linked = (from: Account, to: Account) => from.statement.links.some((link) => link.to === to.statement.id);
    if (linked(other, round) || linked(round, other) || overlapsInText(other, round)) return true;
  }
  const ofBoth = sidesIn(other.to).size === 2;
  const dayKnown = isExact(other.days) || other.source === round.source;
  return ofBoth && dayKnown && overlap(near(other.days), near(round.days));
}

/** The names in "Turkish and Qatari mediators", "the Sultanate of Oman". */
function namesIn(text: string): string[] {
  return text
    .split(/,| and /)
    .map((part) => part.replace(/^(?:\s|of |the |by )+|(?:\s+\p{Ll}+)*\s*$/gu, ''))
    .filter(Boolean);
}

/** Parties of all statements by id, by name and by what texts call them; and states by their names and adjectives. */
function partiesByName(accounts: readonly Account[], actors: ReadonlyMap<string, Actor>): Map<string, Party> {
  const parties = new Map<string, Party>();
  for (const { id, name, country, kind, aliases } of actors.values()) {
    if (kind !== 'state') continue;
    for (const text of [name, ...aliases.map((alias) => alias.text)]) {
      if (!parties.has(text)) parties.set(text, { id, name, country, side: null });
    }
  }
  for (const { statement, by, to } of accounts) {
    for (const party of [...by, ...to]) {
      const called = [...statement.actors, ...statement.recipients].filter(
        (one) => one.id !== null && one.id === party.id,
      );
      for (const name of [party.id, party.name, ...called.map((one) => one.text)]) {
        if (name && !parties.has(name)) parties.set(name, party);
      }
    }
  }
  return parties;
}

function partyNamed(name: string, parties: ReadonlyMap<string, Party>): Party {
  return parties.get(name) ?? { id: null, name, country: null, side: null };
}
