import { describe, expect, it } from 'vitest';
import type { Parties } from '../../src/coding/document.ts';
import { readParties } from '../../src/coding/parties/index.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Analysis } from '../../src/language/analysis.ts';
import { loadModel } from '../../src/language/model/index.ts';
import { cut, tokenise } from '../../src/language/tokens/index.ts';

/** Who is meant in affairs between two, with the knowledge that ships: hosts, groups, officers, pronouns. */

const model = loadModel();
const knowledge = loadKnowledge({ cut });

function read(text: string, publisher?: string): { analysis: Analysis; parties: Parties } {
  const analysis = model.annotate(tokenise(text));
  const report = { id: 'test', text, published: '2025-06-10', ...(publisher && { publisher }) };
  return { analysis, parties: readParties({ report, analysis, knowledge, day: '2025-06-10' }) };
}

/** What the last phrase headed by `word` means: ids, or codes, or the name in brackets. */
function meant(text: string, word: string): string {
  const { analysis, parties } = read(text);
  const token = analysis.tokenAt(text.lastIndexOf(word));
  return parties
    .of(token)
    .map(({ id, code, name }) => id ?? code ?? `(${name})`)
    .join(' ');
}

describe('the two of an affair', () => {
  it.each([
    [
      'Kenya hosted talks between Chad and Sudan. Qatar sent observers. The two sides agreed to stop.',
      'sides',
      'TCD SDN',
    ],
    ['Chad and Sudan met in Rome. The talks were mediated by Oman and Norway. Both sides left.', 'sides', 'TCD SDN'],
    [
      'Chad asked Sudan for talks. Oman and Norway offered to mediate. Neither government replied.',
      'government',
      'TCD SDN',
    ],
    ['Oman asked both sides to wait after Chad accused Sudan. Norway urged both sides to talk.', 'sides', 'TCD SDN'],
    [
      'Chad and Sudan exchanged fire. The Omani envoy spoke with both foreign ministers.',
      'ministers',
      'TCD-MFA SDN-MFA',
    ],
    ['Chad and Sudan exchanged fire. Both armies denied it.', 'armies', 'TCD-ARMY SDN-ARMY'],
    ['Chad has demanded that Sudan hand over the men. Oman invited both delegations.', 'delegations', 'TCD SDN'],
  ])('%s', (text, word, expected) => {
    expect(meant(text, word)).toBe(expected);
  });

  it.each([
    ['Chad spoke of peace. Both sides agreed.', 'sides'],
    ['Chad and Sudan met. No government sent troops.', 'government'],
  ])('nobody in: %s', (text, word) => {
    expect(meant(text, word)).toBe('');
  });
});

describe('groups are not the state that they are tied to', () => {
  it.each([
    ['India blamed a Pakistan-based group.', 'group', '(Pakistan-based group)'],
    ['India blamed a Pakistan-based militant group.', 'group', 'PAKREB'],
    ['Rwanda-backed rebels took the town.', 'rebels', '(Rwanda-backed rebels)'],
    ['A US-led coalition struck the camp.', 'coalition', 'USAMIL'],
    ['The minister said that no camps of any Pakistani group exist there.', 'group', '(group of Pakistan)'],
    ['The Turkish side refused.', 'side', 'TUR-GOV'],
  ])('%s', (text, word, expected) => {
    expect(meant(text, word)).toBe(expected);
  });

  it('tells the country where one is based, and no more', () => {
    const text = 'India blamed a Pakistan-based group.';
    const { analysis, parties } = read(text);
    const [group] = parties.of(analysis.tokenAt(text.indexOf('group')));
    expect(group).toMatchObject({ id: null, kind: 'unidentified', code: null, country: 'PAK' });
  });
});

describe('people whom the text gives to nobody', () => {
  it.each([
    ["LAHORE - Pakistan's army asked for the commanders behind the raid.", 'commanders', '(commanders)'],
    ['Pakistan demanded the commanders who planned the raid.', 'commanders', '(commanders)'],
    ['Saudi Arabia hosted the meeting. Two diplomats said that it had failed.', 'diplomats', '(diplomats)'],
    ['Sudan wants the men who planned the raid.', 'men', '(men)'],
    ['Sudanese commanders met the governor.', 'commanders', 'SDN-OFFICER'],
    ['A Turkish diplomat spoke on Monday.', 'diplomat', 'TUR-DIP'],
  ])('%s', (text, word, expected) => {
    expect(meant(text, word)).toBe(expected);
  });

  it.each([
    ['The envoy protested over the terrorist attack.', 'terrorist'],
    ['Chad closed the Torkham and Chaman crossings.', 'Chaman'],
  ])('no party in: %s', (text, word) => {
    expect(meant(text, word)).toBe('');
  });
});

describe('the place at the head of a sentence tells whose a body is', () => {
  it.each([
    ["Pakistan's foreign ministry was glad. In Kabul, the foreign ministry said it was not.", 'ministry', 'AFG-MFA'],
    ['Armenia was silent. In Baku, officials said that the talks had failed.', 'officials', 'AZE-OFF'],
    ['The Armenian prime minister flew out. In Moscow, the prime minister spoke of peace.', 'minister', 'ARM-PM'],
    ["Armenia's foreign ministry met the Turkish envoy in Doha. The foreign ministry was glad.", 'ministry', 'ARM-MFA'],
  ])('%s', (text, word, expected) => {
    expect(meant(text, word)).toBe(expected);
  });

  it('and a body before a spokesman is the one named last', () => {
    const text = 'Chad complained. The Sudanese interior ministry denied it. "No," ministry spokesman Omar Idris said.';
    expect(meant(text, 'ministry')).toBe('SDN-MOI');
  });
});

describe('pronouns', () => {
  it.each([
    ['Sudanese rebels kept silent. In a letter to the council of elders, they denied it.', 'they', 'SDNREB'],
    ['Chad named three men. Khartoum says that they are not in Sudan.', 'they', '(men)'],
    ["Chad's defence ministry said that Sudanese units had fired at its positions.", 'its', 'TCD'],
    ['Omar Idris denied the report. He accused Khartoum of lying.', 'He', '(Omar Idris)'],
    ["Sudan's information minister, Omar Idris, spoke on Monday. He accused Chad of lying.", 'He', 'SDN-MOINFO'],
    ['Oman hosted the talks. A clerk said that it had lasted two days.', 'it', ''],
  ])('%s', (text, word, expected) => {
    expect(meant(text, word)).toBe(expected);
  });
});

describe('capitals behind conjunctions are governments', () => {
  it.each([
    ['The crossing stays closed until Khartoum meets its duties.', 'Khartoum', 'SDN'],
    ['Chad opened the road after Khartoum freed the drivers.', 'Khartoum', 'SDN'],
  ])('%s', (text, word, expected) => {
    expect(meant(text, word)).toBe(expected);
  });
});

it('a short name with a capital is the body named in full, however far back', () => {
  const text =
    'The team wrote to the Security Council. It rained. It rained. It rained. It rained. It rained. It rained. She told the Council that it had rained.';
  expect(meant(text, 'Council')).toBe('UN-SC');
});
