import { type Actor, type Alias, codeOn } from '../actor.ts';
import { cutName } from '../cut.ts';
import type { ActorName, Knowledge } from '../knowledge.ts';
import type { OfficePattern } from '../offices.ts';
import { codeNear, holderOf, organOf } from '../organs.ts';
import { plainLetters } from '../spellings.ts';

/** On which day and in which company a name is asked for. */
export interface Circumstances {
  /** ISO date; {@link LATEST} for what is known last. */
  readonly day: string;
  /** ISO 3166-1 alpha-3 of a state that is spoken of. */
  readonly country: string | null;
}

/** A day after all others: what is said to hold without an end holds on it. */
export const LATEST = '9999-12-31';

/** An actor that a name can mean. */
export interface Reading {
  readonly actor: Actor;
  /** The code on the day, or null if there is none. */
  readonly code: string | null;
  /** The name as the knowledge base has it. */
  readonly name: string;
  /** What sort of name it is, in words. */
  readonly why: string;
  /** Why it does not mean this actor on this day and in this company; null if it can. */
  readonly not: string | null;
}

/**
 * All actors that a name can mean, the one that a report would be taken to mean first: those that fit before those that do
 * not, of those that fit the ones whose state is spoken of, then in the order of the knowledge base. An office is read
 * with its state before or after it ("Iranian foreign ministry", "president of France") or with the state that is spoken of.
 */
export function findActors(text: string, knowledge: Knowledge, when: Circumstances): Reading[] {
  const cut = cutName(text.trim()).map((word) => word.toLowerCase());
  // "the Kremlin" is the Kremlin, but "The Gambia" is a name as it stands.
  const words = cut[0] === 'the' && entriesOf(cut, knowledge).length === 0 ? cut.slice(1) : cut;
  const named = readNames(text, words, knowledge, when);
  const offices = officesOf(words, knowledge, when).flatMap(([state, office]) =>
    readOffice(state, office, knowledge, when),
  );
  const seen = new Set(named.map(({ actor }) => actor.id));
  const all = [...named, ...offices.filter(({ actor }) => !seen.has(actor.id))];
  const rank = ({ not, actor }: Reading): number =>
    (not === null ? 0 : 2) + (when.country !== null && actor.country === when.country ? 0 : 1);
  return all.sort((a, b) => rank(a) - rank(b));
}

/** Names that hold all words of a text, for those who remember half a name: those who held most offices first, at most `limit`. */
export function namesLike(text: string, knowledge: Knowledge, limit: number): { name: string; id: string }[] {
  const wanted = plainLetters(text).toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  const found: { name: string; id: string; offices: number }[] = [];
  for (const { id, aliases, tenures = [] } of knowledge.actors.values()) {
    const alias = aliases.find(({ text: name }) => {
      const words = plainLetters(name)
        .toLowerCase()
        .split(/[\s-]+/);
      return wanted.every((word) => words.includes(word));
    });
    if (alias) found.push({ name: alias.text, id, offices: tenures.length });
  }
  return found
    .sort((a, b) => b.offices - a.offices)
    .slice(0, limit)
    .map(({ name, id }) => ({ name, id }));
}

function readNames(text: string, words: readonly string[], knowledge: Knowledge, when: Circumstances): Reading[] {
  const readings = new Map<string, Reading>();
  for (const { actor, alias: at } of entriesOf(words, knowledge)) {
    const alias = actor.aliases[at];
    const not = faultOf(alias, text, when);
    const before = readings.get(actor.id);
    if (before && (before.not === null || not !== null)) continue;
    readings.set(actor.id, {
      ...{ actor, code: codeOn(actor, when.day), name: alias.text, not },
      why: not === null ? describe(actor, alias, knowledge) : sortOf(actor, alias, knowledge.actors),
    });
  }
  return [...readings.values()];
}

function entriesOf(words: readonly string[], { actorNames }: Knowledge): readonly ActorName[] {
  const hit = actorNames.longest((i) => words[i], 0, words.length);
  return hit?.length === words.length ? hit.entries : [];
}

