import type { TokenBuffer } from './buffer.ts';
import { DIGIT, kindAt, SPACE, wordUnits } from './characters.ts';
import { scanMark } from './marks.ts';
import { scanWord } from './words.ts';

/** Cuts a text into UD words, once through from left to right. */
export function scan(text: string, out: TokenBuffer): void {
  let at = 0;
  while (at < text.length) {
    if (kindAt(text, at) === SPACE) at++;
    else if (wordUnits(text, at) > 0) at = scanWord(text, at, out);
    else if (startsNumber(text, at)) at = scanNumber(text, at, out);
    else at = scanMark(text, at, out);
  }
}

/** ".5" and "+92": a sign or point right before a number and not behind a word. */
function startsNumber(text: string, at: number): boolean {
  const mark = text[at];
  return (mark === '.' || mark === '+') && kindAt(text, at + 1) === DIGIT && !(wordUnits(text, at - 1) > 0);
}

function scanNumber(text: string, start: number, out: TokenBuffer): number {
  const first = out.count;
  const end = scanWord(text, start + 1, out);
  out.start[first] = start;
  return end;
}
