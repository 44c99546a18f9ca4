import { DemarcheError } from '../../errors.ts';
import { Analysis, type TokenColumns, type TokenTable } from '../analysis.ts';
import { DEPREL, deprelId, ENTITY_TYPES, UPOS, uposId, XPOS, xposId } from '../labels.ts';
import { strings } from '../strings.ts';
import { Batch } from './batch.ts';
import { Encoder } from './encoder.ts';
import type { ModelFile } from './file.ts';
import type { Machine } from './kernels.ts';
import { Lemmas } from './lemmas.ts';
import { byLength, cutIntoPieces, LONGEST_PIECE } from './pieces.ts';
import { Scorer } from './scorer.ts';
import { WordVectors } from './words.ts';

/** Places in the model's label list to ids in labels.ts. */
function translate(labels: readonly string[], ids: ReadonlyMap<string, number>): Uint8Array {
  return Uint8Array.from(labels, (label) => {
    const id = ids.get(label);
    if (id === undefined)
      throw new DemarcheError('BAD_MODEL', `it has a label ${label} that this version does not know`);
    return id;
  });
}

/** BIO labels as columns of an analysis number them: 0 outside, then B- and I- of each type. */
const entityIds = new Map([
  ['O', 0],
  ...ENTITY_TYPES.flatMap((type, i): [string, number][] => [
    [`B-${type}`, 1 + 2 * i],
    [`I-${type}`, 2 + 2 * i],
  ]),
]);

type Columns = { readonly [column in keyof TokenColumns]: TokenColumns[column] };

function emptyColumns(count: number): Columns {
  return {
    upos: new Uint8Array(count),
    xpos: new Uint8Array(count),
    deprel: new Uint8Array(count),
    head: new Int32Array(count).fill(-1),
    lemma: new Int32Array(count),
    entity: new Uint8Array(count),
  };
}

/**
 * Tags, lemmas, trees and names of English words. The same words in the same sentence always give the same analysis,
 * whatever was analysed before or beside them. Not for use by two threads: each loads its own.
 */
export class EnglishModel {
  /** Changes with the weights and tables of the model. */
  readonly version: string;
  readonly #words: WordVectors;
  readonly #encoder: Encoder;
  readonly #scorer: Scorer;
  readonly #lemmas: Lemmas;
  readonly #ids: { upos: Uint8Array; xpos: Uint8Array; deprel: Uint8Array; name: Uint8Array };
  readonly #batch = new Batch();
  readonly #slots: Int32Array;
  readonly #lemmaOf = new Map<number, number>();
  #generation = 0;

