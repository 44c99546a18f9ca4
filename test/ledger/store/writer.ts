// Keeps batches of generated reports until it is killed, and says which one it has been answered for.
import { writeSync } from 'node:fs';
import { openLedger } from '../../../src/ledger/index.ts';
import { generated } from './generator.ts';

const [name, from, size] = process.argv.slice(2);
const ledger = await openLedger(name);
for (let batch = Number(from); ; batch++) {
  const readings = Array.from({ length: Number(size) }, (_, i) => generated(batch * Number(size) + i));
  await ledger.keepAll(readings);
  writeSync(1, `${batch}\n`);
}
