import { type Analyser, analyserOf } from './analyser.ts';
import type { Analysis } from './analysis.ts';
import { type FileSource, loadModel, type ModelSource } from './model/index.ts';

export interface AnalyserOptions {
  /** The model, as a file, its bytes or one that threads share; without it the English model that comes with Demarche. */
  readonly model?: ModelSource;
  /** The WebAssembly that the model runs on, as a file or its bytes; without it the one that comes with Demarche. */
  readonly kernels?: FileSource;
}

/**
 * Loads a model and gives the analyser that uses it.
 *
 * ```ts
 * const analyser = createAnalyser();
 * const analysis = analyser.analyse('The ministry rejected the report.');
 * console.log(renderTree(analysis, 0));
 * ```
 * @throws DemarcheError BAD_MODEL if a file cannot be read or is none that this version can use.
 */
export function createAnalyser(options: AnalyserOptions = {}): Analyser {
  return analyserOf(loadModel(options.model, options.kernels));
}

let analyser: Analyser | undefined;

/**
 * Words, sentences, tags, lemmas, trees and names of an English text. The model is loaded on the first call in a thread
 * and kept; {@link createAnalyser} is for those who want to say when, or which.
 *
 * ```ts
 * import { analyse, renderTree } from 'demarche/language';
 *
 * console.log(renderTree(analyse('The ministry rejected the report.'), 0));
 * ```
 * @throws DemarcheError BAD_MODEL if the model that comes with Demarche cannot be read.
 */
export function analyse(text: string): Analysis {
  analyser ??= createAnalyser();
  return analyser.analyse(text);
}
