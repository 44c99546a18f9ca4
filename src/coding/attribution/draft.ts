import type { Analysis } from '../../language/analysis.ts';
import type { TokenRange } from '../document.ts';
import { SUBTYPE } from '../syntax/relations.ts';
import type { SpeechClass } from './lexicon.ts';

/** Speech as the grammar gives it, before quotations are shared out and the speaker is resolved. */
export interface Draft {
  readonly class: SpeechClass;
  /** Head of the cue: "said", "according", "claim". */
  readonly cueToken: number;
  readonly cue: TokenRange;
  /** Head of the source's noun phrase, or -1 where nobody is named. */
  readonly sourceHead: number;
  readonly source: TokenRange | null;
  /** What is said; quotations that go on are added to it later. */
  readonly content: TokenRange[];
  /** A claim in the narrator's grammar: "X's allegations of ...", "accused Y of ...". */
  readonly embedded: boolean;
  /** Somebody vouches for the content; false for wants, praise and what was not said. */
  readonly voiced: boolean;
  /** The conjunction by which the cue goes on from another cue before it; absent where it does not. */
  readonly conjunction?: number;
}

/** A noun phrase without the clause that holds `avoid` (a relative clause in which the cue stands), trimmed. */
export function phraseAround(analysis: Analysis, head: number, avoid: number): TokenRange {
  let first = head;
  let last = head;
  for (const child of analysis.children(head)) {
    const left = analysis.leftmost[child];
    const right = analysis.rightmost[child];
    if (left <= avoid && avoid <= right) continue;
    if (avoid > head && right > avoid) continue;
    if (avoid < head && left < avoid) continue;
    first = Math.min(first, left);
    last = Math.max(last, right);
  }
  return trim(analysis, { first, last: beforeVerb(analysis, head, last) });
}

/** A noun phrase ends before a finite verb, unless that is the verb of its own relative clause. */
function beforeVerb(analysis: Analysis, head: number, last: number): number {
  for (let token = head + 1; token <= last; token++) {
    const xpos = analysis.xposOf(token);
    if (/^W(P|DT|RB)$/.test(xpos)) return last;
    if (xpos === 'VBD' || xpos === 'VBZ' || xpos === 'VBP' || xpos === 'MD') return token - 1;
  }
  return last;
}

const openers = new Set(['(', '[', '“', '‘', '«', '"', '``', "'"]);

/** Cuts punctuation and conjunctions off both ends, but keeps quotation marks and brackets. */
export function trim(analysis: Analysis, range: TokenRange): TokenRange {
  let { first, last } = range;
  while (first < last && isLoose(analysis, first)) first++;
  while (last > first && isLoose(analysis, last)) last--;
  return { first, last };
}

function isLoose(analysis: Analysis, token: number): boolean {
  if (analysis.uposOf(token) !== 'PUNCT') return false;
  const form = analysis.form(token);
  return !openers.has(form) && form !== ')' && form !== ']' && form !== '”' && form !== '’' && form !== '»';
}

/** Helpers before the verb and its particle: "has not yet pointed out". */
export function cueRange(analysis: Analysis, verb: number): TokenRange {
  let first = verb;
  while (first > analysis.sentenceStart[analysis.sentence[verb]] && isHelper(analysis, first - 1, verb)) first--;
  const next = verb + 1;
  const last = next < analysis.count && analysis.deprel[next] === SUBTYPE.particle ? next : verb;
  return { first, last };
}

function isHelper(analysis: Analysis, token: number, verb: number): boolean {
  if (analysis.head[token] !== verb) return false;
  const relation = analysis.relationOf(token);
  return relation.startsWith('aux') || relation === 'advmod';
}

/** Does the range hold the token? */
export const holds = (range: TokenRange, token: number): boolean => range.first <= token && token <= range.last;

/** Parts of `range` left of and right of `hole`. */
export function without(range: TokenRange, hole: TokenRange): TokenRange[] {
  if (hole.last < range.first || hole.first > range.last) return [range];
  const parts: TokenRange[] = [];
  if (range.first < hole.first) parts.push({ first: range.first, last: hole.first - 1 });
  if (hole.last < range.last) parts.push({ first: hole.last + 1, last: range.last });
  return parts;
}
