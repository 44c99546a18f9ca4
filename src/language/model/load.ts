import { readFileSync } from 'node:fs';
import { DemarcheError } from '../../errors.ts';
import { dataFile } from '../../paths.ts';
import { ModelFile } from './file.ts';
import { type KernelModule, Machine } from './kernels.ts';
import { EnglishModel } from './model.ts';

/** A file by its path or `file:` address, or what stands in it. */
export type ModelSource = string | URL | Uint8Array;

/**
 * Loads the English model that comes with Demarche, or one of the same format, with the kernels that it runs on.
 * @throws DemarcheError BAD_MODEL if a file cannot be read or is none that this version can use.
 */
export function loadModel(
  model: ModelSource = dataFile('model', 'english.bin'),
  kernels: ModelSource = dataFile('model', 'kernels.wasm'),
): EnglishModel {
  const name = model instanceof Uint8Array ? undefined : String(model);
  return new EnglishModel(new ModelFile(read(model), name), new Machine(compile(kernels)));
}

function read(source: ModelSource): Uint8Array {
  if (source instanceof Uint8Array) return source;
  try {
    return readFileSync(source);
  } catch (error) {
    throw new DemarcheError('BAD_MODEL', (error as Error).message, { file: String(source) });
  }
}

function compile(kernels: ModelSource): KernelModule {
  const bytes = read(kernels);
  try {
    return new WebAssembly.Module(bytes);
  } catch (error) {
    const place = kernels instanceof Uint8Array ? {} : { file: String(kernels) };
    throw new DemarcheError('BAD_MODEL', `no WebAssembly: ${(error as Error).message}`, place);
  }
}
