import { DemarcheError } from '../../errors.ts';
import type { Asked, Condition, Detail, Example, Path, RolePaths, Rule, Trigger, TriggerKind } from './rule.ts';
import type { RuleFile, RuleSource, WordFile } from './schema.ts';

/** Turns the rules of one file into the form that the engine runs. `words` are the shared lists. */
export function compileRules(file: string, source: RuleFile, words: ReadonlyMap<string, readonly string[]>): Rule[] {
  return Object.entries(source.rules).map(([name, rule]) => compileRule(`${file}/${name}`, source, rule, words));
}

/** The shared lists by name, with lists inside lists put in. */
export function compileWords(source: WordFile): Map<string, readonly string[]> {
  const lists = new Map<string, readonly string[]>();
  for (const [name, value] of Object.entries(source)) lists.set(name, expand(value, lists, `words.yaml: ${name}`));
  return lists;
}

function compileRule(
  id: string,
  file: RuleFile,
  rule: RuleSource,
  words: ReadonlyMap<string, readonly string[]>,
): Rule {
  const triggers = (['verb', 'noun', 'adjective'] as const).flatMap((kind) =>
    expand(rule[kind] ?? [], words, id).map((entry) => trigger(kind, entry)),
  );
  if (!triggers.length)
    throw new DemarcheError('BAD_RULE', 'it has no trigger: give verb, noun or adjective', { file: id });
  const conditions = [
    ...Object.entries(rule.if).map(([path, value]) => condition(path, value, false, words, id)),
    ...Object.entries(rule.unless).map(([path, value]) => condition(path, value, true, words, id)),
  ];
  return {
    id,
    triggers,
    light: new Set(expand(rule.light ?? [], words, id)),
    needsSupport: rule.support,
    event: rule.event === undefined ? file.class : rule.event,
    mode: rule.mode,
    contexts: rule.contexts,
    cameo: rule.cameo,
    subtype: rule.subtype,
    kind: rule.kind,
    factuality: rule.factuality,
    actor: rolePaths(rule.actor),
    recipient: rolePaths(rule.recipient),
    needs: rule.needs,
    conditions,
    owns: ownedBy(conditions),
    details: Object.entries(rule.details).map(([name, value]) => detail(name, value)),
    split: rule.split === null ? [] : alternatives(rule.split),
    evidence: rule.evidence === null ? null : path(rule.evidence),
    residual: rule.residual,
    priority: rule.priority + conditions.length,
    examples: rule.examples.map((example) => compileExample(id, example)),
  };
}

function expand(
  value: string | readonly string[],
  words: ReadonlyMap<string, readonly string[]>,
  id: string,
): string[] {
  const entries = typeof value === 'string' ? value.split(',') : value;
  return entries.flatMap((entry) => {
    const word = entry.trim();
    if (!word.startsWith('@')) return word ? [word] : [];
    const list = words.get(word.slice(1));
    if (!list) throw new DemarcheError('BAD_RULE', `there is no list ${word} in words.yaml`, { file: id });
    return [...list];
  });
}

function trigger(kind: TriggerKind, entry: string): Trigger {
  const [lemma, ...rest] = entry.split(' ');
  return { kind, lemma: lemma!, rest };
}

function path(text: string): Path {
  return text.split('.').map((step) => step.trim());
}

/** Paths parted by bars. */
function alternatives(text: string): Path[] {
  return text.split('|').map((alternative) => path(alternative));
}

const asked: ReadonlySet<string> = new Set<Asked>(['any', 'party', 'thing', 'power', 'state']);

function isAsked(value: string): value is Asked {
  return asked.has(value);
}

/** `between | subject + with`: alternatives parted by bars, taken together by plus. `none` is no role at all. */
function rolePaths(text: string): RolePaths {
  if (text === 'none') return [];
  return text.split('|').map((alternative) => alternative.split('+').map((step) => path(step.trim())));
}

function condition(
  at: string,
  value: string | readonly string[],
  negated: boolean,
  words: ReadonlyMap<string, readonly string[]>,
  id: string,
): Condition {
  const paths = alternatives(at);
  if (typeof value === 'string' && isAsked(value)) return { paths, asks: value, lemmas: new Set(), negated };
  return { paths, asks: 'words', lemmas: new Set(expand(value, words, id)), negated };
}

function detail(name: string, value: string): Detail {
  return value.startsWith('=') ? { name, value: value.slice(1).trim() } : { name, paths: alternatives(value) };
}

const ownable = ['negation', 'auxiliary'] as const;

function ownedBy(conditions: readonly Condition[]): Set<'negation' | 'auxiliary'> {
  const asked = conditions.filter(({ negated }) => !negated).flatMap(({ paths }) => paths.map((steps) => steps.at(-1)));
  return new Set(ownable.filter((slot) => asked.includes(slot)));
}

function compileExample(id: string, example: RuleSource['examples'][number]): Example {
  const { text, none, ...rest } = example;
  if ((text === undefined) === (none === undefined)) {
    throw new DemarcheError('BAD_RULE', 'an example has either text or none', { file: id });
  }
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return { text: (text ?? none)!, none: none !== undefined, ...given };
}
