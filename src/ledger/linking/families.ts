import type { Statement } from '../../coding/statement.ts';

/** Subtypes under which reports tell of one happening in different words. */
const FAMILIES: Readonly<Record<string, string>> = {
  attack: 'violence',
  'attack.foiled': 'violence',
  'attack.failed': 'violence',
  strike: 'violence',
  killing: 'violence',
  clash: 'violence',
  destruction: 'violence',
  talks: 'meeting',
  'talks.round': 'meeting',
  'talks.meeting': 'meeting',
  'talks.outcome': 'meeting',
  mediation: 'meeting',
  facilitation: 'meeting',
  visit: 'meeting',
  'talks.call': 'call',
  'talks.phone': 'call',
  'talks.contact': 'call',
  demarche: 'demarche',
  summons: 'demarche',
  allegation: 'allegation',
  attribution: 'allegation',
  criticism: 'condemnation',
  condemnation: 'condemnation',
  abduction: 'capture',
  arrest: 'capture',
};

/** Families in which one subtype undoes another: a closure and a reopening are two happenings. */
const OPPOSED = /^(?:border|trade|talks|ceasefire|relations|embassy|measure|sanction|agreement|recognition)\./;

/** What can be one happening: the statements of one family. A subtype of its own is a family with its offspring. */
export function familyOf(subtype: string): string {
  const family = FAMILIES[subtype];
  if (family !== undefined) return family;
  return OPPOSED.test(subtype) ? subtype : subtype.split('.', 1)[0];
}

/** Families in which the sides stand on a level: who is named first says nothing. */
const LEVEL = new Set(['meeting', 'call', 'agreement', 'joint-statement', 'ceasefire']);

export function isLevel(family: string): boolean {
  return LEVEL.has(family);
}

/** Speech acts of which a side does one a day to another: the act itself tells which one is meant, not its words. */
const INSTRUMENTS = new Set([
  'agreement',
  'apology',
  'ceasefire',
  'claim-of-responsibility',
  'demarche',
  'document',
  'expulsion',
  'joint-statement',
  'recall',
  'recognition',
  'resignation',
]);

export function isInstrument(family: string): boolean {
  return INSTRUMENTS.has(family);
}

const NO_HAPPENING = new Set(['relation', 'naming', 'assessment', 'expected-event']);
const NOT_DONE = new Set(['demanded', 'threatened', 'planned', 'conditional']);

/**
 * Whether a statement tells of a happening, be it claimed or denied. What is only demanded, threatened, planned or supposed
 * is none; the saying of it is, where it is a speech act.
 */
export function tellsOfHappening({ kind, factuality, details }: Statement): boolean {
  if (NO_HAPPENING.has(kind) || details.phase === 'standing') return false;
  return kind === 'speech-act' || !NOT_DONE.has(factuality);
}
