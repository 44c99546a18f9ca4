/**
 * How fast English is analysed, beside two other libraries for JavaScript in the same process:
 * `node bench/language.ts [FILES…]`, by default on the sample reports. They give tags; Demarche gives tags, lemmas, names
 * and trees. "Cold" is the first pass over the texts, with nothing compiled yet and every word new; "warm" is the median
 * of later passes, in which each library takes its turn. Tokens are ours for all, so that the figures compare.
 */
import { once } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { createAnalyser, tokenise } from '../src/language/index.ts';
import { shareModel } from '../src/language/model/index.ts';

const PASSES = 15;
const THREAD_ROUNDS = 7;
const MIDDLE = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

interface Subject {
  readonly name: string;
  readonly gives: string;
  /** Loads it and gives what reads a text. */
  load(): Promise<(text: string) => unknown>;
}

const subjects: readonly Subject[] = [
  {
    name: 'demarche',
    gives: 'tags, lemmas, names and trees',
    load: async () => {
      const analyser = createAnalyser();
      return (text) => analyser.analyse(text);
    },
  },
  {
    name: 'wink-nlp',
    gives: 'tags only',
    load: async () => {
      const { default: wink } = await import('wink-nlp');
      const { default: model } = await import('wink-eng-lite-web-model');
      const nlp = wink(model, ['sbd', 'pos']);
      return (text) => nlp.readDoc(text).tokens().out(nlp.its.pos);
    },
  },
  {
    name: 'compromise',
    gives: 'tags only',
    load: async () => {
      const { default: nlp } = await import('compromise/two');
      return (text) => nlp(text).document;
    },
  },
];

/** Processor time, which other work on the machine disturbs less than the clock. */
function cpuMilliseconds(work: () => void): number {
  const begun = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

const megabytes = (): number => process.memoryUsage().rss / 2 ** 20;

const named = process.argv.slice(2);
const texts = (named.length > 0 ? named : globSync('samples/*.txt')).map((file) => readFileSync(file, 'utf8'));
const tokens = texts.reduce((sum, text) => sum + tokenise(text).count, 0);
const perSecond = (milliseconds: number): string => String(Math.round((tokens / milliseconds) * 1000)).padStart(9);

interface Measured extends Subject {
  readonly read: (text: string) => unknown;
  readonly loading: number;
  readonly cold: number;
  readonly memory: number;
  readonly passes: number[];
}

async function open(subject: Subject): Promise<Measured> {
  const before = megabytes();
  const begun = performance.now();
  const read = await subject.load();
  const loading = performance.now() - begun;
  const cold = cpuMilliseconds(() => texts.forEach(read));
  return { ...subject, read, loading, cold, memory: megabytes() - before, passes: [] };
}

async function measureBeside(): Promise<void> {
  const measured: Measured[] = [];
  for (const subject of subjects) measured.push(await open(subject));
  for (let pass = 0; pass < PASSES; pass++) {
    for (const { read, passes } of measured) passes.push(cpuMilliseconds(() => texts.forEach(read)));
  }
  console.log(`${texts.length} texts, ${tokens} tokens; tokens a second of processor time, raw text to what it gives`);
  console.log('             load ms  rss MB     cold     warm  ratio  gives');
  const [ours] = measured;
  for (const { name, gives, loading, memory, cold, passes } of measured) {
    const ratio = MIDDLE(passes.map((time, pass) => time / ours.passes[pass])).toFixed(2);
    const left = `${name.padEnd(12)} ${loading.toFixed(0).padStart(7)} ${memory.toFixed(0).padStart(7)}`;
    console.log(`${left}${perSecond(cold)}${perSecond(MIDDLE(passes))} ${ratio.padStart(6)}  ${gives}`);
  }
  console.log('ratio: its time to ours, of passes one after the other');
  const cutting = Array.from({ length: PASSES }, () => cpuMilliseconds(() => texts.forEach(tokenise)));
  console.log(`demarche, words and sentences alone ${perSecond(MIDDLE(cutting)).trim()}`);
}

/** Processor time of the thread to read all texts `times` over, in milliseconds. */
async function ask(thread: Worker, times: number): Promise<number> {
  thread.postMessage(times);
  const [milliseconds] = await once(thread, 'message');
  return milliseconds;
}

interface Round {
  /** Milliseconds by the clock, and of processor time a thread. */
  readonly clock: number;
  readonly cpu: number;
}

async function round(threads: readonly Worker[], times: number): Promise<Round> {
  const begun = performance.now();
  const each = await Promise.all(threads.map((thread) => ask(thread, times)));
  return { clock: performance.now() - begun, cpu: each.reduce((sum, ms) => sum + ms, 0) / each.length };
}

/**
 * One thread against two that share the weights. By processor time a thread is slowed down only by what the two have in
 * common (weights, cache, memory); by the clock also by whatever else the machine does.
 */
async function measureThreads(): Promise<void> {
  const workerData = { model: shareModel(), texts };
  const threads = [0, 1].map(() => new Worker(new URL('./language-worker.ts', import.meta.url), { workerData }));
  const times = Math.ceil(60_000 / tokens);
  await round(threads, times);
  const rounds: { one: Round; two: Round }[] = [];
  for (let i = 0; i < THREAD_ROUNDS; i++) {
    rounds.push({ one: await round([threads[i % 2]], times), two: await round(threads, times) });
  }
  for (const [kind, name] of [
    ['cpu', 'processor time'],
    ['clock', 'the clock'],
  ] as const) {
    const one = MIDDLE(rounds.map((measured) => measured.one[kind])) / times;
    const two = MIDDLE(rounds.map((measured) => measured.two[kind])) / times / 2;
    const gain = MIDDLE(rounds.map((measured) => (2 * measured.one[kind]) / measured.two[kind])).toFixed(2);
    console.log(`by ${name}: one thread ${perSecond(one).trim()}, two ${perSecond(two).trim()}, ${gain} times one`);
  }
  await Promise.all(threads.map((thread) => thread.terminate()));
}

await measureBeside();
await measureThreads();
