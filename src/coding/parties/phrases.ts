import type { Analysis } from '../../language/analysis.ts';
import type { Participant } from '../statement.ts';
import { prepositionOf } from '../syntax/arguments.ts';
import { REL, relation, TAG } from '../syntax/relations.ts';
import { antecedentAt } from './antecedents.ts';
import { namedBody } from './bodies.ts';
import { apartFromState, partitives } from './collectives.ts';
import type { Antecedent, Reading } from './context.ts';
import { crowdReferents } from './crowds.ts';
import { describedReferents, isDescription } from './descriptions.ts';
import { collectiveReferents, groupReferents } from './groups.ts';
import type { Mention } from './mentions.ts';
import { isDateline } from './metonyms.ts';
import { isRestricted, ownerReferents, unownedOffice } from './offices.ts';
import { friendsAndFoes } from './opponents.ts';
import { companyAfter, companyBefore } from './owners.ts';
import { sidesNouns } from './pairs.ts';
import { pronounReferents, relativeAntecedent } from './pronouns.ts';
import { deFactoAuthority, distinct, participant, type Referent, referentOf, stateReferent } from './referents.ts';
import { regionReferents } from './regions.ts';
import { areStrangers } from './strangers.ts';
import { isPossessiveMark } from './words.ts';

/** So many noun phrases back a reader still has in mind; what is further weighs next to nothing. */
const remembered = 300;

/** Who is meant by noun phrases, each worked out once when it is first asked for. */
export class Phrases {
  readonly #reading: Reading;
  readonly #participants = new Map<number, readonly Participant[]>();
  readonly #referents = new Map<number, readonly Referent[]>();
  #antecedents: Antecedent[] = [];
  /** Tokens before this one have been asked for an antecedent. */
  #collected = 0;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** What was worked out before the people of the report were known no longer holds. */
  forget(): void {
    this.#participants.clear();
    this.#referents.clear();
    this.#antecedents = [];
    this.#collected = 0;
  }

  /** Works out all phrases in the order of the text, so that answers do not depend on the order of the questions. */
  readAll(): void {
    const { analysis } = this.#reading.document;
    for (let token = 0; token < analysis.count; token++) {
      const upos = analysis.upos[token];
      if (upos === TAG.NOUN || upos === TAG.PROPN || upos === TAG.PRON) this.#ofMember(token);
    }
  }

  /** The parties of the phrase that `token` heads, those coordinated with it included, each at its own words. */
  participants(token: number): readonly Participant[] {
    let found = this.#participants.get(token);
    if (!found) {
      found = this.#read(token);
      this.#participants.set(token, found);
    }
    return found;
  }

