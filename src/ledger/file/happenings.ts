import { type Account, overlapsInText, sidesIn, tookPlace } from './account.ts';
import { classOf, isMain, isMeeting } from './classes.ts';
import { isDated, lengthOf, near, overlap } from './days.ts';
import { detailText } from './details.ts';
import { inOrder, itemOf, samePeople, together } from './items.ts';
import type { Happening, Party, Toll } from './model.ts';
import { type Group, Shelf } from './shelf.ts';
import { sameMatter } from './words.ts';

/** Statements that tell of no happening of their own. */
const NO_HAPPENING = new Set(['relation', 'naming', 'assessment', 'expected-event']);

/** Over an interval longer than this (days) place and words must agree before two accounts are taken for one happening. */
const VAGUE = 7;

/**
 * The happenings that the accounts tell of, by day. Accounts are merged with caution, across reports and within one: two
 * rows for one happening are a nuisance, one row for two is an error. `undated` counts those that no day can be given to.
 */
export function happeningsOf(accounts: readonly Account[]): { timeline: Happening[]; undated: number } {
  const shelves = new Map<string, Shelf>();
  for (const account of accounts) {
    const { kind } = account.statement;
    if (NO_HAPPENING.has(kind) || isStanding(account)) continue;
    const key = `${kind} ${classOf(account)}`;
    let shelf = shelves.get(key);
    if (!shelf) {
      shelf = new Shelf();
      shelves.set(key, shelf);
    }
    shelf.add(account, sameHappening);
  }
  const groups = [...shelves.values()].flatMap((shelf) => shelf.groups);
  const dated = groups.filter((group) => group.some((account) => isDated(account.days)));
  const denials = accounts.filter((account) => account.family === 'denial');
  const timeline = dated.map((group) => happening(group, isMainGroup(group, denials))).sort(inOrder);
  return { timeline, undated: groups.length - dated.length };
}

/** "The ban is still in force" tells of a state, and of nothing that happened. */
function isStanding({ statement }: Account): boolean {
  return detailText(statement, 'phase') === 'standing';
}

/** What is only spoken of in a denial ("denied that it had made a promise") is no instrument. */
function isMainGroup(group: Group, denials: readonly Account[]): boolean {
  const isDenied = (account: Account) =>
    account.statement.kind === 'speech-act' && denials.some((denial) => overlapsInText(denial, account));
  return group.some((account) => isMain(account) && !isDenied(account));
}

/** Of two accounts of one class: days, parties, place and, where the place is not known, the toll agree or are open. */
function sameHappening(one: Account, other: Account): boolean {
  if (!overlap(near(one.days), near(other.days)) || !sameRound(one, other)) return false;
  if (isMeeting(one)) return bothAttend(one, other) && samePlace(one, other) !== 'different';
  if (!compatible(one.by, other.by) || !compatible(one.to, other.to)) return false;
  // A speech act has its content for a place: two demands of one day are two demands.
  if (one.statement.kind === 'speech-act') return sameMatter(one.words, other.words);
  const place = samePlace(one, other);
  if (isVague(one) || isVague(other)) return place === 'same' && sameMatter(one.words, other.words);
  if (place === 'different' || (place === 'open' && tollsDisagree(one, other))) return false;
  return place === 'same' || !(isUndated(one) || isUndated(other)) || alikeWithoutDay(one, other);
}

function isVague(account: Account): boolean {
  return lengthOf(near(account.days)) > VAGUE;
}

function isUndated(account: Account): boolean {
  return account.days.from === null;
}

/** Without a day and without a place: in one report the same people must be hit, in two the words must agree. */
function alikeWithoutDay(one: Account, other: Account): boolean {
  if (one.source !== other.source) return sameMatter(one.words, other.words);
  return one.to.some((left) => other.to.some((right) => samePartyOrSide(left, right) || samePeople(left, right)));
}

