import { describe, expect, it } from 'vitest';
import { readParties } from '../../src/coding/parties/index.ts';
import { loadModel } from '../../src/language/model/index.ts';
import { tokenise } from '../../src/language/tokens/index.ts';
import { smallWorld } from './parties-knowledge.ts';

const model = loadModel();

/** Toponyms used as places, as "text=id", in the order of the text. */
function places(text: string): string[] {
  const analysis = model.annotate(tokenise(text));
  const day = '2025-12-19';
  const parties = readParties({ report: { id: 'test', text, published: day }, analysis, knowledge: smallWorld, day });
  return parties.places.map(({ where }) => `${where.text}=${where.id ?? '?'}`);
}

describe('which place of a name is meant', () => {
  it.each([
    ['The shop stands in Springfield, Illinois.', ['Springfield=springfield-il', 'Illinois=us-il']],
    ['The shop stands in Springfield, Missouri.', ['Springfield=springfield-mo', 'Missouri=us-mo']],
    ['The fire began in Atlanta, Georgia.', ['Atlanta=atlanta', 'Georgia=us-ga']],
    ['The fire began in Tbilisi, Georgia.', ['Tbilisi=tbilisi', 'Georgia=ge']],
    [
      'A bomb exploded near Miranshah in North Waziristan.',
      ['Miranshah=miranshah', 'North Waziristan=north-waziristan'],
    ],
  ])('%s', (text, expected) => {
    expect(places(text)).toEqual(expected);
  });
});

describe('one name is one place', () => {
  it('throughout a report', () => {
    const text = 'The shop stands in Springfield, Missouri. People in Springfield like it.';
    expect(places(text)).toEqual(['Springfield=springfield-mo', 'Missouri=us-mo', 'Springfield=springfield-mo']);
  });

  it.each([
    ['The shop stands in Georgia and Illinois.', ['Georgia=us-ga', 'Illinois=us-il']],
    ['The shop stands in Turkey and Georgia.', ['Turkey=tr', 'Georgia=ge']],
  ])('by its neighbours: %s', (text, expected) => {
    expect(places(text)).toEqual(expected);
  });

  it.each([
    ['ISTANBUL, Nov 3 - Ministers met.', ['ISTANBUL=istanbul']],
    ['A tunnel caved in near Dalesworth in North Waziristan.', ['Dalesworth=?', 'North Waziristan=north-waziristan']],
  ])('in datelines, and unknown beside known: %s', (text, expected) => {
    expect(places(text)).toEqual(expected);
  });
});

describe('names that are used as no place', () => {
  it.each([
    ['The Bank of England raised its rate.'],
    ['Paris Hilton arrived late.'],
    ['Doha welcomed the offer.'],
    ['Turkish officials arrived late.'],
    ['He met Anna Springfield. Springfield was pleased.'],
    ['The Atlanta Courier Group sold its shares.'],
    ['He fed a turkey.'],
    ['Talks between Islamabad and Kabul went on.'],
  ])('%s', (text) => {
    expect(places(text)).toEqual([]);
  });
});
