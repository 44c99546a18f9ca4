import type { PloverClass } from '../../knowledge/ontology.ts';
import type { Rule } from '../rules/rule.ts';
import type { Factuality, StatementKind } from '../statement.ts';

/** Class, codes and kind of a statement, as its factuality leaves them. */
export interface Coding {
  readonly event: PloverClass | null;
  readonly mode: string | null;
  readonly cameo: string | null;
  readonly subtype: string;
  readonly kind: StatementKind;
}

/** CAMEO codes of the intent to do what these classes do. */
const intents: Partial<Record<PloverClass, string>> = { CONSULT: '036', SUPPORT: '032', COOPERATE: '031', AID: '033' };

/**
 * PLOVER has a class of its own for cooperation still to come: "future-tense" CONSULT, SUPPORT, COOPERATE and AID are AGREE
 * (PLOVER manual 2.0, AGREE), and CAMEO codes the intent. Such a statement is of an expected event.
 */
export function codingOf(rule: Rule, subtype: string, factuality: Factuality): Coding {
  const coded = { event: rule.event, mode: rule.mode, cameo: rule.cameo, subtype, kind: rule.kind };
  const intent = rule.event === null ? undefined : intents[rule.event];
  if (factuality !== 'planned' || rule.kind !== 'event' || intent === undefined) return coded;
  const family = subtype.split('.')[0]!;
  return {
    event: 'AGREE',
    mode: null,
    cameo: intent,
    subtype: family === 'visit' ? 'visit.awaited' : `${family}.planned`,
    kind: 'expected-event',
  };
}
