import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Parties } from '../../src/coding/document.ts';
import { readParties } from '../../src/coding/parties/index.ts';
import type { Analysis, Span } from '../../src/language/analysis.ts';
import { loadModel } from '../../src/language/model/index.ts';
import { tokenise } from '../../src/language/tokens/index.ts';
import { smallWorld } from './parties-knowledge.ts';

const model = loadModel();

function read(text: string, day = '2025-12-19'): { analysis: Analysis; parties: Parties } {
  const analysis = model.annotate(tokenise(text));
  const report = { id: 'test', text, published: day };
  return { analysis, parties: readParties({ report, analysis, knowledge: smallWorld, day }) };
}

/** The last token written as `word`. */
function tokenOf(analysis: Analysis, word: string): number {
  for (let token = analysis.count - 1; token >= 0; token--) if (analysis.form(token) === word) return token;
  throw new Error(`no word "${word}"`);
}

/** Codes of the parties that the phrase headed by `word` means, parted by spaces; "-" for a party without a code. */
function codes(text: string, word: string, day?: string): string {
  const { analysis, parties } = read(text, day);
  return parties
    .of(tokenOf(analysis, word))
    .map(({ code }) => code ?? '-')
    .join(' ');
}

function ids(text: string, word: string, day?: string): string {
  const { analysis, parties } = read(text, day);
  return parties
    .of(tokenOf(analysis, word))
    .map(({ id }) => id ?? '-')
    .join(' ');
}

describe('offices take their state from the company they keep', () => {
  it.each([
    ['The Iranian foreign ministry rejected the offer.', 'ministry', 'IRN-MFA'],
    ["Pakistan's Foreign Office rejected the offer.", 'Office', 'PAK-MFA'],
    ['The Ministry of Foreign Affairs of Qatar rejected the offer.', 'Ministry', 'QAT-MFA'],
    ['The Pakistani army rejected the offer.', 'army', 'PAK-ARMY'],
    ['US troops left the base.', 'troops', 'USA-MIL'],
    ["Yemen's defence ministry rejected the offer.", 'ministry', 'YEM-MOD'],
    ['The Afghan Deputy Head of Mission was called in.', 'Head', 'AFG-DHM'],
    ['Iran welcomed the plan. The foreign ministry asked for more time.', 'ministry', 'IRN-MFA'],
    ["Yemen's army withdrew. Later the army returned.", 'army', 'YEM-ARMY'],
    ["KABUL - The Ministry of Foreign Affairs called in Pakistan's ambassador.", 'Ministry', 'AFG-MFA'],
    ['The defence ministry of Qatar rejected the offer.', 'ministry', 'QAT-MOD'],
    ['The British Foreign Office was silent. On Monday the Foreign Office spoke.', 'Office', 'GBR-MFA'],
  ])('%s', (text, word, expected) => {
    expect(ids(text, word)).toBe(expected);
  });

  it.each([
    ['The foreign ministry rejected the offer.', 'ministry', '-'],
    ['They run a military camp near the river.', 'camp', ''],
    ['Iran-backed rebels took the town.', 'rebels', '-'],
  ])('but not from words that say nothing of it: %s', (text, word, expected) => {
    expect(ids(text, word)).toBe(expected);
  });
});

describe('people', () => {
  it.each([
    ['Pakistani Information Minister Bilal Anwar spoke on Monday.', 'Anwar', 'PAK-INFO', 'PAKGOV'],
    ['Gordon Brown spoke on Monday.', 'Brown', 'brown', 'GBRELI'],
    ['British Prime Minister Gordon Brown spoke on Monday.', 'Brown', 'brown', 'GBRGOV'],
    ['Former British Prime Minister Gordon Brown spoke on Monday.', 'Brown', 'brown', 'GBRELI'],
    ['The Turkish foreign minister and information minister spoke on Monday.', 'information', 'TUR-INFO', 'TURGOV'],
    ['A former Turkish foreign minister spoke on Monday.', 'minister', '-', 'TURELI'],
    ["Iran's spokesman, Reza Karimi, spoke on Monday.", 'Karimi', 'IRN-SPOX', 'IRNGOV'],
    ["Iran's foreign ministry spokesman Reza Karimi spoke on Monday.", 'Karimi', 'IRN-MFA', 'IRNGOV'],
    ['The Turkish foreign minister spoke on Monday.', 'minister', 'TUR-MFA', 'TURGOV'],
    ['A spokesman for the FARC spoke on Monday.', 'spokesman', 'FARC', 'COLREB'],
  ])('%s', (text, word, id, code) => {
    expect(ids(text, word)).toBe(id);
    expect(codes(text, word)).toBe(code);
  });

  it('has the code of the office held on the day of the report', () => {
    const text = 'Gordon Brown spoke on Monday.';
    expect(codes(text, 'Brown', '2009-05-05')).toBe('GBRGOV');
    expect(codes(text, 'Brown', '2025-05-05')).toBe('GBRELI');
  });

  it('are known by their surname later in the report', () => {
    const text = 'Pakistani Information Minister Bilal Anwar spoke on Monday. Anwar said that nothing had changed.';
    expect(codes(text, 'Anwar')).toBe('PAKGOV');
  });
});

