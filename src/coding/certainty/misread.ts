import type { Analysis } from '../../language/analysis.ts';
import { REL, relation } from '../syntax/relations.ts';

/**
 * "Armenia denies that": a third person of the present that the tagger takes for a plural noun. A name or noun stands right
 * before it, "that" right behind it, and nothing stands above it. `nouns` are the nouns of saying: after an adjective only a
 * word that is none of them can be a verb ("Armenian claims that").
 */
export function isMisreadVerb(analysis: Analysis, token: number, nouns: ReadonlyMap<string, unknown>): boolean {
  if (analysis.xposOf(token) !== 'NNS' || relation(analysis, token) !== REL.root || token + 1 >= analysis.count)
    return false;
  if (analysis.lowerOf(token + 1) !== 'that') return false;
  const before = token - 1;
  if (before < analysis.sentenceStart[analysis.sentence[token]]) return false;
  if (/^(NN|NNP|NNPS|PRP)$/.test(analysis.xposOf(before))) return true;
  return analysis.xposOf(before) === 'JJ' && analysis.entity[before] > 0 && !nouns.has(analysis.lemmaOf(token));
}
