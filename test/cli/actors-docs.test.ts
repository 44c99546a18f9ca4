import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeFolder } from './folder.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/knowledge.md'), 'utf8');
const folder = makeFolder();
afterAll(() => folder.remove());

/** A block of code with the last line of prose before it. */
const blocks = [...page.matchAll(/([^\n]*)\n\n```(\w+)\n([^`]*)```/g)].map(([, before, language, content]) => ({
  before,
  language,
  content,
}));
const fileOf = (before: string, end: string): string | undefined =>
  before.startsWith('`') && before.endsWith(end) ? before.slice(1, -end.length) : undefined;

for (const { before, content } of blocks) {
  const name = fileOf(before, '`:');
  if (name === undefined) continue;
  mkdirSync(dirname(join(folder.path, name)), { recursive: true });
  writeFileSync(join(folder.path, name), content);
}

/** The arguments of `demarche …`, with quotes as a shell has them. */
const argumentsOf = (command: string): string[] =>
  [...command.trim().matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain).slice(1);

/** Lines of our own files change with every edit, and so does the number of places of a name. */
const withoutLines = (text: string): string =>
  text.replace(/knowledge\/actors\/[^)\s]+/g, 'knowledge/actors/…').replace(/^\d+ (?=places of this name)/m, 'N ');

describe('docs/knowledge.md', () => {
  it('has examples', () => expect(blocks.filter(({ language }) => language === 'sh')).toHaveLength(8));

  blocks.forEach(({ language, content }, i) => {
    if (language !== 'sh') return;
    const next = blocks[i + 1];
    it(content.trim(), async () => {
      const { stdout } = await folder.run(argumentsOf(content));
      const made = fileOf(next.before, '` is now:');
      const answer = made === undefined ? stdout : readFileSync(join(folder.path, made), 'utf8');
      expect(withoutLines(answer)).toBe(withoutLines(next.content));
    });
  });
});
