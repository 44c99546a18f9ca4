import type { Report } from '../documents/report.ts';
import type { Actor } from '../knowledge/actor.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Place } from '../knowledge/place.ts';
import type { Analysis } from '../language/analysis.ts';
import type {
  Casualties,
  Factuality,
  OnWhoseWord,
  Participant,
  PlaceUse,
  TimeMention,
  When,
  Where,
} from './statement.ts';

/** A report on its way through coding. Each stage reads it and adds a layer of its own beside it. */
export interface CodingDocument {
  readonly report: Report;
  readonly analysis: Analysis;
  readonly knowledge: Knowledge;
  /** The day of publication, `2025-12-19`. */
  readonly day: string;
}

/** Tokens `first` to `last`, both included. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/** A time expression at its tokens. */
export interface TimeRange extends TokenRange {
  readonly mention: TimeMention;
}

/** The times of a report and what they say of a happening. */
export interface Times {
  readonly all: readonly TimeRange[];
  /** When the happening that `token` names took place, from its own time expressions, its neighbours' and its tense. */
  whenOf(token: number): When;
}

/** A known actor at the tokens that name it. */
export interface NameMention extends TokenRange {
  readonly actor: Actor;
  readonly metonym: boolean;
  /** An adjective or inhabitant of the state: "Afghan". */
  readonly demonym: boolean;
}

/** A toponym at its tokens. */
export interface PlaceMention extends TokenRange {
  readonly place: Place | null;
  readonly where: Where;
  readonly use: PlaceUse;
}

/** Who and what place is meant by the words of a report. */
export interface Parties {
  readonly names: readonly NameMention[];
  /** Toponyms that are used as places: only they are on the map or where something happened. */
  readonly places: readonly PlaceMention[];
  /** Toponyms that only say what something belongs to; nobody needs them to read statements. */
  readonly associations?: readonly PlaceMention[];
  /**
   * The parties that the noun phrase headed by `token` means: all members of a coordination, pronouns and "both sides"
   * resolved, officials with the code of their government, people without a name as they are described. Empty if the
   * phrase means no party (a thing, an event, an idea).
   */
  of(token: number): readonly Participant[];
  /** Who issued the statement, report or other document that `token` heads; null if it is none, or by nobody named. */
  issuerOf(token: number): Participant | null;
}

/** Somebody's words, as reported. */
export interface ReportedSpeech {
  readonly source: TokenRange | null;
  readonly cue: TokenRange;
  /** Head token of the cue: "said", "according". */
  readonly cueToken: number;
  readonly content: readonly TokenRange[];
  readonly word: OnWhoseWord;
  /** The cue stands in the content of another speech: "he said that she had DENIED it". */
  readonly nested?: boolean;
  /**
   * The cue goes on from another one before it ("said that ..., and denied that ..."): its speaker is its subject, whatever
   * the tree says.
   */
  readonly joined?: boolean;
}

export interface Attributions {
  readonly all: readonly ReportedSpeech[];
  /** On whose word stands what `token` says: the innermost speech around it, else the publisher's narration. */
  wordOf(token: number): OnWhoseWord;
  /** The innermost speech whose content holds `token`, or null. */
  speechAround(token: number): ReportedSpeech | null;
}

/** How sure the words around a predicate leave its happening, before it is asked on whose word it stands. */
export interface Certainty {
  readonly factuality: Factuality;
  /** Token of the word that says so ("not", "would", "foiled"), or -1. */
  readonly cue: number;
}

/** A toll at its tokens. */
export interface CasualtyMention extends TokenRange {
  readonly casualties: Casualties;
  /** The predicate that says it: "killed", "martyred", "dead". */
  readonly token: number;
}
