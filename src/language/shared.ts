/** What of the language layer opens no file: the same in Node and in a browser. */
export { DemarcheError, type ErrorCode, type Place } from '../errors.ts';
export type { Analyser } from './analyser.ts';
export { Analysis, type Span, type TokenColumns, type TokenTable } from './analysis.ts';
export { readConllu } from './conllu/read.ts';
export { readConlluTrees } from './conllu/trees.ts';
export { type WriteOptions, writeConllu } from './conllu/write.ts';
export { type Entity, entitiesOf, entityTypeOf } from './entities.ts';
export { DEPREL, deprelId, ENTITY_TYPES, type EntityType, UPOS, uposId, XPOS, xposId } from './labels.ts';
export { strings } from './strings.ts';
export { renderTreeSvg, type SvgOptions } from './svg.ts';
export { cut, tokenise } from './tokens/index.ts';
export { renderTree } from './tree.ts';
