import type { Analysis } from './analysis.ts';
import { ENTITY_TYPES, type EntityType } from './labels.ts';

/** Tokens `first` to `last` (both included) that are a name, as far as the model can tell. */
export interface Entity {
  readonly first: number;
  readonly last: number;
  readonly type: EntityType;
}

/** The names of a text in its order, out of the BIO labels of its tokens. */
export function entitiesOf(analysis: Analysis): Entity[] {
  const entities: Entity[] = [];
  for (let first = 0; first < analysis.count; first++) {
    const type = entityTypeOf(analysis, first);
    if (type === null) continue;
    const inside = 2 * ENTITY_TYPES.indexOf(type) + 2;
    let last = first;
    while (last + 1 < analysis.count && analysis.entity[last + 1] === inside) last++;
    entities.push({ first, last, type });
    first = last;
  }
  return entities;
}

/** What kind of name a token is part of, or null. */
export function entityTypeOf(analysis: Analysis, token: number): EntityType | null {
  const label = analysis.entity[token];
  return label === 0 ? null : ENTITY_TYPES[(label - 1) >> 1];
}
