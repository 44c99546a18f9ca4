export { readCasualties } from './casualties.ts';
export { type Count, countOf } from './count.ts';
export { type HarmLexicon, harmLexicon } from './lexicon.ts';
export { numeralOf } from './numerals.ts';
