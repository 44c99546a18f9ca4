import type { Node } from 'yaml';
import { DemarcheError } from '../../errors.ts';
import { yaml } from '../../yaml.ts';
import type { Actor, ActorRelation, Alias, DatedCode, Tenure } from '../actor.ts';
import { withName } from './aliases.ts';
import { readCode, readRelation, readTenure } from './cells.ts';
import type { ReadActor } from './origin.ts';
import { type Row, wrong } from './tsv.ts';

const KEYS = ['id', 'name', 'kind', 'country', 'sector', 'parent', 'codes', 'aliases', 'tenures', 'relations', 'areas'];
const ALIAS_KEYS = ['text', 'usedBy', 'connotation', 'metonym', 'demonym', 'exactCase', 'context', 'from', 'to'];

type Entry = Record<string, unknown>;

/** The lists of an actor whose items are sets of keys: which they may have, which they need, and how a plain text is read. */
interface ListForm {
  readonly keys: readonly string[];
  readonly needed: readonly string[];
  /** One item, for messages. */
  readonly what: string;
  readonly short: (text: string, row: Row) => object;
}

type Short = ListForm['short'];
const trimmed =
  (read: Short): Short =>
  (text, row) =>
    read(text.trim(), row);

const CODES: ListForm = { keys: ['code', 'from', 'to'], needed: ['code'], what: 'a code', short: trimmed(readCode) };
const ALIASES: ListForm = { keys: ALIAS_KEYS, needed: ['text'], what: 'an alias', short: (text) => ({ text }) };
const TENURES: ListForm = {
  ...{ keys: ['title', 'of', 'from', 'to'], needed: ['title', 'of'], what: 'a tenure', short: trimmed(readTenure) },
};
const RELATIONS: ListForm = {
  keys: ['type', 'to', 'from', 'until', 'disputedBy'],
  needed: ['type', 'to'],
  what: 'a relation',
  short: trimmed(readRelation),
};

/** What a user's own file changes in an actor that stands elsewhere; what is absent stays. */
export interface ActorChange extends Partial<Actor> {
  readonly id: string;
  /** Names to be taken away. */
  readonly without?: readonly string[];
}

/** A change and the line that it stands on. */
export interface ReadChange {
  readonly change: ActorChange;
  readonly file: string;
  readonly line: number;
}

export interface ActorFile {
  readonly actors: readonly ReadActor[];
  readonly changes: readonly ReadChange[];
}

/** What becomes of a fault: it is thrown, or kept so that the rest is read too. */
export type OnFault = (fault: DemarcheError) => void;

export const raise: OnFault = (fault) => {
  throw fault;
};

export const ONLY_OWN = '"extend" has a place only in files of your own';

/**
 * Reads a YAML file of actors: a list under `actors`. An alias without more to say is a plain string, and codes, tenures
 * and relations may be written as in a cell of a table; the name is an alias by itself. Whether ids, dates and codes make sense is checked with all the actors together.
 *
 * @throws DemarcheError BAD_KNOWLEDGE with the line of the actor that is wrong
 */
export function readActorFile(file: string, text: string): ReadActor[] {
  const { actors, changes } = readOwnActorFile(file, text);
  if (changes.length > 0) throw wrong(file, changes[0].line, ONLY_OWN);
  return [...actors];
}

/**
 * Reads a file of the user's own, which may also hold a list `extend` of changes to actors of ours. Faults of single
 * actors go to `onFault`, and the others are read.
 *
 * @throws DemarcheError BAD_KNOWLEDGE if the file is no YAML
 */
export function readOwnActorFile(file: string, text: string, onFault: OnFault = raise): ActorFile {
  const { isMap, isSeq, LineCounter, parseDocument } = yaml();
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const fault = document.errors[0];
  if (fault) throw wrong(file, lines.linePos(fault.pos[0]).line, fault.message.split('\n')[0]);
  const lineOf = (node: unknown): number => lines.linePos((node as Node | null)?.range?.[0] ?? 0).line;
  const root = document.contents;
  if (!isMap(root) || !(root.has('actors') || root.has('extend')))
    throw wrong(file, 1, 'the file has no list "actors"');
  for (const { key } of root.items)
    if (String(key) !== 'actors' && String(key) !== 'extend')
      onFault(wrong(file, lineOf(key), `unknown list "${key}" (known: actors, extend)`));

  const each = <T>(list: string, read: (entry: Entry, fault: Fault) => T): (T & Place)[] => {
    const items = root.get(list);
    if (items === undefined) return [];
    if (!isSeq(items)) throw wrong(file, 1, `the file has no list "${list}"`);
    return items.items.flatMap((item) => {
      const line = lineOf(item);
      try {
        if (!isMap(item)) throw wrong(file, line, 'an actor must be a set of keys and values');
        return [{ ...read(item.toJSON() as Entry, (detail) => wrong(file, line, detail)), file, line }];
      } catch (error) {
        // Values that YAML itself cannot make, such as references in a circle, are the file's fault too.
        onFault(error instanceof DemarcheError ? error : wrong(file, line, `it cannot be read: ${String(error)}`));
        return [];
      }
    });
  };
  return {
    actors: each('actors', (entry, fault) => ({ actor: readActor(entry, fault) })),
    changes: each('extend', (entry, fault) => ({ change: readChange(entry, fault) })),
  };
}

