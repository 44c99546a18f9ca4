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

/** An ISO date in a detail: `deadline: "2025-12-05"` or `{to: "2025-12-05"}`. */
export function detailDay(statement: Statement, key: string): string | null {
  const value = statement.details[key] as { to?: unknown } | string | null | undefined;
  const text = typeof value === 'object' && value !== null ? value.to : value;
  return typeof text === 'string' ? (/^\d{4}-\d\d-\d\d/.exec(text)?.[0] ?? null) : null;
}