describe('names', () => {
  it.each([
    ['The Taliban denied it.', 'Taliban', '2025-12-19', 'AFGGOV'],
    ['The Taliban denied it.', 'Taliban', '2021-08-14', 'AFGREB'],
    ['Kabul denied the claim.', 'Kabul', '2025-12-19', 'AFGGOV'],
    ['Kabul denied the claim.', 'Kabul', '2021-08-14', 'AFG'],
    ['The Pakistani Taliban denied it.', 'Taliban', '2025-12-19', 'PAKREB'],
    [
      'The Pakistani Taliban denied it. Later the Taliban said that they would fight on.',
      'Taliban',
      '2011-05-02',
      'PAKREB',
    ],
    ['The TTP denied it, and the Taliban in Afghanistan said nothing.', 'Taliban', '2025-12-19', 'AFGGOV'],
  ])('%s (%s, %s)', (text, word, day, expected) => {
    expect(codes(text, word, day)).toBe(expected);
  });

  it.each([
    ['He ate a turkey sandwich.', 'turkey'],
    ['She works in a china shop.', 'china'],
    ['They told us that the talks may fail.', 'us'],
    ['Michael Jordan Smith scored twice.', 'Jordan'],
  ])('no actor in: %s', (text, word) => {
    const { analysis, parties } = read(text);
    const token = tokenOf(analysis, word);
    expect(parties.names.filter(({ first, last }) => first <= token && token <= last)).toEqual([]);
  });

  it('binds an acronym that the report defines', () => {
    const text = 'The Northern Relief Council (NRC) opened an office. On Friday the NRC said that it needed money.';
    const { analysis, parties } = read(text);
    const [party] = parties.of(tokenOf(analysis, 'NRC'));
    expect(party.name).toBe('Northern Relief Council');
    expect(party.text).toBe('NRC');
  });

  it('binds an acronym to the organ that the report defines it for', () => {
    const text = "Pakistan's Foreign Office (FO) called him in. The FO said that it was worried.";
    expect(ids(text, 'FO')).toBe('PAK-MFA');
  });
});

describe('a capital is a government or a town', () => {
  it.each([
    ['Kabul refused to answer.', 'Kabul'],
    ['Islamabad urged Kabul to answer.', 'Kabul'],
    ['The talks between Islamabad and Kabul went on.', 'Islamabad'],
    ["Pakistan praised Doha's efforts.", 'Doha'],
    ['Iran wants better relations with Islamabad.', 'Islamabad'],
    ['The statement was released by Ankara.', 'Ankara'],
  ])('government: %s', (text, word) => {
    const { analysis, parties } = read(text);
    const token = tokenOf(analysis, word);
    expect(parties.places.filter(({ first }) => first === token)).toEqual([]);
    expect(parties.names.find(({ first }) => first === token)?.metonym).toBe(true);
    expect(parties.of(token).length).toBeGreaterThan(0);
  });

  it.each([
    ['The minister flew to Doha.', 'Doha'],
    ['They met in Kabul.', 'Kabul'],
    ['A bomb exploded near Islamabad.', 'Islamabad'],
    ['Thousands fled from Kabul.', 'Kabul'],
    ['The delegation left Doha.', 'Doha'],
    ["Kabul's streets were empty.", 'Kabul'],
    ['The road between Islamabad and Kabul was closed.', 'Islamabad'],
  ])('town: %s', (text, word) => {
    const { analysis, parties } = read(text);
    const token = tokenOf(analysis, word);
    expect(parties.places.map(({ first }) => first)).toContain(token);
    expect(parties.names.filter(({ first, metonym }) => first === token && metonym)).toEqual([]);
  });
});

