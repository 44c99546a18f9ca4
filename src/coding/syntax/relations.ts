import type { Analysis } from '../../language/analysis.ts';
import { DEPREL, deprelId, uposId, xposId } from '../../language/labels.ts';

/** Ids of the dependency relations that coding asks for; {@link relation} folds subtypes ("nsubj:pass" to "nsubj"). */
export const REL = {
  acl: deprelId.get('acl')!,
  advcl: deprelId.get('advcl')!,
  advmod: deprelId.get('advmod')!,
  amod: deprelId.get('amod')!,
  appos: deprelId.get('appos')!,
  aux: deprelId.get('aux')!,
  case: deprelId.get('case')!,
  cc: deprelId.get('cc')!,
  ccomp: deprelId.get('ccomp')!,
  compound: deprelId.get('compound')!,
  conj: deprelId.get('conj')!,
  cop: deprelId.get('cop')!,
  csubj: deprelId.get('csubj')!,
  dep: deprelId.get('dep')!,
  det: deprelId.get('det')!,
  discourse: deprelId.get('discourse')!,
  fixed: deprelId.get('fixed')!,
  flat: deprelId.get('flat')!,
  iobj: deprelId.get('iobj')!,
  list: deprelId.get('list')!,
  mark: deprelId.get('mark')!,
  nmod: deprelId.get('nmod')!,
  nsubj: deprelId.get('nsubj')!,
  nummod: deprelId.get('nummod')!,
  obj: deprelId.get('obj')!,
  obl: deprelId.get('obl')!,
  parataxis: deprelId.get('parataxis')!,
  punct: deprelId.get('punct')!,
  root: deprelId.get('root')!,
  xcomp: deprelId.get('xcomp')!,
} as const;

/** Subtypes that change who does what. */
export const SUBTYPE = {
  relativeClause: deprelId.get('acl:relcl')!,
  passiveSubject: deprelId.get('nsubj:pass')!,
  passiveAuxiliary: deprelId.get('aux:pass')!,
  agent: deprelId.get('obl:agent')!,
  possessor: deprelId.get('nmod:poss')!,
  particle: deprelId.get('compound:prt')!,
  title: deprelId.get('nmod:desc')!,
} as const;

export const TAG = {
  VERB: uposId.get('VERB')!,
  NOUN: uposId.get('NOUN')!,
  PROPN: uposId.get('PROPN')!,
  PRON: uposId.get('PRON')!,
  ADJ: uposId.get('ADJ')!,
  AUX: uposId.get('AUX')!,
  NUM: uposId.get('NUM')!,
  PUNCT: uposId.get('PUNCT')!,
  X: uposId.get('X')!,
} as const;

export const PENN = {
  VBN: xposId.get('VBN')!,
  VBG: xposId.get('VBG')!,
  VB: xposId.get('VB')!,
  VBD: xposId.get('VBD')!,
  TO: xposId.get('TO')!,
  NNS: xposId.get('NNS')!,
  NNPS: xposId.get('NNPS')!,
  POSSESSIVE: xposId.get('POS')!,
  POSSESSIVE_PRONOUN: xposId.get('PRP$')!,
} as const;

const baseOf = Uint8Array.from(DEPREL, (label) => deprelId.get(label.split(':')[0]!)!);

/** The relation of a token without its subtype. */
export function relation(analysis: Analysis, token: number): number {
  return baseOf[analysis.deprel[token]];
}

/** First child with a relation (subtype ignored), or -1. */
export function childBy(analysis: Analysis, token: number, rel: number): number {
  for (let child = analysis.firstChild(token); child >= 0; child = analysis.nextSibling(child)) {
    if (relation(analysis, child) === rel) return child;
  }
  return -1;
}

/** First child with exactly this relation and subtype, or -1. */
export function childBySubtype(analysis: Analysis, token: number, rel: number): number {
  for (let child = analysis.firstChild(token); child >= 0; child = analysis.nextSibling(child)) {
    if (analysis.deprel[child] === rel) return child;
  }
  return -1;
}

/** A clause hangs from its parent by one of these. */
export function headsClause(analysis: Analysis, token: number): boolean {
  const rel = relation(analysis, token);
  return (
    rel === REL.ccomp ||
    rel === REL.advcl ||
    rel === REL.acl ||
    rel === REL.parataxis ||
    rel === REL.csubj ||
    rel === REL.root ||
    rel === REL.xcomp ||
    (rel === REL.conj && isVerbal(analysis, token))
  );
}

export function isVerbal(analysis: Analysis, token: number): boolean {
  return analysis.upos[token] === TAG.VERB || childBy(analysis, token, REL.cop) >= 0;
}

/** The lemma of a verb with its particle ("point_out"), or alone. */
export function phrasalLemma(analysis: Analysis, verb: number): string {
  const particle = childBySubtype(analysis, verb, SUBTYPE.particle);
  const lemma = analysis.lemmaOf(verb);
  return particle < 0 ? lemma : `${lemma}_${analysis.lowerOf(particle)}`;
}

/** "to attack", "to be attacked", "to be free": a predicate with the marker of the infinitive. */
export function isInfinitive(analysis: Analysis, token: number): boolean {
  for (let child = analysis.firstChild(token); child >= 0 && child < token; child = analysis.nextSibling(child)) {
    if (analysis.xpos[child] === PENN.TO) return true;
  }
  return false;
}

export function isNominal(analysis: Analysis, token: number): boolean {
  const upos = analysis.upos[token];
  return upos === TAG.NOUN || upos === TAG.PROPN || upos === TAG.PRON || upos === TAG.NUM;
}
