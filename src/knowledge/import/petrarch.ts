import { isDay } from '../../calendar.ts';
import type { Alias, DatedCode } from '../actor.ts';
import { dayBefore } from '../sources/dates.ts';
import { ACTOR_CODE } from '../sources/vocabulary.ts';
import { meaningOf, oneAtATime, parentOf, presentCode, type StateOf } from './codes.ts';
import { idOf, isUsable, withCapitals } from './names.ts';
import type { Candidate, Imported, LeftOut } from './result.ts';

/** What stands under one name: other names on lines with `+`, codes in brackets on any of the lines. */
interface Entry {
  readonly line: number;
  readonly names: string[];
  readonly codes: string[];
}

/**
 * Reads an actor dictionary of PETRARCH and TABARI: names in capitals with `_` for spaces, other names on lines with `+`,
 * codes in brackets with `<day`, `>day` or `day-day` (YYMMDD or YYYYMMDD), remarks after `#` or `;`. A last day is the first
 * on which the code no longer holds, as PETRARCH counts.
 */
export function importPetrarch(text: string, stateOf: StateOf): Imported {
  const actors: Candidate[] = [];
  const leftOut: LeftOut[] = [];
  for (const entry of entriesOf(text, leftOut)) {
    const names = namesOf(entry, leftOut);
    const codes = codesOf(entry, leftOut);
    if (names.length === 0) continue;
    const [name] = names;
    if (codes.length === 0) {
      leftOut.push({ line: entry.line, what: name.text, why: 'no code of it can be used' });
      continue;
    }
    const meaning = meaningOf(codes, name.text, stateOf);
    if (meaning === null) {
      leftOut.push({
        line: entry.line,
        what: `${name.text} [${codes[0].code}]`,
        why: 'its code begins with no state or region',
      });
      continue;
    }
    const { kind, country, sector } = meaning;
    const id = idOf(name.text, kind);
    const parent = parentOf(kind, country, sector);
    actors.push({ line: entry.line, actor: { id, name: name.text, ...meaning, parent, codes, aliases: names } });
  }
  return { actors, leftOut };
}

function* entriesOf(text: string, leftOut: LeftOut[]): Generator<Entry> {
  let entry: Entry | null = null;
  for (const [i, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.replace(/[#;].*/, '').trimEnd();
    if (line.trim() === '') continue;
    const codes = [...line.matchAll(/\[([^\]]*)\]/g)].map((match) => match[1].trim());
    const name = line.replace(/\[[^\]]*\]?/g, '').trim();
    const isFurther = line.startsWith('+') || name === '';
    if (/^[!&]/.test(line)) {
      leftOut.push({ line: i + 1, what: name, why: 'a set of words that other entries use, no actor' });
    } else if (!isFurther) {
      if (entry) yield entry;
      entry = { line: i + 1, names: [name], codes };
    } else if (entry === null) {
      leftOut.push({ line: i + 1, what: line.trim(), why: 'it belongs to no name above it' });
    } else {
      if (name !== '') entry.names.push(name.replace(/^\+\s*/, ''));
      entry.codes.push(...codes);
    }
  }
  if (entry) yield entry;
}

/** The names that can be used, each once; an acronym in brackets at the end is a name of its own. */
function namesOf({ line, names }: Entry, leftOut: LeftOut[]): Alias[] {
  const found = new Set<string>();
  for (const raw of names) {
    const plain = raw
      .replace(/[_\s]+/g, ' ')
      .trim()
      .replace(/^the /i, '');
    const [, long, short] = /^(.+?) ?\(([^()]+)\)$/.exec(plain) ?? [null, plain, null];
    for (const name of [long!, short]) {
      if (name === null) continue;
      if (isUsable(name)) found.add(name === short ? name : withCapitals(name));
      else leftOut.push({ line, what: name, why: 'a name with characters that names in reports do not have' });
    }
  }
  return [...found].map((text) => ({ text }));
}

function codesOf({ line, codes }: Entry, leftOut: LeftOut[]): DatedCode[] {
  const read: DatedCode[] = [];
  for (const text of codes) {
    const code = codeOf(text);
    if (typeof code === 'string') leftOut.push({ line, what: `[${text}]`, why: code });
    else read.push(code);
  }
  return oneAtATime(read);
}

/** A code with its days, or why it cannot be used. */
function codeOf(text: string): DatedCode | string {
  if (text.startsWith('~')) return 'a noun for a kind of people (~), no actor: such words stand in groups.tsv';
  const [given, ...rest] = text.split(/\s+/);
  const code = presentCode(given);
  if (!ACTOR_CODE.test(code)) return 'no code of three to fifteen capitals';
  const days = rest.join('');
  if (days === '') return { code };
  const [, sign, first, last] = /^([<>]?)(\d+)(?:-(\d+))?$/.exec(days) ?? [];
  const [from, end] = [sign === '<' ? undefined : first, sign === '<' ? first : last];
  if (first === undefined || (sign === '' && last === undefined))
    return 'its days are not of the form <day, >day or day-day';
  const interval = { from: from && dayOf(from), to: end && dayOf(end) };
  if (interval.from === null || interval.to === null) return 'one of its days is no date';
  const to = interval.to && dayBefore(interval.to);
  if (interval.from && to && to < interval.from) return 'it ends before it begins';
  return { code, ...(interval.from && { from: interval.from }), ...(to && { to }) };
}

/** YYMMDD, of the last century from 31 on, or YYYYMMDD as an ISO date; null if there is no such day. */
function dayOf(digits: string): string | null {
  const [, year, month, day] = /^(\d\d|\d{4})(\d\d)(\d\d)$/.exec(digits) ?? [];
  if (year === undefined) return null;
  const century = year.length === 4 ? '' : year > '30' ? '19' : '20';
  const iso = `${century}${year}-${month}-${day}`;
  return isDay(iso) ? iso : null;
}
