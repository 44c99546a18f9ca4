import type { Statement } from '../../coding/statement.ts';
import { beginning } from './days.ts';
import { detailText } from './details.ts';
import type { Days } from './model.ts';

/** Families of statements that tell of a state which then lasts. */
const LASTING = new Set(['border', 'trade', 'sanction', 'proscription', 'embassy', 'ceasefire']);

/**
 * The days of a statement as the file counts them. A speech act that bears a day after the report that tells it cannot
 * have been made then: the day is that on which its content falls due. A measure that "has been in force since October"
 * began in October; that it lasted until the report says nothing of its end.
 */
export function datesOf(statement: Statement, reported: string): { days: Days; due: Days | null } {
  const { from, to, precision } = statement.when;
  const days: Days = { from, to, precision };
  if (statement.kind === 'speech-act' && looksAhead(days, reported)) {
    return { days: { from: null, to: reported, precision: 'unknown' }, due: days };
  }
  return { days: isLasting(statement) && lastsUntil(days, reported) ? beginning(days) : days, due: null };
}

function looksAhead({ from, to }: Days, reported: string): boolean {
  const first = from ?? to;
  return first !== null && (first > reported || (from !== null && to === null));
}

function isLasting(statement: Statement): boolean {
  return LASTING.has(statement.subtype.split('.')[0]) || detailText(statement, 'phase') !== null;
}

function lastsUntil({ from, to }: Days, reported: string): boolean {
  return from !== null && from !== to && (to === null || to >= reported);
}
