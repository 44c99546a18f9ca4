import type { TokenBuffer } from './buffer.ts';
import {
  CLOSE,
  DIGIT,
  isApostrophe,
  isHyphen,
  isInvisible,
  kindAt,
  MARK,
  OPEN,
  QUOTE,
  SPACE,
  wordUnits,
} from './characters.ts';
import { looseClitic } from './clitics.ts';
import { tagEnd } from './links.ts';
import { endingAt, pathEnd } from './paths.ts';

/** Faces made of punctuation, longest first. */
const FACES = [':-)', ':-(', ';-)', ':-D', ':-P', '^_^', ':)', ':(', ';)', '=)', '=(', ':D', ':P', ':p', '(:', '<3'];
/** Marks that make one token when repeated: "...", "--", "!!!", "====". */
const REPEATED = new Set('-–—―*=_~+<>#|^$/\\§'.split(''));
const PAIRED = new Set("'`’‘,".split(''));
const ENDS = new Set('.!?…'.split(''));
/** Marks of which a rule across the page or the frame of a heading is made: "---=*=---". */
const RULE = new Set('-=_*~+#<>|{}'.split(''));
const SHORTEST_RULE = 4;

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
  if (isInvisible(unit)) return runOf(text, start, (character) => isInvisible(character.charCodeAt(0)));
  if (PATH_STARTS.includes(text[start]) && !isJoined(text, start)) {
    const path = pathEnd(text, start);
    if (path > 0) return path;
  }
  if (ENDS.has(text[start])) return endsEnd(text, start);
  if (REPEATED.has(text[start]) || PAIRED.has(text[start])) return repeatedEnd(text, start);
  return symbolEnd(text, start);
}

const PATH_STARTS = '/.~';

/** Whether a word or a symbol stands right before an offset. */
function isJoined(text: string, at: number): boolean {
  const kind = kindAt(text, at - 1);
  return kind !== 0 && kind !== SPACE && kind !== OPEN && kind !== QUOTE;
}

/** "?!", "...": what ends sentences goes together, but dots are parted from other marks: "... ?". */
function endsEnd(text: string, start: number): number {
  if (text[start] === '.') {
    const ending = isJoined(text, start) && kindAt(text, start - 1) !== CLOSE ? -1 : endingAt(text, start);
    if (ending > 0) return ending;
  }
  if (isEllipsisAt(text, start)) return runOf(text, start, (character) => character === '.' || character === '…');
  let end = start + 1;
  while (end < text.length && ENDS.has(text[end]) && !isEllipsisAt(text, end)) end++;
  return end;
}

function isEllipsisAt(text: string, at: number): boolean {
  return text[at] === '…' || (text[at] === '.' && text[at + 1] === '.');
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
  if (RULE.has(mark)) {
    const rule = runOf(text, start, (character) => RULE.has(character));
    if (rule - start >= SHORTEST_RULE) return rule;
  }
  const end = runOf(text, start, (character) => character === mark);
  return (mark === '-' || mark === '=') && text[end] === '>' ? end + 1 : end;
}

/** Words that lost their beginning to an apostrophe. */
const CLIPPED = ['em', 'til', 'bout', 'cause', 'round', 'n'];
/** "It" that lost its vowel and is a word of its own: "'t is". */
const CLIPPED_IT = ['tis', 'twas', 'twere', 'twill', 'twould'];

/** "'s" by itself, "'02", "'em": a word that begins with its apostrophe. Its end, or -1. */
function apostropheWord(text: string, start: number): number {
  const clitic = text[start] === '‘' ? 0 : looseClitic(text, start);
  if (clitic > 0) return start + clitic;
  if (isJoined(text, start) || isApostrophe(text.charCodeAt(start - 1))) return -1;
  if (kindAt(text, start + 1) === DIGIT && kindAt(text, start + 2) === DIGIT) {
    const end = text[start + 3] === 's' ? start + 4 : start + 3;
    return wordUnits(text, end) === 0 ? end : -1;
  }
  let end = start + 1;
  while (end - start <= 6 && wordUnits(text, end) > 0) end++;
  const word = text.slice(start + 1, end);
  if (CLIPPED_IT.includes(word.toLowerCase())) return start + 2;
  // "rock 'n' roll" keeps its second apostrophe too
  if (word === 'n' && isApostrophe(text.charCodeAt(end))) return end + 1;
  return CLIPPED.includes(word) || word === 'Em' || word === 'EM' ? end : -1;
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
/** First half of the tags that make a flag of a region out of a black one, U+E0020 to U+E007F. */
const TAG = 0xdb40;

/** One character outside words, with what modifies it: an emoji with its skin and joiners, a flag of two letters. */
function symbolEnd(text: string, start: number): number {
  let end = start + unitsAt(text, start);
  if (isFlagLetter(text, start) && isFlagLetter(text, end)) return end + 2;
  for (;;) {
    const unit = text.charCodeAt(end);
    if (unit === JOINER && end + 1 < text.length && kindAt(text, end + 1) !== SPACE && !isHyphen(unit))
      end += 1 + unitsAt(text, end + 1);
    else if (kindAt(text, end) === MARK && text[end] !== '_') end++;
    else if (isSkin(text, end) || (unit === TAG && end > start + 1 && end + 1 < text.length)) end += 2;
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
