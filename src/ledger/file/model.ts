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
  /** Day by which the item is ordered: its first day, or else the day of the report that tells it. */
  readonly order: string;
  readonly mentions: readonly Mention[];
}

/** What the ledger holds to be one happening; its tolls may disagree and then all stand. */
export interface Happening extends Item {
  /** At least one account says that it happened. Otherwise it is claimed, denied or the like, and no fact. */
  readonly happened: boolean;
  readonly place: string | null;
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

/** A measure of one side: a closure, a suspension, a sanction. */
export interface Measure extends Item {
  readonly kind: string;
  readonly place: string | null;
  /** The last publication that tells of it. */
  readonly lastReported: string;
  /** Partly lifted, in the words of the reports. */
  readonly eased: readonly Mention[];
  /** What would lift it, in the words of the side that set it. */
  readonly conditions: readonly Mention[];
  /** Why it is no longer in force; empty while it is. */
  readonly lifted: readonly Mention[];
}

export type DemandStatus = 'open' | 'overdue' | 'rejected' | 'met';

/** A demand and what came of it. */
export interface Demand extends Item {
  readonly demanded: string;
  readonly deadline: string | null;
  /** Exact days on which it is reported to have been made. */
  readonly times: readonly string[];
  readonly lastReported: string;
  readonly status: DemandStatus;
  /** What the addressee is reported to have said or done about it. */
  readonly responses: readonly Mention[];
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
  /** Who says that the talks are suspended. */
  readonly suspended: readonly Mention[];
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

/** The file on a relationship: all that the reports up to a day say of two sides, none of it decided by us. */
export interface RelationshipFile {
  readonly sides: readonly [{ id: string; name: string }, { id: string; name: string }];
  /** Nothing published later has been looked at. */
  readonly asOf: string;
  /** Statements that concern the two sides, and how many of them tell of something that happened. */
  readonly statements: number;
  readonly happened: number;
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
