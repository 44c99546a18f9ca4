import { createHash } from 'node:crypto';
import { isoDate } from '../../calendar.ts';
import { wordsOf } from '../../coding/statement.ts';
import type { Span } from '../../language/analysis.ts';
import type { Account } from './account.ts';

/** One telling of an event: a statement in a report. */
export interface EventAccount {
  readonly report: string;
  readonly statement: string;
  readonly published: string | null;
  readonly publisher: string | null;
  /** The report whose text this one repeats; null where it is a source of its own. */
  readonly copyOf: string | null;
  /** Where the report says it. */
  readonly evidence: readonly Span[];
}

/** A value with those who say so: places among the accounts, from 0. */
export interface Said<Value> {
  readonly value: Value;
  readonly by: readonly number[];
}

/** Why two accounts are one event: their places among the accounts, and the reason in words. */
export interface EventLink {
  readonly a: number;
  readonly b: number;
  /** Log-odds by and large; at least 0. */
  readonly odds: number;
  readonly reason: string;
}

/** What is told of an event, each value once; several where accounts disagree. A value that nobody gives is absent. */
export interface EventFields {
  readonly subtype: readonly Said<string>[];
  /** `2025-12-19`, or first and last day `2025-12-18/2025-12-19`. */
  readonly when: readonly Said<string>[];
  /** Name and country, `Boya, PAK`. */
  readonly where: readonly Said<string>[];
  readonly actors: readonly Said<string>[];
  readonly recipients: readonly Said<string>[];
  /** `killed 4`, `injured 10-12`. */
  readonly toll: readonly Said<string>[];
  readonly factuality: readonly Said<string>[];
  /** Who vouches for it: an actor's id or name; a publisher's own voice is `narration`. */
  readonly word: readonly Said<string>[];
}

/** What is held to be one happening. */
export interface LinkedEvent {
  /** Hash of its earliest account: it stays as accounts that are published later come in. */
  readonly id: string;
  readonly family: string;
  /** By day of publication, then by report and place in the text. */
  readonly accounts: readonly EventAccount[];
  /** Reports that tell of it, copies of one text counted once. */
  readonly sources: number;
  readonly fields: EventFields;
  /** The strongest link of each account to an earlier one. */
  readonly links: readonly EventLink[];
}

/** The event that some accounts, in order, tell of. `copyOf` gives for a report that is a copy what it is a copy of. */
export function eventOf(
  accounts: readonly Account[],
  links: readonly EventLink[],
  copyOf: ReadonlyMap<string, string>,
): LinkedEvent {
  const told = accounts.map(
    ({ told: { report, statement } }): EventAccount => ({
      report: report.id,
      statement: statement.id,
      published: report.published,
      publisher: report.publisher ?? null,
      copyOf: copyOf.get(report.id) ?? null,
      evidence: statement.evidence.length > 0 ? statement.evidence : [wordsOf(statement)],
    }),
  );
  return {
    id: idOf(told[0]),
    family: accounts[0].family,
    accounts: told,
    sources: new Set(told.map(({ report, copyOf: original }) => original ?? report)).size,
    fields: fieldsOf(accounts),
    links,
  };
}

/** 64 bits of a SHA-256 over report and statement, in hexadecimal digits. */
function idOf({ report, statement }: EventAccount): string {
  return createHash('sha256').update(`${report}\n${statement}`).digest('hex').slice(0, 16);
}

function fieldsOf(accounts: readonly Account[]): EventFields {
  const statements = accounts.map(({ told }) => told.statement);
  const sayings = (valuesOf: (at: number) => readonly string[]) => gather(accounts.length, valuesOf);
  const names = (participants: readonly { id: string | null; name: string; text: string }[]) =>
    participants.map(({ id, name, text }) => id ?? (name || text));
  return {
    subtype: sayings((at) => [statements[at].subtype]),
    when: sayings((at) => daysIn(accounts[at])),
    where: sayings((at) => {
      const { where } = statements[at];
      return where ? [where.country ? `${where.name}, ${where.country}` : where.name] : [];
    }),
    actors: sayings((at) => names(statements[at].actors)),
    recipients: sayings((at) => names(statements[at].recipients)),
    toll: sayings((at) =>
      statements[at].casualties.map(({ harm, min, max }) => `${harm} ${min === max ? min : `${min}-${max}`}`),
    ),
    factuality: sayings((at) => [statements[at].factuality]),
    word: sayings((at) => {
      const { speaker } = statements[at].onWhoseWord;
      return speaker ? names([speaker]) : ['narration'];
    }),
  };
}

/** The days that the statement itself gives; what only follows from the publication is no value. */
function daysIn({ told: { statement }, from, to }: Account): string[] {
  const { when } = statement;
  if ((when.from === null && when.to === null) || from === null || to === null) return [];
  const [first, last] = [isoDate(from), isoDate(to)];
  return [when.from === when.to ? `${first}` : `${when.from === null ? '' : first}/${when.to === null ? '' : last}`];
}

function gather(count: number, valuesOf: (at: number) => readonly string[]): Said<string>[] {
  const said = new Map<string, number[]>();
  for (let at = 0; at < count; at++) {
    for (const value of new Set(valuesOf(at))) {
      const by = said.get(value);
      if (by) by.push(at);
      else said.set(value, [at]);
    }
  }
  return [...said].map(([value, by]) => ({ value, by }));
}
