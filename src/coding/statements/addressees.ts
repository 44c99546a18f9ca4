import type { Rule } from '../rules/rule.ts';
import type { Participant } from '../statement.ts';
import type { Draft } from './draft.ts';

/** Speech acts that are always said to somebody, whether the sentence names the addressee or not. */
const addressed = new Set(['demand', 'warning', 'threat', 'demarche', 'summons', 'allegation', 'conditionality']);

/**
 * A statement of a ministry names its addressee once: "issued a demarche to Kabul … has demanded an inquiry". A demand
 * without an addressee is made of whom the same government last addressed in the same report. The recipient keeps the
 * span of the words that name it.
 */
export function inheritAddressees(drafts: readonly Draft[]): void {
  const lastAddressee = new Map<string, readonly Participant[]>();
  for (const draft of drafts) {
    if (draft.rule.kind !== 'speech-act') continue;
    const side = sideOf(draft.actors);
    if (side === null || !addressed.has(draft.subtype.split('.')[0]!)) continue;
    if (draft.recipients.some((one) => one.code !== null)) lastAddressee.set(side, draft.recipients);
    else if (!draft.recipients.length) draft.recipients = lastAddressee.get(side) ?? [];
  }
}

/** The state or group that speaks, whichever of its organs does. */
function sideOf(actors: readonly Participant[]): string | null {
  const [first] = actors;
  return first ? (first.country ?? first.id) : null;
}

/** Talks are named with their parties once; a round, an outcome or a break of "the talks" is theirs. */
export function mayInherit(rule: Rule): boolean {
  return rule.subtype.startsWith('talks.') && rule.recipient.length === 0;
}

/** Gives talks without parties those of the last talks told of, and leaves out the ones of nobody. */
export function inheritTalkers(drafts: readonly Draft[]): Draft[] {
  let last: readonly Participant[] = [];
  return drafts.filter((draft) => {
    if (!mayInherit(draft.rule)) return true;
    if (draft.actors.length > 1) last = draft.actors;
    else if (!draft.actors.length) draft.actors = last;
    return draft.actors.length > 0;
  });
}
