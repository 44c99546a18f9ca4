import type { Factuality, Participant, Statement } from '../../src/coding/statement.ts';
import type { Report } from '../../src/documents/report.ts';
import type { KeptStatement } from '../../src/ledger/index.ts';
import type { Side } from '../../src/ledger/sides.ts';

/** Statements and reports made by hand, for tests of what is done with them once they have been coded. */

type Brief = readonly [name: string, kind: string, code: string | null, country: string | null, sector: string | null];

const PARTIES = {
  PAK: ['Pakistan', 'state', 'PAK', 'PAK', null],
  'PAK-MFA': ['Foreign Office of Pakistan', 'state-organ', 'PAKGOV', 'PAK', 'GOV'],
  'PAK-MIL': ['Armed forces of Pakistan', 'state-organ', 'PAKMIL', 'PAK', 'MIL'],
  AFG: ['Afghanistan', 'state', 'AFG', 'AFG', null],
  'AFG-DFA': ['Afghan Taliban', 'de-facto-authority', 'AFGGOV', 'AFG', 'GOV'],
  'AFG-MFA': ['Ministry of Foreign Affairs of Afghanistan', 'state-organ', 'AFGGOV', 'AFG', 'GOV'],
  TUR: ['Turkiye', 'state', 'TUR', 'TUR', null],
  QAT: ['Qatar', 'state', 'QAT', 'QAT', null],
  SAU: ['Saudi Arabia', 'state', 'SAU', 'SAU', null],
  IND: ['India', 'state', 'IND', 'IND', null],
  TTP: ['Tehreek-i-Taliban Pakistan', 'armed-group', 'PAKREB', 'PAK', 'REB'],
  'UN-MT': ['Monitoring Team', 'organ', 'IGOUNO', null, 'IGO'],
  gunmen: ['gunmen', 'unidentified', null, null, 'UAF'],
} as const satisfies Record<string, Brief>;

export type PartyId = keyof typeof PARTIES;

export function party(id: PartyId): Participant {
  const [name, kind, code, country, sector] = PARTIES[id];
  return { id: id === 'gunmen' ? null : id, name, kind, code, country, sector, start: 0, end: 0, text: '' };
}

export interface Words {
  subtype: string;
  text?: string;
  kind?: Statement['kind'];
  event?: Statement['event'];
  by?: PartyId[];
  to?: PartyId[];
  /** A day, or two parted by `/`; either may be empty. */
  when?: string;
  factuality?: Factuality;
  /** Who says it; the publisher if absent. */
  word?: PartyId;
  where?: string;
  killed?: [number, PartyId][];
  details?: Record<string, unknown>;
  links?: Statement['links'];
  id?: string;
}

const SPEECH = /^(demand|denial|warning|threat|demarche|summons|condemnation|allegation|attribution|welcome|claim)/;

/** A statement with the given fields and plain values in all others. */
export function statement(words: Words): Statement {
  const text = words.text ?? words.subtype;
  const kind = words.kind ?? (SPEECH.test(words.subtype) ? 'speech-act' : 'event');
  const [from, to = from] = (words.when ?? '').split('/');
  const span = { start: 0, end: text.length, text };
  return {
    id: words.id ?? `${words.subtype} ${text}`,
    kind,
    event: words.event ?? null,
    mode: null,
    contexts: [],
    cameo: null,
    goldstein: null,
    quad: null,
    subtype: words.subtype,
    evidence: [span],
    trigger: span,
    actors: (words.by ?? []).map(party),
    recipients: (words.to ?? []).map(party),
    when: {
      from: from || null,
      to: to || null,
      precision: !from && !to ? 'unknown' : from === to ? 'day' : 'interval',
      text: null,
      basis: 'explicit',
    },
    where: words.where
      ? {
          ...span,
          id: words.where,
          name: words.where,
          country: 'PAK',
          admin1: null,
          lat: null,
          lon: null,
          precision: 'place',
        }
      : null,
    casualties: (words.killed ?? []).map(([number, who]) => ({
      ...span,
      harm: 'killed',
      who: party(who),
      min: number,
      max: number,
    })),
    onWhoseWord: {
      speaker: words.word ? party(words.word) : null,
      voice: words.word ? 'indirect' : 'narration',
      channel: null,
      cue: null,
    },
    factuality: words.factuality ?? 'happened',
    actHappened: kind === 'speech-act',
    details: words.details ?? {},
    links: words.links ?? [],
    rule: 'test',
    confidence: 1,
  };
}

/**
 * Reports by their day of publication, each with its statements, as a ledger would give them back. The words of a report
 * follow each other as they are listed; the same words twice stand at the same place.
 */
export function told(reports: Record<string, Words[]>): KeptStatement[] {
  return Object.entries(reports).flatMap(([day, list]) => {
    const head = { sha256: `sha-${day}`, id: day, title: `Report of ${day}`, publisher: 'Test Wire', url: null };
    const places = new Map<string, number>();
    let end = 0;
    return list.map((words, ordinal) => {
      const made = statement(words);
      const { text } = made.trigger;
      const start = places.get(text) ?? end;
      places.set(text, start);
      end = Math.max(end, start + text.length + 1);
      const span = { start, end: start + text.length, text };
      return {
        report: { ...head, published: day, day },
        ordinal,
        statement: { ...made, evidence: [span], trigger: span },
      };
    });
  });
}

export function report(day: string, text = `Report of ${day}.`): Report {
  return { id: `report-${day}`, text, published: day, publisher: 'Test Wire', title: `Report of ${day}` };
}

export const PAKISTAN: Side = { id: 'PAK', name: 'Pakistan', country: 'PAK', actors: [] };
export const AFGHANISTAN: Side = { id: 'AFG', name: 'Afghanistan', country: 'AFG', actors: [] };
export const SIDES = [PAKISTAN, AFGHANISTAN] as const;
