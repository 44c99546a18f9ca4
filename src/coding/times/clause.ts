import type { Analysis } from '../../language/analysis.ts';
import { childBy, PENN, REL, relation } from '../syntax/relations.ts';
import { isPredicate, ownTense } from './tense.ts';

/** Saying, asking, judging: the verbs whose act is dated by the report that tells it, and whose content is not. */
const SPEECH = new Set(
  `accuse acknowledge add admit advise affirm agree allege announce answer appeal applaud appreciate argue ask assert assure
   blame call caution charge cite claim comment commend complain concede condemn confirm convey criticise criticize declare
   decry demand denounce deny deplore describe disclose dismiss emphasise emphasize explain express extend hail highlight
   identify inform insist invite label lament maintain mention mourn note object offer order pledge point praise press promise
   propose protest question read recall regret reiterate reject remark remind repeat reply report request respond reveal salute
   say state stress submit suggest summon tell term threaten thank underline underscore urge vow warn welcome write`.split(
    /\s+/,
  ),
);

/** Verbs that only say that what their noun names took place, at the same time. */
const LIGHT = new Set(
  `hold carry launch issue conduct stage pay make take undertake begin start open end conclude occur happen mount sign deliver
   give perform commit wage come follow host facilitate organise organize attend resume suspend have do see undergo break
   convene release publish lodge file convey express voice extend offer reiterate`.split(/\s+/),
);

export function isSpeech(analysis: Analysis, token: number): boolean {
  return analysis.uposOf(token) === 'VERB' && SPEECH.has(analysis.lemmaOf(token));
}

export function isLight(analysis: Analysis, token: number): boolean {
  return LIGHT.has(analysis.lemmaOf(token));
}

/** The preposition or conjunction that introduces a token's phrase or clause, in lower case; empty if none. */
export function introducer(analysis: Analysis, token: number): string {
  for (let c = analysis.firstChild(token); c >= 0; c = analysis.nextSibling(c)) {
    const rel = relation(analysis, c);
    if ((rel !== REL.case && rel !== REL.mark) || analysis.xpos[c] === PENN.POSSESSIVE) continue;
    const lower = analysis.lowerOf(c);
    // "prior to", "up to": the first word of an expression tells; "to" by itself is the marker of an infinitive
    if (lower !== 'to' || (childBy(analysis, token, rel) === c && analysis.nextSibling(c) < 0)) return lower;
  }
  return '';
}

export function subjectOf(analysis: Analysis, predicate: number): number {
  for (let c = analysis.firstChild(predicate); c >= 0; c = analysis.nextSibling(c))
    if (analysis.relationOf(c).startsWith('nsubj') && !analysis.relationOf(c).endsWith('outer')) return c;
  return -1;
}

/** Relations by which a noun phrase hangs inside its clause; every other one opens a clause. */
const NOMINAL = new Set(
  `nsubj nsubj:pass obj iobj obl obl:agent obl:unmarked nmod nmod:poss nmod:unmarked nmod:desc compound appos flat amod
   nummod advmod case det fixed dep list orphan det:predet goeswith vocative discourse expl dislocated aux aux:pass cop mark
   punct cc`.split(/\s+/),
);

/** The predicate of the clause that a token is in, or the root of the sentence. */
export function clauseHead(analysis: Analysis, token: number): number {
  let t = token;
  for (;;) {
    const head = analysis.head[t];
    if (head < 0) return t;
    const relation = analysis.relationOf(t);
    if (relation === 'conj') {
      // A conjoined noun is in the clause of the first noun, a conjoined verb heads its own.
      if (isPredicate(analysis, t)) return t;
    } else if (!NOMINAL.has(relation)) return t;
    t = head;
  }
}

export function rootOf(analysis: Analysis, sentence: number): number {
  for (let t = analysis.sentenceStart[sentence]; t < analysis.sentenceStart[sentence + 1]; t++)
    if (analysis.head[t] < 0) return t;
  return analysis.sentenceStart[sentence];
}

/**
 * The predicate that the sentence is about: its root, or the verb of saying that hangs on a quotation, or where the root
 * is quoted, the first finite verb that is not.
 */
export function mainPredicate(analysis: Analysis, sentence: number, quoted: Uint8Array): number {
  const root = rootOf(analysis, sentence);
  for (let c = analysis.firstChild(root); c >= 0; c = analysis.nextSibling(c)) {
    const reports = analysis.relationOf(c) === 'parataxis' && isSpeech(analysis, c) && subjectOf(analysis, c) >= 0;
    if (reports) return c;
  }
  if (quoted[root] === 0) return root;
  for (let t = analysis.sentenceStart[sentence]; t < analysis.sentenceStart[sentence + 1]; t++) {
    if (quoted[t] === 1 || !isPredicate(analysis, t) || ownTense(analysis, t) === null) continue;
    const relation = analysis.relationOf(t);
    if (relation !== 'acl:relcl' && relation !== 'advcl') return t;
  }
  return root;
}

/** A line of its own without a full stop: a heading begins another matter. */
export function isHeading(analysis: Analysis, sentence: number): boolean {
  const first = analysis.sentenceStart[sentence];
  const last = analysis.sentenceStart[sentence + 1] - 1;
  if (last - first > 11 || !/^[\p{Lu}\d]/u.test(analysis.form(first)) || /[.!?:;,"”’'…)]$/.test(analysis.form(last)))
    return false;
  const { text } = analysis;
  const after = text.slice(analysis.end[last], analysis.end[last] + 3);
  const before = text.slice(Math.max(0, analysis.start[first] - 3), analysis.start[first]);
  return (first === 0 || before.includes('\n')) && after.includes('\n');
}

/** The token of a range that hangs outside of it; where several do, one with a preposition, else the first. */
export function headOf(analysis: Analysis, first: number, last: number): number {
  let found = -1;
  for (let t = first; t <= last; t++) {
    const head = analysis.head[t];
    if (head >= first && head <= last) continue;
    if (childBy(analysis, t, REL.case) >= 0) return t;
    if (found < 0) found = t;
  }
  return found < 0 ? last : found;
}
