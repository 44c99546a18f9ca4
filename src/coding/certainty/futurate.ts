import type { Analysis } from '../../language/analysis.ts';
import { childBy, REL, relation } from '../syntax/relations.ts';

/** Days and weeks to come, whatever the day is: "tomorrow", "next week", "later this month". */
const alone = new Set(['tomorrow', 'soon', 'shortly']);
const times = new Set(
  (
    'week month year day weekend summer autumn fall winter spring monday tuesday wednesday thursday friday saturday ' +
    'sunday january february march april may june july august september october november december morning afternoon evening'
  ).split(' '),
);

/**
 * The word that puts a present into the future, or -1: "The envoy arrives tomorrow", "The ministers are meeting next week".
 * The present of a timetable is no happening yet (Copley 2009 on futurates).
 */
export function futurateCue(analysis: Analysis, token: number): number {
  if (!isPresent(analysis, token)) return -1;
  for (const child of analysis.children(token)) {
    const rel = relation(analysis, child);
    if (rel !== REL.obl && rel !== REL.advmod && rel !== REL.nmod) continue;
    if (alone.has(analysis.lowerOf(child))) return child;
    if (!times.has(analysis.lowerOf(child))) continue;
    for (const word of analysis.children(child)) if (word < child && analysis.lowerOf(word) === 'next') return word;
  }
  return -1;
}

/** "arrives", "arrive", "is arriving"; not "has been arriving". */
function isPresent(analysis: Analysis, token: number): boolean {
  const tag = analysis.xposOf(token);
  if (tag === 'VBZ' || tag === 'VBP') return true;
  const helper = childBy(analysis, token, REL.aux);
  return tag === 'VBG' && helper >= 0 && /^(am|is|are|'s|’s|'re|’re|'m|’m)$/.test(analysis.lowerOf(helper));
}
