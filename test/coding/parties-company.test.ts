import { describe, expect, it } from 'vitest';
import { readParties } from '../../src/coding/parties/index.ts';
import { loadKnowledge } from '../../src/knowledge/index.ts';
import { loadModel } from '../../src/language/model/index.ts';
import { cut, tokenise } from '../../src/language/tokens/index.ts';

/** Names and descriptions that the words around them tell from others alike, with the data that ship. */

const model = loadModel();
const knowledge = loadKnowledge({ cut });

function read(text: string, day = '2025-12-19') {
  const analysis = model.annotate(tokenise(text));
  return { analysis, parties: readParties({ report: { id: 'test', text, published: day }, analysis, knowledge, day }) };
}

/** Whom the last token written as `word` means: ids, or without one country and sector. */
function meant(text: string, word: string, day?: string): string {
  const { analysis, parties } = read(text, day);
  let token = analysis.count - 1;
  while (token >= 0 && analysis.form(token) !== word) token--;
  if (token < 0) throw new Error(`no word "${word}"`);
  return parties
    .of(token)
    .map(({ id, country, sector }) => id ?? `${country ?? '-'} ${sector ?? '-'}`)
    .join(', ');
}

function named(text: string, day?: string): string {
  const { analysis, parties } = read(text, day);
  return parties.names.map(({ first, last, actor }) => `${analysis.span(first, last).text}=${actor.id}`).join('; ');
}

describe('words beside a name decide whether it names anybody', () => {
  it.each([
    ['Franco-German talks began.', 'Franco=FRA; German=DEU'],
    ['Franco-era files were opened.', ''],
    ['Sino-Indian trade grew.', 'Sino=CHN; Indian=IND'],
    ['Westminster debated the bill.', 'Westminster=GBR-PARL'],
    ['He was seen on Westminster Bridge.', ''],
    ['Syria let the press in.', 'Syria=SYR; press=SYR-PRESS'],
    ['Syria held a press briefing.', 'Syria=SYR'],
    ['Syria saw a television interview.', 'Syria=SYR'],
    ['The Iraqi mission in Geneva protested.', 'Iraqi=IRQ; mission=IRQ-EMB'],
    ['Iraq sent a rescue mission.', 'Iraq=IRQ'],
    ['Kenya has a weak government.', 'Kenya=KEN; government=KEN-GOV'],
    ['Kenya must mend its institutions of government.', 'Kenya=KEN'],
    ['Defense Secretary Donald H. Rumsfeld spoke.', 'Defense Secretary Donald H. Rumsfeld=donald-rumsfeld'],
    ['Peter H. Rumsfeld spoke.', ''],
    ['President Moon Jae-in condemned the attack.', 'President Moon Jae-in=moon-jae-in'],
    ['India felt it at 2:50 PM on Monday.', 'India=IND'],
    ['The PM of India felt it.', 'PM=IND-PM; India=IND'],
    ['Latin American ministers met in Brazil.', 'Brazil=BRA'],
    ['American ministers met in Brazil.', 'American=USA; ministers=USA-MIN; Brazil=BRA'],
    ['Peru has full authority over the port.', 'Peru=PER'],
    ['The Peruvian water authority agreed.', 'Peruvian=PER; authority=PER-GOV'],
    ['The king of Jordan delegates the task.', 'king=JOR-KING; Jordan=JOR'],
    ['Secret Service agents came to Colombia.', 'Secret Service=USA-SECRETSERVICE; Colombia=COL'],
  ])('%s', (text, expected) => {
    expect(named(text)).toBe(expected);
  });
});

describe('offices and forces that are not those of the state spoken of', () => {
  it.each([
    ['Afghanistan is at war. The troops left Kandahar.', 'troops', 'AFG-MIL'],
    ['Afghanistan is at war. Foreign troops left Kandahar.', 'troops', '- MIL'],
    ['Afghanistan is at war. International forces left Kandahar.', 'forces', '- MIL'],
    ['Thailand votes. The government of the Philippines waits.', 'government', 'PHL-GOV'],
    ['Thailand votes. Some officials wait.', 'officials', 'THA-OFF'],
    ['Thailand votes. An official from another country waits.', 'official', '- GOV'],
    ['Thailand votes. Dan Ruiz, chairman and chief executive of Rivexa, waits.', 'Ruiz', '- GOV'],
    ['Thailand votes. The foreign minister waits.', 'minister', 'THA-MFA'],
  ])('%s', (text, word, expected) => {
    expect(meant(text, word, '2010-05-05')).toBe(expected);
  });
});

describe('those who have left a service', () => {
  it.each([
    ['A former Kenyan soldier spoke.', 'soldier', 'KEN ELI'],
    ['A Kenyan soldier spoke.', 'soldier', 'KEN-MIL'],
    ['The man is a former minister. Kenyan soldiers spoke.', 'soldiers', 'KEN-MIL'],
    ['The minister was ousted. Kenyan soldiers spoke.', 'soldiers', 'KEN-MIL'],
  ])('%s', (text, word, expected) => {
    expect(meant(text, word)).toBe(expected);
  });
});

