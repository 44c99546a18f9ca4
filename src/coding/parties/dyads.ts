import type { Analysis } from '../../language/analysis.ts';
import { REL, relation, TAG } from '../syntax/relations.ts';
import type { Antecedent } from './antecedents.ts';
import type { Reading } from './context.ts';
import { actsForState, type Referent } from './referents.ts';
import { prepositionOf } from './words.ts';

/**
 * The two countries between which a report's affair lies, as far as it is told before a token: those named together most,
 * the nearer the more. Two "between" whom something is are surely a pair, two of one sentence are likely one; who hosts,
 * mediates or only speaks to the others is not of it. In the order in which they were named; empty if there are no two.
 */
export function dyadBefore(
  reading: Reading,
  token: number,
  before: readonly Antecedent[],
  others: ReadonlySet<string>,
): readonly string[] {
  const { analysis } = reading.document;
  const weights = new Map<string, number>();
  const order: string[] = [];
  const here: Use[] = [];
  let sentence = -1;
  for (const antecedent of before) {
    if (antecedent.sentence !== sentence) here.length = 0;
    sentence = antecedent.sentence;
    const nearness = 1 / (1 + (analysis.sentence[token] - sentence) / 10);
    for (const use of usesOf(analysis, antecedent, others)) {
      if (!order.includes(use.country)) order.push(use.country);
      for (const other of here) add(weights, use, other, nearness);
      here.push(use);
    }
  }
  const [best] = [...weights].sort((a, b) => b[1] - a[1]);
  if (!best) return [];
  const pair = best[0].split(' ');
  return order.filter((country) => pair.includes(country));
}

interface Use {
  readonly country: string;
  readonly token: number;
  /** How much of a party it is, from 0 to 1. */
  readonly part: number;
  /** Named with another one after "between". */
  readonly between: boolean;
}

function add(weights: Map<string, number>, a: Use, b: Use, nearness: number): void {
  if (a.country === b.country) return;
  const key = a.country < b.country ? `${a.country} ${b.country}` : `${b.country} ${a.country}`;
  const together = a.token === b.token ? (a.between ? surePair : onePhrase) : 1;
  weights.set(key, (weights.get(key) ?? 0) + together * a.part * b.part * nearness);
}

/** Weights of two named after "between" and of two in one phrase, against two in one sentence. */
const surePair = 6;
const onePhrase = 2;

function usesOf(analysis: Analysis, antecedent: Antecedent, others: ReadonlySet<string>): Use[] {
  const { token, referents } = antecedent;
  const part = isThirdParty(analysis, token) ? thirdPart : 1;
  const between = prepositionOf(analysis, token) === 'between';
  const uses: Use[] = [];
  for (const referent of referents) {
    const { country } = referent;
    if (country === null || others.has(country) || !isParty(referent)) continue;
    if (!uses.some((use) => use.country === country)) uses.push({ country, token, part, between });
  }
  return uses;
}

function isParty(referent: Referent): boolean {
  const isPeople = referent.kind === 'person' || referent.kind === 'office' || referent.kind === 'group';
  return actsForState(referent) || (isPeople && (referent.sector === 'GOV' || referent.sector === 'MIL'));
}

/** Does it stand outside of the affair: "mediated by Oman", "Oman hosted talks", "Oman acted as mediator"? */
function isThirdParty(analysis: Analysis, token: number): boolean {
  if (prepositionOf(analysis, token) === 'by') return true;
  const verb = analysis.head[token];
  if (verb < 0 || analysis.upos[verb] !== TAG.VERB || relation(analysis, token) !== REL.nsubj) return false;
  if (thirdVerbs.has(analysis.lemmaOf(verb))) return true;
  for (const child of analysis.children(verb)) {
    if (relation(analysis, child) === REL.obl && thirdNouns.has(analysis.lemmaOf(child))) return true;
  }
  return false;
}

/** What is left of a third party's weight. */
const thirdPart = 0.2;
const thirdVerbs = new Set(
  `host mediate facilitate broker arrange sponsor convene oversee chair urge welcome praise thank invite encourage appeal
  monitor observe expect`.split(/\s+/),
);
const thirdNouns = new Set(
  'mediator host facilitator broker guarantor witness observer go-between intermediary'.split(' '),
);
