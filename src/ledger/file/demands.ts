import { type Account, actingSide, namesIn, onlySide, type Sides, tookPlace } from './account.ts';
import { answersTo, type Course, mayAnswer } from './answers.ts';
import { firstOf, lastOf } from './days.ts';
import { detailDay, detailText } from './details.ts';
import { exactDays, inOrder, itemOf } from './items.ts';
import type { Answer, Demand, DemandStatus, Source } from './model.ts';
import { contentWords, sameMatter } from './words.ts';

/** So many content words say what is demanded where nothing else does. */
const CONTENT = 3;

/** The register of demands: who demands what of whom, how often, and what is reported to have come of it. */
export function demandsOf(
  accounts: readonly Account[],
  sides: Sides,
  sources: readonly Source[],
  asOf: string,
): Demand[] {
  const courses: Course[] = [];
  for (const account of accounts) {
    if (!isDemand(account)) continue;
    const from = demandingSide(account);
    const words = contentWords(demandedOf(account), namesIn(account.statement, sides));
    if (from === null || !saysWhat(account, words)) continue;
    const known = courses.find((course) => course.from === from && isMadeAgain(course, words));
    if (known) known.made.push({ account, words });
    else courses.push({ from, made: [{ account, words }] });
  }
  const answers = accounts.filter(mayAnswer);
  return courses.map((course) => demand(course, answersTo(course, answers), sources, asOf)).sort(inOrder);
}

/** That a demand was met is told as a class of its own, and makes none. */
function isDemand(account: Account): boolean {
  const { subtype, factuality } = account.statement;
  return account.family === 'demand' && subtype !== 'demand.met' && tookPlace(account) && factuality !== 'negated';
}

/** The side that makes a demand of the other one. One that a third party makes, or makes of both, is none of these. */
function demandingSide(account: Account): 0 | 1 | null {
  const from = actingSide(account);
  const to = onlySide(account.to);
  return from !== null && from !== to && (to !== null || account.to.length === 0) ? from : null;
}

/** "The demands made in March" tells of demands and makes none: somebody must be asked, or something named. */
function saysWhat(account: Account, words: ReadonlySet<string>): boolean {
  const isSaid = detailText(account.statement, 'demanded') !== null;
  return account.to.length > 0 || words.size >= (isSaid ? CONTENT - 1 : CONTENT);
}

function demandedOf(account: Account): string {
  return detailText(account.statement, 'demanded') ?? account.mention.words;
}

/** Words change from telling to telling, so the last may be like any of those before. */
function isMadeAgain(course: Course, words: ReadonlySet<string>): boolean {
  return course.made.some((made) => sameMatter(made.words, words));
}

function demand(course: Course, responses: Answer[], sources: readonly Source[], asOf: string): Demand {
  const made = course.made.map(({ account }) => account);
  const first = firstOf(made.map((account) => account.reported));
  const deadline = made.map(deadlineOf).find(Boolean) ?? null;
  return {
    ...itemOf(made),
    demanded: demandedOf(made[0]),
    deadline,
    times: exactDays(made),
    lastReported: lastOf(made.map((account) => account.reported)),
    status: statusOf(responses, deadline, asOf),
    responses,
    reportsSince: sources.filter((source) => source.day > first).length,
    until: asOf,
  };
}

/** The day in the details or, since nobody demands in days to come, the day ahead that the demand bears. */
function deadlineOf(account: Account): string | null {
  return detailDay(account.statement, 'deadline') ?? account.due?.to ?? null;
}

/** What was last done counts: a refusal does not undo what was given, nor what was given in part the rest. */
function statusOf(responses: readonly Answer[], deadline: string | null, asOf: string): DemandStatus {
  const how = new Set(responses.map((response) => response.how));
  if (how.has('met')) return 'met';
  if (how.has('met-in-part')) return 'met-in-part';
  if (responses.length) return 'answered';
  return deadline !== null && deadline < asOf ? 'lapsed' : 'open';
}
