/**
 * How well reports and statements are linked, against golds of clusters, and how fast.
 *
 *     node bench/linking.ts REPORTS.jsonl …      which reports tell of one happening: B³ and pairwise P, R, F1
 *     node bench/linking.ts --events GOLD.jsonl  the same for mentions of events in documents
 *     node bench/linking.ts --speed [COUNT]      made-up statements and reports, 100,000 of each unless said
 *
 * REPORTS: one `{doc_id, text, cluster, published?, title?}` a line. GOLD: one `{doc_id, text, dct, events: [{start, end,
 * cluster}]}` a line; the mentions that the coder reads as a trigger are scored, the others counted. Reports without a date
 * are read as of a day of no meaning, and what hangs on that day is left out. One setting serves all. Beside the whole, the
 * two halves of the clusters are scored (parted by a hash of their names), to show how far the figures scatter. Neither is
 * unseen: see docs/linking.md for what was fitted on what.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { isoDate } from '../src/calendar.ts';
import { createCoder, type Statement } from '../src/coding/index.ts';
import { hashWord } from '../src/ledger/linking/hash.ts';
import { CopyIndex, EventLinker, linkEvents, linkReports, profileOf, type Told } from '../src/ledger/linking/index.ts';

interface Row {
  readonly doc_id: string;
  readonly text: string;
  readonly title?: string;
  readonly published?: string | null;
  readonly dct?: string;
  readonly cluster: string | number;
  readonly events?: readonly { readonly start: number; readonly end: number; readonly cluster: string }[];
}

/** Gold and system cluster of an item. */
type Pair = readonly [gold: string, system: string];

const NO_DAY = '2000-01-01';

const [first, ...rest] = process.argv.slice(2);
if (first === '--speed') measureSpeed(Number(rest[0] ?? 100_000));
else if (first === '--events') for (const path of rest) scoreEvents(path);
else for (const path of [first, ...rest]) scoreReports(path);

function scoreReports(path: string): void {
  const rows = rowsOf(path);
  const coder = createCoder();
  const ids = rows.map((row, at) => `${row.doc_id} ${at}`);
  const told: Told[] = [];
  const copies = new CopyIndex();
  const profiles = rows.map((row, at) => {
    const published = row.published ?? null;
    const { doc_id: _, text, title } = row;
    const annotation = coder.annotate({
      id: ids[at],
      text,
      published: published ?? NO_DAY,
      ...(title ? { title } : {}),
    });
    copies.add(ids[at], text, published);
    if (published !== null) {
      for (const statement of annotation.statements) told.push({ report: { id: ids[at], published }, statement });
    }
    return profileOf({ id: ids[at], text, title: title ?? null, published }, annotation);
  });
  const began = performance.now();
  const stories = linkReports(profiles);
  const seconds = (performance.now() - began) / 1000;
  const storyOf = new Map(stories.flatMap(({ reports }, story) => reports.map((id) => [id, String(story)] as const)));
  const pairs = rows.map((row, at): Pair => [String(row.cluster), storyOf.get(ids[at])!]);
  console.log(`${basename(path)}: ${rows.length} reports, linked in ${seconds.toFixed(1)} s`);
  print('  all', pairs);
  for (const half of [0, 1])
    print(
      `  half ${half + 1}`,
      pairs.filter(([gold]) => hashWord(gold) % 2 === half),
    );
  const goldOf = new Map(rows.map((row, at) => [ids[at], String(row.cluster)]));
  const groups = copies.groups();
  const found = groups.flatMap(({ original, copies: others }) => others.map((copy) => [original, copy] as const));
  console.log(
    `  copies: ${found.length} found, ${found.filter(([one, other]) => goldOf.get(one) === goldOf.get(other)).length} of one cluster`,
  );
  if (told.length === 0) return;
  printStatements('statements alone', told, goldOf);
  const inStories = told.map(({ report, statement }) => ({
    statement,
    report: { ...report, story: storyOf.get(report.id)! },
  }));
  printStatements('statements, with stories', inStories, goldOf);
}

/** Of pairs of reports with accounts of one event, how many are of one gold cluster. */
function printStatements(name: string, told: readonly Told[], goldOf: ReadonlyMap<string, string>): void {
  const events = linkEvents(told);
  const linked = new Map<string, boolean>();
  for (const { accounts } of events) {
    const reports = [...new Set(accounts.map(({ report }) => report))].sort();
    reports.forEach((one, at) => {
      for (const other of reports.slice(at + 1)) linked.set(`${one}\n${other}`, goldOf.get(one) === goldOf.get(other));
    });
  }
  const right = [...linked.values()].filter(Boolean).length;
  console.log(
    `  ${name}: ${told.length}, ${events.length} events; ${linked.size} pairs of reports share one, ${right} of one cluster (${ratio(right, linked.size)})`,
  );
}

