import type { Analysis } from '../../language/analysis.ts';
import { clauseHead, headOf, introducer, rootOf } from './clause.ts';
import { verbToCome, withDeadline } from './deadlines.ts';
import { isPredicate, ownTense } from './tense.ts';
import type { Timed } from './timeline.ts';

/** A dating expression with its place in the tree. */
export interface Attached {
  readonly time: Timed;
  /** The head token of the expression. */
  readonly head: number;
  /** What it hangs on. */
  readonly governor: number;
  readonly preposition: string;
  /** Before its noun or in the genitive: "the October clashes", "Friday's attack"; it dates the noun alone. */
  readonly ofNoun: boolean;
  /** Predicate of the clause it is in. */
  readonly clause: number;
  /** The other end of a span: "from 2009 to 2011", "between Monday and Friday", "1998-2002". */
  readonly until: Timed | null;
}

/** Those expressions that place something in time, as they hang in the tree, by sentence. */
export function attach(analysis: Analysis, times: readonly Timed[], day: string): Attached[][] {
  const bySentence: Attached[][] = Array.from({ length: analysis.sentenceCount }, () => []);
  const dating = times
    .map((time) => withDeadline(analysis, time, day))
    .filter(({ mention }) => mention.from !== null || mention.to !== null);
  for (let i = 0; i < dating.length; i++) {
    const placed = placeFirst(analysis, dating[i], dating[i + 1]);
    const until = isSpan(analysis, placed, dating[i + 1]) ? dating[i + 1] : null;
    bySentence[placed.time.sentence].push(until === null ? placed : { ...placed, until });
    if (until !== null) i++;
  }
  return bySentence;
}

/** "on 6-7 April": the phrase that hangs in the tree is that of both days. */
function placeFirst(analysis: Analysis, time: Timed, next: Timed | undefined): Attached {
  if (next === undefined || next.sentence !== time.sentence || !isPaired(time)) return place(analysis, time);
  if (!/^(?:[-–—]|and|to|until|till|through)$/.test(jointOf(analysis, time, next))) return place(analysis, time);
  return { ...place(analysis, { ...time, last: next.last }), time };
}

/** Whether a time begins a span that the next one ends; what ends before it begins is none ("Christmas - 1980s"). */
function isSpan(analysis: Analysis, { time, preposition }: Attached, next: Timed | undefined): boolean {
  if (next === undefined || next.sentence !== time.sentence) return false;
  const joint = jointOf(analysis, time, next);
  const [from, to] = [time.mention.from, next.mention.to];
  if (from !== null && to !== null && to < from) return false;
  // "June 7 and 8", "7 to 9 June"
  if ((joint === 'and' || joint === 'to') && (isPaired(time) || isPaired(next))) return true;
  if (joint === '-' || joint === '–') return true;
  if (preposition === 'from') return joint === 'to' || joint === 'until' || joint === 'till' || joint === 'through';
  return preposition === 'between' && joint === 'and';
}

/** What stands between two times. */
function jointOf(analysis: Analysis, time: Timed, next: Timed): string {
  return analysis.text.slice(time.mention.end, next.mention.start).trim().toLowerCase();
}

function isPaired({ expression: { meaning } }: Timed): boolean {
  return meaning.is === 'calendar' && meaning.paired;
}

function place(analysis: Analysis, time: Timed): Attached {
  const head = headOf(analysis, time.first, time.last);
  const preposition = introducer(analysis, head) || outerPreposition(analysis, time);
  const at = (governor: number, ofNoun: boolean): Attached => {
    const clause = governor < 0 ? head : clauseHead(analysis, governor);
    return { time, head, governor, preposition, ofNoun, clause, until: null };
  };
  if (isFronted(analysis, time, preposition)) {
    const predicate = predicateAfter(analysis, time);
    if (predicate >= 0) return at(predicate, false);
  }
  const toCome = preposition === 'within' ? verbToCome(analysis, time.first - 1) : -1;
  if (toCome >= 0) return at(toCome, false);
  // "the attacks of September 11": the noun before "of", whatever the tree says
  const before = time.first - 2;
  if (preposition === 'of' && before >= analysis.sentenceStart[time.sentence] && analysis.uposOf(before) === 'NOUN')
    return at(before, true);
  const governor = aboveName(analysis, analysis.head[head]);
  const verb = verbRightAfter(analysis, time, governor);
  if (verb >= 0) return at(verb, false);
  if (isOfNoun(analysis, head, governor)) return at(governor, true);
  const since = nounAfterWhich(analysis, time, governor);
  if (since >= 0) return at(since, false);
  if (isTrusted(analysis, time, governor)) return at(governor, false);
  const predicate = predicateBefore(analysis, time);
  if (predicate < 0) return at(governor, false);
  // A noun between the verb and its time keeps it, and the clause has it as well.
  const noun = governor > predicate && governor < time.first && !isPredicate(analysis, governor);
  return {
    time,
    head,
    governor: noun ? governor : predicate,
    preposition,
    ofNoun: false,
    clause: predicate,
    until: null,
  };
}

