import { createHash } from 'node:crypto';
import type { Analysis, Span } from '../../language/analysis.ts';
import { contextsOf, deepened } from '../contexts/index.ts';
import { Topics } from '../contexts/topics.ts';
import type {
  Attributions,
  CasualtyMention,
  Certainty,
  CodingDocument,
  Parties,
  Times,
  TokenRange,
} from '../document.ts';
import { follow, type Match } from '../rules/match.ts';
import type { Detail, Rule } from '../rules/rule.ts';
import type { Participant, Statement } from '../statement.ts';
import { phraseOf } from '../syntax/clause.ts';
import { type Frame, predicateOf, slot } from '../syntax/frame.ts';
import { assignCasualties } from './casualties.ts';
import { confidenceOf } from './confidence.ts';
import { fillFromDiscourse, mayInherit } from './discourse.ts';
import type { Draft } from './draft.ts';
import { type Part, partsOf } from './evidence.ts';
import { grade } from './factuality.ts';
import { codingOf } from './future.ts';
import { linkStatements } from './links.ts';
import { mergeDrafts } from './merge.ts';
import { named } from './naming.ts';
import { placeOf } from './places.ts';
import { concernsThePublic, isPublic } from './public.ts';
import { areRivals } from './rivals.ts';
import { distinct, RoleFinder } from './roles.ts';
import { isContent, isEmptyMention, isRedundant, isSpelledOut, isStated } from './stated.ts';
import { timeOf } from './time.ts';
import { wordFor } from './word.ts';

/** All layers that statements are made of. */
export interface Layers {
  readonly document: CodingDocument;
  readonly times: Times;
  readonly parties: Parties;
  readonly attributions: Attributions;
  readonly casualties: readonly CasualtyMention[];
  certaintyOf(token: number): Certainty;
}

/** Makes the statements of a report out of the rules that match it, in the order of the text. */
export function buildStatements(layers: Layers, matches: readonly (readonly Match[])[]): Statement[] {
  const { analysis } = layers.document;
  const found = matches.flatMap((match) => bestDrafts(layers, match)).filter((draft) => isStated(analysis, draft));
  const drafts = found.filter(
    (draft) =>
      !isSpelledOut(analysis, draft, found) && !isContent(analysis, draft, found) && !isRedundant(draft, found),
  );
  const told = fillFromDiscourse(analysis, drafts);
  const merged = mergeDrafts(analysis, told).filter((draft) => !isEmptyMention(analysis, draft));
  assignCasualties(layers, merged);
  const topics = new Topics(layers.document, layers.parties.names);
  return linkStatements(withoutDoubles(merged.map((draft) => finish(layers, topics, draft))).sort(inTextOrder));
}

/** The drafts of the best rule whose roles the sentence fills. */
function bestDrafts(layers: Layers, matches: readonly Match[]): Draft[] {
  for (const match of matches) {
    const drafts = draftsOf(layers, match);
    if (drafts.length) return drafts;
  }
  return [];
}

function draftsOf(layers: Layers, match: Match): Draft[] {
  const { rule, frame } = match;
  const { analysis } = layers.document;
  const roles = new RoleFinder(layers);
  const actors = actorsOf(roles, rule, frame);
  const { recipients, reached } = recipientsOf(roles, rule, frame, actors);
  if (!hasNeeds(layers, match, actors, recipients)) return [];
  const word = wordFor(layers.attributions, rule, frame, actors);
  const certainty = layers.certaintyOf(predicateOf(frame));
  const graded = grade(rule, certainty, word);
  const when = timeOf(layers, rule, frame, actors);
  return partsOf(layers, rule, frame).map((part) => ({
    rule,
    frame,
    subtype: rule.subtype,
    actors,
    recipients,
    reached,
    evidence: [part.evidence],
    when,
    where: placeOf(analysis, layers.parties, frame, part.evidence),
    casualties: [],
    word,
    addressed: namesAddressee(analysis, rule, frame),
    reported: layers.attributions.speechAround(predicateOf(frame)) !== null,
    certainty,
    ...graded,
    details: detailsOf(layers, rule, frame, part),
  }));
}

/** Whom the rule names, or who did what people were killed in. */
function actorsOf(roles: RoleFinder, rule: Rule, frame: Frame): readonly Participant[] {
  const told = roles.find(frame, rule.actor);
  // who receives a call takes part in it
  if (!rule.recipient.length) return distinct([...told, ...roles.sufferers(frame, told)]);
  return told.length || rule.event !== 'ASSAULT' ? told : roles.behindDeed(frame);
}

/** Whom the rule names; whom the act reaches, where it names nobody or only what the actor acts by. */
function recipientsOf(
  roles: RoleFinder,
  rule: Rule,
  frame: Frame,
  actors: readonly Participant[],
): Pick<Draft, 'recipients' | 'reached'> {
  const sufferers = rule.recipient.length ? roles.sufferers(frame, actors) : [];
  if (sufferers.length) return { recipients: sufferers, reached: false };
  const told = roles.find(frame, rule.recipient, actors);
  const isMeans = (one: Participant): boolean => rule.event !== 'ASSAULT' && roles.isMeans(one, actors);
  if (!rule.recipient.length || told.some((one) => !isMeans(one))) return { recipients: told, reached: false };
  const beyond = roles.beyond(frame, rule.event, actors);
  return beyond.length ? { recipients: beyond, reached: true } : { recipients: told, reached: false };
}

