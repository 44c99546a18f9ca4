import { describe, expect, it } from 'vitest';
import { speechLexicon } from '../../src/coding/attribution/index.ts';
import { embeddingLexicon } from '../../src/coding/certainty/index.ts';
import { byWord, once, oneOf, words } from '../../src/coding/lexicon.ts';
import { harmLexicon } from '../../src/coding/quantities/index.ts';

describe('lexicons', () => {
  it('are lists of words parted by any white space', () => {
    expect(words(' kill  slay\n  martyr ')).toEqual(['kill', 'slay', 'martyr']);
    expect(words('')).toEqual([]);
  });

  it('give each word its key, the last one where two lists hold it', () => {
    const keys = byWord({ up: 'rise climb', down: 'fall climb' }, ['up', 'down'], 'moves.yaml');
    expect([...keys]).toEqual([
      ['rise', 'up'],
      ['climb', 'down'],
      ['fall', 'down'],
    ]);
  });

  it('refuse keys that are not known, with the file', () => {
    expect(() => byWord({ sideways: 'drift' }, ['up', 'down'], 'moves.yaml')).toThrow(
      /^moves\.yaml: .*"sideways" is none of up, down \[BAD_KNOWLEDGE\]$/,
    );
    expect(() => oneOf('toString', ['up'], 'moves.yaml')).toThrow('BAD_KNOWLEDGE');
  });

  it('are read once', () => {
    let read = 0;
    const lexicon = once(() => ({ times: ++read }));
    expect([lexicon().times, lexicon().times]).toEqual([1, 1]);
  });

  it.each([
    ['speech', () => speechLexicon().verbs.get('deny')?.senses[0].class, 'deny'],
    ['embedding', () => embeddingLexicon().modifiers.get('foiled'), 'failed'],
    ['casualties', () => harmLexicon().objectVerbs.get('wound'), 'injured'],
  ])('that ship are good: %s', (_, look, found) => {
    expect(look()).toBe(found);
  });
});
