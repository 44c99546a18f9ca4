import { describe, expect, it } from 'vitest';
import { entitiesOf, entityTypeOf } from '../../src/language/entities.ts';
import { Analysis } from '../../src/language/index.ts';
import { tokenise } from '../../src/language/tokens/index.ts';

/** An analysis of single letters with these BIO labels and no tree. */
function labelled(labels: readonly number[]): Analysis {
  const tokens = tokenise(labels.map((_, i) => String.fromCharCode(97 + i)).join(' '));
  const zeros = new Uint8Array(tokens.count);
  return new Analysis(tokens, {
    upos: zeros,
    xpos: zeros,
    deprel: zeros,
    head: new Int32Array(tokens.count).fill(-1),
    lemma: new Int32Array(tokens.count),
    entity: Uint8Array.from(labels),
  });
}

describe('names out of BIO labels', () => {
  it.each([
    ['none', [0, 0, 0], []],
    ['one word', [0, 1, 0], ['1-1 PER']],
    ['several words', [3, 4, 4, 0], ['0-2 LOC']],
    ['two of one kind side by side', [5, 6, 5], ['0-1 ORG', '2-2 ORG']],
    ['two kinds side by side', [7, 2, 0], ['0-0 NORP', '1-1 PER']],
    ['an inner word without a first one', [0, 4, 4], ['1-2 LOC']],
    ['at the end of the text', [0, 1, 2], ['1-2 PER']],
  ])('%s', (_, labels, names) => {
    const analysis = labelled(labels);
    expect(entitiesOf(analysis).map(({ first, last, type }) => `${first}-${last} ${type}`)).toEqual(names);
  });

  it('has a type for each token in a name and none outside', () => {
    const analysis = labelled([0, 3, 4, 8]);
    expect([0, 1, 2, 3].map((token) => entityTypeOf(analysis, token))).toEqual([null, 'LOC', 'LOC', 'NORP']);
  });
});
