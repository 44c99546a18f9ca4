import { type Agreement, type Count, scores } from './agreement.ts';
import { count } from './layout.ts';

/** All counts with the figures that follow from them, by name. */
export function agreementFigures(agreement: Agreement): unknown {
  const full = (each: Count) => ({ ...scores(each), ...each });
  const all = (counts: ReadonlyMap<string, Count>) =>
    Object.fromEntries([...counts].sort(byName).map(([name, each]) => [name, full(each)]));
  return {
    reports: agreement.reports,
    statements: full(agreement.statements),
    classes: all(agreement.classes),
    fields: all(agreement.fields),
  };
}

const byName = ([a]: [string, Count], [b]: [string, Count]): number => (a < b ? -1 : 1);

/** The figures for a person to read. */
export function agreementTable(agreement: Agreement): string {
  const heading = (title: string) => `${title.padEnd(24)}     P     R    F1    gold  system    same\n`;
  return [
    `${count(agreement.reports, 'report')}\n\n`,
    heading('by class'),
    ...[...agreement.classes].sort(byName).map(([name, each]) => row(name, each)),
    row('all statements', agreement.statements),
    '\n',
    heading('by field, where paired'),
    ...[...agreement.fields].map(([name, each]) => row(name, each)),
  ].join('');
}

function row(name: string, { gold, system, same }: Count): string {
  const { p, r, f1 } = scores({ gold, system, same });
  const figure = (value: number | null) => (value === null ? '-' : value.toFixed(2)).padStart(6);
  const whole = (value: number) => String(value).padStart(8);
  return `${name.padEnd(24)}${figure(p)}${figure(r)}${figure(f1)}${whole(gold)}${whole(system)}${whole(same)}\n`;
}
