import type { Coder } from '../../coding/index.ts';
import type { Report } from '../../documents/index.ts';
import { namesOf, tokensOf, withConfidence } from './layers.ts';

export interface LayerOptions {
  /** Add the words of each sentence. */
  readonly tokens?: boolean;
  /** Add the names found. */
  readonly entities?: boolean;
  /** Leave out statements less probable than this, 0 to 1. */
  readonly minConfidence?: number;
}

/** One line of output, and whether it holds what was asked for. */
export interface OutputLine {
  readonly line: string;
  readonly ok: boolean;
}

/**
 * A report's annotation as a line of JSON. A fault while coding costs that report, not the run: it is said in its place.
 */
export function annotationLine(coder: Coder, report: Report, options: LayerOptions): OutputLine {
  try {
    const analysis = coder.analyse(report);
    const annotation = coder.annotate(report, analysis);
    const { minConfidence } = options;
    const kept = minConfidence === undefined ? annotation : withConfidence(annotation, minConfidence);
    if (!options.tokens && !options.entities) return { line: JSON.stringify(kept), ok: true };
    const sentences = options.tokens
      ? kept.sentences.map((sentence, i) => ({ ...sentence, tokens: tokensOf(analysis, i) }))
      : kept.sentences;
    const entities = options.entities ? { entities: namesOf(analysis) } : {};
    return { line: JSON.stringify({ ...kept, sentences, ...entities }), ok: true };
  } catch (error) {
    return { line: errorLine(report.id, null, `The report cannot be coded: ${String(error)}`), ok: false };
  }
}

/** What stands in the place of an annotation where there is none; `line` is null for what has no line of its own. */
export function errorLine(id: string | null, line: number | null, error: string): string {
  return JSON.stringify({ id, line, error });
}
