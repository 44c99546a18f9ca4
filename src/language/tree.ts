import type { Analysis } from './analysis.ts';

/**
 * The dependency tree of a sentence for people: a word a line below its head, with relation and tag, children in the
 * order of the text.
 *
 * ```text
 * denied  root  VERB
 * ├─ ministry  nsubj  NOUN
 * │  └─ The  det  DET
 * └─ report  obj  NOUN
 * ```
 */
export function renderTree(analysis: Analysis, sentence: number): string {
  const lines: string[] = [];
  const end = analysis.sentenceStart[sentence + 1];
  for (let token = analysis.sentenceStart[sentence]; token < end; token++) {
    if (analysis.head[token] < 0) renderBelow(analysis, token, lines);
  }
  return lines.join('\n');
}

interface Branch {
  readonly token: number;
  readonly mark: string;
  /** What stands before the marks of its children. */
  readonly indent: string;
}

function renderBelow(analysis: Analysis, root: number, lines: string[]): void {
  const waiting: Branch[] = [{ token: root, mark: '', indent: '' }];
  for (let branch = waiting.pop(); branch; branch = waiting.pop()) {
    const { token, mark, indent } = branch;
    lines.push(`${mark}${analysis.form(token)}  ${analysis.relationOf(token)}  ${analysis.uposOf(token)}`);
    const children = [...analysis.children(token)];
    const below = children.map((child, i): Branch => {
      const isLast = i === children.length - 1;
      return { token: child, mark: `${indent}${isLast ? '└─ ' : '├─ '}`, indent: `${indent}${isLast ? '   ' : '│  '}` };
    });
    waiting.push(...below.reverse());
  }
}
