import type { Analysis } from '../../language/analysis.ts';
import type { Factuality } from '../statement.ts';
import { childBy, REL, relation, TAG } from '../syntax/relations.ts';
import { FeatureSet } from './hashing.ts';
import type { EmbeddingLexicon } from './lexicon.ts';
import { ruledCertaintyOf } from './ruled.ts';
import { signatureOf } from './signatures.ts';

/** Words above a predicate that are looked at. */
const HIGHEST = 3;
/** Words before a predicate that are looked at, whatever the tree says. */
const WINDOW = 4;

/** Relations whose words, not only their presence, bear on whether something happened. */
const wordy = new Set<number>([REL.aux, REL.mark, REL.cop, REL.advmod, REL.cc, REL.case, REL.det, REL.discourse]);
const arguing = new Set<number>([REL.obj, REL.obl, REL.xcomp, REL.ccomp, REL.advcl]);

/** Words of what lies ahead or is nobody's in particular: "we fly tomorrow", "whoever wants it". */
const open = new Set(
  (
    'tomorrow soon later next tonight upcoming future weekend when once after before until whenever ever ' +
    'anyone anybody any someone everyone whoever whatever'
  ).split(' '),
);

/** A predicate whose features are read, with what several of them ask for. */
interface View {
  readonly analysis: Analysis;
  readonly token: number;
  readonly lexicon: EmbeddingLexicon;
  readonly features: FeatureSet;
  /** What the rules say of it. */
  readonly grade: Factuality;
  /** Penn tag and relation. */
  readonly form: string;
  /** Grade and form. */
  readonly ruled: string;
}

/**
 * What can be seen around a predicate that tells whether it happened, as hashed numbers: its form, helpers, subject and
 * place in the tree, the words above it and before it, the ends of the sentence, and the grade that the rules give.
 */
export function featuresOf(
  analysis: Analysis,
  token: number,
  grade: Factuality,
  lexicon: EmbeddingLexicon,
): Int32Array {
  const features = new FeatureSet();
  const form = `${analysis.xposOf(token)} ${relation(analysis, token)}`;
  const view = { analysis, token, lexicon, features, grade, form, ruled: `${grade} ${form}` };
  addOwn(view);
  addChildren(view, token, 'child', grade);
  addBeside(view);
  addSentence(view);
  addAbove(view);
  features.addPairs(tellingOf(view));
  return features.numbers();
}

function addOwn({ analysis, token, features, grade, form, ruled }: View): void {
  const lemma = analysis.lemmaOf(token);
  const helpers = helpersOf(analysis, token);
  features.add('any', '');
  features.add('grade', grade);
  features.add('form', form);
  features.add('ruled', ruled);
  features.add('lemma', lemma);
  features.add('lemma tag', `${lemma} ${analysis.xposOf(token)}`);
  features.add('lemma grade', `${lemma} ${grade}`);
  features.add('helpers', helpers);
  features.add('helpers ruled', `${helpers} ${ruled}`);
}

/** Auxiliaries, copulas, markers and the place of the subject, in their order: "will S have". */
function helpersOf(analysis: Analysis, token: number): string {
  let helpers = '';
  for (let child = analysis.firstChild(token); child >= 0 && child < token; child = analysis.nextSibling(child)) {
    const rel = relation(analysis, child);
    if (rel === REL.aux || rel === REL.cop || rel === REL.mark) helpers += `${analysis.lowerOf(child)} `;
    else if (rel === REL.nsubj) helpers += 'S ';
  }
  return helpers;
}

/** What hangs from the predicate itself, or from the word above it. */
function addChildren({ analysis, features }: View, parent: number, name: string, grade: string): void {
  let subject = 'none';
  for (const child of analysis.children(parent)) {
    const rel = relation(analysis, child);
    const side = child < parent ? '<' : '>';
    features.add(name, `${rel}${side}`);
    if (wordy.has(rel)) {
      features.add(`${name} word`, `${rel} ${analysis.lowerOf(child)}`);
      features.add(`${name} graded`, `${grade} ${analysis.lowerOf(child)}`);
    }
    if (rel === REL.nsubj) subject = wordOrTag(analysis, child) + side;
    if (!arguing.has(rel)) continue;
    features.add(`${name} argument`, `${rel} ${analysis.lemmaOf(child)}`);
    addWordsOn(analysis, features, child, `${name} ${rel}`);
  }
  features.add(`${name} subject`, subject);
  features.add(`${name} subject tag`, `${subject} ${analysis.xposOf(parent)}`);
}

/** "any office", "next week": what stands before an argument. */
function addWordsOn(analysis: Analysis, features: FeatureSet, noun: number, name: string): void {
  for (const child of analysis.children(noun)) {
    if (child < noun && analysis.upos[child] !== TAG.PROPN) features.add(`${name} on`, analysis.lowerOf(child));
  }
}

