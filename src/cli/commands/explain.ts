import type { Asked, Explanation } from '../../coding/explain.ts';
import type { ReadResult, Report } from '../../documents/index.ts';
import { DemarcheError, type Place } from '../../errors.ts';
import { explanationText } from '../../outputs/explanation.ts';
import { loadCoder, type OwnFiles } from '../coder.ts';
import { warn, write } from '../output.ts';
import { reportsIn } from '../reports.ts';

export interface ExplainOptions extends OwnFiles {
  /** Offset into the report's text, in UTF-16 code units. */
  readonly at?: number;
  /** Id of a statement, as `read` and `annotate` write it. */
  readonly statement?: string;
  /** Which of several reports; the first if not given, or the one that has the statement. */
  readonly id?: string;
  readonly published?: string;
  readonly format: 'text' | 'json';
}

/**
 * `demarche explain FILE --at OFFSET | --statement ID`: why the words at a place were read as they were. Gives the exit
 * code.
 */
export async function explain(file: string, options: ExplainOptions, out: NodeJS.WritableStream): Promise<number> {
  const { at, statement, format } = options;
  if ((at === undefined) === (statement === undefined))
    throw new DemarcheError('USAGE', 'explain wants either --at OFFSET or --statement ID');
  const explanation =
    at === undefined ? await ofStatement(file, statement!, options) : await ofPlace(file, at, options);
  await write(out, format === 'json' ? `${JSON.stringify(explanation, null, 2)}\n` : explanationText(explanation));
  return 0;
}

async function ofPlace(file: string, offset: number, options: ExplainOptions): Promise<Explanation> {
  const { report, place } = await choose(file, options);
  const { length } = report.text;
  if (offset >= length)
    throw new DemarcheError('USAGE', `--at ${offset} lies behind the text's ${length} characters`, place);
  return (await loadCoder(options)).explain(report, { offset });
}

/** Looks for the statement in all reports of the file, or in the one that `--id` names. */
async function ofStatement(file: string, statement: string, options: ExplainOptions): Promise<Explanation> {
  const asked: Asked = { statement };
  let reports = 0;
  for await (const result of matching(file, options)) {
    if ('error' in result) throw result.error;
    reports++;
    try {
      return (await loadCoder(options)).explain(result.report, asked);
    } catch (error) {
      if (!(error instanceof DemarcheError) || error.code !== 'NO_STATEMENT') throw error;
    }
  }
  if (reports === 0) throw noReport(file, options.id);
  throw new DemarcheError(
    'NO_STATEMENT',
    `none of the file's has the id ${statement}: "read --format json" shows them`,
    {
      file,
    },
  );
}

/** The report that was asked for, or the first one, and then it is said that there are others. */
async function choose(file: string, options: ExplainOptions): Promise<{ report: Report; place: Place }> {
  let first: { report: Report; place: Place } | null = null;
  for await (const result of matching(file, options)) {
    if (first) {
      warn(`${file} holds more reports than ${first.report.id}: --id chooses one`);
      return first;
    }
    if ('error' in result) throw result.error;
    if (options.id !== undefined) return result;
    first = result;
  }
  if (first) return first;
  throw noReport(file, options.id);
}

/** The reports of the file, or those that have the id asked for. */
async function* matching(file: string, { id, published }: ExplainOptions): AsyncGenerator<ReadResult> {
  for await (const result of reportsIn(file, published)) {
    const found = 'report' in result ? result.report.id : result.id;
    if (id === undefined || found === id) yield result;
  }
}

function noReport(file: string, id: string | undefined): DemarcheError {
  return id === undefined
    ? new DemarcheError('EMPTY', 'no report', { file })
    : new DemarcheError('USAGE', `--id ${id}: there is no such report`, { file });
}
