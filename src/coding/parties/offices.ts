import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { OfficePattern } from '../../knowledge/offices.ts';
import { organOf } from '../../knowledge/organs.ts';
import type { Analysis } from '../../language/analysis.ts';
import { prepositionOf } from '../syntax/arguments.ts';
import { REL, relation, TAG } from '../syntax/relations.ts';
import type { Reading } from './context.ts';
import type { Mention, MentionTable } from './mentions.ts';
import { countryNearby } from './nearby.ts';
import { companyAfter, companyBefore } from './owners.ts';
import { actsForState, deFactoAuthority, type Referent, referentOf, stateReferent } from './referents.ts';
import { regionBefore, statesOf } from './regions.ts';
import { countryOfForces } from './whereabouts.ts';
import { isCapitalised, isDefinite, isFormer, isPlural, sentenceStart } from './words.ts';

/** Bodies that sit where they rule: "the government in Khartoum", "the rulers in Kabul". */
const ruling = new Set([
  'government',
  'governments',
  'authorities',
  'rulers',
  'regime',
  'leadership',
  'leaders',
  'officials',
  'administration',
]);

/** The owners of an office that stand beside it: "the Iranian", "Pakistan's", "of Qatar". Empty if there are none. */
export function namedOwners(reading: Reading, mention: Mention): readonly Referent[] {
  const { document, table } = reading;
  const { analysis } = document;
  const before = companyBefore(analysis, table, mention.first);
  if (before.owners.length > 0) return before.owners.flatMap((owner) => ownerReferents(reading, owner));
  if (before.pronoun >= 0) return [];
  const after = companyAfter(analysis, table, mention.last, ruling.has(analysis.lowerOf(mention.head)));
  const owners = isPlural(analysis, mention.head) ? after.owners : after.owners.slice(0, 1);
  return owners.flatMap((owner) => ownerReferents(reading, owner));
}

/**
 * The owner of an office that stands without a name: whom "its" or "the group's" means, a body named after all, else the
 * owner that the same office had before, else the state that the report makes likeliest.
 */
export function unnamedOwners(reading: Reading, mention: Mention, earlier: EarlierOffices): readonly Referent[] {
  const { analysis, knowledge, day } = reading.document;
  const limit = isPlural(analysis, mention.head) ? Number.POSITIVE_INFINITY : 1;
  const { pronoun } = companyBefore(analysis, reading.table, mention.first);
  if (pronoun >= 0) return reading.resolve(pronoun).slice(0, limit);
  const named = namedOwners(reading, mention);
  if (named.length > 0) return named;
  const after = companyAfter(analysis, reading.table, mention.last, false).pronoun;
  const described = after >= 0 ? reading.resolve(after).slice(0, limit) : [];
  if (described.length > 0) return described;
  const shared = sharedOwner(reading, mention);
  if (shared) return [shared];
  if (isPartOfName(analysis, reading.table, mention)) return [];
  const fronted = isBody(mention) ? frontedCountry(reading, mention) : null;
  const here = fronted ?? (isDefinite(analysis, mention.head) ? null : countryOfForces(reading, mention));
  if (here !== null) return [stateReferent(knowledge, here, day)];
  const unknown = isUnknownHolder(reading, mention);
  const again =
    unknown && (!isDefinite(analysis, mention.head) || isRestricted(analysis, mention.head))
      ? null
      : earlier.ownerOf(mention);
  if (again && canOwn(mention, again)) return [again];
  if (unknown) return [];
  const country = frontedCountry(reading, mention) ?? inferredCountry(reading, mention);
  return country === null ? [] : [stateReferent(knowledge, country, day)];
}

/** "the Foreign Office" after India's ministry is another state's: not every state has an office of each name. */
function canOwn({ offices }: Mention, { country }: Referent): boolean {
  return offices.some(({ states }) => states.length === 0 || (country !== null && states.includes(country)));
}

