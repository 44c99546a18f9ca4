import { DemarcheError } from '../../errors.ts';

/** Addresses in the memory of the kernels. */
export type Pointer = number;

/** The functions of wasm/kernels.ts, which says what each does. */
interface Kernels {
  gemm(
    x: Pointer,
    stride: number,
    rowScale: Pointer,
    rows: number,
    weights: Pointer,
    scale: Pointer,
    bias: Pointer,
    depth: number,
    columns: number,
    y: Pointer,
  ): void;
  normalise(x: Pointer, gain: Pointer, bias: Pointer, rows: number, width: number, scale: number, out: Pointer): void;
  quantise(x: Pointer, stride: number, rows: number, width: number, out: Pointer, rowScale: Pointer): void;
  add(x: Pointer, y: Pointer, count: number): void;
  addMaxout(x: Pointer, y: Pointer, rows: number, width: number): void;
  leaky(x: Pointer, stride: number, rows: number, width: number): void;
  attend(
    qkv: Pointer,
    length: number,
    width: number,
    heads: number,
    bias: Pointer,
    weights: Pointer,
    out: Pointer,
  ): void;
  arcScores(dependents: Pointer, heads: Pointer, stride: number, length: number, width: number, scores: Pointer): void;
  bestLabel(rows: Pointer, head: Pointer, labels: number, width: number, skip: number): number;
}

/** model/kernels.wasm as a WebAssembly.Module: no type of that name where neither Node's nor the DOM's types have it. */
export type KernelModule = object;

const PAGE = 65536;
const PAGES = 384;
/** The first addresses stay free: AssemblyScript keeps its own constants there. */
const FIRST_ADDRESS = 4096;

/**
 * The kernels and their memory. All of it is given out while a model is loaded and nothing is freed, so the memory
 * never grows and views of it stay valid.
 */
export class Machine {
  readonly run: Kernels;
  readonly #buffer: ArrayBuffer;
  #next = FIRST_ADDRESS;

  constructor(module: KernelModule) {
    const memory = new WebAssembly.Memory({ initial: PAGES, maximum: PAGES });
    this.run = new WebAssembly.Instance(module as WebAssembly.Module, { env: { memory } })
      .exports as unknown as Kernels;
    this.#buffer = memory.buffer;
  }

  /** Room for some bytes, zeroed, at an address that is a multiple of 64. */
  allocate(bytes: number): Pointer {
    const pointer = this.#next;
    this.#next = (pointer + bytes + 63) & ~63;
    if (this.#next > PAGES * PAGE) throw new DemarcheError('BAD_MODEL', 'it needs more memory than the kernels have');
    return pointer;
  }

  floats(count: number): Pointer {
    return this.allocate(count * 4);
  }

  shorts(count: number): Pointer {
    return this.allocate(count * 2);
  }

  /** Numbers copied into the memory. */
  upload(numbers: Float32Array | Int16Array): Pointer {
    const pointer = this.allocate(numbers.byteLength);
    const bytes = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
    new Uint8Array(this.#buffer).set(bytes, pointer);
    return pointer;
  }

  viewFloats(pointer: Pointer, count: number): Float32Array {
    return new Float32Array(this.#buffer, pointer, count);
  }

  viewShorts(pointer: Pointer, count: number): Int16Array {
    return new Int16Array(this.#buffer, pointer, count);
  }
}
