import type { Analysis } from '../../language/analysis.ts';
import { follow } from '../rules/match.ts';
import { slot } from '../syntax/frame.ts';
import { TAG } from '../syntax/relations.ts';
import type { Draft } from './draft.ts';
import { isGeneric, pointsBack } from './merge.ts';

const embedded = new Set(['demanded', 'threatened', 'conditional']);

/**
 * Does a draft state something by itself? What is only demanded, threatened or supposed is the content of another
 * statement; words that were never said are none.
 */
export function isStated(analysis: Analysis, draft: Draft): boolean {
  const around = draft.certainty.factuality;
  if (draft.rule.kind === 'speech-act') {
    if (draft.factuality === 'negated' || draft.factuality === 'failed') return false;
    return draft.factuality !== 'conditional' || draft.rule.factuality === 'conditional';
  }
  if (draft.rule.kind !== 'event') return true;
  if (embedded.has(around) && draft.rule.factuality === 'happened') return false;
  return !isGeneric(analysis, draft);
}

/** "Warned that it reserves the right to …": the warning is the right reserved, told once, by its own words. */
export function isSpelledOut(analysis: Analysis, outer: Draft, all: readonly Draft[]): boolean {
  if (outer.rule.kind === 'event') return false;
  return all.some(
    (inner) =>
      inner !== outer &&
      inner.rule !== outer.rule &&
      isSameAct(inner, outer) &&
      slot(analysis, outer.frame, 'content').some((clause) => isWithin(analysis, inner.frame.token, clause)),
  );
}

function isSameAct(inner: Draft, outer: Draft): boolean {
  return inner.subtype === outer.subtype || (outer.rule.event === 'THREATEN' && inner.rule.event === 'THREATEN');
}

const notYet = new Set(['demanded', 'threatened', 'planned', 'conditional']);

/** A general statement is told only where its words tell nothing of their own. */
export function isRedundant(draft: Draft, all: readonly Draft[]): boolean {
  if (!draft.rule.residual) return false;
  const holds = (token: number): boolean => draft.evidence.some(({ first, last }) => first <= token && token <= last);
  return all.some((other) => other !== draft && !other.rule.residual && holds(other.frame.token));
}

/** "Demanded an inquiry": the inquiry is what is demanded, and nobody says that there was one. */
export function isContent(analysis: Analysis, inner: Draft, all: readonly Draft[]): boolean {
  const { token, support } = inner.frame;
  if (inner.rule.kind === 'event' && (isRefused(analysis, inner, all) || isCondition(analysis, inner, all)))
    return true;
  if (inner.rule.kind !== 'event' || support >= 0 || analysis.upos[token] !== TAG.NOUN || pointsBack(analysis, inner))
    return false;
  return all.some((outer) => {
    if (outer.rule.kind !== 'speech-act' || !notYet.has(outer.factuality) || outer.frame.token === token) return false;
    const paths = outer.rule.split.length ? outer.rule.split : [['content'], ['object']];
    return paths.some((path) => follow(analysis, outer.frame, path).some((head) => isWithin(analysis, token, head)));
  });
}

/** "Refused to meet the envoy": the meeting is what is refused. */
function isRefused(analysis: Analysis, inner: Draft, all: readonly Draft[]): boolean {
  return all.some(
    (outer) =>
      outer.rule.event === 'REJECT' &&
      outer.rule.kind === 'speech-act' &&
      slot(analysis, outer.frame, 'content').some((clause) => isWithin(analysis, inner.frame.token, clause)),
  );
}

/** "Trade would resume only after Kabul released the drivers": the release is the condition, and nobody says that it was. */
function isCondition(analysis: Analysis, inner: Draft, all: readonly Draft[]): boolean {
  return all.some(
    (outer) =>
      outer !== inner &&
      outer.rule.factuality === 'conditional' &&
      outer.frame.token !== inner.frame.token &&
      isWithin(analysis, inner.frame.token, outer.frame.token),
  );
}

function isWithin(analysis: Analysis, token: number, above: number): boolean {
  for (let up = token; up >= 0; up = analysis.head[up]) if (up === above) return true;
  return false;
}

/** "The attack", and nothing before it that it could mean, and nothing said of it: no statement. */
export function isEmptyMention(analysis: Analysis, draft: Draft): boolean {
  if (draft.rule.kind !== 'event' || draft.frame.support >= 0 || !pointsBack(analysis, draft)) return false;
  return draft.evidence.length === 1 && !draft.actors.length && draft.when.basis === 'none' && draft.where === null;
}
