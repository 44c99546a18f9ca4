import { countWords, type Item, type Mention, type Party, QUOTABLE } from '../ledger/index.ts';
import { daysLabel } from './dates.ts';
import { column, WIDTH } from './layout.ts';
import { phraseOf, unnamedActor } from './phrases.ts';
import { quotation } from './quotation.ts';
import { citation, grounds, suretyOf } from './surety.ts';

/** Where the words of a line begin; before them stands the date, at its longest "reported 2025-12-19". */
export const INDENT = 22;

/** Longest quotation: two lines and a bit. */
export const QUOTE = 150;

/** A quotation that keeps to one line: the marks and an ellipsis stand beside it. */
export const SHORT_QUOTE = WIDTH - INDENT - 4;

/** Of many words for one thing the first ones are shown. */
const WORDS = 3;

/** A heading and its lines; an empty one says so, since "none reported" is an answer too. */
export interface Section {
  readonly title: string;
  readonly lines: readonly string[];
  readonly none: string;
}

/** Names of parties: "Pakistan, Qatar". */
export function partyNames(parties: readonly Party[]): string {
  const names = [...new Set(parties.map((party) => party.name))];
  return names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
}

/** "Pakistan → Afghanistan", or only those who act; who is not named is said not to be. */
export function parties({ by, to, subtype }: Pick<Item, 'by' | 'to' | 'subtype'>): string {
  const actors = by.length ? partyNames(by) : unnamedActor(subtype);
  return to.length ? `${actors} → ${partyNames(to)}` : actors;
}

/** "Pakistan → Afghanistan: border closed". */
export function headline(item: Pick<Item, 'by' | 'to' | 'subtype'>): string {
  return sentence(`${parties(item)}: ${phraseOf(item.subtype)}`);
}

/** With a capital, as a line begins. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Date and what it is, then the words that say so. */
export function itemLines(item: Item, what: string, label = daysLabel(item.days, item.reported)): string[] {
  const [best] = item.mentions;
  return [...dated(label, what + grounds(best, item.mentions)), ...quoted(best.words)];
}

/** Words below an item; a fragment of a clause is not shown. */
export function quoted(text: string, limit = QUOTE): string[] {
  return countWords(text) < QUOTABLE ? [] : detail(quotation(text, limit));
}

/** A further line below an item. */
export function detail(text: string): string[] {
  return column('', text, INDENT);
}

/** A line with a date of its own. */
export function dated(date: string, text: string): string[] {
  return column(`  ${date}`, text, INDENT);
}

/** Words below an item, introduced by what they are to it and the day; `plain` where it is clear whose they are. */
export function words(label: string, mentions: readonly Mention[], plain = false): string[] {
  const shown = mentions.slice(0, WORDS).flatMap((mention) => {
    const isPlain = plain || suretyOf(mention) === 'reported';
    const said = isPlain ? `\u00a0${citation([mention])}` : grounds(mention, [mention]);
    return detail(`${label} ${mention.day}: ${quotation(mention.words, QUOTE)}${said}`);
  });
  const more = mentions.length - WORDS;
  return more > 0 ? [...shown, ...detail(`${label}: ${more} more`)] : shown;
}
