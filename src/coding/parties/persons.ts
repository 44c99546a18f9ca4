import type { Analysis } from '../../language/analysis.ts';
import type { TokenRange } from '../document.ts';
import type { Reading } from './context.ts';
import { bareMention, type Mention } from './mentions.ts';
import { type Referent, referentOf } from './referents.ts';
import { headOf, isAllCapitals, isCapitalised, sentenceEnd } from './words.ts';

const nameParticles = new Set([
  'al',
  'el',
  'ul',
  'bin',
  'ben',
  'ibn',
  'de',
  'da',
  'dos',
  'van',
  'von',
  'der',
  'la',
  'le',
  'du',
  '-',
  '’',
  "'",
  '.',
]);
const longestPersonName = 6;

/**
 * People named after their office ("spokesman Ali Khan"), before it in apposition ("Leyla Demir, the foreign minister of"),
 * or by the model alone; and their surnames later on. A person without an entry of their own takes country, sector and
 * code from the office.
 */
export function findPersons(reading: Reading): Mention[] {
  const persons: Mention[] = [];
  for (const mention of reading.table.all) {
    if (mention.kind !== 'office' || !mention.offices.some((office) => office.person)) continue;
    const named = afterTitle(reading, mention) ?? inApposition(reading, mention);
    if (named) persons.push(named);
  }
  for (const range of reading.names.all) {
    if (range.type !== 'PER') continue;
    if (persons.some((person) => overlaps(person, range)) || !isFree(reading, range)) continue;
    persons.push(personMention(reading, range, unknownPerson(reading, range)));
  }
  persons.sort((a, b) => a.first - b.first);
  return [...persons, ...laterSurnames(reading, persons)];
}

/** "Information Minister Attaullah Tarar": title and name together are one mention. */
function afterTitle(reading: Reading, office: Mention): Mention | null {
  const { analysis } = reading.document;
  const name = nameAt(reading, office.last + 1);
  if (!name) return null;
  const known = knownPerson(reading, name);
  const referent = known ?? holderReferent(reading, office, name);
  const range = { first: office.first, last: name.last };
  return { ...personMention(reading, range, referent), head: headOf(analysis, range.first, range.last) };
}

/** "Leyla Demir, the foreign minister of Turkey,": the office tells who the name before the comma is. */
function inApposition(reading: Reading, office: Mention): Mention | null {
  const { analysis } = reading.document;
  let token = office.first - 1;
  for (let steps = 0; token > 0 && steps < 6 && analysis.form(token) !== ','; steps++, token--) {
    const current = reading.table.at(token);
    const upos = analysis.uposOf(token);
    if (!current && upos !== 'DET' && upos !== 'ADJ' && upos !== 'NOUN' && upos !== 'PROPN' && upos !== 'PART')
      return null;
  }
  if (token <= 0 || analysis.form(token) !== ',') return null;
  const range = reading.names.at(token - 1);
  if (range?.type !== 'PER' || knownPerson(reading, range)) return null;
  return personMention(reading, range, holderReferent(reading, office, range));
}

/** A run of capitalised words that can be a person's name. */
function nameAt(reading: Reading, first: number): TokenRange | null {
  const { analysis } = reading.document;
  const end = Math.min(sentenceEnd(analysis, Math.min(first, analysis.count - 1)), first + longestPersonName);
  if (first >= end) return null;
  const marked = reading.names.at(first);
  if (marked?.type === 'PER' && marked.first === first) return marked;
  const known = reading.table.at(first);
  if (known?.kind === 'person') return known;
  if (known && known.kind !== 'place') return null;
  let last = first - 1;
  for (let token = first; token < end; token++) {
    if (canBeInName(analysis, token)) last = token;
    else if (token === first || !nameParticles.has(analysis.lowerOf(token))) break;
  }
  return last >= first ? { first, last } : null;
}

function canBeInName(analysis: Analysis, token: number): boolean {
  return analysis.uposOf(token) === 'PROPN' && isCapitalised(analysis, token) && !isAllCapitals(analysis.form(token));
}

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
  if (!held) return { id: null, name: text, kind: 'person', code: null, country: null, sector: null };
  if (isFormer(analysis, office.first) && held.country !== null)
    return { id: null, name: text, kind: 'person', code: `${held.country}ELI`, country: held.country, sector: 'ELI' };
  return { ...held, name: text, kind: 'person' };
}

/** "former", "then" or "ex-" among the words before an office. */
export function isFormer(analysis: Analysis, first: number): boolean {
  for (let token = first - 1; token >= 0 && token >= first - 4; token--) {
    const word = analysis.lowerOf(token);
    if (word === 'former' || word === 'ex' || word === 'ousted' || word === 'retired' || word === 'deposed')
      return true;
    if (analysis.uposOf(token) === 'VERB' || analysis.uposOf(token) === 'PUNCT') return false;
  }
  return false;
}

function unknownPerson(reading: Reading, range: TokenRange): Referent {
  const name = reading.document.analysis.span(range.first, range.last).text;
  return { id: null, name, kind: 'person', code: null, country: null, sector: null };
}

function personMention(reading: Reading, range: TokenRange, referent: Referent): Mention {
  const mention = bareMention(range, headOf(reading.document.analysis, range.first, range.last), 'person');
  mention.referents = [referent];
  const actor = referent.id === null ? null : reading.document.knowledge.actors.get(referent.id);
  return actor?.kind === 'person' ? { ...mention, actor } : mention;
}

/** "Tarar" after "Attaullah Tarar" is the same person. */
function laterSurnames(reading: Reading, persons: readonly Mention[]): Mention[] {
  const { analysis } = reading.document;
  const bySurname = new Map<string, Mention>();
  for (const person of [...reading.table.all.filter((mention) => mention.kind === 'person'), ...persons]) {
    if (person.last === person.first) continue;
    bySurname.set(analysis.form(person.last), person);
  }
  const later: Mention[] = [];
  for (let token = 0; token < analysis.count; token++) {
    const person = bySurname.get(analysis.form(token));
    if (!person || !isAlone(reading, persons, token)) continue;
    const referents =
      person.referents.length > 0 ? person.referents : [referentOf(person.actor!, reading.document.day)];
    later.push({ ...person, first: token, last: token, head: token, referents });
  }
  return later;
}

/** A surname counts where no longer name, and no longer mention, covers it. */
function isAlone(reading: Reading, persons: readonly Mention[], token: number): boolean {
  if (!canBeInName(reading.document.analysis, token)) return false;
  if (persons.some((person) => person.first <= token && token <= person.last && person.last > person.first))
    return false;
  const mention = reading.table.at(token);
  if (mention && (mention.last > mention.first || mention.actor?.kind === 'person')) return false;
  const range = reading.names.at(token);
  return !range || range.first === range.last || range.type === 'ORG';
}

/** Names nobody else, and not only common nouns: "Gunmen" at the start of a sentence is no name. */
function isFree(reading: Reading, range: TokenRange): boolean {
  let named = false;
  for (let token = range.first; token <= range.last; token++) {
    const mention = reading.table.at(token);
    if (mention && (mention.kind !== 'place' || mention.actor !== null)) return false;
    if (canBeInName(reading.document.analysis, token)) named = true;
  }
  return named;
}

function overlaps(a: TokenRange, b: TokenRange): boolean {
  return a.first <= b.last && b.first <= a.last;
}
