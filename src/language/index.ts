/** The language layer: English text to words, sentences, tags, lemmas, dependency trees and names. */
export { type Analyser, type AnalyserOptions, createAnalyser } from './analyser.ts';
export { Analysis, type Span, type TokenColumns, type TokenTable } from './analysis.ts';
export { readConllu } from './conllu/read.ts';
export { type WriteOptions, writeConllu } from './conllu/write.ts';
export { type Entity, entitiesOf, entityTypeOf } from './entities.ts';
export { DEPREL, deprelId, ENTITY_TYPES, type EntityType, UPOS, uposId, XPOS, xposId } from './labels.ts';
export { strings } from './strings.ts';
export { cut, tokenise } from './tokens/index.ts';
export { renderTree } from './tree.ts';
