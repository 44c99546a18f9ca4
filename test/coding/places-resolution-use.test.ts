import { describe, expect, it } from 'vitest';
import { readParties } from '../../src/coding/parties/index.ts';
import { outletCountry, outletTown } from '../../src/coding/places/outlet.ts';
import { toponymsOf } from '../../src/coding/places/toponyms.ts';
import { loadKnowledge } from '../../src/knowledge/index.ts';
import { loadModel } from '../../src/language/model/index.ts';
import { cut, tokenise } from '../../src/language/tokens/index.ts';

const model = loadModel();
const knowledge = loadKnowledge({ cut });

function toponyms(text: string, url?: string) {
  const day = '2025-12-19';
  const report = { id: 'test', text, published: day, ...(url ? { url } : {}) };
  return toponymsOf(readParties({ report, analysis: model.annotate(tokenise(text)), knowledge, day }));
}

/** Toponyms of a text as "words: use". */
function uses(text: string): string[] {
  return toponyms(text).map(({ text: words, use }) => `${words}: ${use}`);
}

describe('toponyms that modify are associative', () => {
  it.each([
    ['Turkish forces shelled the road.', ['Turkish: associative']],
    ['The South Korean President spoke.', ['South Korean: associative']],
    ['Turkish-backed fighters left.', ['Turkish: associative']],
    ['European airlines complained.', ['European: associative']],
    ['The Bank of England raised its rate.', ['England: associative']],
    ['Two U.S. helicopters landed.', ['U.S.: associative']],
    ['A Latin American singer won.', ['Latin American: associative']],
    ['She joined the Texas Rangers.', ['Texas: associative']],
    ["French Polynesia's president resigned.", ['French Polynesia: associative']],
    ['The French president resigned.', ['French: associative']],
    ['English fans left.', ['English: associative']],
    ['Saxon lawmakers met.', ['Saxon: associative']],
    ["Slovenia's ambassador returned.", ['Slovenia: associative']],
    ['They met on the Iraqi border.', ['Iraqi: associative']],
  ])('%s', (text, expected) => {
    expect(uses(text)).toEqual(expected);
  });
});

describe('ground is literal, even behind an adjective', () => {
  it.each([
    ['They landed on the Greek islands.', ['Greek: literal']],
    ['The Breton coast burned.', ['Breton: literal']],
    ['The rockets fell on Afghan soil.', ['Afghan: literal']],
    ['They fled from Mosul.', ['Mosul: literal']],
    ['They fled from Saxon.', ['Saxon: literal']],
    ['Forests burned in French Guiana.', ['French Guiana: literal']],
    ['A fire broke out in a hospital in Leeds.', ['Leeds: literal']],
  ])('%s', (text, expected) => {
    expect(uses(text)).toEqual(expected);
  });

  it('has the middle of the country and its precision', () => {
    const [place] = toponyms('The rockets fell on Afghan soil.');
    expect(place).toMatchObject({ id: 'AFG', country: 'AFG', precision: 'country' });
  });
});

describe('what acts is no toponym, in neither use', () => {
  it.each([
    ['Doha welcomed the offer.'],
    ['Kabul says that it knows nothing.'],
    ["Islamabad's refusal came late."],
    ['The Kabul government refused.'],
    ['The government in Kabul refused.'],
    ['Two Nigerians were arrested.'],
    ['Many Mexicans voted.'],
    ['White House officials declined.'],
    ['Paris Hilton arrived late.'],
    ['Liverpool beat their rivals.'],
    ['The rivals lost against Liverpool.'],
    ['Montana offered a lower price.'],
  ])('%s', (text) => {
    expect(uses(text)).toEqual([]);
  });
});

describe('an adjective before a word for language names a language', () => {
  it.each([
    ['The English-language daily closed.'],
    ['Two Russian-speaking gunmen fled.'],
    ['A Turkish speaker was hired.'],
    ['He bought a German dictionary.'],
  ])('%s', (text) => {
    expect(uses(text)).toEqual([]);
  });
});

describe('streets and buildings lie where the report is about', () => {
  it('to the district', () => {
    const [, street] = toponyms('A van burned in Leeds. A car burned on Quillfeather Street.');
    expect(street).toMatchObject({ text: 'Quillfeather Street', id: null, country: 'GBR', precision: 'district' });
    expect(street.lat).not.toBeNull();
  });

  it('only where something is said to be there', () => {
    expect(uses('A van burned in Leeds. Police praised Quillfeather Street.')).toEqual(['Leeds: literal']);
  });

  it('nowhere if its towns are far apart', () => {
    const found = toponyms(
      'Vans burned in Leeds. Vans burned in Lagos. Vans burned in Lima. A car burned on Quillfeather Street.',
    );
    expect(found.at(-1)).toMatchObject({ text: 'Quillfeather Street', lat: null, lon: null });
  });
});

describe('a small town far from all that the report speaks of is not taken', () => {
  it('for what the gazetteer lacks', () => {
    const [place] = toponyms('Walkers met near Glenrock.', 'https://news.example.com.au/a');
    expect(place).toMatchObject({ text: 'Glenrock', id: null, lat: null });
  });

  it('unless the text says where it lies', () => {
    const [place] = toponyms('Walkers met near Glenrock, Wyoming.', 'https://news.example.com.au/a');
    expect(place).toMatchObject({ text: 'Glenrock', country: 'USA', admin1: 'Wyoming' });
  });
});

describe('regions', () => {
  it('have a label point and the precision of a region', () => {
    const [place] = toponyms('Prices rose across Europe.');
    expect(place).toMatchObject({ id: 'europe', country: null, precision: 'region' });
    expect(place.lat).not.toBeNull();
  });
});

describe('the town that an outlet is named after', () => {
  it.each([
    ['https://www.wakefieldexpress.co.uk/news/x', 'Wakefield GBR'],
    ['https://www.cambridge-news.co.uk/x', 'Cambridge GBR'],
    ['https://www.nbcmontana.com/x', 'Montana USA'],
    ['https://www.edmontonjournal.com/x', 'Edmonton CAN'],
    ['https://www.thetfordtimes.co.uk/x', 'Thetford GBR'],
    ['https://www.mirror.co.uk/x', null],
    ['https://www.reuters.com/x', null],
    ['https://news.example.com/x', null],
    ['not an address', null],
    [undefined, null],
  ])('%s', (url, expected) => {
    const town = outletTown(url, knowledge, outletCountry(url));
    expect(town ? `${town.name} ${town.country}` : null).toBe(expected);
  });

  it.each([
    ['of the words of titles', `q${'livelocalnews'.repeat(4)}a`],
    ['of joined words', `q${'andnews'.repeat(8)}a`],
    ['longer than a host may have', `q${'livenews'.repeat(5000)}a`],
  ])('is told at once from a name %s', (_, label) => {
    const start = performance.now();
    expect(outletTown(`https://${label}.example/x`, knowledge, null)).toBeNull();
    expect(performance.now() - start).toBeLessThan(500);
  });
});

it('toponyms stand in the order of the text, each at its words, the same each time', () => {
  const text =
    'Turkish forces entered Afrin. The U.S. envoy left Ankara for Paris, and European ministers met in Doha.';
  const found = toponyms(text);
  expect(found.length).toBeGreaterThan(4);
  for (const { start, end, text: words } of found) expect(text.slice(start, end)).toBe(words);
  expect(found.map(({ start }) => start)).toEqual(found.map(({ start }) => start).sort((a, b) => a - b));
  expect(toponyms(text)).toEqual(found);
});
