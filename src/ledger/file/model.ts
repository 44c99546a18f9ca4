import type { Casualties, DatePrecision, Factuality, StatementKind } from '../../coding/statement.ts';
import type { ReportHead } from '../kept.ts';

/** An interval of days, both ends included; null where the reports do not bound it. */
export interface Days {
  readonly from: string | null;
  readonly to: string | null;
  readonly precision: DatePrecision;
}

/** One report's words for something: where they stand, on whose word, and how sure. */
export interface Mention {
  /** Number of the report in {@link RelationshipFile.sources}, from 1. */
  readonly source: number;
  readonly statement: string;
  /** Exact words and their place in the report's text, UTF-16 code units. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** What the words tell of: its first day, or else its last, or else that of publication. */
  readonly day: string;
  readonly kind: StatementKind;
  readonly subtype: string;
  readonly factuality: Factuality;
  /** A speech act that took place; `factuality` is then that of what was said. */
  readonly actHappened: boolean;
  /** On whose word; null for the publisher's own voice or where the source is not named. */
  readonly speaker: string | null;
  /** True where the publisher says it in its own voice. */
  readonly narrated: boolean;
  /** True where the one who acts is the one who says so: a party that demands, a ministry that tells what it did. */
  readonly own: boolean;
}

/** A party as the file shows it. `side` is 0 or 1 for the two sides, null for anybody else. */
export interface Party {
  readonly id: string | null;
  readonly name: string;
  readonly country: string | null;
  readonly side: 0 | 1 | null;
}

/** What every line of the file has: who did it to whom, when, and whose words say so. The first mention is the best. */
export interface Item {
  readonly subtype: string;
  readonly by: readonly Party[];
  readonly to: readonly Party[];
  readonly days: Days;
  /** The first publication that tells of it. */
  readonly reported: string;
  /** Day by which the item is ordered: its first day, or else the day of the report that tells it. */
  readonly order: string;
  readonly mentions: readonly Mention[];
}

/** What the ledger holds to be one happening; its tolls may disagree and then all stand. */
export interface Happening extends Item {
  /** At least one account says that it happened. Otherwise it is claimed, denied or the like, and no fact. */
  readonly happened: boolean;
  /**
   * Belongs into a short timeline: violence, measures, talks, visits and instruments. What is only said, planned or denied
   * stands in a section of its own.
   */
  readonly main: boolean;
  readonly place: string | null;
  /** Third parties that mediated a meeting of the two sides, or hosted it. */
  readonly through: readonly Party[];
  /** When what is promised or announced falls due; null where no day is given. */
  readonly due: Days | null;
  readonly tolls: readonly Toll[];
}

/** A toll as one report gives it. */
export interface Toll {
  readonly harm: Casualties['harm'];
  readonly who: string | null;
  readonly min: number;
  readonly max: number;
  readonly source: number;
}

/** A measure of one side, such as a closure, a suspension, a sanction; or a ceasefire, which both keep. */
export interface Measure extends Item {
  readonly kind: string;
  readonly place: string | null;
  /** The last publication that tells of it. */
  readonly lastReported: string;
  /** Partly lifted, in the words of the reports. */
  readonly eased: readonly Mention[];
  /** Said to be kept, extended or confirmed: of a ceasefire. */
  readonly kept: readonly Mention[];
  /** Said to have been violated: of a ceasefire. */
  readonly violations: readonly Mention[];
  /** What would lift it, in the words of the side that set it. */
  readonly conditions: readonly Mention[];
  /** Why it is no longer in force; empty while it is. */
  readonly lifted: readonly Mention[];
}

export type DemandStatus = 'open' | 'answered' | 'met-in-part' | 'met' | 'lapsed';

/** What the addressee of a demand does or says about it. */
export interface Answer extends Mention {
  readonly how: 'met' | 'met-in-part' | 'refused' | 'denied' | 'answered';
  /** Who does or says it. */
  readonly by: readonly Party[];
}

/** A demand and what came of it. */
export interface Demand extends Item {
  readonly demanded: string;
  /** The day by which it is to be met, ISO date. */
  readonly deadline: string | null;
  /** Exact days on which it is reported to have been made. */
  readonly times: readonly string[];
  readonly lastReported: string;
  readonly status: DemandStatus;
  /** What the addressee is reported to have said or done about it. */
  readonly responses: readonly Answer[];
  /** Reports on the two sides published after it was first made, in which a response could have stood. */
  readonly reportsSince: number;
  readonly until: string;
}

