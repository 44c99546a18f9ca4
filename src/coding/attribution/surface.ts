import type { Analysis } from '../../language/analysis.ts';
import type { TokenRange } from '../document.ts';
import { trim } from './draft.ts';
import { hasTensed } from './extent.ts';
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
  if (mayFollow && left - start > 2 && isBreak(analysis, left - 1) && hasTensed(analysis, start, left - 1))
    return [trim(analysis, { first: start, last: left - 1 })];
  const clause = cue.last + 1;
  if (mayPrecede && end - clause >= 2 && startsClause(analysis, clause))
    return [trim(analysis, { first: clause, last: end })];
  return null;
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
