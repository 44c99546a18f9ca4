import type { Change, Effect, Happening, RelationshipFile, Toll } from '../ledger/index.ts';
import { daysLabel, dueLabel } from './dates.ts';
import { count } from './layout.ts';
import { dated, headline, partyNames, QUOTE, quoted, type Section, SHORT_QUOTE } from './lines.ts';
import { phraseOf } from './phrases.ts';
import { demanding } from './sections-owed.ts';
import { citation, grounds } from './surety.ts';

/** What changed last, a line each. */
export function latestSection(latest: readonly Change[]): Section {
  return { title: 'LATEST', lines: latest.flatMap(changeLines), none: 'nothing with a date is reported' };
}

function changeLines(change: Change): string[] {
  const { kind, item } = change;
  const cited = `\u00a0${citation(item.mentions)}`;
  if (kind === 'announcement') {
    const due = dueLabel(item.days, item.reported);
    return dated(`reported ${item.reported}`, `${headline(item)}${placeLabel(item)} · ${due}${cited}`);
  }
  const label = daysLabel(item.days, item.reported);
  if (kind === 'demand') return dated(label, `${demanding(item)}${cited}`);
  const effects = [...new Set(change.effects.map(effectLabel))].map((effect) => ` · ${effect}`).join('');
  return dated(label, happeningLabel(item) + effects + grounds(item.mentions[0], item.mentions));
}

/** "eases: border closed since 2025-10-12"; "meets a demand of Chad of 2025-11-21". */
function effectLabel({ does, subtype, by, since }: Effect): string {
  if (does === 'eases' || does === 'lifts') return `${does}: ${phraseOf(subtype)} since ${since}`;
  return `${does} a demand of ${partyNames(by)} of ${since}`;
}

/** What happened, by day; with `all` also what was only said, announced or denied, in full. */
export function timelineSection({ timeline, undated }: RelationshipFile, all: boolean): Section {
  const shown = timeline.filter((item) => all || item.main);
  const hidden = timeline.length - shown.length;
  const left = [
    ...(hidden
      ? [`  ${count(hidden, 'line')} of what was only said, announced or denied left out: --all shows them`]
      : []),
    ...(undated ? [`  ${count(undated, 'happening')} without a date left out`] : []),
  ];
  const lines = shown.flatMap((item) => happeningLines(item, all));
  return { title: 'TIMELINE', lines: [...lines, ...left], none: 'nothing is reported' };
}

function happeningLines(item: Happening, all: boolean): string[] {
  const [best] = item.mentions;
  const label = daysLabel(item.days, item.reported);
  return [
    ...dated(label, happeningLabel(item) + grounds(best, item.mentions)),
    ...quoted(best.words, all ? QUOTE : SHORT_QUOTE),
  ];
}

/** Who did what to whom, where, at whose table, with what toll. */
function happeningLabel(item: Happening): string {
  return headline(item) + placeLabel(item) + throughLabel(item) + dueOf(item) + tollsLabel(item);
}

function placeLabel({ place }: { readonly place: string | null }): string {
  return place ? `, ${place}` : '';
}

function throughLabel({ through }: Happening): string {
  return through.length ? `, with ${partyNames(through)}` : '';
}

function dueOf({ due, reported }: Happening): string {
  return due ? `, ${dueLabel(due, reported)}` : '';
}

/** Tolls as they are told; where several reports tell them each stands with its source. */
function tollsLabel({ tolls, mentions }: Happening): string {
  const told = new Map<string, number[]>();
  for (const toll of tolls) told.set(tollLabel(toll), [...(told.get(tollLabel(toll)) ?? []), toll.source]);
  if (told.size === 0) return '';
  const several = new Set(mentions.map((mention) => mention.source)).size > 1;
  const cited = (sources: readonly number[]) => (several ? ` ${citation(sources.map((source) => ({ source })))}` : '');
  return ` (${[...told].map(([toll, sources]) => toll + cited(sources)).join('; ')})`;
}

function tollLabel({ min, max, harm, who }: Toll): string {
  return `${min === max ? min : `${min}–${max}`} ${harm}${who ? `: ${who}` : ''}`;
}