describe('people called by the first word of their name', () => {
  const ban = 'Ban Ki-moon flew to Nairobi.';
  it.each([
    [`${ban} Mr. Ban spoke of the drought.`, 'Ban', 'ban-ki-moon'],
    [`${ban} Ban said that aid was late.`, 'Ban', 'ban-ki-moon'],
    [`${ban} A Ban on meat was lifted.`, 'Ban', ''],
    [`${ban} The ban on meat was lifted.`, 'ban', ''],
    ['Abiy Ahmed met the envoys. Abiy thanked them.', 'Abiy', 'abiy-ahmed'],
    // where the family name stands last, the first word alone is nobody
    ['Gordon Brown met the envoys. Mr. Gordon was not there.', 'Gordon', '- -'],
  ])('%s', (text, word, expected) => {
    expect(meant(text, word, '2010-05-05')).toBe(expected);
  });
});

describe('states and titles that the model takes into a name', () => {
  it.each([
    ['Turkish President Kemal Aksoy refused.', 'Aksoy', 'TUR-PRES'],
    ['Pakistan President Mohammad Jinwala refused.', 'Jinwala', 'PAK-PRES'],
    ['Peru Foreign Minister Luis Quispe refused.', 'Quispe', 'PER-MFA'],
    ['Jordan Smith refused.', 'Smith', '- -'],
    ['Georgia Minister refused.', 'Minister', 'GEO-MIN'],
    // one name in many spellings, but no other name
    ['President Muhammed Zia-ul-Haq refused.', 'Muhammed', 'muhammad-zia-ul-haq'],
    ['President Ahmed Zia-ul-Haq refused.', 'Ahmed', '- -'],
    // told of by the title that somebody had
    ['President Bush refused.', 'Bush', 'george-w-bush'],
    ['Mr Bush refused.', 'Bush', '- -'],
  ])('%s', (text, word, expected) => {
    expect(meant(text, word)).toBe(expected);
  });
});

describe('acronyms written as words', () => {
  it.each([
    ['The Farc has disarmed.', 'Farc=FARC'],
    ['Unesco protested.', 'Unesco=UN-ESCO'],
    ['Ministers of Asean met.', 'Ministers=ASEAN; Asean=ASEAN'],
    ['Separatists of Eta disarmed.', 'Eta=ETA'],
    ['They mend the roof. Mend it well.', ''],
    ['Isis Moreno sang.', ''],
    ['The unicef cups broke.', ''],
    ['The Imf cups broke.', ''],
    ['Pace was kept up.', ''],
  ])('%s', (text, expected) => {
    expect(named(text)).toBe(expected);
  });
});

describe('members of Congress', () => {
  it.each([
    ['Ann Leary (D-VT) agreed.', 'Leary', 'USA-PARL'],
    ['Ann Leary, R-Tex., agreed.', 'Leary', 'USA-PARL'],
    ['Ann Leary (D-VT) agreed. Then Leary spoke.', 'Leary', 'USA-PARL'],
    ['Ann Leary (41) agreed.', 'Leary', '- -'],
    ['Ann Leary (X-VT) agreed.', 'Leary', '- -'],
  ])('%s', (text, word, expected) => {
    expect(meant(text, word)).toBe(expected);
  });
});

describe('two sides', () => {
  it.each([
    ['Omar al-Bashir met UN officials. The two sides agreed.', 'sides', 'SDN, UN'],
    ['Hamas held talks with Egypt. Both sides were content.', 'sides', 'HAMAS, EGY'],
    ['Hamas attacked Israel from Gaza. Egypt and Israel then met. Both sides were content.', 'sides', 'ISR, EGY'],
    ['Peru beat Chile, and in Mali vs Niger both sides scored.', 'sides', 'MLI, NER'],
    [
      'Talks between Israel and Palestine failed. U.S. and Israeli officials disapproved of it. Both countries left.',
      'countries',
      'ISR, USA',
    ],
  ])('%s', (text, word, expected) => {
    expect(meant(text, word, '2010-05-05')).toBe(expected);
  });
});

describe('people and pronouns taken up again', () => {
  it.each([
    ['Two Swedish journalists were held in Ethiopia. The journalists were freed.', 'journalists', 'SWE JRN'],
    ['Two journalists were held in Ethiopia. The journalists were freed.', 'journalists', '- JRN'],
    ['Two Swedish journalists were held in Ethiopia. Other journalists were freed.', 'journalists', '- JRN'],
    ['Barack Obama met Hu Jintao. He told him that it was late.', 'him', 'hu-jintao'],
    ['Iran warned Iraq. It told it to wait.', 'it', 'IRQ'],
    ['Iran warned Iraq. It armed itself.', 'itself', 'IRN'],
  ])('%s', (text, word, expected) => {
    expect(meant(text, word, '2010-05-05')).toBe(expected);
  });
});
