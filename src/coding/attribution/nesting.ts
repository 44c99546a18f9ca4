import type { Analysis } from '../../language/analysis.ts';
import type { Draft } from './draft.ts';

/** Does somebody of the draft's own vouch for the content? */
const isVoiced = (analysis: Analysis, draft: Draft, nested: boolean): boolean =>
  draft.voiced && !(nested && isSpeakersOwn(analysis, draft));

/** "We know that ..." inside somebody's words, and what "is known": whoever says so vouches for it. */
function isSpeakersOwn(analysis: Analysis, { sourceHead, class: kind }: Draft): boolean {
  if (sourceHead >= 0) return /^(i|we|us|you)$/.test(analysis.lowerOf(sourceHead));
  return kind === 'believe' || kind === 'show' || kind === 'confirm';
}

/** Which of the drafts have their cue in the content of another. */
export function nestedIn(analysis: Analysis, drafts: readonly Draft[]): boolean[] {
  const depth = new Int32Array(analysis.count + 1);
  for (const { content } of drafts) {
    for (const { first, last } of content) {
      depth[first]++;
      depth[last + 1]--;
    }
  }
  for (let token = 1; token <= analysis.count; token++) depth[token] += depth[token - 1];
  return drafts.map(({ cueToken }) => depth[cueToken] > 0);
}

/** For each token the shortest speech whose content holds it and whose words somebody stands by, or -1. */
export function innermostSpeech(analysis: Analysis, drafts: readonly Draft[], nested: readonly boolean[]): Int32Array {
  const innermost = new Int32Array(analysis.count).fill(-1);
  const sizes = drafts.map(({ content }) => content.reduce((sum, { first, last }) => sum + last - first + 1, 0));
  const order = drafts.map((_, i) => i).filter((i) => isVoiced(analysis, drafts[i], nested[i]));
  order.sort((a, b) => sizes[b] - sizes[a] || a - b);
  for (const i of order) {
    for (const { first, last } of drafts[i].content) innermost.fill(i, first, last + 1);
  }
  return innermost;
}
