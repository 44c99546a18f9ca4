import type { Annotation } from '../../coding/statement.ts';
import type { Analysis, Span } from '../../language/analysis.ts';
import { ENTITY_TYPES, type EntityType } from '../../language/labels.ts';

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

/** The names in the order of the text, from the model's BIO labels (see `ENTITY_TYPES`). */
export function entitiesOf(analysis: Analysis): EntityView[] {
  const entities: EntityView[] = [];
  for (let first = 0; first < analysis.count; first++) {
    const label = analysis.entity[first];
    if (label === 0) continue;
    const type = (label - 1) >> 1;
    const inside = 2 + 2 * type;
    let last = first;
    while (last + 1 < analysis.count && analysis.entity[last + 1] === inside) last++;
    entities.push({ ...analysis.span(first, last), type: ENTITY_TYPES[type] });
    first = last;
  }
  return entities;
}

/** The annotation without statements less probable than `least` (0 to 1), and without links to those. */
export function withConfidence(annotation: Annotation, least: number): Annotation {
  const kept = annotation.statements.filter((statement) => statement.confidence >= least);
  const ids = new Set(kept.map((statement) => statement.id));
  const statements = kept.map((s) => ({ ...s, links: s.links.filter((link) => ids.has(link.to)) }));
  return { ...annotation, statements };
}
