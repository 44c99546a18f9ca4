import type { Statement } from '../../coding/statement.ts';

/** A detail as text: a string, or the text or name of a span or party, or a list of these; null if it is absent. */
export function detailText(statement: Statement, key: string): string | null {
  const texts = detailTexts(statement, key);
  return texts.length ? texts.join(', ') : null;
}

/** A detail as a list of texts. */
export function detailTexts(statement: Statement, key: string): string[] {
  const value = statement.details[key];
  return (Array.isArray(value) ? value : [value]).flatMap((item) => {
    const text = textOf(item);
    return text ? [text] : [];
  });
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null;
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return null;
  const { name, text } = value as { name?: unknown; text?: unknown };
  if (typeof name === 'string' && name) return name;
  return typeof text === 'string' && text ? text : null;
}

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');

/** The number of a round: 3, "3", "third" or "3rd"; null if none is given. */
export function detailNumber(statement: Statement, key: string): number | null {
  const text = detailText(statement, key)?.toLowerCase() ?? '';
  const ordinal = ORDINALS.findIndex((word) => text.split(/\s+/).includes(word));
  if (ordinal >= 0) return ordinal + 1;
  const digits = /\d+/.exec(text)?.[0];
  return digits ? Number(digits) : null;
}

const NTH_ROUND = `\\b(${ORDINALS.join('|')}|\\d+(?:st|nd|rd|th)) round\\b`;
const ROUND = new RegExp(NTH_ROUND, 'i');

/** "After the third round" and "the third round ended", but not "before a third round" or "will hold a third round". */
const ROUND_BEFORE = new RegExp(
  `\\b(?:after|during|in|at|following|of) (?:the |their |its |this |a )?${NTH_ROUND}`,
  'i',
);
const ROUND_ENDED = new RegExp(`${NTH_ROUND}[^.;]{0,40}\\b(?:ended|concluded|failed|collapsed|broke|closed)\\b`, 'i');

/** The number in "the third round"; null if the words name none. */
export function numberOfRound(words: string): number | null {
  return ordinalIn(ROUND.exec(words));
}

/** The number of a round that the words tell of as held. */
export function numberOfRoundHeld(words: string): number | null {
  return ordinalIn(ROUND_BEFORE.exec(words) ?? ROUND_ENDED.exec(words));
}

function ordinalIn(match: RegExpExecArray | null): number | null {
  if (match === null) return null;
  const ordinal = match[1].toLowerCase();
  return /\d/.test(ordinal) ? Number.parseInt(ordinal, 10) : ORDINALS.indexOf(ordinal) + 1;
}

/** An ISO date in a detail: `deadline: "2025-12-05"` or `{to: "2025-12-05"}`. */
export function detailDay(statement: Statement, key: string): string | null {
  const value = statement.details[key] as { to?: unknown } | string | null | undefined;
  const text = typeof value === 'object' && value !== null ? value.to : value;
  return typeof text === 'string' ? (/^\d{4}-\d\d-\d\d/.exec(text)?.[0] ?? null) : null;
}
