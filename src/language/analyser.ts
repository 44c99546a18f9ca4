import type { Analysis, TokenTable } from './analysis.ts';
import { loadModel } from './model/index.ts';
import { tokenise } from './tokens/index.ts';

export interface AnalyserOptions {
  /** File of the model; without it the English model that comes with Demarche. */
  readonly model?: string | URL;
}

/** Reads English. Holds one model: make it once and use it for every text of a thread. */
export interface Analyser {
  /** Words, sentences, tags, lemmas, trees and names of a text. The same text always gives the same analysis. */
  analyse(text: string): Analysis;
  /** The same for words and sentences that are given, such as those of a treebank. */
  annotate(tokens: TokenTable): Analysis;
}

/**
 * Loads a model and gives the analyser that uses it.
 *
 * ```ts
 * const analyser = createAnalyser();
 * const analysis = analyser.analyse('The ministry rejected the report.');
 * console.log(renderTree(analysis, 0));
 * ```
 * @throws DemarcheError BAD_MODEL if the file is no model that this version can use.
 */
export function createAnalyser(options: AnalyserOptions = {}): Analyser {
  const model = loadModel(options.model);
  return {
    analyse: (text) => model.annotate(tokenise(text)),
    annotate: (tokens) => model.annotate(tokens),
  };
}
