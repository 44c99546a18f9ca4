import { type Account, actingSide, namesIn, onlySide, type Sides, tookPlace } from './account.ts';
import { firstOf, lastOf } from './days.ts';
import { detailDay, detailText } from './details.ts';
import { exactDays, inOrder, itemOf, mentionsOf } from './items.ts';
import type { Demand, DemandStatus, Source } from './model.ts';
import { contentWords, sameMatter, shared } from './words.ts';

/** Acts by which an addressee may give what was demanded. */
const YIELDING = new Set(['CONCEDE', 'RETREAT', 'COOPERATE', 'AGREE', 'AID']);

/** So many content words say what is demanded where nothing else does. */
const CONTENT = 3;

/** A demand being put together: every time it was made. */
interface Course {
  readonly made: Account[];
  readonly words: ReadonlySet<string>;
}

/** The register of demands: who demands what of whom, how often, and what is reported to have come of it. */
export function demandsOf(
  accounts: readonly Account[],
  sides: Sides,
  sources: readonly Source[],
  asOf: string,
): Demand[] {
  const courses: Course[] = [];
  for (const account of accounts) {
    if (account.family !== 'demand' || account.statement.factuality === 'negated') continue;
    if (demandingSide(account) === null) continue;
    const words = contentWords(demandedOf(account), namesIn(account.statement, sides));
    if (!saysWhat(account, words)) continue;
    const known = courses.find((course) => sameDemand(course, account, words));
    if (known) known.made.push(account);
    else courses.push({ made: [account], words });
  }
  const answers = accounts.filter(mayAnswer);
  return courses.map((course) => demand(course, answers, sources, asOf)).sort(inOrder);
}

/** The side that makes a demand of the other one. One that a third party makes, or makes of both, is none of these. */
function demandingSide(account: Account): 0 | 1 | null {
  const from = actingSide(account);
  const to = onlySide(account.to);
  return from !== null && from !== to && (to !== null || account.to.length === 0) ? from : null;
}

/** "The demands made in March" tells of demands and makes none: somebody must be asked, or something named. */
function saysWhat(account: Account, words: ReadonlySet<string>): boolean {
  return account.to.length > 0 || detailText(account.statement, 'demanded') !== null || words.size >= CONTENT;
}

function demandedOf(account: Account): string {
  return detailText(account.statement, 'demanded') ?? account.mention.words;
}

function sameDemand(course: Course, account: Account, words: ReadonlySet<string>): boolean {
  return actingSide(course.made[0]) === actingSide(account) && sameMatter(course.words, words);
}

function demand(course: Course, mayBe: readonly Account[], sources: readonly Source[], asOf: string): Demand {
  const { made } = course;
  const item = itemOf(made);
  const first = firstOf(made.map((account) => account.reported));
  const answers = mayBe.filter((account) => isResponse(account, course));
  const deadline = made.map((account) => detailDay(account.statement, 'deadline')).find(Boolean) ?? null;
  return {
    ...item,
    demanded: demandedOf(made[0]),
    deadline,
    times: exactDays(made),
    lastReported: lastOf(made.map((account) => account.reported)),
    status: statusOf(answers, deadline, asOf),
    responses: mentionsOf(answers),
    reportsSince: sources.filter((source) => source.day > first).length,
    until: asOf,
  };
}

/** Acts of yielding or refusal, and whatever is linked to something: nothing else can be a response. */
function mayAnswer(account: Account): boolean {
  if (!tookPlace(account) || actingSide(account) === null) return false;
  return yields(account) || account.statement.event === 'REJECT' || account.statement.links.length > 0;
}

/**
 * What the addressee does or says about the demand: a statement linked to it, or a later act of yielding or refusal that
 * speaks of the same matter. A denial of an allegation is no response to a demand unless it is linked to it.
 */
function isResponse(account: Account, course: Course): boolean {
  const addressee = demandingSide(course.made[0]) === 0 ? 1 : 0;
  if (actingSide(account) !== addressee) return false;
  if (account.order < course.made[0].order) return false;
  const ids = new Set(course.made.map((made) => made.statement.id));
  if (account.statement.links.some((link) => ids.has(link.to) && link.rel !== 'part_of')) return true;
  if (account.family === 'denial') return false;
  return (yields(account) || account.statement.event === 'REJECT') && shared(account.words, course.words) >= 2;
}

function yields(account: Account): boolean {
  const { event, kind } = account.statement;
  return kind === 'event' && event !== null && YIELDING.has(event);
}

function statusOf(answers: readonly Account[], deadline: string | null, asOf: string): DemandStatus {
  if (answers.some(yields)) return 'met';
  if (answers.some((account) => account.statement.event === 'REJECT')) return 'rejected';
  return deadline !== null && deadline < asOf ? 'overdue' : 'open';
}
