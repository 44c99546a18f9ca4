import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CopyIndex } from '../../../src/ledger/linking/index.ts';

const WIRE = `Four members of the frontier guard were killed on Friday when men with rifles and a car laden with explosives came
  at their post outside the town of Boya. The army said that five of the attackers had died as well and that the post had not
  fallen. A spokesman blamed a group that hides beyond the border and asked Kabul to hand over its leaders. Kabul answered that
  it harbours nobody. The road to the crossing was shut until the evening, lorry drivers said, and the wounded were flown to
  the provincial capital, where two of them were in a grave state.`;
const OTHER = `Ministers of both countries sat down in the old customs house on Monday to talk about the water of the river that
  they share. No paper was signed. The hosts spoke of a good start, the guests of a long way to go. Engineers are to measure
  the flow at nine places until the spring, and farmers on the lower bank are to be paid for the harvest that they lost last
  year when the sluices stayed closed for eleven weeks without a word of warning from upstream.`;
/** A menu that a site puts before each of its texts. */
const MENU = `Please sign in to go on reading with your account or make a new one today for free.
Your message has been sent and a copy of it will reach you by mail within the hour.
You have read all of the free texts of this month and may choose among three offers below.\n`;

const half = WIRE.slice(0, Math.floor(WIRE.length / 2));

function groupsOf(texts: Record<string, string>, days: Record<string, string> = {}) {
  const index = new CopyIndex();
  for (const [id, text] of Object.entries(texts)) index.add(id, text, days[id] ?? null);
  return index.groups();
}

describe('copies', () => {
  it.each<[string, string]>([
    ['the same text', WIRE],
    ['another dateline', `BOYA, Dec 19 (Wire Service): ${WIRE}`],
    ['another headline', `Guards die at the frontier as fighting flares\n\n${WIRE}`],
    ['a cut end', half],
    ['an end cut early', `${WIRE.slice(0, 330)} …`],
    ['other lines and case', WIRE.replace(/\s+/g, '\n').toUpperCase()],
    ['a few words changed', WIRE.replace('Friday', 'Thursday').replace('grave', 'critical')],
    ['a sentence added', `${WIRE} This report was brought up to date after the first version had gone out.`],
  ])('%s', (_, text) => {
    expect(groupsOf({ a: WIRE, b: text, c: OTHER })).toEqual([
      { original: expect.stringMatching(/^[ab]$/), copies: [expect.stringMatching(/^[ab]$/)] },
    ]);
  });

  it.each<[string, string]>([
    ['another text', OTHER],
    ['a short text', 'Four members of the frontier guard were killed on Friday.'],
    ['nothing', ''],
    ['a text that quotes a sentence', `${OTHER} ${WIRE.split('. ')[0]}.`],
    [
      'the same matter in other words',
      'On Friday gunmen drove a truck bomb into a guard post near Boya, killing four; five attackers were shot, according to the military, which accused militants based across the frontier and called on the Afghan side to arrest their chiefs, something that Afghan officials rejected.',
    ],
  ])('not %s', (_, text) => {
    expect(groupsOf({ a: WIRE, b: text })).toEqual([]);
  });

  it('are not two texts that a digest holds', () => {
    const digest = `${WIRE}\n${OTHER}`;
    const together = groupsOf({ a: WIRE, b: OTHER, d: digest }).map(({ original, copies }) =>
      [original, ...copies].sort().join(' '),
    );
    expect(together).toEqual(['a d']);
  });

  it('are not texts that share the menu of a site', () => {
    const days = { a: '2025-01-10', b: '2025-02-20', c: '2025-03-30' };
    const [one, two, three] = ['The dam holds.', 'The minister left.', 'Rain fell on the coast.'];
    expect(groupsOf({ a: MENU + one, b: MENU + two, c: MENU + three }, days)).toEqual([]);
    // within days it may as well be a text that went out three times
    const soon = { a: '2025-01-10', b: '2025-01-10', c: '2025-01-11' };
    expect(groupsOf({ a: MENU + one, b: MENU + two, c: MENU + three }, soon)).toHaveLength(1);
  });

  it('are taken once under one id', () => {
    const index = new CopyIndex();
    index.add('a', WIRE, null);
    index.add('a', OTHER, null);
    index.add('b', OTHER, null);
    expect(index.groups()).toEqual([]);
  });

  it('do not hang on the order of arrival, nor on when groups are asked for', () => {
    const words = WIRE.split(/\s+/);
    const text = fc.record({ from: fc.nat(30), length: fc.integer({ min: 20, max: 90 }), base: fc.boolean() });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 14 }), fc.nat(14), (list, turn) => {
        const texts = list.map(({ from, length, base }, at): [string, string] => [
          `r${at}`,
          (base ? words : OTHER.split(/\s+/)).slice(from, from + length).join(' '),
        ]);
        const straight = new CopyIndex();
        for (const [id, body] of texts) straight.add(id, body, null);
        const turned = new CopyIndex();
        for (const [id, body] of [...texts.slice(turn), ...texts.slice(0, turn)].reverse()) {
          turned.add(id, body, null);
          turned.groups();
        }
        expect(turned.groups()).toEqual(straight.groups());
      }),
      { numRuns: 60, seed: 5 },
    );
  });
});
