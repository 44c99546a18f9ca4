import type { Analysis } from '../../language/analysis.ts';
import type { Draft } from './draft.ts';

/** Which of the drafts have their cue in the content of one of `outer`. */
export function nestedIn(analysis: Analysis, drafts: readonly Draft[], outer: readonly Draft[]): boolean[] {
  const depth = new Int32Array(analysis.count + 1);
  for (const { content } of outer) {
    for (const { first, last } of content) {
      depth[first]++;
      depth[last + 1]--;
    }
  }
  for (let token = 1; token <= analysis.count; token++) depth[token] += depth[token - 1];
  return drafts.map(({ cueToken }) => depth[cueToken] > 0);
}

/**
 * For each token the shortest speech whose content holds it and whose words somebody stands by, or -1. Where nobody is
 * known to say it ("We know that", "an inquiry found that"), and it stands in the words of somebody who is, that one does.
 */
export function innermostSpeech(
  analysis: Analysis,
  drafts: readonly Draft[],
  hasSpeaker: readonly boolean[],
): Int32Array {
  const own = drafts.map((draft, i) => draft.voiced && hasSpeaker[i] && !isFirstPerson(analysis, draft));
  const vouched = nestedIn(
    analysis,
    drafts,
    drafts.filter((_, i) => own[i]),
  );
  const innermost = new Int32Array(analysis.count).fill(-1);
  const sizes = drafts.map(({ content }) => content.reduce((sum, { first, last }) => sum + last - first + 1, 0));
  const order = drafts.map((_, i) => i).filter((i) => drafts[i].voiced && (own[i] || !vouched[i]));
  order.sort((a, b) => sizes[b] - sizes[a] || a - b);
  for (const i of order) {
    for (const { first, last } of drafts[i].content) innermost.fill(i, first, last + 1);
  }
  return innermost;
}

const isFirstPerson = (analysis: Analysis, { sourceHead }: Draft): boolean =>
  sourceHead >= 0 && /^(i|we|us|you)$/.test(analysis.lowerOf(sourceHead));