/** "reopened the Torkham crossing on Friday": what ends a name behind an article is a noun, though it is tagged as a verb. */
function aboveName(analysis: Analysis, governor: number): number {
  if (governor < 2 || analysis.xposOf(governor) !== 'VBG' || analysis.uposOf(governor - 1) !== 'PROPN') return governor;
  let first = governor - 1;
  while (first > 0 && analysis.uposOf(first - 1) === 'PROPN') first--;
  return first > 0 && analysis.uposOf(first - 1) === 'DET' && analysis.head[governor] >= 0
    ? analysis.head[governor]
    : governor;
}

/** "The Foreign Office on Friday summoned …": between a name and a verb, a time is the verb's; -1 if it is not there. */
function verbRightAfter(analysis: Analysis, { first, last, sentence }: Timed, governor: number): number {
  if (governor < 0 || governor >= first || analysis.uposOf(governor) !== 'PROPN') return -1;
  for (let t = last + 1; t < Math.min(last + 5, analysis.sentenceStart[sentence + 1]); t++) {
    const upos = analysis.uposOf(t);
    if (isPredicate(analysis, t)) return ownTense(analysis, t) === null ? -1 : t;
    if (upos !== 'AUX' && upos !== 'ADV' && upos !== 'PART') return -1;
  }
  return -1;
}

const SEQUENCE = new Set(['after', 'following', 'before', 'since']);

/** "… after an attack on a camp earlier today": what comes after "after" is what the time dates; -1 if there is none. */
function nounAfterWhich(analysis: Analysis, { first, sentence }: Timed, governor: number): number {
  for (let t = first - 1; t > Math.max(governor, analysis.sentenceStart[sentence] - 1); t--) {
    if (analysis.uposOf(t) === 'PUNCT') return -1;
    if (SEQUENCE.has(analysis.lowerOf(t)) && analysis.relationOf(t) === 'case') {
      const noun = analysis.head[t];
      return noun > t && noun < first && analysis.uposOf(noun) === 'NOUN' ? noun : -1;
    }
  }
  return -1;
}

/**
 * The parser hangs a time at the end of a clause on any noun before it, or on the next clause. On a verb before it, or on
 * a verb right after it, it is trusted; elsewhere the nearest verb before the time is the safer guess.
 */
function isTrusted(analysis: Analysis, { first }: Timed, governor: number): boolean {
  if (governor < 0) return false;
  return governor < first ? isPredicate(analysis, governor) : !hasBreak(analysis, first, governor);
}

/** The nearest finite verb before a time in its part of the sentence; -1 if there is none. */
function predicateBefore(analysis: Analysis, { first, sentence }: Timed): number {
  for (let t = first - 1; t >= analysis.sentenceStart[sentence] && !BREAK.test(analysis.form(t)); t--) {
    if (!isPredicate(analysis, t)) continue;
    const relation = analysis.relationOf(t);
    if (ownTense(analysis, t) !== null || relation === 'root' || relation === 'advcl') return t;
  }
  return -1;
}

const BREAK = /^[;:“”"]$/;

function hasBreak(analysis: Analysis, from: number, to: number): boolean {
  for (let t = from; t < to; t++) if (BREAK.test(analysis.form(t)) || analysis.form(t) === ',') return true;
  return false;
}

/** Where the parser hung the preposition elsewhere, the word in front of the expression tells. */
function outerPreposition(analysis: Analysis, { first, sentence }: Timed): string {
  const before = first - 1;
  if (before < analysis.sentenceStart[sentence] || analysis.uposOf(before) !== 'ADP') return '';
  return analysis.lowerOf(before);
}

/** "On October 25, the talks began": the first words of a sentence or quotation date its main clause, not the next noun. */
function isFronted(analysis: Analysis, { first, last, sentence }: Timed, preposition: string): boolean {
  if (preposition === '' && analysis.form(last + 1) !== ',') return false;
  for (let t = first - 1; t >= analysis.sentenceStart[sentence]; t--) {
    const upos = analysis.uposOf(t);
    if (upos === 'PUNCT' && OPENING.test(analysis.form(t))) return true;
    if (upos !== 'ADP' && upos !== 'ADV' && upos !== 'CCONJ' && upos !== 'PUNCT') return false;
  }
  return true;
}

const OPENING = /^["“‘'`:(]+$/;

/** The first finite verb after a fronted time that heads its clause or is the root. */
function predicateAfter(analysis: Analysis, { last, sentence }: Timed): number {
  for (let t = last + 1; t < analysis.sentenceStart[sentence + 1]; t++) {
    if (!isPredicate(analysis, t) || ownTense(analysis, t) === null) continue;
    const relation = analysis.relationOf(t);
    if (relation !== 'acl:relcl' && relation !== 'advcl') return t;
  }
  const root = rootOf(analysis, sentence);
  return root > last && isPredicate(analysis, root) ? root : -1;
}

function isOfNoun(analysis: Analysis, head: number, governor: number): boolean {
  if (governor < 0) return false;
  const relation = analysis.relationOf(head);
  if (relation === 'nmod:poss') return true;
  if (isPredicate(analysis, governor)) return false;
  return (
    relation === 'compound' || relation === 'amod' || relation === 'nummod' || (head < governor && relation !== 'obl')
  );
}
