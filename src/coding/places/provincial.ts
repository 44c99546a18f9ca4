import type { Analysis } from '../../language/analysis.ts';
import type { Mention, MentionTable } from '../parties/mentions.ts';
import { usage } from '../parties/usage.ts';
import { isPossessiveMark } from '../parties/words.ts';
import { REL, relation, TAG } from '../syntax/relations.ts';
import type { Level } from './kinds.ts';

/**
 * Tells states from provinces of their name: "the governor of Georgia" and "senators from Georgia" are of the province,
 * "Niger's army" is of the state. A bare name is the province's where a mention of it is so marked and nothing else in the
 * report is of the state.
 */
export class Provincial {
  readonly #analysis: Analysis;
  /** Names of states that are provinces throughout. */
  readonly #throughout: ReadonlySet<string>;

  constructor(analysis: Analysis, table: MentionTable) {
    this.#analysis = analysis;
    this.#throughout = provincesThroughout(analysis, table);
  }

  /** What a mention that may be a state or a province is; null where the words do not tell. */
  levelOf(mention: Mention): Level | null {
    if (!isEither(mention)) return null;
    const analysis = this.#analysis;
    if (isMarked(analysis, mention)) return 'division';
    if (isOfState(analysis, mention)) return 'state';
    return this.#throughout.has(analysis.form(mention.last)) ? 'division' : null;
  }
}

function provincesThroughout(analysis: Analysis, table: MentionTable): ReadonlySet<string> {
  const found = new Set<string>();
  for (const mention of table.all)
    if (isEither(mention) && isMarked(analysis, mention)) found.add(analysis.form(mention.last));
  if (found.size === 0) return found;
  const others = new Set<string>();
  for (const mention of table.all) if (!isEither(mention) && mention.actor?.country) others.add(mention.actor.country);
  for (const mention of table.all)
    if (isEither(mention) && mention.actor?.country && others.has(mention.actor.country))
      found.delete(analysis.form(mention.last));
  return found;
}

/** A name of a state that is a province's too; seats and adjectives are none. */
function isEither({ alias, places }: Mention): boolean {
  if (alias?.metonym || alias?.demonym) return false;
  return places.some(({ kind }) => kind === 'country') && places.some(({ kind }) => kind === 'province');
}

/** Offices and voters that provinces have and states do not call so. */
const provincial = new Set(
  `governor senator congressman congresswoman congressperson representative legislature statehouse republican democrat
  lieutenant gop elector caucus`.split(/\s+/),
);

const links = new Set(['of', 'from', 'in', 'for']);

/** Do the words beside the name tell of a province? */
function isMarked(analysis: Analysis, { first, last, head }: Mention): boolean {
  const isOffice = (token: number): boolean =>
    token >= 0 &&
    token < analysis.count &&
    analysis.sentence[token] === analysis.sentence[head] &&
    provincial.has(analysis.lemmaOf(token).toLowerCase());
  if (first > 1 && links.has(analysis.lowerOf(first - 1)) && isOffice(first - 2)) return true;
  const next = isPossessiveMark(analysis, last + 1) ? last + 2 : last + 1;
  if (isOffice(next) || (analysis.upos[next] === TAG.ADJ && isOffice(next + 1))) return true;
  // "Georgia elected two senators"
  if (relation(analysis, head) !== REL.nsubj || analysis.head[head] < 0) return false;
  const verb = analysis.head[head];
  if (analysis.lemmaOf(verb).toLowerCase() !== 'elect') return false;
  for (let child = analysis.firstChild(verb); child >= 0; child = analysis.nextSibling(child))
    if (relation(analysis, child) === REL.obj && isOffice(child)) return true;
  return false;
}

/** "Niger's army": what only states have. */
function isOfState(analysis: Analysis, { last }: Mention): boolean {
  if (!isPossessiveMark(analysis, last + 1) || last + 2 >= analysis.count) return false;
  const noun = analysis.upos[last + 2] === TAG.ADJ ? last + 3 : last + 2;
  return noun < analysis.count && usage.partyPossession.has(analysis.lemmaOf(noun).toLowerCase());
}
