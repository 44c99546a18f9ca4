import { readConllu } from '../../../src/language/conllu/read.ts';
import { DEPREL, UPOS, XPOS } from '../../../src/language/labels.ts';
import type { GoldSentence, GoldWord } from './gold.ts';

/** Function words: what hangs on them is a fixed phrase, a coordination, a modifier of theirs or a mark, nothing else. */
const FUNCTION = /^(case|mark|cc|aux|cop|det)(:|$)/;
const BELOW_FUNCTION = /^(fixed|conj|cc|advmod|punct)$/;
/** Relations that a predicate has at most once. */
const ONCE: readonly RegExp[] = [/^[nc]subj(:pass)?$/, /^obj$/, /^iobj$/, /^cop$/, /^expl$/];

/** What is wrong with an annotated sentence, in words; empty if nothing is found. */
export function problems(sentence: GoldSentence): string[] {
  const { words } = sentence;
  const found: string[] = [];
  const text = readConllu(sentence.lines).text.trimEnd();
  if (text !== sentence.text) found.push(`its forms make "${text}"`);
  for (const word of words) found.push(...labelProblems(word));
  const outside = words.filter((word) => !(word.head >= 0 && word.head <= words.length));
  if (outside.length > 0) return [...found, ...outside.map((word) => `${word.form} has no head in the sentence`)];
  found.push(...treeProblems(words));
  if (found.length > 0) return found;
  words.forEach((word, i) => {
    found.push(...wordProblems(words, word, i + 1));
  });
  return found;
}

function labelProblems({ form, upos, xpos, deprel }: GoldWord): string[] {
  const unknown = [
    UPOS.includes(upos) ? '' : upos,
    XPOS.includes(xpos) ? '' : xpos,
    DEPREL.includes(deprel) ? '' : deprel,
  ];
  const found = unknown.filter(Boolean).map((label) => `${form} has the unknown label ${label}`);
  if ((upos === 'PUNCT') !== (deprel === 'punct')) found.push(`${form} is ${upos} and ${deprel}`);
  return found;
}

function treeProblems(words: readonly GoldWord[]): string[] {
  const roots = words.filter((word) => word.head === 0);
  const found = roots.length === 1 ? [] : [`${roots.length} roots`];
  for (const word of words) {
    if ((word.head === 0) !== (word.deprel === 'root')) found.push(`${word.form} is ${word.deprel} of ${word.head}`);
  }
  const loop = words.find((_, i) => pathUp(words, i + 1).at(-1) !== 0);
  if (loop) found.push(`${loop.form} never reaches the root`);
  return found;
}

/** The word and all above it, up to 0; cut after as many steps as there are words. */
function pathUp(words: readonly GoldWord[], id: number): number[] {
  const path = [id];
  while (path[path.length - 1] > 0 && path.length <= words.length) path.push(words[path[path.length - 1] - 1].head);
  return path;
}

function wordProblems(words: readonly GoldWord[], word: GoldWord, id: number): string[] {
  const found: string[] = [];
  const head = words[word.head - 1];
  if (head && FUNCTION.test(head.deprel) && !BELOW_FUNCTION.test(word.deprel)) {
    found.push(`${word.form} is ${word.deprel} of ${head.form}, which is ${head.deprel}`);
  }
  if (head?.deprel === 'punct') found.push(`${word.form} hangs on a mark`);
  if (word.deprel === 'punct' && crosses(words, id))
    found.push(`the arc of the mark ${word.form} (${id}) crosses others`);
  const below = words.filter((other) => other.head === id);
  for (const relation of ONCE) {
    if (below.filter((other) => relation.test(other.deprel)).length > 1)
      found.push(`${word.form} has two ${relation.source}`);
  }
  return found;
}

/** Whether a word between `id` and its head is not below that head. */
function crosses(words: readonly GoldWord[], id: number): boolean {
  const { head } = words[id - 1];
  for (let i = Math.min(id, head) + 1; i < Math.max(id, head); i++) {
    if (!pathUp(words, i).includes(head)) return true;
  }
  return false;
}
