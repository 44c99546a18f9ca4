import type { Analysis } from '../../language/analysis.ts';
import type { CodingDocument } from '../document.ts';
import { type Attached, attach } from './attach.ts';
import { quotedTokens } from './quotes.ts';
import type { Timed } from './timeline.ts';

/** A report with its times in their places: what dating a happening asks about. */
export interface Telling {
  readonly document: CodingDocument;
  readonly analysis: Analysis;
  /** The day of publication. */
  readonly day: string;
  readonly times: readonly Timed[];
  /** Times as they hang in the tree, by sentence. */
  readonly attached: readonly (readonly Attached[])[];
  /** 1 for each token in quotation marks. */
  readonly quoted: Uint8Array;
}

export function tellingOf(document: CodingDocument, times: readonly Timed[]): Telling {
  const { analysis, day } = document;
  return { document, analysis, day, times, attached: attach(analysis, times, day), quoted: quotedTokens(analysis) };
}
