import type { Interval } from './agreement-bootstrap.ts';
import type { CoderAgreement } from './agreement-coders.ts';
import type { Alone, Confusion } from './agreement-confusion.ts';
import type { Evaluation, Scored } from './agreement-figures.ts';
import type { Coefficients } from './agreement-ratings.ts';
import { count, WIDTH, wrap } from './layout.ts';

/** Pairs of classes in the table; the other formats have all. */
const CONFUSIONS = 20;
/** Columns of the names at the left. */
const NAME = 24;

/** The figures of a system against a gold file, for a person to read at {@link WIDTH} columns. */
export function evaluationTable(evaluation: Evaluation): string {
  const { reports, leftOut, classes, fields, statements, confusions, alone, coefficients, unitsOfBoth } = evaluation;
  const left = leftOut.gold
    ? ` Left out: ${count(leftOut.gold, 'optional statement')} of the gold, and ${leftOut.system} of the system paired with them.`
    : '';
  return [
    paragraph(
      `${count(reports, 'report')}, ${count(statements.gold, 'statement')} in the gold, ${statements.system} in the system, ${statements.same} paired.${left} ${intervalNote(evaluation)}`,
    ),
    scoreHeading('by class'),
    ...Object.entries(classes).map(([name, each]) => scoreRow(name, each)),
    scoreRow('all statements', statements),
    '\n',
    scoreHeading('by field, where paired', ' pairs'),
    ...Object.entries(fields).map(([name, each]) => scoreRow(name, each, String(each.pairs).padStart(6))),
    '\n',
    paragraph(
      `Beside each other by their words alone, whatever their class: ${count(unitsOfBoth, 'statement')} of each.`,
    ),
    ...confusionRows(confusions),
    '\n',
    ...aloneRows(alone),
    '\n',
    coefficientHeading(),
    ...coefficients.map(coefficientRow),
  ].join('');
}

/** How coders of equal standing agree, for a person to read. */
export function coderTable({ coders, reports, leftOut, units, foundBy, pairs, fields }: CoderAgreement): string {
  const found = foundBy.map((n, i) => `${n} by ${i + 1}`).join(', ');
  const together =
    coders.length > 2
      ? ['\n', `all ${coders.length} coders\n`, coefficientHeading(), ...fields.map(coefficientRow)]
      : [];
  return [
    ...coders.map(
      ({ name, reports: n, statements }) => `${name}: ${count(n, 'report')}, ${count(statements, 'statement')}\n`,
    ),
    '\n',
    paragraph(
      `${count(reports, 'report')} coded by two or more; ${leftOut} coded by one alone and left out. ${count(units, 'unit')}: ${found}.`,
    ),
    ...pairs.flatMap((pair, i) => [
      i > 0 ? '\n' : '',
      `${pair.one} and ${pair.other}\n`,
      paragraph(
        `${count(pair.reports, 'report')}, ${pair.statements.join(' and ')} statements, ${pair.both} beside each other: F1 of finding them ${figure(pair.found).trim()}.`,
      ),
      coefficientHeading(),
      ...pair.fields.map(coefficientRow),
    ]),
    ...together,
  ].join('');
}

function confusionRows(confusions: readonly Confusion[]): string[] {
  const more = confusions.length - CONFUSIONS;
  return [
    `${'gold class'.padEnd(NAME)}${'system class'.padEnd(NAME)}${'n'.padStart(6)}\n`,
    ...confusions
      .slice(0, CONFUSIONS)
      .map(({ gold, system, count: n }) => `${gold.padEnd(NAME)}${system.padEnd(NAME)}${String(n).padStart(6)}\n`),
    ...(confusions.length === 0 ? ['none\n'] : []),
    ...(more > 0 ? [`and ${count(more, 'pair')} more: the other formats have all\n`] : []),
  ];
}

function aloneRows(alone: readonly Alone[]): string[] {
  return [
    `${'beside no statement'.padEnd(NAME)}${'gold'.padStart(6)}${'system'.padStart(8)}\n`,
    ...alone.map(
      (row) => `${row.class.padEnd(NAME)}${String(row.gold).padStart(6)}${String(row.system).padStart(8)}\n`,
    ),
    ...(alone.length === 0 ? ['none\n'] : []),
  ];
}

const paragraph = (text: string): string => `${wrap(text, WIDTH).join('\n')}\n\n`;

function intervalNote({ bootstrap, reports }: Evaluation): string {
  const { resamples, level, method, seed } = bootstrap;
  if (resamples === 0) return 'No intervals were asked for.';
  if (reports < 2) return 'No intervals: they are drawn by report, and there is one alone.';
  return `Intervals: bootstrap, ${method}, ${100 * level} %, ${resamples} resamples, seed ${seed}.`;
}

function scoreHeading(title: string, more = ''): string {
  const figures = ['P', 'R', 'F1'].map((name) => `  ${name.padEnd(14)}`).join('');
  return `${title.padEnd(NAME)}${figures}${'gold'.padStart(6)}${'system'.padStart(8)}${'same'.padStart(6)}${more}\n`;
}

function scoreRow(name: string, { p, r, f1, gold, system, same, intervals }: Scored, more = ''): string {
  const cells = [withEnds(p, intervals.p), withEnds(r, intervals.r), withEnds(f1, intervals.f1)].join('');
  return `${name.padEnd(NAME)}${cells}${String(gold).padStart(6)}${String(system).padStart(8)}${String(same).padStart(6)}${more}\n`;
}

function withEnds(value: number | null, ends: Interval): string {
  const interval = ends === null ? '' : ` ${ends.map((end) => end.toFixed(2)).join('-')}`;
  return `${figure(value)}${interval}`.padEnd(16);
}

function coefficientHeading(): string {
  const numbers = ['n', 'agree', 'chance', 'kappa', 'units', 'ratings', 'alpha'].map((name) => name.padStart(8));
  return `${'agreement on'.padEnd(NAME)}${'level'.padEnd(10)}${numbers.join('')}\n`;
}

function coefficientRow({ field, level, kappa, alpha }: Coefficients): string {
  const numbers = [
    ...(kappa
      ? [String(kappa.n), figure(kappa.observed), figure(kappa.expected), figure(kappa.kappa)]
      : ['', '', '', '']),
    ...[String(alpha.units), String(alpha.ratings), figure(alpha.alpha)],
  ];
  return `${field.padEnd(NAME)}${level.padEnd(10)}${numbers.map((each) => each.padStart(8)).join('')}\n`;
}

const figure = (value: number | null): string => (value === null ? '-' : value.toFixed(2)).padStart(6);
