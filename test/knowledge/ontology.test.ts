import { describe, expect, it } from 'vitest';
import { loadKnowledge, PLOVER_CLASSES } from '../../src/knowledge/index.ts';

const { ontology } = loadKnowledge();

describe('PLOVER', () => {
  it('has 16 classes and 37 contexts', () => {
    expect([...ontology.classes.keys()]).toEqual(PLOVER_CLASSES);
    expect(ontology.classes.size).toBe(16);
    expect(new Set(ontology.contexts).size).toBe(37);
  });

  it.each([
    ['CONSULT', 'verbal-cooperation'],
    ['AID', 'material-cooperation'],
    ['RETREAT', 'material-cooperation'],
    ['ACCUSE', 'verbal-conflict'],
    ['SANCTION', 'material-conflict'],
    ['ASSAULT', 'material-conflict'],
  ] as const)('puts %s into %s', (name, quad) => expect(ontology.classes.get(name)?.quad).toBe(quad));
});

describe('CAMEO', () => {
  it.each([
    ['114', 'ACCUSE', 'disapprove', -2],
    ['112', 'ACCUSE', 'allege', -2],
    ['046', 'CONSULT', null, 7],
    ['042', 'CONSULT', 'visit', 1.9],
    ['016', null, null, 3.4],
    ['163', 'COERCE', 'restrict', -6.5],
    ['0871', 'RETREAT', 'ceasefire', 9],
    ['183', 'ASSAULT', 'explosives', -10],
    ['190', 'ASSAULT', null, -10],
    ['1712', 'ASSAULT', 'destroy', -9.2],
    ['036', 'AGREE', null, 4],
  ])('%s is %s %s, Goldstein %d', (code, event, mode, goldstein) => {
    expect(ontology.cameo.get(code)).toMatchObject({ event, mode, goldstein });
  });

  it('has all twenty roots, each code under its root, with a label', () => {
    for (let root = 1; root <= 20; root++) expect(ontology.cameo.has(String(root).padStart(2, '0'))).toBe(true);
    expect(ontology.cameo.size).toBeGreaterThan(300);
    for (const { code, label } of ontology.cameo.values()) {
      expect(code).toMatch(/^\d{2,4}$/);
      expect(label, code).not.toBe('');
      if (code.length > 2) expect(ontology.cameo.has(code.slice(0, -1)), code).toBe(true);
    }
  });

  it('gives labels to no two codes', () => {
    const labels = [...ontology.cameo.values()].map(({ label }) => label);
    const twice = labels.filter((label, i) => labels.indexOf(label) < i);
    expect(twice).toEqual([]);
  });

  it('has no class for statements and appeals, and one for everything else', () => {
    for (const { code, event } of ontology.cameo.values()) expect(event === null, code).toBe(/^0[12]/.test(code));
  });
});