/** A government declares and an army attacks where it is, if the clause names one country; people may be anywhere. */
function isOrgan(mention: Mention): boolean {
  return mention.offices.every(({ organ, person }) => !person && !abroad.has(organ) && !ofAnyBody.has(organ));
}

/** Bodies and plain officials stay at home; ministers and envoys travel, and say things in capitals of others. */
function isBody(mention: Mention): boolean {
  return mention.offices.every((office) => !office.person || office.organ === 'OFF' || office.organ === 'POLICE');
}

/** "In Kabul, the ministry said", "In Baku, officials said": the country of the place at the head of the sentence, or null. */
function frontedCountry(reading: Reading, mention: Mention): string | null {
  const { analysis } = reading.document;
  if (mention.offices.some((office) => abroad.has(office.organ))) return null;
  const start = sentenceStart(analysis, mention.first);
  const place = /^(in|from)$/.test(analysis.lowerOf(start)) ? reading.table.at(start + 1) : null;
  if (!place || (!place.isPlace && place.actor?.kind !== 'state')) return null;
  for (let token = place.last + 1; token < mention.first; token++) {
    const upos = analysis.upos[token];
    if (upos === TAG.VERB || upos === TAG.AUX || reading.table.at(token)?.kind === 'office') return null;
  }
  return analysis.form(place.last + 1) === ',' ? (place.actor?.country ?? place.places[0]?.country ?? null) : null;
}

/**
 * "Two diplomats", "the commanders behind the raid": officers and diplomats whom the text neither names nor gives to anybody.
 * Other offices are the home's where nothing else is said; of these the text itself must say whose they are.
 */
export function isUnknownHolder(reading: Reading, mention: Mention): boolean {
  const { analysis } = reading.document;
  if (!mention.offices.every((office) => office.organ === 'DIP' || office.organ === 'OFFICER')) return false;
  if (mention.offices.some((office) => office.organ === 'DIP') || !isDefinite(analysis, mention.head)) return true;
  return isPlural(analysis, mention.head) || isRestricted(analysis, mention.head);
}

/** Somebody of whom no more is known than the title. */
export function unknownHolder(reading: Reading, mention: Mention): Referent {
  const { analysis } = reading.document;
  const name = analysis.span(mention.first, mention.last).text;
  const pattern = mention.offices[0];
  const region = regionBefore(reading, mention.first);
  // "European Space Agency" is a name
  const isName = mention.first < mention.last && isCapitalised(analysis, mention.last);
  if (region && !isName) return statesOf(region, name, pattern.organ === 'LEADER' ? 'GOV' : pattern.sector);
  const sector = pattern.person && isFormer(analysis, mention.first) ? 'ELI' : pattern.sector;
  return { id: null, name, kind: 'unidentified', code: null, country: null, sector };
}

/**
 * Soldiers, a court, a minister of nobody knows where: what they are is known all the same. Null for words that every body
 * has ("the chairman") and for the end of a name.
 */
export function unownedOffice(reading: Reading, mention: Mention): Referent | null {
  const { analysis } = reading.document;
  const [pattern] = mention.offices;
  const isOfAny = !pattern || ofAnyBody.has(pattern.organ) || analysis.lowerOf(mention.head) === 'side';
  return isOfAny || isPartOfName(analysis, reading.table, mention) ? null : unknownHolder(reading, mention);
}

/** Ends of ids of offices that are not of states alone. */
export const ofAnyBody: ReadonlySet<string> = new Set([
  'CHAIR',
  'SPOX',
  'LEADER',
  'DELEGATION',
  'EMB',
  'PRES',
  'VPRES',
]);

/** Told apart by a clause or phrase behind it: "who planned", "behind the attack", "responsible for". */
export function isRestricted(analysis: Analysis, noun: number): boolean {
  for (const child of analysis.children(noun)) {
    const rel = relation(analysis, child);
    if (child < noun || analysis.form(child - 1) === ',') continue;
    if (rel === REL.acl || rel === REL.amod) return true;
    if (rel === REL.nmod && prepositionOf(analysis, child) === 'behind') return true;
  }
  return false;
}

