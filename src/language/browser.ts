/**
 * The language layer where there are no files: `demarche/language` in a browser. The same as in Node, but that what
 * loads a model gives a promise.
 */
import { DemarcheError } from '../errors.ts';
import { type Analyser, analyserOf } from './analyser.ts';
import type { Analysis } from './analysis.ts';
import { ModelFile } from './model/file.ts';
import { type KernelModule, Machine } from './model/kernels.ts';
import { EnglishModel } from './model/model.ts';

export * from './shared.ts';

/** Where bytes are fetched from (an address relative to the page, or a whole one), or the bytes themselves. */
export type ModelSource = string | URL | Uint8Array | ArrayBuffer;

export interface AnalyserOptions {
  /** The model; without it `../model/english.bin`, as seen from this module, where the package has it. */
  readonly model?: ModelSource;
  /** The WebAssembly that the model runs on; without it `../model/kernels.wasm`, as seen from this module. */
  readonly kernels?: ModelSource;
}

// Told to Vite as not its own, since it would write the files into the bundle; the bundle itself does not say so, and
// whoever bundles that gets the two files as assets.
const MODEL = () => new URL(/* @vite-ignore */ '../model/english.bin', import.meta.url);
const KERNELS = () => new URL(/* @vite-ignore */ '../model/kernels.wasm', import.meta.url);

/**
 * Loads a model and gives the analyser that uses it.
 *
 * ```ts
 * const analyser = await createAnalyser({ model: '/assets/english.bin', kernels: '/assets/kernels.wasm' });
 * console.log(renderTree(analyser.analyse('The ministry rejected the report.'), 0));
 * ```
 * @throws DemarcheError BAD_MODEL if something cannot be fetched or is none that this version can use.
 */
export async function createAnalyser(options: AnalyserOptions = {}): Promise<Analyser> {
  const model = options.model ?? MODEL();
  const kernels = options.kernels ?? KERNELS();
  const [bytes, module] = await Promise.all([read(model), compile(kernels)]);
  return analyserOf(new EnglishModel(new ModelFile(bytes, nameOf(model)), new Machine(module)));
}

let loading: Promise<Analyser> | undefined;

/**
 * Words, sentences, tags, lemmas, trees and names of an English text. The model is fetched on the first call and kept;
 * a call after one that failed tries again.
 * @throws DemarcheError BAD_MODEL if the model that comes with Demarche cannot be fetched.
 */
export async function analyse(text: string): Promise<Analysis> {
  loading ??= createAnalyser();
  try {
    return (await loading).analyse(text);
  } catch (error) {
    loading = undefined;
    throw error;
  }
}

function nameOf(source: ModelSource): string | undefined {
  return typeof source === 'string' || source instanceof URL ? String(source) : undefined;
}

async function read(source: ModelSource): Promise<Uint8Array<ArrayBuffer>> {
  if (source instanceof ArrayBuffer) return new Uint8Array(source);
  if (source instanceof Uint8Array) return source as Uint8Array<ArrayBuffer>;
  try {
    const response = await fetch(source);
    if (!response.ok) throw new Error(`the server answers ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    throw failure(source, (error as Error).message);
  }
}

/** Compiled aside: browsers refuse to compile anything but the smallest module while the page waits. */
async function compile(source: ModelSource): Promise<KernelModule> {
  const bytes = await read(source);
  try {
    return await WebAssembly.compile(bytes);
  } catch (error) {
    throw failure(source, `no WebAssembly: ${(error as Error).message}`);
  }
}

function failure(source: ModelSource, detail: string): DemarcheError {
  const file = nameOf(source);
  return new DemarcheError('BAD_MODEL', detail, file === undefined ? {} : { file });
}
