import type { Measure, Mention } from '../ledger/index.ts';
import { sinceLabel } from './dates.ts';
import { headline, itemLines, type Section, words } from './lines.ts';

/** Measures, with what would lift them; of a ceasefire who kept it and who is said to have broken it. */
export function measureSection(title: string, measures: readonly Measure[]): Section {
  return { title, lines: measures.flatMap(measureLines), none: 'no measure is reported' };
}

function measureLines(measure: Measure): string[] {
  const place = measure.place ? `, ${measure.place}` : '';
  const last = measure.lifted.length ? '' : ` · last reported ${measure.lastReported}`;
  const label = sinceLabel(measure.days, measure.reported);
  return [
    ...itemLines(measure, headline(measure) + place + last, label),
    ...words('kept', newestFirst(measure.kept)),
    ...words('violation', newestFirst(measure.violations)),
    ...words('eased', measure.eased),
    ...words('to lift it', measure.conditions),
    ...words(measure.kind === 'ceasefire' ? 'ended' : 'lifted', measure.lifted),
  ];
}

function newestFirst(mentions: readonly Mention[]): Mention[] {
  return [...mentions].sort((one, other) => (one.day < other.day ? 1 : one.day > other.day ? -1 : 0));
}
