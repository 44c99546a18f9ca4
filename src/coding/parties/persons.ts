import { plainLetters } from '../../knowledge/spellings.ts';
import type { Analysis } from '../../language/analysis.ts';
import type { TokenRange } from '../document.ts';
import { REL, relation } from '../syntax/relations.ts';
import type { Reading } from './context.ts';
import { holderNamed } from './holders.ts';
import { bareMention, Cover, type Mention } from './mentions.ts';
import { patternFor, unownedOffice } from './offices.ts';
import { nameAround, nameFrom } from './person-names.ts';
import { describedBeside } from './person-roles.ts';
import { type Referent, referentOf } from './referents.ts';
import { headOf, isCapitalised, isFormer, sentenceEnd } from './words.ts';

/**
 * People named after their office ("spokesman Ali Khan"), before it in apposition ("Leyla Demir, the foreign minister of"),
 * or by the model alone; and their surnames later on. A person without an entry of their own takes country, sector and
 * code from the office.
 */
export function findPersons(reading: Reading): Mention[] {
  const { analysis } = reading.document;
  const cover = new Cover(analysis.count);
  const persons: Mention[] = [];
  const add = (person: Mention | null): void => {
    if (person && cover.take(person)) persons.push(person);
  };
  for (const mention of reading.table.all) {
    if (mention.isPlace || !mention.offices.some((office) => office.person)) continue;
    add(afterTitle(reading, mention) ?? inApposition(reading, mention));
  }
  const addMarked = (isSurname: boolean): void => {
    for (const marked of reading.names.all) {
      if (marked.type !== 'PER' || !cover.isFree(marked)) continue;
      const range = nameAround(reading, marked);
      if ((range.first === range.last) !== isSurname || !isFree(reading, range)) continue;
      const role = describedBeside(reading, range);
      add(personMention(reading, range, role ?? unknownPerson(reading, range), role !== null));
    }
  };
  addMarked(false);
  for (const marked of reading.names.all) {
    if (marked.type !== 'ORG' || !isTakenUpAsPerson(reading, marked)) continue;
    const role = describedBeside(reading, marked);
    add(personMention(reading, marked, role ?? unknownPerson(reading, marked), role !== null));
  }
  const known = reading.table.all.filter((mention) => mention.kind === 'person');
  const named = [...known, ...persons].sort((a, b) => a.first - b.first);
  shareRoles(reading, named);
  for (const later of laterSurnames(reading, named, cover)) add(later);
  addMarked(true);
  return persons;
}

/** "Omar Said denied it. He accused …": a name of two or three words, the subject of its sentence, whom "he" takes up at once. */
function isTakenUpAsPerson(reading: Reading, range: TokenRange): boolean {
  const { analysis } = reading.document;
  const length = range.last - range.first + 1;
  if (length < 2 || length > 3 || !isFree(reading, range)) return false;
  if (relation(analysis, headOf(analysis, range.first, range.last)) !== REL.nsubj) return false;
  const next = sentenceEnd(analysis, range.last);
  return next < analysis.count && /^(he|she)$/.test(analysis.lowerOf(next));
}

/** "Information Minister Attaullah Tarar": title and name together are one mention. */
function afterTitle(reading: Reading, office: Mention): Mention | null {
  const { analysis } = reading.document;
  const name = nameFrom(reading, office.last + 1) ?? nameAfterComma(reading, office.last + 1);
  if (!name) return null;
  const known = knownPerson(reading, name) ?? holderNamed(reading, office, name);
  const referent = known ? titled(reading, known, office) : holderReferent(reading, office, name);
  const range = { first: office.first, last: name.last };
  const mention = personMention(reading, range, referent, known !== null || office.stated);
  return { ...mention, head: headOf(analysis, range.first, range.last) };
}

/**
 * Who has left office by the day of the report but is told of by the title is told of as of then: a report that looks back to
 * "President Chirac" means the president, one that says "former President" does not.
 */
function titled(reading: Reading, known: Referent, office: Mention): Referent {
  if (known.sector !== 'ELI' || known.country === null || isFormer(reading.document.analysis, office.first))
    return known;
  const { sector } = patternFor(office, known.country);
  return { ...known, code: `${known.country}${sector}`, sector };
}

/** "its spokesman, Omar Said,": only what the model takes for a person's name. */
function nameAfterComma(reading: Reading, comma: number): TokenRange | null {
  const { analysis } = reading.document;
  if (comma >= analysis.count || analysis.form(comma) !== ',') return null;
  const marked = reading.names.at(comma + 1);
  return marked?.type === 'PER' && marked.first === comma + 1 ? nameAround(reading, marked) : null;
}

/** "Leyla Demir, the foreign minister of Turkey,": the office tells who the name before the comma is. */
function inApposition(reading: Reading, office: Mention): Mention | null {
  const { analysis } = reading.document;
  let token = office.first - 1;
  for (let steps = 0; token > 0 && steps < 6 && analysis.form(token) !== ','; steps++, token--) {
    if (!reading.table.at(token) && !inNounPhrase.has(analysis.uposOf(token))) return null;
  }
  if (token <= 0 || analysis.form(token) !== ',') return null;
  const marked = reading.names.at(token - 1);
  if (marked?.type !== 'PER' || knownPerson(reading, marked)) return null;
  const range = nameAround(reading, marked);
  return personMention(reading, range, holderReferent(reading, office, range), office.stated);
}

const inNounPhrase = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PART']);

function knownPerson(reading: Reading, range: TokenRange): Referent | null {
  for (let token = range.first; token <= range.last; token++) {
    const mention = reading.table.at(token);
    if (mention?.kind === 'person' && mention.actor) return referentOf(mention.actor, reading.document.day);
  }
  return null;
}

