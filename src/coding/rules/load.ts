import { basename, join } from 'node:path';
import type { z } from 'zod';
import { DemarcheError } from '../../errors.ts';
import { yamlFolder, yamlNames } from '../../yaml-files.ts';
import { compileRules, compileWords } from './compile.ts';
import type { Rule } from './rule.ts';
import { ruleFile, wordFile } from './schema.ts';

/**
 * Reads every rule file of the folders, in the order of their names; a rule of a later folder takes the place of one with
 * the same id. Throws BAD_RULE with file and key.
 */
export function loadRules(folders: readonly string[]): Rule[] {
  const rules = new Map<string, Rule>();
  const words = new Map<string, readonly string[]>();
  for (const folder of folders) {
    const read = reader(folder);
    const names = yamlNames(folder);
    if (names.includes('words.yaml')) {
      for (const [name, list] of compileWords(read('words.yaml', wordFile))) words.set(name, list);
    }
    for (const name of names) {
      if (name === 'words.yaml') continue;
      const source = read(name, ruleFile);
      for (const rule of compileRules(basename(name, '.yaml'), source, words)) rules.set(rule.id, rule);
    }
  }
  return [...rules.values()];
}

/** Reads and checks the files of a folder by their names. */
function reader(folder: string): <T extends z.ZodType>(name: string, schema: T) => z.output<T> {
  const readYaml = yamlFolder(folder);
  return (name, schema) => {
    const file = join(folder, name);
    let value: unknown;
    try {
      value = readYaml(name);
    } catch (error) {
      throw new DemarcheError('BAD_RULE', firstLine(error), { file });
    }
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    const issue = result.error.issues[0]!;
    throw new DemarcheError('BAD_RULE', `${issue.path.join('.')}: ${issue.message}`, { file });
  };
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n')[0]!;
}
