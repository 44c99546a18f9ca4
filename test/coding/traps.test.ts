import { describe, expect, it } from 'vitest';
import { type Annotation, createCoder, type Statement } from '../../src/coding/index.ts';
import { loadKnowledge } from '../../src/knowledge/index.ts';

// The traps of diplomatic news, each on sentences of our own.

const coder = createCoder();
const read = (text: string, published = '2025-06-20'): Annotation => coder.annotate({ id: 'trap', text, published });
const family = (annotation: Annotation, name: string): Statement[] =>
  annotation.statements.filter((one) => one.subtype.split('.')[0] === name);

describe('an allegation in the grammar of the narrator', () => {
  it('"over its failure to …" is what the accuser says, not what the report finds', () => {
    const [allegation] = family(
      read('The Foreign Ministry of Chad issued a demarche to Sudan over its failure to stop the raiders.'),
      'allegation',
    );
    expect(allegation).toMatchObject({ event: 'ACCUSE', factuality: 'claimed', onWhoseWord: { voice: 'embedded' } });
    expect(allegation!.onWhoseWord.speaker?.country).toBe('TCD');
    expect(allegation!.recipients[0]?.country).toBe('SDN');
  });
});

describe('a foiled attack', () => {
  it('in which people died is violence that happened', () => {
    const [attack] = read(
      'Two soldiers were killed when an attempt by militants to storm an Indian army post was foiled in Kashmir.',
    ).statements;
    expect(attack).toMatchObject({ event: 'ASSAULT', subtype: 'attack.foiled', factuality: 'happened' });
    expect(attack!.casualties[0]).toMatchObject({ harm: 'killed', min: 2, max: 2 });
  });

  it('without harm failed', () => {
    const [attack] = read('Kenyan police foiled an attack by al-Shabaab on a bus station.').statements;
    expect(attack).toMatchObject({ event: 'ASSAULT', subtype: 'attack.foiled', factuality: 'failed' });
    expect(attack!.casualties).toEqual([]);
  });
});

describe('one day under two names', () => {
  it('"on Friday" and "earlier today" in a report of a Friday', () => {
    const { statements } = read(
      'Iran on Friday lodged a protest with Iraq after an attack on its consulate in Basra earlier today.',
    );
    const days = statements.map((one) => `${one.when.from}/${one.when.to}`);
    expect(new Set(days)).toEqual(new Set(['2025-06-20/2025-06-20']));
  });
});

describe('a summons', () => {
  it('is hostile, not a consultation', () => {
    const [summons] = family(read('Egypt summoned the Ethiopian ambassador on Thursday.'), 'summons');
    expect(summons).toMatchObject({ event: 'ACCUSE', mode: 'disapprove', cameo: '114' });
  });
});

describe('a standing denial', () => {
  const report = read(
    'Rwanda issued a demarche to Burundi on Friday over a raid. Burundi has always denied Rwanda’s allegations of helping the rebels.',
  );
  it('denies the allegation', () => {
    const [denial] = family(report, 'denial');
    expect(denial).toMatchObject({ event: null, factuality: 'denied', cameo: '016' });
  });
  it('is no answer to the new demarche', () => {
    const [demarche] = family(report, 'demarche');
    const [denial] = family(report, 'denial');
    expect(denial!.links.some((link) => link.rel === 'responds_to')).toBe(false);
    expect(demarche!.links.some((link) => link.to === denial!.id)).toBe(false);
  });
});

describe('what is told second and happened first', () => {
  it('"had already closed its border" is not later than what was told before it', () => {
    const report = read(
      'On May 9 the envoys met in Doha. Following the meeting, Thailand suspended trade with Cambodia. Cambodia had already closed its border with Thailand soon after the April clashes.',
    );
    const closure = family(report, 'border')[0]!;
    const suspension = family(report, 'trade')[0]!;
    expect(closure.when.from! < suspension.when.from!).toBe(true);
  });
});

describe('rounds of talks', () => {
  it('under another host are not counted on', () => {
    const report = read(
      'The third round of talks between Armenia and Azerbaijan ended in Geneva on May 3. On June 2, Oman hosted a round of direct talks between Armenia and Azerbaijan.',
    );
    const rounds = report.statements.filter((one) => one.subtype === 'talks.round');
    expect(rounds).toHaveLength(2);
    expect(JSON.stringify(rounds[1]!.details)).not.toContain('third');
  });
});

describe('a body that warns of a state of affairs', () => {
  it('assesses and does not threaten', () => {
    const report = read(
      'The United Nations report warned that neighbouring countries see Libya as a source of instability.',
    );
    expect(report.statements.filter((one) => one.event === 'THREATEN')).toEqual([]);
  });
  it('while a state that warns another one threatens', () => {
    const report = read('Ethiopia warned Eritrea that it would respond to any attack.');
    expect(report.statements.filter((one) => one.event === 'THREATEN')).toHaveLength(1);
  });
});

describe('capitals that stand for governments', () => {
  it.each([
    'Doha welcomed the truce between Israel and Hamas.',
    'Ankara released a statement on the talks between Islamabad and Kabul.',
    'Relations between Islamabad and Kabul have worsened.',
    'Moscow rejected the demands of Kyiv.',
  ])('are nowhere on the map: %s', (text) => {
    expect(read(text).places).toEqual([]);
  });
  it.each([
    ['The envoys met in Doha on Monday.', 'Doha'],
    ['A bomb exploded near Kabul on Monday.', 'Kabul'],
  ])('but places where something is: %s', (text, place) => {
    expect(read(text).places.map((one) => one.name)).toEqual([place]);
  });
});

describe('what nobody says', () => {
  it('is not there: talks and clashes make no ceasefire', () => {
    const report = read('After the clashes in May, Thailand and Cambodia held talks in Kuala Lumpur.');
    expect(family(report, 'ceasefire')).toEqual([]);
  });
});

describe('names', () => {
  const { actors } = loadKnowledge();
  const ttp = actors.get('TTP')!;
  it('the TTP is never the Afghan Taliban', () => {
    const report = read(
      'Kabul said that the TTP was not its concern. The Tehreek-i-Taliban Pakistan attacked a post in Bannu.',
    );
    const ids = report.actors
      .filter((one) => one.text.includes('TTP') || one.text.includes('Tehreek'))
      .map((one) => one.id);
    expect(new Set(ids)).toEqual(new Set(['TTP']));
  });
  it('a party’s term for its enemy is an alias that knows its user', () => {
    const alias = ttp.aliases.find((one) => one.text.toLowerCase().includes('khawarij'));
    expect(alias?.usedBy).toEqual(['PAK']);
    expect(ttp.name).not.toContain('Khawarij');
  });
  it('disputed membership is kept as disputed', () => {
    const group = [...actors.values()].find((one) => one.name.includes('Gul Bahadur'))!;
    const relation = group.relations?.find((one) => one.to === 'TTP');
    expect(relation?.disputedBy?.length).toBeGreaterThan(0);
  });
});

describe('a report of the Monitoring Team', () => {
  it('is not the word of the Security Council', () => {
    const report = read(
      'A UN Security Council report dismissed the Taliban’s assertion that no armed groups use Afghan land. The finding stands in the latest Analytical Support and Sanctions Monitoring Team report.',
    );
    const [finding] = family(report, 'finding');
    expect(finding).toMatchObject({ event: 'ACCUSE', factuality: 'claimed' });
    expect(finding!.actors[0]?.id).toBe('UN-MT');
  });
});