/** A warning or a threat. */
export interface Warning extends Item {
  /** Exact days on which it is reported to have been given. */
  readonly times: readonly string[];
}

/** A meeting of the two sides. */
export interface Round extends Item {
  /** As the reports count; null where they do not. */
  readonly number: number | null;
  readonly venue: string | null;
  readonly outcomes: readonly Mention[];
}

/** One course of talks: its rounds share the mediators. Rounds of another track are never counted in. */
export interface TalksTrack {
  readonly mediators: readonly Mediator[];
  readonly rounds: readonly Round[];
  readonly status: 'open' | 'suspended';
  readonly suspended: readonly Mention[];
  /** Who suspended them. */
  readonly suspendedBy: readonly Party[];
}

export interface Mediator extends Party {
  readonly role: 'mediator' | 'facilitator';
}

/** Something announced that no report has told of as happened. */
export interface Awaited extends Item {
  readonly place: string | null;
  readonly announced: string;
  readonly overdue: boolean;
  /** The last day of which a report says that it is still awaited. */
  readonly stillAwaited: string | null;
}

/** An assertion about one side, its denial, and what third bodies found, side by side and undecided. */
export interface Contested {
  readonly assertedBy: readonly Party[];
  readonly deniedBy: readonly Party[];
  readonly foundBy: readonly Party[];
  readonly assertions: readonly Mention[];
  readonly denials: readonly Mention[];
  readonly findings: readonly Mention[];
  readonly order: string;
}

/** A name that somebody uses for somebody. */
export interface NameInUse {
  readonly term: string;
  readonly usedBy: string | null;
  readonly means: string | null;
  readonly mentions: readonly Mention[];
}

/** A report as the file cites it. */
export interface Source extends Omit<ReportHead, 'sha256'> {
  /** From 1, in the order of publication. */
  readonly number: number;
  readonly sha256: string;
}

/** How much was looked through. */
export interface ReportsRead {
  readonly reports: number;
  readonly newest: string | null;
}

/** One of the two sides, with those who hold power in a state without being its recognised government. */
export interface SideHead {
  readonly id: string;
  readonly name: string;
  /** "Afghan": what belongs to the side is called so; its name where no adjective is known. */
  readonly adjective: string;
  readonly authorities: readonly { readonly name: string; readonly since: string | null }[];
}

/** Something new: a happening, or a change in what is in force, demanded or expected. */
export type Change =
  /** `effects`: what it does to other entries of the file. */
  | { readonly kind: 'happening'; readonly item: Happening; readonly effects: readonly Effect[] }
  | { readonly kind: 'demand'; readonly item: Demand }
  | { readonly kind: 'announcement'; readonly item: Awaited };

/** `subtype` and `since` are those of the measure or demand that is touched. */
export interface Effect {
  readonly does: 'eases' | 'lifts' | 'meets' | 'meets in part' | 'refuses' | 'answers';
  readonly subtype: string;
  readonly by: readonly Party[];
  readonly since: string;
}

/** The file on a relationship: all that the reports up to a day say of two sides, none of it decided by us. */
export interface RelationshipFile {
  readonly sides: readonly [SideHead, SideHead];
  /** Reports in the ledger up to that day, on whomever, and the day of the newest; as told by who drew up the file. */
  readonly read: ReportsRead;
  /** Nothing published later has been looked at. */
  readonly asOf: string;
  /** Statements that concern the two sides, and how many of them tell of something that happened. */
  readonly statements: number;
  readonly happened: number;
  /** What changed last, the newest first. */
  readonly latest: readonly Change[];
  readonly inForce: readonly Measure[];
  readonly lifted: readonly Measure[];
  readonly demands: readonly Demand[];
  readonly warnings: readonly Warning[];
  readonly tracks: readonly TalksTrack[];
  readonly awaited: readonly Awaited[];
  readonly contested: readonly Contested[];
  readonly names: readonly NameInUse[];
  readonly timeline: readonly Happening[];
  /** Happenings without any date, which the timeline cannot place. */
  readonly undated: number;
  readonly sources: readonly Source[];
}
