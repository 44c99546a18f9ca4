import type { Rule } from '../../src/coding/rules/rule.ts';
import { ruleSection, wordsOf } from './rule.ts';
import type { Chapter } from './source.ts';

/** Trigger words that two subtypes have in common and that are named. */
const SHARED = 10;
/** Neighbours of a subtype that are named. */
const NEIGHBOURS = 10;

/** All pages by the name of their file, the index first. The same chapters give the same bytes. */
export function codebookPages(chapters: readonly Chapter[]): Map<string, string> {
  const users = triggerUsers(chapters);
  return new Map([
    ['index.md', indexPage(chapters)],
    ...chapters.map((chapter) => [fileOf(chapter.name), classPage(chapter, users, meaningsOf(chapters))] as const),
  ]);
}

/** Subtypes that rules make and codebook.yaml says nothing of, as `CLASS/subtype`. */
export function undefinedSubtypes(chapters: readonly Chapter[]): string[] {
  return chapters.flatMap(({ name, subtypes, rules }) =>
    subtypesOf(rules)
      .filter((subtype) => !Object.hasOwn(subtypes, subtype))
      .map((subtype) => `${name}/${subtype}`),
  );
}

const fileOf = (name: string): string => `${name === 'none' ? 'no-class' : name.toLowerCase()}.md`;
const titleOf = (name: string): string => (name === 'none' ? 'No class' : name);
const subtypesOf = (rules: readonly Rule[]): string[] => [...new Set(rules.map(({ subtype }) => subtype))].sort();
const meaningOf = ({ subtypes }: Chapter, subtype: string): string =>
  Object.hasOwn(subtypes, subtype) ? subtypes[subtype] : 'Not yet defined in `knowledge/ontology/codebook.yaml`';
/** As GitHub makes the anchor of a heading. */
const anchor = (subtype: string): string => subtype.replaceAll('.', '');

const GENERATED =
  '<!-- Made by `npm run codebook` from rules/ and knowledge/ontology/: edit those, not this page. -->\n\n';

function indexPage(chapters: readonly Chapter[]): string {
  const rules = chapters.flatMap((chapter) => chapter.rules);
  const words = new Set(rules.flatMap(({ triggers }) => triggers.map((one) => `${one.kind} ${wordsOf(one)}`)));
  const subtypes = chapters.flatMap((chapter) => subtypesOf(chapter.rules).map((subtype) => ({ subtype, chapter })));
  subtypes.sort((a, b) => compare(a.subtype, b.subtype) || compare(a.chapter.name, b.chapter.name));
  return [
    '# Codebook\n\n',
    GENERATED,
    'What each class and subtype of a statement means, which words and rules make it, and how it is told from its ',
    'neighbours. Classes, quads, modes and contexts are those of PLOVER 2.0, codes those of CAMEO with Goldstein values; ',
    'subtypes are ours. How to read a rule: [../rules.md](../rules.md). How agreement with it is measured: ',
    '[../evaluation.md](../evaluation.md).\n\n',
    `${rules.length} rules with ${words.size} trigger words make ${subtypes.length} subtypes.\n\n`,
    '## Classes\n\n| class | quad | meaning | subtypes | rules |\n|---|---|---|---|---|\n',
    ...chapters.map(
      ({ name, info, scope, rules: own }) =>
        `| [${titleOf(name)}](${fileOf(name)}) | ${info?.quad ?? ''} | ${info?.meaning ?? scope} | ${subtypesOf(own).length} | ${own.length} |\n`,
    ),
    '\n## Subtypes\n\n| subtype | class | meaning |\n|---|---|---|\n',
    ...subtypes.map(
      ({ subtype, chapter }) =>
        `| [${subtype}](${fileOf(chapter.name)}#${anchor(subtype)}) | ${titleOf(chapter.name)} | ${meaningOf(chapter, subtype)} |\n`,
    ),
  ].join('');
}

type Users = ReadonlyMap<string, ReadonlySet<string>>;

const keyOf = (chapter: string, subtype: string): string => `${chapter}\t${subtype}`;

type Meanings = ReadonlyMap<string, string>;

/** What each subtype of each class means. */
function meaningsOf(chapters: readonly Chapter[]): Meanings {
  return new Map(
    chapters.flatMap((chapter) =>
      subtypesOf(chapter.rules).map((subtype) => [keyOf(chapter.name, subtype), meaningOf(chapter, subtype)] as const),
    ),
  );
}

