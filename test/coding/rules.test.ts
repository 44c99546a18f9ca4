import { describe, expect, it } from 'vitest';
import { createCoder, loadRules, type Rule, type Statement } from '../../src/coding/index.ts';
import type { Example } from '../../src/coding/rules/rule.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { PLOVER_CLASSES } from '../../src/knowledge/ontology.ts';
import { dataFile } from '../../src/paths.ts';

// Every rule carries its examples, and the examples are its tests.

const coder = createCoder();

function madeBy(rule: Rule, text: string): Statement[] {
  const report = { id: 'example', text, published: '2025-06-20' };
  return coder.annotate(report).statements.filter((statement) => statement.rule === rule.id);
}

const texts = (list: Statement['actors']): string => list.map((one) => one.text).join('; ');

/** Are these the words of the party, or the pronoun that stands for it? */
function isCalled(one: Statement['actors'][number], phrase: string): boolean {
  return phrase.includes(one.text.toLowerCase()) || phrase === one.by?.text.toLowerCase();
}

/** Each phrase named in the example must hold one of the parties found, and no party is left over. */
function sameParties(found: Statement['actors'], phrases: string): boolean {
  const wanted = phrases.split(';').map((phrase) => phrase.trim().toLowerCase());
  return found.length === wanted.length && wanted.every((phrase) => found.some((one) => isCalled(one, phrase)));
}

function check(rule: Rule, example: Example): void {
  const made = madeBy(rule, example.text);
  if (example.none) {
    expect(made.map((one) => one.evidence[0]!.text)).toEqual([]);
    return;
  }
  expect(made.length, 'statements').toBeGreaterThanOrEqual(example.count ?? 1);
  const [first] = made;
  if (example.actor) expect(sameParties(first!.actors, example.actor), `actors: ${texts(first!.actors)}`).toBe(true);
  if (example.recipient)
    expect(sameParties(first!.recipients, example.recipient), `recipients: ${texts(first!.recipients)}`).toBe(true);
  if (example.subtype) expect(first!.subtype).toBe(example.subtype);
  if (example.factuality) expect(first!.factuality).toBe(example.factuality);
}

for (const rule of loadRules([dataFile('rules')])) {
  describe(rule.id, () => {
    it.each(rule.examples.map((example) => [example.text, example] as const))('%s', (_text, example) => {
      check(rule, example);
    });
  });
}

describe('the grammar', () => {
  const rules = loadRules([dataFile('rules')]).map((rule) => [rule.id, rule] as const);
  const { ontology } = loadKnowledge({ cut: (name) => name.split(' ') });

  it.each(rules)('%s says twice when it applies and twice when not', (_id, rule) => {
    const negative = rule.examples.filter((example) => example.none).length;
    expect(negative).toBeGreaterThanOrEqual(2);
    expect(rule.examples.length - negative).toBeGreaterThanOrEqual(2);
  });

  it.each(rules)('%s uses codes, modes and contexts of the ontology', (_id, rule) => {
    if (rule.cameo !== null) expect([...ontology.cameo.keys()]).toContain(rule.cameo);
    if (rule.mode !== null) expect(ontology.classes.get(rule.event!)?.modes).toContain(rule.mode);
    for (const context of rule.contexts) expect(ontology.contexts).toContain(context);
  });

  it('has rules for every class of PLOVER', () => {
    const covered = new Set(rules.map(([, rule]) => rule.event));
    expect(PLOVER_CLASSES.filter((event) => !covered.has(event))).toEqual([]);
  });

  it('never gives a word the same rule twice', () => {
    const doubled = rules.flatMap(([id, rule]) => {
      const triggers = rule.triggers.map(({ kind, lemma, rest }) => [kind, lemma, ...rest].join(' '));
      return triggers.filter((trigger, i) => triggers.indexOf(trigger) !== i).map((trigger) => `${id}: ${trigger}`);
    });
    expect(doubled).toEqual([]);
  });
});
