import type { Factuality, Participant, Statement } from '../../../src/coding/statement.ts';
import type { ReportReading } from '../../../src/ledger/index.ts';

/** Reports with their statements made ready, the same for the same number, for tests of the store and its bench. */

/** Letters of the codes of made-up states; two of them and a third that follows from them make a code. */
const LETTERS = 'ABCDEFGHIJKLMN';
const STATES = [...LETTERS].flatMap((a, i) => [...LETTERS].map((b, j) => a + b + LETTERS[(i + j) % LETTERS.length]));

const ACTS = [
  ['summoned the envoy of', 'summons', 'ACCUSE', 'happened'],
  ['closed a crossing to', 'border.closure', 'SANCTION', 'happened'],
  ['held a round of talks with', 'talks.round', 'CONSULT', 'happened'],
  ['shelled a hamlet in', 'strike', 'ASSAULT', 'claimed'],
  ['asked for an apology from', 'demand', 'REQUEST', 'demanded'],
  ['rejected the charges of', 'denial', 'REJECT', 'denied'],
  ['will send a delegation to', 'visit.awaited', 'CONSULT', 'planned'],
  ['sent relief goods to', 'aid', 'AID', 'happened'],
] as const satisfies [string, string, Statement['event'], Factuality][];

const PLACES = 'harbour valley bridge depot market ridge railway barracks customs orchard river plateau'.split(' ');
const WHEN = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** The same numbers from 0 to 1 for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The code of a state, from 0: the lower, the more often it is in the news. */
export function stateCode(rank: number): string {
  return STATES[rank];
}

/**
 * A report, from 0, with ten statements on two or three states. States are in the news as in the world: a few in most
 * reports, most in few.
 */
export function generated(number: number, statements = 10): ReportReading {
  const random = randomFrom(number);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
  const state = () => STATES[Math.floor(STATES.length * random() ** 3)];
  const states = [state(), state(), state()];
  let text = '';
  const made = Array.from({ length: statements }, (_, ordinal): Statement => {
    const [words, subtype, event, factuality] = pick(ACTS);
    const [one, other] = random() < 0.7 ? states : [states[1], states[2]];
    const start = text.length;
    const actor = party(one, start);
    const recipient = party(other, start + one.length + words.length + 2);
    const clause = `${one} ${words} ${other} near the ${pick(PLACES)} on ${pick(WHEN)}, note ${number}/${ordinal}`;
    text += `${clause}. `;
    const verb = start + one.length + 1;
    const speech = factuality !== 'happened';
    return {
      id: `s${number}-${ordinal}`,
      kind: speech ? 'speech-act' : 'event',
      event,
      mode: null,
      contexts: ['diplomatic'],
      cameo: '114',
      goldstein: -2,
      quad: 'verbal-conflict',
      subtype,
      evidence: [{ start, end: start + clause.length, text: clause }],
      trigger: { start: verb, end: verb + words.length, text: words },
      actors: [actor],
      recipients: [recipient],
      when: { from: dayOf(number), to: dayOf(number), precision: 'day', text: null, basis: 'publication' },
      where: null,
      casualties: [],
      onWhoseWord: {
        speaker: speech ? actor : null,
        voice: speech ? 'indirect' : 'narration',
        channel: null,
        cue: null,
      },
      factuality,
      actHappened: true,
      details: {},
      links: [],
      rule: `test/${subtype}`,
      confidence: 0.9,
    };
  });
  return {
    report: { id: `report-${number}`, text, published: dayOf(number), publisher: 'Test Wire', title: `Note ${number}` },
    annotation: { statements: made },
  };
}

function party(code: string, start: number): Participant {
  const end = start + code.length;
  return {
    id: code,
    name: `State of ${code}`,
    kind: 'state',
    code,
    country: code,
    sector: null,
    start,
    end,
    text: code,
  };
}

/** Reports are spread over ten years. */
function dayOf(number: number): string {
  return new Date(Date.UTC(2015, 0, 1 + ((number * 7919) % 3650))).toISOString().slice(0, 10);
}
