/**
 * Exact words on one line in quotation marks, cut at a word to about `limit` characters. Marks within the words stay as
 * they are; where a cut or the clause has parted a pair of them, the longer piece beside the mark is shown. What is left
 * out at an end is marked with an ellipsis. Pure function of the text.
 */
export function quotation(text: string, limit: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  const end = flat.length <= limit ? flat.length : cutAt(flat, limit);
  const { start, stop } = balanced(flat, end);
  const words = trimmed(flat.slice(start, stop));
  return `“${start > 0 ? '… ' : ''}${words}${stop < flat.length ? ' …' : ''}”`;
}

/** The end of the last whole word below the limit. */
function cutAt(text: string, limit: number): number {
  const space = text.lastIndexOf(' ', limit);
  return space > limit >> 1 ? space : limit;
}

/** The longest stretch up to `end` in which every quotation mark has its partner. */
function balanced(text: string, end: number): { start: number; stop: number } {
  const stray = strayMarks(text.slice(0, end));
  const cuts = [-1, ...stray, end];
  let best = { start: 0, stop: end };
  let length = -1;
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [start, stop] = [cuts[i] + 1, cuts[i + 1]];
    if (stop - start > length) {
      best = { start, stop };
      length = stop - start;
    }
  }
  return best;
}

/** Places of marks without a partner. A straight mark opens after a space and closes behind a word. */
function strayMarks(text: string): number[] {
  const open: number[] = [];
  const stray: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const mark = text[i];
    const opens = mark === '“' || (mark === '"' && (i === 0 || /[\s([—–-]/.test(text[i - 1])));
    if (opens) open.push(i);
    else if (mark === '”' || mark === '"') {
      if (open.length) open.pop();
      else stray.push(i);
    }
  }
  return [...stray, ...open].sort((one, other) => one - other);
}

/** Without spaces at the ends, and without a comma or dash before what is left out. */
function trimmed(words: string): string {
  return words.replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, '');
}
