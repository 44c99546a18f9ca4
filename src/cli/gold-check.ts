import { FACTUALITIES, HARMS } from '../coding/statement.ts';
import { PLOVER_CLASSES } from '../knowledge/ontology.ts';
import type { GoldStatement } from '../outputs/agreement.ts';

type Fields = { readonly [K in keyof GoldStatement]: unknown };

/**
 * What keeps a statement from being compared, as the end of a sentence, or null. Fields that are left out are no fault;
 * fields of another form or with a value that does not exist are, since they would be counted as disagreement.
 */
export function faultOf(statement: unknown): string | null {
  if (typeof statement !== 'object' || statement === null) return 'is no object';
  const fields = statement as Fields;
  if (typeof fields.subtype !== 'string' && typeof fields.event !== 'string')
    return 'has neither "event" nor "subtype"';
  for (const check of CHECKS) {
    const fault = check(fields);
    if (fault) return fault;
  }
  return null;
}

const CHECKS: readonly ((fields: Fields) => string | null)[] = [
  ({ evidence }) =>
    Array.isArray(evidence) && evidence.length > 0 && evidence.every(isSpan)
      ? null
      : 'has no "evidence" with start and end',
  ({ trigger }) => (isAbsent(trigger) || isSpan(trigger) ? null : 'has a "trigger" without start and end'),
  ({ event }) => oneOf('event', event, PLOVER_CLASSES),
  ({ factuality }) => oneOf('factuality', factuality, FACTUALITIES),
  ({ subtype }) => text('subtype', subtype),
  ({ mode }) => text('mode', mode),
  ({ actors }) => parties('actors', actors),
  ({ recipients }) => parties('recipients', recipients),
  ({ when }) => (isAbsent(when) || isObject(when) ? null : 'has a "when" that is no object'),
  ({ where }) =>
    isAbsent(where) || typeof (where as { name?: unknown }).name === 'string' ? null : 'has a "where" without a "name"',
  ({ goldstein }) =>
    isAbsent(goldstein) || typeof goldstein === 'number' ? null : 'has a "goldstein" that is no number',
  ({ casualties }) =>
    isAbsent(casualties) || (Array.isArray(casualties) && casualties.every(isToll))
      ? null
      : 'has "casualties" that are no list of harm, min and max',
  ({ onWhoseWord }) =>
    isAbsent(onWhoseWord) || isSpeaker(onWhoseWord)
      ? null
      : 'has an "onWhoseWord" without a "speaker" (a party or null)',
];

const isAbsent = (value: unknown): value is null | undefined => value === null || value === undefined;
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function isSpan(span: unknown): boolean {
  const { start, end } = (span ?? {}) as { start?: unknown; end?: unknown };
  return typeof start === 'number' && typeof end === 'number' && start < end;
}

function isParty(party: unknown): boolean {
  return isObject(party) && typeof (party as { name?: unknown }).name === 'string';
}

function isToll(toll: unknown): boolean {
  const { harm, min, max } = (toll ?? {}) as { harm?: unknown; min?: unknown; max?: unknown };
  return HARMS.some((known) => known === harm) && typeof min === 'number' && typeof max === 'number';
}

function isSpeaker(word: unknown): boolean {
  const { speaker } = (word ?? {}) as { speaker?: unknown };
  return speaker === null || isParty(speaker);
}

function oneOf(name: string, value: unknown, known: readonly string[]): string | null {
  if (isAbsent(value) || known.some((each) => each === value)) return null;
  return `has the ${name} ${JSON.stringify(value)}, which does not exist (known: ${known.join(', ')})`;
}

function text(name: string, value: unknown): string | null {
  return isAbsent(value) || typeof value === 'string' ? null : `has a "${name}" that is no text`;
}

function parties(name: string, value: unknown): string | null {
  return value === undefined || (Array.isArray(value) && value.every(isParty))
    ? null
    : `has "${name}" that are no list of parties with a "name"`;
}
