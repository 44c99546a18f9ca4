import { openLedger } from '../../ledger/index.ts';
import { warn, write } from '../output.ts';

/** `demarche check`: whether a ledger is sound. A line for each fault; gives the exit code, 1 if there is one. */
export async function check(
  { ledger: name }: { readonly ledger: string },
  out: NodeJS.WritableStream,
): Promise<number> {
  const ledger = await openLedger(name, { create: false });
  let faults = 0;
  try {
    for await (const { report, detail } of ledger.faults()) {
      faults++;
      await write(out, report === null ? `${detail}\n` : `report ${report}: ${detail}\n`);
    }
    const { reports } = await ledger.extent();
    warn(`${reports} reports looked at, ${faults === 0 ? 'nothing' : faults} wrong`);
  } finally {
    await ledger.close();
  }
  return faults === 0 ? 0 : 1;
}
