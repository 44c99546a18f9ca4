import type { Analysis } from '../../language/analysis.ts';
import { surfaceSubjects } from '../syntax/arguments.ts';
import { REL, relation, TAG } from '../syntax/relations.ts';
import type { Antecedent } from './antecedents.ts';
import type { Reading } from './context.ts';
import { actsForState, isSame, type Referent, stateReferent } from './referents.ts';
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
  if (pairs.has(noun) && isPair(reading, token)) return pairOf(reading, token, noun, before);
  if (noun === 'former' || noun === 'latter') return ofLastPair(token, before, noun);
  const describes = descriptions.get(noun);
  if (!describes || !isDefinite(analysis, token)) return [];
  const others = countriesOfSubject(reading, token);
  for (let i = before.length - 1; i >= 0; i--) {
    if (before[i].token >= token) continue;
    const lemma = lemmaAt(reading, before[i].token);
    const found = before[i].referents.filter(
      (one) => describes(one, lemma) && !(others.has(one.country) && one.country),
    );
    if (found.length > 0) return found;
  }
  return [];
}

/** Can the noun describe a party that was named before? */
export function isDescription(analysis: Analysis, token: number): boolean {
  if (analysis.upos[token] !== TAG.NOUN) return false;
  const noun = analysis.lemmaOf(token).toLowerCase();
  return descriptions.has(noun) || pairs.has(noun);
}

function lemmaAt(reading: Reading, token: number): string {
  return reading.document.analysis.lemmaOf(token).toLowerCase();
}

const pairs = new Set([
  'country',
  'nation',
  'state',
  'side',
  'party',
  'neighbour',
  'neighbor',
  'government',
  'capital',
  'two',
  'both',
]);

/** "the two sides", "both countries", "the neighbours": plural and definite or counted. */
function isPair(reading: Reading, token: number): boolean {
  const { analysis } = reading.document;
  const word = analysis.lowerOf(token);
  if (word === 'both') return true;
  if (analysis.xposOf(token) !== 'NNS' && word !== 'two') return false;
  for (const child of analysis.children(token)) {
    const modifier = analysis.lowerOf(child);
    if (modifier === 'two' || modifier === 'both') return true;
  }
  return isDefinite(analysis, token) && word !== 'states' && word !== 'nations';
}

/**
 * The two states most spoken of as parties up to here, the nearer the more. "Sides" and "parties" are whoever acted for
 * them last; "countries" are the states themselves.
 */
function pairOf(reading: Reading, token: number, noun: string, before: readonly Antecedent[]): readonly Referent[] {
  const { analysis, knowledge, day } = reading.document;
  const weights = new Map<string, number>();
  const last = new Map<string, Referent>();
  const others = countriesOfSubject(reading, token);
  for (const antecedent of before) {
    if (antecedent.token >= token) break;
    const distance = analysis.sentence[token] - antecedent.sentence;
    for (const referent of antecedent.referents) {
      const { country } = referent;
      if (country === null || !isParty(referent) || others.has(country)) continue;
      weights.set(country, (weights.get(country) ?? 0) + 1 / (1 + distance / 3));
      if (actsForState(referent)) last.set(country, referent);
    }
  }
  const top = [...weights].sort((a, b) => b[1] - a[1]).slice(0, 2);
  if (top.length < 2) return [];
  const named = [...weights.keys()];
  top.sort((a, b) => named.indexOf(a[0]) - named.indexOf(b[0]));
  const states =
    noun === 'country' || noun === 'nation' || noun === 'state' || noun === 'neighbour' || noun === 'neighbor';
  return top.map(([country]) => (states ? undefined : last.get(country)) ?? stateReferent(knowledge, country, day));
}

/** "Oman urged both countries": Oman is neither of them. */
function countriesOfSubject(reading: Reading, token: number): ReadonlySet<string | null> {
  const { analysis } = reading.document;
  const verb = analysis.head[token];
  const rel = relation(analysis, token);
  if (verb < 0 || (rel !== REL.obj && rel !== REL.obl && rel !== REL.iobj)) return new Set();
  const subjects = surfaceSubjects(analysis, verb).filter((subject) => subject < token);
  return new Set(subjects.flatMap((subject) => reading.resolve(subject)).map(({ country }) => country));
}

function isParty(referent: Referent): boolean {
  return actsForState(referent) || (referent.kind === 'person' && referent.sector === 'GOV');
}

function ofLastPair(token: number, before: readonly Antecedent[], noun: string): readonly Referent[] {
  for (let i = before.length - 1; i >= 0; i--) {
    const { referents } = before[i];
    if (before[i].token >= token || referents.length < 2) continue;
    return [noun === 'former' ? referents[0] : referents[referents.length - 1]];
  }
  return [];
}

type Describes = (referent: Referent, lemma: string) => boolean;

const isState: Describes = ({ kind }) => kind === 'state';
const isArmedGroup: Describes = ({ kind }) =>
  kind === 'armed-group' || kind === 'organisation' || kind === 'party' || kind === 'de-facto-authority';
const isBodyOfState: Describes = ({ kind }) => kind === 'state-organ';
const isInternational: Describes = ({ kind, code }) =>
  kind === 'organisation' || kind === 'organ' || (code?.startsWith('IGO') ?? false);
const isDelegation: Describes = (_, lemma) => delegates.has(lemma);
const isMediator: Describes = (_, lemma) => lemma === 'mediator';
const isPerson: Describes = ({ kind }) => kind === 'person';
const isSoldier: Describes = ({ kind, sector }) => kind === 'person' && sector === 'MIL';

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
  ].map((noun): [string, Describes] => [noun, isArmedGroup]),
  ...['ministry', 'department', 'office', 'embassy', 'agency'].map((noun): [string, Describes] => [
    noun,
    isBodyOfState,
  ]),
  ...['bloc', 'alliance', 'union', 'body', 'council', 'court', 'mission', 'committee'].map(
    (noun): [string, Describes] => [noun, isInternational],
  ),
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
  ].map((noun): [string, Describes] => [noun, isPerson]),
]);

/** Without doubles, in order. */
export function distinct(referents: readonly Referent[]): Referent[] {
  const kept: Referent[] = [];
  for (const referent of referents) if (!kept.some((other) => isSame(other, referent))) kept.push(referent);
  return kept;
}
