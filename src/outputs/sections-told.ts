import type { Contested, Mention, NameInUse, Party } from '../ledger/index.ts';
import { column } from './layout.ts';
import { dated, partyNames, type Section, sentence, words } from './lines.ts';
import { citation } from './surety.ts';

/** Words of both sides and of third bodies, side by side. */
export function contestedSection(contested: readonly Contested[]): Section {
  return { title: 'CONTESTED', lines: contested.flatMap(contestedLines), none: 'nothing is reported as denied' };
}

function contestedLines(item: Contested): string[] {
  return [
    ...dated(item.order, sentence(parts(item).join(' · '))),
    ...words('asserted', item.assertions, isClear(item.assertedBy, item.assertions)),
    ...words('denied', item.denials, isClear(item.deniedBy, item.denials)),
    ...words('found', item.findings, isClear(item.foundBy, item.findings)),
  ];
}

/** Who says what; that an assertion was looked for and not found is said only where somebody denies one. */
function parts({ assertedBy, assertions, deniedBy, denials, foundBy, findings }: Contested): string[] {
  const none =
    denials.length && !assertions.length && !findings.length ? ['no such assertion was found in these reports'] : [];
  return [
    ...(assertions.length ? [`asserted by ${partyNames(assertedBy) || 'somebody not named'}`] : none),
    ...(denials.length ? [`denied by ${partyNames(deniedBy)}`] : []),
    ...(findings.length ? [`finding of ${partyNames(foundBy)}`] : []),
  ];
}

/** The line above names the one whose words these are, and no word but theirs. */
function isClear(by: readonly Party[], mentions: readonly Mention[]): boolean {
  return by.length === 1 && mentions.every(({ speaker }) => speaker === null || speaker === by[0].name);
}

export function nameSection(names: readonly NameInUse[]): Section {
  const lines = names.flatMap((name) =>
    column(
      '  ',
      `${name.usedBy ?? 'not stated who'}: “${name.term}” for ${name.means ?? 'whom is not stated'} ${citation(name.mentions)}`,
      4,
    ),
  );
  return { title: 'NAMES IN USE', lines, none: 'no report speaks of names' };
}
