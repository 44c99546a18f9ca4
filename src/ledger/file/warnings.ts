import { type Account, actingSide, onlySide, tookPlace } from './account.ts';
import { exactDays, inOrder, itemOf } from './items.ts';
import type { Warning } from './model.ts';
import { sameMatter } from './words.ts';

/**
 * Warnings and threats of one side to the other, each with the days on which it was given. They stand until the reports
 * tell of their withdrawal; whether they were carried out is for the reader to judge from the timeline.
 */
export function warningsOf(accounts: readonly Account[]): Warning[] {
  const groups: Account[][] = [];
  for (const account of accounts) {
    if (!isWarning(account)) continue;
    const known = groups.find(
      ([first]) => actingSide(first) === actingSide(account) && sameMatter(first.words, account.words),
    );
    if (known) known.push(account);
    else groups.push([account]);
  }
  return groups.map((group) => ({ ...itemOf(group), times: exactDays(group) })).sort(inOrder);
}

/** "Warning that" something is so, said by a third body, is an assessment and not meant: a side must threaten. */
function isWarning(account: Account): boolean {
  const { event, kind, factuality, actHappened } = account.statement;
  if (event !== 'THREATEN' && account.family !== 'warning' && account.family !== 'threat') return false;
  if (kind === 'assessment' || factuality === 'negated') return false;
  const from = actingSide(account);
  const to = onlySide(account.to);
  if (from === null || from === to || (to === null && account.to.length > 0)) return false;
  return actHappened || tookPlace(account) || factuality === 'threatened';
}