/** Why a name does not count, in the order in which a report's text decides it. */
function faultOf({ text, from, to, context, exactCase }: Alias, written: string, when: Circumstances): string | null {
  if (from !== undefined && when.day < from) return `only from ${from}`;
  if (to !== undefined && when.day > to) return `only until ${to}`;
  if (context !== undefined && context !== when.country) return `only where ${context} is spoken of`;
  const isExact = exactCase || text === text.toUpperCase();
  return isExact && lettersOf(text) !== lettersOf(written) ? `only when written "${text}"` : null;
}

function lettersOf(name: string): string {
  return plainLetters(name).replace(/[^\p{L}\p{N}]/gu, '');
}

/** What sort of name an alias is. */
export function describe(actor: Actor, alias: Alias, { actors }: Pick<Knowledge, 'actors'>): string {
  const parts = [sortOf(actor, alias, actors)];
  if (alias.context !== undefined) parts.push(`where ${nameOf(alias.context, actors)} is spoken of`);
  if (alias.from !== undefined || alias.to !== undefined) parts.push(daysOf(alias));
  return parts.join(', ');
}

function sortOf(
  actor: Actor,
  { text, usedBy, connotation, metonym, demonym }: Alias,
  actors: Knowledge['actors'],
): string {
  if (usedBy) {
    const users = usedBy.map((id) => nameOf(id, actors)).join(', ');
    return `a term of ${users}${connotation ? ` (${connotation})` : ''}`;
  }
  if (metonym) return 'stands for it';
  if (demonym) return 'its adjective or people';
  return text === actor.name ? 'its name' : 'another name';
}

/** `from 2021-08-15`, `until 2021-08-14` or `2001-01-20 to 2009-01-20`; an empty string without days. */
export function daysOf({ from, to }: { readonly from?: string; readonly to?: string }): string {
  if (from === undefined) return to === undefined ? '' : `until ${to}`;
  return to === undefined ? `from ${from}` : `${from} to ${to}`;
}

/** The shown name of an actor, or its id if it is not known. */
export function nameOf(id: string, actors: Knowledge['actors']): string {
  return actors.get(id)?.name ?? id;
}

/** States and the offices that the words name of them. */
function officesOf(words: readonly string[], knowledge: Knowledge, when: Circumstances): [Actor, OfficePattern][] {
  const pairs: [Actor, OfficePattern][] = [];
  const add = (states: readonly Actor[], from: number, end: number): void => {
    const hit = from < end ? knowledge.offices.longest((i) => words[i], from, end) : null;
    if (hit?.length !== end - from) return;
    for (const state of states) {
      const own = hit.entries.find(({ states: ids }) => ids.includes(state.id));
      const office = own ?? hit.entries.find(({ states: ids }) => ids.length === 0);
      if (office) pairs.push([state, office]);
    }
  };
  const state = when.country === null ? undefined : knowledge.actors.get(when.country);
  if (state) add([state], 0, words.length);
  const before = statesAt(words, 0, knowledge);
  add(before.states, before.end + (/^['’]s?$/.test(words[before.end] ?? '') ? 1 : 0), words.length);
  const of = words.lastIndexOf('of');
  const after = statesAt(words, words[of + 1] === 'the' ? of + 2 : of + 1, knowledge);
  if (of > 0 && after.end === words.length) add(after.states, 0, of);
  return pairs;
}

/** The states named by the longest name that begins at a word, and the word after it. */
function statesAt(words: readonly string[], from: number, { actorNames }: Knowledge): { states: Actor[]; end: number } {
  const hit = actorNames.longest((i) => words[i], from, words.length);
  const states =
    hit?.entries.filter(({ actor, alias }) => actor.kind === 'state' && !actor.aliases[alias].metonym) ?? [];
  return { states: states.map(({ actor }) => actor), end: from + (hit?.length ?? 0) };
}

/** The organ that an office means and, if it is known, who held it on the day. */
function readOffice(state: Actor, office: OfficePattern, knowledge: Knowledge, { day }: Circumstances): Reading[] {
  const organ = organOf(knowledge, state, office);
  const holder = holderOf(knowledge, state.id, office, day);
  const body = {
    actor: organ,
    code: codeNear(organ, day),
    name: office.words,
    why: `an office of ${state.name}`,
    not: null,
  };
  if (!holder) return [body];
  const why = `holder of the office of ${state.name}`;
  return [{ actor: holder, code: codeOn(holder, day), name: office.words, why, not: null }, body];
}
