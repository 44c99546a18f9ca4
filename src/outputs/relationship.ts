import type { RelationshipFile, SideHead } from '../ledger/index.ts';
import { count, WIDTH, wrap } from './layout.ts';

import { keySection, sourceSection } from './sections-end.ts';
import { measureSection } from './sections-force.ts';
import { awaitedSection, demandSections, warningSection } from './sections-owed.ts';
import { talksSection } from './sections-talks.ts';
import { latestSection, timelineSection } from './sections-timeline.ts';
import { contestedSection, nameSection } from './sections-told.ts';

export interface RelationshipOptions {
  /** A timeline with all that was said, in full, and not only of what happened. */
  readonly all?: boolean;
}

/**
 * The file on a relationship for a person to read, at 100 columns: what is new, in force and owed first, then what is
 * contested, then what happened, each line with its date, who, how sure, the words and its sources.
 */
export function renderRelationship(file: RelationshipFile, options: RelationshipOptions = {}): string {
  if (file.sources.length === 0) return `${nothing(file).join('\n')}\n`;
  const sections = [
    latestSection(file.latest),
    measureSection('IN FORCE', file.inForce),
    ...demandSections(file),
    warningSection(file.warnings),
    talksSection(file.tracks),
    awaitedSection(file.awaited),
    contestedSection(file.contested),
    nameSection(file.names),
    ...(file.lifted.length ? [measureSection('NO LONGER IN FORCE', file.lifted)] : []),
    timelineSection(file, options.all ?? false),
    sourceSection(file.sources),
    keySection(),
  ];
  const body = sections.flatMap(({ title, lines, none }) => ['', title, ...(lines.length ? lines : [`  ${none}`])]);
  return `${[...head(file), ...body].join('\n')}\n`;
}

function nothing({ sides: [a, b], read }: RelationshipFile): string[] {
  return wrap(`No report in the ledger tells of ${a.name} and ${b.name}. ${readLabel(read)}`, WIDTH);
}

function head(file: RelationshipFile): string[] {
  const [a, b] = file.sides;
  const title = `${a.name} and ${b.name}`.toUpperCase();
  const when = `as of ${file.asOf}`;
  const counts =
    `${count(file.sources.length, 'report')} on the two, ${count(file.statements, 'statement')}, of which ` +
    `${file.happened} tell of something done or said. ${readLabel(file.read)}`;
  return [
    title + when.padStart(Math.max(WIDTH - title.length, when.length + 2)),
    ...wrap(counts, WIDTH),
    ...file.sides.flatMap(sideLines),
  ];
}

/** "10 reports read, the newest of 2025-12-20." */
function readLabel({ reports, newest }: RelationshipFile['read']): string {
  return `${count(reports, 'report')} read${newest ? `, the newest of ${newest}` : ''}.`;
}

/** "Afghan side: Afghan Taliban (de facto authorities since 2021-08-15)." */
function sideLines({ adjective, authorities }: SideHead): string[] {
  return authorities.flatMap(({ name, since }) =>
    wrap(`${adjective} side: ${name}, de facto authorities${since ? ` since ${since}` : ''}.`, WIDTH),
  );
}
