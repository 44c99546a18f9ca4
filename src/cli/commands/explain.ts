import { readReports } from '../../documents/index.ts';
import { DemarcheError } from '../../errors.ts';
import { loadCoder, type OwnFiles } from '../coder.ts';
import { write } from '../output.ts';

export interface ExplainOptions extends OwnFiles {
  /** Offset into the report's text, in UTF-16 code units. */
  readonly at: number;
  readonly published?: string;
}

/** `demarche explain FILE --at OFFSET`: why the words at a place were read as they were. Gives the exit code. */
export async function explain(file: string, options: ExplainOptions, out: NodeJS.WritableStream): Promise<number> {
  const dated = options.published === undefined ? {} : { published: options.published };
  for await (const result of readReports(file, dated)) {
    if ('error' in result) throw result.error;
    const { report, place } = result;
    if (options.at >= report.text.length)
      throw new DemarcheError(
        'USAGE',
        `--at ${options.at} lies behind the text's ${report.text.length} characters`,
        place,
      );
    const text = (await loadCoder(options)).explain(report, options.at);
    await write(out, text.endsWith('\n') ? text : `${text}\n`);
    return 0;
  }
  throw new DemarcheError('EMPTY', 'no report', { file });
}
