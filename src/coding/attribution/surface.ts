import type { Analysis } from '../../language/analysis.ts';
import type { TokenRange } from '../document.ts';
import { trim } from './draft.ts';
import { hasTense, hasTensed } from './extent.ts';
import { isBreak } from './order.ts';
import type { Quotations } from './quotes.ts';

/**
 * Where the tree gives a verb of saying no content, the order of words does: news puts the cue after what is said,
 * behind a comma (`mayFollow`), or before it (`mayPrecede`). Parsers err most on just these attachments.
 */
export function contentByOrder(
  analysis: Analysis,
  cue: TokenRange,
  sourceHead: number,
  mayFollow: boolean,
  mayPrecede: boolean,
): TokenRange[] | null {
  const sentence = analysis.sentence[cue.first];
  const start = analysis.sentenceStart[sentence];
  const end = analysis.sentenceStart[sentence + 1] - 1;
  const beside = sourceHead >= start && sourceHead < cue.first;
  const left = beside ? Math.min(cue.first, analysis.leftmost[sourceHead]) : cue.first;
  // "The hall, the mayor said, celebrated ...": what ends in an aside is no sentence that somebody says
  const inAside = !beside && analysis.form(left - 1) === ',' && hasTense(analysis, left - 2);
  if (mayFollow && !inAside && left - start > 2 && isBreak(analysis, left - 1) && hasTensed(analysis, start, left - 1))
    return [trim(analysis, { first: start, last: left - 1 })];
  const clause = cue.last + 1;
  // "To be just, the mayor said, one should wait": it may go on behind the cue alone
  if (mayFollow && isAside(analysis, left, cue, start) && hasTensed(analysis, clause, end))
    return [trim(analysis, { first: start, last: left - 1 }), trim(analysis, { first: clause, last: end })];
  if (mayFollow && beside && analysis.head[cue.first] >= 0 && runsOn(analysis, sourceHead, cue))
    return [trim(analysis, { first: clause, last: endOfClause(analysis, clause, end) })];
  if (mayPrecede && end - clause >= 2 && startsClause(analysis, clause))
    return [trim(analysis, { first: clause, last: end })];
  return null;
}

/** ", the mayor said,": between two breaks. */
function isAside(analysis: Analysis, left: number, cue: TokenRange, start: number): boolean {
  return left - start > 1 && isBreak(analysis, left - 1) && analysis.form(cue.last + 1) === ',';
}

/** "gifts, which he said were repaid": the cue stands in the middle of a relative clause, whose verb follows at once. */
function runsOn(analysis: Analysis, sourceHead: number, cue: TokenRange): boolean {
  if (sourceHead !== cue.first - 1 || !hasTense(analysis, cue.last + 1)) return false;
  const opening = analysis.lowerOf(Math.max(0, analysis.leftmost[sourceHead] - 1));
  return /^(which|who|whom|that|what)$/.test(opening);
}

function endOfClause(analysis: Analysis, first: number, end: number): number {
  for (let token = first; token < end; token++) if (isBreak(analysis, token + 1)) return token;
  return end;
}

function startsClause(analysis: Analysis, token: number): boolean {
  const upos = analysis.uposOf(token);
  return (
    analysis.lowerOf(token) === 'that' ||
    upos === 'PRON' ||
    upos === 'DET' ||
    upos === 'PROPN' ||
    analysis.form(token) === ':'
  );
}

/** The quotation nearest to a cue in its sentence, with nothing that speaks in between; -1 if there is none. */
export function quotationBeside(
  analysis: Analysis,
  quotations: Quotations,
  cue: TokenRange,
  speaks: (token: number) => boolean,
): number {
  const sentence = analysis.sentence[cue.first];
  const start = analysis.sentenceStart[sentence];
  const end = analysis.sentenceStart[sentence + 1];
  const own = quotations.around[cue.first];
  for (let token = cue.first - 1; token >= Math.max(start, cue.first - REACH); token--) {
    const quotation = quotations.around[token];
    if (quotation >= 0 && quotation !== own) return quotation;
    if (speaks(token)) break;
  }
  for (let token = cue.last + 1; token < Math.min(end, cue.last + REACH); token++) {
    const quotation = quotations.around[token];
    if (quotation >= 0 && quotation !== own) return quotation;
    if (speaks(token)) break;
  }
  return -1;
}

/** Tokens between a cue and its quotation: a name with its office fits in. */
const REACH = 16;
