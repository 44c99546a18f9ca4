import { describe, expect, it } from 'vitest';
import { readParties } from '../../src/coding/parties/index.ts';
import { toponymsOf } from '../../src/coding/places/toponyms.ts';
import { loadKnowledge } from '../../src/knowledge/index.ts';
import { loadModel } from '../../src/language/model/index.ts';
import { cut, tokenise } from '../../src/language/tokens/index.ts';

const model = loadModel();
const knowledge = loadKnowledge({ cut });

function toponyms(text: string, url?: string) {
  const day = '2025-06-10';
  const report = { id: 'test', text, published: day, ...(url ? { url } : {}) };
  return toponymsOf(readParties({ report, analysis: model.annotate(tokenise(text)), knowledge, day }));
}

/** "id country precision" of the last toponym with these words, "-" where there is none. */
function last(text: string, words: string): string {
  const found = toponyms(text).findLast((place) => place.text === words);
  return found ? `${found.id} ${found.country} ${found.precision}` : '-';
}

describe('what the text puts a place in outweighs its size', () => {
  it.each([
    ['Gunmen fled to the Lebanese city of Tripoli.', 'Tripoli', 'gn266826 LBN place'],
    ["Gunmen fled to Lebanon's port of Tripoli.", 'Tripoli', 'gn266826 LBN place'],
    ['Gunmen fled to Tripoli, a port in northern Lebanon.', 'Tripoli', 'gn266826 LBN place'],
    ['In Tripoli, the Lebanese port city, shops closed.', 'Tripoli', 'gn266826 LBN place'],
    ['Victoria, in the Seychelles, hosted a summit.', 'Victoria', 'gn241131 SYC place'],
    ['Gunmen fled to Tripoli.', 'Tripoli', 'gn2210247 LBY place'],
    ["Gunmen fled to Libya's city of Tripoli.", 'Tripoli', 'gn2210247 LBY place'],
    ['Shells fell in Tripoli, Beirut and Sidon.', 'Beirut', 'gn276781 LBN place'],
  ])('%s', (text, words, expected) => {
    expect(last(text, words)).toBe(expected);
  });
});

describe('where no place of the name lies there, the place that the text names tells', () => {
  it.each([
    ['Gunmen burned a shop in Hyderabad village of Helmand.', 'Hyderabad', 'null AFG province'],
    ['A clash began in the town of Victoria in Texas.', 'Victoria', 'null USA province'],
    ['A shell hit the village of Alexandria near Kherson.', 'Alexandria', 'null UKR place'],
    // whose land it is may be disputed
    ['A drone fell in Sevastopol, Russia, on Monday.', 'Sevastopol', 'gn694423 UKR place'],
    // a list holds nothing
    ['Storms hit Maine, Montana, New Hampshire and Ohio.', 'Maine', 'US.ME USA province'],
  ])('%s', (text, words, expected) => {
    expect(last(text, words)).toBe(expected);
  });
});

describe('the land that a report speaks of', () => {
  it.each([
    ['The government of Lebanon met on Monday. Gunmen killed two men in Tripoli.', 'Tripoli', 'gn266826 LBN place'],
    ['The government of Libya met on Monday. Gunmen killed two men in Tripoli.', 'Tripoli', 'gn2210247 LBY place'],
    // too small beside a seat of government
    ['The government of Honduras met on Monday. Gunmen killed two men in La Paz.', 'La Paz', 'gn3911925 BOL place'],
  ])('%s', (text, words, expected) => {
    expect(last(text, words)).toBe(expected);
  });
});

describe('the word for its kind tells a division from its town', () => {
  it.each([
    ['Shells killed a man in the Donetsk region.', 'Donetsk', 'UA.05 UKR province'],
    ['Shells killed a man in Donetsk.', 'Donetsk', 'gn709717 UKR place'],
    ['Gunmen burned lorries near Kayes.', 'Kayes', 'gn2455518 MLI place'],
    ['Gunmen burned lorries in the region of Kayes.', 'Kayes', 'ML.03 MLI province'],
    ['They met in Geneva.', 'Geneva', 'gn2660646 CHE place'],
    ['They met in Quebec.', 'Quebec', 'CA.10 CAN province'],
  ])('%s', (text, words, expected) => {
    expect(last(text, words)).toBe(expected);
  });
});

describe('states and provinces of one name', () => {
  it.each([
    ['Georgia elected two senators.', 'Georgia', 'US.GA USA province'],
    ['The governor of Georgia called the vote sound.', 'Georgia', 'US.GA USA province'],
    ['Russian tanks entered Georgia.', 'Georgia', 'GEO GEO country'],
    ['US senators from Georgia praised the step.', 'Georgia', 'US.GA USA province'],
    ["Niger's army fired on bandits. Villagers fled Mariga in Niger State, Nigeria.", 'Niger', 'NER NER country'],
    ['The Republic of Congo accused Rwanda.', 'Congo', '-'],
    ['Georgia rejected the note.', 'Georgia', '-'],
  ])('%s', (text, words, expected) => {
    expect(last(text, words)).toBe(expected);
  });
});

describe('a place with what holds it after a comma is no government', () => {
  it.each([
    ['Paris, Texas, voted on Monday.', 'Paris', 'gn4717560 USA place'],
    ['Tripoli, Lebanon, was hit by a rocket.', 'Tripoli', 'gn266826 LBN place'],
    ['Paris, London and Berlin voted on Monday.', 'Paris', '-'],
    ['Kabul, Pakistan and Iran signed the note.', 'Kabul', '-'],
    ['Houthi leaders in Sanaa rejected the plan.', 'Sanaa', 'gn71137 YEM place'],
    ['The government in Sanaa rejected the plan.', 'Sanaa', '-'],
  ])('%s', (text, words, expected) => {
    expect(last(text, words)).toBe(expected);
  });
});

describe('a name that nobody knows', () => {
  it.each([
    ['Gunmen killed six herders at Kouraban. Diplomats met in New York on Thursday.', 'Kouraban', null],
    ['Gunmen killed six herders in the village of Kouraban. Diplomats met in Geneva.', 'Kouraban', null],
    ['Gunmen killed six herders at Kouraban in Mali. Diplomats met in Geneva.', 'Kouraban', 'MLI'],
    ['A river boat sank on the San Juan river.', 'San Juan river', null],
    ['A car burned on Quillfeather Street in Leeds.', 'Quillfeather Street', 'GBR'],
    ['A van burned in Leeds.\n\nA car burned on Quillfeather Street.', 'Quillfeather Street', null],
  ])('%s', (text, words, country) => {
    expect(toponyms(text).find((place) => place.text === words)).toMatchObject({ id: null, country });
  });

  it.each([
    ['https://www.leedspost.co.uk/a', 'GBR'],
    ['https://news.example.com/a', null],
  ])('is near home in the report of a local outlet only: %s', (url, country) => {
    const found = toponyms('A van burned in Leeds. A barn burned in Quillfeather.', url);
    expect(found.find(({ text }) => text === 'Quillfeather')).toMatchObject({ country });
  });
});
