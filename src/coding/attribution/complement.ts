import type { Analysis } from '../../language/analysis.ts';
import type { TokenRange } from '../document.ts';
import { childBy, PENN, REL, relation } from '../syntax/relations.ts';
import { trim, without } from './draft.ts';
import { speechFrom, thatAfter } from './extent.ts';

/** A clause after or before the verb, or the clause that the verb interrupts or follows. */
export function complement(analysis: Analysis, verb: number, takesHearer: boolean): TokenRange[] | null {
  const that = thatAfter(analysis, verb, takesHearer);
  if (that >= 0) return [speechFrom(analysis, verb, that, that + 1)];
  for (let child = analysis.firstChild(verb); child >= 0; child = analysis.nextSibling(child)) {
    if (relation(analysis, child) !== REL.ccomp || isAside(analysis, child, verb)) continue;
    // "..., adding that": what a participle adds comes after it
    if (child < verb && analysis.xpos[verb] === PENN.VBG) continue;
    if (child < verb) return [besideVerb(analysis, child, verb)];
    const { first, last } = besideVerb(analysis, child, verb);
    const from = !takesHearer && isObjectGap(analysis, verb, first) ? verb + 1 : first;
    return [speechFrom(analysis, verb, from, last)];
  }
  return interrupted(analysis, verb) ?? introduced(analysis, verb);
}

/** "rejected the claim that", "deny allegations of ... being": the object between verb and clause is content as well. */
function isObjectGap(analysis: Analysis, verb: number, first: number): boolean {
  if (first - verb < 2 || first - verb > 9) return false;
  if (!/^(DET|NOUN|PROPN|ADJ|PRON)$/.test(analysis.uposOf(verb + 1))) return false;
  for (let token = verb + 1; token < first; token++) {
    const upos = analysis.uposOf(token);
    if (upos === 'PUNCT' || upos === 'VERB' || upos === 'AUX') return false;
  }
  return true;
}

/** A participle between commas before the verb ("The report, citing two envoys, said") is no content. */
function isAside(analysis: Analysis, child: number, verb: number): boolean {
  const xpos = analysis.xposOf(child);
  return child < verb && (xpos === 'VBG' || xpos === 'VBN') && childBy(analysis, child, REL.nsubj) < 0;
}

/** "The raid, he said, was a mistake": the clause around. */
function interrupted(analysis: Analysis, verb: number): TokenRange[] | null {
  if (relation(analysis, verb) !== REL.parataxis || startsSentence(analysis, verb)) return null;
  const head = analysis.head[verb];
  const whole = { first: analysis.leftmost[head], last: analysis.rightmost[head] };
  const own = { first: analysis.leftmost[verb], last: analysis.rightmost[verb] };
  const parts = without(whole, own).map((part) => trim(analysis, part));
  const spoken = parts.filter((part) => part.last > part.first || analysis.uposOf(part.first) !== 'PUNCT');
  return spoken.length ? spoken : null;
}

/** 'He wrote: the raid was a mistake', 'He said, "..."'. */
function introduced(analysis: Analysis, verb: number): TokenRange[] | null {
  for (let child = analysis.firstChild(verb); child >= 0; child = analysis.nextSibling(child)) {
    if (relation(analysis, child) !== REL.parataxis || child < verb) continue;
    const before = analysis.form(Math.max(analysis.leftmost[child] - 1, 0));
    if (/^[:,"“«—–-]+$/.test(before)) return [besideVerb(analysis, child, verb)];
  }
  return null;
}

function startsSentence(analysis: Analysis, token: number): boolean {
  return analysis.leftmost[token] === analysis.sentenceStart[analysis.sentence[token]] && analysis.head[token] > token;
}

/** The subtree of a dependent, clipped to its own side of the verb. */
export function besideVerb(analysis: Analysis, child: number, verb: number): TokenRange {
  const first = child > verb ? Math.max(analysis.leftmost[child], verb + 1) : analysis.leftmost[child];
  const last = child > verb ? analysis.rightmost[child] : Math.min(analysis.rightmost[child], verb - 1);
  return trim(analysis, { first, last });
}