function scoreEvents(path: string): void {
  const rows = rowsOf(path);
  const coder = createCoder();
  const told: Told[] = [];
  const mentions: { key: string; gold: string }[] = [];
  let all = 0;
  for (const { doc_id: id, text, dct, events = [] } of rows) {
    const published = dct ?? NO_DAY;
    const { statements } = coder.annotate({ id, text, published });
    told.push(...statements.map((statement) => ({ report: { id, published }, statement })));
    all += events.length;
    for (const { start, end, cluster } of events) {
      const statement = statements.find(({ trigger }) => trigger.start < end && start < trigger.end);
      if (statement) mentions.push({ key: keyOf(id, statement), gold: cluster });
    }
  }
  const eventOf = new Map<string, string>();
  for (const { id, accounts } of linkEvents(told)) {
    for (const { report, statement } of accounts) eventOf.set(`${report} ${statement}`, id);
  }
  console.log(
    `${basename(path)}: ${rows.length} documents, ${all} mentions, ${mentions.length} of them read as statements`,
  );
  print(
    '  linked',
    mentions.map(({ key, gold }): Pair => [gold, eventOf.get(key) ?? key]),
  );
  print(
    '  each alone',
    mentions.map(({ key, gold }): Pair => [gold, key]),
  );
}

function keyOf(report: string, { id }: Statement): string {
  return `${report} ${id}`;
}

/** B³ (Bagga and Baldwin 1998) and pairwise precision, recall and F1 over all items. */
function print(name: string, pairs: readonly Pair[]): void {
  const [golds, systems, both] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const [gold, system] of pairs) {
    count(golds, gold);
    count(systems, system);
    count(both, `${gold}\n${system}`);
  }
  let [precision, recall] = [0, 0];
  for (const [gold, system] of pairs) {
    const shared = both.get(`${gold}\n${system}`)!;
    precision += shared / systems.get(system)! / pairs.length;
    recall += shared / golds.get(gold)! / pairs.length;
  }
  const links = (map: Map<string, number>) => [...map.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  const [right, made, wanted] = [links(both), links(systems), links(golds)];
  console.log(
    `${name}: ${pairs.length} items, ${golds.size} gold clusters, ${systems.size} made`,
    `| B³ P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${((2 * precision * recall) / (precision + recall)).toFixed(3)}`,
    `| pairs ${made} made, ${right} right of ${wanted}: P ${ratio(right, made)} R ${ratio(right, wanted)} F1 ${ratio(2 * right, made + wanted)}`,
  );
}

function ratio(part: number, whole: number): string {
  return whole === 0 ? '-' : (part / whole).toFixed(3);
}

function rowsOf(path: string): Row[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => JSON.parse(line) as Row);
}

/** Made-up statements (three accounts of each happening) over two years and thirty states, and texts for copies. */
function measureSpeed(size: number): void {
  let state = 1;
  const next = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
  const told: Told[] = [];
  const span = { start: 0, end: 0, text: '' };
  for (let happening = 0; told.length < size; happening++) {
    const [day, country, town, toll] = [20_000 + next(730), `C${next(30)}`, next(40), 1 + next(20)];
    for (let account = 0; account < 3 && told.length < size; account++) {
      const text = `Attack at Town${town} by Band${next(50)} on a post of word${next(3000)} word${next(3000)}`;
      const published = isoDate(day + account)!;
      const statement = {
        ...{
          id: `s${happening}-${account}`,
          kind: 'event',
          event: 'ASSAULT',
          subtype: 'attack',
          mode: null,
          contexts: [],
        },
        ...{ cameo: null, goldstein: null, quad: null, evidence: [{ ...span, end: text.length, text }], trigger: span },
        actors: [],
        recipients: [{ ...span, id: `${country}-MIL`, name: '', kind: null, code: null, country, sector: null }],
        when: { from: isoDate(day), to: isoDate(day), precision: 'day', text: null, basis: 'explicit' },
        where: {
          ...span,
          id: `${country}-${town}`,
          name: `Town${town}`,
          country,
          admin1: null,
          lat: null,
          lon: null,
          precision: 'place',
        },
        casualties: [{ ...span, harm: 'killed', who: null, min: toll, max: toll }],
        onWhoseWord: { speaker: null, voice: 'narration', channel: null, cue: null },
        ...{ factuality: 'happened', actHappened: false, details: {}, links: [], rule: 'made-up', confidence: 1 },
      } as Statement;
      told.push({ report: { id: `r${told.length}`, published }, statement });
    }
  }
  const linker = new EventLinker();
  time(`${size} statements added`, () => linker.add(told));
  time('events of them', () => linker.events().length);
  linker.add([{ report: { id: 'late', published: isoDate(20_400) }, statement: told[0].statement }]);
  time('events after one more statement', () => linker.events().length);
  // every tenth text repeats the one before it, cut, under a line of its own
  const texts: string[] = [];
  for (let at = 0; at < size; at++) {
    const words = Array.from({ length: 200 }, () => `w${next(20_000)}`).join(' ');
    texts.push(at % 10 === 9 ? `TOWN${next(40)} (Wire ${at})\n${texts[at - 1].slice(0, 800)}` : words);
  }
  const index = new CopyIndex();
  time(`${size} texts of 200 words added to the index of copies`, () => {
    texts.forEach((text, at) => {
      index.add(`r${at}`, text, null);
    });
  });
  time('copies among them', () => index.groups().length);
}

function time(name: string, run: () => unknown): void {
  const began = performance.now();
  const result = run();
  const seconds = ((performance.now() - began) / 1000).toFixed(2);
  console.log(`${name}: ${seconds} s${typeof result === 'number' ? `, ${result}` : ''}`);
}
