import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Actor, ActorRelation, Alias, DatedCode, Tenure } from '../actor.ts';
import { withName } from './aliases.ts';
import type { ReadActor } from './origin.ts';
import { wrong } from './tsv.ts';

const KEYS = ['id', 'name', 'kind', 'country', 'sector', 'parent', 'codes', 'aliases', 'tenures', 'relations', 'areas'];
const ALIAS_KEYS = ['text', 'usedBy', 'connotation', 'metonym', 'demonym', 'exactCase', 'context', 'from', 'to'];
const CODE_KEYS = ['code', 'from', 'to'];
const TENURE_KEYS = ['title', 'of', 'from', 'to'];
const RELATION_KEYS = ['type', 'to', 'from', 'until', 'disputedBy'];

type Entry = Record<string, unknown>;

/**
 * Reads a YAML file of actors: a list under `actors`. A code or an alias without more to say is a plain string; the
 * name is an alias by itself. Whether ids, dates and codes make sense is checked with all the actors together.
 *
 * @throws DemarcheError BAD_KNOWLEDGE with the line of the actor that is wrong
 */
export function readActorFile(file: string, text: string): ReadActor[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const fault = document.errors[0];
  if (fault) throw wrong(file, lines.linePos(fault.pos[0]).line, fault.message.split('\n')[0]);
  const list = document.get('actors');
  if (!isSeq(list)) throw wrong(file, 1, 'the file has no list "actors"');
  return list.items.map((item) => {
    if (!isMap(item)) throw wrong(file, 1, 'an actor must be a set of keys and values');
    const line = lines.linePos(item.range?.[0] ?? 0).line;
    return { actor: readActor(item.toJSON() as Entry, (detail) => wrong(file, line, detail)), file, line };
  });
}

type Fault = (detail: string) => Error;

function readActor(entry: Entry, fault: Fault): Actor {
  checkKeys(entry, KEYS, 'an actor', fault);
  const id = textOf(entry, 'id', fault);
  const of: Fault = (detail) => fault(`${id}: ${detail}`);
  const name = textOf(entry, 'name', of);
  return {
    id,
    name,
    kind: textOf(entry, 'kind', of) as Actor['kind'],
    country: optional(entry, 'country', of),
    sector: optional(entry, 'sector', of),
    parent: optional(entry, 'parent', of),
    codes: entries(entry.codes, 'code', CODE_KEYS, of) as unknown as DatedCode[],
    aliases: withName(name, entries(entry.aliases, 'text', ALIAS_KEYS, of) as unknown as Alias[]),
    ...(entry.tenures !== undefined && {
      tenures: entries(entry.tenures, 'title', TENURE_KEYS, of) as unknown as Tenure[],
    }),
    ...(entry.relations !== undefined && {
      relations: entries(entry.relations, 'type', RELATION_KEYS, of) as unknown as ActorRelation[],
    }),
    ...(entry.areas !== undefined && { areas: textsOf(entry, 'areas', of) }),
  };
}

/** A list whose items are plain strings or sets of keys; a single string stands for a list of one. */
function entries(value: unknown, main: string, keys: readonly string[], fault: Fault): Entry[] {
  if (value === undefined || value === null) return [];
  return (Array.isArray(value) ? value : [value]).map((item: unknown) => {
    if (typeof item === 'string') return { [main]: item };
    if (typeof item !== 'object' || item === null) throw fault(`"${String(item)}" must be written in quotes`);
    checkKeys(item as Entry, keys, `the ${main}`, fault);
    textOf(item as Entry, main, fault);
    return item as Entry;
  });
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
