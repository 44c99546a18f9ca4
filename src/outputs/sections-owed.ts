import type { Awaited, Demand, Measure, RelationshipFile, Round, TalksTrack, Warning } from '../ledger/index.ts';
import { daysLabel } from './dates.ts';
import { quotation } from './layout.ts';
import {
  count,
  dated,
  detail,
  itemLines,
  parties,
  partyNames,
  QUOTE,
  type Section,
  subtypeLabel,
  words,
} from './lines.ts';
import { citation, suretyOf } from './surety.ts';

/** Measures, with what would lift them. */
export function measureSection(title: string, measures: readonly Measure[]): Section {
  return { title, lines: measures.flatMap(measureLines), none: 'no measure is reported' };
}

function measureLines(measure: Measure): string[] {
  const place = measure.place ? `, ${measure.place}` : '';
  return [
    ...itemLines(measure, subtypeLabel(measure.subtype) + place),
    ...words('eased', measure.eased),
    ...words('to lift it', measure.conditions),
    ...words('lifted', measure.lifted),
    ...(measure.lifted.length ? [] : detail(`last reported ${measure.lastReported}`)),
  ];
}

/** Demands of each side that are owed an answer, and apart from them those that the reports tell were met. */
export function demandSections({ demands }: Pick<RelationshipFile, 'demands'>): Section[] {
  const met = demands.filter((demand) => demand.status === 'met').flatMap(demandLines);
  const open = demands.filter((demand) => demand.status !== 'met').flatMap(demandLines);
  const section = { title: 'OPEN DEMANDS', lines: open, none: 'no open demand of one side on the other is reported' };
  return met.length ? [section, { title: 'DEMANDS MET, BY THE REPORTS', lines: met, none: '' }] : [section];
}

function demandLines(demand: Demand): string[] {
  const [best] = demand.mentions;
  const repeated = demand.times.length > 1 ? ` · made on ${demand.times.length} days, last ${demand.times.at(-1)}` : '';
  const still = demand.mentions.length > 1 ? ` · last reported ${demand.lastReported}` : '';
  const due = demand.deadline ? ` · deadline ${demand.deadline}` : '';
  return [
    ...dated(
      daysLabel(demand.days),
      `${parties(demand)} · ${demand.status.toUpperCase()}${due}${repeated}${still} · ${suretyOf(best)}\u00a0${citation(demand.mentions)}`,
    ),
    ...detail(quotation(demand.demanded, QUOTE)),
    ...(demand.responses.length
      ? words('response', demand.responses)
      : detail(`no response reported in ${count(demand.reportsSince, 'report')} up to ${demand.until}`)),
  ];
}

export function warningSection(warnings: readonly Warning[]): Section {
  const lines = warnings.flatMap((warning) => {
    const repeated = warning.times.length > 1 ? `, on ${warning.times.length} days, last ${warning.times.at(-1)}` : '';
    return itemLines(warning, subtypeLabel(warning.subtype) + repeated);
  });
  return { title: 'WARNINGS STANDING', lines, none: 'no warning of one side to the other is reported' };
}

/** Each track under its mediators. */
export function talksSection(tracks: readonly TalksTrack[]): Section {
  return { title: 'TALKS', lines: tracks.flatMap(trackLines), none: 'no round of talks is reported' };
}

function trackLines(track: TalksTrack): string[] {
  const roles = track.mediators.map((mediator) => `${mediator.name} (${mediator.role})`);
  const by = roles.length ? roles.join(', ') : 'no mediator named';
  return [
    `  Track: ${by} · ${count(track.rounds.length, 'round')} reported · ${track.status}`,
    ...track.rounds.flatMap(roundLines),
    ...words('suspended', track.suspended),
  ];
}

function roundLines(round: Round): string[] {
  const number = round.number === null ? 'round, not numbered' : `round ${round.number}`;
  const venue = round.venue ? `, ${round.venue}` : '';
  const [best] = round.mentions;
  return [
    ...dated(daysLabel(round.days), `${number}${venue} · ${suretyOf(best)}\u00a0${citation(round.mentions)}`),
    ...detail(quotation(best.words, QUOTE)),
    ...words('outcome', round.outcomes),
  ];
}

export function awaitedSection(awaited: readonly Awaited[]): Section {
  return { title: 'AWAITED', lines: awaited.flatMap(awaitedLines), none: 'nothing announced is outstanding' };
}

function awaitedLines(item: Awaited): string[] {
  const state = item.overdue ? 'OVERDUE' : 'awaited';
  const still = item.stillAwaited ? `, still awaited ${item.stillAwaited}` : '';
  const place = item.place ? `, ${item.place}` : '';
  const [best] = item.mentions;
  const whom = item.to.length ? ` → ${partyNames(item.to)}` : '';
  return [
    ...dated(
      daysLabel(item.days),
      `${partyNames(item.by)}${whom}: ${subtypeLabel(item.subtype)}${place} · ${state} · announced ${item.announced}${still}\u00a0${citation(item.mentions)}`,
    ),
    ...detail(quotation(best.words, QUOTE)),
  ];
}
