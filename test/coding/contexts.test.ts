import { describe, expect, test } from 'vitest';
import { Topics } from '../../src/coding/contexts/topics.ts';
import { createCoder } from '../../src/coding/index.ts';
import { readParties } from '../../src/coding/parties/parties.ts';
import { loadKnowledge } from '../../src/knowledge/index.ts';
import { createAnalyser, cut } from '../../src/language/index.ts';

const analyser = createAnalyser();
const knowledge = loadKnowledge({ cut });
const day = '2024-05-17';

/** Contexts of a text taken as one statement, without parties, or of its words up to `|` where that stands in it. */
function contextsOf(marked: string): string[] {
  const [own] = marked.split('|');
  const text = marked.replace('|', '');
  const analysis = analyser.analyse(text);
  const document = { report: { id: 'test', text, published: day }, analysis, knowledge, day };
  const last = analysis.tokenAt(own!.trimEnd().length - 1);
  return new Topics(document, readParties(document).names).of([{ first: 0, last }], []);
}

describe('contexts that the words name', () => {
  test.each([
    ['military', 'Chad moved two battalions to the north.'],
    ['military', 'Sudan asked for spare parts for its fighter jets.'],
    ['intelligence', 'Latvia expelled the envoy for espionage.'],
    ['executive', 'Peru condemned the presidential decree.'],
    ['legislative', 'The parliament of Chad rejected the plan.'],
    ['election', 'Kenya welcomed the result of the runoff.'],
    ['political_institutions', 'Mali promised a new constitution.'],
    ['pro_democracy', 'Ghana called for a return to civilian rule.'],
    ['pro_autocracy', 'The junta rejected the offer.'],
    ['economic', 'Chile raised tariffs on wine from Peru.'],
    ['economic', 'Both sides agreed to boost bilateral trade.'],
    ['legal', 'Peru asked Chile to extradite the banker.'],
    ['legal', 'A tribunal found both men guilty.'],
    ['reparations', 'Namibia demanded reparations from Germany.'],
    ['human_rights', 'Norway raised human rights in the meeting.'],
    ['rights_freedoms', 'Envoys urged Belarus to respect freedom of speech.'],
    ['repression', 'Canada condemned the crackdown.'],
    ['human_security', 'Egypt let aid convoys pass.'],
    ['gender', 'Ministers discussed violence against women.'],
    ['lgbt', 'The envoy criticised the ban on the pride parade.'],
    ['religion_ethnicity', 'Both governments deplored the sectarian killings.'],
    ['inequality', 'Protesters demanded land reform.'],
    ['diplomatic', 'Chad recalled its ambassador.'],
    ['territory', 'Chad rejected the annexation.'],
    ['peacekeeping', 'Nepal sent more peacekeepers.'],
    ['health', 'Cuba sent a vaccine to Angola.'],
    ['asylum', 'Kenya took in ten thousand refugees.'],
    ['migration', 'Spain and Morocco agreed on migrants.'],
    ['disasters', 'Japan sent tents after the earthquake.'],
    ['natural_resource', 'Sudan shut the pipeline.'],
    ['environment', 'Fiji urged Australia to act on climate change.'],
    ['technology', 'India opened its space programme to Nepal.'],
    ['terrorism', 'Chad accused its neighbour of terrorism.'],
    ['terrorism', 'A suicide bomber struck the camp.'],
    ['cbrn', 'Inspectors found enriched uranium.'],
    ['cyber', 'Estonia blamed hackers for the outage.'],
    ['misinformation', 'Poland accused the broadcaster of disinformation.'],
    ['crime', 'Honduras asked for help against gangs.'],
    ['corruption', 'The minister denied taking bribes.'],
    ['illegal_drugs', 'Bolivia seized a ton of cocaine.'],
    ['trafficking', 'Laos promised to fight human trafficking.'],
  ])('%s: %s', (context, text) => {
    expect(contextsOf(text)).toContain(context);
  });
});

