import type { Source } from '../ledger/index.ts';
import { column, WIDTH, wrap } from './layout.ts';
import type { Section } from './lines.ts';

export function sourceSection(sources: readonly Source[]): Section {
  const lines = sources.flatMap((source) => {
    const title = source.title ?? source.id;
    return column(
      `  [${source.number}]`,
      [source.publisher, source.day, title, source.url].filter(Boolean).join(', '),
      7,
      WIDTH,
    );
  });
  return { title: 'SOURCES', lines, none: 'no report tells of both sides' };
}

/** The words of the file that say how sure a line is, and its dates; the whole of it stands in docs/file.md. */
const KEY =
  "reported: in the report's own voice · according to X: the report has it from X · claimed by X: X says so, nobody " +
  'vouches for it · announced: still to come · "reported" and "before" with a date: no ' +
  'day is stated · [2]: source.';

export function keySection(): Section {
  return { title: 'KEY', lines: wrap(KEY, WIDTH - 2).map((line) => `  ${line}`), none: '' };
}
