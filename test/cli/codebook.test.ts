import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codebookPages, undefinedSubtypes } from '../../scripts/codebook/pages.ts';
import { type Chapter, readCodebook } from '../../scripts/codebook/source.ts';
import type { Rule } from '../../src/coding/rules/rule.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'docs/codebook');
const chapters = readCodebook(root);
const pages = codebookPages(chapters);

describe('the codebook', () => {
  it('that is committed is what rules and ontology make', () => {
    const stale = [...pages].filter(([name, text]) => {
      const path = join(folder, name);
      return !existsSync(path) || readFileSync(path, 'utf8') !== text;
    });
    expect(
      stale.map(([name]) => name),
      'docs/codebook is older than rules/ or knowledge/ontology/: run `npm run codebook`, and commit docs/codebook',
    ).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual([...pages.keys()].sort());
  });

  it('defines every subtype', () => {
    expect(
      undefinedSubtypes(chapters),
      'say what they mean in knowledge/ontology/codebook.yaml, below their class, and run `npm run codebook`',
    ).toEqual([]);
  });

  it('tells of every mode of every class what it means', () => {
    const missing = chapters.flatMap(({ name, info, modes }) =>
      (info?.modes ?? []).filter((mode) => !Object.hasOwn(modes, mode)).map((mode) => `${name}/${mode}`),
    );
    expect(missing).toEqual([]);
  });

  it('holds every rule once, with all its examples', () => {
    const all = [...pages].filter(([name]) => name !== 'index.md').map(([, text]) => text);
    const headings = all.flatMap((text) => [...text.matchAll(/^#### (.+)$/gm)].map((match) => match[1]));
    expect(headings.sort()).toEqual(chapters.flatMap(({ rules }) => rules.map(({ id }) => id)).sort());
    const text = all.join('');
    const lost = chapters.flatMap(({ rules }) =>
      rules.flatMap(({ examples }) => examples.filter((example) => !text.includes(example.text))),
    );
    expect(lost).toEqual([]);
  });

  it('links to pages and headings that are there', () => {
    const broken = [...pages].flatMap(([page, text]) =>
      [...text.matchAll(/\]\(([a-z-]+\.md)(?:#([a-z-]+))?\)/g)]
        .filter(([, file, heading]) => {
          const target = pages.get(file);
          const anchors = [...(target ?? '').matchAll(/^#+ (.+)$/gm)].map((match) => match[1].replaceAll('.', ''));
          return target === undefined || (heading !== undefined && !anchors.includes(heading));
        })
        .map(([link]) => `${page} ${link}`),
    );
    expect(broken).toEqual([]);
  });

  it('has the same bytes each time', () => {
    expect(codebookPages(readCodebook(root))).toEqual(pages);
  });
});

describe('a subtype that is not defined', () => {
  const rule = { ...chapters[0].rules[0], id: 'own/new', subtype: 'brand.new' } satisfies Rule;
  const changed: Chapter[] = chapters.map((chapter, i) => (i === 0 ? { ...chapter, rules: [rule] } : chapter));

  it('is told of, and the pages are made all the same', () => {
    expect(undefinedSubtypes(changed)).toContain(`${chapters[0].name}/brand.new`);
    expect(codebookPages(changed).get('index.md')).toMatch(/brand\.new.*Not yet defined/);
  });
});