describe('groups', () => {
  it.each([
    ['Gunmen attacked a bus.', 'Gunmen', '-'],
    ['Taliban fighters attacked a bus.', 'fighters', 'AFGGOV'],
    ['Four soldiers were killed in North Waziristan.', 'soldiers', 'PAKMIL'],
    ['Pakistani soldiers attacked a bus.', 'soldiers', 'PAKMIL'],
    ['Rebels in Yemen attacked a bus.', 'Rebels', 'YEMREB'],
    ['The rulers in Kabul said nothing.', 'rulers', 'AFGGOV'],
    ['Members of the FARC attacked a bus.', 'Members', 'COLREB'],
    ['Iranian and Turkish officials met on Monday.', 'officials', 'IRNGOV TURGOV'],
    ['Yemeni civilians were killed on Monday.', 'civilians', 'YEMCVL'],
  ])('%s', (text, word, expected) => {
    expect(codes(text, word)).toBe(expected);
  });

  it.each([
    ['The talks failed on Monday.', 'talks'],
    ['A bomb killed him.', 'bomb'],
    ['The concern over Afghan soil grew.', 'soil'],
  ])('no party: %s', (text, word) => {
    expect(codes(text, word)).toBe('');
  });
});

describe('coreference', () => {
  it.each([
    ['Turkey announced that its officials would come.', 'its', 'TUR'],
    ['Islamabad asked Kabul to act against groups on its territory.', 'its', 'AFG-TALIBAN'],
    ['Iran condemned Turkey for its silence.', 'its', 'TUR'],
    ['Qatar offered help. It will send doctors.', 'It', 'QAT'],
    ['Iran and Qatar met. The two countries signed a treaty.', 'countries', 'IRN QAT'],
    ['Pakistan accused the Afghan Taliban of lying. The two sides will meet again.', 'sides', 'PAK AFG-TALIBAN'],
    ['Iran and Qatar signed the treaty. The latter had hosted the talks.', 'latter', 'QAT'],
    ['The Iranian foreign ministry called him in. The ministry asked for an apology.', 'ministry', 'IRN-MFA'],
    ['The FARC attacked a bus. The group denied it.', 'group', 'FARC'],
    ['Iran and Qatar met at talks mediated by Turkey. The two countries signed a treaty.', 'countries', 'IRN QAT'],
    ['Iran and Qatar met. Negotiators signed a treaty.', 'Negotiators', 'IRN QAT'],
    ['Iran and Qatar met. Turkey urged both countries to sign.', 'countries', 'IRN QAT'],
    ['Turkish Foreign Minister Selim Demir landed on Monday. He met nobody.', 'He', 'demir'],
    ['The TTP, which attacked a bus, said nothing.', 'which', 'TTP'],
    ['Iran, Qatar and Turkey met.', 'Iran', 'IRN QAT TUR'],
  ])('%s (%s)', (text, word, expected) => {
    expect(ids(text, word)).toBe(expected);
  });

  it.each([
    ['It is likely that Iran will come.', 'It'],
    ['It rained in Doha.', 'It'],
    ['He left.', 'He'],
    ['The group left.', 'group'],
    ['The two sides left.', 'sides'],
    ['Turkey welcomed the plans. Many of them had failed before.', 'them'],
  ])('nobody: %s', (text, word) => {
    expect(ids(text, word)).toBe('');
  });
});

describe('documents have an issuer and are no parties', () => {
  it.each([
    [
      "Pakistan's Foreign Office spoke up. In a statement, it accused Iran. The statement named nobody.",
      'statement',
      'PAK-MFA',
    ],
    ['A joint statement released by Ankara named nobody.', 'statement', 'TUR'],
    ['A UN Security Council report named nobody.', 'report', 'UN-SC'],
    ['It stands in the tenth report of the Monitoring Team. The report names nobody.', 'report', 'UN-MT'],
  ])('%s', (text, word, issuer) => {
    const { analysis, parties } = read(text);
    const token = tokenOf(analysis, word);
    expect(parties.issuerOf(token)?.id).toBe(issuer);
    expect(parties.of(token)).toEqual([]);
  });

  it('nobody issued an army', () => {
    const { analysis, parties } = read('The Iranian army left.');
    expect(parties.issuerOf(tokenOf(analysis, 'army'))).toBeNull();
  });
});

