import type { Analysis } from '../../language/analysis.ts';
import { REL, relation, TAG } from '../syntax/relations.ts';
import type { Mention, MentionTable } from './mentions.ts';
import { regionEndingAt } from './region-names.ts';
import {
  isCapitalised,
  isModifierWord,
  isPossessiveMark,
  isPossessivePronoun,
  sentenceEnd,
  sentenceStart,
} from './words.ts';

/** The company that an office or a group keeps in its noun phrase: whose it is. */
export interface Company {
  /** "the Iranian", "Pakistan's", "of Qatar": mentions of the owners. */
  readonly owners: readonly Mention[];
  /** "its", "their", or the head of a possessor that is no mention: for coreference. -1 if there is none. */
  readonly pronoun: number;
}

const nobody: Company = { owners: [], pronoun: -1 };
const furthest = 7;

/**
 * The owner before the words `first`, within the noun phrase: adjectives of states, possessors, nouns in front. It goes
 * by the order of words, which bears errors of the tree.
 */
export function companyBefore(analysis: Analysis, table: MentionTable, first: number): Company {
  const from = Math.max(sentenceStart(analysis, first), first - furthest);
  for (let token = first - 1; token >= from; token--) {
    if (relation(analysis, token) !== REL.punct && notOwning.has(analysis.lowerOf(token))) {
      token = startOfCompound(analysis, table, token);
      continue;
    }
    const mention = table.at(token);
    const region = mention?.actor ? null : regionEndingAt(analysis, token);
    if (region) {
      // "Baltic", "South-East Asian": towns and districts are called so too
      token = region.first;
      continue;
    }
    if (mention && isOfNobody(mention)) {
      token = mention.first;
      continue;
    }
    if (mention && isOwner(mention)) return { owners: withCoordinated(analysis, table, mention), pronoun: -1 };
    if (isPossessivePronoun(analysis, token)) return { owners: [], pronoun: token };
    if (isPossessiveMark(analysis, token)) {
      const possessor = table.at(token - 1);
      if (!possessor) return { owners: [], pronoun: token - 1 };
      if (isOwner(possessor)) return { owners: withCoordinated(analysis, table, possessor), pronoun: -1 };
      return nobody;
    }
    if (!isModifierWord(analysis, token)) return nobody;
  }
  return nobody;
}

/** "Iran-backed" tells who helps, "Oman-based" where it is, "Kenya-led" who leads: none of them tells whose it is. */
const notOwning = new Set(
  `backed funded supported linked aligned allied trained sponsored occupied controlled armed born brokered inspired based
  led hosted mediated registered friendly leaning dominated`.split(/\s+/),
);

/** A name tied to a participle before a noun. */
export interface Tie {
  readonly owner: Mention;
  /** "backed", "based", "led" */
  readonly participle: string;
  /** First token of the compound. */
  readonly first: number;
}

/** "Iran-backed rebels", "an Oman-based armed group": the name tied to the phrase before `first`, or null. */
export function tieBefore(analysis: Analysis, table: MentionTable, first: number): Tie | null {
  const from = Math.max(sentenceStart(analysis, first), first - furthest);
  for (let token = first - 1; token >= from; token--) {
    const participle = analysis.lowerOf(token);
    if (notOwning.has(participle) && relation(analysis, token) !== REL.punct) {
      const owner = analysis.form(token - 1) === '-' ? table.at(token - 2) : table.at(token - 1);
      return owner && isOwner(owner) ? { owner, participle, first: owner.first } : null;
    }
    if (table.at(token) || !isModifierWord(analysis, token)) return null;
  }
  return null;
}

/** First token of a compound such as "Iran-backed" that ends at `token`. */
function startOfCompound(analysis: Analysis, table: MentionTable, token: number): number {
  if (token < 2 || analysis.form(token - 1) !== '-') return token;
  return table.at(token - 2)?.first ?? token - 2;
}

/** An office in front of another is its owner too: "foreign ministry spokesman". Groups own nothing. */
function isOwner(mention: Mention): boolean {
  return mention.kind !== 'group';
}

/** "the Northern Fleet's Arctic group": a sea or region that no country has only tells which part it is. */
function isOfNobody({ kind, actor, places }: Mention): boolean {
  return kind === 'place' && actor === null && places.every(({ country }) => country === null);
}

