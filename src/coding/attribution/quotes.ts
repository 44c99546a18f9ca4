import type { Analysis } from '../../language/analysis.ts';

/** A passage in quotation marks: tokens `first` to `last` with its marks. */
export interface Quotation {
  readonly first: number;
  readonly last: number;
}

const DOUBLE_OPEN = new Set(['“', '«', '„', '‟', '``']);
const DOUBLE_CLOSE = new Set(['”', '»']);
/** Marks of one shape for both ends; typewriters double the apostrophe. */
const STRAIGHT = new Set(['"', "''"]);

/** Tokens after which a single mark that has found no partner is taken for an apostrophe. */
const LONGEST_SINGLE = 120;

/** Quotations of a text with, for each token, the outermost one around it (-1 outside all). */
export interface Quotations {
  readonly all: readonly Quotation[];
  readonly around: Int32Array;
}

/**
 * Finds the outermost quotations: straight, curly and angled marks, double or single. A quotation that a paragraph leaves
 * open goes on in the next one if that opens with a mark of its own (the custom of newspapers), and ends with the
 * paragraph otherwise, so that one forgotten mark spoils no more than its paragraph.
 */
export function findQuotations(analysis: Analysis): Quotations {
  const all: Quotation[] = [];
  const around = new Int32Array(analysis.count).fill(-1);
  let open = -1;
  let single = false;
  const close = (last: number): void => {
    if (open < 0) return;
    if (last > open) {
      around.fill(all.length, open, last + 1);
      all.push({ first: open, last });
    }
    open = -1;
  };
  for (let token = 0; token < analysis.count; token++) {
    const mark = markAt(analysis, token);
    if (startsParagraph(analysis, token) && open >= 0) {
      const goesOn = !single && mark === 'double' && opens(analysis, token);
      // a quotation for each paragraph: they are joined again as the words of one speaker
      close(token - 1);
      if (goesOn) {
        open = token;
        continue;
      }
    }
    if (mark === 'none') continue;
    if (open < 0) {
      if (mark === 'single' ? opensSingle(analysis, token) : opens(analysis, token)) {
        open = token;
        single = mark === 'single';
      }
    } else if (single ? mark === 'single' && !opens(analysis, token) : mark === 'double' && closes(analysis, token)) {
      close(token);
    }
  }
  close(analysis.count - 1);
  return { all, around };
}

type Mark = 'double' | 'single' | 'none';

function markAt(analysis: Analysis, token: number): Mark {
  const length = analysis.end[token] - analysis.start[token];
  if (length > 2) return 'none';
  const form = analysis.form(token);
  if (STRAIGHT.has(form) || DOUBLE_OPEN.has(form) || DOUBLE_CLOSE.has(form)) return 'double';
  if (form === '‘' || form === '’' || form === "'" || form === '`') return 'single';
  return 'none';
}

/** A straight mark opens where white space or a bracket stands before it and a word after it. */
function opens(analysis: Analysis, token: number): boolean {
  const form = analysis.form(token);
  if (DOUBLE_OPEN.has(form) || form === '‘' || form === '`') return true;
  if (DOUBLE_CLOSE.has(form) || form === '’') return false;
  const before = analysis.text[analysis.start[token] - 1];
  const after = analysis.text[analysis.end[token]];
  const free = before === undefined || /[\s([{—–\-:“]/.test(before);
  return free && after !== undefined && !/\s/.test(after);
}

/** A straight mark closes unless it can only open. */
function closes(analysis: Analysis, token: number): boolean {
  if (DOUBLE_OPEN.has(analysis.form(token))) return false;
  return !STRAIGHT.has(analysis.form(token)) || !opens(analysis, token);
}

/** A single mark may be an apostrophe: it opens only if another closes in the same paragraph. */
function opensSingle(analysis: Analysis, token: number): boolean {
  if (!opens(analysis, token)) return false;
  const limit = Math.min(analysis.count, token + LONGEST_SINGLE);
  for (let next = token + 1; next < limit && !startsParagraph(analysis, next); next++) {
    if (markAt(analysis, next) === 'single' && !opens(analysis, next) && endsWord(analysis, next)) return true;
  }
  return false;
}

/** White space, punctuation or nothing follows, and the mark is not the possessive of a plural. */
function endsWord(analysis: Analysis, token: number): boolean {
  const after = analysis.text[analysis.end[token]];
  return analysis.xposOf(token) !== 'POS' && (after === undefined || /[\s.,;:!?)\]—–"”]/.test(after));
}

/** Is there a line break between this token and the one before? */
export function startsParagraph(analysis: Analysis, token: number): boolean {
  if (token === 0) return true;
  for (let at = analysis.end[token - 1]; at < analysis.start[token]; at++) {
    if (analysis.text.charCodeAt(at) === 10) return true;
  }
  return false;
}
