import type { Actor } from '../../knowledge/actor.ts';
import { plainLetters } from '../../knowledge/spellings.ts';
import type { Analysis } from '../../language/analysis.ts';
import { REL, relation, TAG } from '../syntax/relations.ts';
import type { NamedRanges } from './entities.ts';
import { bareMention, type Mention, type MentionTable } from './mentions.ts';
import { isCapitalised, isPlural, sentenceStart } from './words.ts';

/**
 * Where the family name stands first, or people go by their first name, "Mr. Ban" after "Ban Ki-moon" is he: mentions of
 * people named in full before by the first word of their name. Of several with one first name it is the last one named.
 */
export function firstNames(analysis: Analysis, table: MentionTable, names: NamedRanges): Mention[] {
  const found: Mention[] = [];
  if (!table.all.some(({ actor }) => actor !== null && isCalledByFirst(actor))) return found;
  const called = new Map<string, Actor>();
  for (let token = 0; token < analysis.count; token++) {
    const mention = table.at(token);
    if (mention?.actor && isCalledByFirst(mention.actor)) {
      if (mention.last > mention.first) called.set(firstWord(mention.actor.name), mention.actor);
      token = mention.last;
      continue;
    }
    if (mention || !isCapitalised(analysis, token) || !isName(analysis, token)) continue;
    const actor = called.get(plainLetters(analysis.form(token)).toLowerCase());
    if (actor && isNameAlone(analysis, names, token))
      found.push({ ...bareMention({ first: token, last: token }, token, 'person'), actor });
  }
  return found;
}

/** Countries (ISO alpha-3) whose people are called by the first word of their name. */
const firstWordCountries = new Set('CHN TWN HKG KOR PRK KHM SGP ETH ERI THA'.split(' '));

function isCalledByFirst({ kind, country }: Actor): boolean {
  return kind === 'person' && country !== null && firstWordCountries.has(country);
}

function firstWord(name: string): string {
  return plainLetters(name).toLowerCase().split(/[\s-]/)[0];
}

/** The tagger often takes a short name at the start of a sentence for a noun: "Wang said", which would need an article. */
function isName(analysis: Analysis, token: number): boolean {
  return analysis.upos[token] === TAG.PROPN || isBareSubject(analysis, token);
}

function isBareSubject(analysis: Analysis, token: number): boolean {
  if (relation(analysis, token) !== REL.nsubj || sentenceStart(analysis, token) !== token) return false;
  return !isPlural(analysis, token) && analysis.head[token] === token + 1 && analysis.upos[token + 1] === TAG.VERB;
}

/** The model takes it for a whole name, a title apart, or it stands after a title. */
function isNameAlone(analysis: Analysis, names: NamedRanges, token: number): boolean {
  const range = names.at(token);
  const titled = token > 0 && addresses.has(analysis.lowerOf(token - 1));
  if (range?.type !== 'PER') return titled || isBareSubject(analysis, token);
  return range.last === token && (range.first === token || (titled && range.first === token - 1));
}

const addresses = new Set('mr mr. mrs mrs. ms ms. dr dr. president minister premier secretary'.split(' '));
