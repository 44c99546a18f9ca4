import type { Analysis } from '../../language/analysis.ts';
import { REL, relation, TAG } from '../syntax/relations.ts';
import type { Antecedent, Reading } from './context.ts';
import { pairNouns } from './counted.ts';
import { countriesOfSubject, countryNouns, isPair, pairOf } from './pairs.ts';
import { type Referent, stateReferent } from './referents.ts';
import { isDefinite } from './words.ts';

/**
 * Whom a definite description without a name means: "the ministry", "the group", "both countries", "the latter". The last
 * one named that the noun can describe; empty where the noun describes no party or none before it fits.
 */
export function describedReferents(
  reading: Reading,
  token: number,
  before: readonly Antecedent[],
): readonly Referent[] {
  const { analysis } = reading.document;
  const noun = analysis.lemmaOf(token).toLowerCase();
  if (isPair(analysis, token, noun)) return pairOf(reading, token, noun);
  if (noun === 'former' || noun === 'latter') return ofLastPair(before, noun);
  const describes = descriptions.get(noun);
  if (!describes || !(isDefinite(analysis, token) || isBeforeTitle(analysis, token))) return [];
  if (countryNouns.has(noun)) return countryMeant(reading, token);
  const others = countriesOfSubject(reading, token);
  // a short name with a capital holds for the whole report
  const furthest = analysis.upos[token] === TAG.PROPN ? Number.POSITIVE_INFINITY : furthestBack;
  for (let i = before.length - 1; i >= 0; i--) {
    const antecedent = before[i];
    if (analysis.sentence[token] - antecedent.sentence > furthest) break;
    const found = antecedent.referents.filter(
      (one) => describes(one, reading, antecedent, noun) && !(one.country !== null && others.has(one.country)),
    );
    if (found.length === 0) continue;
    return namedWith(reading, noun, before, i, (one) => describes(one, reading, antecedent, noun)) ?? found;
  }
  return [];
}

/** Of two in one sentence "the group" is the one that was called a group; null if none was. */
function namedWith(
  reading: Reading,
  noun: string,
  before: readonly Antecedent[],
  nearest: number,
  fits: (referent: Referent) => boolean,
): readonly Referent[] | null {
  const { analysis } = reading.document;
  for (let i = nearest; i >= 0 && before[i].sentence === before[nearest].sentence; i--) {
    const mention = reading.table.at(before[i].token);
    const words = mention ? analysis.span(mention.first, mention.last).text.toLowerCase() : '';
    if (words.split(/[\s-]+/).includes(noun) && before[i].referents.some(fits)) return before[i].referents;
  }
  return null;
}

/** So many names back count for "the country"; what is further weighs next to nothing. */
const remembered = 300;
/** A description further from its antecedent than this many sentences is left alone. */
const furthestBack = 5;

function isAfterArticle(analysis: Analysis, token: number): boolean {
  return token > 0 && analysis.lowerOf(token - 1) === 'the' && analysis.upos[token + 1] !== TAG.PROPN;
}

/** "ministry spokesman Ali Khan": in a title the article of the body is left out. */
function isBeforeTitle(analysis: Analysis, token: number): boolean {
  return (
    analysis.lowerOf(token) === 'ministry' && /^spokes(man|woman|person)$|^official$/.test(analysis.lemmaOf(token + 1))
  );
}

/** Can the noun describe a party that was named before? */
export function isDescription(analysis: Analysis, token: number): boolean {
  const noun = analysis.lemmaOf(token).toLowerCase();
  if (noun === 'former' || noun === 'latter') return relation(analysis, token) !== REL.amod;
  // "the Council": a short name of what was named in full
  if (analysis.upos[token] !== TAG.NOUN && !(analysis.upos[token] === TAG.PROPN && isAfterArticle(analysis, token)))
    return false;
  return descriptions.has(noun) || pairNouns.has(noun);
}

/** "the country": the state that the text before speaks of most, as a place too, the nearer the more. */
function countryMeant(reading: Reading, token: number): readonly Referent[] {
  const { analysis, knowledge, day } = reading.document;
  const others = countriesOfSubject(reading, token);
  const weights = new Map<string, number>();
  const end = reading.table.countBefore(token);
  for (const { first, actor } of reading.table.all.slice(Math.max(0, end - remembered), end)) {
    if (actor?.kind !== 'state' || others.has(actor.id)) continue;
    const distance = analysis.sentence[token] - analysis.sentence[first];
    weights.set(actor.id, (weights.get(actor.id) ?? 0) + 1 / (1 + distance));
  }
  const [top] = [...weights].sort((a, b) => b[1] - a[1]);
  return top ? [stateReferent(knowledge, top[0], day)] : [];
}

