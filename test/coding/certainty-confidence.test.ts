import { describe, expect, test } from 'vitest';
import { createCoder } from '../../src/coding/index.ts';
import { loadRules } from '../../src/coding/rules/load.ts';
import { confidenceOf, type Told, traitsOf } from '../../src/coding/statements/confidence.ts';
import { dataFile } from '../../src/paths.ts';

const rules = new Map(loadRules([dataFile('rules')]).map((rule) => [rule.id, rule]));
const summons = rules.get('accuse/summons')!;
const party = (country: string | null) =>
  ({
    id: country,
    name: 'X',
    kind: 'state',
    code: country,
    country,
    sector: null,
    start: 0,
    end: 1,
    text: 'X',
  }) as const;
const bare: Told = {
  actors: [],
  recipients: [],
  evidence: { length: 1 },
  when: { from: null, to: null, precision: 'unknown', text: null, basis: 'none' } as unknown as Told['when'],
  word: { speaker: null, voice: 'narration', channel: null, cue: null },
  factuality: summons.factuality,
};

describe('traits', () => {
  test.each<[string, Partial<Told>, readonly string[], readonly string[]]>([
    ['nobody', {}, ['no actor', 'no recipient'], ['two powers', 'one state']],
    ['two states', { actors: [party('TUR')], recipients: [party('FRA')] }, ['two powers'], ['no actor', 'one state']],
    [
      'one state',
      { actors: [party('TUR')], recipients: [party('TUR')] },
      ['two powers', 'one state'],
      ['no recipient'],
    ],
    ['no country', { actors: [party(null)], recipients: [party(null)] }, [], ['two powers', 'one state', 'no actor']],
    ['quoted', { word: { ...bare.word, voice: 'quote' } }, ['quoted'], ['told twice']],
    ['indirect', { word: { ...bare.word, voice: 'indirect' } }, [], ['quoted']],
    ['told twice', { evidence: { length: 2 } }, ['told twice'], ['quoted']],
    ['not so', { factuality: 'negated' }, ['negated'], []],
    ['its own day', { when: { ...bare.when, basis: 'relative' } }, ['own time'], []],
    ['the day of the report', { when: { ...bare.when, basis: 'publication' } }, [], ['own time']],
  ])('%s', (_, told, has, hasNot) => {
    const traits = traitsOf(summons, { ...bare, ...told });
    expect(traits).toEqual(expect.arrayContaining(['always', ...has]));
    expect(traits.filter((trait) => hasNot.includes(trait))).toEqual([]);
  });
});

describe('confidence', () => {
  test('is the logistic of the weights of the traits, between 0.02 and 0.98', () => {
    expect(confidenceOf(summons, bare, { always: 0 })).toBe(0.5);
    expect(confidenceOf(summons, bare, { always: 1, 'no actor': -1 })).toBe(0.5);
    expect(confidenceOf(summons, bare, { always: 1, quoted: -9 })).toBe(0.73);
    expect(confidenceOf(summons, bare, { always: 50 })).toBe(0.98);
    expect(confidenceOf(summons, bare, { always: -50 })).toBe(0.02);
  });

  test('is more for a dated act between two states than for words in a quotation about nobody', () => {
    const dated = {
      ...bare,
      actors: [party('TUR')],
      recipients: [party('FRA')],
      when: { ...bare.when, basis: 'explicit' },
    };
    const quoted = { ...bare, word: { ...bare.word, voice: 'quote' } };
    expect(confidenceOf(summons, dated as Told)).toBeGreaterThan(confidenceOf(summons, quoted as Told) + 0.1);
  });

  test('stands on every statement', () => {
    const text =
      'Turkey summoned the French ambassador on Monday. Chad denied that it had closed the border with Niger.';
    const { statements } = createCoder().annotate({ id: '1', published: '2024-05-07', text } as never);
    expect(statements.length).toBeGreaterThan(1);
    for (const { confidence } of statements) {
      expect(confidence).toBeGreaterThanOrEqual(0.02);
      expect(confidence).toBeLessThanOrEqual(0.98);
    }
  });
});
