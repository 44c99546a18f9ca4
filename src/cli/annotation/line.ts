import type { Coder } from '../../coding/index.ts';
import type { Report } from '../../documents/index.ts';
import { describePlace, type Place } from '../../errors.ts';
import { namesOf, tokensOf, withConfidence } from './layers.ts';

export interface LayerOptions {
  /** Add the words of each sentence. */
  readonly tokens?: boolean;
  /** Add the names found. */
  readonly entities?: boolean;
  /** Leave out statements less probable than this, 0 to 1. */
  readonly minConfidence?: number;
}

/** One line of output. */
export interface OutputLine {
  readonly line: string;
  /** Why it holds no annotation. */
  readonly error?: string;
}

/** A report and where it stood. */
export interface PlacedReport {
  readonly report: Report;
  readonly place: Place;
}

/**
 * A report's annotation as a line of JSON. A fault while coding costs that report, not the run: it is said in its place.
 */
export function annotationLine(coder: Coder, { report, place }: PlacedReport, options: LayerOptions): OutputLine {
  try {
    const analysis = coder.analyse(report);
    const annotation = coder.annotate(report, analysis);
    const { minConfidence } = options;
    const kept = minConfidence === undefined ? annotation : withConfidence(annotation, minConfidence);
    if (!options.tokens && !options.entities) return { line: JSON.stringify(kept) };
    const sentences = options.tokens
      ? kept.sentences.map((sentence, i) => ({ ...sentence, tokens: tokensOf(analysis, i) }))
      : kept.sentences;
    const entities = options.entities ? { entities: namesOf(analysis) } : {};
    return { line: JSON.stringify({ ...kept, sentences, ...entities }) };
  } catch (error) {
    return errorLine(report.id, place, `${describePlace(place)}: The report cannot be coded: ${String(error)}`);
  }
}

/** What stands in the place of an annotation where there is none; `line` is null for what has no line of its own. */
export function errorLine(id: string | null, place: Place, error: string): OutputLine {
  return { line: JSON.stringify({ id, line: place.line ?? null, error }), error };
}