/** Subtypes by the trigger words that may make them. */
function triggerUsers(chapters: readonly Chapter[]): Users {
  const users = new Map<string, Set<string>>();
  for (const { name, rules } of chapters) {
    for (const { triggers, subtype } of rules) {
      for (const one of triggers) {
        const word = `${wordsOf(one)} (${one.kind})`;
        users.set(word, (users.get(word) ?? new Set()).add(keyOf(name, subtype)));
      }
    }
  }
  return users;
}

function classPage(chapter: Chapter, users: Users, meanings: Meanings): string {
  const { name, info, scope, near, modes, codes, rules, sources } = chapter;
  return [
    `# ${titleOf(name)}\n\n`,
    GENERATED,
    info ? `${info.meaning}. Quad: ${info.quad}.\n\n` : '',
    `${scope}\n\n`,
    '## Near neighbours\n\n| class | told apart |\n|---|---|\n',
    ...Object.entries(near).map(([other, how]) => `| [${other}](${fileOf(other)}) | ${how} |\n`),
    ...(info && info.modes.length > 0
      ? [
          '\n## Modes\n\n| mode | meaning | rules |\n|---|---|---|\n',
          ...info.modes.map((mode) => modeRow(mode, modes, rules)),
        ]
      : []),
    ...(codes.length > 0
      ? [
          '\n## CAMEO codes\n\n| code | label | Goldstein | mode | contexts | rules |\n|---|---|---|---|---|---|\n',
          ...codes.map(
            ({ code, label, goldstein, mode, contexts }) =>
              `| ${code} | ${label} | ${goldstein} | ${mode ?? ''} | ${contexts.join(', ')} | ${rules.filter(({ cameo }) => cameo === code).length || ''} |\n`,
          ),
        ]
      : []),
    '\n## Subtypes\n\n',
    ...subtypesOf(rules).map((subtype) => subtypeSection(chapter, subtype, users, meanings)),
    '## Sources\n\n',
    ...sources.map((source) => `- ${source}\n`),
  ].join('');
}

function modeRow(mode: string, modes: Readonly<Record<string, string>>, rules: readonly Rule[]): string {
  return `| ${mode} | ${modes[mode] ?? ''} | ${rules.filter((rule) => rule.mode === mode).length || ''} |\n`;
}

function subtypeSection(chapter: Chapter, subtype: string, users: Users, meanings: Meanings): string {
  const rules = chapter.rules.filter((rule) => rule.subtype === subtype);
  const neighbours = sharedWith(keyOf(chapter.name, subtype), rules, users, meanings);
  return [
    `### ${subtype}\n\n${meaningOf(chapter, subtype)}.\n\n`,
    ...(neighbours.length > 0
      ? [
          'Near neighbours, which words in common may make too; conditions, roles and priority here and there decide.\n\n',
          '| subtype | is | words in common |\n|---|---|---|\n',
          ...neighbours,
          '\n',
        ]
      : []),
    ...rules.map(ruleSection),
  ].join('');
}

/** Rows of the subtypes that share trigger words, those with most in common first, at most {@link NEIGHBOURS}. */
function sharedWith(own: string, rules: readonly Rule[], users: Users, meanings: Meanings): string[] {
  const shared = new Map<string, Set<string>>();
  for (const { triggers } of rules) {
    for (const one of triggers) {
      const word = `${wordsOf(one)} (${one.kind})`;
      for (const other of users.get(word) ?? []) {
        if (other !== own) shared.set(other, (shared.get(other) ?? new Set()).add(wordsOf(one)));
      }
    }
  }
  return [...shared]
    .sort(([a, { size: m }], [b, { size: n }]) => n - m || compare(a, b))
    .slice(0, NEIGHBOURS)
    .map(([key, words]) => {
      const [name, other] = key.split('\t');
      const more = words.size - SHARED;
      const named = [...words].sort(compare).slice(0, SHARED).join(', ');
      return `| [${other}](${fileOf(name)}#${anchor(other)}) (${titleOf(name)}) | ${meanings.get(key)} | ${named}${more > 0 ? ` and ${more} more` : ''} |\n`;
    });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