  #read(token: number): Participant[] {
    const { analysis } = this.#reading.document;
    const found: Participant[] = [];
    for (const member of membersOf(analysis, token)) {
      const referents = distinct(this.#ofMember(member));
      for (const referent of referents) {
        if (found.some((other) => other.id === referent.id && other.name === referent.name)) continue;
        const own = referents.length > 1 ? this.#ownerWithin(member, referent) : null;
        found.push(participant(referent, own ? analysis.span(own.first, own.last) : this.#spanOf(member)));
      }
    }
    return found;
  }

  /** "envoys of Chad and Sudan": of several in one phrase each has the words that name it. */
  #ownerWithin(token: number, { country }: Referent): Mention | null {
    const { analysis } = this.#reading.document;
    if (country === null) return null;
    for (let at = analysis.leftmost[token]; at <= analysis.rightmost[token]; at++) {
      const mention = this.#reading.table.at(at);
      if (mention?.actor?.kind === 'state' && mention.actor.id === country) return mention;
    }
    return null;
  }

  /** Who is meant by a phrase and those coordinated with it, without their words. */
  referents(token: number): readonly Referent[] {
    const { analysis } = this.#reading.document;
    return distinct(membersOf(analysis, token).flatMap((member) => this.#ofMember(member)));
  }

  /** While a phrase is being worked out it means nobody: a description cannot be its own antecedent. */
  #ofMember(token: number): readonly Referent[] {
    const known = this.#referents.get(token);
    if (known) return known;
    this.#referents.set(token, []);
    const found = this.#resolve(token);
    this.#referents.set(token, found);
    return found;
  }

  #resolve(token: number): readonly Referent[] {
    const mention = this.#reading.table.at(token);
    if (!mention && isPronoun(this.#reading.document.analysis, token)) return this.#pronoun(token);
    const named = mention ? this.#mentioned(mention, token) : [];
    const body = named.length > 0 && mention!.kind !== 'group' ? null : namedBody(this.#reading, token);
    if (body) return [body];
    if (named.length > 0) return named;
    if (mention?.isPlace) return this.#placeAsParty(mention);
    const common = this.#common(token);
    if (common.length > 0 || mention?.kind !== 'office' || isNobody(this.#reading.document.analysis, token))
      return common;
    // "the other side"
    if (sidesNouns.has(this.#reading.document.analysis.lemmaOf(token))) return [];
    const unowned = unownedOffice(this.#reading, mention);
    return unowned ? [unowned] : [];
  }

  #pronoun(token: number): readonly Referent[] {
    const { analysis } = this.#reading.document;
    const word = analysis.lowerOf(token);
    if (relatives.has(word)) {
      const antecedent = relativeAntecedent(analysis, token);
      return antecedent >= 0 ? this.#ofMember(antecedent) : [];
    }
    if (word === 'both') return describedReferents(this.#reading, token, this.#before(token));
    const pronoun = pronounReferents(this.#reading, token, this.#before(token));
    return pronoun.length > 0 ? pronoun : this.#partOf(token);
  }

  /** A name, office or group. A name within a longer phrase does not make the phrase a party. */
  #mentioned(mention: Mention, token: number): readonly Referent[] {
    const { document } = this.#reading;
    if (mention.actor === null && isNobody(document.analysis, token)) return [];
    if (mention.kind === 'group') {
      const described = describedReferents(this.#reading, token, this.#before(token));
      if (described.length > 0) return described;
      const again = this.#peopleBefore(mention, token);
      return again.length > 0 ? again : this.#people(mention);
    }
    if (mention.isPlace) return [];
    if (mention.referents.length > 0) return mention.referents;
    if (mention.actor === null) {
      if (mention.kind !== 'office') return [];
      return describedReferents(this.#reading, token, this.#before(token));
    }
    if (mention.metonym) return this.#metonym(mention);
    return [referentOf(mention.actor, document.day)];
  }

  #people(mention: Mention): readonly Referent[] {
    const { analysis } = this.#reading.document;
    const people = groupReferents(this.#reading, mention);
    if (!areStrangers(analysis, mention)) return people;
    if (companyBefore(analysis, this.#reading.table, mention.first).owners.length > 0) return people;
    return people.map((one) => (one.id === null ? { ...one, code: null, country: null } : one));
  }

  /** "Two Omani sailors were held … The sailors": people whom the text told of with the same noun and the state they are of. */
  #peopleBefore({ first, last }: Mention, token: number): readonly Referent[] {
    const { analysis } = this.#reading.document;
    if (analysis.lowerOf(first - 1) !== 'the' || isRestricted(analysis, token)) return [];
    const { table } = this.#reading;
    if (companyAfter(analysis, table, last, false).owners.length > 0) return [];
    const lemma = analysis.lemmaOf(token);
    const before = this.#before(token);
    for (let i = before.length - 1; i >= 0; i--) {
      const { token: at, sentence, referents } = before[i];
      if (analysis.sentence[token] - sentence > furthestSame) break;
      if (analysis.lemmaOf(at) === lemma && referents.some(({ country }) => country !== null)) return referents;
    }
    return [];
  }

  /** "Kabul" is the government; where de facto authorities govern, it is they. */
  #metonym(mention: Mention): readonly Referent[] {
    const { knowledge, day } = this.#reading.document;
    const actor = mention.actor!;
    const authority = actor.kind === 'state' ? deFactoAuthority(knowledge, actor.id, day) : null;
    return [referentOf(authority ?? actor, day)];
  }

  /**
   * A state is a party wherever it is named: whether being somewhere counts is for the rule to say. Another place that
   * something is done to is its country's: "the strikes on Jericho"; where something is, is nobody.
   */
  #placeAsParty(mention: Mention): readonly Referent[] {
    const { analysis, knowledge, day } = this.#reading.document;
    if (mention.actor?.kind === 'state' && !mention.alias?.metonym) return [referentOf(mention.actor, day)];
    const rel = relation(analysis, mention.head);
    const preposition = prepositionOf(analysis, mention.head);
    if (isDateline(analysis, mention)) return [];
    const affected = rel === REL.obj || rel === REL.nsubj || preposition === 'on' || preposition === 'against';
    const country = this.#reading.countryOf(mention);
    return affected && country !== null ? [stateReferent(knowledge, country, day)] : [];
  }

  /** A common noun: a description of somebody named before, people of an owner, or a part of others. */
  #common(token: number): readonly Referent[] {
    if (isNobody(this.#reading.document.analysis, token)) return [];
    const ofRegion = regionReferents(this.#reading, token);
    if (ofRegion.length > 0) return ofRegion;
    const described = this.described(token);
    // "the group in Khost" is the group named before; "the rulers in Kabul" are who rules there
    if (described.length > 0 && this.#isOnlyPlaced(token)) return described;
    const owned = collectiveReferents(this.#reading, token);
    if (owned.length > 0) return owned;
    if (described.length > 0) return described;
    const office = this.#officeOfHolder(token);
    if (office.length > 0) return office;
    const part = this.#partOf(token);
    if (part.length > 0) return part;
    const apposed = this.#apposed(token);
    if (apposed.length > 0) return apposed;
    const others = friendsAndFoes(this.#reading, token);
    return others.length > 0 ? others : crowdReferents(this.#reading, token);
  }

  #isOnlyPlaced(token: number): boolean {
    const { analysis } = this.#reading.document;
    return apartFromState.has(analysis.lemmaOf(token).toLowerCase()) && placing.has(analysis.lowerOf(token + 1));
  }

  /** "the governor's office", "the president's aides": whoever holds the office before the "'s". */
  #officeOfHolder(token: number): readonly Referent[] {
    const { analysis } = this.#reading.document;
    if (!householdNouns.has(analysis.lemmaOf(token)) || !isPossessiveMark(analysis, token - 1)) return [];
    const holder = this.#reading.table.at(token - 2);
    return holder?.kind === 'office' || holder?.kind === 'person' ? holder.referents : [];
  }

  /** Whom a definite description means; with an owner beside it nobody of another country ("the Afghan ministry"). */
  described(token: number): readonly Referent[] {
    const { analysis } = this.#reading.document;
    if (!isDescription(analysis, token)) return [];
    const { owners } = companyBefore(analysis, this.#reading.table, token);
    const countries = owners.flatMap((owner) => ownerReferents(this.#reading, owner)).map(({ country }) => country);
    return describedReferents(this.#reading, token, this.#before(token)).filter(
      ({ country }) => countries.length === 0 || countries.includes(country),
    );
  }

  /** "hundreds of protesters", "one of the soldiers": who is counted. */
  #partOf(token: number): readonly Referent[] {
    const { analysis } = this.#reading.document;
    if (!partitives.has(analysis.lemmaOf(token).toLowerCase())) return [];
    for (const child of analysis.children(token)) {
      if (relation(analysis, child) === REL.nmod && prepositionOf(analysis, child) === 'of')
        return this.referents(child);
    }
    return [];
  }

  /** "the mediators, Oman and Norway", "mediators Oman and Norway": the name beside the noun. */
  #apposed(token: number): readonly Referent[] {
    const { analysis } = this.#reading.document;
    for (const child of analysis.children(token)) {
      const rel = relation(analysis, child);
      if (rel !== REL.appos && rel !== REL.flat) continue;
      const beside = this.#reading.table.at(child);
      if (beside && !beside.isPlace && beside.kind !== 'group')
        return membersOf(analysis, child).flatMap((member) => this.#ofMember(member));
    }
    return [];
  }

  /**
   * Who was spoken of before a token, the last few hundred of them. They are collected in the order of the text, since
   * descriptions look back in turn.
   */
  #before(token: number): readonly Antecedent[] {
    while (this.#collected < token) {
      const antecedent = antecedentAt(this.#reading, this.#collected++);
      if (antecedent) this.#antecedents.push(antecedent);
    }
    let end = this.#antecedents.length;
    while (end > 0 && this.#antecedents[end - 1].token >= token) end--;
    return this.#antecedents.slice(Math.max(0, end - remembered), end);
  }

  #spanOf(token: number) {
    const { analysis } = this.#reading.document;
    const mention = this.#reading.table.at(token);
    if (mention) return analysis.span(mention.first, mention.last);
    const first = firstOfPhrase(analysis, token);
    return analysis.span(first, token);
  }
}

/** People are taken up with the same noun over so many sentences. */
const furthestSame = 8;

const placing = new Set(['in', 'inside', 'at', 'near', 'across', 'within']);
const householdNouns = new Set(['office', 'aide', 'spokesman', 'spokeswoman', 'spokesperson', 'staff', 'secretariat']);

/** "no government", "not one state": nobody is meant. "No group" may stand as a subject all the same. */
function isNobody(analysis: Analysis, token: number): boolean {
  for (const child of analysis.children(token)) {
    if (child < token && relation(analysis, child) === REL.det && analysis.lowerOf(child) === 'no') return true;
  }
  return false;
}

const relatives = new Set(['who', 'which', 'that', 'whom', 'whose']);

function isPronoun(analysis: Analysis, token: number): boolean {
  return analysis.upos[token] === TAG.PRON || analysis.xposOf(token) === 'PRP$';
}

/** A phrase and the phrases coordinated with it: "Iran, Iraq and Oman". Clauses that a tree hangs there are no members. */
function membersOf(analysis: Analysis, token: number): number[] {
  const members = [token];
  for (const child of analysis.children(token)) {
    if (relation(analysis, child) !== REL.conj || isExcluded(analysis, child)) continue;
    const upos = analysis.upos[child];
    if (upos === TAG.NOUN || upos === TAG.PROPN || upos === TAG.PRON) members.push(...membersOf(analysis, child));
  }
  return members;
}

/** "Iran but not Iraq". */
function isExcluded(analysis: Analysis, token: number): boolean {
  for (const child of analysis.children(token)) {
    const word = analysis.lowerOf(child);
    if (word === 'not' || (word === 'but' && relation(analysis, child) === REL.cc)) return true;
  }
  return false;
}

/** First token of a phrase up to its head, without article and punctuation. */
function firstOfPhrase(analysis: Analysis, token: number): number {
  let first = token;
  for (const child of analysis.children(token)) {
    if (child > token) break;
    const rel = relation(analysis, child);
    if (rel === REL.case || rel === REL.det || rel === REL.punct || rel === REL.cc || rel === REL.mark) first = token;
    else if (analysis.leftmost[child] < first) first = analysis.leftmost[child];
  }
  return first;
}
