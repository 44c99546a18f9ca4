import type { Analysis } from '../../language/analysis.ts';
import type { Mention, MentionTable } from '../parties/mentions.ts';
import { isDateline } from '../parties/metonyms.ts';
import { usage } from '../parties/usage.ts';
import { isPossessiveMark, sentenceEnd } from '../parties/words.ts';
import { REL, relation, SUBTYPE, TAG } from '../syntax/relations.ts';

/**
 * Does what is named act, though it is a town, a province or has another reading as a place: "Wick voted", "beat Wick",
 * "against Wick", "Wick's refusal", "the rulers in Kabul"? Then its name is a metonym of its people, team or government
 * and no place.
 */
export function isActing(analysis: Analysis, table: MentionTable, mention: Mention): boolean {
  if (isDateline(analysis, mention)) return false;
  if (isPossessiveMark(analysis, mention.last + 1)) return isDeed(analysis, mention.last + 1);
  if (isSeatOfRulers(analysis, table, mention)) return true;
  if (mention.actor !== null) return false;
  const before = mention.first > 0 ? analysis.lowerOf(mention.first - 1) : '';
  if (opposing.has(before)) return true;
  const governor = analysis.head[mention.head];
  if (governor < 0 || analysis.upos[governor] !== TAG.VERB) return false;
  const verb = analysis.lemmaOf(governor).toLowerCase();
  const rel = relation(analysis, mention.head);
  if (rel === REL.nsubj)
    return analysis.deprel[mention.head] !== SUBTYPE.passiveSubject && !usage.placeSubject.has(verb);
  return (rel === REL.obj || rel === REL.iobj) && (usage.addressing.has(verb) || beaten.has(verb));
}

const opposing = new Set(['against', 'versus', 'vs', 'vs.', 'v.']);
const beaten = new Set(['beat', 'defeat', 'outlast', 'face', 'play', 'host', 'give', 'cost', 'bring']);

/** What is done, thought or felt: whose it is acts. */
const deeds = new Set(
  `action reluctance quest expertise cooperation co-operation lie practice departure protection ambiguity fear hope anger desire
  determination silence refusal move handling treatment crackdown exit entry vote bid drive campaign win victory
  loss defeat rejection acceptance insistence hostility behaviour behavior conduct pressure violation breach compliance help
  assistance contribution leadership goal plot plan challenge`.split(/\s+/),
);

/** Is the noun that the mark of possession leads up to a deed? */
function isDeed(analysis: Analysis, mark: number): boolean {
  const end = Math.min(sentenceEnd(analysis, mark), mark + 7);
  for (let token = mark + 1; token < end; token++) {
    const upos = analysis.upos[token];
    if (upos === TAG.VERB || upos === TAG.AUX || isPossessiveMark(analysis, token)) return false;
    if (upos !== TAG.NOUN || analysis.upos[token + 1] === TAG.NOUN) continue;
    const word = analysis.lemmaOf(token).toLowerCase();
    return deeds.has(word) || usage.partyPossession.has(word);
  }
  return false;
}

/**
 * "the government in Kabul", "the rulers in Kabul": a name for a government, not a place where something happened. Rulers
 * who are called by another name ("Houthi leaders in Sanaa") are there.
 */
function isSeatOfRulers(analysis: Analysis, table: MentionTable, mention: Mention): boolean {
  const noun = mention.first - 2;
  if (!mention.alias?.metonym || noun < 0 || analysis.lowerOf(noun + 1) !== 'in') return false;
  if (!rulers.has(analysis.lemmaOf(noun).toLowerCase())) return false;
  const owner = noun > 0 ? (table.at(noun - 1)?.actor ?? null) : null;
  return owner === null || owner.kind === 'state';
}

const rulers = new Set(['government', 'regime', 'ruler', 'authority', 'leadership', 'leader', 'administration']);
