import { checkReport } from '../../documents/index.ts';
import { DemarcheError } from '../../errors.ts';
import {
  type Agreement,
  addReport,
  type Count,
  emptyAgreement,
  type GoldStatement,
  scores,
} from '../../outputs/agreement.ts';
import { loadCoder, type OwnFiles } from '../coder.ts';
import { type GoldReport, readGold } from '../gold.ts';
import { warn, write } from '../output.ts';

export interface EvalOptions extends OwnFiles {
  readonly format: 'table' | 'json';
}

/**
 * `demarche eval GOLD [SYSTEM]`: agreement of a system's statements with a gold file's. Without SYSTEM the
 * reports of the gold file are coded now, whose lines then hold text and date beside the statements. Gives the exit code.
 */
export async function evaluate(
  goldPath: string,
  systemPath: string | undefined,
  options: EvalOptions,
  out: NodeJS.WritableStream,
): Promise<number> {
  const gold = await readGold(goldPath);
  if (gold.length === 0) throw new DemarcheError('BAD_GOLD', 'no report', { file: goldPath });
  const answer = systemPath === undefined ? await codedNow(gold, options) : await codedBefore(systemPath, gold);
  const agreement = emptyAgreement();
  for (const report of gold) addReport(agreement, report.statements, answer(report));
  await write(out, options.format === 'json' ? `${JSON.stringify(asJson(agreement), null, 2)}\n` : asTable(agreement));
  return 0;
}

type Answer = (report: GoldReport) => readonly GoldStatement[];

async function codedNow(gold: readonly GoldReport[], own: OwnFiles): Promise<Answer> {
  refuseWithoutText(gold);
  const coder = await loadCoder(own);
  return ({ value, place }) => coder.annotate(checkReport(value, place)).statements;
}

/** What `annotate` writes has no text: it can be judged against, but not coded again. */
function refuseWithoutText(gold: readonly GoldReport[]): void {
  for (const { id, value, place } of gold) {
    const missing = ['text', 'published'].filter(
      (name) => typeof (value as Record<string, unknown>)[name] !== 'string',
    );
    if (missing.length === 0) continue;
    const named = missing.map((name) => `"${name}"`).join(' and ');
    throw new DemarcheError(
      'BAD_GOLD',
      `${id} has no ${named}, so it cannot be coded now: add what its report says, or give a SYSTEM file to compare`,
      place,
    );
  }
}

async function codedBefore(path: string, gold: readonly GoldReport[]): Promise<Answer> {
  const answers = new Map((await readGold(path)).map((report) => [report.id, report.statements]));
  const missing = gold.filter(({ id }) => !answers.has(id)).length;
  if (missing > 0)
    warn(`${path}: ${missing} of ${gold.length} reports of the gold file are not there: counted as missed`);
  return ({ id }) => answers.get(id) ?? [];
}

function asJson(agreement: Agreement): unknown {
  const full = (count: Count) => ({ ...scores(count), ...count });
  const all = (counts: ReadonlyMap<string, Count>) =>
    Object.fromEntries([...counts].sort(byName).map(([name, count]) => [name, full(count)]));
  return {
    reports: agreement.reports,
    statements: full(agreement.statements),
    classes: all(agreement.classes),
    fields: all(agreement.fields),
  };
}

const byName = ([a]: [string, Count], [b]: [string, Count]): number => (a < b ? -1 : 1);

function asTable(agreement: Agreement): string {
  const heading = (title: string) => `${title.padEnd(24)}     P     R    F1    gold  system    same\n`;
  return [
    `${agreement.reports} ${agreement.reports === 1 ? 'report' : 'reports'}\n\n`,
    heading('by class'),
    ...[...agreement.classes].sort(byName).map(([name, count]) => row(name, count)),
    row('all statements', agreement.statements),
    '\n',
    heading('by field, where paired'),
    ...[...agreement.fields].map(([name, count]) => row(name, count)),
  ].join('');
}

function row(name: string, count: Count): string {
  const { p, r, f1 } = scores(count);
  const figure = (value: number | null) => (value === null ? '-' : value.toFixed(2)).padStart(6);
  const whole = (value: number) => String(value).padStart(8);
  return `${name.padEnd(24)}${figure(p)}${figure(r)}${figure(f1)}${whole(count.gold)}${whole(count.system)}${whole(count.same)}\n`;
}
