import { written } from '../../src/coding/explain-roles.ts';
import type { Condition, Example, Rule, Trigger } from '../../src/coding/rules/rule.ts';

/** Words of a list in a condition that are named; the rule file has all. */
const NAMED = 12;

/** One rule as a section: triggers, roles, conditions, codes, and its examples. */
export function ruleSection(rule: Rule): string {
  const { mode, cameo, contexts, kind, factuality, needs, priority, residual } = rule;
  const rows: (readonly [string, string])[] = [
    ...(['verb', 'noun', 'adjective'] as const).map(
      (wanted) =>
        [
          `${wanted}s`,
          rule.triggers
            .filter((one) => one.kind === wanted)
            .map(wordsOf)
            .join(', '),
        ] as const,
    ),
    [rule.needsSupport ? 'only carried by' : 'may be carried by', listed([...rule.light])],
    ['is', [kind, factuality === 'happened' ? '' : `content ${factuality}`].filter(Boolean).join(', ')],
    ['codes', [mode && `mode ${mode}`, cameo && `CAMEO ${cameo}`, ...contexts].filter(Boolean).join(', ')],
    ['actor at', code(written(rule.actor))],
    ['recipient at', code(written(rule.recipient))],
    ['needs', needs.join(', ')],
    [
      'wants',
      rule.conditions
        .filter(({ negated }) => !negated)
        .map(conditionText)
        .join('; '),
    ],
    [
      'not with',
      rule.conditions
        .filter(({ negated }) => negated)
        .map(conditionText)
        .join('; '),
    ],
    ['priority', priority === 0 ? '' : String(priority)],
    ['residual', residual ? 'left out where its words hold another statement' : ''],
  ];
  const table = rows.filter(([, text]) => text !== '').map(([name, text]) => `| ${name} | ${cell(text)} |\n`);
  return [`#### ${rule.id}\n\n`, `| | |\n|---|---|\n${table.join('')}\n`, ...rule.examples.map(exampleLine), '\n'].join(
    '',
  );
}

/** A trigger as a rule file writes it. */
export const wordsOf = ({ lemma, rest }: Pick<Trigger, 'lemma' | 'rest'>): string => [lemma, ...rest].join(' ');

function conditionText({ paths, asks, lemmas }: Condition): string {
  const place = code(paths.map((path) => path.join('.')).join(' | '));
  return `${place}: ${asks === 'words' ? listed([...lemmas]) : asks}`;
}

function listed(words: readonly string[]): string {
  const more = words.length - NAMED;
  return `${words.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function exampleLine({ text, none, actor, recipient, factuality }: Example): string {
  const roles = [actor && `actor: ${actor}`, recipient && `recipient: ${recipient}`, factuality].filter(Boolean);
  return none ? `- not: ${text}\n` : `- ${text}${roles.length > 0 ? ` *(${roles.join('; ')})*` : ''}\n`;
}

const code = (text: string): string => `\`${text}\``;

/** A bar within a cell would end it. */
const cell = (text: string): string => text.replaceAll('|', '\\|');
