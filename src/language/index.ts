/** The language layer: English text to words, sentences, tags, lemmas, dependency trees and names. */
export { type AnalyserOptions, analyse, createAnalyser } from './node.ts';
export * from './shared.ts';
