/**
 * Draws mentions of actors from articles, to be judged by hand, the same ones for the same seed:
 *
 *     node bench/mentions.ts ARTICLES.jsonl [--count 200] [--seed 1] [--json]
 *
 * Half of them come from pool `row`, the rows of `actors` as `annotate` prints them (are they right?), half from pool `net`:
 * capitalised names and role phrases that a wide net of patterns takes from the text without asking our resolver (are they
 * found?). Articles that are marked `"conflict_like": false` are left out. With `--json` one object a line, which has room
 * for the judgement.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { CodingDocument, Parties } from '../src/coding/document.ts';
import { readParties } from '../src/coding/parties/index.ts';
import { referentOf } from '../src/coding/parties/referents.ts';
import { loadKnowledge } from '../src/knowledge/index.ts';
import { loadModel } from '../src/language/model/index.ts';
import { cut, tokenise } from '../src/language/tokens/index.ts';

interface Article {
  readonly id: string;
  readonly text: string;
  readonly published: string;
  readonly conflict_like?: boolean;
}

/** A mention that can be drawn; what was resolved is read when it is. */
interface Candidate {
  readonly article: Article;
  readonly start: number;
  readonly end: number;
}

interface Resolved {
  readonly id: string | null;
  readonly name: string;
  readonly code: string | null;
  readonly country: string | null;
  readonly sector: string | null;
  readonly metonym?: boolean;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});
const [path] = positionals;
const count = Number(values.count);
const seed = Number(values.seed);
if (!path || !Number.isSafeInteger(count) || count < 2 || !Number.isSafeInteger(seed)) {
  console.error('usage: node bench/mentions.ts ARTICLES.jsonl [--count 200] [--seed 1] [--json]');
  process.exit(2);
}

const roles = `president minister premier chancellor king queen governor mayor ambassador envoy diplomat spokesman spokeswoman
  spokesperson official leader chief secretary general commander officer soldier troop force army navy police government
  ministry department embassy agency council court parliament opposition party coalition alliance group movement militia
  rebel militant insurgent separatist fighter gunman gunmen terrorist protester demonstrator authority authorities
  administration delegation country countries nation state bloc organisation organization union side journalist civilian
  people resident refugee worker lawmaker senator judge lawyer`;

const model = loadModel();
const knowledge = loadKnowledge({ cut });
const articles = readFileSync(path, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as Article)
  .filter((article) => article.conflict_like !== false);
/** Words that some article writes with a small letter: one of them alone at the start of a sentence is no name. */
const common = new Set(articles.flatMap(({ text }) => text.match(/(?<![\p{L}-])\p{Ll}[\p{L}]*/gu) ?? []));

const readings = new Map(articles.map((article) => [article, read(article)]));
const rows = articles.flatMap((article) =>
  readings.get(article)!.parties.names.map(({ first, last }): Candidate => {
    const { start, end } = readings.get(article)!.document.analysis.span(first, last);
    return { article, start, end };
  }),
);
const net = articles.flatMap(cast);
const half = Math.ceil(count / 2);
draw('row', rows, half, seed).forEach((one, i) => {
  print('row', i, one);
});
draw('net', net, count - half, seed + 1).forEach((one, i) => {
  print('net', i, one);
});

function read(article: Article): { document: CodingDocument; parties: Parties } {
  const analysis = model.annotate(tokenise(article.text));
  const day = article.published.slice(0, 10);
  const document = { report: article, analysis, knowledge, day };
  return { document, parties: readParties(document) };
}