/** The same sides sit at the table, whoever hosts it. */
function bothAttend(one: Account, other: Account): boolean {
  const [left, right] = [sidesIn(one.by, one.to), sidesIn(other.by, other.to)];
  return left.size === 0 || right.size === 0 || [...left].every((side) => right.has(side));
}

function sameRound(one: Account, other: Account): boolean {
  const numbers = [one, other].map((account) => account.statement.details.round ?? null);
  return numbers.includes(null) || textOf(numbers[0]) === textOf(numbers[1]);
}

function textOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'text' in value ? String(value.text) : String(value);
}

/** Nobody on one list is contradicted by the other: one is empty or unnamed, or they share a side or an actor. */
export function compatible(ones: readonly Party[], others: readonly Party[]): boolean {
  const known = (parties: readonly Party[]) => parties.filter((party) => party.id !== null || party.side !== null);
  const [left, right] = [known(ones), known(others)];
  if (!left.length || !right.length) return true;
  return left.some((one) => right.some((other) => samePartyOrSide(one, other) || samePeople(one, other)));
}

function samePartyOrSide(one: Party, other: Party): boolean {
  return (one.side !== null && one.side === other.side) || (one.id !== null && one.id === other.id);
}

function samePlace(one: Account, other: Account): 'same' | 'open' | 'different' {
  const [left, right] = [one.statement.where, other.statement.where];
  if (!left || !right) return 'open';
  const coarse = (precision: string) => precision === 'country' || precision === 'province' || precision === 'region';
  const either = coarse(left.precision) || coarse(right.precision);
  if (left.name === right.name || (left.id !== null && left.id === right.id)) return either ? 'open' : 'same';
  if (left.country !== null && right.country !== null && left.country !== right.country) return 'different';
  return either || one.source === other.source ? 'open' : 'different';
}

function tollsDisagree(one: Account, other: Account): boolean {
  return one.statement.casualties.some((left) =>
    other.statement.casualties.some(
      (right) =>
        left.harm === right.harm &&
        left.who?.id === right.who?.id &&
        left.who?.sector === right.who?.sector &&
        (left.max < right.min || right.max < left.min),
    ),
  );
}

function happening(group: Group, main: boolean): Happening {
  const item = itemOf(group);
  const meeting = isMeeting(group[0]) ? attendance(group) : null;
  return {
    ...item,
    ...(meeting ?? {}),
    subtype: subtypeOf(group),
    happened: group.some(tookPlace),
    main,
    place: placeOf(group),
    through: meeting?.through ?? [],
    due: group.map((account) => account.due).find(Boolean) ?? null,
    tolls: group.flatMap(tollsOf),
  };
}

/** The two sides sit at the table, third parties beside it; null where one account alone has neither told apart. */
function attendance(group: Group): Pick<Happening, 'by' | 'to' | 'through'> | null {
  const told = group.some((account) => account.family === 'talks');
  const sides = together(group.map((account) => [...account.by, ...account.to].filter(({ side }) => side !== null)));
  if (!told || sides.length === 0) return null;
  const thirds = group.map((account) => [...account.by, ...account.to].filter(({ side }) => side === null));
  return { by: sides, to: [], through: together(thirds) };
}

/** Where it happened; a whole country says no more than the parties do. */
function placeOf(group: Group): string | null {
  const places = group.flatMap(({ statement: { where } }) =>
    where && where.precision !== 'country' ? [where.name] : [],
  );
  return places[0] ?? null;
}

/** The most telling class: a foiled attack before an attack before a killing, a round of talks before its mediation. */
function subtypeOf(group: Group): string {
  const subtypes = group.map((account) => account.statement.subtype);
  const dotted = subtypes.find((subtype) => subtype.includes('.'));
  return dotted ?? subtypes.find((subtype) => subtype === 'attack' || subtype === 'talks') ?? subtypes[0];
}

function tollsOf(account: Account): Toll[] {
  return account.statement.casualties.map(({ harm, who, min, max }) => ({
    harm,
    who: who ? who.name || who.text : null,
    min,
    max,
    source: account.source,
  }));
}
