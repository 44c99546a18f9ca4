import type { TokenTable } from '../analysis.ts';

/** Tokens that go through the network as one sentence at most; longer sentences are cut. */
export const LONGEST_PIECE = 250;
/** A cut is looked for at punctuation from here on. */
const SHORTEST_CUT = 150;

const isPunctuation = (code: number): boolean => !/[\p{L}\p{N}]/u.test(String.fromCharCode(code));

/** Sentences, cut where they are too long for the network: first token of each piece, and the number of tokens. */
export function cutIntoPieces(tokens: TokenTable): Int32Array {
  const starts: number[] = [];
  for (let s = 0; s + 1 < tokens.sentenceStart.length; s++) {
    const end = tokens.sentenceStart[s + 1];
    let first = tokens.sentenceStart[s];
    while (first < end) {
      starts.push(first);
      first = end - first <= LONGEST_PIECE ? end : nextCut(tokens, first);
    }
  }
  starts.push(tokens.count);
  return Int32Array.from(starts);
}

/** After the last punctuation mark that leaves a piece of fair length, else after as many tokens as may be. */
function nextCut(tokens: TokenTable, first: number): number {
  for (let token = first + LONGEST_PIECE - 1; token >= first + SHORTEST_CUT; token--) {
    const length = tokens.end[token] - tokens.start[token];
    if (length === 1 && isPunctuation(tokens.text.charCodeAt(tokens.start[token]))) return token + 1;
  }
  return first + LONGEST_PIECE;
}

/** Pieces in the order of their length, and of their place where equal, so that batches hold sentences alike. */
export function byLength(starts: Int32Array): Int32Array {
  const order = new Int32Array(Math.max(0, starts.length - 1));
  for (let i = 0; i < order.length; i++) order[i] = i;
  return order.sort((a, b) => starts[a + 1] - starts[a] - (starts[b + 1] - starts[b]) || a - b);
}
