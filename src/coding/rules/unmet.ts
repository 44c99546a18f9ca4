import type { Analysis } from '../../language/analysis.ts';
import type { Parties } from '../document.ts';
import { conjuncts, follow, type Trial } from './match.ts';
import type { Asked, Condition } from './rule.ts';

/** Words of a list that are named before the rest is left to the rule file. */
const NAMED = 6;

const ASKED: Readonly<Record<Exclude<Asked, 'words'>, string>> = {
  any: 'anything',
  party: 'a party',
  thing: 'something that is no party',
  power: 'a state, its organs, an armed group or an organisation',
  state: 'a state or its organs',
};

/** What a rule wanted at a trigger and what stands there, in words; null if the rule applies. */
export function describeUnmet(analysis: Analysis, parties: Parties, trial: Trial): string | null {
  const { rule, trigger, frame, unmet } = trial;
  const form = analysis.form(frame.token);
  switch (unmet) {
    case null:
      return null;
    case 'kind':
      return `wants ${articled(trigger.kind)} (found: "${form}" as ${analysis.uposOf(frame.token)})`;
    case 'rest':
      return `wants "${trigger.rest.join(' ')}" behind "${form}"`;
    case 'support':
      return `wants a verb that carries "${form}": ${listed(rule.light)}`;
    default:
      return describeCondition(analysis, parties, trial, unmet);
  }
}

function describeCondition(analysis: Analysis, parties: Parties, { frame }: Trial, condition: Condition): string {
  const place = condition.paths.map((path) => path.join('.')).join(' or ');
  const asked = condition.asks === 'words' ? listed(condition.lemmas) : ASKED[condition.asks];
  const heads = condition.paths
    .flatMap((path) => follow(analysis, frame, path))
    .flatMap((head) => conjuncts(analysis, head));
  const found = [...new Set(heads)].map((head) => {
    const [party] = parties.of(head);
    return party ? `${analysis.form(head)} = ${party.name}` : analysis.form(head);
  });
  const verb = condition.negated ? 'does not want' : 'wants';
  return `${verb} ${place}: ${asked} (found: ${found.join(', ') || 'nothing'})`;
}

const articled = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;

function listed(words: ReadonlySet<string>): string {
  const named = [...words].slice(0, NAMED).join(', ');
  return words.size > NAMED ? `${named}, …` : named;
}
