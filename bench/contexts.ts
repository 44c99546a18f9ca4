/**
 * PLOVER contexts and CAMEO codes of statements against a ledger that was coded by hand.
 *
 *     node src/cli/main.ts annotate < REPORTS.jsonl > SYSTEM.jsonl; node bench/contexts.ts GOLD.json SYSTEM.jsonl
 *
 * GOLD: a ledger or an array of them, `{id, records: [{evidence, type: {plover: {event, contexts}, cameo: {code, alternates}}}]}`.
 * A statement is held against the record of the same class whose evidence it shares most characters with.
 */
import { readFileSync } from 'node:fs';
import type { Annotation, Statement } from '../src/coding/statement.ts';

interface Gold {
  readonly evidence: readonly { readonly start: number; readonly end: number }[];
  readonly type: {
    readonly plover?: { readonly event: string | null; readonly contexts?: readonly string[] };
    readonly cameo?: { readonly code: string; readonly alternates?: readonly { readonly code: string }[] };
  };
}

const [goldPath, systemPath, flag] = process.argv.slice(2);
const parsed = JSON.parse(readFileSync(goldPath!, 'utf8'));
const ledgers: { id: string; records: Gold[] }[] = Array.isArray(parsed) ? parsed : [parsed];
const lines = readFileSync(systemPath!, 'utf8').split('\n').filter(Boolean);
const annotations = new Map(lines.map((line) => JSON.parse(line) as Annotation).map((one) => [one.id, one]));

const counts = new Map<string, { both: number; gold: number; system: number }>();
const codes = { pairs: 0, same: 0, allowed: 0, deeper: 0 };
for (const { id, records } of ledgers) {
  for (const statement of annotations.get(id)?.statements ?? []) {
    const record = counterpart(records, statement);
    if (record === null) continue;
    countContexts(record, statement);
    countCodes(record, statement);
  }
}

const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
const all = { both: 0, gold: 0, system: 0 };
for (const [name, row] of rows) {
  for (const key of ['both', 'gold', 'system'] as const) all[key] += row[key];
  console.log(scored(name, row));
}
console.log(scored('all', all));
console.log(JSON.stringify(codes));

function counterpart(records: readonly Gold[], { evidence, event }: Statement): Gold | null {
  let best: Gold | null = null;
  let most = 0;
  for (const record of records) {
    if ((record.type.plover?.event ?? null) !== event) continue;
    const [a, b] = [record.evidence[0]!, evidence[0]!];
    const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
    if (common > most) [best, most] = [record, common];
  }
  return best;
}

function countContexts({ type }: Gold, { contexts, evidence }: Statement): void {
  // what has no class in PLOVER has no contexts in the gold either
  if (!type.plover?.event) return;
  const gold = new Set(type.plover.contexts ?? []);
  for (const context of new Set([...gold, ...contexts])) {
    const row = counts.get(context) ?? { both: 0, gold: 0, system: 0 };
    counts.set(context, row);
    const ours = contexts.includes(context);
    if (gold.has(context)) row.gold++;
    if (ours) row.system++;
    if (gold.has(context) && ours) row.both++;
    else if (flag === '--misses') console.log(`${ours ? 'extra' : 'missed'} ${context}\t${evidence[0]!.text}`);
  }
}

function countCodes({ type: { cameo } }: Gold, { cameo: code, evidence }: Statement): void {
  if (!cameo || code === null) return;
  const allowed = [cameo.code, ...(cameo.alternates ?? []).map((one) => one.code)];
  codes.pairs++;
  if (code === cameo.code) codes.same++;
  if (allowed.includes(code)) codes.allowed++;
  else if (flag === '--misses') console.log(`code ${code}, not ${allowed.join('/')}\t${evidence[0]!.text}`);
  if (code.length === 4) codes.deeper++;
}

function scored(name: string, { both, gold, system }: { both: number; gold: number; system: number }): string {
  const precision = system ? both / system : 0;
  const recall = gold ? both / gold : 0;
  return `${name.padEnd(24)} precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  (${both} of ${system} told, ${gold} in gold)`;
}
