import type { Analysis } from '../../language/analysis.ts';
import { REL, relation } from '../syntax/relations.ts';
import { apartFromState } from './collectives.ts';
import type { Reading } from './context.ts';
import { sectorLexicon } from './lexicon.ts';
import type { Mention } from './mentions.ts';
import { countryNearby } from './nearby.ts';
import { isRestricted, ownerReferents } from './offices.ts';
import { type Company, companyAfter, companyBefore, tieBefore } from './owners.ts';
import { actsForState, type Referent } from './referents.ts';
import { isFormer, isPlural } from './words.ts';

/** Sectors that belong to a state even where the text does not say to which. */
const ofTheState = new Set(['MIL', 'COP', 'GOV', 'LEG', 'JUD', 'SPY']);

/** People without a name, by a pattern of the knowledge base: "gunmen", "four soldiers", "Taliban fighters". */
export function groupReferents(reading: Reading, mention: Mention): readonly Referent[] {
  const { group } = mention;
  if (!group) return [];
  const { analysis } = reading.document;
  if (isQuality(analysis, mention)) return [];
  const sector = sectorOfGroup(analysis, mention, group.sector);
  const tied = tiedReferents(reading, mention.first, mention.last, sector);
  if (tied.length > 0) return tied;
  const owners = statedOwners(reading, mention.first, mention.last);
  const name = analysis.span(mention.first, mention.last).text;
  if (owners.length > 0) return owners.map((owner) => memberOf(owner, sector, name));
  const country = countryOfGroup(reading, mention.head, sector, group.unidentified);
  // "a group of men" tells no more than that they are people
  const isSaid = country !== null || !nondescript.has(analysis.lemmaOf(mention.head).toLowerCase());
  return [unnamed(name, isSaid ? sector : 'UNK', country, group.unidentified)];
}

/** Who has left the service of a state is an elite (CAMEO: ELI): "a former soldier". */
function sectorOfGroup(analysis: Analysis, { first }: Mention, sector: string): string {
  return ofTheState.has(sector) && isFormer(analysis, first) ? 'ELI' : sector;
}

/** "the terrorist attack", "an extremist plot": words that are adjectives as well name a kind there, and nobody. */
function isQuality(analysis: Analysis, { head, first, last }: Mention): boolean {
  if (first !== last || !qualities.has(analysis.lowerOf(head))) return false;
  const rel = relation(analysis, head);
  return rel === REL.compound || rel === REL.amod;
}

const qualities = new Set(
  'terrorist extremist islamist jihadist jihadi fundamentalist separatist radical criminal'.split(' '),
);

/**
 * "Iran-backed rebels", "an Oman-based group", "the Kenya-led coalition": unknown people who are not the state that they
 * are tied to. Where they are based tells their country; who leads forces in the field has those forces.
 */
function tiedReferents(reading: Reading, first: number, last: number, sector: string): readonly Referent[] {
  const { analysis } = reading.document;
  const tie = tieBefore(analysis, reading.table, first);
  if (!tie) return [];
  const name = analysis.span(tie.first, last).text;
  const [owner] = ownerReferents(reading, tie.owner);
  if (tie.participle === 'led' && owner && (sector === 'MIL' || sector === ''))
    return [{ ...memberOf(owner, 'MIL', name), name }];
  return [unnamed(name, sector, tie.participle === 'based' ? (owner?.country ?? null) : null, true)];
}

/**
 * The country of people without a name: of the places in the sentence; for those of a state and for civilians also the one
 * that the report is about. Gunmen may have come from anywhere.
 */
function countryOfGroup(reading: Reading, token: number, sector: string, unidentified: boolean): string | null {
  if (unidentified && !civil.has(sector)) return null;
  const { analysis } = reading.document;
  const lemma = analysis.lemmaOf(token).toLowerCase();
  // "the men who planned the raid" may be anybody's
  if (anybody.has(lemma) && isRestricted(analysis, token)) return null;
  const nearby = countryCoordinated(reading, token) ?? countryNearby(reading, token);
  if (nearby !== null) return nearby;
  if (ofTheState.has(sector)) return reading.salience.likeliest(token);
  return sector === 'CVL' || sector === 'REF' ? reading.salience.likeliest(token, [], undefined, surely) : null;
}

