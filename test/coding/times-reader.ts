import { readTimes } from '../../src/coding/times/index.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { createAnalyser } from '../../src/language/index.ts';

const analyser = createAnalyser();

/** Reading times asks only for the names of actors, and does without them. */
const knowledge = {} as Knowledge;

/** A Friday. */
export const DAY = '2024-05-17';

export function times(text: string, day = DAY) {
  const analysis = analyser.analyse(text);
  return { analysis, ...readTimes({ report: { id: 'test', text, published: day }, analysis, knowledge, day }) };
}

/** Each expression as "text|type|value". */
export function found(text: string, day = DAY): string[] {
  return times(text, day).all.map(({ mention: { text, type, value } }) => `${text}|${type}|${value}`);
}

/** Each expression as "text|from|to". */
export function days(text: string, day = DAY): string[] {
  return times(text, day).all.map(({ mention: { text, from, to } }) => `${text}|${from}|${to}`);
}

/** When the last `word` of a text took place, as "from..to". */
export function when(text: string, word: string, day = DAY) {
  const { analysis, whenOf } = times(text, day);
  const offset = text.lastIndexOf(word);
  if (offset < 0) throw new Error(`"${word}" is not in the text`);
  const { from, to, precision, basis, text: words } = whenOf(analysis.tokenAt(offset));
  return { days: `${from}..${to}`, precision, basis, words };
}
