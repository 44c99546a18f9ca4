import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CodingDocument } from '../../src/coding/document.ts';
import { numeralOf, readCasualties } from '../../src/coding/quantities/index.ts';
import { createAnalyser } from '../../src/language/index.ts';

const analyser = createAnalyser();
const nobody = { names: [], places: [], of: () => [], issuerOf: () => null };

function tolls(text: string): string[] {
  const analysis = analyser.analyse(text);
  return readCasualties({ analysis } as unknown as CodingDocument, nobody).map(({ casualties }) => {
    const { harm, min, max, start, end } = casualties;
    expect(text.slice(start, end)).toBe(casualties.text);
    return `${harm} ${min === max ? min : `${min}-${max}`}: ${casualties.text}`;
  });
}

describe('tolls', () => {
  test.each([
    ['Four miners were killed in the blast.', ['killed 4: Four miners']],
    ['Four guards were martyred in the raid.', ['killed 4: Four guards']],
    ['The blast killed at least four miners.', ['killed 4: at least four miners']],
    ['Gunmen fired on a bus, killing at least four.', ['killed 4: at least four']],
    ['The fire left 19 people dead.', ['killed 19: 19 people']],
    ['The death toll rose to 40 on Tuesday.', ['killed 40: 40']],
    ['The flood claimed 30 lives.', ['killed 30: 30 lives']],
    ['The quake claimed the lives of 30 people.', ['killed 30: 30 people']],
    ['More than 1,200 people lost their lives.', ['killed 1201: More than 1,200 people']],
    ['Up to 20 fighters were killed.', ['killed 1-20: Up to 20 fighters']],
    ['Between 10 and 15 protesters were hurt.', ['injured 10-15: Between 10 and 15 protesters']],
    ['Several villagers were wounded.', ['injured 3-9: Several villagers']],
    ['Hundreds of families were displaced by the fighting.', ['displaced 200-999: Hundreds of families']],
    ['Two dozen people were injured.', ['injured 24: Two dozen people']],
    ['Police arrested twenty-one men.', ['captured 21: twenty-one men']],
    ['Rebels abducted 16 schoolgirls.', ['missing 16: 16 schoolgirls']],
    ['A soldier was wounded near the gate.', ['injured 1: A soldier']],
    ['The blast killed 14 people and injured more than 30.', ['killed 14: 14 people', 'injured 31: more than 30']],
    ['Two soldiers and a nurse died in the ambush.', ['killed 2: Two soldiers', 'killed 1: a nurse']],
    ['An inquiry found that 47 villagers, most of them women, were killed.', ['killed 47: 47 villagers']],
    ['A commander was among those killed in the strike.', ['killed 1: A commander']],
    ['The guards killed nine of the attackers.', ['killed 9: nine of the attackers']],
    ['All five attackers were killed.', ['killed 5: five attackers']],
    ['Both pilots were killed.', ['killed 2: Both pilots']],
    ['The blast left two dead and 30 wounded.', ['killed 2: two', 'injured 30: 30']],
    ['The board accused the army of hitting a village and wounding two women.', ['injured 2: two women']],
    [
      'A week of clashes followed in which at least 30 soldiers and 12 civilians were killed.',
      ['killed 30: at least 30 soldiers', 'killed 12: 12 civilians'],
    ],
    ['The army said that 12 rebels were killed.', ['killed 12: 12 rebels']],
  ])('%s', (text, expected) => {
    expect(tolls(text)).toEqual(expected);
  });

  test.each([
    ['who is left', 'All but two of the 14 passengers were killed.'],
    ['an age', 'The 40-year-old driver of the bus left the town.'],
    ['a distance', 'The convoy stopped 20 kilometres from the border.'],
    ['money', 'The raid cost the bank 40 dollars.'],
    ['time', 'It rained for 12 hours.'],
    ['nobody', 'Nobody was killed in the blast.'],
    ['none', 'No soldier was hurt.'],
    ['a denial', 'The minister denied that 20 civilians had been killed.'],
    ['a threat', 'The group threatened to kill 50 hostages.'],
    ['a condition', 'If the dam breaks, 500 people will die.'],
    ['a fear', 'Officials feared that 100 people had died.'],
    ['a fear of nobody', 'It is feared that 100 people died.'],
    ['things', 'The army destroyed 12 vehicles and seized 30 rifles.'],
    ['animals', 'The fire killed 200 sheep.'],
    ['a figure of speech', 'The vote killed the plan.'],
    ['no number', 'Soldiers were killed in the war.'],
    ['a year', 'The poet died in 1941.'],
    ['a place', 'The guards were killed in district 12.'],
  ])('%s is no toll: %s', (_, text) => {
    expect(tolls(text)).toEqual([]);
  });

  test('the driver of forty years is one', () => {
    expect(tolls('A 40-year-old driver was killed by a shell.')).toEqual(['killed 1: A 40-year-old driver']);
  });
});

describe('numerals', () => {
  test.each([
    ['four', 4],
    ['twenty - one', 21],
    ['twenty-one', 21],
    ['two hundred and five', 205],
    ['1,200', 1200],
    ['three thousand', 3000],
    ['1.5 million', 1_500_000],
    ['two hundred thousand', 200_000],
  ])('%s', (words, value) => {
    expect(numeralOf(words.split(' '))).toBe(value);
  });

  test.each(['fourth', '7th', '20%', '12:30', '1,20', 'dozens', ''])('"%s" is none', (word) => {
    expect(numeralOf([word])).toBeNull();
  });

  test('figures with separators read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
        expect(numeralOf([value.toLocaleString('en-US')])).toBe(value);
        expect(numeralOf([String(value)])).toBe(value);
      }),
      { seed: 3 },
    );
  });
});
