import type { PloverClass } from '../../knowledge/ontology.ts';
import type { Factuality, StatementKind } from '../statement.ts';

/**
 * A path through the arguments of a trigger: slots joined by dots, `predicate.subject`. The last step gives the phrases.
 * `speaker` is whoever's words the trigger stands in.
 */
export type Path = readonly string[];

/** Paths tried in order; the first that leads to a party wins. Paths joined by `+` are taken together. */
export type RolePaths = readonly (readonly Path[])[];

/** What must be so of a trigger before its rule applies. */
export interface Condition {
  /** Paths of which one must lead to what is asked for. */
  readonly paths: readonly Path[];
  readonly asks: Asked;
  /** Lemmas, one of which must head a phrase at the path, where `asks` is `words`. */
  readonly lemmas: ReadonlySet<string>;
  /** True for `unless`: the rule does not apply if the condition holds. */
  readonly negated: boolean;
}

/**
 * What a condition asks of the phrases at its paths: that there is `any`; that it heads with certain `words`; that it is a
 * `party`, a `thing` (no party), a `power` (a state, its organs, an armed group or organisation) or a `state`.
 */
export type Asked = 'words' | 'any' | 'party' | 'thing' | 'power' | 'state';

export type TriggerKind = 'verb' | 'noun' | 'adjective';

export interface Trigger {
  readonly kind: TriggerKind;
  /** Lemma of the trigger token. */
  readonly lemma: string;
  /** Words that must follow or belong to it: the particle of "carry out", the rest of "code of conduct". */
  readonly rest: readonly string[];
}

/** One value of `details`: the words at a path, or a constant. */
export type Detail = { readonly name: string } & ({ readonly paths: readonly Path[] } | { readonly value: string });

/** An example is a test: the words of the parties that must be found, or none at all. */
export interface Example {
  readonly text: string;
  readonly none: boolean;
  readonly actor?: string;
  readonly recipient?: string;
  readonly subtype?: string;
  readonly factuality?: Factuality;
  readonly count?: number;
}

/** A rule of the event grammar. Its file is data: see docs/rules.md for every key. */
export interface Rule {
  /** File and name: `accuse/demarche`. */
  readonly id: string;
  readonly triggers: readonly Trigger[];
  /** Verbs that may carry a noun trigger. */
  readonly light: ReadonlySet<string>;
  /** A noun counts only when a light verb carries it. */
  readonly needsSupport: boolean;
  readonly event: PloverClass | null;
  readonly mode: string | null;
  readonly contexts: readonly string[];
  readonly cameo: string | null;
  readonly subtype: string;
  readonly kind: StatementKind;
  /** Grade of the content when the trigger itself is asserted: a demand is `demanded`. */
  readonly factuality: Factuality;
  readonly actor: RolePaths;
  readonly recipient: RolePaths;
  /** Roles that must be filled; `rivals`: with parties that do not stand on the same side. */
  readonly needs: readonly ('actor' | 'recipient' | 'rivals')[];
  readonly conditions: readonly Condition[];
  /**
   * What the rule itself asks for and therefore leaves the statement standing: the negation in "is not credible", the
   * auxiliary in "must release the prisoners".
   */
  readonly owns: ReadonlySet<'negation' | 'auxiliary'>;
  /** Dropped where another statement is told in the same words: "X said that …" beside what X said. */
  readonly residual: boolean;
  readonly details: readonly Detail[];
  /** One statement for each coordinated phrase at the first of these paths that leads to one. */
  readonly split: readonly Path[];
  /** The words for the evidence, if not the clause of the trigger. */
  readonly evidence: Path | null;
  /** Higher wins where two rules want the same trigger. Default 0; conditions add one each. */
  readonly priority: number;
  readonly examples: readonly Example[];
}
