import type { Analysis } from '../../language/analysis.ts';
import { REL, relation, TAG } from '../syntax/relations.ts';
import { isCapitalised, isModifierWord, isPossessivePronoun } from './words.ts';

/** Words of one token that name an office or people elsewhere, but by the company they keep nobody here. */
export function isNoOffice(analysis: Analysis, token: number): boolean {
  return (
    isKindOfThing(analysis, token) ||
    isOtherMission(analysis, token) ||
    isInGeneral(analysis, token) ||
    isPower(analysis, token) ||
    isOfClock(analysis, token)
  );
}

/** "a press briefing", "a television interview", "Riverside Media Centre": what a thing is for, or a part of its name. */
function isKindOfThing(analysis: Analysis, token: number): boolean {
  if (!media.has(analysis.lowerOf(token)) || token + 1 >= analysis.count) return false;
  if (things.has(analysis.lemmaOf(token + 1))) return true;
  return (
    token > 0 && [token - 1, token, token + 1].every((at) => isCapitalised(analysis, at) && isProper(analysis, at))
  );
}

function isProper(analysis: Analysis, token: number): boolean {
  return analysis.upos[token] === TAG.PROPN;
}

const media = new Set(['press', 'media', 'television', 'radio', 'tv', 'newspaper']);
const things = new Set(
  `briefing conference release statement pass card freedom law room gallery hall tour event kit attention frenzy strategy
  campaign blackout appearance interview outing communique communiqué point availability call set screen programme program
  series advertisement ad address debate tower mast signal drama documentary headline clipping advert embargo`.split(
    /\s+/,
  ),
);

/** "a rescue mission", "the peacekeeping mission": what somebody is sent to do is no embassy. */
function isOtherMission(analysis: Analysis, token: number): boolean {
  if (!/^missions?$/.test(analysis.lowerOf(token)) || token === 0) return false;
  const before = token - 1;
  const word = analysis.lowerOf(before);
  if (word === 'diplomatic' || word === 'permanent' || isCapitalised(analysis, before)) return false;
  return (isModifierWord(analysis, before) || analysis.upos[before] === TAG.VERB) && analysis.upos[before] !== TAG.NUM;
}

/** "institutions of government", "forms of government": ruling as such. */
function isInGeneral(analysis: Analysis, token: number): boolean {
  if (analysis.form(token) !== 'government' || token < 2 || analysis.lowerOf(token - 1) !== 'of') return false;
  return relation(analysis, token) === REL.nmod && general.has(analysis.lemmaOf(token - 2));
}

const general = new Set(
  `institution form system kind type level branch arm model style way art act seat machinery tier change function business
  theory principle`.split(/\s+/),
);

/** "usurps his authority", "the authority to act": what somebody may do. A body has a kind or a state before it. */
function isPower(analysis: Analysis, token: number): boolean {
  if (analysis.form(token) !== 'authority') return false;
  const next = analysis.lowerOf(token + 1);
  if (next === 'to' || next === 'over') return true;
  const before = token - 1;
  return before >= 0 && (isPossessivePronoun(analysis, before) || powers.has(analysis.lowerOf(before)));
}

const powers = new Set('under with without no full legal moral final more less some any have has had'.split(' '));

/** "2:50 PM" is no prime minister. */
function isOfClock(analysis: Analysis, token: number): boolean {
  return token > 0 && /^pm$/i.test(analysis.form(token)) && analysis.upos[token - 1] === TAG.NUM;
}
