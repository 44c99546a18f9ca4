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

  constructor(rules: readonly Rule[]) {
    this.rules = rules;
    for (const rule of rules) {
      for (const trigger of rule.triggers) {
        const key = strings.id(trigger.lemma);
        const list = this.#byLemma.get(key);
        if (list) list.push({ rule, trigger });
        else this.#byLemma.set(key, [{ rule, trigger }]);
      }
    }
  }

  /** Rules that a token may trigger, by its lemma or, where the lemmatiser is at a loss, by the word as it stands. */
  candidates(analysis: Analysis, token: number): readonly Candidate[] {
    return this.#byLemma.get(analysis.lemma[token]) ?? this.#byLemma.get(analysis.lower[token]) ?? [];
  }
}
