import { straighten } from './features.ts';
import type { ModelFile } from './file.ts';

const LONGEST_SUFFIX = 5;

interface Rule {
  readonly cut: number;
  readonly add: string;
}

/**
 * Lemmas as training/lemmas.py learned them: words with a lemma of their own, and rules by suffix. Everything depends
 * on both tags. The longest suffix whose rule gives a known lemma is followed (provoked: provoke), else the longest, its
 * silent e or doubled consonant put right if that makes a known lemma.
 */
export class Lemmas {
  readonly #rules = new Map<string, Rule>();
  readonly #exceptions = new Map<string, string>();
  readonly #known: ReadonlySet<string>;

  constructor(file: ModelFile) {
    for (const line of file.text('lemmas.rules').split('\n')) {
      const [upos, xpos, suffix, cut, add] = line.split('\t');
      this.#rules.set(`${upos}\t${xpos}\t${suffix}`, { cut: Number(cut), add });
    }
    for (const line of file.text('lemmas.exceptions').split('\n')) {
      const tab = line.lastIndexOf('\t');
      this.#exceptions.set(line.slice(0, tab), line.slice(tab + 1));
    }
    this.#known = new Set(file.text('lemmas.known').split('\n'));
  }

  lemma(form: string, upos: string, xpos: string): string {
    const straight = straighten(form);
    const proper = upos === 'PROPN' || xpos === 'NNP' || xpos === 'NNPS';
    const lower = straight.toLowerCase();
    const tags = `${upos}\t${xpos}\t`;
    return this.#exceptions.get(tags + lower) ?? this.#byRules(proper ? straight : lower, lower, upos, tags);
  }

  #byRules(base: string, lower: string, upos: string, tags: string): string {
    let longest = '';
    for (let length = Math.min(LONGEST_SUFFIX, lower.length); length >= 0; length--) {
      const rule = this.#rules.get(tags + lower.slice(lower.length - length));
      if (!rule) continue;
      const lemma = base.slice(0, base.length - rule.cut) + rule.add;
      if (this.#known.has(`${upos}\t${lemma}`)) return lemma;
      longest ||= lemma;
    }
    return longest === '' || longest === base ? base : this.#mended(upos, longest);
  }

  /** A silent e put back, a doubled consonant taken away, where that makes a known lemma. */
  #mended(upos: string, lemma: string): string {
    if (this.#known.has(`${upos}\t${lemma}e`)) return `${lemma}e`;
    const single = lemma.slice(0, -1);
    return lemma.at(-1) === lemma.at(-2) && this.#known.has(`${upos}\t${single}`) ? single : lemma;
  }
}
