import type { Analysis } from '../../language/analysis.ts';
import type { Participant, When } from '../statement.ts';
import { childBy, PENN, REL, relation, TAG } from '../syntax/relations.ts';
import type { Draft } from './draft.ts';
import { distinct } from './roles.ts';

/**
 * One happening told several times in one report becomes one statement with further evidence. Drafts come in the order of
 * the text. A later draft joins an earlier one of the same class if nothing that is known of both disagrees and its words
 * point back: a definite noun ("the attack"), or a toll that the same sentence tells beside the attack.
 */
export function mergeDrafts(analysis: Analysis, drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const earlier = kept.findLast((other) => isSameHappening(analysis, other, draft));
    if (earlier) join(earlier, draft);
    else kept.push(draft);
  }
  return kept;
}

function isSameHappening(analysis: Analysis, earlier: Draft, later: Draft): boolean {
  if (earlier.rule.event !== later.rule.event || family(earlier) !== family(later)) return false;
  const distance = analysis.sentence[later.frame.token] - analysis.sentence[earlier.frame.token];
  if (earlier.rule === later.rule && distance === 0 && sameParties(earlier, later) && !isSplit(earlier)) return true;
  if (earlier.rule.kind === 'speech-act' || earlier.rule.kind === 'relation')
    return isRepeated(analysis, earlier, later);
  if (!agree(earlier.actors, later.actors) || !agree(earlier.recipients, later.recipients)) return false;
  if (!overlap(earlier.when, later.when) || !agreePlaces(earlier, later)) return false;
  if (pointsBack(analysis, later)) return true;
  if (distance <= 3 && sameSpot(earlier, later)) return true;
  if (distance === 0)
    return (
      isHarm(earlier) || isHarm(later) || isAttempt(earlier) || isAttempt(later) || sharesWord(analysis, earlier, later)
    );
  return distance === 1 && sameKnownDay(earlier.when, later.when) && isSinglePast(analysis, earlier);
}

/** A rule that splits its match has made several statements on purpose. */
function isSplit(draft: Draft): boolean {
  return draft.rule.split.length > 0;
}

function sameParties(a: Draft, b: Draft): boolean {
  const ids = (list: readonly Participant[]): string => list.map((one) => one.id ?? one.name).join();
  return ids(a.actors) === ids(b.actors) && ids(a.recipients) === ids(b.recipients);
}

/** Both name the same town or district. */
function sameSpot(a: Draft, b: Draft): boolean {
  if (!a.where || !b.where || a.where.id === null) return false;
  const exact = placeExactness[a.where.precision] >= placeExactness.district;
  return exact && (a.where.id === b.where.id || a.where.admin1 === b.where.name || b.where.admin1 === a.where.name);
}

/** One demarche or joint statement is told of in several sentences. */
const instruments = new Set(['demarche', 'joint-statement']);

/** A speech act told again: the same kind between the same parties, pointed back to by a definite noun. */
function isRepeated(analysis: Analysis, earlier: Draft, later: Draft): boolean {
  if (earlier.subtype !== later.subtype || !agree(earlier.actors, later.actors)) return false;
  if (!agree(earlier.recipients, later.recipients)) return false;
  if (instruments.has(later.subtype)) return overlap(earlier.when, later.when);
  return analysis.upos[later.frame.token] === TAG.NOUN && later.frame.support < 0 && pointsBack(analysis, later);
}

function family(draft: Draft): string {
  const head = draft.subtype.split('.')[0]!;
  return violent.has(head) ? 'violence' : head;
}

const violent = new Set(['attack', 'clash', 'strike', 'killing']);

/** A verb of killing: the toll of an attack, or, where none is told, the attack itself. */
function isHarm(draft: Draft): boolean {
  return draft.rule.subtype === 'killing';
}

/** "Foiled", "failed": told apart from the attack that was attempted. */
function isAttempt(draft: Draft): boolean {
  return draft.subtype.startsWith('attack.');
}

/** How much a subtype tells of a happening: a toll least, an outcome most. */
function telling(subtype: string): number {
  if (subtype === 'killing') return 0;
  return subtype.includes('.') ? 2 : 1;
}

function sharesWord(analysis: Analysis, a: Draft, b: Draft): boolean {
  return analysis.lemma[a.frame.token] === analysis.lemma[b.frame.token];
}

function isSinglePast(analysis: Analysis, draft: Draft): boolean {
  return analysis.xposOf(draft.frame.token) !== 'NNS';
}

/** A definite or demonstrative noun phrase speaks of what has been told: "the attack", "these talks", "the October clashes". */
export function pointsBack(analysis: Analysis, draft: Draft): boolean {
  const { token } = draft.frame;
  if (analysis.upos[token] !== TAG.NOUN) return false;
  const determiner = childBy(analysis, token, REL.det);
  if (determiner < 0 || !definite.has(analysis.lowerOf(determiner))) return false;
  for (const child of analysis.children(token)) if (isNewcomer(analysis, child)) return false;
  return true;
}

