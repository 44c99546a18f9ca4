import type { Analysis } from '../../language/analysis.ts';
import { prepositionOf } from '../syntax/arguments.ts';
import { REL, relation, SUBTYPE, TAG } from '../syntax/relations.ts';
import type { Reading } from './context.ts';
import { unnamed } from './groups.ts';
import { countryNearby } from './nearby.ts';
import type { Referent } from './referents.ts';
import { isDefinite, isPlural } from './words.ts';

/**
 * People of whom only the number is told: "hundreds rallied in Minsk", "killed 12 and wounded 30 others". They are civilians
 * of the only country that the clause places them in, else nobody knows who. Empty for numbers of things.
 */
export function crowdReferents(reading: Reading, token: number): readonly Referent[] {
  const { analysis } = reading.document;
  if (!isCrowd(analysis, token)) return [];
  const name = analysis.span(token, token).text;
  // "the three" are some who were told of before
  const country = isDefinite(analysis, token) ? null : countryNearby(reading, token);
  return [unnamed(name, country === null ? 'UNK' : 'CVL', country, true)];
}

function isCrowd(analysis: Analysis, token: number): boolean {
  const rel = relation(analysis, token);
  const isObject = rel === REL.obj || analysis.deprel[token] === SUBTYPE.passiveSubject;
  if (!isObject && rel !== REL.nsubj && rel !== REL.conj) return false;
  if (hasOf(analysis, token)) return false;
  if (analysis.upos[token] === TAG.NUM) return isObject && isNumberOfPeople(analysis, token);
  const noun = analysis.lemmaOf(token).toLowerCase();
  if (noun === 'other') return isPlural(analysis, token) && isObject;
  return crowds.has(noun) && (isPlural(analysis, token) || noun === 'score');
}

/** Not a year, an hour, a sum or a score. */
function isNumberOfPeople(analysis: Analysis, token: number): boolean {
  const form = analysis.form(token);
  if (!/^(?:\d{1,3}(?:,?\d{3})*|\p{Ll}+(?:-\p{Ll}+)?|\p{Lu}\p{Ll}+)$/u.test(form)) return false;
  if (analysis.text[analysis.start[token] - 1] === '$') return false;
  for (const child of analysis.children(token)) {
    if (analysis.upos[child] === TAG.NOUN) return false;
  }
  return true;
}

function hasOf(analysis: Analysis, token: number): boolean {
  for (const child of analysis.children(token)) {
    if (child > token && relation(analysis, child) === REL.nmod && prepositionOf(analysis, child) === 'of') return true;
  }
  return false;
}

const crowds = new Set(['hundred', 'thousand', 'dozen', 'score', 'ten']);
