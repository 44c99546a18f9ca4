import { nameOf, type ReadResult, readBytes, readJsonl } from '../../documents/index.ts';
import { annotationLine, errorLine, type LayerOptions, type OutputLine } from '../annotation/line.ts';
import { inOrder } from '../annotation/order.ts';
import { type Annotator, openPool } from '../annotation/pool.ts';
import { loadCoder, type OwnFiles } from '../coder.ts';
import { warn, write } from '../output.ts';
import { filesOf, reportsIn } from '../reports.ts';

export interface AnnotateOptions extends LayerOptions, OwnFiles {
  /** Number of threads. */
  readonly jobs: number;
  /** Date of reports that carry none. */
  readonly published?: string;
}

/** `demarche annotate`: a line of JSON out for each report in, in the same order. Gives the exit code. */
export async function annotate(
  paths: readonly string[],
  options: AnnotateOptions,
  out: NodeJS.WritableStream,
): Promise<number> {
  let failed = 0;
  const annotator = options.jobs > 1 ? openPool(options.jobs, options) : singleThread(options);
  const work = (result: ReadResult): OutputLine | Promise<OutputLine> => {
    if ('error' in result) return errorLine(result.id, result.place, result.error.message);
    return annotator.annotate({ report: result.report, place: result.place });
  };
  const give = async ({ line, error }: OutputLine): Promise<void> => {
    if (error !== undefined) {
      failed++;
      warn(error);
    }
    await write(out, `${line}\n`);
  };
  try {
    await inOrder(linesOf(paths, options.published), work, give, options.jobs > 1 ? 4 * options.jobs : 1);
  } finally {
    await annotator.close();
  }
  return failed > 0 ? 1 : 0;
}

function singleThread(options: AnnotateOptions): Annotator {
  return {
    annotate: async (report) => annotationLine(await loadCoder(options), report, options),
    close: async () => undefined,
  };
}

/** The reports of all files; standard input is JSON Lines here, whatever it begins with. */
async function* linesOf(paths: readonly string[], published?: string): AsyncGenerator<ReadResult> {
  for (const path of paths) {
    if (path === '-') yield* readJsonl(readBytes(path), nameOf(path), published === undefined ? {} : { published });
    else for (const file of filesOf(path)) yield* reportsIn(file, published);
  }
}
