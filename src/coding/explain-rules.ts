import type { Span } from '../language/analysis.ts';
import { lackingRoles } from './explain-roles.ts';
import type { Grammar } from './rules/grammar.ts';
import { type Trial, tryRules } from './rules/match.ts';
import { describeUnmet } from './rules/unmet.ts';
import type { Participant, Statement } from './statement.ts';
import { buildStatements, type Layers } from './statements/build.ts';
import { slot } from './syntax/frame.ts';

/** What became of a rule at a word. */
export type Outcome =
  /** It made a statement. */
  | 'made'
  /** Another rule for the same word came before it. */
  | 'outranked'
  /** It applies, but no statement came of it. */
  | 'nothing'
  /** It lacks something that it asks for. */
  | 'lacks';

export interface TriedRule {
  readonly rule: string;
  readonly event: string | null;
  readonly subtype: string;
  /** The higher comes first; each condition of a rule adds one. */
  readonly priority: number;
  readonly outcome: Outcome;
  /** Why, in words; empty for a rule that made a statement. */
  readonly why: string;
}

/** A phrase at a slot of a trigger, and whom it means. */
export interface ShownSlot {
  readonly slot: string;
  readonly phrases: readonly { readonly head: Span; readonly parties: readonly Participant[] }[];
}

/** A word that rules may be triggered by, with all that were tried there: first what made a statement, then by priority. */
export interface TriedTrigger {
  readonly trigger: Span;
  readonly rules: readonly TriedRule[];
  readonly slots: readonly ShownSlot[];
}

const SLOTS = [
  'subject',
  'object',
  'indirect',
  'owner',
  'content',
  'to',
  'with',
  'between',
  'against',
  'over',
  'on',
  'of',
];

/** All rules that could be meant at a token, and why each did or did not make a statement; null if there are none. */
export function explainTrigger(
  layers: Layers,
  grammar: Grammar,
  token: number,
  statements: readonly Statement[],
): TriedTrigger | null {
  const { analysis } = layers.document;
  const trials = tryRules(layers.document, layers.parties, grammar, token);
  if (trials.length === 0) return null;
  const trigger = analysis.span(token, token);
  const applying = trials.filter(({ unmet }) => unmet === null).sort(byPriority);
  const winner = applying.find((trial) => madeBy(trial, trigger, statements)) ?? null;
  const rules = [
    ...applying.map((trial) => outcomeOf(layers, trial, winner, applying, statements)),
    ...trials
      .filter(({ unmet }) => unmet !== null)
      .sort(byPriority)
      .map((trial) => lacks(layers, trial)),
  ];
  const { frame } = winner ?? applying[0] ?? { frame: { token, support: -1 } };
  const slots = SLOTS.flatMap((name): ShownSlot[] => {
    const heads = slot(analysis, frame, name);
    if (heads.length === 0) return [];
    const phrases = heads.map((head) => ({ head: analysis.span(head, head), parties: layers.parties.of(head) }));
    return [{ slot: name, phrases }];
  });
  return { trigger, rules: rules.sort((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome)), slots };
}

const ORDER: readonly Outcome[] = ['made', 'outranked', 'nothing', 'lacks'];

const byPriority = (a: Trial, b: Trial): number => b.rule.priority - a.rule.priority;

const madeBy = ({ rule }: Trial, trigger: Span, statements: readonly Statement[]): boolean =>
  statements.some((one) => one.rule === rule.id && one.trigger.start === trigger.start);

function outcomeOf(
  layers: Layers,
  trial: Trial,
  winner: Trial | null,
  applying: readonly Trial[],
  statements: readonly Statement[],
): TriedRule {
  const { analysis } = layers.document;
  const { rule, frame } = trial;
  if (madeBy(trial, analysis.span(frame.token, frame.token), statements)) return tried(trial, 'made', '');
  if (winner && applying.indexOf(trial) > applying.indexOf(winner)) {
    const [mine, its] = [rule.priority, winner.rule.priority];
    const reason = its > mine ? `priority ${its} before ${mine}` : `same priority ${its}, earlier in the files`;
    return tried(trial, 'outranked', `${winner.rule.id} comes first: ${reason}`);
  }
  const lacking = lackingRoles(layers, rule, frame);
  if (lacking.length > 0) {
    const missing = lacking.map(({ role, tried: paths }) => `${role} (looked at ${paths})`).join(' and ');
    return tried(trial, 'nothing', `finds no ${missing}`);
  }
  if (buildStatements(layers, [[{ rule, frame }]]).length === 0) {
    const { factuality, cue } = layers.certaintyOf(frame.support >= 0 ? frame.support : frame.token);
    const because = cue >= 0 ? ` because of "${analysis.form(cue)}"` : '';
    return tried(trial, 'nothing', `these words state nothing by themselves (${factuality}${because})`);
  }
  const { start } = analysis.span(frame.token, frame.token);
  const other = statements.find(({ evidence }) => evidence.some((span) => span.start <= start && start < span.end));
  return tried(
    trial,
    'nothing',
    other ? `told by another statement: ${other.rule}` : 'left out beside other statements',
  );
}

function lacks(layers: Layers, trial: Trial): TriedRule {
  return tried(trial, 'lacks', describeUnmet(layers.document.analysis, layers.parties, trial) ?? '');
}

const tried = ({ rule }: Trial, outcome: Outcome, why: string): TriedRule => ({
  ...{ rule: rule.id, event: rule.event, subtype: rule.subtype, priority: rule.priority },
  ...{ outcome, why },
});
