import type { Analysis } from '../../language/analysis.ts';
import type { Parties, PlaceMention, TokenRange } from '../document.ts';
import type { Where } from '../statement.ts';
import { hasCase } from '../syntax/arguments.ts';
import { type Frame, predicateOf } from '../syntax/frame.ts';
import { REL, relation } from '../syntax/relations.ts';

const locative = [
  'in',
  'at',
  'near',
  'outside',
  'inside',
  'around',
  'along',
  'off',
  'across',
  'through',
  'within',
  'on',
];
const precisionRank = { place: 4, district: 3, province: 2, country: 1, region: 0 } as const;

/**
 * Where a statement's happening took place: the most exact place that hangs from its trigger, its support or the verbs
 * above them by a locative preposition. Places elsewhere in the sentence belong to other happenings.
 */
export function placeOf(analysis: Analysis, parties: Parties, frame: Frame, clause: TokenRange): Where | null {
  let best: PlaceMention | null = null;
  for (const mention of parties.places) {
    if (!inSentenceOf(analysis, mention, frame)) continue;
    if (!governs(analysis, frame, mention)) continue;
    if (!best || rank(mention) > rank(best) || (rank(mention) === rank(best) && isCloser(mention, best, clause)))
      best = mention;
  }
  return best?.where ?? null;
}

function rank(mention: PlaceMention): number {
  return precisionRank[mention.where.precision];
}

function isCloser(mention: PlaceMention, than: PlaceMention, clause: TokenRange): boolean {
  const distance = (place: PlaceMention): number => Math.abs(place.first - clause.last);
  return distance(mention) < distance(than);
}

function inSentenceOf(analysis: Analysis, mention: PlaceMention, frame: Frame): boolean {
  return analysis.sentence[mention.first] === analysis.sentence[frame.token];
}

/** Walks from the place up to the trigger or its predicate; one locative phrase must lie on the way, no other clause. */
function governs(analysis: Analysis, frame: Frame, mention: PlaceMention): boolean {
  const predicate = predicateOf(frame);
  let locatives = 0;
  let token = headOf(analysis, mention);
  for (; token >= 0 && token !== frame.token && token !== predicate; token = analysis.head[token]) {
    if (locative.some((preposition) => hasCase(analysis, token, preposition))) locatives++;
    const rel = relation(analysis, token);
    if (rel === REL.acl || rel === REL.advcl || rel === REL.ccomp || rel === REL.parataxis || rel === REL.nsubj)
      return false;
  }
  return token >= 0 && locatives > 0;
}

function headOf(analysis: Analysis, range: TokenRange): number {
  let head = range.last;
  for (let token = range.first; token <= range.last; token++) {
    const up = analysis.head[token];
    if (up < range.first || up > range.last) head = token;
  }
  return head;
}
