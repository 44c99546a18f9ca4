import type { ExplainedStatement, Explanation } from '../coding/explain.ts';
import type { FoundParty, FoundRole } from '../coding/explain-roles.ts';
import type { TriedTrigger } from '../coding/explain-rules.ts';
import type { DateBasis, Participant } from '../coding/statement.ts';
import { column, count, WIDTH, wrap } from './layout.ts';
import { quotation } from './quotation.ts';

/** Longest quotation of the words of a statement. */
const WORDS = 160;

/** Why the words at a place were read as they were, for a person to read at {@link WIDTH} columns. */
export function explanationText(explanation: Explanation): string {
  const { report, published, sentence, offset, triggers, otherTriggers, statements } = explanation;
  return `${[
    `Report ${report}, published ${published}`,
    '',
    ...wrap(sentence.text, WIDTH),
    '',
    ...explanation.tree,
    '',
    ...explanation.times.map(
      ({ text, type, value, from, to }) => `time “${text}”: ${type} ${value}, ${days(from, to)}`,
    ),
    ...(explanation.times.length > 0 ? [''] : []),
    ...triggers.flatMap(triggerLines),
    ...others(otherTriggers.map(({ text }) => `“${text}”`)),
    statements.length > 0 ? `Statements at offset ${offset}:` : `No statement at offset ${offset}.`,
    ...statements.flatMap(statementLines),
  ].join('\n')}\n`;
}

function others(words: readonly string[]): string[] {
  if (words.length === 0) return [];
  return [...wrap(`Rules were also tried at ${words.join(', ')}: --at goes there.`, WIDTH), ''];
}

function triggerLines({ trigger, rules, slots }: TriedTrigger): string[] {
  const tried = rules.flatMap(({ rule, event, subtype, priority, outcome, why }) => {
    const what = `${event ?? 'no class'} ${subtype}`;
    const says = {
      made: `applies: ${what}, priority ${priority}`,
      outranked: `applies (${what}), but ${why}`,
      nothing: `applies (${what}), but ${why}`,
      lacks: why,
    };
    return hanging(`  ${rule}: ${says[outcome]}`);
  });
  const phrases = slots.flatMap(({ slot, phrases: found }) =>
    hanging(
      `    ${slot}: ${found.map(({ head, parties }) => `${head.text} (${listed(parties, 'no party')})`).join('; ')}`,
    ),
  );
  return [`"${trigger.text}" may trigger:`, ...tried, ...phrases, ''];
}

function statementLines(explained: ExplainedStatement): string[] {
  const { statement, roles } = explained;
  const { event, mode, cameo, goldstein, subtype, rule, id } = statement;
  const codes = [mode && `mode ${mode}`, cameo && `CAMEO ${cameo}`, goldstein !== null && `Goldstein ${goldstein}`];
  return [
    '',
    ...hanging(
      `  ${event ?? 'no class'} ${subtype} by rule ${rule}${codes
        .filter(Boolean)
        .map((each) => `, ${each}`)
        .join('')}`,
    ),
    row('id', id),
    row('words', quotation(statement.evidence[0].text, WORDS)),
    row('trigger', `“${statement.trigger.text}” at ${statement.trigger.start}`),
    ...roles.map((role) => row(role.role, roleText(role))),
    row('how sure', certaintyText(explained)),
    row('whose word', wordText(explained)),
    row('when', timeText(explained)),
    row('where', statement.where ? `${statement.where.name}, from “${statement.where.text}”` : 'not stated'),
    row('confidence', confidenceText(explained)),
  ].flat();
}

const row = (label: string, text: string): string[] => column(`    ${label}`, text, 16);

/** A line whose continuation is indented further. */
function hanging(line: string): string[] {
  const indent = line.length - line.trimStart().length;
  return column(' '.repeat(indent), line.trim(), indent + 2).map((text, i) => (i === 0 ? text.slice(2) : text));
}

function roleText({ found, tried }: FoundRole): string {
  if (found.length === 0) return tried === 'none' ? 'none: the rule has no such role' : `nobody at ${tried}`;
  return found.map((each) => `${label(each.party)}, ${wayText(each)}`).join('; ');
}

function wayText({ way, path }: FoundParty): string {
  if (way === 'path') return `by ${path}`;
  return way === 'reach' ? 'by a phrase that acts of this class reach by' : 'told before or elsewhere of the same';
}

function certaintyText({ statement, certainty }: ExplainedStatement): string {
  const { around, cue, rule } = certainty;
  const words = cue ? `“${cue.text}” makes it ${around}` : `the words around leave it ${around}`;
  const act = statement.actHappened ? '' : ', the act itself did not take place';
  const voucher = statement.factuality === 'claimed' && rule === 'happened' ? '; somebody vouches for it' : '';
  return `${statement.factuality}${act}: ${words}; the rule gives ${rule}${voucher}`;
}

function wordText({ statement }: ExplainedStatement): string {
  const { speaker, voice, channel, cue } = statement.onWhoseWord;
  const who = speaker ? label(speaker) : voice === 'narration' ? "the publisher's own" : 'nobody named';
  const by = cue
    ? `by “${cue.text}”`
    : speaker
      ? 'by the act itself, or the speech around it'
      : 'no words of saying around it';
  return `${who}, ${voice}, ${by}${channel ? `, in a ${channel}` : ''}`;
}

const BASES: Readonly<Record<DateBasis, string>> = {
  explicit: 'the text gives the date',
  relative: 'counted from the day of publication, or from a day that the text is on',
  inherited: 'taken over from the telling around it',
  publication: 'the day of publication',
  none: 'not dated, bounded by tense and publication alone',
};

function timeText({ statement, time, published }: ExplainedStatement): string {
  const { from, to, text, basis, precision } = statement.when;
  const words = text ? ` from “${text}”${time ? ` (${time.type} ${time.value})` : ''}` : '';
  return `${days(from, to)}, ${precision}${words}: ${BASES[basis]}; published ${published}`;
}

function days(from: string | null, to: string | null): string {
  if (from !== null && from === to) return from;
  return from === null && to === null ? 'no interval' : `${from ?? '…'} to ${to ?? '…'}`;
}

function confidenceText({ statement, certainty, conditions, roles }: ExplainedStatement): string {
  const known = (party: Participant): boolean => party.id !== null || party.code !== null;
  const parties = roles.map(({ role, found }) => {
    if (found.length === 0) return `no ${role}`;
    return `${role} ${found.some(({ party }) => known(party)) ? 'known' : 'not known'}`;
  });
  const asked = conditions > 0 ? `${count(conditions, 'condition')} met` : 'rule without conditions';
  const speaker = statement.onWhoseWord;
  const unnamed = speaker.speaker === null && speaker.voice !== 'narration' ? ['speaker not named'] : [];
  const cue = certainty.cue ? [`“${certainty.cue.text}” beside it`] : [];
  return `${statement.confidence}, with: ${[...parties, asked, ...unnamed, ...cue].join(', ')}`;
}

const listed = (parties: readonly Participant[], none: string): string => parties.map(label).join(', ') || none;

function label({ text, id, name, code }: Participant): string {
  return `${text} = ${id ?? name}${code ? ` ${code}` : ''}`;
}
