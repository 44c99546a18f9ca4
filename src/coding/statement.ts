import type { PloverClass, Quad } from '../knowledge/ontology.ts';
import type { Span } from '../language/analysis.ts';

export type StatementKind =
  | 'event'
  | 'speech-act'
  | 'relation'
  | 'naming'
  | 'expected-event'
  | 'outcome'
  | 'assessment';

/** How sure the source is of the content. `negated`: the source says that it did not happen. */
export const FACTUALITIES = [
  'happened',
  'claimed',
  'denied',
  'demanded',
  'threatened',
  'planned',
  'failed',
  'conditional',
  'negated',
] as const;
export type Factuality = (typeof FACTUALITIES)[number];

/** A party as the text names it. `id` is null where no known actor is meant ("gunmen"); unknown values are null. */
export interface Participant extends Span {
  readonly id: string | null;
  readonly name: string;
  readonly kind: string | null;
  /** CAMEO actor code, such as `PAKGOV`, `PAKREB`, `IGOUNO`. */
  readonly code: string | null;
  /** ISO 3166-1 alpha-3. */
  readonly country: string | null;
  readonly sector: string | null;
  /** The pronoun by which the clause itself speaks of a party whose own words, above, stand before it. */
  readonly by?: Span;
}

export type DatePrecision = 'day' | 'week' | 'month' | 'year' | 'interval' | 'unknown';
export type DateBasis = 'explicit' | 'relative' | 'inherited' | 'publication' | 'none';

/** The interval in which it happened; both ends included, either may be null where the text does not bound it. */
export interface When {
  readonly from: string | null;
  readonly to: string | null;
  readonly precision: DatePrecision;
  readonly text: string | null;
  readonly basis: DateBasis;
}

export type PlacePrecision = 'place' | 'district' | 'province' | 'country' | 'region';

export interface Where extends Span {
  readonly id: string | null;
  readonly name: string;
  readonly country: string | null;
  readonly admin1: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly precision: PlacePrecision;
}

/**
 * How a toponym is used (Gritta et al. 2020). `literal`: for the place itself, where something is or goes on. `associative`:
 * it says what something belongs to ("Turkish forces", "Bank of England"), and nothing took place there.
 */
export type PlaceUse = 'literal' | 'associative';

/** A toponym of a report, where it lies and how it is used. */
export interface Toponym extends Where {
  readonly use: PlaceUse;
}

export const HARMS = ['killed', 'injured', 'captured', 'missing', 'displaced'] as const;
export type Harm = (typeof HARMS)[number];

export interface Casualties extends Span {
  readonly harm: Harm;
  readonly who: Participant | null;
  readonly min: number;
  readonly max: number;
}

export type Voice = 'narration' | 'indirect' | 'quote' | 'embedded';

/** Who vouches for the content. No speaker in `narration` is the publisher's own voice. */
export interface OnWhoseWord {
  readonly speaker: Participant | null;
  /** Others who say it in the same words ("Qatar and Oman urged"); absent where one alone speaks. */
  readonly also?: readonly Participant[];
  readonly voice: Voice;
  readonly channel: string | null;
  readonly cue: Span | null;
}

export type LinkRelation =
  | 'responds_to'
  | 'part_of'
  | 'denies'
  | 'confirms'
  | 'about'
  | 'round_of'
  | 'lifts'
  | 'imposes'
  | 'awaits'
  | 'rejects';

export interface Link {
  readonly rel: LinkRelation;
  readonly to: string;
}

/** What one report says, in exact words, on somebody's word. The fields are those of the contract for `annotate`. */
export interface Statement {
  readonly id: string;
  readonly kind: StatementKind;
  readonly event: PloverClass | null;
  readonly mode: string | null;
  readonly contexts: readonly string[];
  readonly cameo: string | null;
  readonly goldstein: number | null;
  readonly quad: Quad | null;
  /** Our own class, dotted: `talks.round`, `demand`, `attack.foiled`. */
  readonly subtype: string;
  /** The first is the clause that says it. */
  readonly evidence: readonly Span[];
  readonly trigger: Span;
  readonly actors: readonly Participant[];
  readonly recipients: readonly Participant[];
  readonly when: When;
  readonly where: Where | null;
  readonly casualties: readonly Casualties[];
  readonly onWhoseWord: OnWhoseWord;
  readonly factuality: Factuality;
  /** True for a speech act that took place: `factuality` then grades its content. */
  readonly actHappened: boolean;
  readonly details: Readonly<Record<string, unknown>>;
  readonly links: readonly Link[];
  /** The rule that made it, such as `accuse/demarche`. */
  readonly rule: string;
  /** How likely it is, 0 to 1, that whoever codes by hand finds a statement of this class in these words (MODEL.md). */
  readonly confidence: number;
}

/** The words that say it: those of its first evidence. */
export function wordsOf({ evidence, trigger }: Pick<Statement, 'evidence' | 'trigger'>): Span {
  return evidence[0] ?? trigger;
}

/**
 * Whether the source says that what it tells was done: an event that happened, or the saying of a speech act. Claims,
 * denials of events, plans and the like tell of nothing done.
 */
export function tellsOfAnAct({ factuality, kind, actHappened }: Statement): boolean {
  return factuality === 'happened' || (kind === 'speech-act' && actHappened);
}

/** A time expression (TIMEX3) with the interval of days it denotes, both ends included. */
export interface TimeMention extends Span {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  readonly value: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** An actor named in the text. */
export interface ActorMention extends Span {
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
  readonly country: string | null;
  readonly sector: string | null;
  /** A place name that stands for a government: "Doha welcomed". */
  readonly metonym: boolean;
}

/** Who says what: the parts may be discontinuous, hence lists. */
export interface Attribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly speaker: string | null;
}

/** All that is read out of one report: the output of `demarche annotate`. */
export interface Annotation {
  readonly id: string;
  readonly published: string;
  readonly sentences: readonly { readonly start: number; readonly end: number }[];
  readonly times: readonly TimeMention[];
  /** Toponyms, literal and associative; only the literal ones belong on a map. */
  readonly places: readonly Toponym[];
  readonly actors: readonly ActorMention[];
  readonly attributions: readonly Attribution[];
  readonly statements: readonly Statement[];
}
