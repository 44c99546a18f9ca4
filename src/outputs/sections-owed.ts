import type { Answer, Awaited, Demand, RelationshipFile, Warning } from '../ledger/index.ts';
import { daysLabel, dueLabel } from './dates.ts';
import { count } from './layout.ts';
import { dated, headline, itemLines, partyNames, quoted, type Section, sentence, words } from './lines.ts';
import { phraseOf, unnamedActor } from './phrases.ts';
import { citation, grounds } from './surety.ts';

/** Demands of each side that are owed an answer, and apart from them those that the reports tell were met. */
export function demandSections({ demands }: Pick<RelationshipFile, 'demands'>): Section[] {
  const met = registerLines(demands.filter((demand) => demand.status === 'met'));
  const open = registerLines(demands.filter((demand) => demand.status !== 'met'));
  const section = { title: 'OPEN DEMANDS', lines: open, none: 'no open demand of one side on the other is reported' };
  return met.length ? [section, { title: 'DEMANDS MET, BY THE REPORTS', lines: met, none: '' }] : [section];
}

/** Demands of which the same is to be said, such as those made in one note, stand under one line. */
function registerLines(demands: readonly Demand[]): string[] {
  let before = '';
  return demands.flatMap((demand) => {
    const head = demandHead(demand);
    const isSame = head.join('\n') === before;
    before = head.join('\n');
    return [...(isSame ? [] : head), ...quoted(demand.mentions[0].words), ...demand.responses.flatMap(answerLines)];
  });
}

function demandHead(demand: Demand): string[] {
  const [best] = demand.mentions;
  const again = demand.times.length > 1 ? ` · made on ${demand.times.length} days, last ${demand.times.at(-1)}` : '';
  const due = demand.deadline ? ` · due ${demand.deadline}` : '';
  const text = `${demanding(demand)} · ${STATUS[demand.status]}${due}${again}${unanswered(demand)}`;
  return dated(daysLabel(demand.days, demand.reported), text + grounds(best, demand.mentions));
}

const STATUS = {
  open: 'OPEN',
  answered: 'ANSWERED',
  'met-in-part': 'MET IN PART',
  met: 'MET',
  lapsed: 'LAPSED',
} as const;

/** "Afghanistan demands of Pakistan". */
export function demanding({ by, to, subtype }: Pick<Demand, 'by' | 'to' | 'subtype'>): string {
  const of = to.length ? ` of ${partyNames(to)}` : '';
  return sentence(`${by.length ? partyNames(by) : unnamedActor(subtype)} ${by.length > 1 ? 'demand' : 'demands'}${of}`);
}

/** Over how many reports a response was looked for; nothing where no later report could have told of one. */
function unanswered({ responses, reportsSince, until }: Demand): string {
  if (responses.length || reportsSince === 0) return '';
  return ` · no response in ${count(reportsSince, 'report')} up to ${until}`;
}

function answerLines(answer: Answer): string[] {
  const label = answer.how === 'refused' || answer.how === 'denied' ? answer.how : 'answered';
  return words(label, [answer]);
}

export function warningSection(warnings: readonly Warning[]): Section {
  const lines = warnings.flatMap((warning) => {
    const repeated = warning.times.length > 1 ? `, on ${warning.times.length} days, last ${warning.times.at(-1)}` : '';
    return itemLines(warning, headline(warning) + repeated);
  });
  return { title: 'WARNINGS STANDING', lines, none: 'no warning of one side to the other is reported' };
}

export function awaitedSection(awaited: readonly Awaited[]): Section {
  return { title: 'AWAITED', lines: awaited.flatMap(awaitedLines), none: 'nothing announced is outstanding' };
}

function awaitedLines(item: Awaited): string[] {
  const state = item.overdue ? ' · OVERDUE' : '';
  const still = item.stillAwaited ? `, still awaited ${item.stillAwaited}` : '';
  const place = item.place ? `, ${item.place}` : '';
  const [best] = item.mentions;
  return [
    ...dated(
      dueLabel(item.days, item.announced),
      `${awaiting(item)}${place}${state} · announced ${item.announced}${still}\u00a0${citation(item.mentions)}`,
    ),
    ...quoted(best.words),
  ];
}

/** "Oman → Chad: visit". */
function awaiting(item: Awaited): string {
  return item.by.length ? headline(item) : sentence(phraseOf(item.subtype));
}
