import type { RelationshipFile } from '../ledger/index.ts';
import { WIDTH, wrap } from './layout.ts';
import { count } from './lines.ts';
import { awaitedSection, demandSections, measureSection, talksSection, warningSection } from './sections-owed.ts';
import { contestedSection, nameSection, sourceSection, timelineSection } from './sections-told.ts';

/**
 * The file on a relationship for a person to read, at 100 columns: what is in force and owed first, then what is
 * contested, then all that happened, each line with its date, who, how sure, the words and its sources.
 */
export function renderRelationship(file: RelationshipFile): string {
  const sections = [
    measureSection('IN FORCE', file.inForce),
    ...demandSections(file),
    warningSection(file.warnings),
    talksSection(file.tracks),
    awaitedSection(file.awaited),
    contestedSection(file.contested),
    nameSection(file.names),
    ...(file.lifted.length ? [measureSection('NO LONGER IN FORCE', file.lifted)] : []),
    timelineSection(file),
    sourceSection(file.sources),
  ];
  const body = sections.flatMap(({ title, lines, none }) => ['', title, ...(lines.length ? lines : [`  ${none}`])]);
  return `${[...head(file), ...body].join('\n')}\n`;
}

function head(file: RelationshipFile): string[] {
  const [a, b] = file.sides;
  const counts = `${count(file.sources.length, 'report')}, ${count(file.statements, 'statement')}`;
  const title = `${a.name} and ${b.name}`.toUpperCase();
  const when = `as of ${file.asOf || 'no report'}`;
  const note =
    `${counts}, of which ${file.happened} tell of something done or said. A line stands on the word that it names: ` +
    'what is claimed, denied or announced is called so and is not taken for a fact.';
  return [title + when.padStart(Math.max(WIDTH - title.length, when.length + 2)), ...wrap(note, WIDTH)];
}
