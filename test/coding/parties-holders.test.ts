import { describe, expect, it } from 'vitest';
import { readParties } from '../../src/coding/parties/index.ts';
import { loadKnowledge } from '../../src/knowledge/index.ts';
import { loadModel } from '../../src/language/model/index.ts';
import { cut, tokenise } from '../../src/language/tokens/index.ts';

const model = loadModel();
const knowledge = loadKnowledge({ cut });

/** Who is meant by the phrase headed by the last token written as `word`: ids, or codes with `code`, parted by spaces. */
function meant(text: string, word: string, day: string, field: 'id' | 'code'): string {
  const analysis = model.annotate(tokenise(text));
  const parties = readParties({ report: { id: 'test', text, published: day }, analysis, knowledge, day });
  let token = analysis.count - 1;
  while (analysis.form(token) !== word) token--;
  return parties
    .of(token)
    .map((party) => party[field] ?? '-')
    .join(' ');
}

const today = '2025-06-10';

describe('a title and a surname mean who held the office', () => {
  it.each([
    ['Afghan President Ghani flew to Beijing.', 'Ghani', '2015-11-20', 'ashraf-ghani'],
    ['Ecuadorian President Noboa flew to Beijing.', 'Noboa', today, 'daniel-noboa'],
    ['Chilean ministers met. President Boric flew to Beijing.', 'Boric', today, 'gabriel-boric'],
    ['Chile asked Ecuador for talks. President Noboa agreed.', 'Noboa', today, 'daniel-noboa'],
    ['Danish Foreign Minister Rasmussen flew to Beijing.', 'Rasmussen', today, 'lars-lokke-rasmussen'],
    ['Dutch Defense Minister Brekelmans flew to Beijing.', 'Brekelmans', today, 'ruben-brekelmans'],
  ])('%s', (text, word, day, expected) => {
    expect(meant(text, word, day, 'id')).toBe(expected);
  });

  it.each([
    ['Afghan President Ghani flew to Beijing.', 'Ghani', '2010-11-20', 'AFG-PRES'],
    ['Peruvian President Noboa flew to Beijing.', 'Noboa', today, 'PER-PRES'],
    ['Chilean Foreign Minister Boric flew to Beijing.', 'Boric', today, 'CHL-MFA'],
    ['Ecuadorian President Alvaro Noboa flew to Beijing.', 'Noboa', today, 'ECU-PRES'],
  ])('%s (another than the known one)', (text, word, day, expected) => {
    expect(meant(text, word, day, 'id')).toBe(expected);
  });

  it.each([
    ['Iranian Ambassador Reza Karimi left.', 'Karimi', 'IRNGOV'],
    ['Chilean Premier Rojas resigned.', 'Rojas', 'CHLGOV'],
    ['Jordan Smith resigned.', 'Smith', '-'],
  ])('%s (state, title and name)', (text, word, expected) => {
    expect(meant(text, word, today, 'code')).toBe(expected);
  });
});

describe('forces without an owner are those of the country that they are told of in', () => {
  it.each([
    ['Chile recalled its envoy. Gunmen killed two soldiers near Arauca, Colombia.', 'soldiers', 'COLMIL'],
    ['Chile recalled its envoy. Troops killed a rebel in Arauca.', 'Troops', 'COLMIL'],
    ['Ghana expelled an envoy. The rebels shelled an army post at Ber in Mali.', 'army', 'MLIMIL'],
    ['Kenya recalled its envoy. Gunmen killed two soldiers on Monday near Kismayo, Somalia.', 'soldiers', 'SOMMIL'],
  ])('%s', (text, word, expected) => {
    expect(meant(text, word, today, 'code')).toBe(expected);
  });

  it.each([
    ['Chad said troops near Agadez had advanced.', 'troops', 'TCDMIL'],
    ['Chile recalled its envoy. Soldiers killed a man in Santiago.', 'Soldiers', 'CHLMIL'],
    ['Chile recalled its envoy. Colombia killed two Chilean soldiers near Arauca.', 'soldiers', 'CHLMIL'],
    ['Chile recalled its envoy. Two soldiers were killed on Monday.', 'soldiers', 'CHLMIL'],
  ])('%s (not the place)', (text, word, expected) => {
    expect(meant(text, word, today, 'code')).toBe(expected);
  });
});

describe('not every state has a foreign ministry of each name', () => {
  it.each([
    ["India's Ministry of External Affairs rejected it. The Foreign Office in Islamabad replied.", 'Office', 'PAK-MFA'],
    ["Pakistan's Foreign Office rejected remarks by the Ministry of External Affairs.", 'Ministry', 'IND-MFA'],
    ['Pakistan condemned the remarks. The MEA spokesman replied.', 'spokesman', 'IND-MFA'],
    ['The Turkish Foreign Office rejected the note.', 'Office', 'TUR-MFA'],
    ["India's foreign ministry rejected it. The ministry of foreign affairs replied.", 'ministry', 'IND-MFA'],
    ['Chile rejected it. The foreign ministry replied.', 'ministry', 'CHL-MFA'],
  ])('%s', (text, word, expected) => {
    expect(meant(text, word, today, 'id')).toBe(expected);
  });

  it.each([
    ['1996-09-26', 'AFGREB'],
    ['1999-02-02', 'AFGGOV'],
    ['2001-11-14', 'AFGREB'],
    ['2021-08-15', 'AFGGOV'],
  ])('the Taliban on %s', (day, expected) => {
    expect(meant('The Taliban closed the road.', 'Taliban', day, 'code')).toBe(expected);
  });
});
