import type { Analysis } from '../../language/analysis.ts';
import type { Mention, MentionTable } from '../parties/mentions.ts';
import { TAG } from '../syntax/relations.ts';
import { isWithin } from './within.ts';

/**
 * "Tripoli, Lebanon, was hit": a name with the state or division that it lies in after a comma, and a comma, the sentence's
 * end or a verb after that, is a place even where it acts. Seats of government need no such company, so that "Kabul, Pakistan
 * and Iran" and "Washington, Canberra said" stay parties.
 */
export function isHeld(analysis: Analysis, table: MentionTable, mention: Mention): boolean {
  const comma = mention.last + 1;
  if (comma + 1 >= analysis.count || analysis.form(comma) !== ',') return false;
  const outer = table.at(analysis.lowerOf(comma + 1) === 'in' ? nameAfter(analysis, comma + 2) : comma + 1);
  if (!outer || outer.alias?.metonym || outer.alias?.demonym) return false;
  const lands = outer.places.filter(({ kind }) => kind === 'country' || kind === 'province');
  if (!lands.some((land) => mention.places.some((place) => isWithin(place, land)))) return false;
  const next = outer.last + 1;
  if (next >= analysis.count || analysis.sentence[next] !== analysis.sentence[comma]) return true;
  const form = analysis.form(next);
  if (form === '.') return true;
  if (form !== ',' || next + 1 >= analysis.count) return false;
  return analysis.upos[next + 1] === TAG.VERB || analysis.upos[next + 1] === TAG.AUX;
}

/** The token after an article. */
function nameAfter(analysis: Analysis, token: number): number {
  return analysis.lowerOf(token) === 'the' ? token + 1 : token;
}
