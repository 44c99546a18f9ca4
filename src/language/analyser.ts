import type { Analysis, TokenTable } from './analysis.ts';
import type { EnglishModel } from './model/model.ts';
import { tokenise } from './tokens/index.ts';

/** Reads English. Holds one model: make it once and use it for every text of a thread. */
export interface Analyser {
  /** Changes with the weights of the model: two analysers of one version give the same analyses. */
  readonly version: string;
  /** Words, sentences, tags, lemmas, trees and names of a text. The same text always gives the same analysis. */
  analyse(text: string): Analysis;
  /** The same for words and sentences that are given, such as those of a treebank. */
  annotate(tokens: TokenTable): Analysis;
}

/** The analyser that uses a model. */
export function analyserOf(model: EnglishModel): Analyser {
  return {
    version: model.version,
    analyse: (text) => model.annotate(tokenise(text)),
    annotate: (tokens) => model.annotate(tokens),
  };
}
