import { type Account, actingSide, tookPlace } from './account.ts';
import { detailText } from './details.ts';
import { mentionsOf } from './items.ts';
import type { Answer } from './model.ts';
import { contentWords, sameMatter, shared } from './words.ts';

/** One time that something was demanded, with the stems of what it was. */
export interface Made {
  readonly account: Account;
  readonly words: ReadonlySet<string>;
}

/** A demand being put together: every time it was made, by the side `from`. */
export interface Course {
  readonly from: 0 | 1;
  readonly made: Made[];
}

/** Acts by which an addressee may give what was demanded. */
const YIELDING = new Set(['CONCEDE', 'RETREAT', 'COOPERATE', 'AGREE', 'AID']);

/** Families of acts that give something, whatever their class. */
const GIVING = new Set(['release', 'return', 'extradition', 'withdrawal', 'compensation', 'apology', 'concession']);

/** So many content words must be common to a demand and to an answer that is not linked to it. */
const COMMON = 2;

/** Acts of yielding, refusal or denial, and whatever is linked to something: nothing else can be an answer. */
export function mayAnswer(account: Account): boolean {
  if (!tookPlace(account)) return false;
  if (actingSide(account) === null) return isGivenByNobody(account);
  return yields(account) || refuses(account) || account.family === 'denial' || account.statement.links.length > 0;
}

/** "The drivers were handed over": who gave it is not said, and only the one who was asked could. */
function isGivenByNobody(account: Account): boolean {
  return yields(account) && account.by.length === 0;
}

/**
 * What the addressee does or says about a demand, in the order of days: a statement linked to it, or a later act of
 * yielding, refusal or denial that speaks of the same matter. `accounts` are those that {@link mayAnswer}.
 */
export function answersTo(course: Course, accounts: readonly Account[]): Answer[] {
  const answers = accounts.filter((account) => isAnswer(account, course));
  const byStatement = new Map(answers.map((account) => [account.mention, account]));
  return mentionsOf(answers)
    .map((mention) => {
      const account = byStatement.get(mention)!;
      return { ...mention, how: howOf(account), by: account.by.length ? account.by : speakerOf(account) };
    })
    .sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
}

function isAnswer(account: Account, course: Course): boolean {
  if (actingSide(account) === course.from || account.order < course.made[0].account.order) return false;
  if (isLinked(account, course)) return true;
  if (account.family === 'denial') return isDenialOf(account, course);
  if (!yields(account) && !refuses(account)) return false;
  return course.made.some((made) => shared(account.words, made.words) >= COMMON && isOfThem(account, made));
}

/** People who are set free or handed over must be those who were demanded: "hand over the planners", "the drivers". */
function isOfThem(account: Account, { words }: Made): boolean {
  if (!GIVING.has(account.family)) return true;
  const people = account.to.filter(({ id }) => id === null).map(({ name }) => contentWords(name.replace(/ of .*/, '')));
  return people.length === 0 || people.some((nouns) => shared(nouns, words) > 0);
}

/** The denial of an allegation answers that, whatever words it has in common with a demand. */
function isDenialOf(account: Account, course: Course): boolean {
  if (account.statement.links.some((link) => link.rel === 'denies')) return false;
  return course.made.some((made) => sameMatter(account.words, made.words));
}

function isLinked(account: Account, course: Course): boolean {
  const ids = course.made
    .filter((made) => made.account.source === account.source)
    .map((made) => made.account.statement.id);
  return account.statement.links.some((link) => ids.includes(link.to) && link.rel !== 'part_of');
}

function howOf(account: Account): Answer['how'] {
  if (yields(account)) return isPartial(account) ? 'met-in-part' : 'met';
  if (refuses(account)) return 'refused';
  return account.family === 'denial' ? 'denied' : 'answered';
}

function yields(account: Account): boolean {
  const { event, kind } = account.statement;
  return kind === 'event' && ((event !== null && YIELDING.has(event)) || GIVING.has(account.family));
}

function refuses(account: Account): boolean {
  return account.statement.event === 'REJECT' && account.family !== 'conditionality';
}

function isPartial({ statement }: Account): boolean {
  return detailText(statement, 'extent') === 'partial' || detailText(statement, 'phase') === 'eased';
}

function speakerOf(account: Account): Answer['by'] {
  return account.speaker ? [account.speaker] : [];
}
