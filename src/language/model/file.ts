import { readFileSync } from 'node:fs';
import { DemarcheError } from '../../errors.ts';

const MAGIC = 'demarche';
const FORMAT = 1;

const SIZES = { text: 1, i8: 1, i16: 2, f32: 4 };

interface Section {
  readonly type: 'text' | 'i8' | 'i16' | 'f32';
  readonly offset: number;
  readonly length: number;
}

/** What kind of network the file holds, as training/network.py was told. */
export interface Shape {
  readonly width: number;
  readonly arc: number;
  readonly rel: number;
  /** One letter a layer: c for a convolution, a for attention. */
  readonly layers: string;
  /** Numbers that make up a word before the first matrix. */
  readonly input: number;
  readonly heads: number;
  /** Relative positions farther than this share one bias. */
  readonly far: number;
}

export interface ModelLabels {
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly deprel: readonly string[];
  readonly name: readonly string[];
}

interface Header {
  readonly format: number;
  readonly version: string;
  readonly shape: Shape;
  readonly labels: ModelLabels;
  readonly sections: Readonly<Record<string, Section>>;
}

/** A model file as training/export.py writes it: a JSON header and named sections of numbers and text. */
export class ModelFile {
  readonly header: Header;
  readonly #bytes: Buffer;
  readonly #start: number;

  readonly #path: string;

  /** @throws DemarcheError BAD_MODEL if the file cannot be read, is no model or is of another format. */
  constructor(path: string | URL) {
    this.#path = String(path);
    this.#bytes = this.#read(path);
    const length = this.#bytes.length < 12 ? 0 : this.#bytes.readUInt32LE(MAGIC.length);
    this.#start = MAGIC.length + 4 + length;
    if (this.#bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) throw this.#error('it is not a model file');
    if (this.#start > this.#bytes.length) throw this.#error('it is cut short');
    this.header = JSON.parse(this.#bytes.toString('utf8', MAGIC.length + 4, this.#start));
    if (this.header.format !== FORMAT) throw this.#error(`its format is ${this.header.format}, not ${FORMAT}`);
  }

  #read(path: string | URL): Buffer {
    try {
      return readFileSync(path);
    } catch (error) {
      throw this.#error((error as Error).message);
    }
  }

  #error(detail: string): DemarcheError {
    return new DemarcheError('BAD_MODEL', detail, { file: this.#path });
  }

  text(name: string): string {
    const { offset, length } = this.#section(name, 'text');
    return this.#bytes.toString('utf8', offset, offset + length);
  }

  int8(name: string): Int8Array {
    const { offset, length } = this.#section(name, 'i8');
    return new Int8Array(this.#bytes.buffer, this.#bytes.byteOffset + offset, length);
  }

  int16(name: string): Int16Array {
    const { offset, length } = this.#section(name, 'i16');
    return new Int16Array(this.#copy(offset, length * 2));
  }

  float32(name: string): Float32Array {
    const { offset, length } = this.#section(name, 'f32');
    return new Float32Array(this.#copy(offset, length * 4));
  }

  /** Numbers of several bytes are copied: the buffer of a file need not be aligned. */
  #copy(offset: number, length: number): ArrayBuffer {
    const from = this.#bytes.byteOffset + offset;
    return this.#bytes.buffer.slice(from, from + length) as ArrayBuffer;
  }

  #section(name: string, type: Section['type']): Section {
    const section = this.header.sections[name];
    if (section?.type !== type) throw this.#error(`it has no section ${name} of type ${type}`);
    const offset = this.#start + section.offset;
    if (offset + section.length * SIZES[type] > this.#bytes.length) throw this.#error('it is cut short');
    return { ...section, offset };
  }
}
