import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { loadRules } from '../../src/coding/rules/load.ts';
import type { Rule } from '../../src/coding/rules/rule.ts';
import { ruleFile } from '../../src/coding/rules/schema.ts';
import { DemarcheError } from '../../src/errors.ts';
import { type CameoCode, PLOVER_CLASSES, type PloverClassInfo } from '../../src/knowledge/ontology.ts';
import { readOntology } from '../../src/knowledge/sources/ontology.ts';
import { readYaml, yamlFolder, yamlNames } from '../../src/yaml-files.ts';

const chapter = z.strictObject({
  /** What is in and what is out. */
  scope: z.string(),
  /** Near neighbours, and how they are told apart. */
  near: z.partialRecord(z.enum(PLOVER_CLASSES), z.string()),
  modes: z.record(z.string(), z.string()).default({}),
  subtypes: z.record(z.string(), z.string()),
});

const file = z.record(z.enum([...PLOVER_CLASSES, 'none']), chapter);

/** What a class is called in the codebook; `none` are statements without one. */
export type ChapterName = (typeof PLOVER_CLASSES)[number] | 'none';
export const CHAPTERS: readonly ChapterName[] = [...PLOVER_CLASSES, 'none'];

/** All that the codebook says of a class. */
export interface Chapter extends z.output<typeof chapter> {
  readonly name: ChapterName;
  readonly info: PloverClassInfo | null;
  readonly codes: readonly CameoCode[];
  readonly rules: readonly Rule[];
  /** Where the meanings come from, as the rule files say. */
  readonly sources: readonly string[];
}

/** Reads definitions, ontology and rules of a checkout. Throws BAD_KNOWLEDGE or BAD_RULE. */
export function readCodebook(root: string): Chapter[] {
  const ontologyFile = (name: string) => join(root, 'knowledge/ontology', name);
  const [plover, cameo, own] = ['plover.yaml', 'cameo.tsv', 'codebook.yaml'].map(ontologyFile);
  const ontology = readOntology(plover, readFileSync(plover, 'utf8'), cameo, readFileSync(cameo, 'utf8'));
  const parsed = file.safeParse(readYaml(own));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new DemarcheError('BAD_KNOWLEDGE', `${issue.path.join('.')}: ${issue.message}`, { file: own });
  }
  const rules = loadRules([join(root, 'rules')]);
  const sources = sourcesOf(join(root, 'rules'));
  return CHAPTERS.map((name) => {
    const here = rules.filter(({ event }) => (event ?? 'none') === name);
    const files = [...new Set(here.map(({ id }) => id.split('/')[0]))];
    return {
      ...parsed.data[name],
      name,
      info: name === 'none' ? null : ontology.classes.get(name)!,
      codes: [...ontology.cameo.values()].filter(({ code, event }) =>
        event === null ? here.some(({ cameo: used }) => used === code) : event === name,
      ),
      rules: here,
      sources: files.map((one) => `${sources.get(one)} (\`rules/${one}.yaml\`)`),
    };
  });
}

function sourcesOf(folder: string): Map<string, string> {
  const read = yamlFolder(folder);
  return new Map(
    yamlNames(folder)
      .filter((name) => name !== 'words.yaml')
      .map((name) => [basename(name, '.yaml'), ruleFile.parse(read(name)).source]),
  );
}
