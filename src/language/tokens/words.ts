import { stopBelongs } from './abbreviation-stop.ts';
import { keepsHyphen } from './affixes.ts';
import type { TokenBuffer } from './buffer.ts';
import { DIGIT, isApostrophe, isHyphen, isInvisible, isLetter, kindAt, LOWER, UPPER, wordUnits } from './characters.ts';
import { cliticCuts } from './clitics.ts';
import { addressEnd, isCapitalisedHost, joinsAsName } from './links.ts';
import { endsWithDollar, isDocumentSymbol, isNumericCode, partsThousands, unitStart } from './numbers.ts';
import { pathEnd } from './paths.ts';

/**
 * Cuts the word that begins at `start`, with all that hangs together with it without a space ("al-Qaeda's",
 * "FAK/TTP", "U.S.-led"), and returns where it ends. Time grows with the length of the word.
 */
export function scanWord(text: string, start: number, out: TokenBuffer): number {
  const address = text[start + 1] === ':' ? pathEnd(text, start) : addressEnd(text, start);
  if (address >= 0) {
    out.push(start, address);
    return address;
  }
  const end = runEnd(text, start);
  if (isWhole(text, start, end)) {
    out.push(start, end);
    return end;
  }
  return cutRun(text, start, end, out);
}

const ZERO_WIDTH_SPACE = 0x200b;

/** End of the letters and digits from `start`, with the marks between them that join: "o'clock", "1,000.5", "14:30". */
function runEnd(text: string, start: number): number {
  let at = start;
  for (;;) {
    let units = wordUnits(text, at);
    while (units > 0) {
      at += units;
      units = wordUnits(text, at);
    }
    if (wordUnits(text, at + 1) === 0 || !joins(text, start, at)) return at;
    at++;
  }
}

/** Whether the mark at an offset, with a letter or digit on both sides, joins them into one run. */
function joins(text: string, start: number, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (isHyphen(unit) || unit === 0x2f || unit === 0x26) return true;
  if (isApostrophe(unit) || (isInvisible(unit) && unit !== ZERO_WIDTH_SPACE)) return true;
  const left = kindAt(text, at - 1);
  const right = kindAt(text, at + 1);
  if (unit === 0x3a) return left === DIGIT && right === DIGIT;
  if (unit === 0x2c) return left === DIGIT && right === DIGIT && partsThousands(text, start, at);
  if (unit !== 0x2e) return false;
  if (left === DIGIT && right === DIGIT) return true;
  if (left === LOWER && right === UPPER && !isDegree(text, start, at)) return isCapitalisedHost(text, at + 1);
  return joinsAsName(text, start, at);
}

/** "Ph.D", "M.Sc" and the like: capital, small letter, stop. */
function isDegree(text: string, start: number, dot: number): boolean {
  return dot - start === 2 && kindAt(text, start) === UPPER && wordUnits(text, dot + 2) === 0;
}

/** A date or another number of several parts, or the symbol of a document. */
function isWhole(text: string, start: number, end: number): boolean {
  if (kindAt(text, start) === DIGIT) return isNumericCode(text, start, end);
  return kindAt(text, start) === UPPER && isDocumentSymbol(text, start, end);
}

/** Cuts a run at its slashes and hyphens and each part at its clitics. Returns where the last token ends. */
function cutRun(text: string, start: number, end: number, out: TokenBuffer): number {
  if (isShortForm(text, start, end)) {
    out.push(start, end);
    return end;
  }
  let part = start;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    const slash = unit === 0x2f;
    if (!slash && !isHyphen(unit)) continue;
    if (!slash && part === start && keepsHyphen(text, part, at, partEnd(text, at + 1, end))) continue;
    if (slash && isWith(text, part, at)) {
      out.push(part, at + 1);
    } else {
      cutPart(text, part, at, out);
      out.push(at, at + 1);
    }
    part = at + 1;
  }
  return cutLast(text, part, end, out);
}

function partEnd(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text.charCodeAt(at) !== 0x2f && !isHyphen(text.charCodeAt(at))) at++;
  return at;
}

/** "w/him": "w/" stands for "with". */
function isWith(text: string, start: number, slash: number): boolean {
  return slash === start + 1 && (text[start] === 'w' || text[start] === 'W');
}

const SHORT_FORMS: ReadonlySet<string> = new Set(['s/he', 'w/in', 'w/out']);

/** "w/o", "n/a", "s/he", "c/o". */
function isShortForm(text: string, start: number, end: number): boolean {
  if (text[start + 1] !== '/' || end - start > 5) return false;
  if (end - start === 3) return isLetter(kindAt(text, start)) && isLetter(kindAt(text, end - 1));
  return SHORT_FORMS.has(text.slice(start, end).toLowerCase());
}

/** The last part may take what stands after the run: the full stop of an abbreviation, a dollar sign, the slash of "w/". */
function cutLast(text: string, start: number, end: number, out: TokenBuffer): number {
  if (text[end] === '.' && stopBelongs(text, start, end)) {
    const unit = kindAt(text, start) === DIGIT ? unitStart(text, start, end, false) : -1;
    if (unit > start) out.push(start, unit);
    out.push(Math.max(unit, start), end + 1);
    return end + 1;
  }
  if (endsWithDollar(text, start, end) || (text[end] === '/' && isWith(text, start, end))) {
    out.push(start, end + 1);
    return end + 1;
  }
  cutPart(text, start, end, out);
  return end;
}

function cutPart(text: string, start: number, end: number, out: TokenBuffer): void {
  let from = start;
  if (kindAt(text, start) === DIGIT) {
    const unit = unitStart(text, start, end, '$€£¥'.includes(text[start - 1] ?? ' '));
    if (unit > start) {
      out.push(start, unit);
      from = unit;
    }
  }
  for (const cut of cliticCuts(text, from, end)) {
    out.push(from, cut);
    from = cut;
  }
  out.push(from, end);
}
