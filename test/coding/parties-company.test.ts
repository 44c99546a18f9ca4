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
    ['The Saxon parliament met.', ''],
    ['The parliament of Switzerland met.', 'parliament=CHE-PARL; Switzerland=CHE'],
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

/** Code and country of whom the last token written as `word` means; dashes where they are not known. */
function coded(text: string, word: string): string {
  const { analysis, parties } = read(text, '2019-06-15');
  let token = analysis.count - 1;
  while (token >= 0 && analysis.form(token) !== word) token--;
  if (token < 0) throw new Error(`no word "${word}"`);
  return parties
    .of(token)
    .map(({ code, country }) => `${code ?? '-'} ${country ?? '-'}`)
    .join(', ');
}

describe('states of a region have its code and no country', () => {
  it.each([
    ['European countries agreed.', 'countries', 'EUR -'],
    ['Several Arab states objected.', 'states', 'MEA -'],
    ['Its Gulf allies objected.', 'allies', 'PGS -'],
    ['West African leaders met.', 'leaders', 'WAFGOV -'],
    ['South-East Asian nations met.', 'nations', 'SEA -'],
    ['A western diplomat left.', 'diplomat', 'WSTGOV -'],
    ['Baltic leaders met.', 'leaders', 'EEUGOV -'],
    ['Countries in Southeast Asia agreed.', 'Countries', 'SEA -'],
    ["Nepal's Asian neighbours agreed.", 'neighbours', 'ASA -'],
    ['EU countries agreed.', 'countries', 'IGOEUREEC -'],
    // states that are known, one of them or two
    ['Kenya spoke. The African country agreed.', 'country', 'KEN KEN'],
    ['Chad and Niger, two African nations, agreed.', 'nations', 'TCD TCD, NER NER'],
    ["Nepal's neighbours agreed.", 'neighbours', ''],
    ['US allies agreed.', 'allies', ''],
    ['Neighbouring countries agreed.', 'countries', ''],
    // things, directions and names
    ['Asian stocks fell.', 'stocks', ''],
    ['The African Nation Front left.', 'Nation', ''],
    ['The European Space Agency left.', 'Agency', '- -'],
    ['Western Darfur officials left.', 'officials', 'SDNGOV SDN'],
    ['South African leaders met.', 'leaders', 'ZAFGOV ZAF'],
  ])('%s', (text, word, expected) => {
    expect(coded(text, word)).toBe(expected);
  });
});

describe('bodies of a state that only the clause tells', () => {
  const said = 'a spokeswoman for the U.S. embassy said.';
  it.each([
    [`The military government declared a state of siege in Haiti on Saturday, ${said}`, 'government', 'HTIGOV HTI'],
    [`Foreign troops declared a curfew in Haiti on Saturday, ${said}`, 'troops', '- -'],
  ])('%s', (text, word, expected) => {
    expect(coded(text, word)).toBe(expected);
  });
});

describe('friends and foes are not those whose friends and foes they are', () => {
  it.each([
    ['Kremlin critics marched.', 'critics', 'RUSOPP RUS'],
    ["Mr Erdogan's critics marched.", 'critics', 'TUROPP TUR'],
    ['Three critics of the king of Jordan left.', 'critics', 'JOROPP JOR'],
    ['A rival of the president of Mali left.', 'rival', 'MLIOPP MLI'],
    ['Kremlin critic Ivan Sokol left.', 'Ivan', 'RUSOPP RUS'],
    ['An ally of President Vladimir Putin left.', 'ally', '- RUS'],
    ['Belarusian critics left.', 'critics', '- BLR'],
    ['Putin aide Ivan Sokol left.', 'Sokol', 'RUSGOV RUS'],
    ["Syria's rivals met.", 'rivals', ''],
    ['Critics of Russia met.', 'Critics', ''],
    ['Critics met.', 'Critics', ''],
    ['Opponents of the law met.', 'Opponents', ''],
    ['Her partner left.', 'partner', ''],
  ])('%s', (text, word, expected) => {
    expect(coded(text, word)).toBe(expected);
  });
});

describe('people of whom only the number is told', () => {
  it.each([
    ['Hundreds rallied in Cairo.', 'Hundreds', 'EGYCVL EGY'],
    ['Hundreds rallied.', 'Hundreds', '- -'],
    ['Gunmen killed 12 in Mosul.', '12', 'IRQCVL IRQ'],
    ['Gunmen killed 12 and wounded 30 others in Mosul.', 'others', 'IRQCVL IRQ'],
    ['Police arrested dozens.', 'dozens', '- -'],
    ['Gunmen in Mosul will kill the three.', 'three', '- -'],
    ['Hundreds of houses burnt.', 'Hundreds', ''],
    ['Hundreds of teachers marched in Lagos.', 'Hundreds', 'NGAEDU NGA'],
    ['He was born in 1986.', '1986', ''],
    ['The motion fell by 25 to 30.', '30', ''],
    ['The firm paid $12.', '12', ''],
    ['Others left.', 'Others', ''],
  ])('%s', (text, word, expected) => {
    expect(coded(text, word)).toBe(expected);
  });
});

describe('bodies of provinces are not those of the state', () => {
  it.each([
    ['The North Dakota Senate voted.', 'Senate', '- LEG', 'USA'],
    ['The Texas Supreme Court ruled.', 'Court', '- JUD', 'USA'],
    ['The premier of Alberta spoke.', 'premier', '- GOV', 'CAN'],
    ['The Uttar Pradesh government agreed.', 'government', '- GOV', 'IND'],
    ['The Michigan Department of Corrections agreed.', 'Department', '- GOV', 'USA'],
    ['The Maine senator spoke.', 'senator', 'USA-PARL LEG', 'USA'],
    ['The Canadian premier spoke.', 'premier', 'CAN-PM GOV', 'CAN'],
    ['A court in Lyon ruled.', 'court', 'FRA-COURT JUD', 'FRA'],
    ['A Moscow court ruled.', 'court', 'RUS-COURT JUD', 'RUS'],
    ['The Senate of Chile voted.', 'Senate', 'CHL-PARL LEG', 'CHL'],
  ])('%s', (text, word, expected, land) => {
    const { analysis, parties } = read(text);
    const token = [...Array(analysis.count).keys()].find((at) => analysis.form(at) === word)!;
    const [party] = parties.of(token);
    expect(`${party.id ?? '-'} ${party.sector}`).toBe(expected);
    expect(party.country).toBe(land);
  });
});

describe('acronyms of bodies that only their name tells of', () => {
  it.each([
    ['The Nigerian Union of Teachers (NUT) met. NUT struck.', 'NUT', 'NGAEDU NGA'],
    ['The Great Lakes Relief Network (GLRN) met. GLRN struck.', 'GLRN', '- -'],
    ['The Nigerian Star of Hope (NSH) met. NSH struck.', 'NSH', '- -'],
  ])('%s', (text, word, expected) => {
    expect(coded(text, word)).toBe(expected);
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
