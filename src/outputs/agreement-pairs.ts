import type { Span } from '../language/analysis.ts';
import type { GoldStatement } from './agreement.ts';
import { classOf, familyOf } from './agreement-fields.ts';

/** What the coders of one report say at one place: a statement for each coder, null where one has none there. */
export type Unit<T = GoldStatement> = readonly (T | null)[];

/** Least part of the words of two statements that must be the same for them to be one unit, unless a trigger is shared. */
export const LEAST_SHARED = 0.3;

/**
 * Pairs statements one to one: the class or the family of the subtype must be the same and the evidence must overlap.
 * The best fit is taken first; equal fits in the order of the text, so that the result does not depend on chance.
 */
export function pairStatements(
  gold: readonly GoldStatement[],
  system: readonly GoldStatement[],
): [GoldStatement, GoldStatement][] {
  return join([gold, system], fitOfSame)
    .filter(([g, s]) => g !== null && s !== null)
    .map(([g, s]) => [g!, s!]);
}

/**
 * Lays the statements of any number of coders beside each other by their words alone, whatever class each gave them
 * (unitising). Between equal fits one of the same class is taken first. The order of the coders makes no difference but
 * between equal fits.
 */
export function alignUnits(coders: readonly (readonly GoldStatement[])[]): Unit[] {
  return join(coders, fitOfWords);
}

type Fit = (one: GoldStatement, other: GoldStatement) => number;

interface Candidate {
  readonly fit: number;
  readonly one: number;
  readonly other: number;
}

/** Joins the best fitting statements of different coders into units that hold at most one of each coder. */
function join(coders: readonly (readonly GoldStatement[])[], fitOf: Fit): Unit[] {
  const statements = coders.flatMap((list, coder) => list.map((statement) => ({ statement, coder })));
  const candidates: Candidate[] = [];
  statements.forEach((a, one) => {
    for (let other = one + 1; other < statements.length; other++) {
      const b = statements[other];
      const fit = a.coder === b.coder ? 0 : fitOf(a.statement, b.statement);
      if (fit > 0) candidates.push({ fit, one, other });
    }
  });
  candidates.sort((a, b) => b.fit - a.fit || a.one - b.one || a.other - b.other);
  const units = statements.map(({ statement, coder }) => {
    const unit: (GoldStatement | null)[] = coders.map(() => null);
    unit[coder] = statement;
    return unit;
  });
  for (const { one, other } of candidates) {
    const [a, b] = [units[one], units[other]];
    if (a === b || a.some((statement, coder) => statement !== null && b[coder] !== null)) continue;
    b.forEach((statement, coder) => {
      if (statement !== null) a[coder] = statement;
    });
    units.forEach((unit, i) => {
      if (unit === b) units[i] = a;
    });
  }
  return [...new Set(units)];
}

/** 0 if two statements cannot mean the same, else more the better they fit: words shared, trigger, family. */
function fitOfSame(one: GoldStatement, other: GoldStatement): number {
  const sameFamily = familyOf(one) !== '' && familyOf(one) === familyOf(other);
  const sameClass = one.event != null && one.event === other.event;
  if (!sameFamily && !sameClass) return 0;
  const shared = sharedWords(one, other);
  if (shared === 0) return 0;
  return shared + (sharesTrigger(one, other) ? 1 : 0) + (sameFamily ? 0.5 : 0);
}

function fitOfWords(one: GoldStatement, other: GoldStatement): number {
  const shared = sharedWords(one, other);
  const trigger = sharesTrigger(one, other);
  if (shared < LEAST_SHARED && !trigger) return 0;
  return shared + (trigger ? 1 : 0) + (classOf(one) === classOf(other) ? Number.EPSILON * 8 : 0);
}

function sharesTrigger(one: GoldStatement, other: GoldStatement): boolean {
  return one.trigger !== undefined && other.trigger !== undefined && overlap(one.trigger, other.trigger) > 0;
}

function sharedWords(one: GoldStatement, other: GoldStatement): number {
  let shared = 0;
  for (const a of one.evidence) for (const b of other.evidence) shared = Math.max(shared, overlap(a, b));
  return shared;
}

type Stretch = Pick<Span, 'start' | 'end'>;

/** Characters that two spans share, as a part of those that either covers (Jaccard index), 0 to 1. */
function overlap(a: Stretch, b: Stretch): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
