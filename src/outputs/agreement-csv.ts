import type { CoderAgreement } from './agreement-coders.ts';
import type { Evaluation, Scored } from './agreement-figures.ts';
import type { Coefficients } from './agreement-ratings.ts';

type Cells = Readonly<Record<string, string | number | null | undefined>>;

const COLUMNS = [
  ...['table', 'name', 'other', 'n', 'gold', 'system', 'same'],
  ...['p', 'p_low', 'p_high', 'r', 'r_low', 'r_high', 'f1', 'f1_low', 'f1_high'],
  ...['level', 'observed', 'expected', 'kappa', 'units', 'ratings', 'observed_disagreement', 'expected_disagreement'],
  'alpha',
];

/** All figures as CSV, a row a figure's name: `table` says which of the tables it stands in. Figures are not rounded. */
export function evaluationCsv(evaluation: Evaluation): string {
  const { classes, fields, statements, confusions, alone, coefficients, bootstrap, reports, leftOut } = evaluation;
  return lines([
    { table: 'about', name: 'reports', n: reports },
    { table: 'about', name: 'optional left out', gold: leftOut.gold, system: leftOut.system },
    { table: 'about', name: `bootstrap, ${bootstrap.method}: resamples`, n: bootstrap.resamples },
    { table: 'about', name: 'bootstrap: level', n: bootstrap.level },
    { table: 'about', name: 'bootstrap: seed', n: bootstrap.seed },
    scoreCells('statements', 'all', statements),
    ...Object.entries(classes).map(([name, each]) => scoreCells('class', name, each)),
    ...Object.entries(fields).map(([name, each]) => ({ ...scoreCells('field', name, each), n: each.pairs })),
    ...confusions.map(({ gold, system, count }) => ({ table: 'confusion', name: gold, other: system, n: count })),
    ...alone.map(({ class: name, gold, system }) => ({ table: 'alone', name, gold, system })),
    ...coefficients.map((each) => coefficientCells('gold', 'system', each)),
  ]);
}

/** How coders of equal standing agree, as CSV; `name` and `other` of a row of coefficients are the coders and the field. */
export function coderCsv({ coders, reports, leftOut, foundBy, pairs, fields }: CoderAgreement): string {
  return lines([
    { table: 'about', name: 'reports', n: reports },
    { table: 'about', name: 'reports left out', n: leftOut },
    ...coders.map(({ name, reports: n, statements }) => ({ table: 'coder', name, n, same: statements })),
    ...foundBy.map((n, i) => ({ table: 'units', name: `found by ${i + 1}`, n })),
    ...pairs.flatMap((pair) => [
      ...[{ table: 'pair', name: pair.one, other: pair.other, n: pair.reports, same: pair.both, f1: pair.found }],
      ...pair.fields.map((each) => coefficientCells(pair.one, pair.other, each)),
    ]),
    ...(coders.length > 2 ? fields.map((each) => coefficientCells('all', 'all', each)) : []),
  ]);
}

function scoreCells(table: string, name: string, { p, r, f1, gold, system, same, intervals }: Scored): Cells {
  return {
    ...{ table, name, gold, system, same, p, r, f1 },
    ...{ p_low: intervals.p?.[0], p_high: intervals.p?.[1], r_low: intervals.r?.[0], r_high: intervals.r?.[1] },
    ...{ f1_low: intervals.f1?.[0], f1_high: intervals.f1?.[1] },
  };
}

function coefficientCells(one: string, other: string, { field, level, kappa, alpha }: Coefficients): Cells {
  return {
    ...{ table: `agreement: ${field}`, name: one, other, level },
    ...{ n: kappa?.n, observed: kappa?.observed, expected: kappa?.expected, kappa: kappa?.kappa },
    ...{ units: alpha.units, ratings: alpha.ratings, alpha: alpha.alpha },
    ...{ observed_disagreement: alpha.observedDisagreement, expected_disagreement: alpha.expectedDisagreement },
  };
}

function lines(rows: readonly Cells[]): string {
  return [COLUMNS, ...rows.map((row) => COLUMNS.map((column) => field(row[column])))]
    .map((cells) => `${cells.join(',')}\n`)
    .join('');
}

/** RFC 4180; what is not defined is empty. */
function field(value: string | number | null | undefined): string {
  const text = value === null || value === undefined ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
