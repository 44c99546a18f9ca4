import type { Reading } from './context.ts';
import { unnamed } from './groups.ts';
import type { Mention } from './mentions.ts';
import { ownerReferents } from './offices.ts';
import { companyAfter, companyBefore } from './owners.ts';
import { actsForState, type Referent } from './referents.ts';

/** Nouns for those who are against somebody. */
const against = new Set('critic opponent detractor adversary'.split(' '));
/** Rivals and foes of a person in office are such too; those of a state may be states. */
const againstPeople = new Set('rival foe challenger'.split(' '));
/** Nouns for those who stand by somebody. */
const beside = new Set('ally partner confidant confidante associate'.split(' '));

/** Is the noun one for friends or foes, who are other people than those whose friends and foes they are? */
export function isFriendOrFoe(noun: string): boolean {
  return against.has(noun) || againstPeople.has(noun) || beside.has(noun);
}

/**
 * "Kremlin critics", "opponents of Mr Duarte": the opposition of the country of a government or its people. Allies of a
 * person are people of the country; those of a state, and whoever is against a state, may be of anywhere: empty.
 */
export function friendsAndFoes(reading: Reading, token: number): readonly Referent[] {
  const { analysis } = reading.document;
  const noun = analysis.lemmaOf(token).toLowerCase();
  if (!isFriendOrFoe(noun)) return [];
  const name = analysis.span(token, token).text;
  const before = companyBefore(analysis, reading.table, token);
  const company =
    before.owners.length > 0 || before.pronoun >= 0 ? before : companyAfter(analysis, reading.table, token, false);
  const owners: [Referent, Mention | null][] =
    company.owners.length > 0
      ? company.owners.flatMap((mention) =>
          ownerReferents(reading, mention).map((one): [Referent, Mention] => [one, mention]),
        )
      : company.pronoun >= 0
        ? reading.resolve(company.pronoun).map((one): [Referent, null] => [one, null])
        : [];
  return owners.flatMap(([owner, mention]) => {
    const found = friendOrFoeOf(owner, noun, Boolean(mention?.alias?.demonym));
    return found ? [unnamed(`${name} of ${owner.name}`, found.sector, found.country, true)] : [];
  });
}

/**
 * Country and sector of a friend or foe of somebody; null if they may be of any country. With an adjective the state tells
 * where they are from: "Belarusian critics".
 */
export function friendOrFoeOf(
  owner: Referent,
  noun: string,
  isAdjective: boolean,
): { readonly country: string; readonly sector: string } | null {
  if (owner.country === null) return null;
  const { country } = owner;
  const isPerson = owner.kind === 'person' || owner.kind === 'office';
  if (owner.kind === 'state') return isAdjective && against.has(noun) ? { country, sector: '' } : null;
  if (!isPerson && !(actsForState(owner) && against.has(noun))) return null;
  if (beside.has(noun)) return { country, sector: '' };
  return owner.sector === 'GOV' || owner.sector === 'MIL' || owner.sector === 'ELI'
    ? { country, sector: 'OPP' }
    : { country, sector: '' };
}
