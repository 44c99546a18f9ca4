import type { Analysis } from '../../language/analysis.ts';
import { TAG } from '../syntax/relations.ts';
import { type Draft, trim } from './draft.ts';
import { hasTensed } from './extent.ts';
import { isBreak } from './order.ts';
import type { Quotations } from './quotes.ts';

/**
 * Where one speech ends because another begins in the same sentence. A cue at the end ("..., the mayor said") speaks for
 * all that stands before it, a cue after ", but" or ", adding" for what follows; content that a tree let run across such
 * a cue is cut there. Changes the content of the drafts.
 */
export function settleBoundaries(analysis: Analysis, drafts: readonly Draft[], quotations: Quotations): void {
  drafts.forEach((draft, i) => {
    const boundary = boundaryOf(analysis, draft, quotations);
    if (!boundary) return;
    // only cues to the left in the same sentence can run across
    const sentence = analysis.sentenceStart[analysis.sentence[draft.cueToken]];
    for (let j = i - 1; j >= Math.max(0, i - MOST_CUES) && drafts[j].cueToken >= sentence; j--)
      cut(analysis, drafts[j], boundary.token);
    if (boundary.tag) takeSentence(analysis, draft, boundary.token, quotations);
  });
}

/** Cues that a sentence may have before we stop looking back; no sentence for readers has as many. */
const MOST_CUES = 60;

interface Boundary {
  /** First token of the clause of the cue, or the conjunction before it. */
  readonly token: number;
  /** The cue follows what it reports: "..., the mayor said." */
  readonly tag: boolean;
}

function boundaryOf(analysis: Analysis, draft: Draft, quotations: Quotations): Boundary | null {
  const { cueToken, cue, conjunction } = draft;
  if (conjunction !== undefined) return { token: conjunction, tag: false };
  if (analysis.upos[cueToken] !== TAG.VERB || quotations.around[cueToken] >= 0) return null;
  const start = clauseStart(draft);
  const before = start - 1;
  if (before - analysis.sentenceStart[analysis.sentence[cueToken]] < 2) return null;
  if (analysis.xposOf(cueToken) === 'VBG')
    return isBreak(analysis, cue.first - 1) ? { token: cue.first, tag: false } : null;
  if (isConjunction(analysis, before) && isBreak(analysis, before - 1)) return { token: before, tag: false };
  if (!isBreak(analysis, before) || !isTag(analysis, draft, start, quotations)) return null;
  return { token: start, tag: true };
}

/** The source's first token if the source stands right before the cue, else the cue's. */
function clauseStart({ source, cue }: Draft): number {
  return source && source.last < cue.first && cue.first - source.last <= 2 ? source.first : cue.first;
}

const isConjunction = (analysis: Analysis, token: number): boolean =>
  /^(but|while|whereas|though|although|and|yet)$/.test(analysis.lowerOf(token));

/** Something was said before the cue, and nothing is said after it but a circumstance or more of the same words. */
function isTag(analysis: Analysis, draft: Draft, start: number, quotations: Quotations): boolean {
  const { cue, source, content } = draft;
  const sentence = analysis.sentenceStart[analysis.sentence[cue.first]];
  const [first] = content;
  const follows = first !== undefined && first.first > cue.last;
  if (follows && quotations.around[first.first] < 0) return false;
  if (follows && !isQuoteEnd(analysis, start - 1, quotations)) return false;
  const inverted = source && source.first > cue.last && source.first - cue.last <= 2;
  const next = (inverted ? source.last : cue.last) + 1;
  const upos = next < analysis.count ? analysis.uposOf(next) : 'PUNCT';
  const circumstance = upos === 'ADP' || upos === 'ADV' || upos === 'SCONJ' || upos === 'PROPN' || upos === 'NOUN';
  const hearer = draft.content.length > 0 && !follows;
  if (upos === 'PUNCT' ? analysis.form(next) === ':' : !circumstance && !hearer) return false;
  return isQuoteEnd(analysis, start - 1, quotations) || hasTensed(analysis, sentence, start - 1);
}

function isQuoteEnd(analysis: Analysis, token: number, { all, around }: Quotations): boolean {
  const at = analysis.form(token) === ',' && token > 0 ? token - 1 : token;
  return around[at] >= 0 && all[around[at]].last === at;
}

/** Content that runs across the boundary ends before it. */
function cut(analysis: Analysis, draft: Draft, boundary: number): void {
  if (draft.cueToken >= boundary) return;
  const { content } = draft;
  for (let place = content.length - 1; place >= 0; place--) {
    const { first, last } = content[place];
    if (last < boundary || first > boundary) continue;
    if (first >= boundary - 1) content.splice(place, 1);
    else content[place] = trim(analysis, { first, last: boundary - 1 });
  }
}

/** A tag without a quotation before it reports the sentence up to its comma. */
function takeSentence(analysis: Analysis, draft: Draft, boundary: number, quotations: Quotations): void {
  if (isQuoteEnd(analysis, boundary - 1, quotations)) {
    const at = analysis.form(boundary - 1) === ',' ? boundary - 2 : boundary - 1;
    const { first, last } = quotations.all[quotations.around[at]];
    const rest = draft.content.filter((range) => range.first > boundary);
    draft.content.splice(0, draft.content.length, { first, last }, ...rest);
    return;
  }
  const first = analysis.sentenceStart[analysis.sentence[boundary]];
  const rest = draft.content.filter((range) => range.first > boundary);
  draft.content.splice(0, draft.content.length, trim(analysis, { first, last: boundary - 1 }), ...rest);
}
