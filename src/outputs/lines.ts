import type { Item, Mention, Party } from '../ledger/index.ts';
import { daysLabel } from './dates.ts';
import { column, quotation } from './layout.ts';
import { citation, suretyOf } from './surety.ts';

/** Where the words of a line begin; before them stands the date. */
const INDENT = 20;

/** Longest quotation: two lines and a bit. */
export const QUOTE = 150;

/** A heading and its lines; an empty one says so, since "none reported" is an answer too. */
export interface Section {
  readonly title: string;
  readonly lines: readonly string[];
  readonly none: string;
}

/** "1 report", "2 reports". */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Names of parties: "Pakistan, Qatar"; a dash where none is named. */
export function partyNames(parties: readonly Party[]): string {
  const names = [...new Set(parties.map((party) => party.name))];
  if (names.length === 0) return '–';
  return names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
}

/** "Pakistan → Afghanistan", or only those who act. */
export function parties(item: Pick<Item, 'by' | 'to'>): string {
  if (!item.to.length) return partyNames(item.by);
  return `${partyNames(item.by)} → ${partyNames(item.to)}`;
}

/** A class as people say it: `border.closure` is "border closure", `attack.foiled` "attack (foiled)". */
export function subtypeLabel(subtype: string): string {
  const [family, ...rest] = subtype.split('.').map((part) => part.replace(/[-_]/g, ' '));
  if (rest.length === 0) return family;
  const adjective = /(ed|ing)$/.test(rest[0]) && rest[0] !== 'reopening';
  return adjective ? `${family} (${rest.join(', ')})` : [family, ...rest].join(' ');
}

/** Date and what it is, then the words that say so. */
export function itemLines(item: Item, what: string): string[] {
  const [best] = item.mentions;
  const text = `${parties(item)}: ${what} · ${suretyOf(best)}\u00a0${citation(item.mentions)}`;
  return [...column(`  ${daysLabel(item.days)}`, text, INDENT), ...detail(quotation(best.words, QUOTE))];
}

/** A further line below an item. */
export function detail(text: string): string[] {
  return column('', text, INDENT);
}

/** A line with a date of its own. */
export function dated(date: string, text: string): string[] {
  return column(`  ${date}`, text, INDENT);
}

/** Words below an item, introduced by what they are to it. */
export function words(label: string, mentions: readonly Mention[]): string[] {
  return mentions.flatMap((mention) =>
    detail(
      `${label} ${mention.day}: ${quotation(mention.words, QUOTE)} ${suretyOf(mention)}\u00a0${citation([mention])}`,
    ),
  );
}
