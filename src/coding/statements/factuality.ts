import type { Certainty } from '../document.ts';
import type { Rule } from '../rules/rule.ts';
import type { Factuality, OnWhoseWord } from '../statement.ts';

/** How sure a statement's content is, and whether the act of saying it took place. */
export interface Grade {
  readonly factuality: Factuality;
  readonly actHappened: boolean;
}

/**
 * Grades a statement from three things: what its rule says of the content (a demand is `demanded`), what the words around
 * the trigger leave of it (negation, plans, failure), and on whose word it stands. A happening that only a party vouches
 * for is `claimed`; an act of saying that a party reports of itself took place (FactBank, Saurí and Pustejovsky 2009).
 */
export function grade(rule: Rule, certainty: Certainty, word: OnWhoseWord): Grade {
  const around = unowned(rule, certainty.factuality);
  if (rule.kind === 'speech-act') return gradeSpeech(rule, around);
  if (rule.kind === 'expected-event' || rule.kind === 'outcome' || rule.factuality !== 'happened') {
    return { factuality: around === 'negated' ? 'negated' : rule.factuality, actHappened: around !== 'negated' };
  }
  if (around !== 'happened') return { factuality: around, actHappened: false };
  return vouchedByParty(word)
    ? { factuality: 'claimed', actHappened: true }
    : { factuality: 'happened', actHappened: true };
}

const modal = new Set<Factuality>(['planned', 'conditional', 'demanded']);

/** What the words around leave of it beyond those that the rule itself asks for. */
function unowned(rule: Rule, around: Factuality): Factuality {
  if (rule.owns.has('negation') && around === 'negated') return 'happened';
  return rule.owns.has('auxiliary') && modal.has(around) ? 'happened' : around;
}

function gradeSpeech(rule: Rule, around: Factuality): Grade {
  if (around === 'negated' || around === 'failed' || around === 'conditional')
    return { factuality: around, actHappened: false };
  // a vow to respond and the like stand as what they are; a speech still to be made is only planned
  if (around === 'planned' && rule.factuality === 'happened') return { factuality: 'planned', actHappened: false };
  return { factuality: rule.factuality, actHappened: true };
}

/** Somebody other than the publisher vouches for it: a named speaker, or one whom the report does not name. */
function vouchedByParty(word: OnWhoseWord): boolean {
  return word.speaker !== null || word.voice !== 'narration';
}
