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
