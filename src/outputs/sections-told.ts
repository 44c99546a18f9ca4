import type { Contested, Happening, NameInUse, RelationshipFile, Source, Toll } from '../ledger/index.ts';
import { column, WIDTH } from './layout.ts';
import { count, dated, itemLines, partyNames, type Section, subtypeLabel, words } from './lines.ts';
import { citation } from './surety.ts';

/** Words of both sides and of third bodies, side by side. */
export function contestedSection(contested: readonly Contested[]): Section {
  return { title: 'CONTESTED', lines: contested.flatMap(contestedLines), none: 'nothing is reported as denied' };
}

function contestedLines(item: Contested): string[] {
  const asserted = item.assertions.length ? partyNames(item.assertedBy) : 'assertion not in these reports';
  const denied = item.denials.length ? `denied by ${partyNames(item.deniedBy)}` : 'no denial reported';
  return [
    ...dated(item.order, `${asserted} · ${denied}`),
    ...words('asserted', item.assertions),
    ...words('denied', item.denials),
    ...words('found', item.findings),
  ];
}

export function nameSection(names: readonly NameInUse[]): Section {
  const lines = names.flatMap((name) =>
    column(
      '  ',
      `${name.usedBy ?? 'not stated who'}: “${name.term}” for ${name.means ?? '–'} ${citation(name.mentions)}`,
      4,
    ),
  );
  return { title: 'NAMES IN USE', lines, none: 'no report speaks of names' };
}

/** Everything that a day can be given to. */
export function timelineSection({ timeline, undated }: RelationshipFile): Section {
  const left = undated ? [`  ${count(undated, 'happening')} without a date left out`] : [];
  return { title: 'TIMELINE', lines: [...timeline.flatMap(happeningLines), ...left], none: 'nothing is reported' };
}

function happeningLines(item: Happening): string[] {
  const place = item.place ? `, ${item.place}` : '';
  const tolls = tollsLabel(item.tolls);
  return itemLines(item, subtypeLabel(item.subtype) + place + (tolls ? ` (${tolls})` : ''));
}

/** Tolls as they are told; where reports disagree each stands with its source. */
function tollsLabel(tolls: readonly Toll[]): string {
  const told = new Map<string, number[]>();
  for (const { harm, who, min, max, source } of tolls) {
    const number = min === max ? String(min) : `${min}–${max}`;
    const key = `${number} ${harm}${who ? `: ${who}` : ''}`;
    told.set(key, [...(told.get(key) ?? []), source]);
  }
  return [...told].map(([toll, sources]) => `${toll} [${[...new Set(sources)].join(', ')}]`).join('; ');
}

export function sourceSection(sources: readonly Source[]): Section {
  const lines = sources.flatMap((source) => {
    const title = source.title ?? source.id;
    return column(
      `  [${source.number}]`,
      [source.publisher, source.day, title, source.url].filter(Boolean).join(', '),
      7,
      WIDTH,
    );
  });
  return { title: 'SOURCES', lines, none: 'no report tells of both sides' };
}