/** An unknown holder of an office: the person's name with the office's id, country and sector; "former" makes an elite. */
function holderReferent(reading: Reading, office: Mention, name: TokenRange): Referent {
  const { analysis } = reading.document;
  const [held] = office.referents;
  const text = analysis.span(name.first, name.last).text;
  if (!held) return { ...unknownPerson(reading, name), sector: unownedOffice(reading, office)?.sector ?? null };
  if (isFormer(analysis, office.first) && held.country !== null)
    return { id: null, name: text, kind: 'person', code: `${held.country}ELI`, country: held.country, sector: 'ELI' };
  // "its spokesman" may be known as somebody else: only the office's code is this person's
  return { ...held, id: held.kind === 'person' ? null : held.id, name: text, kind: 'person' };
}

function unknownPerson(reading: Reading, range: TokenRange): Referent {
  const name = reading.document.analysis.span(range.first, range.last).text;
  return { id: null, name, kind: 'person', code: null, country: null, sector: null };
}

function personMention(reading: Reading, range: TokenRange, referent: Referent, stated: boolean): Mention {
  const mention = bareMention(range, headOf(reading.document.analysis, range.first, range.last), 'person');
  mention.referents = [referent];
  mention.stated = stated;
  const actor = referent.id === null ? null : reading.document.knowledge.actors.get(referent.id);
  return actor?.kind === 'person' ? { ...mention, actor } : mention;
}

/**
 * The mention that says most about a person speaks for the others of the same surname, unless the other names differ:
 * "Jorge Ruiz" is not "Ana Ruiz".
 */
function shareRoles(reading: Reading, persons: readonly Mention[]): void {
  const { analysis } = reading.document;
  const bySurname = new Map<string, Mention[]>();
  for (const person of persons) {
    const surname = surnameOf(analysis, person);
    const same = bySurname.get(surname);
    if (same) same.push(person);
    else bySurname.set(surname, [person]);
  }
  for (const person of persons) {
    if (person.actor) continue;
    for (const other of bySurname.get(surnameOf(analysis, person))!)
      if (weight(other) > weight(person) && canBeSame(reading, other, person))
        person.referents = referentsOfPerson(reading, other);
  }
}

function canBeSame(reading: Reading, a: Mention, b: Mention): boolean {
  const [one, other] = [a, b].map((person) => plainLetters(referentsOfPerson(reading, person)[0].name).split(/[\s-]+/));
  return one.every((word) => other.includes(word)) || other.every((word) => one.includes(word));
}

function referentsOfPerson(reading: Reading, person: Mention): readonly Referent[] {
  return person.referents.length > 0 ? person.referents : [referentOf(person.actor!, reading.document.day)];
}

function weight(person: Mention): number {
  if (person.actor) return 3;
  const [referent] = person.referents;
  // a profession alone says less than any owner
  if (referent.country === null && referent.code === null) return referent.sector === null ? 0 : 0.5;
  return person.stated ? 2 : 1;
}

function surnameOf(analysis: Analysis, person: TokenRange): string {
  return plainLetters(analysis.form(person.last));
}

/** "Tarar" after "Attaullah Tarar" is the same person: the last of that surname who was named, else the first to come. */
function laterSurnames(reading: Reading, named: readonly Mention[], cover: Cover): Mention[] {
  const { analysis } = reading.document;
  const bySurname = new Map<string, Mention>();
  const full = named.filter((person) => person.last > person.first);
  for (const person of full.toReversed()) bySurname.set(surnameOf(analysis, person), person);
  const later: Mention[] = [];
  let next = 0;
  for (let token = 0; token < analysis.count; token++) {
    for (; next < full.length && full[next].last < token; next++) {
      const surname = surnameOf(analysis, full[next]);
      // somebody of whom nothing is known does not take the name from somebody known
      if (weight(full[next]) > 0 || weight(bySurname.get(surname)!) === 0) bySurname.set(surname, full[next]);
    }
    const person = bySurname.get(plainLetters(analysis.form(token)));
    if (!person || !cover.isFree({ first: token, last: token }) || !isAlone(reading, token)) continue;
    later.push({ ...person, first: token, last: token, head: token, referents: referentsOfPerson(reading, person) });
  }
  return later;
}

/** A surname counts where no longer name covers it, and a state's name only where the model takes it for a person's. */
function isAlone(reading: Reading, token: number): boolean {
  const { analysis } = reading.document;
  if (analysis.uposOf(token) !== 'PROPN' || !isCapitalised(analysis, token)) return false;
  const mention = reading.table.at(token);
  const range = reading.names.at(token);
  if (mention && (mention.last > mention.first || mention.kind === 'person')) return false;
  if (mention?.actor && (range?.type !== 'PER' || reading.salience.total(mention.actor.country ?? '') > 2))
    return false;
  return !range || range.first === range.last || range.type === 'ORG';
}

/** Words that names of towns begin with and names of people do not. */
const townParts = new Set(
  'puerto ciudad villa port fort new cape mount lake rio bad novo nizhny nova playa isla'.split(' '),
);

/** Names nobody else, and not only common nouns: "Gunmen" at the start of a sentence is no name. */
function isFree(reading: Reading, range: TokenRange): boolean {
  let named = false;
  for (let token = range.first; token <= range.last; token++) {
    const mention = reading.table.at(token);
    if (mention && (mention.kind !== 'place' || mention.actor !== null)) return false;
    if (mention && mention.first < mention.last && townParts.has(reading.document.analysis.lowerOf(mention.first)))
      return false;
    if (mention?.isPlace && mention.first <= range.first && mention.last >= range.last) return false;
    if (reading.document.analysis.uposOf(token) === 'PROPN') named = true;
  }
  return named;
}
