import { DIGIT, kindAt, SPACE, SURROGATE, wordUnits } from './characters.ts';

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
const ENDINGS: ReadonlySet<string> = new Set(
  `com org net edu gov mil int info biz uk us ca au nz de fr es nl ch se dk fi ie pk af ir iq il tr ru ua cn jp kr tv co
   io ai news html htm php asp aspx jsp doc docx pdf xls xlsx ppt pptx txt csv zip jpg jpeg png gif
   mp3 mp4 exe url`.split(/\s+/),
);

/** End of the web address that begins at an offset, or -1: with a scheme, or "example.org/path". */
export function linkEnd(text: string, start: number): number {
  const scheme = SCHEMES.find((prefix) => startsWithIgnoringCase(text, prefix, start));
  const least = scheme === undefined ? hostEnd(text, start) : start + scheme.length;
  if (least < 0) return -1;
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

/** The slash behind a name of a host that stands at an offset, or -1. */
function hostEnd(text: string, start: number): number {
  let at = start;
  let dot = -1;
  const limit = Math.min(text.length, start + LONGEST_LOCAL_PART);
  while (at < limit && isLocal(text.charCodeAt(at))) if (text[at++] === '.') dot = at;
  return dot > 0 && text[at] === '/' && ENDINGS.has(text.slice(dot, at).toLowerCase()) ? at : -1;
}

/** Whether a web address begins at an offset. */
export function isLinkAt(text: string, at: number): boolean {
  return SCHEMES.some((scheme) => startsWithIgnoringCase(text, scheme, at));
}

function startsWithIgnoringCase(text: string, prefix: string, start: number): boolean {
  if ((text.charCodeAt(start) | 32) !== prefix.charCodeAt(0)) return false;
  return text.slice(start, start + prefix.length).toLowerCase() === prefix;
}

const isLocal = (unit: number): boolean =>
  unit === 0x2e || unit === 0x5f || unit === 0x2d || unit === 0x2b || unit === 0x25 || isAsciiAlphanumeric(unit);

const isAsciiAlphanumeric = (unit: number): boolean =>
  (unit >= 48 && unit <= 57) || ((unit | 32) >= 97 && (unit | 32) <= 122);

/** End of the e-mail address that begins at an offset, or -1. */
export function emailEnd(text: string, start: number): number {
  let at = start;
  const limit = Math.min(text.length, start + LONGEST_LOCAL_PART);
  while (at < limit && isLocal(text.charCodeAt(at))) at++;
  if (at === start || text[at] !== '@' || !isAsciiAlphanumeric(text.charCodeAt(at + 1))) return -1;
  let end = at + 1;
  while (end < text.length && isLocal(text.charCodeAt(end))) end++;
  while (!isAsciiAlphanumeric(text.charCodeAt(end - 1))) end--;
  return end;
}

/** "#Doha2025", "@ministry": end of the hashtag or handle whose mark stands at an offset, or -1. */
export function tagEnd(text: string, start: number): number {
  let end = start + 1;
  const first = kindAt(text, end);
  if (wordUnits(text, end) === 0 || first === SURROGATE || /\d/.test(text[end])) return -1;
  while (wordUnits(text, end) > 0) end += wordUnits(text, end);
  return end;
}

/**
 * Whether the stop at `dot`, with letters on both sides, is inside a name such as "example.org", "alt.news.conflict" or
 * "e.g." rather than the end of a sentence written without a space. `start` is where the word begins.
 */
export function joinsAsName(text: string, start: number, dot: number): boolean {
  let left = dot;
  while (left > start && text[left - 1] !== '.') left--;
  if (kindAt(text, dot + 1) === DIGIT) return dot - left === 1;
  let end = dot + 1;
  while (wordUnits(text, end) > 0) end += wordUnits(text, end);
  if (dot - left === 1 || end - dot === 2) return true;
  if (left > start) return true;
  if (text[end] === '.' && wordUnits(text, end + 1) > 0) return true;
  return ENDINGS.has(text.slice(dot + 1, end).toLowerCase());
}
