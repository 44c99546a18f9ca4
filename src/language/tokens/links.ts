import { DIGIT, kindAt, SPACE, SURROGATE, UPPER, wordUnits } from './characters.ts';

const SCHEMES = ['http://', 'https://', 'www.', 'ftp://', 'mailto:', 'doi:'];
/** Punctuation that ends the sentence around an address rather than the address. */
const TRAILING = new Set('.,;:!?\'"’”)]}>*'.split(''));
/** Brackets and quotation marks that no address holds. */
const OUTSIDE = new Set('<>"“”‘’|'.split(''));
/** RFC 5321: the part before the @ has at most 64 characters. */
const LONGEST_LOCAL_PART = 64;

/**
 * Last parts of names of hosts and files that are written without a scheme: "example.com", "notes.doc". Without those
 * that are English words ("in", "it", "at").
 */
export const ENDINGS: ReadonlySet<string> = new Set(
  `com org net edu gov mil int info biz uk us ca au nz de fr es nl ch se dk fi ie pk af ir iq il tr ru ua cn jp kr tv co
   io ai news html htm php asp aspx jsp doc docx pdf xls xlsx ppt pptx txt csv zip jpg jpeg png gif
   mp3 mp4 exe url ly eu gl app dev tr pub md ts js json xml wpd`.split(/\s+/),
);

/**
 * End of the address that begins at an offset, or -1: of the web with a scheme, "example.org/path", or of e-mail. Time
 * grows with the length of the address.
 */
export function addressEnd(text: string, start: number): number {
  const scheme = schemeLength(text, start);
  if (scheme > 0) {
    const end = linkEnd(text, start + scheme);
    if (end >= 0) return end;
  }
  let at = start;
  let dot = -1;
  const limit = Math.min(text.length, start + LONGEST_LOCAL_PART);
  while (at < limit && isLocal(text.charCodeAt(at))) if (text.charCodeAt(at++) === 0x2e) dot = at;
  const mark = text.charCodeAt(at);
  if (mark === 0x40 && at > start) return emailEnd(text, at);
  if (mark !== 0x2f || dot < 0 || !ENDINGS.has(text.slice(dot, at).toLowerCase())) return -1;
  return linkEnd(text, at);
}

/** End of the web address of which `least` is the part that makes it one. */
function linkEnd(text: string, least: number): number {
  let end = least;
  while (end < text.length && kindAt(text, end) !== SPACE && !OUTSIDE.has(text[end])) end++;
  const bracketed = text.slice(least, end).includes('(');
  while (end > least && TRAILING.has(text[end - 1])) {
    // ".../Berlin_(disambiguation)": the bracket was opened inside the address
    if (text[end - 1] === ')' && bracketed) break;
    end--;
  }
  return end > least ? end : -1;
}

/** End of the e-mail address whose mark stands at an offset, or -1. */
function emailEnd(text: string, mark: number): number {
  if (!isAsciiAlphanumeric(text.charCodeAt(mark + 1))) return -1;
  let end = mark + 1;
  while (end < text.length && isLocal(text.charCodeAt(end))) end++;
  while (!isAsciiAlphanumeric(text.charCodeAt(end - 1))) end--;
  return end;
}

/** Whether a web address begins at an offset. */
export function isLinkAt(text: string, at: number): boolean {
  return schemeLength(text, at) > 0;
}

function schemeLength(text: string, start: number): number {
  if (!'hwfmd'.includes(String.fromCharCode(text.charCodeAt(start) | 32))) return 0;
  for (const scheme of SCHEMES)
    if (text.slice(start, start + scheme.length).toLowerCase() === scheme) return scheme.length;
  return 0;
}

/** Letters and digits of ASCII, and the marks that names of hosts and the first parts of e-mail addresses may hold. */
const LOCAL = new Uint8Array(128);
for (let unit = 0; unit < 128; unit++) LOCAL[unit] = /[\w.+%-]/.test(String.fromCharCode(unit)) ? 1 : 0;

const isLocal = (unit: number): boolean => unit < 128 && LOCAL[unit] === 1;

export const isAsciiAlphanumeric = (unit: number): boolean =>
  (unit >= 48 && unit <= 57) || ((unit | 32) >= 97 && (unit | 32) <= 122);

/** "#Doha2025", "@ministry": end of the hashtag or handle whose mark stands at an offset, or -1. */
export function tagEnd(text: string, start: number): number {
  let end = start + 1;
  const first = kindAt(text, end);
  if (wordUnits(text, end) === 0 || first === SURROGATE || /\d/.test(text[end])) return -1;
  while (wordUnits(text, end) > 0) end += wordUnits(text, end);
  return end;
}

/** "B.1", and "A/73/PV.6" in the symbol of a document, but not "p.5", whose stop is an abbreviation's. */
function isNumbered(text: string, start: number, left: number, dot: number): boolean {
  if (dot - left === 1) return text[left] !== 'p' && text[left] !== 'c';
  return left > start && text[left - 1] === '/' && dot - left <= 4 && kindAt(text, dot - 1) === UPPER;
}

/** "Example.Com": the only names of hosts that are written so often enough. */
export function isCapitalisedHost(text: string, from: number): boolean {
  return /^(?:Com|Net|Org)$/.test(text.slice(from, from + 3)) && wordUnits(text, from + 3) === 0;
}

/**
 * Whether the stop at `dot`, with letters on both sides, is inside a name such as "example.org", "alt.news.conflict" or
 * "e.g." rather than the end of a sentence written without a space. `start` is where the word begins.
 */
export function joinsAsName(text: string, start: number, dot: number): boolean {
  let left = dot;
  while (left > start && text[left - 1] !== '.' && text[left - 1] !== '/') left--;
  if (kindAt(text, dot + 1) === DIGIT) return isNumbered(text, start, left, dot);
  let end = dot + 1;
  while (wordUnits(text, end) > 0) end += wordUnits(text, end);
  if (dot - left === 1 || end - dot === 2) return true;
  if (left > start && text[left - 1] === '.') return true;
  if (text[end] === '.' && wordUnits(text, end + 1) > 0) return true;
  return ENDINGS.has(text.slice(dot + 1, end).toLowerCase());
}
