import { tellsOfAnAct } from '../../coding/statement.ts';
import { openLedger } from '../../ledger/index.ts';
import { count, csvHeader, csvRow } from '../../outputs/index.ts';
import { warn, write } from '../output.ts';

export interface ExportArguments {
  readonly ledger: string;
  readonly format: 'jsonl' | 'csv';
  /** Also rows that tell of nothing done: claims, denied events, plans. JSON Lines have them always. */
  readonly claims?: boolean;
}

/**
 * `demarche export`: a row a statement, by publication and place in the report, so that the same reports give the same
 * bytes. Gives the exit code.
 */
export async function exportLedger(args: ExportArguments, out: NodeJS.WritableStream): Promise<number> {
  const ledger = await openLedger(args.ledger, { create: false });
  let left = 0;
  try {
    if (args.format === 'csv') await write(out, csvHeader());
    for await (const { report, statement } of ledger.statements()) {
      if (args.format === 'jsonl') {
        const { id, published, publisher, url, sha256 } = report;
        await write(out, `${JSON.stringify({ report: { id, published, publisher, url, sha256 }, ...statement })}\n`);
      } else if (args.claims || tellsOfAnAct(statement)) await write(out, csvRow(statement, report, !args.claims));
      else left++;
    }
  } finally {
    await ledger.close();
  }
  if (left)
    warn(`${count(left, 'statement')} of nothing done left out: claims, denied events, plans (--claims has them)`);
  return 0;
}
