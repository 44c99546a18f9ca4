import type { Analysis } from '../../language/analysis.ts';
import { prepositionOf } from '../syntax/arguments.ts';
import { REL, relation, TAG } from '../syntax/relations.ts';
import type { Reading } from './context.ts';
import { isCountedPair } from './counted.ts';
import type { Mention } from './mentions.ts';
import { actsForState, type Referent, referentOf } from './referents.ts';

/**
 * The two countries between which a report's affair lies, as far as it is told before a token: those named together most,
 * the nearer the more. Two "between" whom something is are surely a pair, two of one sentence are likely one; who hosts,
 * mediates or only speaks to the others is not of it. In the order in which they were named; empty if there are no two.
 *
 * @param takenUp whether two that one phrase of the sentence before joins come first
 */
export function dyadBefore(
  reading: Reading,
  token: number,
  others: ReadonlySet<string>,
  takenUp = false,
): readonly string[] {
  const { analysis } = reading.document;
  const weights = new Map<string, number>();
  const order: string[] = [];
  const end = reading.table.countBefore(token);
  const mentions = reading.table.all.slice(Math.max(0, end - remembered), end);
  for (let first = 0; first < mentions.length; ) {
    const sentence = analysis.sentence[mentions[first].first];
    let last = first;
    while (last < mentions.length && analysis.sentence[mentions[last].first] === sentence) last++;
    const uses = mentions.slice(first, last).flatMap((mention) => usesOf(reading, mention, others));
    for (const { country } of uses) if (!order.includes(country)) order.push(country);
    const distance = analysis.sentence[token] - sentence;
    for (const [pair, weight] of pairsOf(analysis, uses)) {
      const factor = takenUp && distance === 1 && weight >= onePhrase ? upTaking : 1 / (1 + distance / 10);
      weights.set(pair, (weights.get(pair) ?? 0) + weight * factor);
    }
    first = last;
  }
  const [best] = [...weights].sort((a, b) => b[1] - a[1]);
  if (!best) return [];
  const pair = best[0].split(' ');
  return order.filter((country) => pair.includes(country));
}

/** The pairs of countries of one sentence with their weights: however often it names them, it names them together once. */
function pairsOf(analysis: Analysis, uses: readonly Use[]): Map<string, number> {
  const pairs = new Map<string, number>();
  uses.forEach((b, i) => {
    for (const a of uses.slice(0, i)) {
      if (a.country === b.country) continue;
      const key = a.country < b.country ? `${a.country} ${b.country}` : `${b.country} ${a.country}`;
      const weight = closeness(analysis, a.mention, b.mention) * a.part * b.part;
      pairs.set(key, Math.max(pairs.get(key) ?? 0, weight));
    }
  });
  return pairs;
}

/** So many names back count; what is further weighs next to nothing. */
const remembered = 300;

interface Use {
  readonly country: string;
  readonly mention: Mention;
  /** How much of a party it is, from 0 to 1. */
  readonly part: number;
}

/** Weights of two named after "between" and of two in one phrase, against two in one sentence. */
const surePair = 6;
const onePhrase = 2;
/** So much more the two of the sentence before weigh that "both countries" takes up. */
const upTaking = 8;

/** By the order of words, for trees err in coordinations: "between Chad and Sudan", "Chad and the Sudanese army". */
function closeness(analysis: Analysis, a: Mention, b: Mention): number {
  if (a === b) return onePhrase;
  let joined = false;
  for (let token = a.last + 1; token < b.first; token++) {
    const word = analysis.lowerOf(token);
    if (opposing.has(word)) return surePair;
    if (word === 'and') joined = true;
    else if (word !== 'the') return 1;
  }
  if (!joined) return 1;
  const before = analysis.lowerOf(Math.max(a.first - 1, 0)) === 'the' ? a.first - 2 : a.first - 1;
  return before >= 0 && analysis.lowerOf(before) === 'between' ? surePair : onePhrase;
}

/** "Chad vs Sudan". */
const opposing = new Set(['vs', 'vs.', 'versus', 'v.']);

function usesOf(reading: Reading, mention: Mention, others: ReadonlySet<string>): Use[] {
  const { analysis, day } = reading.document;
  const named = mention.actor ? [referentOf(mention.actor, day)] : [];
  const part = mention.isPlace ? placePart : isThirdParty(analysis, mention.head) ? thirdPart : 1;
  const uses: Use[] = [];
  for (const referent of mention.referents.length > 0 ? mention.referents : named) {
    const { country } = referent;
    if (country === null || others.has(country) || !isParty(referent)) continue;
    if (!uses.some((use) => use.country === country)) uses.push({ country, mention, part });
  }
  return uses;
}

function isParty(referent: Referent): boolean {
  const isPeople = referent.kind === 'person' || referent.kind === 'office' || referent.kind === 'group';
  return actsForState(referent) || (isPeople && (referent.sector === 'GOV' || referent.sector === 'MIL'));
}

/** Does it stand outside of the affair: "mediated by Oman", "Oman hosted talks", "Oman acted as mediator"? */
function isThirdParty(analysis: Analysis, token: number): boolean {
  const lead = leadOf(analysis, token);
  if (prepositionOf(analysis, lead) === 'by') return true;
  const verb = analysis.head[lead];
  if (verb < 0 || analysis.upos[verb] !== TAG.VERB || relation(analysis, lead) !== REL.nsubj) return false;
  if (thirdVerbs.has(analysis.lemmaOf(verb))) return true;
  for (const child of analysis.children(verb)) {
    const rel = relation(analysis, child);
    if (rel === REL.obl && thirdNouns.has(analysis.lemmaOf(child))) return true;
    // "offered to mediate", "asked both sides"
    if (child > verb && thirdVerbs.has(analysis.lemmaOf(child))) return true;
    if ((rel === REL.obj || rel === REL.iobj) && isCountedPair(analysis, child)) return true;
  }
  return false;
}

/** The first member of a coordination, which hangs where all of them do. */
function leadOf(analysis: Analysis, token: number): number {
  return relation(analysis, token) === REL.conj && analysis.head[token] < token ? analysis.head[token] : token;
}

/** What is left of the weight of a third party, and of a country that something only lies in. */
const thirdPart = 0.2;
const placePart = 0.3;
const thirdVerbs = new Set(
  `host mediate facilitate broker arrange sponsor convene oversee chair urge welcome praise thank invite encourage appeal
  monitor observe expect`.split(/\s+/),
);
const thirdNouns = new Set(
  'mediator host facilitator broker guarantor witness observer go-between intermediary'.split(' '),
);
