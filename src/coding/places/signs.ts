import type { Analysis } from '../../language/analysis.ts';
import type { TokenRange } from '../document.ts';
import { usage } from '../parties/usage.ts';
import { TAG } from '../syntax/relations.ts';

/** Words right beside a name that say that it is a place, whatever the tree makes of it. */
export function isSignedAsPlace(analysis: Analysis, mention: TokenRange): boolean {
  return isBaseOf(analysis, mention) || isNamedByKind(analysis, mention) || isExample(analysis, mention);
}

const bases = new Set(['based', 'born', 'bound', 'wide', 'educated', 'headquartered', 'style']);

/** "the Wick-based firm", "a Wick-born poet". */
function isBaseOf(analysis: Analysis, { last }: TokenRange): boolean {
  return last + 2 < analysis.count && analysis.form(last + 1) === '-' && bases.has(analysis.lowerOf(last + 2));
}

const kinds = new Set(
  'capital city town village port province district region island suburb enclave stronghold hamlet county'.split(' '),
);

/** "the Syrian capital Damascus", "the village Wick". */
function isNamedByKind(analysis: Analysis, { first }: TokenRange): boolean {
  const before = first - 1;
  if (before < 0 || analysis.sentence[before] !== analysis.sentence[first]) return false;
  return analysis.upos[before] === TAG.NOUN && kinds.has(analysis.form(before));
}

/** How many words of a list may stand between "such as" and a name. */
const REACH = 9;

/** "in countries such as Mali, Chad or Niger": examples of what is a place. */
function isExample(analysis: Analysis, { first }: TokenRange): boolean {
  let token = first - 1;
  for (let steps = 0; steps < REACH && token > 1 && isListWord(analysis, token); steps++) token--;
  if (token < 2 || analysis.sentence[token] !== analysis.sentence[first]) return false;
  const word = analysis.lowerOf(token);
  const noun = word === 'as' && analysis.lowerOf(token - 1) === 'such' ? token - 2 : token - 1;
  if (noun === token - 1 && word !== 'including' && word !== 'like') return false;
  const named = analysis.form(noun) === ',' ? noun - 1 : noun;
  return named >= 0 && usage.placeNouns.has(analysis.lemmaOf(named).toLowerCase());
}

function isListWord(analysis: Analysis, token: number): boolean {
  if (analysis.upos[token] === TAG.PROPN) return true;
  const word = analysis.lowerOf(token);
  return word === ',' || word === 'and' || word === 'or' || word === 'the';
}
