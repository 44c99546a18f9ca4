import type { Actor } from '../../knowledge/actor.ts';
import type { KeptStatement } from '../kept.ts';
import { type Account, accountOf, type Sides, tookPlace } from './account.ts';
import { awaitedOf } from './awaited.ts';
import { contestedOf } from './contested.ts';
import { demandsOf } from './demands.ts';
import { happeningsOf } from './happenings.ts';
import { measuresOf } from './measures.ts';
import type { RelationshipFile, Source } from './model.ts';
import { namesOf } from './names.ts';
import { concerns } from './relevance.ts';
import { tracksOf } from './tracks.ts';
import { warningsOf } from './warnings.ts';

export interface FileOptions {
  /** The day up to which reports were looked at; without it the day of the last one. */
  readonly asOf?: string | undefined;
  /** Actors by id, for the names that are one side's own. */
  readonly actors?: ReadonlyMap<string, Actor> | undefined;
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
  const accounts: Account[] = statements
    .map((kept) => accountOf(kept, number.get(kept.report.sha256)!, sides))
    .filter((account) => concerns(account, sides));
  const { timeline, undated } = happeningsOf(accounts);
  return {
    sides: [
      { id: sides[0].id, name: sides[0].name },
      { id: sides[1].id, name: sides[1].name },
    ],
    asOf: until,
    statements: accounts.length,
    happened: accounts.filter(tookPlace).length,
    ...measuresOf(accounts),
    demands: demandsOf(accounts, sides, sources, until),
    warnings: warningsOf(accounts),
    tracks: tracksOf(accounts),
    awaited: awaitedOf(accounts, until),
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
