import { checkReport } from '../../documents/index.ts';
import { DemarcheError } from '../../errors.ts';
import { addReport, emptyAgreement, type GoldStatement } from '../../outputs/agreement.ts';
import { agreementFigures, agreementTable } from '../../outputs/agreement-table.ts';
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
  const asJson = () => `${JSON.stringify(agreementFigures(agreement), null, 2)}\n`;
  await write(out, options.format === 'json' ? asJson() : agreementTable(agreement));
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
