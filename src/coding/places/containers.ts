import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Place } from '../../knowledge/place.ts';
import type { Analysis } from '../../language/analysis.ts';
import type { CodingDocument, TokenRange } from '../document.ts';
import type { Mention, MentionTable } from '../parties/mentions.ts';
import { isCapitalised, isPossessiveMark } from '../parties/words.ts';
import { TAG } from '../syntax/relations.ts';
import { isKindWord, levelOf, wordBeforeName } from './kinds.ts';

/** What the text says that a name lies in. */
export interface Container {
  readonly mention: Mention;
  /** Nothing outside of it can be meant. A comma may also part the members of a list, and then it is not so sure. */
  readonly isSure: boolean;
  /** Only close by: "a village near Kherson". */
  readonly isNear: boolean;
}

/**
 * The toponyms that a name is said to lie in, the nearest first: after it ("Boya in North Waziristan", "Merida, a town in
 * Spain", "Tripoli, the Lebanese port"), else before it ("Chad's town of Mao", "the Pakistani city of Hyderabad").
 */
export function containersOf(document: CodingDocument, table: MentionTable, range: TokenRange): Container[] {
  const { analysis, knowledge } = document;
  const found = containersAfter(analysis, table, range);
  if (found.length > 0) return found;
  const other = describedAfter(analysis, knowledge, table, range) ?? containerBefore(analysis, knowledge, table, range);
  return other ? [other] : [];
}

const links = new Set([',', 'in', '(', 'of', 'near']);
const leadIns = new Set(
  `the of in northern southern eastern western central northwestern northeastern southwestern southeastern north - west east south
  restive volatile neighbouring neighboring far remote rural coastal 's province state district region city town`.split(
    /\s+/,
  ),
);

/** Up to two toponyms after a comma, "in", "of" or "near", a closing word such as "district" between them allowed. */
function containersAfter(analysis: Analysis, table: MentionTable, { first, last }: TokenRange): Container[] {
  const found: Container[] = [];
  const isVillage = levelOf(analysis, { first, last }) === 'settlement';
  let inner = last;
  for (let depth = 0; depth < 2; depth++) {
    let token = inner + 1;
    while (token < analysis.count && isKindWord(analysis.lowerOf(token))) token++;
    while (token < analysis.count && lying.has(analysis.lowerOf(token))) token++;
    if (token >= analysis.count || !links.has(analysis.lowerOf(token))) break;
    const link = analysis.lowerOf(token++);
    const linked = token;
    while (token < analysis.count && leadIns.has(analysis.lowerOf(token))) token++;
    const next = token < analysis.count ? table.at(token) : null;
    if (!next || next.first > token || next.places.length === 0 || next.alias?.demonym) break;
    // only a village is told by the town that it is near
    if (link === 'near' && (!isVillage || next.places.some(({ kind }) => kind === 'country'))) break;
    // "the City of Wick, the Wick schools"
    if (token > linked && isSameName(analysis, next, { first, last })) break;
    const isSure = link !== ',' || isClosed(analysis, next.last) || analysis.lowerOf(token - 1) === 'in';
    found.push({ mention: next, isSure, isNear: link === 'near' });
    inner = next.last;
  }
  return found;
}

const lying = new Set(['located', 'situated']);

function isSameName(analysis: Analysis, a: TokenRange, b: TokenRange): boolean {
  return analysis.form(a.first) === analysis.form(b.first) && a.last - a.first === b.last - b.first;
}

/** "in Tripoli, Lebanon, on Monday": the container ends with a comma or the sentence, and no "and" goes on with a list. */
function isClosed(analysis: Analysis, last: number): boolean {
  const next = last + 1;
  if (next >= analysis.count || analysis.sentence[next] !== analysis.sentence[last]) return true;
  const form = analysis.form(next);
  if (form === ',') return next + 1 >= analysis.count || !goesOn(analysis, next + 1);
  return form === '.' || form === ')' || form === ';';
}

const joins = new Set(['and', 'or', '&']);

/** Does a list go on here with a further name? */
function goesOn(analysis: Analysis, token: number): boolean {
  return joins.has(analysis.lowerOf(token)) || isCapitalised(analysis, token);
}