  constructor(file: ModelFile, machine: Machine) {
    const { version, labels } = file.header;
    this.version = version;
    this.#words = new WordVectors(machine, file);
    this.#encoder = new Encoder(machine, file);
    this.#scorer = new Scorer(machine, file, LONGEST_PIECE);
    this.#lemmas = new Lemmas(file);
    this.#slots = new Int32Array(this.#scorer.upos.length);
    this.#ids = {
      upos: translate(labels.upos, uposId),
      xpos: translate(labels.xpos, xposId),
      deprel: translate(labels.deprel, deprelId),
      name: translate(labels.name, entityIds),
    };
  }

  /** Forgets the words seen. This frees no memory and changes no result; it is for tests and measurements. */
  forget(): void {
    this.#words.clear();
  }

  annotate(tokens: TokenTable): Analysis {
    const columns = emptyColumns(tokens.count);
    const starts = cutIntoPieces(tokens);
    const batch = this.#batch;
    batch.clear();
    for (const piece of byLength(starts)) {
      const length = starts[piece + 1] - starts[piece];
      if (!batch.fits(length)) this.#annotateBatch(tokens, columns);
      batch.add(starts[piece], length);
    }
    this.#annotateBatch(tokens, columns);
    joinPieces(tokens, columns);
    return new Analysis(tokens, columns);
  }

  #annotateBatch(tokens: TokenTable, columns: Columns): void {
    const batch = this.#batch;
    if (batch.count === 0) return;
    this.#fillRows(tokens);
    this.#encoder.run(batch);
    this.#scorer.score(this.#encoder.output, batch);
    for (let i = 0; i < batch.count; i++) {
      this.#readTags(tokens, columns, batch.first[i], batch.length[i], batch.row[i] + 1);
      this.#readTree(columns, batch.first[i], batch.length[i], batch.row[i] + 1);
    }
    batch.clear();
  }

  #fillRows(tokens: TokenTable): void {
    const batch = this.#batch;
    this.#words.reserve(batch.rows);
    for (let i = 0; i < batch.count; i++) {
      const root = batch.row[i];
      this.#slots[root] = 0;
      for (let word = 0; word < batch.length[i]; word++) {
        const token = batch.first[i] + word;
        this.#slots[root + 1 + word] = this.#words.slot(tokens.text.slice(tokens.start[token], tokens.end[token]));
      }
    }
    this.#words.compute();
    const { rows, rowBytes } = this.#encoder;
    for (let i = 0; i < batch.count; i++) {
      this.#words.convolve(this.#slots, batch.row[i], batch.length[i] + 1, rows + batch.row[i] * rowBytes);
    }
  }

  #readTags(tokens: TokenTable, columns: Columns, first: number, length: number, row: number): void {
    const { upos, xpos, name } = this.#scorer;
    const ids = this.#ids;
    let before = 0;
    for (let i = 0; i < length; i++) {
      const token = first + i;
      columns.upos[token] = ids.upos[upos[row + i]];
      columns.xpos[token] = ids.xpos[xpos[row + i]];
      columns.lemma[token] = this.#lemma(tokens, columns, token, this.#slots[row + i]);
      before = columns.entity[token] = continued(ids.name[name[row + i]], before);
    }
  }

  #readTree(columns: Columns, first: number, length: number, row: number): void {
    const { head, deprel } = this.#scorer;
    for (let i = 0; i < length; i++) {
      columns.head[first + i] = head[row + i] === 0 ? -1 : first + head[row + i] - 1;
      columns.deprel[first + i] = this.#ids.deprel[deprel[row + i]];
    }
  }

  /** A lemma depends on the form and its tags, so it is found once for each slot and pair of tags. */
  #lemma(tokens: TokenTable, columns: Columns, token: number, slot: number): number {
    if (this.#generation !== this.#words.generation) {
      this.#lemmaOf.clear();
      this.#generation = this.#words.generation;
    }
    const upos = columns.upos[token];
    const xpos = columns.xpos[token];
    const key = (slot * UPOS.length + upos) * XPOS.length + xpos;
    let id = this.#lemmaOf.get(key);
    if (id === undefined) {
      const form = tokens.text.slice(tokens.start[token], tokens.end[token]);
      id = strings.id(this.#lemmas.lemma(form, UPOS[upos], XPOS[xpos]));
      this.#lemmaOf.set(key, id);
    }
    return id;
  }
}

/** A name that goes on without having begun begins here. */
function continued(entity: number, before: number): number {
  const inside = entity > 0 && entity % 2 === 0;
  return inside && before !== entity && before !== entity - 1 ? entity - 1 : entity;
}

const ROOT = DEPREL.indexOf('root');
const PARATAXIS = DEPREL.indexOf('parataxis');

/** A sentence that was cut has a root in each piece; those after the first hang on the first. */
function joinPieces(tokens: TokenTable, columns: Columns): void {
  for (let s = 0; s + 1 < tokens.sentenceStart.length; s++) {
    const end = tokens.sentenceStart[s + 1];
    let root = -1;
    for (let token = tokens.sentenceStart[s]; token < end; token++) {
      if (columns.deprel[token] !== ROOT) continue;
      if (root >= 0) {
        columns.head[token] = root;
        columns.deprel[token] = PARATAXIS;
      } else root = token;
    }
  }
}
