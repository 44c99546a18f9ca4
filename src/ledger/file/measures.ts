import { type Account, actingSide, onlySide, tookPlace } from './account.ts';
import { lastOf } from './days.ts';
import { detailText } from './details.ts';
import { compatible } from './happenings.ts';
import { compare, inOrder, itemOf, mentionsOf } from './items.ts';
import type { Measure } from './model.ts';
import { trucesOf } from './truces.ts';
import { contentWords, shared, stemOf } from './words.ts';

/** Families of subtypes that set up something which then lasts. */
const MEASURES = new Set(['border', 'trade', 'sanction', 'proscription', 'embassy']);

/** The family of a step that does not say what kind of measure it is; the words do. */
const ANY_KIND = 'measure';

/** Subtypes that undo or ease what the same family sets up. */
const LIFTING = /\.(reopening|resumption|lifting|lifted|opening|easing|removal)\b/;

type Phase = 'imposed' | 'lifted' | 'eased';

interface Step {
  readonly account: Account;
  readonly kind: string;
  readonly phase: Phase;
}

/** A measure being put together: its statements so far. */
interface Course {
  readonly kind: string;
  readonly imposed: Account[];
  readonly eased: Account[];
  readonly lifted: Account[];
}

/**
 * The measures of either side: what was imposed and is not reported as lifted is in force. Only what is told as done
 * counts as a step; a demand, a threat or a denial changes nothing.
 */
export function measuresOf(accounts: readonly Account[]): { inForce: Measure[]; lifted: Measure[] } {
  const steps = accounts.flatMap(stepOf).sort((one, other) => compare(one.account.order, other.account.order));
  const courses: Course[] = [];
  for (const step of steps) takeStep(courses, step);
  const imposed = courses.filter((course) => course.imposed.length).map((course) => measure(course, accounts));
  const measures = [...imposed, ...trucesOf(accounts)].sort(inOrder);
  return {
    inForce: measures.filter((each) => !each.lifted.length),
    lifted: measures.filter((each) => each.lifted.length),
  };
}

function stepOf(account: Account): Step[] {
  const { statement, family } = account;
  const detailed = detailText(statement, 'phase');
  if (!MEASURES.has(family) && detailed === null) return [];
  if (!tookPlace(account) || statement.kind === 'speech-act' || actingSide(account) === null) return [];
  return [{ account, kind: family, phase: phaseOf(statement.subtype, detailed, detailText(statement, 'extent')) }];
}

function phaseOf(subtype: string, detailed: string | null, extent: string | null): Phase {
  const lifts = detailed === null ? LIFTING.test(subtype) : detailed === 'lifted' || detailed === 'eased';
  // Extended or still standing: one more account of what was imposed.
  if (!lifts) return 'imposed';
  return extent === 'partial' || detailed === 'eased' ? 'eased' : 'lifted';
}

function takeStep(courses: Course[], step: Step): void {
  const course = courses.findLast((each) => sameMeasure(each, step));
  if (step.phase === 'lifted' || step.phase === 'eased') {
    if (!course || course.lifted.length) return;
    // One gate of a border that was closed as a whole: the closure goes on.
    const partly = step.phase === 'eased' || course.imposed.some((imposed) => narrower(step.account, imposed));
    (partly ? course.eased : course.lifted).push(step.account);
  } else if (course && (!course.lifted.length || !saidAfterLifting(course, step.account))) {
    course.imposed.push(step.account);
  } else {
    courses.push({ kind: step.kind, imposed: [step.account], eased: [], lifted: [] });
  }
}

function sameMeasure(course: Course, step: Step): boolean {
  const first = course.imposed[0];
  const { links } = step.account.statement;
  const ids = course.imposed.filter((one) => one.source === step.account.source).map((one) => one.statement.id);
  if (links.some((link) => link.rel === 'lifts' && ids.includes(link.to))) return true;
  return (
    (course.kind === step.kind || (step.kind === ANY_KIND && speaksOf(step.account, course))) &&
    actingSide(first) === actingSide(step.account) &&
    compatible(first.to, step.account.to) &&
    samePlaceOrWider(first, step.account)
  );
}

/** "Lifted the embargo": the words name the measure as its own accounts do, or by its kind. */
function speaksOf(account: Account, course: Course): boolean {
  const words = contentWords(detailText(account.statement, 'kind') ?? account.mention.words);
  return words.has(stemOf(course.kind)) || course.imposed.some((one) => shared(words, one.words) > 0);
}

function samePlaceOrWider(first: Account, other: Account): boolean {
  const [wide, narrow] = [first.statement.where, other.statement.where];
  return !wide || !narrow || wide.name === narrow.name || wide.precision !== 'place' || narrow.precision !== 'place';
}

/** A word for several gates, and what is closed as a whole. */
const SEVERAL = /\b(crossings|gates|posts|points|routes|ports|borders|roads|frontiers|corridors)\b/i;

/** The lifting names one place, the measure none, a larger one or several. */
function narrower(lifting: Account, imposed: Account): boolean {
  const [at, of] = [lifting.statement.where, imposed.statement.where];
  if (at?.precision === 'place' && of?.precision !== 'place') return true;
  const [opened, closed] = [lifting, imposed].map(
    (account) => detailText(account.statement, 'kind') ?? account.mention.words,
  );
  return SEVERAL.test(closed) && !SEVERAL.test(opened) && namesAPlace(opened);
}

/** A capital within the text: "the Torkham crossing", not "the border". */
function namesAPlace(text: string): boolean {
  return /\s\p{Lu}/u.test(text);
}

/** A report that looks back on a measure since lifted does not impose it anew: it would have to date it after. */
function saidAfterLifting(course: Course, account: Account): boolean {
  const lifted = course.lifted[0];
  return account.days.from !== null && account.days.from > lifted.order;
}

function measure(course: Course, accounts: readonly Account[]): Measure {
  const item = itemOf(course.imposed);
  const all = [...course.imposed, ...course.eased, ...course.lifted];
  return {
    ...item,
    kind: course.kind,
    place: course.imposed.map((account) => account.statement.where?.name).find(Boolean) ?? null,
    lastReported: lastOf(all.map((account) => account.reported)),
    kept: [],
    violations: [],
    eased: mentionsOf(course.eased),
    lifted: mentionsOf(course.lifted),
    conditions: mentionsOf(accounts.filter((account) => isCondition(account, course))),
  };
}

/** A condition set by the side whose measure it is, for this kind of measure or for none in particular. */
function isCondition(account: Account, course: Course): boolean {
  if (account.family !== 'conditionality') return false;
  const side = onlySide(account.by) ?? account.speaker?.side ?? null;
  if (side === null || side !== actingSide(course.imposed[0])) return false;
  const [, of] = account.statement.subtype.split('.');
  const about = of ?? detailText(account.statement, 'measure');
  // A closed border stops trade: a condition on either is one on both.
  const stops = course.kind === 'border' || course.kind === 'trade';
  return about === null || about === undefined ? stops : about === course.kind || (stops && /border|trade/.test(about));
}
