export { certaintyOf } from './certainty.ts';
export { type EmbeddingLexicon, embeddingLexicon, loadEmbeddingLexicon } from './lexicon.ts';
export { isMisreadVerb } from './misread.ts';