describe('people without a name', () => {
  it.each([
    ['Yemeni soldiers and the civilians beside them were killed.', 'soldiers', 'YEMMIL YEMCVL'],
    ['Rebels based in Yemen attacked a bus.', 'Rebels', 'YEMREB'],
    ['A spokesman for the Afghan army spoke on Monday.', 'spokesman', 'AFGMIL'],
    ['Hundreds of Turkish villagers marched.', 'Hundreds', 'TURCVL'],
    ['The FARC attacked a bus. A spokesman for the group denied it.', 'spokesman', 'COLREB'],
    ['Lina Haddad, a former CIA officer, spoke on Monday.', 'Haddad', 'USAELI'],
  ])('%s (%s)', (text, word, expected) => {
    expect(codes(text, word)).toBe(expected);
  });

  it.each([
    ['Ethnic Turks marched on Monday.', 'Turks'],
    ['"He lied," Turkish Foreign Minister Selim Demir said.', 'He'],
  ])('not by the nearest name: %s', (text, word) => {
    expect(codes(text, word)).toBe('');
  });

  it('keeps people of one surname apart by their forenames', () => {
    const text = 'Pakistani Information Minister Bilal Anwar spoke on Monday. A singer named Rosa Anwar listened.';
    const { analysis, parties } = read(text);
    const [singer] = parties.of(tokenOf(analysis, 'Rosa'));
    expect(singer?.code ?? null).toBeNull();
  });
});

const sentences = [
  'Islamabad urged Kabul to answer.',
  'The minister flew to Doha and met Turkish officials in Istanbul.',
  "Pakistan's Foreign Office (FO) said that it was worried.",
  'Gunmen attacked a bus near Miranshah in North Waziristan.',
  'The two sides will meet again, and their delegations agreed on it.',
  'He said that the group, which denied it, had left.',
  'Doha, Ankara and Tehran welcomed the statement.',
];

describe('in any report', () => {
  const reports = fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 8 }).map((all) => all.join(' '));

  it('a metonym is never a place, and names do not overlap', () => {
    fc.assert(
      fc.property(reports, (text) => {
        const { parties } = read(text);
        const starts = new Set(parties.places.map(({ first }) => first));
        let last = -1;
        for (const name of parties.names) {
          expect(name.first).toBeGreaterThan(last);
          if (name.metonym) expect(starts.has(name.first)).toBe(false);
          last = name.last;
        }
      }),
      { numRuns: 30 },
    );
  });

  it('answers do not depend on the order of the questions', () => {
    fc.assert(
      fc.property(reports, (text) => {
        const { analysis, parties } = read(text);
        const again = read(text).parties;
        const tokens = Array.from({ length: analysis.count }, (_, token) => token);
        const backwards = tokens.toReversed().map((token) => parties.of(token));
        expect(tokens.map((token) => again.of(token))).toEqual(backwards.toReversed());
      }),
      { numRuns: 30 },
    );
  });

  it('all spans are the words of the text, and each party of a phrase is named once', () => {
    fc.assert(
      fc.property(reports, (text) => {
        const { analysis, parties } = read(text);
        for (let token = 0; token < analysis.count; token++) {
          const keys = parties.of(token).map(({ start, end, text: words, id, name }) => {
            expect(text.slice(start, end)).toBe(words);
            return `${id} ${name}`;
          });
          expect(new Set(keys).size).toBe(keys.length);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('spans', () => {
  it('are the words of the report', () => {
    const text =
      "Pakistan's Foreign Office (FO) condemned the attack near Miranshah. It said that Iranian and Turkish officials, who met in Doha, knew of it.";
    const { analysis, parties } = read(text);
    const spans: Span[] = parties.places.map(({ where }) => where);
    for (let token = 0; token < analysis.count; token++) for (const party of parties.of(token)) spans.push(party);
    expect(spans.length).toBeGreaterThan(5);
    for (const { start, end, text: words } of spans) expect(text.slice(start, end)).toBe(words);
  });
});