interface Place {
  readonly file: string;
  readonly line: number;
}

type Fault = (detail: string) => Error;

function readActor(entry: Entry, fault: Fault): Actor {
  checkKeys(entry, KEYS, 'an actor', fault);
  const id = textOf(entry, 'id', fault);
  const of: Fault = (detail) => fault(`${id}: ${detail}`);
  const name = textOf(entry, 'name', of);
  const { codes = [], aliases = [], ...lists } = listsOf(entry, of);
  return {
    id,
    name,
    kind: textOf(entry, 'kind', of) as Actor['kind'],
    country: optional(entry, 'country', of),
    sector: optional(entry, 'sector', of),
    parent: optional(entry, 'parent', of),
    codes,
    aliases: withName(name, aliases),
    ...lists,
  };
}

function readChange(entry: Entry, fault: Fault): ActorChange {
  checkKeys(entry, [...KEYS, 'without'], 'a change', fault);
  const id = textOf(entry, 'id', fault);
  const of: Fault = (detail) => fault(`${id}: ${detail}`);
  return {
    id,
    ...(entry.name !== undefined && { name: textOf(entry, 'name', of) }),
    ...(entry.kind !== undefined && { kind: textOf(entry, 'kind', of) as Actor['kind'] }),
    ...(entry.country !== undefined && { country: optional(entry, 'country', of) }),
    ...(entry.sector !== undefined && { sector: optional(entry, 'sector', of) }),
    ...(entry.parent !== undefined && { parent: optional(entry, 'parent', of) }),
    ...listsOf(entry, of),
    ...(entry.without !== undefined && { without: textsOf(entry, 'without', of) }),
  };
}

type Lists = Pick<ActorChange, 'codes' | 'aliases' | 'tenures' | 'relations' | 'areas'>;

/** The lists that an entry gives; those that it does not give are absent. */
function listsOf(entry: Entry, of: Fault): Lists {
  const list = <T>(key: string, form: ListForm): T[] => entries(entry[key], form, of) as T[];
  return {
    ...(entry.codes !== undefined && { codes: list<DatedCode>('codes', CODES) }),
    ...(entry.aliases !== undefined && { aliases: list<Alias>('aliases', ALIASES) }),
    ...(entry.tenures !== undefined && { tenures: list<Tenure>('tenures', TENURES) }),
    ...(entry.relations !== undefined && { relations: list<ActorRelation>('relations', RELATIONS) }),
    ...(entry.areas !== undefined && { areas: textsOf(entry, 'areas', of) }),
  };
}

/** A list whose items are plain strings or sets of keys; a single string stands for a list of one. */
function entries(value: unknown, form: ListForm, fault: Fault): object[] {
  if (value === undefined || value === null) return [];
  return (Array.isArray(value) ? value : [value]).map((item: unknown) => {
    if (typeof item === 'string') return short(item, form, fault);
    if (Array.isArray(item)) throw fault(`${form.what} is a text or a set of keys (${form.keys.join(', ')}), no list`);
    if (typeof item !== 'object' || item === null) throw fault(`"${String(item)}" must be written in quotes`);
    checkKeys(item as Entry, form.keys, form.what, fault);
    for (const key of form.needed)
      if ((item as Entry)[key] === undefined) throw fault(`${form.what} lacks "${key}": ${JSON.stringify(item)}`);
    for (const key of form.needed) textOf(item as Entry, key, fault);
    checkValues(item as Entry, fault);
    return item;
  });
}

/** A plain text, read as a cell of a table. */
function short(text: string, form: ListForm, fault: Fault): object {
  if (text === '') throw fault(`${form.what} is empty`);
  try {
    return form.short(text, { file: '', line: 0, cells: {} });
  } catch (error) {
    throw fault((error as DemarcheError).detail);
  }
}

const LISTS = ['usedBy', 'disputedBy'];
const FLAGS = ['metonym', 'demonym', 'exactCase'];

/** A day without quotes is a number or a date to YAML, and one id no list of ids: both are easily written. */
function checkValues(item: Entry, fault: Fault): void {
  for (const [key, value] of Object.entries(item)) {
    if (LISTS.includes(key)) textsOf(item, key, fault);
    else if (FLAGS.includes(key)) {
      if (typeof value !== 'boolean') throw fault(`"${key}" must be true or false`);
    } else if (typeof value !== 'string') throw fault(`"${key}: ${String(value)}" must be written in quotes`);
  }
}

function checkKeys(entry: Entry, known: readonly string[], what: string, fault: Fault): void {
  for (const key of Object.keys(entry))
    if (!known.includes(key)) throw fault(`${what} has the unknown key "${key}" (known: ${known.join(', ')})`);
}

function textOf(entry: Entry, key: string, fault: Fault): string {
  const value = entry[key];
  if (typeof value !== 'string' || value === '') throw fault(`"${key}" must be a text`);
  return value;
}

function textsOf(entry: Entry, key: string, fault: Fault): string[] {
  const value = entry[key];
  if (!Array.isArray(value) || value.some((item) => typeof item !== 'string' || item === ''))
    throw fault(`"${key}" must be a list of texts`);
  return value as string[];
}

function optional(entry: Entry, key: string, fault: Fault): string | null {
  return entry[key] === undefined || entry[key] === null ? null : textOf(entry, key, fault);
}