/** "The third round", "the latest attack": definite, and yet another one. */
function isNewcomer(analysis: Analysis, child: number): boolean {
  const word = analysis.lowerOf(child);
  return newcomers.has(word) || /^\d+(?:st|nd|rd|th)$/.test(word);
}

const newcomers = new Set(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth next latest newest last final new other'.split(
    ' ',
  ),
);

const definite = new Set(['the', 'this', 'that', 'these', 'those']);

/** A bare plural without number, time or support tells of a kind of happening, not of one: "attacks on civilians". */
export function isGeneric(analysis: Analysis, draft: Draft): boolean {
  const { token, support } = draft.frame;
  if (support >= 0 || analysis.upos[token] !== TAG.NOUN || analysis.xposOf(token) !== 'NNS') return false;
  if (draft.when.basis === 'explicit' || draft.when.basis === 'relative') return false;
  for (const child of analysis.children(token)) {
    const rel = relation(analysis, child);
    if (rel === REL.det || rel === REL.nummod) return false;
    if (rel === REL.acl && analysis.xpos[child] === PENN.VBN) return false;
  }
  return !isAsserted(analysis, token);
}

/** "Clashes broke out", "there have been attacks": the sentence says that it happened. */
function isAsserted(analysis: Analysis, token: number): boolean {
  const head = analysis.head[token];
  return head >= 0 && relation(analysis, token) === REL.nsubj;
}

function agree(a: readonly Participant[], b: readonly Participant[]): boolean {
  const known = (list: readonly Participant[]): string[] =>
    list.flatMap((one) => ((one.country ?? one.id) ? [one.country ?? one.id!] : []));
  const first = known(a);
  const second = known(b);
  return !first.length || !second.length || first.some((one) => second.includes(one));
}

function overlap(a: When, b: When): boolean {
  return (a.from ?? '') <= (b.to ?? '9999') && (b.from ?? '') <= (a.to ?? '9999');
}

function sameKnownDay(a: When, b: When): boolean {
  return a.from !== null && a.from === b.from && a.to === b.to;
}

function agreePlaces(a: Draft, b: Draft): boolean {
  if (!a.where || !b.where || a.where.id === null || b.where.id === null) return true;
  return a.where.country === b.where.country || a.where.country === null || b.where.country === null;
}

const exactness = { day: 5, interval: 2, week: 4, month: 3, year: 1, unknown: 0 } as const;
const placeExactness = { place: 4, district: 3, province: 2, country: 1, region: 0 } as const;

/** Takes over what the later telling knows better: parties, day, place, toll, the more telling subtype. */
function join(earlier: Draft, later: Draft): void {
  if (known(later.actors) > known(earlier.actors)) earlier.actors = later.actors;
  if (tellsMoreOfRecipients(later, earlier)) earlier.recipients = later.recipients;
  earlier.actors = distinct(earlier.actors);
  if (exactness[later.when.precision] > exactness[earlier.when.precision]) earlier.when = later.when;
  if (
    later.where &&
    (!earlier.where || placeExactness[later.where.precision] > placeExactness[earlier.where.precision])
  ) {
    earlier.where = later.where;
  }
  if (telling(later.subtype) > telling(earlier.subtype)) earlier.subtype = later.subtype;
  // an attack that failed of its aim and in which people died is violence that happened
  if (earlier.factuality === 'failed' && later.factuality === 'happened') {
    earlier.factuality = 'happened';
    earlier.actHappened = true;
  }
  // the later telling comes first as evidence where the earlier one is only a mention ("after an attack on …")
  const mention = isMention(earlier) && !isMention(later);
  earlier.evidence = mention ? [...later.evidence, ...earlier.evidence] : [...earlier.evidence, ...later.evidence];
  earlier.casualties = [...earlier.casualties, ...later.casualties];
}

/** Whom a rule names is surer than whom the act reaches. */
function tellsMoreOfRecipients(later: Draft, earlier: Draft): boolean {
  if (later.reached && earlier.recipients.length > 0 && !earlier.reached) return false;
  // whom an attack was on stays its target; who died in it stands in the toll
  if (isHarm(later) && !isHarm(earlier) && earlier.recipients.some((one) => one.country !== null)) return false;
  return known(later.recipients) > known(earlier.recipients);
}

/** How well parties are known: an actor more than a country, a country more than words, words more than nothing. */
function known(list: readonly Participant[]): number {
  return list.reduce((sum, one) => sum + (one.id !== null ? 9 : one.country !== null ? 5 : 1), 0);
}

/** Told in passing, as a noun without a verb of its own. */
function isMention(draft: Draft): boolean {
  return draft.frame.support < 0 && draft.rule.triggers.every((trigger) => trigger.kind === 'noun');
}
