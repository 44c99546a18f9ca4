import type { Annotation } from '../../coding/statement.ts';
import type { Analysis, Span } from '../../language/analysis.ts';
import { type EntityType, entitiesOf } from '../../language/index.ts';

/** A word as `--tokens` shows it. `head` counts from 1 within the sentence and is 0 for the root, as in CoNLL-U. */
export interface TokenView {
  readonly start: number;
  readonly end: number;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly head: number;
  readonly deprel: string;
}

/** A name found in the text, known to the knowledge base or not. */
export interface EntityView extends Span {
  readonly type: EntityType;
}

/** The words of one sentence. */
export function tokensOf(analysis: Analysis, sentence: number): TokenView[] {
  const first = analysis.sentenceStart[sentence];
  const tokens: TokenView[] = [];
  for (let i = first; i < analysis.sentenceStart[sentence + 1]; i++) {
    tokens.push({
      start: analysis.start[i],
      end: analysis.end[i],
      lemma: analysis.lemmaOf(i),
      upos: analysis.uposOf(i),
      xpos: analysis.xposOf(i),
      head: analysis.head[i] < 0 ? 0 : analysis.head[i] - first + 1,
      deprel: analysis.relationOf(i),
    });
  }
  return tokens;
}

/** The names in the order of the text. */
export function namesOf(analysis: Analysis): EntityView[] {
  return entitiesOf(analysis).map(({ first, last, type }) => ({ ...analysis.span(first, last), type }));
}

/** The annotation without statements less probable than `least` (0 to 1), and without links to those. */
export function withConfidence(annotation: Annotation, least: number): Annotation {
  const kept = annotation.statements.filter((statement) => statement.confidence >= least);
  const ids = new Set(kept.map((statement) => statement.id));
  const statements = kept.map((s) => ({ ...s, links: s.links.filter((link) => ids.has(link.to)) }));
  return { ...annotation, statements };
}
