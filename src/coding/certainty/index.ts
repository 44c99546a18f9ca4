export { certaintyOf } from './certainty.ts';
export { type EmbeddingLexicon, embeddingLexicon } from './lexicon.ts';
export { isMisreadVerb } from './misread.ts';