/** "the Turkish foreign minister and intelligence chief": an office without an article has the owner of the one before. */
function sharedOwner(reading: Reading, mention: Mention): Referent | null {
  const { analysis, knowledge, day } = reading.document;
  const link = mention.first - 1;
  if (link < 1 || analysis.lowerOf(link) !== 'and') return null;
  const before = reading.table.at(link - 1);
  const country = before?.kind === 'office' && before.stated ? before.referents[0]?.country : null;
  return country ? stateReferent(knowledge, country, day) : null;
}

/** "Riverside Press": after other capitalised words that are no mention, an office word is the end of a name. */
function isPartOfName(analysis: Analysis, table: MentionTable, mention: Mention): boolean {
  const before = mention.first - 1;
  if (mention.last > mention.first || before < 0 || table.at(before)) return false;
  if (analysis.sentence[before] !== analysis.sentence[mention.first]) return false;
  return (
    isCapitalised(analysis, mention.first) && isCapitalised(analysis, before) && analysis.uposOf(before) === 'PROPN'
  );
}

/** Who owns by a mention: a state by its adjective or name, an organisation, or the country that a place lies in. */
export function ownerReferents(reading: Pick<Reading, 'document'>, owner: Mention): readonly Referent[] {
  if (owner.referents.length > 0) return owner.referents;
  const { knowledge, day } = reading.document;
  if (owner.actor) return [referentOf(owner.actor, day)];
  const country = owner.places[0]?.country ?? null;
  return country === null ? [] : [stateReferent(knowledge, country, day)];
}

/**
 * The state of an office that stands alone: the only one that uses the name, else the one most spoken of, that of the
 * dateline, the publisher and other bare offices before all. Null in doubt.
 */
function inferredCountry(reading: Reading, mention: Mention): string | null {
  const there = countryAround(reading, mention) ?? countryOfForces(reading, mention);
  if (there !== null) return there;
  const states = [...new Set(mention.offices.flatMap((office) => office.states))];
  const forAll = mention.offices.some((office) => office.states.length === 0);
  if (!forAll && states.length === 1) return states[0];
  const [usual] = mention.usual;
  if (usual !== undefined && (!forAll || isAtHome(reading, usual))) return usual;
  const among = forAll ? [] : states;
  const likeliest = reading.salience.likeliest(mention.first, among, reading.home);
  return likeliest ?? (isOrgan(mention) && among.length === 0 ? countryNearby(reading, mention.head) : null);
}

/** Was the report written in the country, or is it not known where? */
function isAtHome(reading: Reading, country: string): boolean {
  const home = reading.home.likeliest(0);
  return home === null || home === country;
}

/** Missions are in another state than their own. */
const abroad = new Set(['EMB', 'AMB', 'CONS', 'DIP', 'MISSION', 'DELEGATION']);

/** "a police unit in Yemen", "soldiers of the army in Helmand": a body of the state in which the text puts it. */
function countryAround(reading: Reading, mention: Mention): string | null {
  const { analysis } = reading.document;
  if (mention.offices.some((office) => abroad.has(office.organ))) return null;
  const noun = analysis.head[mention.head] === mention.last + 1 ? mention.last + 1 : mention.last;
  const [owner] = companyAfter(analysis, reading.table, noun, true).owners;
  return owner?.isPlace ? (owner.actor?.country ?? owner.places[0]?.country ?? null) : null;
}

/** The pattern that holds for a state where several share the words. */
export function patternFor(mention: Mention, country: string | null): OfficePattern {
  const own = mention.offices.find((office) => country !== null && office.states.includes(country));
  return own ?? mention.offices.find((office) => office.states.length === 0) ?? mention.offices[0];
}

/**
 * Who an office is, given its owner. A state's office has the id of its organ (`PAK-MFA`), made by pattern if no known
 * actor has it. Nobody is named whom the text does not name: "the foreign minister" stays an office, whoever holds it. An
 * organisation's office speaks for it.
 */
