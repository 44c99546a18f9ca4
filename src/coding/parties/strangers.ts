import type { Analysis } from '../../language/analysis.ts';
import { TAG } from '../syntax/relations.ts';
import type { Reading } from './context.ts';
import type { Mention } from './mentions.ts';
import { isCapitalised, isModifierWord } from './words.ts';

/**
 * Is an office without a known owner surely not one of the state that the report is about: "foreign troops", "the
 * government of Ruritania", a name that nobody knows?
 */
export function isStrangers(reading: Reading, mention: Mention): boolean {
  const { analysis } = reading.document;
  return isFromAbroad(analysis, mention.first) || isOfUnknown(reading, mention);
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

const abroad = new Set(['foreign', 'international', 'multinational', 'overseas']);

/** Bodies only: people ("a spokesman of …") and forces are named after units and towns of their own state. */
function isOfUnknown(reading: Reading, { offices, last }: Mention): boolean {
  const { analysis } = reading.document;
  if (analysis.lowerOf(last + 1) !== 'of' || !offices.every(({ sector, person }) => sector === 'GOV' && !person))
    return false;
  const name = analysis.lowerOf(last + 2) === 'the' ? last + 3 : last + 2;
  if (analysis.upos[name] !== TAG.PROPN || !isCapitalised(analysis, name)) return false;
  const type = reading.names.at(name)?.type;
  return reading.table.at(name) === null && (type === 'LOC' || type === 'ORG');
}
