import type { Analysis } from '../../language/analysis.ts';
import { TAG } from '../syntax/relations.ts';
import type { Reading } from './context.ts';
import type { Mention } from './mentions.ts';
import { countryNouns } from './pairs.ts';
import { regionBefore } from './regions.ts';
import { isCapitalised, isModifierWord, sentenceEnd } from './words.ts';

/**
 * Is an office without a known owner surely not one of the state that the report is about: "foreign troops", "the
 * government of Ruritania", a name that nobody knows?
 */
export function isStrangers(reading: Reading, mention: Mention): boolean {
  const { analysis } = reading.document;
  return (
    isFromAbroad(analysis, mention.first) ||
    regionBefore(reading, mention.first) !== null ||
    isOfSomeCountry(analysis, mention.last) ||
    isOfUnknown(reading, mention)
  );
}

/** "foreign troops", as one pattern or two words: people who are not of the country that they are in. */
export function areStrangers(analysis: Analysis, { first }: Mention): boolean {
  return abroad.has(analysis.lowerOf(first)) || isFromAbroad(analysis, first);
}

function isFromAbroad(analysis: Analysis, first: number): boolean {
  for (let token = first - 1; token >= 0 && token >= first - 3 && isModifierWord(analysis, token); token--) {
    if (analysis.sentence[token] !== analysis.sentence[first]) return false;
    if (abroad.has(analysis.lowerOf(token))) return true;
  }
  return false;
}

const abroad = new Set('foreign international multinational overseas african asian latin arab western'.split(' '));

/** "an official from one country", "the envoys of several states". */
function isOfSomeCountry(analysis: Analysis, last: number): boolean {
  if (last + 3 >= analysis.count || !/^(of|from)$/.test(analysis.lowerOf(last + 1))) return false;
  if (!some.has(analysis.lowerOf(last + 2))) return false;
  const end = Math.min(last + 6, sentenceEnd(analysis, last));
  for (let token = last + 3; token < end; token++) if (countryNouns.has(analysis.lemmaOf(token))) return true;
  return false;
}

const some = new Set('one another a an some several other many various certain two three four five unnamed'.split(' '));

/** Bodies and who chairs one: spokesmen and forces are named after units and towns of their own state. */
function isOfUnknown(reading: Reading, { offices, last }: Mention): boolean {
  const { analysis } = reading.document;
  const chairs = offices.every(({ organ }) => organ === 'CHAIR');
  if (!chairs && !offices.every(({ sector, person }) => sector === 'GOV' && !person)) return false;
  const of = chairs ? firstOf(analysis, last + 1) : last + 1;
  if (analysis.lowerOf(of) !== 'of') return false;
  const name = analysis.lowerOf(of + 1) === 'the' ? of + 2 : of + 1;
  if (analysis.upos[name] !== TAG.PROPN || !isCapitalised(analysis, name)) return false;
  const type = reading.names.at(name)?.type;
  return reading.table.at(name) === null && (type === 'LOC' || type === 'ORG');
}

/** "chairman and chief executive of": the "of" that follows a double title. */
function firstOf(analysis: Analysis, from: number): number {
  let token = from;
  while (token < from + 5 && token + 1 < analysis.count && inTitles.has(analysis.uposOf(token))) token++;
  return token;
}

const inTitles = new Set(['CCONJ', 'ADJ', 'NOUN', 'PROPN']);