export function officeOf(reading: Reading, mention: Mention, owner: Referent): Referent {
  const { knowledge, day } = reading.document;
  const pattern = patternFor(mention, owner.country);
  if (!ownsAsState(owner)) return owner;
  const country = owner.country!;
  if (pattern.person && isFormer(reading.document.analysis, mention.first)) {
    const name = owner.kind === 'state-organ' ? owner.name : organReferent(knowledge, country, pattern, day).name;
    return { id: null, name: `Former ${name}`, kind: 'office', code: `${country}ELI`, country, sector: 'ELI' };
  }
  if (pattern.person && owner.kind === 'state-organ') return { ...owner, kind: 'office' };
  // members of parliament are elected in provinces, into that of the state
  const canBeLocal = ofProvinces.has(pattern.organ) && !(pattern.organ === 'PARL' && pattern.person);
  const province = canBeLocal ? provinceOf(reading, mention, country) : null;
  if (province !== null) {
    const name = `${reading.document.analysis.span(mention.first, mention.last).text} of ${province}`;
    const kind = pattern.person ? 'office' : 'state-organ';
    return { id: null, name, kind, code: `${country}${pattern.sector}`, country, sector: pattern.sector };
  }
  if (pattern.organ === 'GOV' && !pattern.person) {
    const authority = deFactoAuthority(knowledge, country, day);
    if (authority) return referentOf(authority, day);
  }
  return organReferent(knowledge, country, pattern, day);
}

/** Offices that provinces have as well as their state: "the Alabama supreme court", "the premier of Alberta". */
const ofProvinces = new Set(
  'GOV PARL PM PRES CABINET COURT MFA MOH MOJ MOED MOT MOEN MOF MOEC MOENV MOA MOW MIN'.split(' '),
);

/** The province of a country that an office belongs to by the words beside it; null if it is the state's own. */
function provinceOf(reading: Reading, mention: Mention, country: string): string | null {
  const { document, table } = reading;
  const [before] = companyBefore(document.analysis, table, mention.first).owners;
  const [owner] = before ? [before] : companyAfter(document.analysis, table, mention.last, false).owners;
  const place = owner?.kind === 'place' && owner.actor === null ? owner.places[0] : undefined;
  return place?.kind === 'province' && place.country === country ? place.name : null;
}

/** States, their organs and people own offices of the state; other organisations have offices of their own. */
function ownsAsState(owner: Referent): boolean {
  if (owner.country === null) return false;
  return actsForState(owner) || owner.kind === 'person' || owner.kind === 'office' || owner.kind === 'population';
}

function organReferent(knowledge: Knowledge, country: string, pattern: OfficePattern, day: string): Referent {
  const state = knowledge.actors.get(country);
  if (!state) {
    const code = `${country}${pattern.sector}`;
    const name = pattern.name.replace('{state}', country);
    return { id: `${country}-${pattern.organ}`, name, kind: 'state-organ', code, country, sector: pattern.sector };
  }
  const referent = referentOf(organOf(knowledge, state, pattern), day);
  return pattern.person ? { ...referent, kind: 'office' } : referent;
}

/** Offices that a report has named with their owner: the same words later mean the same office. */
export class EarlierOffices {
  readonly #owners = new Map<string, { owner: Referent | null; first: number }>();

  /** Two owners of one office in a report make the bare words doubtful: then neither counts. */
  note(mention: Mention, owner: Referent): void {
    for (const key of new Set(mention.offices.map((office) => office.organ))) {
      const known = this.#owners.get(key);
      if (!known) this.#owners.set(key, { owner, first: mention.first });
      else if (known.owner?.id !== owner.id) this.#owners.set(key, { owner: null, first: known.first });
    }
  }

  /** The owner that the office had before this mention, if it was always the same. */
  ownerOf(mention: Mention): Referent | null {
    const known = this.#owners.get(mention.offices[0].organ);
    return known && known.first < mention.first ? known.owner : null;
  }
}
