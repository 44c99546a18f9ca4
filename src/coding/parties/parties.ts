import type { CodingDocument, Parties, PlaceMention } from '../document.ts';
import { findPlaces } from '../places/find.ts';
import { markPlaces } from '../places/use.ts';
import { bindAcronyms, findAcronyms } from './acronyms.ts';
import type { Reading } from './context.ts';
import { isCountedPair } from './counted.ts';
import { NamedRanges } from './entities.ts';
import { firstNames } from './family-names.ts';
import { homeOf } from './home.ts';
import { isDocument, issuerOf } from './issuers.ts';
import { markLegislators } from './legislators.ts';
import { type Mention, MentionTable } from './mentions.ts';
import { nameMentions } from './name-mentions.ts';
import { findMentions } from './names.ts';
import { namesakeOf } from './namesakes.ts';
import {
  EarlierOffices,
  isRestricted,
  isUnknownHolder,
  namedOwners,
  officeOf,
  unknownHolder,
  unnamedOwners,
} from './offices.ts';
import { statesOfPair } from './pairs.ts';
import { findPersons } from './persons.ts';
import { Phrases } from './phrases.ts';
import { participant, type Referent } from './referents.ts';
import { Salience } from './salience.ts';
import { preferLongForms } from './short-forms.ts';
import { isStrangers } from './strangers.ts';

/**
 * Reads who and what places a report speaks of: names, then acronyms that it defines, then offices and people by the company
 * they keep, places apart from metonyms; descriptions and pronouns when they are asked for.
 */
export function readParties(document: CodingDocument): Parties {
  const { analysis } = document;
  const names = new NamedRanges(analysis);
  const table = readNames(document, names);
  markPlaces(analysis, table, names);
  const salience = new Salience(analysis, table);
  const reading = new PartyReading(document, names, table, salience);
  return {
    names: nameMentions(reading),
    places: reading.places,
    associations: reading.associations,
    of: (token) => reading.phrases.participants(token),
    issuerOf: (token) => {
      if (!isDocument(analysis, token)) return null;
      const [issuer] = issuerOf(reading, token);
      return issuer ? participant(issuer, analysis.span(token, token)) : null;
    },
  };
}

/** Twice over the names: the second time it is known which states the report speaks of. */
function readNames(document: CodingDocument, names: NamedRanges): MentionTable {
  const { analysis } = document;
  const first = new MentionTable(
    analysis.count,
    findMentions(document, names, () => false),
  );
  const salience = new Salience(analysis, first);
  const mentions = findMentions(document, names, (country) => salience.isSpokenOf(country));
  const table = new MentionTable(analysis.count, mentions);
  preferLongForms(document, table);
  const bound = table.with(bindAcronyms({ document, names, table }, findAcronyms(analysis)));
  return bound.with(firstNames(analysis, bound, names));
}

/** The stages that need each other's answers, made in order. */
class PartyReading implements Reading {
  readonly document: CodingDocument;
  readonly names: NamedRanges;
  readonly salience: Salience;
  readonly home: Salience;
  readonly phrases: Phrases;
  table: MentionTable;
  /** Empty until people are told from places. */
  places: readonly PlaceMention[] = [];
  associations: readonly PlaceMention[] = [];
  readonly #placeAt = new Map<number, PlaceMention>();

  constructor(document: CodingDocument, names: NamedRanges, table: MentionTable, salience: Salience) {
    this.document = document;
    this.names = names;
    this.table = table;
    this.salience = salience;
    this.home = homeOf(document, table);
    this.phrases = new Phrases(this);
    this.#resolveOffices();
    this.table = table.with(findPersons(this));
    markLegislators(this);
    const toponyms = findPlaces(document, this.table, names, salience, this.home);
    this.places = toponyms.filter(({ use }) => use === 'literal');
    this.associations = toponyms.filter(({ use }) => use === 'associative');
    for (const place of this.places) this.#placeAt.set(place.first, place);
    for (const mention of this.table.all) {
      const namesake = namesakeOf(this, mention, this.places);
      if (namesake) mention.actor = namesake;
    }
    this.phrases.forget();
    this.phrases.readAll();
  }

  countryOf(mention: Mention): string | null {
    return (this.#placeAt.get(mention.first)?.where ?? mention.places[0])?.country ?? null;
  }

  resolve(token: number): readonly Referent[] {
    return this.phrases.referents(token);
  }

  /**
   * In the order of the text, offices beside the name of their owner first: they tell whose the bare ones are, even those
   * before them, and give pronouns ("its officials") somebody to mean.
   */
  #resolveOffices(): void {
    const { analysis } = this.document;
    const earlier = new EarlierOffices();
    const offices = this.table.all.filter((mention) => mention.kind === 'office');
    for (const office of offices) {
      const owners = namedOwners(this, office);
      office.referents = owners.map((owner) => officeOf(this, office, owner));
      office.stated = owners.length > 0;
      if (owners.length === 1) earlier.note(office, owners[0]);
    }
    for (const mention of this.table.all) {
      if (mention.actor === null || mention.offices.length === 0) continue;
      const owners = namedOwners(this, mention).filter((one) => one.id !== mention.actor!.parent);
      if (owners.length > 0) mention.referents = owners.map((owner) => officeOf(this, mention, owner));
    }
    this.phrases.forget();
    for (const office of offices) {
      if (office.referents.length > 0) continue;
      // "the ministry" is the one named before, "the defence ministry" is not
      if (office.first === office.last && !isRestricted(analysis, office.head))
        office.referents = this.phrases.described(office.head);
      if (office.referents.length > 0) continue;
      if (isStrangers(this, office)) {
        office.referents = [unknownHolder(this, office)];
        continue;
      }
      const pair = isCountedPair(analysis, office.head) ? statesOfPair(this, office.head, '') : [];
      const owners = pair.length > 0 ? pair : unnamedOwners(this, office, earlier);
      office.referents = owners.map((owner) => officeOf(this, office, owner));
      if (owners.length === 0 && isUnknownHolder(this, office)) office.referents = [unknownHolder(this, office)];
      if (owners.length !== 1) continue;
      earlier.note(office, owners[0]);
      if (owners[0].country !== null) this.home.add(owners[0].country, office.first, 1);
    }
  }
}
