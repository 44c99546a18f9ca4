import type { TokenBuffer } from './buffer.ts';
import { DIGIT, isApostrophe, isHyphen, kindAt, MARK, SPACE, wordUnits } from './characters.ts';
import { looseClitic } from './clitics.ts';
import { tagEnd } from './links.ts';

/** Faces made of punctuation, longest first. */
const FACES = [':-)', ':-(', ';-)', ':-D', ':-P', '^_^', ':)', ':(', ';)', '=)', '=(', ':D', ':P', ':p', '(:', '<3'];
/** Marks that make one token when repeated: "...", "--", "!!!", "====". */
const REPEATED = new Set('.-–—*=_~+!?<>#|^$/\\'.split(''));
const PAIRED = new Set("'`’‘,".split(''));
const ENDS = new Set('.!?…'.split(''));

/** Pushes the token of punctuation or symbols at `start` and returns where it ends. */
export function scanMark(text: string, start: number, out: TokenBuffer): number {
  const end = markEnd(text, start);
  out.push(start, end);
  return end;
}

function markEnd(text: string, start: number): number {
  const unit = text.charCodeAt(start);
  if (unit === 0x23 || unit === 0x40) {
    const tag = tagEnd(text, start);
    if (tag > 0 && wordUnits(text, start - 1) === 0) return tag;
  }
  if (isApostrophe(unit)) {
    const word = apostropheWord(text, start);
    if (word > 0) return word;
  }
  const face = faceAt(text, start);
  if (face > 0) return start + face;
  if (ENDS.has(text[start])) return runOf(text, start, (character) => ENDS.has(character));
  if (REPEATED.has(text[start]) || PAIRED.has(text[start])) return repeatedEnd(text, start);
  return symbolEnd(text, start);
}

function runOf(text: string, start: number, belongs: (character: string) => boolean): number {
  let end = start + 1;
  while (end < text.length && belongs(text[end])) end++;
  return end;
}

/** Apostrophes and commas go in pairs at most ('' is a quotation mark); a run of dashes may have the head of an arrow. */
function repeatedEnd(text: string, start: number): number {
  const mark = text[start];
  if (PAIRED.has(mark)) return text[start + 1] === mark ? start + 2 : start + 1;
  const end = runOf(text, start, (character) => character === mark);
  return (mark === '-' || mark === '=') && text[end] === '>' ? end + 1 : end;
}

/** "'s" by itself, "'02", "'em": a word that begins with its apostrophe. Its end, or -1. */
function apostropheWord(text: string, start: number): number {
  const clitic = looseClitic(text, start);
  if (clitic > 0) return start + clitic;
  if (kindAt(text, start - 1) !== SPACE && start > 0) return -1;
  if (kindAt(text, start + 1) === DIGIT && kindAt(text, start + 2) === DIGIT) {
    const end = text[start + 3] === 's' ? start + 4 : start + 3;
    return wordUnits(text, end) === 0 ? end : -1;
  }
  const em = text.slice(start + 1, start + 3).toLowerCase();
  return em === 'em' && wordUnits(text, start + 3) === 0 ? start + 3 : -1;
}

/** Whether a token is one of the faces made of punctuation. */
export function isFace(text: string, start: number, end: number): boolean {
  return end - start <= 3 && end - start > 1 && FACES.includes(text.slice(start, end));
}

function faceAt(text: string, start: number): number {
  const before = kindAt(text, start - 1);
  if (before !== 0 && before !== SPACE && !ENDS.has(text[start - 1])) return 0;
  for (const face of FACES) {
    if (text.startsWith(face, start) && wordUnits(text, start + face.length) === 0) return face.length;
  }
  return 0;
}

const JOINER = 0x200d;

/** One character outside words, with what modifies it: an emoji with its skin and joiners, a flag of two letters. */
function symbolEnd(text: string, start: number): number {
  let end = start + unitsAt(text, start);
  if (isFlagLetter(text, start) && isFlagLetter(text, end)) return end + 2;
  for (;;) {
    const unit = text.charCodeAt(end);
    if (unit === JOINER && end + 1 < text.length && kindAt(text, end + 1) !== SPACE && !isHyphen(unit))
      end += 1 + unitsAt(text, end + 1);
    else if (kindAt(text, end) === MARK && text[end] !== '_') end++;
    else if (isSkin(text, end)) end += 2;
    else return end;
  }
}

function unitsAt(text: string, at: number): number {
  return (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
}

function isFlagLetter(text: string, at: number): boolean {
  const point = text.codePointAt(at) ?? 0;
  return point >= 0x1f1e6 && point <= 0x1f1ff;
}

function isSkin(text: string, at: number): boolean {
  const point = text.codePointAt(at) ?? 0;
  return point >= 0x1f3fb && point <= 0x1f3ff;
}
