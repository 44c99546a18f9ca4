import { describe, expect, test } from 'vitest';
import { depthTable, finerCode } from '../../src/coding/contexts/depth.ts';
import { createCoder } from '../../src/coding/index.ts';
import { loadKnowledge } from '../../src/knowledge/index.ts';
import { createAnalyser, cut } from '../../src/language/index.ts';

const analyser = createAnalyser();
const { cameo } = loadKnowledge({ cut }).ontology;

function finer(code: string, text: string): string {
  const analysis = analyser.analyse(text);
  return finerCode(analysis, code, { first: 0, last: analysis.count - 1 }, cameo);
}

describe('finer codes that the words tell', () => {
  test.each([
    ['100', 'Chad demanded a full investigation.', '1013'],
    ['100', 'Chad demanded that the president step down.', '1041'],
    ['105', 'Chad demanded a ceasefire.', '1056'],
    ['105', 'Chad demanded the release of the prisoners.', '1053'],
    ['105', 'Chad urged them to lift the sanctions.', '1054'],
    ['105', 'Chad urged them to admit inspectors.', '1055'],
    ['030', 'Chad agreed to a truce.', '0356'],
    ['031', 'Chad will trade with Sudan.', '0311'],
    ['033', 'Chad will send weapons to Sudan.', '0332'],
    ['033', 'Chad will send food to Sudan.', '0333'],
    ['033', 'Chad will give Sudan a loan.', '0331'],
    ['070', 'Chad gave Sudan ammunition.', '072'],
    ['070', 'Chad gave Sudan medicine.', '073'],
    ['084', 'Chad gave it back.', '084'],
    ['090', 'Chad investigates war crimes.', '094'],
    ['112', 'Chad accused Sudan of espionage.', '1125'],
    ['112', 'Chad accused Sudan of torture.', '1122'],
    ['120', 'Chad rejected a ceasefire.', '1246'],
    ['120', 'Chad refused to hold talks.', '125'],
    ['130', 'Chad threatened sanctions.', '1312'],
    ['130', 'Chad threatened to bomb the port.', '1384'],
    ['141', 'Crowds demanded the resignation of the minister.', '1411'],
    ['162', 'Chad cut military aid.', '1622'],
    ['166', 'Chad expelled the inspectors.', '1662'],
    ['172', 'Chad imposed a curfew.', '1723'],
    ['183', 'A suicide bomber struck.', '1831'],
    ['183', 'A roadside bomb went off.', '1833'],
    ['190', 'Gunmen attacked the camp.', '193'],
    ['190', 'The army attacked the camp with mortars.', '194'],
    ['190', 'Drones and mortars hit the camp.', '1952'],
    ['195', 'A drone hit the camp.', '1952'],
  ])('%s, %s', (code, text, expected) => {
    expect(finer(code, text)).toBe(expected);
  });

  test.each([
    ['100', 'Chad demanded an answer.'],
    ['105', 'Chad demanded that they keep their word.'],
    ['105', 'Chad released a demand.'],
    ['100', 'Chad demanded that they give up their weapons.'],
    ['105', 'Chad called for a ban on cigarettes.'],
    ['105', 'Chad asked its people to protest.'],
    ['105', 'Chad called for sanctions against Sudan.'],
    ['105', 'Chad told them to attack.'],
    ['120', 'Chad refused to withdraw from the cabinet.'],
    ['030', 'Chad agreed to it after long talks.'],
    ['030', 'Chad agreed to the plan.'],
    ['070', 'Chad helped Sudan.'],
    ['112', 'Chad blamed Sudan.'],
    ['120', 'Chad rejected the charge, which met with scorn.'],
    ['130', 'Chad threatened Sudan.'],
    ['190', 'Rebels attacked the camp.'],
    ['190', 'Rebels attacked the village near the tank factory.'],
    ['111', 'Chad condemned the bombing.'],
    ['999', 'Chad demanded a ceasefire.'],
  ])('%s stays: %s', (code, text) => {
    expect(finer(code, text)).toBe(code);
  });
});

describe('the table', () => {
  const pairs = [...depthTable()].flatMap(([code, codes]) => codes.map((to) => [code, to] as const));
  test.each(pairs)('%s to %s keeps the class and is another code', (code, to) => {
    expect(cameo.has(code)).toBe(true);
    expect(cameo.get(to)?.event).toBe(cameo.get(code)!.event);
    expect(to).not.toBe(code);
  });

  test('no code is tried twice under another', () => {
    for (const codes of depthTable().values()) expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('in statements', () => {
  const coder = createCoder();
  const read = (text: string) => coder.annotate({ id: 'test', text, published: '2024-05-17' }).statements[0]!;

  test('value and mode follow the code', () => {
    const statement = read('A suicide bomber attacked the army of Chad.');
    expect(statement).toMatchObject({ event: 'ASSAULT', cameo: '1831', mode: 'suicide-attack' });
    expect(statement.goldstein).toBe(cameo.get('1831')!.goldstein);
  });

  test('the class is that of the rule', () => {
    const statement = read('Sudan demanded that Chad accept a ceasefire.');
    expect(statement).toMatchObject({ event: 'REQUEST', cameo: '1056' });
  });
});
