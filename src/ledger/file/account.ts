import { type Participant, type Statement, tellsOfAnAct } from '../../coding/statement.ts';
import type { KeptStatement } from '../kept.ts';
import { belongsTo, type Side } from '../sides.ts';
import { datesOf } from './dates.ts';
import type { Days, Mention, Party } from './model.ts';
import { quotable } from './quotable.ts';
import { contentWords, stemOf } from './words.ts';

/** A statement read for the file: its parties sorted to the sides, its days, its words. */
export interface Account {
  readonly statement: Statement;
  /** Number of the source, from 1. */
  readonly source: number;
  /** Day of publication. */
  readonly reported: string;
  /** The part of the subtype before the first dot: `attack` of `attack.foiled`. */
  readonly family: string;
  readonly by: readonly Party[];
  readonly to: readonly Party[];
  readonly harmed: readonly Party[];
  readonly speaker: Party | null;
  readonly days: Days;
  /** Of a speech act that looks ahead: when what is demanded or promised falls due. */
  readonly due: Days | null;
  /** First known day, or else the day of publication. */
  readonly order: string;
  /** Stems of its content words, without the names of the two sides. */
  readonly words: ReadonlySet<string>;
  readonly mention: Mention;
}

export type Sides = readonly [Side, Side];

/** Reads a statement for the file on two sides; `source` is the number of its report. */
export function accountOf(kept: KeptStatement, source: number, sides: Sides): Account {
  const { statement, report } = kept;
  const party = (participant: Participant) => partyOf(participant, sides);
  const { days, due } = datesOf(statement, report.day);
  const order = days.from ?? days.to ?? report.day;
  const mention = mentionOf(statement, source, order);
  return {
    statement,
    source,
    reported: report.day,
    family: statement.subtype.split('.')[0],
    by: distinct(statement.actors.map(party)),
    to: distinct(statement.recipients.map(party)),
    harmed: distinct(statement.casualties.flatMap(({ who }) => (who ? [party(who)] : []))),
    speaker: statement.onWhoseWord.speaker ? party(statement.onWhoseWord.speaker) : null,
    days,
    due,
    order,
    words: contentWords(mention.words, namesIn(statement, sides)),
    mention,
  };
}

function partyOf(participant: Participant, sides: Sides): Party {
  const side = sides.findIndex((each) => belongsTo(participant, each));
  return {
    id: participant.id,
    name: nameOf(participant),
    country: participant.country,
    side: side < 0 ? null : (side as 0 | 1),
  };
}

/** What is no name ("Gunmen" at the head of a sentence) is written as a common noun. */
function nameOf(participant: Participant): string {
  const name = participant.name || participant.text;
  return participant.kind === 'unidentified' && /^\p{Lu}\p{Ll}/u.test(name)
    ? name[0].toLowerCase() + name.slice(1)
    : name;
}

/** The same party once, however often a statement names it. */
export function distinct(parties: readonly Party[]): Party[] {
  const seen = new Map<string, Party>();
  for (const party of parties) {
    const key = party.id ?? party.name.toLowerCase();
    if (!seen.has(key)) seen.set(key, party);
  }
  return [...seen.values()];
}

const STATES = new Set(['state', 'de-facto-authority']);

/** Stems of the names of the two sides, and of what a statement calls them ("Kabul"): every statement has these. */
export function namesIn(statement: Statement, sides: Sides): Set<string> {
  const parties = [...statement.actors, ...statement.recipients].filter(
    (party) => STATES.has(party.kind ?? '') && sides.some((side) => belongsTo(party, side)),
  );
  const names = [...sides.map((side) => side.name), ...parties.map((party) => party.text)];
  return new Set(names.flatMap((name) => (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(stemOf)));
}

function mentionOf(statement: Statement, source: number, day: string): Mention {
  const { start, end, text } = quotable(statement);
  const { speaker, voice } = statement.onWhoseWord;
  return {
    source,
    statement: statement.id,
    words: text,
    start,
    end,
    day,
    kind: statement.kind,
    subtype: statement.subtype,
    factuality: statement.factuality,
    actHappened: statement.actHappened,
    speaker: speaker ? nameOf(speaker) : null,
    narrated: speaker === null && voice === 'narration',
    own: speaker !== null && statement.actors.some((actor) => sameParticipant(actor, speaker)),
  };
}

function sameParticipant(one: Participant, other: Participant): boolean {
  return one.id !== null && other.id !== null ? one.id === other.id : nameOf(one) === nameOf(other);
}

/** Sides (0, 1) that take part in any of the lists of parties. */
export function sidesIn(...lists: readonly (readonly (Party | null)[])[]): Set<0 | 1> {
  const sides = new Set<0 | 1>();
  for (const list of lists) for (const party of list) if (party && party.side !== null) sides.add(party.side);
  return sides;
}

/** The one side among parties; null if there is none or both. */
export function onlySide(parties: readonly Party[]): 0 | 1 | null {
  const sides = sidesIn(parties);
  return sides.size === 1 ? [...sides][0] : null;
}

/** Whether the source says that what the statement tells came about: an event, or a speech act as an act. */
export function tookPlace(account: Account): boolean {
  return tellsOfAnAct(account.statement);
}

/** The side that acts: that of the actors or, where none is named, that of the speaker. Null if both sides act. */
export function actingSide(account: Account): 0 | 1 | null {
  return onlySide(account.by) ?? (account.by.length ? null : (account.speaker?.side ?? null));
}

/** Whether two statements stand on words in common. */
export function overlapsInText(one: Account, other: Account): boolean {
  return one.source === other.source && one.mention.start < other.mention.end && other.mention.start < one.mention.end;
}
