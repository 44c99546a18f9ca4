import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quotation } from '../../src/outputs/quotation.ts';

test.each([
  ['short', 20, '“short”'],
  ['it said "no" at once', 30, '“it said "no" at once”'],
  ['it said “no” at once', 30, '“it said “no” at once”'],
  ["the group's ‘guests’ left", 30, "“the group's ‘guests’ left”"],
  ['one two three four', 10, '“one two …”'],
  ['lines\nand   spaces', 30, '“lines and spaces”'],
  ['"We will wait," the envoy said', 40, '“"We will wait," the envoy said”'],
  ['We will wait for a long while," he said', 60, '“We will wait for a long while …”'],
  ['No," the envoy said in the evening', 60, '“… the envoy said in the evening”'],
  ['the envoy said in the evening: "We will', 60, '“the envoy said in the evening: …”'.replace(':', '')],
  ['he said that "the gates and the roads" stay shut', 22, '“he said that …”'],
])('%j at %i', (text, limit, expected) => {
  expect(quotation(text, limit)).toBe(expected);
});

describe('whatever the text', () => {
  const word = fc.stringMatching(/^["“”]?[a-z]{1,8}["“”,]?$/);
  const texts = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '));
  const limits = fc.integer({ min: 12, max: 120 });
  const inner = (shown: string) => shown.slice(1, -1).replace(/^… | …$/g, '');

  test('the words shown are words of the text, as they stand', () => {
    fc.assert(
      fc.property(texts, limits, (text, limit) => {
        expect(text).toContain(inner(quotation(text, limit)));
      }),
    );
  });

  test('it is no longer than the limit and what marks the cuts', () => {
    fc.assert(
      fc.property(texts, limits, (text, limit) => {
        expect(quotation(text, limit).length).toBeLessThanOrEqual(limit + 6);
      }),
    );
  });

  test('each opening mark has its closing one', () => {
    fc.assert(
      fc.property(texts, limits, (text, limit) => {
        const shown = inner(quotation(text, limit));
        expect((shown.match(/"/g) ?? []).length % 2 === 0 || /[“”]/.test(shown)).toBe(true);
        if (!shown.includes('"')) {
          expect(shown.match(/“/g)?.length ?? 0).toBe(shown.match(/”/g)?.length ?? 0);
        }
      }),
    );
  });
});
