import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { times } from './times-reader.ts';

const WORDS =
  `the a of on in last next this early late mid- end half and or to , . - / : three 12 27 1999 2024 5:30 p.m. May March June 3rd
   Friday Monday week weeks year years day days ago later before after every per night morning century 1980s BC summer
   Christmas Day now recently several few couple old the\n said will`.split(/ +/);
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 24 }).map((words) => words.join(' '));

describe('whatever the text', () => {
  test('spans are the text, in order, without overlap, and intervals are not upside down', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { all, analysis } = times(source);
        let end = 0;
        for (const { mention, first, last } of all) {
          expect(source.slice(mention.start, mention.end)).toBe(mention.text);
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.text).not.toContain('\n');
          expect(analysis.start[first]).toBeLessThanOrEqual(mention.start);
          expect(analysis.end[last]).toBeGreaterThanOrEqual(mention.end);
          if (mention.from !== null && mention.to !== null) expect(mention.from <= mention.to).toBe(true);
          end = mention.end;
        }
      }),
      { numRuns: 150 },
    );
  });

  test('every token has a time, the same each time it is asked', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { analysis, whenOf } = times(source);
        for (let t = 0; t < analysis.count; t++) {
          const when = whenOf(t);
          expect(whenOf(t)).toEqual(when);
          if (when.from !== null && when.to !== null) expect(when.from <= when.to).toBe(true);
          expect(['day', 'week', 'month', 'year', 'interval', 'unknown']).toContain(when.precision);
        }
      }),
      { numRuns: 60 },
    );
  });
});
