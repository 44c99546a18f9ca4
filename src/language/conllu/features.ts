import type { Analysis } from '../analysis.ts';
import { ADVERBS, OTHERS, PERSONAL, POSSESSIVES } from './word-features.ts';

/** Features that follow from the Penn tag alone. */
const BY_TAG: Readonly<Record<string, string>> = {
  NN: 'Number=Sing',
  NNP: 'Number=Sing',
  NNS: 'Number=Plur',
  NNPS: 'Number=Plur',
  JJ: 'Degree=Pos',
  JJR: 'Degree=Cmp',
  JJS: 'Degree=Sup',
  RBR: 'Degree=Cmp',
  RBS: 'Degree=Sup',
  MD: 'VerbForm=Fin',
  VBZ: 'Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin',
  WRB: 'PronType=Int',
};

/**
 * The FEATS column of a token as UD English EWT has it, from its tags, form and place in the tree; `_` if it has none.
 * Typing errors, abbreviations and foreign words are not marked.
 */
export function features(analysis: Analysis, token: number): string {
  const upos = analysis.uposOf(token);
  const tag = analysis.xposOf(token);
  switch (upos) {
    case 'VERB':
    case 'AUX':
      return verbFeatures(analysis, token, tag);
    case 'PRON':
    case 'DET':
      return pronounFeatures(analysis, token, tag);
    case 'NUM':
      return /\d/.test(analysis.form(token)) ? 'NumForm=Digit|NumType=Card' : 'NumForm=Word|NumType=Card';
    case 'ADJ':
      return tag === 'JJR' || tag === 'JJS' ? BY_TAG[tag] : 'Degree=Pos';
    case 'PART':
      return tag === 'RB' ? 'Polarity=Neg' : '_';
    case 'ADV':
      return tag === 'RB' ? (ADVERBS.get(analysis.lowerOf(token)) ?? '_') : (BY_TAG[tag] ?? '_');
    case 'NOUN':
    case 'PROPN':
      return BY_TAG[tag] ?? '_';
    default:
      return '_';
  }
}

function pronounFeatures(analysis: Analysis, token: number, tag: string): string {
  const form = analysis.lowerOf(token);
  if (tag === 'PRP$') return POSSESSIVES.get(form) ?? '_';
  if (tag === 'WP$') return 'Poss=Yes|PronType=Rel';
  if (tag === 'WDT') return analysis.uposOf(token) === 'DET' ? 'PronType=Int' : 'PronType=Rel';
  if (tag === 'WP') return isInRelativeClause(analysis, token) ? 'PronType=Rel' : 'PronType=Int';
  const found = (tag === 'PRP' ? PERSONAL : OTHERS).get(form) ?? '_';
  return found.replace('?', isSubject(analysis, token) ? 'Nom' : 'Acc');
}

function isSubject(analysis: Analysis, token: number): boolean {
  return /^nsubj|^expl$/.test(analysis.relationOf(token));
}

function isInRelativeClause(analysis: Analysis, token: number): boolean {
  const head = analysis.head[token];
  return head >= 0 && (analysis.relationOf(head).endsWith(':relcl') || analysis.relationOf(token) === 'obl');
}

function verbFeatures(analysis: Analysis, token: number, tag: string): string {
  switch (tag) {
    case 'VB':
      return isImperative(analysis, token) ? 'Mood=Imp|VerbForm=Fin' : 'VerbForm=Inf';
    case 'VBD':
      return `Mood=Ind|${agreement(analysis, token)}Tense=Past|VerbForm=Fin`;
    case 'VBP':
      return `Mood=Ind|${agreement(analysis, token)}Tense=Pres|VerbForm=Fin`;
    case 'VBG':
      return isGerund(analysis, token) ? 'VerbForm=Ger' : 'Tense=Pres|VerbForm=Part';
    case 'VBN':
      return isActive(analysis, token) ? 'Tense=Past|VerbForm=Part' : 'Tense=Past|VerbForm=Part|Voice=Pass';
    default:
      return BY_TAG[tag] ?? '_';
  }
}