/** Sectors of people at peace, who are of the place where they are told of; reporters and aid workers come from afar. */
const civil = new Set(['AGR', 'BUS', 'CVL', 'EDU', 'JUD', 'LAB', 'MED', 'PTY', 'REF', 'REL']);

const nondescript = new Set(['man', 'person', 'people', 'individual']);
const anybody = new Set(['man', 'woman', 'person', 'people', 'individual', 'youth', 'suspect']);

/** "the Yemeni army and the population": whoever is named in one breath belongs to one country. */
function countryCoordinated(reading: Reading, token: number): string | null {
  const { analysis } = reading.document;
  if (relation(analysis, token) !== REL.conj) return null;
  const countries = new Set(reading.resolve(analysis.head[token]).map(({ country }) => country));
  return countries.size === 1 ? [...countries][0] : null;
}

/** How far a country must be ahead of the others for people to be taken for its own. */
const surely = 2;

/**
 * A common noun for people or a body with the owner that it belongs to: "members of the front", "the Turkish side", "rulers
 * in Kabul". Empty without an owner: then it says too little.
 */
export function collectiveReferents(reading: Reading, token: number): readonly Referent[] {
  const { analysis } = reading.document;
  const noun = analysis.lemmaOf(token).toLowerCase();
  const { collectives, sites } = sectorLexicon();
  const sector = collectives.get(noun) ?? sites.get(noun);
  if (sector === undefined) return [];
  const tied = tiedReferents(reading, token, token, sector);
  if (tied.length > 0) return tied;
  const name = analysis.span(token, token).text;
  return statedOwners(reading, token, token).map((owner) =>
    apartFromState.has(noun) && owner.kind === 'state'
      ? unnamed(`${name} of ${owner.name}`, '', owner.country, true)
      : memberOf(owner, isFormer(analysis, token) ? 'ELI' : sector, name),
  );
}

function statedOwners(reading: Reading, first: number, last: number): readonly Referent[] {
  const { analysis } = reading.document;
  const before = companyBefore(analysis, reading.table, first);
  const own = referentsOf(reading, before);
  if (own.length > 0) return isPlural(analysis, last) ? own : own.slice(-1);
  const after = referentsOf(reading, companyAfter(analysis, reading.table, last, true));
  return isPlural(analysis, last) ? after : after.slice(0, 1);
}

function referentsOf(reading: Reading, company: Company): readonly Referent[] {
  if (company.owners.length > 0) return company.owners.flatMap((owner) => ownerReferents(reading, owner));
  return company.pronoun >= 0 ? reading.resolve(company.pronoun) : [];
}

/**
 * A part of its owner. Fighters of an armed group are the group; people of a state have its country and the sector of their
 * kind; an organ's people are the organ.
 */
function memberOf(owner: Referent, sector: string, name: string): Referent {
  if (owner.country === null) return owner;
  // "her mother", "the minister's doctor" are somebody else than the person
  const isOther = owner.kind === 'person' && civil.has(sector);
  if (!isOther && !(actsForState(owner) || owner.kind === 'population')) return owner;
  if (sector === '' || (owner.kind === 'state-organ' && sector !== 'CVL' && sector !== 'ELI')) return owner;
  if (owner.kind === 'de-facto-authority' && (sector === 'REB' || sector === 'GOV' || sector === 'UAF')) return owner;
  return {
    id: null,
    name: `${name} of ${owner.name}`,
    kind: sector === 'CVL' ? 'population' : 'group',
    code: `${owner.country}${sector}`,
    country: owner.country,
    sector,
  };
}

/** People of whom no more is known than how they are described. */
export function unnamed(name: string, sector: string, country: string | null, unidentified: boolean): Referent {
  return {
    id: null,
    name,
    kind: unidentified ? 'unidentified' : sector === 'CVL' ? 'population' : 'group',
    code: country === null || sector === '' ? null : `${country}${sector}`,
    country,
    sector: sector || null,
  };
}
