import { readFileSync } from 'node:fs';
import { DemarcheError } from '../../errors.ts';
import { dataFile } from '../../paths.ts';
import { once } from '../lexicon.ts';
import type { Rule } from '../rules/rule.ts';
import type { Factuality, OnWhoseWord, Participant, StatementKind, When } from '../statement.ts';

/** What is asked of a statement, drafted or made, to tell how sure it is. */
export interface Told {
  readonly actors: readonly Participant[];
  readonly recipients: readonly Participant[];
  readonly evidence: { readonly length: number };
  readonly when: When;
  readonly word: OnWhoseWord;
  readonly factuality: Factuality;
}

/** The weights of the traits in log odds, by name; `always` is what a statement starts from. */
export type ConfidenceWeights = Readonly<Record<string, number>>;

/**
 * How likely it is that somebody who codes by hand finds a statement of this class in these words, from 0.02 to 0.98: a
 * logistic model of a few traits, fitted by
 * `training/confidence.ts` to coded ledgers and to templates of attacks. Traits without a weight count nothing. Throws
 * BAD_MODEL.
 */
export function confidenceOf(rule: Rule, told: Told, weights: ConfidenceWeights = shippedWeights()): number {
  let odds = 0;
  for (const trait of traitsOf(rule, told)) odds += weights[trait] ?? 0;
  return Math.round(100 * Math.min(0.98, Math.max(0.02, 1 / (1 + Math.exp(-odds))))) / 100;
}

/** The traits of a statement that tell how often its like is right; few, since few ledgers are coded. */
export function traitsOf(rule: Rule, { actors, recipients, evidence, when, word, factuality }: Told): string[] {
  const traits = ['always'];
  if (telling.has(rule.kind)) traits.push(rule.kind);
  if (!actors.length) traits.push('no actor');
  if (!recipients.length && rule.recipient.length) traits.push('no recipient');
  if (actors.some(isPower) && recipients.some(isPower)) traits.push('two powers');
  if (actors.some(({ country }) => country !== null && recipients.some((other) => other.country === country)))
    traits.push('one state');
  if (rule.residual) traits.push('residual');
  if (word.voice === 'quote') traits.push('quoted');
  if (factuality !== rule.factuality) traits.push(factuality);
  if (evidence.length > 1) traits.push('told twice');
  if (when.basis === 'explicit' || when.basis === 'relative') traits.push('own time');
  return traits;
}

const telling = new Set<StatementKind>(['event', 'speech-act', 'assessment']);

/** With a state behind it. */
function isPower({ country }: Participant): boolean {
  return country !== null;
}

const shippedWeights = once((): ConfidenceWeights => {
  const file = dataFile('model', 'confidence.json');
  const weights: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const isTable = typeof weights === 'object' && weights !== null && 'always' in weights;
  if (!isTable || !Object.values(weights).every(Number.isFinite))
    throw new DemarcheError('BAD_MODEL', 'weights of traits are numbers, "always" among them', { file });
  return weights as ConfidenceWeights;
});
