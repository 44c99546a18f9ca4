import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { DemarcheError } from '../../errors.ts';
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
    const names = readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .sort();
    if (names.includes('words.yaml')) {
      const lists = compileWords(read(join(folder, 'words.yaml'), wordFile));
      for (const [name, list] of lists) words.set(name, list);
    }
    for (const name of names) {
      if (name === 'words.yaml') continue;
      const source = read(join(folder, name), ruleFile);
      for (const rule of compileRules(basename(name, '.yaml'), source, words)) rules.set(rule.id, rule);
    }
  }
  return [...rules.values()];
}

function read<T extends z.ZodType>(file: string, schema: T): z.output<T> {
  let value: unknown;
  try {
    value = parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new DemarcheError('BAD_RULE', firstLine(error), { file });
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  throw new DemarcheError('BAD_RULE', `${issue.path.join('.')}: ${issue.message}`, { file });
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n')[0]!;
}
