import type { Report } from '../../documents/index.ts';
import { DemarcheError, type Place } from '../../errors.ts';
import { loadCoder, type OwnFiles } from '../coder.ts';
import { warn, write } from '../output.ts';
import { reportsIn } from '../reports.ts';

export interface ExplainOptions extends OwnFiles {
  /** Offset into the report's text, in UTF-16 code units. */
  readonly at: number;
  /** Which of several reports; the first if not given. */
  readonly id?: string;
  readonly published?: string;
}

/** `demarche explain FILE --at OFFSET`: why the words at a place were read as they were. Gives the exit code. */
export async function explain(file: string, options: ExplainOptions, out: NodeJS.WritableStream): Promise<number> {
  const { report, place } = await choose(file, options);
  const { length } = report.text;
  if (options.at >= length)
    throw new DemarcheError('USAGE', `--at ${options.at} lies behind the text's ${length} characters`, place);
  const text = (await loadCoder(options)).explain(report, options.at);
  await write(out, `Report ${report.id}, published ${report.published}\n\n${text.trimEnd()}\n`);
  return 0;
}

/** The report that was asked for, or the first one, and then it is said that there are others. */
async function choose(file: string, { id, published }: ExplainOptions): Promise<{ report: Report; place: Place }> {
  let first: { report: Report; place: Place } | null = null;
  for await (const result of reportsIn(file, published)) {
    const found = 'report' in result ? result.report.id : result.id;
    if (id !== undefined && found !== id) continue;
    if (first) {
      warn(`${file} holds more reports than ${first.report.id}: --id chooses one`);
      return first;
    }
    if ('error' in result) throw result.error;
    if (id !== undefined) return result;
    first = result;
  }
  if (first) return first;
  if (id !== undefined) throw new DemarcheError('USAGE', `--id ${id}: there is no such report`, { file });
  throw new DemarcheError('EMPTY', 'no report', { file });
}
