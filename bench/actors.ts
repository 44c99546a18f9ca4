/**
 * Names and descriptions of actors against a gold file of `{text, expect, kw?, rest?}` a line, read as the subject of a
 * short sentence: shares of right countries and right sectors, of those that the gold gives.
 *
 *     node bench/actors.ts GOLD.jsonl [--misses]
 *
 * `expect` holds `cc` or `country` (ISO alpha-3, "" for none, `IGO`, `EUR`, `UNO` for organisations) and `code_1`, `code_2`
 * (PLOVER sectors, UNK or "" for none); a date is in `kw.query_date` or the second item of `rest`.
 */
import { readFileSync } from 'node:fs';
import { readParties } from '../src/coding/parties/index.ts';
import type { Participant } from '../src/coding/statement.ts';
import { loadKnowledge } from '../src/knowledge/index.ts';
import { loadModel } from '../src/language/model/index.ts';
import { cut, tokenise } from '../src/language/tokens/index.ts';

interface Gold {
  readonly text: string;
  readonly kw?: { readonly query_date?: string };
  readonly rest?: readonly string[];
  readonly expect: {
    readonly cc?: string;
    readonly country?: string;
    readonly code_1?: string;
    readonly code_2?: string;
  };
}

type Resolved = Participant & { readonly metonym: boolean };

/** The day for cases without a date, or of "today": that of the newest dated ones. */
const usualDay = '2023-01-01';

const [path, flag] = process.argv.slice(2);
if (!path) {
  console.error('usage: node bench/actors.ts GOLD.jsonl [--misses]');
  process.exit(2);
}
const model = loadModel();
const knowledge = loadKnowledge({ cut });
const score = { country: [0, 0], sector: [0, 0] };
for (const line of readFileSync(path, 'utf8').split('\n')) {
  if (line.trim() === '') continue;
  const gold = JSON.parse(line) as Gold;
  const found = resolve(gold.text, dayOf(gold));
  const wanted = gold.expect.cc ?? gold.expect.country;
  if (wanted !== undefined) tell(gold, 'country', wanted, countryIn(found), [wanted]);
  const { code_1: sector, code_2: second } = gold.expect;
  // The gold marks two cases in which no sector is right.
  if (sector === undefined || /[^A-Z]/.test(sector)) continue;
  const own = sectorsIn(found);
  const none = sector === '' || sector === 'UNK' || sector === 'JNK';
  const right = none ? ['', 'UNK'] : [sector, second ?? sector];
  tell(gold, 'sector', sector, own.find((one) => right.includes(one)) ?? own[0], right);
}
for (const [field, [right, all]] of Object.entries(score))
  console.log(`${field}\t${right} of ${all}\t${(right / all).toFixed(4)}`);

function tell(gold: Gold, field: 'country' | 'sector', wanted: string, own: string, right: readonly string[]): void {
  score[field][1]++;
  if (right.includes(own)) score[field][0]++;
  else if (flag === '--misses') console.log(`${field}\t${gold.text}\t${dayOf(gold)}\twanted ${wanted}\tfound ${own}`);
}

/** Who the words mean: the party at the head of the subject. */
function resolve(text: string, day: string): Resolved | null {
  const words = text.trim();
  const sentence = `${words[0].toUpperCase()}${words.slice(1)} issued a statement.`;
  const analysis = model.annotate(tokenise(sentence));
  const report = { id: '1', text: sentence, published: day };
  const parties = readParties({ report, analysis, knowledge, day });
  for (let token = 0; token < analysis.count && analysis.start[token] < words.length; token++) {
    const head = analysis.head[token];
    const isHead = head < 0 || head === token || analysis.start[head] >= words.length;
    if (!isHead || analysis.uposOf(token) === 'PUNCT') continue;
    const [found] = parties.of(token);
    const name = parties.names.find(({ first, last }) => first <= token && token <= last);
    return found ? { ...found, metonym: name?.metonym ?? false } : null;
  }
  return null;
}

function dayOf({ kw, rest }: Gold): string {
  const date = kw?.query_date ?? rest?.[1] ?? '';
  const parsed = Date.parse(`${date} UTC`);
  return Number.isNaN(parsed) ? usualDay : new Date(parsed).toISOString().slice(0, 10);
}

/**
 * The sector as it is told and those that the code of the day adds ("IGOUNOJUD": a court of the United Nations); a capital
 * that stands for its state is the government, as in the gold.
 */
function sectorsIn(found: Resolved | null): string[] {
  if (!found) return [''];
  if (found.metonym && found.kind === 'state') return ['GOV'];
  const parts = found.code?.match(/.{3}/g)?.slice(1) ?? [];
  return [found.sector ?? '', ...parts.reverse()];
}

/** The country as the gold writes it: organisations of several states have IGO, or EUR and UNO for the two great ones. */
function countryIn(found: Participant | null): string {
  if (!found) return '';
  if (found.country !== null) return found.country;
  const code = found.code ?? '';
  if (code.startsWith('IGOEUR')) return 'EUR';
  return /^IGOUNO(?!WBK|IMF)/.test(code) ? 'UNO' : code.startsWith('IGO') ? 'IGO' : '';
}
