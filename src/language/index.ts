/** The language layer: English text to words, sentences, tags, lemmas, dependency trees and names. */
export { type FileSource, type ModelSource, type SharedModel, shareModel } from './model/index.ts';
export { type AnalyserOptions, analyse, createAnalyser } from './node.ts';
export * from './shared.ts';
