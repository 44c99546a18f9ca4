/**
 * Fits `model/confidence.json`, by which each statement says how likely it is right: a logistic regression of a few traits
 * on ledgers coded by hand and, with less weight and a base of their own, on the templates of attacks of MUC-4.
 * `node training/confidence.ts LEDGERS.json MUC.jsonl` writes the file and says how well each ledger is foreseen by the
 * others. The same input gives the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { createCoder } from '../src/coding/coder.ts';
import { loadRules } from '../src/coding/rules/load.ts';
import type { Statement } from '../src/coding/statement.ts';
import { type ConfidenceWeights, traitsOf } from '../src/coding/statements/confidence.ts';
import type { Report } from '../src/documents/report.ts';
import { dataFile } from '../src/paths.ts';
import { fillsTemplate, isRight, readLedgers, readTemplates } from './judged.ts';

interface Example {
  readonly source: string;
  readonly traits: readonly string[];
  readonly right: boolean;
  readonly weight: number;
}

/** Pull of the weights to 0. */
const PRIOR = 5;
const STEPS = 1500;
const RATE = 0.005;
/** Templates hold attacks alone, of one war, and only what their readers were to look for. */
const TEMPLATE_WEIGHT = 0.3;
const TEMPLATES = 500;
/** The base rate of templates, which nothing else has. */
const TEMPLATE_TRAIT = 'template';
/** Where a ledger does not say when its report appeared: no trait hangs on the day itself. */
const UNDATED = '2025-12-19';

const probability = (traits: readonly string[], weights: ConfidenceWeights): number =>
  1 / (1 + Math.exp(-traits.reduce((sum, trait) => sum + (weights[trait] ?? 0), 0)));

/** Gradient ascent on the likelihood with a Gaussian prior; the bases are free. */
function fitTo(examples: readonly Example[]): ConfidenceWeights {
  const weights: Record<string, number> = {};
  for (const { traits } of examples) for (const trait of traits) weights[trait] = 0;
  for (let step = 0; step < STEPS; step++) {
    const gradient: Record<string, number> = {};
    for (const [trait, weight] of Object.entries(weights))
      gradient[trait] = trait === 'always' || trait === TEMPLATE_TRAIT ? 0 : -PRIOR * weight;
    for (const { traits, right, weight } of examples) {
      const error = weight * ((right ? 1 : 0) - probability(traits, weights));
      for (const trait of traits) gradient[trait] += error;
    }
    for (const trait of Object.keys(weights)) weights[trait] += RATE * gradient[trait];
  }
  return weights;
}

/** Mean of the squared errors (Brier 1950). */
function errorOf(examples: readonly Example[], foreseen: (example: Example) => number): string {
  const squares = examples.map((each) => (foreseen(each) - (each.right ? 1 : 0)) ** 2);
  return (squares.reduce((sum, square) => sum + square, 0) / examples.length).toFixed(4);
}

const coder = createCoder();
const rules = new Map(loadRules([dataFile('rules')]).map((rule) => [rule.id, rule]));
const read = (id: string, text: string, published = UNDATED): readonly Statement[] =>
  coder.annotate({ id, text, published } as Report).statements;
const traits = (statement: Statement): string[] =>
  traitsOf(rules.get(statement.rule)!, { ...statement, word: statement.onWhoseWord });

const [ledgersPath, templatesPath] = process.argv.slice(2);
const ledgers = readLedgers(ledgersPath);
const coded = ledgers.flatMap((ledger): Example[] =>
  read(ledger.id, ledger.text, ledger.published).map((statement) => ({
    source: ledger.id,
    traits: traits(statement),
    right: isRight(statement, ledger),
    weight: 1,
  })),
);
const templates = readTemplates(templatesPath)
  .slice(0, TEMPLATES)
  .flatMap((report): Example[] =>
    read(report.doc_id, report.text, report.dct ?? UNDATED)
      .filter(({ event }) => event === 'ASSAULT')
      .map((statement) => ({
        source: TEMPLATE_TRAIT,
        traits: [...traits(statement), TEMPLATE_TRAIT],
        right: fillsTemplate(statement, report),
        weight: TEMPLATE_WEIGHT,
      })),
  );
const examples = [...coded, ...templates];
const weights = fitTo(examples);
const names = Object.keys(weights).filter((trait) => trait !== TEMPLATE_TRAIT);
const rounded = Object.fromEntries(names.sort().map((trait) => [trait, Math.round(weights[trait] * 100) / 100]));
writeFileSync(dataFile('model', 'confidence.json'), `${JSON.stringify(rounded, null, 2)}\n`);

const others = new Map(ledgers.map(({ id }) => [id, examples.filter(({ source }) => source !== id)]));
const fitted = new Map([...others].map(([id, list]) => [id, fitTo(list)]));
const shareOf = (list: readonly Example[]): number => {
  const ledgersOnly = list.filter(({ source }) => source !== TEMPLATE_TRAIT);
  return ledgersOnly.filter(({ right }) => right).length / ledgersOnly.length;
};
console.log(`${coded.length} statements of ledgers, ${templates.length} of templates; mean squared error on ledgers:`);
console.log(`  each by the share of the others   ${errorOf(coded, ({ source }) => shareOf(others.get(source)!))}`);
console.log(
  `  each by the fit to the others     ${errorOf(coded, (one) => probability(one.traits, fitted.get(one.source)!))}`,
);
console.log(`  each by the fit to all            ${errorOf(coded, (one) => probability(one.traits, weights))}`);