/** Is there a phrase where the rule looks for a recipient, outside of the content? */
function namesAddressee(analysis: Analysis, rule: Rule, frame: Frame): boolean {
  const direct = rule.recipient
    .flat()
    .filter((path) => path[0] !== 'content' && path[0] !== 'object' && path.length === 1);
  const object = slot(analysis, frame, 'content').length ? slot(analysis, frame, 'object') : [];
  return object.length > 0 || direct.some((path) => follow(analysis, frame, path).length > 0);
}

function hasNeeds(
  layers: Layers,
  { rule, frame }: Match,
  actors: readonly Participant[],
  recipients: readonly Participant[],
): boolean {
  if (rule.needs.includes('actor') && !actors.length) return false;
  if (rule.needs.includes('recipient') && !recipients.length) return false;
  if (rule.needs.includes('rivals') && !areRivals(actors, recipients)) return false;
  if (!actors.length && !recipients.length) return mayInherit(rule);
  return concernsThePublic(rule, actors, recipients, () =>
    partsOf(layers, rule, frame).some(({ evidence }) => namesPublic(layers.parties, evidence)),
  );
}

function namesPublic(parties: Parties, { first, last }: TokenRange): boolean {
  for (let token = first; token <= last; token++) if (parties.of(token).some(isPublic)) return true;
  return false;
}

function detailsOf(layers: Layers, rule: Rule, frame: Frame, part: Part): Record<string, unknown> {
  const details: Record<string, unknown> = {};
  for (const detail of rule.details) {
    const value = detailValue(layers, rule, detail, frame, part);
    if (value !== null) details[detail.name] = value;
  }
  return details;
}

function detailValue(layers: Layers, rule: Rule, detail: Detail, frame: Frame, part: Part): Span | string | null {
  if ('value' in detail) return detail.value;
  const { analysis } = layers.document;
  const isSplit = detail.paths.some((path) => rule.split.some((other) => other.join('.') === path.join('.')));
  const head =
    part.head >= 0 && isSplit
      ? part.head
      : detail.paths.map((path) => follow(analysis, frame, path)[0]).find((found) => found !== undefined);
  if (head === undefined || isTimeAt(layers, head) !== (detail.name === 'deadline')) return null;
  return spanOf(layers.document, phraseOf(analysis, head));
}

/** Only a deadline is a time: "again in January" is no venue. */
function isTimeAt(layers: Layers, token: number): boolean {
  return layers.times.all.some(({ first, last }) => first <= token && token <= last);
}

function spanOf(document: CodingDocument, range: TokenRange): Span {
  return document.analysis.span(range.first, range.last);
}

function finish(layers: Layers, topics: Topics, draft: Draft): Statement {
  const { document } = layers;
  const { ontology } = document.knowledge;
  const { rule } = draft;
  const coding = deepened(document, codingOf(rule, draft.subtype, draft.factuality), draft.evidence);
  const { event, cameo } = coding;
  const evidence = draft.evidence.map((range) => spanOf(document, range));
  const byName = (one: Participant): Participant => named(document.analysis, layers.parties, one);
  return {
    id: statementId(document.report.id, evidence[0]!, event, coding.subtype),
    kind: coding.kind,
    event,
    mode: coding.mode,
    contexts: contextsOf(topics, rule, draft),
    cameo,
    goldstein: cameo === null ? null : (ontology.cameo.get(cameo)?.goldstein ?? null),
    quad: event === null ? null : (ontology.classes.get(event)?.quad ?? null),
    subtype: coding.subtype,
    evidence,
    trigger: document.analysis.span(draft.frame.token, draft.frame.token),
    actors: draft.actors.map(byName),
    recipients: draft.recipients.map(byName),
    when: draft.when,
    where: draft.where,
    casualties: draft.casualties.map((mention) => mention.casualties),
    onWhoseWord: draft.word.speaker ? { ...draft.word, speaker: byName(draft.word.speaker) } : draft.word,
    factuality: coding.factuality,
    actHappened: draft.actHappened,
    details: draft.details,
    links: [],
    rule: rule.id,
    confidence: confidenceOf(rule, draft),
  };
}

/** The same words with the same class are one statement, whichever of them triggered it: the surest stays. */
function withoutDoubles(statements: readonly Statement[]): Statement[] {
  const byId = new Map<string, Statement>();
  for (const statement of statements) {
    const other = byId.get(statement.id);
    if (!other || statement.confidence > other.confidence) byId.set(statement.id, statement);
  }
  return [...byId.values()];
}

/** The same report, words and class give the same id, whatever else changes. */
function statementId(report: string, evidence: Span, event: string | null, subtype: string): string {
  const key = [report, evidence.start, evidence.end, event ?? '', subtype].join('\n');
  return createHash('sha256').update(key).digest('hex').slice(0, 16);
}

function inTextOrder(a: Statement, b: Statement): number {
  return (
    a.evidence[0]!.start - b.evidence[0]!.start || a.evidence[0]!.end - b.evidence[0]!.end || (a.id < b.id ? -1 : 1)
  );
}
