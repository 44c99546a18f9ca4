import type { Analysis } from '../../language/analysis.ts';
import { prepositionOf, surfaceSubjects } from '../syntax/arguments.ts';
import { REL, relation, SUBTYPE, TAG } from '../syntax/relations.ts';
import type { Reading } from './context.ts';
import { ownerReferents } from './offices.ts';
import { companyAfter, companyBefore } from './owners.ts';
import { type Referent, referentOf } from './referents.ts';
import { isDefinite } from './words.ts';

/** Nouns for documents: they say things, and somebody has issued them. */
const documents = new Set(
  `statement report assessment communique communiqué declaration letter note notice message memo memorandum release announcement
  resolution dispatch bulletin tweet advisory website survey demarche démarche`.split(/\s+/),
);

export function isDocument(analysis: Analysis, token: number): boolean {
  return analysis.upos[token] === TAG.NOUN && documents.has(analysis.lemmaOf(token).toLowerCase());
}

/**
 * Who issued "the statement" or "the report": its owner or agent in the phrase, the subject of the verb that it goes with
 * ("in a statement, the ministry said"), else whoever issued the last document before it. Empty if nobody is said to have.
 */
export function issuerOf(reading: Reading, token: number): readonly Referent[] {
  const { analysis } = reading.document;
  if (!isDocument(analysis, token)) return [];
  const own = ownIssuer(reading, token);
  if (own.length > 0) return own.map((issuer) => authorWithin(reading, issuer));
  if (!isDefinite(analysis, token)) return [];
  const lemma = analysis.lemmaOf(token);
  let other: readonly Referent[] = [];
  for (let before = token - 1; before >= 0 && analysis.sentence[token] - analysis.sentence[before] <= 8; before--) {
    if (!isDocument(analysis, before)) continue;
    const issuer = ownIssuer(reading, before);
    if (issuer.length === 0) continue;
    if (analysis.lemmaOf(before) === lemma) return issuer;
    if (other.length === 0) other = issuer;
  }
  return other;
}

/**
 * "A Security Council report" is not the Council's word if the text knows its author: "the report of the Monitoring Team",
 * a body of the Council's. The addressee of a report is not who wrote it.
 */
function authorWithin(reading: Reading, issuer: Referent): Referent {
  const { analysis, day } = reading.document;
  for (const { actor, first, last } of reading.table.all) {
    if (actor === null || issuer.id === null || actor.parent !== issuer.id) continue;
    if (last + 1 < analysis.count && isDocument(analysis, last + 1)) return referentOf(actor, day);
    if (isDocument(analysis, wordBeforeOf(analysis, first))) return referentOf(actor, day);
  }
  return issuer;
}

/** The noun that "of" and an article tie to a name: in "the report of the team" the report. Words are surer than the tree. */
function wordBeforeOf(analysis: Analysis, name: number): number {
  let token = name - 1;
  if (token > 0 && analysis.lowerOf(token) === 'the') token--;
  return token > 0 && analysis.lowerOf(token) === 'of' ? token - 1 : name;
}

function ownIssuer(reading: Reading, token: number): readonly Referent[] {
  const { analysis } = reading.document;
  const before = companyBefore(analysis, reading.table, token);
  if (before.owners.length > 0) return ownerReferents(reading, before.owners[before.owners.length - 1]);
  if (before.pronoun >= 0) return reading.resolve(before.pronoun);
  for (const child of analysis.children(token)) {
    const agent = agentOf(analysis, child);
    if (agent >= 0) return isDocument(analysis, agent) ? ownIssuer(reading, agent) : reading.resolve(agent);
  }
  const after = companyAfter(analysis, reading.table, token, false);
  if (after.owners.length > 0) return ownerReferents(reading, after.owners[0]);
  return subjectOfSpeech(reading, token);
}

/** "a statement by the army", "a statement released by Ankara", "an assessment contained in the report of the team". */
function agentOf(analysis: Analysis, child: number): number {
  const rel = relation(analysis, child);
  const preposition = prepositionOf(analysis, child);
  if ((rel === REL.nmod || rel === REL.obl) && (preposition === 'by' || preposition === 'from')) return child;
  if (rel !== REL.acl) return -1;
  for (const below of analysis.children(child)) {
    if (analysis.deprel[below] === SUBTYPE.agent || prepositionOf(analysis, below) === 'by') return below;
    if (isDocument(analysis, below) && prepositionOf(analysis, below) === 'in') return below;
  }
  return -1;
}

/** "In a statement the ministry said", "the ministry issued a statement". */
function subjectOfSpeech(reading: Reading, token: number): readonly Referent[] {
  const { analysis } = reading.document;
  const verb = analysis.head[token];
  if (verb < 0 || analysis.upos[verb] !== TAG.VERB) return [];
  const rel = relation(analysis, token);
  if (rel !== REL.obj && !(rel === REL.obl && prepositionOf(analysis, token) === 'in')) return [];
  return surfaceSubjects(analysis, verb).flatMap((subject) => reading.resolve(subject));
}
