import { describe, expect, it } from 'vitest';
import { readParties } from '../../src/coding/parties/index.ts';
import { loadKnowledge } from '../../src/knowledge/index.ts';
import { loadModel } from '../../src/language/model/index.ts';
import { cut, tokenise } from '../../src/language/tokens/index.ts';

// A person whom nobody knows stands for the body that the words beside the name give.

const model = loadModel();
const knowledge = loadKnowledge({ cut });
const day = '2025-06-20';

function bodyOf(text: string, surname: string): string | null {
  const analysis = model.annotate(tokenise(text));
  const parties = readParties({ report: { id: 'test', text, published: day }, analysis, knowledge, day });
  const token = Array.from({ length: analysis.count }, (_, i) => i).find((i) => analysis.form(i) === surname)!;
  return parties.of(token)[0]?.code ?? null;
}

describe('a person of a body', () => {
  it.each([
    ['Tom Varga, an analyst at the Wilson Center, doubted it.', 'Varga', 'USAEDU'],
    ['Tom Varga of the Brookings Institution doubted it.', 'Varga', 'USANGO'],
    ['Lina Haddad, a researcher with Amnesty International, doubted it.', 'Haddad', 'NGOHRIAMN'],
  ])('%s', (text, surname, code) => {
    expect(bodyOf(text, surname)).toBe(code);
  });

  it.each([
    ['Tom Varga, an analyst, doubted it.', 'Varga'],
    ['Tom Varga met officials of the Brookings Institution.', 'Varga'],
    ['Tom Varga left. The Wilson Center doubted it.', 'Varga'],
  ])('is nobody’s: %s', (text, surname) => {
    expect(bodyOf(text, surname)).toBeNull();
  });
});
