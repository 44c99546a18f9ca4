import { DemarcheError } from '../errors.ts';
import type { Span } from '../language/analysis.ts';
import { renderTree } from '../language/index.ts';
import { explainRoles, type FoundRole } from './explain-roles.ts';
import { explainTrigger, type TriedTrigger } from './explain-rules.ts';
import type { Grammar } from './rules/grammar.ts';
import { matchRules, tryRules } from './rules/match.ts';
import type { Factuality, Statement, TimeMention } from './statement.ts';
import { buildStatements, type Layers } from './statements/build.ts';
import { predicateOf } from './syntax/frame.ts';

/** What is to be explained: a place in the text (UTF-16 code units from 0), or a statement by its id. */
export type Asked = { readonly offset: number } | { readonly statement: string };

/** How a statement was come by. */
export interface ExplainedStatement {
  readonly statement: Statement;
  readonly roles: readonly FoundRole[];
  readonly certainty: {
    /** What the words around the trigger leave of it, and the word that says so. */
    readonly around: Factuality;
    readonly cue: Span | null;
    /** What the rule makes of its content. */
    readonly rule: Factuality;
  };
  /** The time expression that `when` rests on, if one stands in the text. */
  readonly time: TimeMention | null;
  /** The day that relative times are counted from, unless the text is on another one. */
  readonly published: string;
  /** What is asked of the trigger beside its word: conditions and a verb that carries it. */
  readonly conditions: number;
}

/** Why the words at a place were read as they were. */
export interface Explanation {
  readonly report: string;
  readonly published: string;
  readonly offset: number;
  readonly sentence: Span;
  /** The dependency tree, a line a word. */
  readonly tree: readonly string[];
  readonly times: readonly TimeMention[];
  /** Words at the place; all of the sentence where none of the place may trigger anything. */
  readonly triggers: readonly TriedTrigger[];
  /** Other words of the sentence that rules were tried at. */
  readonly otherTriggers: readonly Span[];
  readonly statements: readonly ExplainedStatement[];
}

/**
 * What was seen at a place: the sentence and its tree, each rule tried there and why not, and the statements made.
 * @throws DemarcheError NO_STATEMENT if the report has no statement of the id.
 */
export function explainAt(layers: Layers, grammar: Grammar, asked: Asked): Explanation {
  const { analysis, report } = layers.document;
  const statements = buildStatements(layers, matchRules(layers.document, layers.parties, grammar));
  const { offset, here } = placeOf(statements, asked);
  const token = Math.min(analysis.tokenAt(offset), analysis.count - 1);
  const sentence = analysis.sentence[token];
  const [first, end] = [analysis.sentenceStart[sentence], analysis.sentenceStart[sentence + 1]];
  const possible = range(first, end).filter(
    (other) => tryRules(layers.document, layers.parties, grammar, other).length > 0,
  );
  const near = possible.filter(
    (other) => other === token || here.some(({ trigger }) => trigger.start === analysis.span(other, other).start),
  );
  const shown = near.length > 0 ? near : possible;
  return {
    ...{ report: report.id, published: report.published, offset, sentence: analysis.sentenceSpan(sentence) },
    tree: renderTree(analysis, sentence).trimEnd().split('\n'),
    times: layers.times.all.filter((time) => time.first >= first && time.last < end).map(({ mention }) => mention),
    triggers: shown.flatMap((other) => explainTrigger(layers, grammar, other, statements) ?? []),
    otherTriggers: possible.filter((other) => !shown.includes(other)).map((other) => analysis.span(other, other)),
    statements: here.map((statement) => explainStatement(layers, grammar, statement)),
  };
}

const range = (from: number, end: number): number[] => Array.from({ length: end - from }, (_, i) => from + i);

/** The place that is asked for, and the statements whose words hold it. */
function placeOf(statements: readonly Statement[], asked: Asked): { offset: number; here: readonly Statement[] } {
  if ('offset' in asked) {
    const { offset } = asked;
    const here = statements.filter(({ evidence }) =>
      evidence.some(({ start, end }) => start <= offset && offset < end),
    );
    return { offset, here };
  }
  const statement = statements.find(({ id }) => id === asked.statement);
  if (!statement)
    throw new DemarcheError('NO_STATEMENT', `none of the ${statements.length} of the report is ${asked.statement}`);
  return { offset: statement.trigger.start, here: [statement] };
}

function explainStatement(layers: Layers, grammar: Grammar, statement: Statement): ExplainedStatement {
  const { analysis, day } = layers.document;
  const token = analysis.tokenAt(statement.trigger.start);
  const trial = tryRules(layers.document, layers.parties, grammar, token).find(
    ({ rule, unmet }) => rule.id === statement.rule && unmet === null,
  )!;
  const { rule, frame } = trial;
  const { factuality, cue } = layers.certaintyOf(predicateOf(frame));
  return {
    statement,
    roles: explainRoles(layers, rule, frame, statement.actors, statement.recipients),
    certainty: { around: factuality, cue: cue < 0 ? null : analysis.span(cue, cue), rule: rule.factuality },
    time: timeBehind(layers, statement),
    published: day,
    conditions: rule.conditions.length + (rule.needsSupport ? 1 : 0),
  };
}

/** The expression of the same words nearest to the trigger. */
function timeBehind(layers: Layers, { when, trigger }: Statement): TimeMention | null {
  if (when.text === null) return null;
  const distance = ({ start }: Span): number => Math.abs(start - trigger.start);
  const same = layers.times.all.map(({ mention }) => mention).filter((time) => when.text!.includes(time.text));
  return same.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}
