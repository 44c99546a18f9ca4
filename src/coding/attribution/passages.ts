import type { Analysis } from '../../language/analysis.ts';
import type { TokenRange } from '../document.ts';
import { type Draft, holds } from './draft.ts';
import { type Quotation, type Quotations, startsParagraph } from './quotes.ts';

/**
 * Gives whole quotations to whoever speaks in them. A tree ends with its sentence, a quotation does not: content that
 * lies in a quotation takes all of it, and quotations that follow without a cue of their own go on with the same speaker,
 * over sentences and paragraphs. Changes the content of the drafts.
 */
export function shareQuotations(analysis: Analysis, drafts: readonly Draft[], quotations: Quotations): void {
  const { all } = quotations;
  const owner: (Draft | null)[] = new Array(all.length).fill(null);
  for (const draft of drafts) claim(draft, quotations, owner);
  for (let q = 0; q < all.length; q++) {
    if (owner[q]) continue;
    const taker =
      introducing(analysis, drafts, all[q]) ?? goingOn(analysis, all, owner, q) ?? comingUp(analysis, all, owner, q);
    if (!taker) continue;
    owner[q] = taker;
    taker.content.push({ ...all[q] });
    taker.content.sort((a, b) => a.first - b.first);
  }
}

/** Content that begins or ends in a quotation, with the cue outside of it, is stretched over the quotation. */
function claim(draft: Draft, { all, around }: Quotations, owner: (Draft | null)[]): void {
  const own = around[draft.cueToken];
  draft.content.forEach((range, place) => {
    for (const token of [range.first, range.last]) {
      const q = around[token];
      if (q < 0 || q === own) continue;
      owner[q] ??= draft;
      draft.content[place] = stretched(draft.content[place], all[q], draft.cue);
    }
    for (let token = range.first; token <= range.last; token++) {
      const q = around[token];
      if (q >= 0 && q !== own) owner[q] ??= draft;
    }
  });
}

/** The range with the whole quotation, not across the cue. */
function stretched(range: TokenRange, quotation: Quotation, cue: TokenRange): TokenRange {
  const first = Math.min(range.first, quotation.first);
  const last = Math.max(range.last, quotation.last);
  if (first > cue.last || last < cue.first) return { first, last };
  return range;
}

/** 'The ministry wrote:' and then the quotation, perhaps in a paragraph of its own. */
function introducing(analysis: Analysis, drafts: readonly Draft[], quotation: Quotation): Draft | null {
  const before = quotation.first - 1;
  if (before < 0 || analysis.form(before) !== ':') return null;
  let low = 0;
  let high = drafts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (drafts[middle].cueToken < before) low = middle + 1;
    else high = middle;
  }
  const last = low > 0 ? drafts[low - 1] : null;
  return last && analysis.sentence[last.cueToken] === analysis.sentence[before] ? last : null;
}

/** The quotation before has a speaker, and between the two stand only that speaker's cue and source. */
function goingOn(
  analysis: Analysis,
  all: readonly Quotation[],
  owner: readonly (Draft | null)[],
  q: number,
): Draft | null {
  const before = q > 0 ? owner[q - 1] : null;
  if (!before || !isSpeech(analysis, all[q])) return null;
  const from = all[q - 1].last + 1;
  const to = all[q].first - 1;
  if (to < from) return before;
  if (before.cueToken < from || before.cueToken > to) return null;
  const cueSentence = analysis.sentence[before.cueToken];
  const sameSentence = analysis.sentence[to] === cueSentence;
  // after a break of paragraph only a quotation that fills its own paragraph's start goes on
  return sameSentence && (startsParagraph(analysis, all[q].first) || !breaksBetween(analysis, from, to))
    ? before
    : null;
}

/**
 * The quotation after has a speaker and this one belongs to it: '"We came. " "We saw," he said' in one paragraph, or
 * '"Our troops," he said, "have left"', which the cue interrupts.
 */
function comingUp(
  analysis: Analysis,
  all: readonly Quotation[],
  owner: readonly (Draft | null)[],
  q: number,
): Draft | null {
  const next = q + 1 < all.length ? owner[q + 1] : null;
  if (!next) return null;
  const last = all[q].last;
  const to = all[q + 1].first;
  if (last + 1 === to) return isSpeech(analysis, all[q]) && !startsParagraph(analysis, to) ? next : null;
  const interrupted = next.cueToken > last && next.cueToken < to && analysis.sentence[last] === analysis.sentence[to];
  return interrupted && isAfterComma(analysis, last) ? next : null;
}

/** The quotation breaks off with a comma, inside or outside its marks. */
function isAfterComma(analysis: Analysis, last: number): boolean {
  return analysis.form(last - 1) === ',' || analysis.form(last + 1) === ',';
}

/** Not just a word or two in quotation marks. */
function isSpeech(analysis: Analysis, { first, last }: Quotation): boolean {
  if (last - first < 4) return false;
  for (let token = first; token <= last; token++) {
    const upos = analysis.uposOf(token);
    if (upos === 'VERB' || upos === 'AUX') return true;
  }
  return false;
}

function breaksBetween(analysis: Analysis, from: number, to: number): boolean {
  for (let token = from + 1; token <= to; token++) if (startsParagraph(analysis, token)) return true;
  return false;
}

/** Is the token inside a quotation that is (part of) this speech? */
export function isQuoted(draft: Draft, { all, around }: Quotations, token: number): boolean {
  const q = around[token];
  if (q < 0) return false;
  return !holds(all[q], draft.cueToken);
}
