import { wordUnits } from './characters.ts';
import { ENDINGS, isAsciiAlphanumeric } from './links.ts';

/** File endings behind a stop that stands by itself: "(final).doc", "the .pk domain". Its end, or -1. */
export function endingAt(text: string, dot: number): number {
  let end = dot + 1;
  while (end - dot < 6 && isAsciiAlphanumeric(text.charCodeAt(end))) end++;
  return end - dot > 2 && wordUnits(text, end) === 0 && ENDINGS.has(text.slice(dot + 1, end).toLowerCase()) ? end : -1;
}

/** No path is longer. */
const LONGEST_PATH = 260;

/**
 * End of the path of a file that begins at an offset, or -1: "/etc/hosts", "../a/b.txt", "~/notes", "C:\Users\a.txt".
 * The caller has seen that nothing is joined to it on the left.
 */
export function pathEnd(text: string, start: number): number {
  const match = /^(?:(?:~|\.{1,2})?\/[\w.-]+\/[\w./-]*\w|(?:~|\.{1,2})\/[\w.-]*\w|[A-Za-z]:[\\/][\w.\\/-]*\w)/.exec(
    text.slice(start, start + LONGEST_PATH),
  );
  return match && wordUnits(text, start + match[0].length) === 0 ? start + match[0].length : -1;
}
