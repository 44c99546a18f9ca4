import { DemarcheError } from '../../errors.ts';

/** Addresses in the memory of the kernels. */
export type Pointer = number;

/** The functions of wasm/, which says what each does. */
interface Kernels {
  useScratch(address: Pointer): void;
  gemm(
    x: Pointer,
    rowScale: Pointer,
    rows: number,
    weights: Pointer,
    scale: Pointer,
    bias: Pointer,
    depth: number,
    columns: number,
    y: Pointer,
    stride: number,
    onto: boolean,
  ): void;
  windows(x: Pointer, rows: number, width: number, nothing: Pointer, out: Pointer): void;
  convolve(
    from: Pointer,
    pairs: number,
    width: number,
    weights: Pointer,
    scale: Pointer,
    bias: Pointer,
    targets: Pointer,
  ): void;
  multiplyWords(x: Pointer, rows: number, width: number, weights: Pointer, records: Pointer): void;
  convolveWords(records: Pointer, rows: number, width: number, scale: Pointer, bias: Pointer, x: Pointer): void;
  normalise(
    x: Pointer,
    stride: number,
    gain: Pointer,
    bias: Pointer,
    rows: number,
    width: number,
    scale: number,
    out: Pointer,
  ): void;
  quantise(x: Pointer, stride: number, rows: number, width: number, out: Pointer, rowScale: Pointer): void;
  quantiseListed(list: Pointer, rows: number, width: number, out: Pointer, rowScale: Pointer): void;
  leaky(x: Pointer, stride: number, rows: number, width: number): void;
  addRow(x: Pointer, row: Pointer, size: number, scale: number): void;
  attend(
    qkv: Pointer,
    length: number,
    width: number,
    heads: number,
    near: Pointer,
    reach: number,
    weights: Pointer,
    stride: number,
    out: Pointer,
  ): void;
  arcScores(
    dependents: Pointer,
    heads: Pointer,
    stride: number,
    length: number,
    width: number,
    scores: Pointer,
    scoreBytes: number,
  ): void;
  bestOf(x: Pointer, stride: number, rows: number, count: number, out: Pointer): void;
  relations(
    x: Pointer,
    rowScale: Pointer,
    rows: number,
    weights: Pointer,
    scale: Pointer,
    bias: Pointer,
    labels: number,
    width: number,
    heads: Pointer,
    skip: number,
    out: Pointer,
  ): void;
}

/** model/kernels.wasm as a WebAssembly.Module: no type of that name where neither Node's nor the DOM's types have it. */
export type KernelModule = object;

const PAGE = 65536;
/** Room for the weights, and for what one thread works with. The machine gives memory only where it is written to. */
const WEIGHT_PAGES = 512;
const WORK_PAGES = 768;
const MOST_PAGES = 65536;
/** The first addresses stay free: AssemblyScript keeps its own constants there. */
const FIRST_ADDRESS = 4096;
const SCRATCH = 2048;

/** The memory that threads share, empty. The first machine made on it puts the weights in; others only read them. */
export function sharedMemory(): WebAssembly.Memory {
  return new WebAssembly.Memory({ initial: WEIGHT_PAGES, maximum: MOST_PAGES, shared: true });
}

/** The bytes of the kernels as they ask for a shared memory: one bit of the limits of what they import. */
export function askShared(kernels: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.from(kernels);
  // Name of the import (with its length before it), kind 2 for a memory, and the limits that have a maximum.
  const name = [6, ...new TextEncoder().encode('memory'), 2, 1];
  const at = bytes.findIndex((_, i) => name.every((byte, k) => bytes[i + k] === byte));
  if (at < 0) throw new DemarcheError('BAD_MODEL', 'the kernels import no memory');
  bytes[at + name.length - 1] = 3;
  return bytes;
}

/**
 * The kernels and their memory: weights below, the room of each thread above them. All of it is given out while a model
 * is loaded and nothing is freed, so that views of it stay valid. The same model always has its weights at the same
 * addresses.
 */
export class Machine {
  readonly run: Kernels;
  readonly #buffer: ArrayBufferLike;
  readonly #isFilled: boolean;
  #nextWeight = FIRST_ADDRESS;
  #nextRoom: Pointer;
  readonly #end: Pointer;

  /**
   * @param module model/kernels.wasm, compiled.
   * @param memory one that threads share, for a module made from {@link askShared}.
   * @param isFilled whether another machine has put the weights into that memory.
   * @throws RangeError if a shared memory has no room for one more thread
   */
  constructor(module: KernelModule, memory?: WebAssembly.Memory, isFilled = false) {
    const used = memory ?? new WebAssembly.Memory({ initial: WEIGHT_PAGES, maximum: MOST_PAGES });
    this.#nextRoom = used.grow(WORK_PAGES) * PAGE;
    this.#end = this.#nextRoom + WORK_PAGES * PAGE;
    this.#buffer = used.buffer;
    this.#isFilled = isFilled;
    const { exports } = new WebAssembly.Instance(module as WebAssembly.Module, { env: { memory: used } });
    this.run = exports as unknown as Kernels;
    this.run.useScratch(this.allocate(SCRATCH));
  }

  /** Room for some bytes, zeroed, at an address that is a multiple of 64. */
  allocate(bytes: number): Pointer {
    const pointer = this.#nextRoom;
    this.#nextRoom = roundUp(pointer + bytes);
    if (this.#nextRoom > this.#end) throw new DemarcheError('BAD_MODEL', 'it needs more memory than the kernels have');
    return pointer;
  }

  floats(count: number): Pointer {
    return this.allocate(count * 4);
  }

  shorts(count: number): Pointer {
    return this.allocate(count * 2);
  }

  /** Weights copied into the memory, if it does not hold them already. */
  upload(numbers: Float32Array | Int16Array | Int8Array): Pointer {
    const pointer = this.#nextWeight;
    this.#nextWeight = roundUp(pointer + numbers.byteLength);
    if (this.#nextWeight > WEIGHT_PAGES * PAGE) throw new DemarcheError('BAD_MODEL', 'it has too many weights');
    if (!this.#isFilled) {
      const bytes = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
      new Uint8Array(this.#buffer).set(bytes, pointer);
    }
    return pointer;
  }

  viewBytes(pointer: Pointer, count: number): Uint8Array {
    return new Uint8Array(this.#buffer, pointer, count);
  }

  viewInts(pointer: Pointer, count: number): Int32Array {
    return new Int32Array(this.#buffer, pointer, count);
  }

  viewFloats(pointer: Pointer, count: number): Float32Array {
    return new Float32Array(this.#buffer, pointer, count);
  }
}

function roundUp(address: Pointer): Pointer {
  return Math.ceil(address / 64) * 64;
}
