/** Columns of a terminal that tables and files are made for. */
export const WIDTH = 100;

/**
 * Breaks a text at spaces into lines of at most `width` characters; a longer word stands alone and is not cut. A
 * no-break space holds its words together and is written as a plain one.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \t\r\n]+/).filter(Boolean)) {
    if (line === '') line = word;
    else if (lengthOf(line) + 1 + lengthOf(word) <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== '') lines.push(line);
  return lines.map((each) => each.replaceAll('\u00a0', ' '));
}

/** A text in a column that starts at `indent`, with a label before its first line, or above it if it does not fit. */
export function column(label: string, text: string, indent: number, width = WIDTH): string[] {
  const lines = wrap(text, width - indent).map((line) => ' '.repeat(indent) + line);
  if (label === '' || lines.length === 0) return label === '' ? lines : [label];
  if (label.length >= indent) return [label, ...lines];
  return [label + lines[0].slice(label.length), ...lines.slice(1)];
}

/** "1 report", "2 reports". */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Characters as a terminal counts them, near enough for Latin text: code points without combining marks. */
function lengthOf(text: string): number {
  return [...text.normalize('NFC').replace(/\p{Mark}/gu, '')].length;
}
