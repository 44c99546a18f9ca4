import type { Analysis } from '../../language/analysis.ts';
import { strings } from '../../language/strings.ts';
import type { Rule, Trigger } from './rule.ts';

/** A rule and the one of its triggers that a token may be. */
export interface Candidate {
  readonly rule: Rule;
  readonly trigger: Trigger;
}

/**
 * All rules, indexed by the lemma of their trigger: a token costs one look-up, however many rules there are.
 */
export class Grammar {
  readonly rules: readonly Rule[];
  readonly #byLemma = new Map<number, Candidate[]>();
  /** Triggers that are adjectives with the form of a participle: "committed", "banned". */
  readonly #participles = new Map<number, Candidate[]>();
  /** What was found for words that are no trigger's lemma, by their number. */
  readonly #byForm = new Map<number, readonly Candidate[]>();

  constructor(rules: readonly Rule[]) {
    this.rules = rules;
    for (const rule of rules) {
      for (const trigger of rule.triggers) {
        const key = strings.id(trigger.lemma);
        const list = this.#byLemma.get(key);
        if (list) list.push({ rule, trigger });
        else this.#byLemma.set(key, [{ rule, trigger }]);
        if (trigger.kind !== 'adjective' || !/e[dn]$/.test(trigger.lemma)) continue;
        const same = this.#participles.get(key);
        if (same) same.push({ rule, trigger });
        else this.#participles.set(key, [{ rule, trigger }]);
      }
    }
  }

  /** Rules that a token may trigger, by its lemma or, where the lemmatiser is at a loss, by the word as it stands. */
  candidates(analysis: Analysis, token: number): readonly Candidate[] {
    const lemma = analysis.lemma[token];
    const byLemma = this.#byLemma.get(lemma);
    if (!byLemma) return this.#ofForm(analysis.lower[token]);
    // "is committed to peace": the tagger takes the adjective for the verb "commit"
    const participles = analysis.lower[token] === lemma ? undefined : this.#participles.get(analysis.lower[token]);
    return participles ? [...byLemma, ...participles] : byLemma;
  }

  /** By the word itself or its likely base form: a plural that is taken for a verb is given a verb's lemma, "freed" none. */
  #ofForm(lower: number): readonly Candidate[] {
    let found = this.#byForm.get(lower);
    if (found === undefined) {
      const word = strings.text(lower);
      const forms = [
        word,
        word.replace(/s$/, ''),
        word.replace(/es$/, ''),
        word.replace(/(?<=e)d$/, ''),
        word.replace(/ed$/, ''),
      ];
      found = forms.map((form) => this.#byLemma.get(strings.find(form))).find((list) => list !== undefined) ?? none;
      this.#byForm.set(lower, found);
    }
    return found;
  }
}

const none: readonly Candidate[] = [];
