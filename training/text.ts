/**
 * Cuts texts into sentences and words as the model will meet them: `node training/text.ts FILE.jsonl… > text.txt` writes
 * a sentence a line with spaces between words. Each row's `text` is read; one all in capitals is put in lower case, since
 * its words, not its shapes, are worth learning.
 */
import { readFileSync } from 'node:fs';
import { tokenise } from '../src/language/tokens/index.ts';

const SHORTEST = 4;
const LONGEST = 100;

function sentences(text: string): string[] {
  const { start, end, sentenceStart } = tokenise(text);
  const lines: string[] = [];
  for (let s = 0; s + 1 < sentenceStart.length; s++) {
    const size = sentenceStart[s + 1] - sentenceStart[s];
    if (size < SHORTEST || size > LONGEST) continue;
    const place = Array.from({ length: size }, (_, i) => sentenceStart[s] + i);
    lines.push(place.map((i) => text.slice(start[i], end[i]).replace(/\s+/g, '')).join(' '));
  }
  return lines;
}

for (const path of process.argv.slice(2)) {
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (!line.trim()) continue;
    const text: string = JSON.parse(line).text;
    for (const sentence of sentences(text === text.toUpperCase() ? text.toLowerCase() : text)) console.log(sentence);
  }
}