/** A bare infinitive without subject, auxiliary and "to" that is no complement. */
function isImperative(analysis: Analysis, token: number): boolean {
  const clause = clauseOf(analysis, token);
  if (clause !== token) return analysis.xposOf(clause) === 'VB' && isImperative(analysis, clause);
  if (!['root', 'parataxis', 'conj'].includes(analysis.relationOf(token))) return false;
  for (const child of analysis.children(token)) {
    const relation = analysis.relationOf(child);
    if (relation === 'mark' || relation.startsWith('nsubj')) return false;
    if (relation.startsWith('aux') && analysis.xposOf(child) !== 'VB') return false;
  }
  const head = analysis.head[token];
  return (
    head < 0 ||
    analysis.relationOf(token) !== 'conj' ||
    (analysis.xposOf(head) === 'VB' && isImperative(analysis, head))
  );
}

/** A verb in the place of a noun, or a complement without subject. */
function isGerund(analysis: Analysis, token: number): boolean {
  const relation = analysis.relationOf(token);
  if (relation === 'acl') return hasChild(analysis, token, 'mark');
  return ['csubj', 'obj', 'obl', 'nmod', 'nsubj', 'compound', 'ccomp'].includes(relation.split(':')[0]);
}

/** A participle of the perfect: it has "have" and no passive auxiliary. */
function isActive(analysis: Analysis, token: number): boolean {
  if (analysis.uposOf(token) === 'AUX') return true;
  for (const child of analysis.children(token)) {
    const relation = analysis.relationOf(child);
    if (relation === 'aux:pass' || relation === 'nsubj:pass') return false;
    if (relation === 'aux' && analysis.lemmaOf(child) === 'have') return true;
  }
  return false;
}

function hasChild(analysis: Analysis, token: number, relation: string): boolean {
  for (const child of analysis.children(token)) if (analysis.relationOf(child) === relation) return true;
  return false;
}

/** The predicate that an auxiliary or copula belongs to; other verbs are it themselves. */
function clauseOf(analysis: Analysis, token: number): number {
  const relation = analysis.relationOf(token);
  return analysis.head[token] >= 0 && (relation.startsWith('aux') || relation === 'cop') ? analysis.head[token] : token;
}

/** Number and person of a finite verb, those of its subject: `Number=Plur|Person=3|`. Empty without a subject. */
function agreement(analysis: Analysis, token: number): string {
  const subject = subjectOf(analysis, clauseOf(analysis, token));
  if (subject < 0) return '';
  const form = analysis.lowerOf(subject);
  if (form === 'i') return 'Number=Sing|Person=1|';
  if (form === 'we') return 'Number=Plur|Person=1|';
  if (form === 'you') return 'Number=Sing|Person=2|';
  return `Number=${isPlural(analysis, subject, token) ? 'Plur' : 'Sing'}|Person=3|`;
}

/** The subject of a predicate, or of the one that it is coordinated with or that it describes. */
function subjectOf(analysis: Analysis, predicate: number): number {
  for (const child of analysis.children(predicate)) {
    if (analysis.relationOf(child).includes('subj')) return child;
  }
  const relation = analysis.relationOf(predicate);
  return relation === 'conj' ? subjectOf(analysis, analysis.head[predicate]) : -1;
}

/** A present without -s is plural unless its subject is "I" or "you"; "were" is too, other pasts go by the subject. */
function isPlural(analysis: Analysis, subject: number, verb: number): boolean {
  if (analysis.xposOf(verb) === 'VBP' || analysis.lowerOf(verb) === 'were') return true;
  if (analysis.lowerOf(verb) === 'was') return false;
  if (['they', 'these', 'those'].includes(analysis.lowerOf(subject))) return true;
  return /^NNP?S$/.test(analysis.xposOf(subject)) || hasChild(analysis, subject, 'conj');
}