/** All that the wide net takes from an article, the longer one where two overlap. */
function cast(article: Article): Candidate[] {
  const found: Candidate[] = [];
  for (const pattern of nets()) {
    for (const match of article.text.matchAll(pattern)) {
      const [words] = match;
      if (!/[\s-]/.test(words) && common.has(words.toLowerCase())) continue;
      found.push({ article, start: match.index, end: match.index + words.length });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return found.filter((one) => {
    if (one.start < end) return false;
    end = one.end;
    return true;
  });
}

/** Names; peoples' adjectives before a noun for people or bodies; nouns for people or bodies with an article. */
function nets(): RegExp[] {
  const name = "\\p{Lu}[\\p{L}.'’-]*\\p{L}";
  const small = '(?:of|the|de|del|bin|ibn|al|ul|for|and the)';
  const role = `(?:${roles.trim().split(/\s+/).join('|')})s?`;
  const between = '(?:[\\p{L}-]+ ){0,2}';
  return [
    new RegExp(`(?<![\\p{L}-])${name}(?: (?:${small} )?${name})*`, 'gu'),
    new RegExp(`(?<![\\p{L}-])\\p{Lu}[\\p{L}-]*(?:ian|ean|ese|ish|an|i|ch|s) ${between}${role}(?![\\p{L}-])`, 'gu'),
    new RegExp(`(?<![\\p{L}-])(?:[Tt]he|[Bb]oth|[Ii]ts|[Tt]heir|[Hh]is) ${between}${role}(?![\\p{L}-])`, 'gu'),
  ];
}

/** Draws without putting back (mulberry32, then a shuffle by Fisher and Yates cut short), in the order of the draw. */
function draw(pool: string, from: readonly Candidate[], wanted: number, start: number): Candidate[] {
  const left = [...from];
  let state = start >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  console.error(`${pool}: ${from.length} mentions`);
  for (let i = 0; i < Math.min(wanted, left.length); i++) {
    const other = i + Math.floor(next() * (left.length - i));
    [left[i], left[other]] = [left[other], left[i]];
  }
  return left.slice(0, wanted);
}

function print(pool: string, index: number, { article, start, end }: Candidate): void {
  const { document, parties } = readings.get(article)!;
  const { analysis } = document;
  const mention = article.text.slice(start, end);
  const inside = (first: number, last: number) => analysis.start[first] < end && analysis.end[last] > start;
  const named = parties.names
    .filter(({ first, last }) => inside(first, last))
    .map(({ first, last, actor, metonym }) => {
      const { id, name, code, country, sector } = referentOf(actor, document.day);
      const of: Resolved = { id, name, code, country, sector, metonym };
      return { text: analysis.span(first, last).text, ...of };
    });
  const places = parties.places
    .filter(({ first, last }) => inside(first, last))
    .map(({ where }) => `${where.name}, ${where.country}`);
  const tokens = [...analysis.start.subarray(0, analysis.count).keys()].filter((token) => inside(token, token));
  const head = tokens.find((token) => !tokens.includes(analysis.head[token])) ?? tokens[0];
  const of = parties
    .of(head)
    .map(({ id, name, code, country, sector }): Resolved => ({ id, name, code, country, sector }));
  const sentence = analysis.sentence[head];
  const upTo = analysis.sentenceStart[sentence + 1] - 1;
  const context = article.text
    .slice(analysis.start[analysis.sentenceStart[Math.max(0, sentence - 2)]], start)
    .concat('[[', mention, ']]', article.text.slice(end, Math.max(end, analysis.end[upTo])))
    .replace(/\s+/g, ' ');
  const found = {
    pool,
    index,
    id: article.id,
    published: document.day,
    mention,
    start,
    end,
    named,
    places,
    of,
    context,
  };
  if (values.json) {
    console.log(JSON.stringify({ ...found, right: null, miss: null }));
    return;
  }
  const told = ({ id, name, code, country, sector }: Resolved) => `${id} (${name}) ${code} ${country} ${sector}`;
  console.log(`${pool} ${index} ${article.id} ${document.day}\n  ${context}`);
  for (const one of named) console.log(`  row   ${one.text} = ${told(one)}${one.metonym ? ' metonym' : ''}`);
  for (const one of of) console.log(`  party ${told(one)}`);
  for (const one of places) console.log(`  place ${one}`);
}
