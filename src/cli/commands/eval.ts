import { checkReport } from '../../documents/index.ts';
import { DemarcheError } from '../../errors.ts';
import { addReport, emptyAgreement, type GoldStatement } from '../../outputs/agreement.ts';
import type { BootstrapOptions } from '../../outputs/agreement-bootstrap.ts';
import { agreementOfCoders, type CoderAgreement, type CoderFile } from '../../outputs/agreement-coders.ts';
import { coderCsv, evaluationCsv } from '../../outputs/agreement-csv.ts';
import { type Evaluation, evaluationOf } from '../../outputs/agreement-figures.ts';
import { coderTable, evaluationTable } from '../../outputs/agreement-table.ts';
import { count } from '../../outputs/layout.ts';
import { loadCoder, type OwnFiles } from '../coder.ts';
import { type GoldReport, readGold } from '../gold.ts';
import { warn, write } from '../output.ts';

export interface EvalOptions extends OwnFiles, BootstrapOptions {
  readonly format: 'table' | 'json' | 'csv';
  /** The files are coders of equal standing: none is held to be right. */
  readonly agreement?: boolean;
}

/**
 * `demarche eval GOLD [SYSTEM]`: agreement of a system's statements with a gold file's. Without SYSTEM the
 * reports of the gold file are coded now, whose lines then hold text and date beside the statements. With `--agreement`
 * all files are coders of equal standing. Gives the exit code.
 */
export async function evaluate(
  goldPath: string,
  others: readonly string[],
  options: EvalOptions,
  out: NodeJS.WritableStream,
): Promise<number> {
  if (options.seed >= 2 ** 32) throw new DemarcheError('USAGE', '--seed is a whole number from 1 below 4294967296');
  if (options.agreement) {
    await write(out, await comparedCoders([goldPath, ...others], options));
    return 0;
  }
  if (others.length > 1)
    throw new DemarcheError('USAGE', `one SYSTEM is judged at a time, ${others.length} were given: see --agreement`);
  const gold = await readGold(goldPath);
  if (gold.length === 0) throw new DemarcheError('BAD_GOLD', 'no report', { file: goldPath });
  refuseUnread(gold);
  const answer = others.length === 0 ? await codedNow(gold, options) : await codedBefore(others[0], gold);
  const agreement = emptyAgreement();
  for (const report of gold) addReport(agreement, report.statements, answer(report));
  const { resamples, seed } = options;
  await write(out, EVALUATION[options.format](evaluationOf(agreement, { resamples, seed })));
  return 0;
}

const asJson = (figures: unknown): string => `${JSON.stringify(figures, null, 2)}\n`;

const EVALUATION: Readonly<Record<EvalOptions['format'], (figures: Evaluation) => string>> = {
  table: evaluationTable,
  csv: evaluationCsv,
  json: asJson,
};

const AGREEMENT: Readonly<Record<EvalOptions['format'], (figures: CoderAgreement) => string>> = {
  table: coderTable,
  csv: coderCsv,
  json: asJson,
};

async function comparedCoders(paths: readonly string[], { format }: EvalOptions): Promise<string> {
  if (paths.length < 2) throw new DemarcheError('USAGE', '--agreement compares two files or more');
  const coders: CoderFile[] = [];
  for (const name of paths) {
    const reports = (await readGold(name)).filter((report) => report.unread === undefined);
    coders.push({ name, reports: new Map(reports.map(({ id, statements }) => [id, statements])) });
  }
  const figures = agreementOfCoders(coders);
  if (figures.reports === 0)
    throw new DemarcheError('BAD_GOLD', 'no report stands in two of the files: they are matched by "id"', {
      file: paths[0],
    });
  return AGREEMENT[format](figures);
}

function refuseUnread(gold: readonly GoldReport[]): void {
  for (const { id, unread, place } of gold)
    if (unread !== undefined) throw new DemarcheError('BAD_GOLD', `${id} was not coded: ${unread}`, place);
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
  const system = await readGold(path);
  const answers = new Map(system.map((report) => [report.id, report.statements]));
  const missing = gold.filter(({ id }) => !answers.has(id)).length;
  if (missing > 0)
    warn(`${path}: ${missing} of ${gold.length} reports of the gold file are not there: counted as missed`);
  const wanted = new Set(gold.map(({ id }) => id));
  const more = system.filter(({ id }) => !wanted.has(id)).length;
  if (more > 0) warn(`${path}: left out, since the gold file lacks them: ${count(more, 'report')}`);
  for (const { id, unread } of system)
    if (unread !== undefined && wanted.has(id)) warn(`${path}: ${id} was not coded (${unread}): counted as missed`);
  return ({ id }) => answers.get(id) ?? [];
}
