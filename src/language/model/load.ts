import { readFileSync } from 'node:fs';
import { DemarcheError } from '../../errors.ts';
import { dataFile } from '../../paths.ts';
import { ModelFile } from './file.ts';
import { askShared, type KernelModule, Machine, sharedMemory } from './kernels.ts';
import { EnglishModel } from './model.ts';

/** A file by its path or `file:` address, or what stands in it. */
export type FileSource = string | URL | Uint8Array;

/**
 * A model whose weights several threads have in common. It is sent to them as it is (`workerData`, `postMessage`) and
 * loaded there like a file; what a thread works with besides the weights is its own.
 */
export interface SharedModel {
  readonly bytes: Uint8Array;
  readonly kernels: KernelModule;
  /** Holds the weights; without it each thread has a copy of its own. */
  readonly memory?: WebAssembly.Memory;
}

export type ModelSource = FileSource | SharedModel;

const ENGLISH = () => dataFile('model', 'english.bin');
const KERNELS = () => dataFile('model', 'kernels.wasm');

/**
 * Loads the English model that comes with Demarche, or one of the same format, with the kernels that it runs on (a
 * shared model has its own).
 * @throws DemarcheError BAD_MODEL if a file cannot be read or is none that this version can use.
 */
export function loadModel(model: ModelSource = ENGLISH(), kernels: FileSource = KERNELS()): EnglishModel {
  if (isFile(model)) return new EnglishModel(fileOf(model), new Machine(compile(read(kernels), kernels)));
  return new EnglishModel(new ModelFile(model.bytes), attach(model));
}

/**
 * Loads a model for several threads. Where memory cannot be shared, each will have its own copy; nothing else changes.
 *
 * ```ts
 * const worker = new Worker(file, { workerData: shareModel() });
 * const analyser = createAnalyser({ model: workerData }); // in the worker
 * ```
 * @throws DemarcheError BAD_MODEL as {@link loadModel} does.
 */
export function shareModel(model: FileSource = ENGLISH(), kernels: FileSource = KERNELS()): SharedModel {
  const bytes = read(model);
  if (typeof SharedArrayBuffer === 'undefined') return { bytes, kernels: compile(read(kernels), kernels) };
  const common = new Uint8Array(new SharedArrayBuffer(bytes.length));
  common.set(bytes);
  const shared = { bytes: common, kernels: compile(askShared(read(kernels)), kernels), memory: sharedMemory() };
  // Loading it once puts the weights into the memory.
  new EnglishModel(fileOf(model, common), new Machine(shared.kernels, shared.memory));
  return shared;
}

/** The machine of one more thread, which has a copy of its own when the memory has no more room. */
function attach({ kernels, memory }: SharedModel): Machine {
  if (!memory) return new Machine(kernels);
  try {
    return new Machine(kernels, memory, true);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return new Machine(kernels, sharedMemory());
  }
}

function isFile(source: ModelSource): source is FileSource {
  return typeof source === 'string' || source instanceof URL || source instanceof Uint8Array;
}

function fileOf(source: FileSource, bytes = read(source)): ModelFile {
  return new ModelFile(bytes, source instanceof Uint8Array ? undefined : String(source));
}

function read(source: FileSource): Uint8Array {
  if (source instanceof Uint8Array) return source;
  try {
    return readFileSync(source);
  } catch (error) {
    throw new DemarcheError('BAD_MODEL', (error as Error).message, { file: String(source) });
  }
}

function compile(bytes: Uint8Array, source: FileSource): KernelModule {
  try {
    return new WebAssembly.Module(bytes);
  } catch (error) {
    const place = source instanceof Uint8Array ? {} : { file: String(source) };
    throw new DemarcheError('BAD_MODEL', `no WebAssembly: ${(error as Error).message}`, place);
  }
}
