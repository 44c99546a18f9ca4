import type { Actor } from '../../knowledge/actor.ts';
import type { KeptStatement } from '../kept.ts';
import { type Account, accountOf, type Sides, tookPlace } from './account.ts';
import { awaitedOf } from './awaited.ts';
import { contestedOf } from './contested.ts';
import { demandsOf } from './demands.ts';
import { happeningsOf } from './happenings.ts';
import { latestOf } from './latest.ts';
import { measuresOf } from './measures.ts';
import type { RelationshipFile, ReportsRead, Source } from './model.ts';
import { namesOf } from './names.ts';
import { relevant } from './relevance.ts';
import { sideHead } from './side-heads.ts';
import { tracksOf } from './tracks.ts';
import { warningsOf } from './warnings.ts';

export interface FileOptions {
  /** The day up to which reports were looked at; without it the day of the last one. */
  readonly asOf?: string | undefined;
  /** Actors by id, for the names that are one side's own. */
  readonly actors?: ReadonlyMap<string, Actor> | undefined;
  /** What the ledger holds; without it the reports that the statements are of. */
  readonly read?: ReportsRead | undefined;
}

/**
 * Draws up the file on two sides from the statements of the reports that tell of both, in their order of publication.
 * Nothing here is stored: the same statements give the same file.
 */
export function fileOn(
  sides: Sides,
  statements: readonly KeptStatement[],
  options: FileOptions = {},
): RelationshipFile {
  const sources = sourcesOf(statements);
  const number = new Map(sources.map((source) => [source.sha256, source.number]));
  const until = options.asOf ?? sources.at(-1)?.day ?? '';
  const all: Account[] = statements.map((kept) => accountOf(kept, number.get(kept.report.sha256)!, sides));
  const accounts = relevant(all, sides);
  const { timeline, undated } = happeningsOf(accounts);
  const measures = measuresOf(accounts);
  const demands = demandsOf(accounts, sides, sources, until);
  const awaited = awaitedOf(accounts, until);
  return {
    sides: [sideHead(sides[0], until, options.actors), sideHead(sides[1], until, options.actors)],
    read: options.read ?? { reports: sources.length, newest: sources.at(-1)?.day ?? null },
    asOf: until,
    statements: accounts.length,
    happened: accounts.filter(tookPlace).length,
    latest: latestOf({ timeline, ...measures, demands, awaited }),
    ...measures,
    demands,
    warnings: warningsOf(accounts),
    tracks: tracksOf(accounts, options.actors),
    awaited,
    contested: contestedOf(accounts),
    names: namesOf(accounts, sources, options.actors),
    timeline,
    undated,
    sources,
  };
}

/** The reports, numbered from 1 in the order of publication. */
function sourcesOf(statements: readonly KeptStatement[]): Source[] {
  const reports = new Map(statements.map(({ report }) => [report.sha256, report]));
  return [...reports.values()].map((report, place) => ({ ...report, number: place + 1 }));
}