describe('words that look like a context', () => {
  test.each([
    ['military', 'The general election took place on Sunday.'],
    ['military', 'Police opened a general inquiry.'],
    ['intelligence', 'The travel agent sold tickets to Oslo.'],
    ['executive', 'She put the letter into a cabinet.'],
    ['legislative', 'They paid the bill and left.'],
    ['election', 'A poll shows that people like tea.'],
    ['political_institutions', 'Both parties to the pact met in Oslo.'],
    ['pro_autocracy', 'The strongman lifted a ton.'],
    ['economic', 'The envoys sat on the bank of the river.'],
    ['legal', 'The police choir sang.'],
    ['human_rights', 'She sold the film rights.'],
    ['repression', 'A protester sang.'],
    ['human_security', 'The villagers met the envoy.'],
    ['gender', 'Three women met the envoy.'],
    ['religion_ethnicity', 'The envoy walked past a church.'],
    ['diplomatic', 'The talks were about tea.'],
    ['territory', 'The goods crossed the border.'],
    ['territory', 'They sailed around the island.'],
    ['health', 'The patient envoy waited.'],
    ['asylum', 'The family fled the fire.'],
    ['disasters', 'The victims sued the company.'],
    ['natural_resource', 'The two ships met on the river.'],
    ['terrorism', 'The attack failed.'],
    ['terrorism', 'Troops attacked the village.'],
    ['cyber', 'The network of roads was closed.'],
    ['crime', 'The charity offered a reward.'],
    ['illegal_drugs', 'The firm sells a drug against malaria.'],
    ['trafficking', 'Traffic was heavy in Cairo.'],
  ])('not %s: %s', (context, text) => {
    expect(contextsOf(text)).not.toContain(context);
  });
});

describe('hints', () => {
  test.each([
    ['two of them are enough', 'territory', 'Goods from the island crossed the border.', true],
    ['one is not', 'territory', 'Goods crossed the border.', false],
    ['the same word twice is one', 'territory', 'The border is a border.', false],
    ['singular and plural are one word', 'territory', 'The border is one of two borders.', false],
    ['a word within a name of the matter counts once', 'territory', 'The border crossing is shut.', false],
    [
      'one with a name in the rest of the sentence',
      'terrorism',
      'Chad deplored the attack|, a day after terrorists struck.',
      true,
    ],
    [
      'a name in the rest of the sentence alone',
      'terrorism',
      'Chad deplored the loss|, a day after terrorists struck.',
      false,
    ],
    [
      'two hints in the rest of the sentence',
      'terrorism',
      'Chad deplored the loss|, a day after an attack with a bomb.',
      false,
    ],
    ['a listed group with a hint', 'terrorism', 'Jordan deplored the attack by Hamas.', true],
    ['a listed group alone', 'terrorism', 'Jordan spoke with Hamas.', false],
    ['words within the name of a group', 'religion_ethnicity', 'Jordan spoke with the Islamic Jihad movement.', false],
    ['words within the name of a group', 'military', 'Uganda spoke with the Lord’s Resistance Army.', false],
  ])('%s: %s, %s', (_, context, text, expected) => {
    expect(contextsOf(text).includes(context)).toBe(expected);
  });
});

describe('in statements', () => {
  const coder = createCoder();
  const read = (text: string) => coder.annotate({ id: 'test', text, published: day }).statements[0]!;

  test('the contexts of the rule come first and stay', () => {
    const { contexts } = read('Sudan condemned the terrorist attack in Chad.');
    expect(contexts[0]).toBe('diplomatic');
    expect(contexts).toContain('terrorism');
  });

  test('a party listed as terrorist needs no other hint than its name', () => {
    expect(read('Hamas met the foreign minister of Qatar in Doha.').contexts).toContain('terrorism');
  });

  test.each([
    ['Egypt condemned the plan of Sudan.', ['terrorism', 'military', 'legal']],
    ['The prime minister of Chad visited Niger.', ['military', 'economic', 'territory']],
  ])('nothing is added where nothing is told: %s', (text, absent) => {
    const { contexts } = read(text);
    for (const context of absent) expect(contexts).not.toContain(context);
  });

  test('each context is one of the ontology, and stands once', () => {
    const { contexts } = read(
      'Chad accused Sudan of terrorism, espionage, drug smuggling and war crimes at the border.',
    );
    expect(new Set(contexts).size).toBe(contexts.length);
    for (const context of contexts) expect(knowledge.ontology.contexts).toContain(context);
  });
});
