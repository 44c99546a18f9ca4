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
  readonly factuality: Factuality;
}

/** CAMEO codes of the intent to do what these classes do. */
const intents: Partial<Record<PloverClass, string>> = { CONSULT: '036', SUPPORT: '032', COOPERATE: '031', AID: '033' };

/** Coercion that its author announces is a threat of it (PLOVER manual 2.0, THREATEN; CAMEO 133, 137, 138). */
const threats: Partial<Record<PloverClass, { mode: string | null; cameo: string }>> = {
  ASSAULT: { mode: 'violence', cameo: '138' },
  COERCE: { mode: 'restrict', cameo: '137' },
  PROTEST: { mode: null, cameo: '133' },
};

/**
 * PLOVER has a class of its own for cooperation still to come: "future-tense" CONSULT, SUPPORT, COOPERATE and AID are AGREE
 * (PLOVER manual 2.0, AGREE), and CAMEO codes the intent. Such a statement is of an expected event.
 */
export function codingOf(rule: Rule, subtype: string, factuality: Factuality): Coding {
  const threat = rule.event === null ? undefined : threats[rule.event];
  if (factuality === 'planned' && rule.kind === 'event' && threat) {
    return { event: 'THREATEN', ...threat, subtype: 'threat', kind: 'speech-act', factuality: 'threatened' };
  }
  const coded = { event: rule.event, mode: rule.mode, cameo: rule.cameo, subtype, kind: rule.kind, factuality };
  const intent = rule.event === null ? undefined : intents[rule.event];
  if (factuality !== 'planned' || rule.kind !== 'event' || intent === undefined) return coded;
  const family = subtype.split('.')[0]!;
  return {
    event: 'AGREE',
    mode: null,
    cameo: intent,
    subtype: family === 'visit' ? 'visit.awaited' : `${family}.planned`,
    kind: 'expected-event',
    factuality,
  };
}
