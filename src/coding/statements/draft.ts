import type { CasualtyMention, Certainty, TokenRange } from '../document.ts';
import type { Rule } from '../rules/rule.ts';
import type { Factuality, OnWhoseWord, Participant, When, Where } from '../statement.ts';
import type { Frame } from '../syntax/frame.ts';

/** A statement in the making: tokens instead of characters, and free to be merged with others of the same happening. */
export interface Draft {
  readonly rule: Rule;
  readonly frame: Frame;
  subtype: string;
  actors: readonly Participant[];
  recipients: readonly Participant[];
  /** The recipients are not those that the rule names, but whom the act reaches ({@link RoleFinder.beyond}). */
  readonly reached: boolean;
  /** The first says it; further ones tell of the same happening again. */
  evidence: TokenRange[];
  when: When;
  where: Where | null;
  casualties: CasualtyMention[];
  word: OnWhoseWord;
  /** The sentence names whom it is said to, whether or not it is known who that is: "ordered importers to". */
  readonly addressed: boolean;
  /** It stands in somebody's words, quoted or reported. */
  readonly reported: boolean;
  certainty: Certainty;
  factuality: Factuality;
  actHappened: boolean;
  details: Record<string, unknown>;
}