function ofLastPair(before: readonly Antecedent[], noun: string): readonly Referent[] {
  for (let i = before.length - 1; i >= 0; i--) {
    const { referents } = before[i];
    if (referents.length < 2) continue;
    return [noun === 'former' ? referents[0] : referents[referents.length - 1]];
  }
  return [];
}

type Describes = (referent: Referent, reading: Reading, antecedent: Antecedent, noun: string) => boolean;

const isState: Describes = ({ kind }) => kind === 'state';
const isArmedGroup: Describes = ({ kind, code }) => {
  if (kind === 'armed-group' || kind === 'party' || kind === 'de-facto-authority') return true;
  return kind === 'organisation' && !(code?.startsWith('IGO') || code?.startsWith('NGO'));
};
/** "The ministry" is a ministry by its name or by the words that named it; security forces are none. */
const isBodyOfState: Describes = ({ kind, name }, reading, { token }, noun) => {
  if (kind !== 'state-organ') return false;
  const { analysis } = reading.document;
  const mention = reading.table.at(token);
  const words = mention ? analysis.span(mention.first, mention.last).text : '';
  return `${name} ${words}`.toLowerCase().includes(noun);
};
const isInternational: Describes = ({ kind, code }) =>
  kind === 'organisation' || kind === 'organ' || (code?.startsWith('IGO') ?? false);
/** "The Council" is one by its name. */
const isNamedSo: Describes = (referent, reading, antecedent, noun) =>
  isInternational(referent, reading, antecedent, noun) && referent.name.toLowerCase().includes(noun);
const isDelegation: Describes = (_, reading, { token }) =>
  delegates.has(reading.document.analysis.lemmaOf(token).toLowerCase());
const isMediator: Describes = (_, reading, { token }) => reading.document.analysis.lemmaOf(token) === 'mediator';
const isSoldier: Describes = ({ kind, sector }) => kind === 'person' && sector === 'MIL';

/** A person who was named with the title, or who holds an office of that name. */
const isTitled: Describes = ({ kind, id }, reading, { token }, noun) => {
  if (kind !== 'person') return false;
  const { analysis, knowledge } = reading.document;
  const mention = reading.table.at(token);
  if (mention && analysis.span(mention.first, mention.last).text.toLowerCase().includes(noun)) return true;
  const tenures = id === null ? undefined : knowledge.actors.get(id)?.tenures;
  return tenures?.some(({ title }) => title.includes(noun)) ?? false;
};

const delegates = new Set([
  'delegation',
  'official',
  'team',
  'envoy',
  'negotiator',
  'representative',
  'diplomat',
  'mission',
]);

const descriptions = new Map<string, Describes>([
  ...['country', 'nation', 'kingdom', 'republic', 'state'].map((noun): [string, Describes] => [noun, isState]),
  ...[
    'group',
    'organisation',
    'organization',
    'movement',
    'militia',
    'outfit',
    'faction',
    'insurgent',
    'rebel',
    'militant',
    'network',
    'guerrilla',
    'terrorist',
    'jihadist',
  ].map((noun): [string, Describes] => [noun, isArmedGroup]),
  ...['ministry', 'department', 'office', 'embassy', 'agency'].map((noun): [string, Describes] => [
    noun,
    isBodyOfState,
  ]),
  ...['bloc', 'alliance', 'body'].map((noun): [string, Describes] => [noun, isInternational]),
  ...['union', 'council', 'court', 'mission', 'committee'].map((noun): [string, Describes] => [noun, isNamedSo]),
  ...['delegation', 'team', 'negotiator', 'envoy', 'delegate'].map((noun): [string, Describes] => [noun, isDelegation]),
  ['mediator', isMediator],
  ...['general', 'commander', 'colonel', 'major'].map((noun): [string, Describes] => [noun, isSoldier]),
  ...[
    'minister',
    'president',
    'spokesman',
    'spokeswoman',
    'spokesperson',
    'ambassador',
    'leader',
    'premier',
    'senator',
    'diplomat',
    'official',
  ].map((noun): [string, Describes] => [noun, isTitled]),
]);