/** "Iranian and Turkish officials", "Iran's and Turkey's ministers": the owners before the last one. */
function withCoordinated(analysis: Analysis, table: MentionTable, mention: Mention): Mention[] {
  const owners = [mention];
  for (let token = mention.first - 1; token > 0; token = owners[0].first - 1) {
    if (!isConnective(analysis, token)) break;
    let before = token - 1;
    if (before >= 0 && isConnective(analysis, before)) before--;
    if (before >= 0 && isPossessiveMark(analysis, before)) before--;
    const other = before >= 0 ? table.at(before) : null;
    if (!other || !isParallel(mention, other)) break;
    owners.unshift(other);
  }
  return owners;
}

/** Both adjectives of states, or both names: "Russia and Turkish officials" is no such pair. */
function isParallel(a: Mention, b: Mention): boolean {
  return a.kind === b.kind && Boolean(a.alias?.demonym) === Boolean(b.alias?.demonym);
}

function isConnective(analysis: Analysis, token: number): boolean {
  const word = analysis.lowerOf(token);
  return word === 'and' || word === ',' || word === 'or' || word === '&' || word === '-' || word === '–';
}

const ownership = new Set(['of', 'for', 'from']);
const staying = new Set([
  'based',
  'living',
  'operating',
  'active',
  'stationed',
  'sheltering',
  'hiding',
  'residing',
  'trapped',
]);
/** "adviser to the minister". An ambassador to a state is another state's. */
const helpers = new Set([
  'adviser',
  'advisor',
  'aide',
  'assistant',
  'counsel',
  'spokesman',
  'spokeswoman',
  'spokesperson',
]);
const origin = new Set(['of', 'for', 'from', 'in', 'at', 'inside', 'within', 'across', 'throughout']);

/**
 * The owner after the words up to `last`: "of Qatar", "for the ministry". With `places` also where somebody belongs by
 * being there: "rebels in Darfur", "the rulers in Kabul". A common noun is left to coreference, as before.
 */
export function companyAfter(analysis: Analysis, table: MentionTable, last: number, places: boolean): Company {
  const end = sentenceEnd(analysis, last);
  // "a group based in": the participle says no more than "in"
  if (places && last + 2 < end && staying.has(analysis.lowerOf(last + 1))) last++;
  const preposition = last + 1 < end ? analysis.lowerOf(last + 1) : '';
  const owns = (places ? origin : ownership).has(preposition);
  if (!owns && !(preposition === 'to' && helpers.has(analysis.lemmaOf(last)))) return nobody;
  for (let token = last + 2; token < Math.min(end, last + 2 + furthest); token++) {
    const mention = table.at(token);
    // "for the Afghan army": the army, which has its own owner; "for the Afghan side": the adjective
    if (mention?.alias?.demonym && leadsToName(analysis, table, mention)) continue;
    if (mention && isOwner(mention)) return { owners: withFollowing(analysis, table, mention), pronoun: -1 };
    if (mention || isCommonNoun(analysis, token)) return { owners: [], pronoun: token };
    if (!canLeadIn(analysis, token)) return nobody;
  }
  return nobody;
}

/** Does a name or office follow an adjective of a state in the same noun phrase? */
function leadsToName(analysis: Analysis, table: MentionTable, adjective: Mention): boolean {
  for (let token = adjective.last + 1; token < analysis.count; token++) {
    const mention = table.at(token);
    if (mention) return mention.kind === 'office' || mention.kind === 'actor';
    if (!isModifierWord(analysis, token) || isCommonNoun(analysis, token)) return false;
  }
  return false;
}

/** "a spokesman for the group": whom the noun means is for coreference to find. */
function isCommonNoun(analysis: Analysis, token: number): boolean {
  if (analysis.upos[token] !== TAG.NOUN) return false;
  return token + 1 >= analysis.count || analysis.upos[token + 1] !== TAG.NOUN;
}

const articles = new Set(['the', 'a', 'an', 'both', '[', ']']);

/** Words between the preposition and the name: articles and adjectives, but no other noun. */
function canLeadIn(analysis: Analysis, token: number): boolean {
  if (articles.has(analysis.lowerOf(token))) return true;
  return isModifierWord(analysis, token) && (!isCapitalised(analysis, token) || analysis.uposOf(token) === 'ADJ');
}

function withFollowing(analysis: Analysis, table: MentionTable, mention: Mention): Mention[] {
  const owners = [mention];
  for (let token = mention.last + 1; token < analysis.count; token = owners[owners.length - 1].last + 1) {
    if (!isConnective(analysis, token)) break;
    let next = token + 1;
    while (next < analysis.count && (isConnective(analysis, next) || articles.has(analysis.lowerOf(next)))) next++;
    const other = next < analysis.count ? table.at(next) : null;
    if (!other || !isParallel(mention, other) || mention.kind === 'office') break;
    owners.push(other);
  }
  return owners;
}
