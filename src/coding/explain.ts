import { renderTree } from '../language/index.ts';
import type { Grammar } from './rules/grammar.ts';
import { matchRules, tryRules } from './rules/match.ts';
import { describeUnmet } from './rules/unmet.ts';
import type { Participant, Statement } from './statement.ts';
import { buildStatements, type Layers } from './statements/build.ts';
import { slot } from './syntax/frame.ts';

const shownSlots = [
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

/** What was seen at an offset: the sentence and its tree, each rule tried there and why not, and the statement made. */
export function explainAt(layers: Layers, grammar: Grammar, offset: number): string {
  const { analysis } = layers.document;
  const token = Math.min(analysis.tokenAt(offset), analysis.count - 1);
  const sentence = analysis.sentence[token];
  const statements = buildStatements(layers, matchRules(layers.document, layers.parties, grammar));
  const here = statements.filter((one) => one.evidence.some((span) => span.start <= offset && offset < span.end));
  return [
    analysis.sentenceSpan(sentence).text,
    '',
    renderTree(analysis, sentence),
    '',
    ...explainTriggers(layers, grammar, sentence),
    here.length ? `Statements at offset ${offset}:` : `No statement at offset ${offset}.`,
    ...here.map(explainStatement),
  ].join('\n');
}

function explainTriggers(layers: Layers, grammar: Grammar, sentence: number): string[] {
  const { analysis } = layers.document;
  const lines: string[] = [];
  for (let token = analysis.sentenceStart[sentence]; token < analysis.sentenceStart[sentence + 1]; token++) {
    const trials = tryRules(layers.document, layers.parties, grammar, token);
    if (!trials.length) continue;
    lines.push(`"${analysis.form(token)}" may trigger:`);
    for (const trial of trials) {
      lines.push(`  ${trial.rule.id}: ${describeUnmet(analysis, layers.parties, trial) ?? 'applies'}`);
    }
    const frame = trials.find((trial) => trial.unmet === null)?.frame ?? { token, support: -1 };
    for (const name of shownSlots) {
      const heads = slot(analysis, frame, name);
      if (!heads.length) continue;
      const words = heads.map(
        (head) => `${analysis.form(head)} (${layers.parties.of(head).map(label).join(', ') || 'no party'})`,
      );
      lines.push(`    ${name}: ${words.join('; ')}`);
    }
    const { factuality, cue } = layers.certaintyOf(token);
    lines.push(`    certainty: ${factuality}${cue >= 0 ? ` because of "${analysis.form(cue)}"` : ''}`);
    const word = layers.attributions.wordOf(token);
    lines.push(`    word: ${word.speaker ? label(word.speaker) : 'nobody named'}, ${word.voice}`, '');
  }
  return lines;
}

function explainStatement(statement: Statement): string {
  const parties = (list: readonly Participant[]): string => list.map(label).join(', ') || 'nobody';
  return [
    `  ${statement.event ?? 'no class'} ${statement.subtype} by rule ${statement.rule}, confidence ${statement.confidence}`,
    `    words: "${statement.evidence[0]!.text}"`,
    `    ${parties(statement.actors)} -> ${parties(statement.recipients)}; ${statement.factuality}`,
    `    when: ${statement.when.from ?? '…'} to ${statement.when.to ?? '…'} (${statement.when.basis})`,
    `    where: ${statement.where?.name ?? 'not stated'}`,
  ].join('\n');
}

function label(participant: Participant): string {
  return `${participant.text} = ${participant.id ?? participant.name}${participant.code ? ` ${participant.code}` : ''}`;
}