function wordOrTag(analysis: Analysis, token: number): string {
  return analysis.upos[token] === TAG.PRON ? analysis.lowerOf(token) : analysis.xposOf(token);
}

function subjectOf(analysis: Analysis, token: number): string {
  const subject = childBy(analysis, token, REL.nsubj);
  return subject < 0 ? '' : wordOrTag(analysis, subject);
}

/** The words beside it, where the tree may be wrong. */
function addBeside({ analysis, token, features, grade }: View): void {
  const sentence = analysis.sentence[token];
  const first = analysis.sentenceStart[sentence];
  const end = analysis.sentenceStart[sentence + 1];
  const at = (i: number) => (i >= first && i < end ? analysis.lowerOf(i) : '|');
  const lemma = analysis.lemmaOf(token);
  const before = at(token - 1);
  const behind = at(token + 1);
  const twoBefore = `${at(token - 2)} ${before}`;
  features.add('before', before);
  features.add('before grade', `${before} ${grade}`);
  features.add('before lemma', `${before} ${lemma}`);
  features.add('two before', twoBefore);
  features.add('two before lemma', `${twoBefore} ${lemma}`);
  features.add('three before', `${at(token - 3)} ${twoBefore}`);
  features.add('behind', behind);
  features.add('two behind', `${behind} ${at(token + 2)}`);
  features.add('around', `${before} ${behind} ${grade}`);
  for (let i = token - WINDOW; i < token; i++) features.add('near', at(i));
}

/** How the sentence begins and ends, its main verb, and its helpers, pronouns and markers. */
function addSentence({ analysis, token, features, grade, form, ruled }: View): void {
  const sentence = analysis.sentence[token];
  const first = analysis.sentenceStart[sentence];
  const end = analysis.sentenceStart[sentence + 1];
  const last = analysis.form(end - 1);
  features.add('end', last);
  features.add('end ruled', `${last} ${ruled}`);
  features.add('start', analysis.lowerOf(first));
  for (let i = first; i < end; i++) {
    const word = analysis.lowerOf(i);
    const rel = relation(analysis, i);
    const side = i < token ? '<' : '>';
    const upos = analysis.upos[i];
    const tag = analysis.xposOf(i);
    if (rel === REL.root) features.add('main', `${tag} ${helpersOf(analysis, i)}`);
    if (rel === REL.mark) features.add('marked', word + side);
    if (upos === TAG.AUX || upos === TAG.PRON) features.add('somewhere', word);
    if (tag === 'VBD') features.add('past', '');
    if (tag === 'MD') features.add('modal', `${side} ${grade}`);
    if (open.has(word)) features.add('open', form);
  }
}

/** The words that it hangs from, up to the third. */
function addAbove(view: View): void {
  const { analysis, token, features, lexicon, ruled } = view;
  let path = '';
  let at = token;
  for (let height = 0; height < HIGHEST; height++) {
    path += ` ${relation(analysis, at)}`;
    at = analysis.head[at];
    if (at < 0) break;
    const lemma = analysis.lemmaOf(at);
    const signature = signatureOf(analysis, at, lexicon);
    const { factuality } = ruledCertaintyOf(analysis, at, lexicon);
    features.add(`above ${height}`, lemma);
    features.add('above path', lemma + path);
    features.add(`above tag ${height}`, analysis.xposOf(at) + path);
    features.add(`above helpers ${height}`, helpersOf(analysis, at));
    features.add(`above signature ${height}`, `${signature ? `${signature.yes} ${signature.no}` : ''}${path}`);
    features.add(`above grade ${height}`, factuality);
    features.add('above grade path', factuality + path);
    if (height > 0) continue;
    features.add('above ruled', `${lemma} ${ruled}`);
    features.add('above grade ruled', `${factuality} ${ruled}`);
    addChildren(view, at, 'sister', '');
  }
  features.add('path', path);
  features.add('path ruled', path + ruled);
}

/** What tells most, to be seen in pairs: "will" counts otherwise under "if" than under "said". */
function tellingOf({ analysis, token, lexicon, grade, form }: View): string[] {
  const head = analysis.head[token];
  const over = head < 0 ? -1 : analysis.head[head];
  const last = analysis.sentenceStart[analysis.sentence[token] + 1] - 1;
  return [
    form,
    grade,
    helpersOf(analysis, token),
    analysis.lemmaOf(token),
    subjectOf(analysis, token),
    token > 0 ? analysis.lowerOf(token - 1) : '',
    token + 1 < analysis.count ? analysis.xposOf(token + 1) : '',
    analysis.form(last),
    head < 0 ? '' : analysis.lemmaOf(head),
    head < 0 ? '' : analysis.xposOf(head),
    head < 0 ? '' : helpersOf(analysis, head),
    head < 0 ? '' : subjectOf(analysis, head),
    head < 0 ? '' : ruledCertaintyOf(analysis, head, lexicon).factuality,
    over < 0 ? '' : `${analysis.lemmaOf(over)} ${relation(analysis, head)}`,
  ];
}
