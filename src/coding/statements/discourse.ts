import type { Analysis } from '../../language/analysis.ts';
import { isDefinite } from '../parties/words.ts';
import type { Rule } from '../rules/rule.ts';
import type { Participant } from '../statement.ts';
import { slot } from '../syntax/frame.ts';
import type { Draft } from './draft.ts';
import { deeds, distinct } from './roles.ts';

/**
 * A report names its parties once and takes them for granted afterwards: the addressee of a demarche, the parties of the
 * talks, the denial that "that claim" means. What a draft leaves open is filled from the drafts before it; drafts of talks
 * that stay without parties are left out. A participant taken over keeps the span of the words that name it.
 */
export function fillFromDiscourse(analysis: Analysis, drafts: readonly Draft[]): Draft[] {
  inheritDay(analysis, drafts);
  inheritDoers(analysis, drafts);
  inheritAddressees(drafts);
  inheritDenier(drafts);
  return inheritTalkers(drafts);
}

/** How many sentences a statement of a ministry may go on without its day being told again. */
const RUN = 3;

/** What a side is quoted as saying right after words of its own that are dated was said on the same day. */
function inheritDay(analysis: Analysis, drafts: readonly Draft[]): void {
  const lastDated = new Map<string, Draft>();
  for (const draft of drafts) {
    const side = sideOf(draft.actors[0]);
    if (side === null || draft.rule.kind !== 'speech-act') continue;
    const before = lastDated.get(side);
    if (before && draft.reported && draft.when.basis === 'none' && distance(analysis, before, draft) <= RUN) {
      draft.when = { ...before.when, basis: 'inherited', text: null };
    }
    if (draft.when.precision === 'day' && draft.when.from !== null) lastDated.set(side, draft);
  }
}

/** "Were killed in the raid": whoever made the raid that was told of before. */
function inheritDoers(analysis: Analysis, drafts: readonly Draft[]): void {
  let last: Draft | null = null;
  for (const draft of drafts) {
    if (draft.rule.event !== 'ASSAULT') continue;
    if (draft.actors.some((one) => one.id !== null || one.country !== null)) last = draft;
    else if (last && !draft.actors.length && distance(analysis, last, draft) <= REACH && isInTheDeed(analysis, draft))
      draft.actors = last.actors;
  }
}

/** How many sentences "the raid" may stand from the raid. */
const REACH = 5;

function isInTheDeed(analysis: Analysis, { frame }: Draft): boolean {
  return ['in', 'during', 'from'].some((preposition) =>
    slot(analysis, frame, preposition).some(
      (head) => deeds.has(analysis.lemmaOf(head).toLowerCase()) && isDefinite(analysis, head),
    ),
  );
}

function distance(analysis: Analysis, before: Draft, draft: Draft): number {
  return analysis.sentence[draft.frame.token] - analysis.sentence[before.frame.token];
}

const familyOf = (draft: Draft): string => draft.subtype.split('.')[0]!;

/** Speech acts that are always said to somebody, whether the sentence names the addressee or not. */
const addressed = new Set(['demand', 'warning', 'threat', 'demarche', 'summons', 'allegation', 'conditionality']);

/** "Issued a demarche to Kabul … has demanded an inquiry": of whom the same government last addressed. */
function inheritAddressees(drafts: readonly Draft[]): void {
  const lastAddressee = new Map<string, readonly Participant[]>();
  for (const draft of drafts) {
    if (draft.rule.kind !== 'speech-act' || !addressed.has(familyOf(draft))) continue;
    const side = sideOf(draft.actors[0]);
    if (side === null) continue;
    if (draft.recipients.some((one) => one.code !== null)) lastAddressee.set(side, draft.recipients);
    else if (!draft.recipients.length && !draft.addressed) draft.recipients = lastAddressee.get(side) ?? [];
  }
}

/** "That claim is not credible": the finding is about whoever denied last. */
function inheritDenier(drafts: readonly Draft[]): void {
  let denier: readonly Participant[] = [];
  for (const draft of drafts) {
    if (familyOf(draft) === 'denial') denier = draft.actors;
    else if (familyOf(draft) === 'finding' && !draft.recipients.length) draft.recipients = denier;
  }
}

/** Rounds, outcomes and breaks of "the talks" may come without parties. */
export function mayInherit(rule: Rule): boolean {
  return rule.recipient.length === 0 && (rule.subtype.startsWith('talks.') || rule.subtype === 'commitment.meeting');
}

/** Gives talks the parties of the last talks told of, mediators those they mediate between, a break its other side. */
function inheritTalkers(drafts: readonly Draft[]): Draft[] {
  let last: readonly Participant[] = [];
  return drafts.filter((draft) => {
    const { rule } = draft;
    if (rule.subtype === 'mediation' || rule.subtype === 'facilitation' || rule.subtype === 'talks.suspended') {
      if (draft.recipients.length > 1) last = draft.recipients;
      else if (!draft.recipients.length) draft.recipients = othersThan(last, draft.actors);
    }
    if (!mayInherit(rule)) return true;
    if (isOneSideOf(draft, last)) draft.actors = last;
    if (draft.actors.length > 1) last = draft.actors;
    return draft.actors.length > 0;
  });
}

/** "Negotiators failed to agree": an outcome is of all who talked, even where the words resolve to one of them. */
function isOneSideOf(draft: Draft, talkers: readonly Participant[]): boolean {
  if (!draft.actors.length) return true;
  if (draft.subtype !== 'talks.outcome' || draft.actors.length > 1) return false;
  return talkers.some((one) => sideOf(one) === sideOf(draft.actors[0]));
}

function othersThan(parties: readonly Participant[], taken: readonly Participant[]): readonly Participant[] {
  const sides = new Set(taken.map(sideOf));
  return distinct(parties.filter((one) => !sides.has(sideOf(one))));
}

/** The state or group that somebody stands for, whichever of its organs or people it is. */
function sideOf(participant: Participant | undefined): string | null {
  return participant ? (participant.country ?? participant.id) : null;
}
