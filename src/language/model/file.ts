import { DemarcheError } from '../../errors.ts';

const MAGIC = 'demarche';
const FORMAT = 2;

const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });
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

/** The bytes of a model as training/export.py writes it: a JSON header and named sections of numbers and text. */
export class ModelFile {
  readonly header: Header;
  readonly #bytes: Uint8Array;
  readonly #start: number;
  readonly #name: string | undefined;

  /**
   * @param name what the messages of errors call it: a path or an address.
   * @throws DemarcheError BAD_MODEL if the bytes are no model or one of another format.
   */
  constructor(bytes: Uint8Array, name?: string) {
    // Whatever it is (a Buffer gives views where others give copies), it is used as what it says it is.
    this.#bytes = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#name = name;
    if (this.#decode(0, MAGIC.length) !== MAGIC) throw this.#error('it is not a model file');
    this.#start = this.#endOfHeader();
    if (this.#start > bytes.length) throw this.#error('it is cut short');
    this.header = JSON.parse(this.#decode(MAGIC.length + 4, this.#start));
    if (this.header.format !== FORMAT) throw this.#error(`its format is ${this.header.format}, not ${FORMAT}`);
  }

  #endOfHeader(): number {
    const { buffer, byteOffset, length } = this.#bytes;
    const begin = MAGIC.length + 4;
    if (length < begin) return begin;
    return begin + new DataView(buffer, byteOffset).getUint32(MAGIC.length, true);
  }

  #decode(start: number, end: number): string {
    // A copy: what threads share is not decoded everywhere.
    return UTF8.decode(this.#bytes.slice(start, end));
  }

  #error(detail: string): DemarcheError {
    return new DemarcheError('BAD_MODEL', detail, this.#name === undefined ? {} : { file: this.#name });
  }

  text(name: string): string {
    const { offset, length } = this.#section(name, 'text');
    return this.#decode(offset, offset + length);
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

  /** Numbers of several bytes are copied: the bytes need not be aligned. */
  #copy(offset: number, length: number): ArrayBuffer {
    return this.#bytes.slice(offset, offset + length).buffer as ArrayBuffer;
  }

  #section(name: string, type: Section['type']): Section {
    const section = this.header.sections[name];
    if (section?.type !== type) throw this.#error(`it has no section ${name} of type ${type}`);
    const offset = this.#start + section.offset;
    if (offset + section.length * SIZES[type] > this.#bytes.length) throw this.#error('it is cut short');
    return { ...section, offset };
  }
}
