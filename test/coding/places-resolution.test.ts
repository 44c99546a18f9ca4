import { describe, expect, it } from 'vitest';
import { readParties } from '../../src/coding/parties/index.ts';
import { loadKnowledge } from '../../src/knowledge/index.ts';
import { loadModel } from '../../src/language/model/index.ts';
import { cut, tokenise } from '../../src/language/tokens/index.ts';

const model = loadModel();
const knowledge = loadKnowledge({ cut });

/** Places of a text as "words=country/division", "?" for what is unknown; `url` is where the report stands. */
function places(text: string, url?: string): string[] {
  const day = '2025-12-19';
  const report = { id: 'test', text, published: day, ...(url ? { url } : {}) };
  const found = readParties({ report, analysis: model.annotate(tokenise(text)), knowledge, day }).places;
  return found.map(({ where }) => `${where.text}=${where.country ?? '?'}${where.admin1 ? `/${where.admin1}` : ''}`);
}

describe('of several places with one name', () => {
  it.each([
    ['The fire broke out in Tbilisi, Georgia.', ['Tbilisi=GEO/Tbilisi', 'Georgia=GEO']],
    ['The fire broke out in Atlanta, Georgia.', ['Atlanta=USA/Georgia', 'Georgia=USA/Georgia']],
    [
      'There were storms in Alabama, Georgia and Florida.',
      ['Alabama=USA/Alabama', 'Georgia=USA/Georgia', 'Florida=USA/Florida'],
    ],
    ['Gunmen fought in Tripoli. Libyan police fled.', ['Tripoli=LBY/Tripoli']],
    ['Gunmen fought in Tripoli in northern Lebanon.', ['Tripoli=LBN/North Lebanon', 'Lebanon=LBN']],
    ['A lorry overturned in Paris, Texas.', ['Paris=USA/Texas', 'Texas=USA/Texas']],
    ['A lorry overturned in Paris.', ['Paris=FRA/Île-de-France']],
    ['Floods reached Hyderabad in Sindh.', ['Hyderabad=PAK/Sindh', 'Sindh=PAK/Sindh']],
    ['Floods reached Hyderabad in Telangana.', ['Hyderabad=IND/Telangana', 'Telangana=IND/Telangana']],
    [
      'Rebels entered Goma in the Democratic Republic of the Congo.',
      ['Goma=COD/North Kivu', 'Democratic Republic of the Congo=COD'],
    ],
    ['Soldiers died in Niger, Nigeria and Mali.', ['Niger=NER', 'Nigeria=NGA', 'Mali=MLI']],
    ['The ship left Guinea-Bissau for Equatorial Guinea.', ['Guinea-Bissau=GNB', 'Equatorial Guinea=GNQ']],
    [
      'A clash began near Boya, North Waziristan.',
      ['Boya=PAK/Khyber Pakhtunkhwa', 'North Waziristan=PAK/Khyber Pakhtunkhwa'],
    ],
    ['GLASGOW, Ky. (XYZ) -- A barn burned.', ['GLASGOW=USA/Kentucky', 'Ky.=USA/Kentucky']],
  ])('%s', (text, expected) => {
    expect(places(text)).toEqual(expected);
  });

  it.each([
    [undefined, 'London=GBR/England'],
    ['https://news.example.co.uk/a', 'London=GBR/England'],
    ['https://news.example.com/ca', 'London=GBR/England'],
  ])('the larger one, or one near the outlet %s', (url, expected) => {
    expect(places('A tram derailed in London.', url)).toEqual([expected]);
  });

  it.each([
    ['https://news.example.com.au/a', 'Newcastle=AUS/New South Wales'],
    ['https://news.example.co.uk/a', 'Newcastle=GBR/England'],
  ])('the one in the country of the outlet %s', (url, expected) => {
    expect(places('A tram derailed in Newcastle.', url)).toEqual([expected]);
  });
});

describe('what is written like a place and is none', () => {
  it.each([
    ['The EU raised its tariff.'],
    ['La Liga raised its prices.'],
    ['Miss Smith bought a lamp.'],
    ['Ill winds blew on Monday.'],
    ['The University raised its fees.'],
    ['Star outbid its rivals.'],
    ['Mr Tyler sold his shares. Tyler left.'],
    ['Doha welcomed the offer.'],
    ['Islamabad summoned the envoy.'],
    ['Turkish officials arrived late.'],
    ['Nigerians voted on Sunday.'],
    ['He sold a turkey and a chihuahua.'],
  ])('%s', (text) => {
    expect(places(text)).toEqual([]);
  });
});

describe('what is used as a place though little marks it', () => {
  it.each([
    ['He found it at a house south of Cairns.', ['Cairns=AUS/Queensland']],
    ['LONDON The ministers met again.', ['LONDON=GBR/England']],
    ['Anna Walsh of Mississauga slept.', ['Mississauga=CAN/Ontario']],
    ['He faces deportation to Turkey.', ['Turkey=TUR']],
    ['Guests gathered at Manchester Airport.', ['Manchester Airport=GBR/England']],
  ])('%s', (text, expected) => {
    expect(places(text)).toEqual(expected);
  });

  it('a line is no point', () => {
    const text = 'Soldiers fired along the Durand Line.';
    const day = '2025-12-19';
    const report = { id: 'test', text, published: day };
    const [place] = readParties({ report, analysis: model.annotate(tokenise(text)), knowledge, day }).places;
    expect(place.where).toMatchObject({ id: 'durand-line', lat: null, lon: null, precision: 'region' });
  });
});