/** How many words may stand between a name and the toponym that its apposition names. */
const REACH = 8;

/** ", a town in southern Spain", ", the Lebanese port city": an article and a word for its kind after a comma. */
function describedAfter(
  analysis: Analysis,
  knowledge: Knowledge,
  table: MentionTable,
  { last }: TokenRange,
): Container | null {
  if (last + 3 >= analysis.count || analysis.form(last + 1) !== ',' || !articles.has(analysis.lowerOf(last + 2)))
    return null;
  let adjective: Mention | null = null;
  let kind = -1;
  for (let token = last + 3; token < Math.min(analysis.count, last + 3 + REACH); token++) {
    if (analysis.sentence[token] !== analysis.sentence[last]) break;
    const word = analysis.lowerOf(token);
    if (isKindWord(word)) kind = token;
    else if (kind >= 0 && links.has(word)) {
      if (word === ',') break;
      continue;
    } else if (leadIns.has(word)) continue;
    const mention = table.at(token);
    if (mention === null) {
      if (kind >= 0 && kind < token) break;
      if (analysis.upos[token] === TAG.VERB && kind < 0) break;
      continue;
    }
    if (mention.alias?.demonym && kind < 0) adjective = mention;
    else if (kind >= 0 && mention.places.length > 0 && !mention.alias?.demonym)
      return { mention, isSure: true, isNear: analysis.lowerOf(kind + 1) === 'near' };
    token = mention.last;
  }
  return adjective && kind >= 0 ? stateOf(knowledge, adjective) : null;
}

const articles = new Set(['a', 'an', 'the']);

/** "Chad's X district", "Chad's southern town of X", "the Chadian town X", read from the name backwards. */
function containerBefore(
  analysis: Analysis,
  knowledge: Knowledge,
  table: MentionTable,
  { first, last }: TokenRange,
): Container | null {
  const kind = wordBeforeName(analysis, first);
  const hasKind = kind >= 0 || (last + 1 < analysis.count && isKindWord(analysis.lowerOf(last + 1)));
  let token = kind >= 0 ? kind - 1 : first - 1;
  while (token >= 0 && isDescribing(analysis, table, token) && first - token < REACH) token--;
  if (token < 0 || analysis.sentence[token] !== analysis.sentence[first]) return null;
  if (isPossessiveMark(analysis, token)) {
    const mention = token > 0 ? table.at(token - 1) : null;
    if (!mention || mention.places.length === 0 || mention.alias?.metonym) return null;
    return { mention, isSure: hasKind, isNear: false };
  }
  const adjective = table.at(token);
  return hasKind && adjective?.alias?.demonym ? stateOf(knowledge, adjective) : null;
}

/** "southern", "port", "second": words between an owner and the name of what lies there. */
function isDescribing(analysis: Analysis, table: MentionTable, token: number): boolean {
  if (isPossessiveMark(analysis, token) || table.at(token) !== null) return false;
  const word = analysis.lowerOf(token);
  if (leadIns.has(word) || isKindWord(word)) return word !== 'the' && word !== 'in';
  const upos = analysis.upos[token];
  return upos === TAG.ADJ || upos === TAG.NOUN || word === '-';
}

/** The state of an adjective ("Lebanese") as what holds a place; null where it is of no state with a place. */
function stateOf(knowledge: Knowledge, adjective: Mention): Container | null {
  if (adjective.actor?.kind !== 'state') return null;
  const place = knowledge.places.get(adjective.actor.id);
  return place ? { mention: { ...adjective, places: [place] }, isSure: true, isNear: false } : null;
}

/** Readings of a container, or of a chain of them the nearest's, that its own container allows. */
export function readingsOf(chain: readonly Container[], isWithin: (inner: Place, outer: Place) => boolean): Place[] {
  const [nearest, further] = chain;
  if (!nearest) return [];
  const within = further
    ? nearest.mention.places.filter((place) => further.mention.places.some((outer) => isWithin(place, outer)))
    : [];
  return within.length > 0 ? within : [...nearest.mention.places];
}
