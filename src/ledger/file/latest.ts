import { compare } from './items.ts';
import type { Awaited, Change, Demand, Effect, Happening, Item, Measure } from './model.ts';

/** So many changes are "the latest": what a reader takes in at a glance. */
const LATEST = 6;

interface Parts {
  readonly timeline: readonly Happening[];
  readonly inForce: readonly Measure[];
  readonly lifted: readonly Measure[];
  readonly demands: readonly Demand[];
  readonly awaited: readonly Awaited[];
}

/**
 * What changed last, the newest first: happenings with what they do to measures and demands, demands newly made, and
 * announcements. What is dated only by its report comes after what bears a day of its own.
 */
export function latestOf(parts: Parts): Change[] {
  const effects = effectsOf(parts);
  const changes: Change[] = [
    ...parts.timeline.filter((item) => item.main).map((item) => happened(item, effects)),
    ...parts.demands.map((item) => ({ kind: 'demand', item }) as const),
    ...parts.awaited.filter((item) => !item.overdue).map((item) => ({ kind: 'announcement', item }) as const),
  ];
  return changes.sort(newestFirst).slice(0, LATEST);
}

function happened(item: Happening, effects: ReadonlyMap<string, readonly Effect[]>): Change {
  const touched = item.mentions.flatMap((mention) => effects.get(mention.statement) ?? []);
  return { kind: 'happening', item, effects: [...new Set(touched)] };
}

/** What statements do to measures and demands, by the id of the statement. */
function effectsOf({ inForce, lifted, demands }: Parts): Map<string, Effect[]> {
  const effects = new Map<string, Effect[]>();
  const add = (statement: string, effect: Effect) =>
    effects.set(statement, [...(effects.get(statement) ?? []), effect]);
  for (const measure of [...inForce, ...lifted]) {
    for (const mention of measure.eased) add(mention.statement, effect('eases', measure));
    for (const mention of measure.lifted) add(mention.statement, effect('lifts', measure));
  }
  for (const demand of demands) {
    for (const answer of demand.responses) add(answer.statement, effect(DOES[answer.how], demand));
  }
  return effects;
}

const DOES = {
  met: 'meets',
  'met-in-part': 'meets in part',
  refused: 'refuses',
  denied: 'answers',
  answered: 'answers',
} as const;

function effect(does: Effect['does'], { subtype, by, order }: Item): Effect {
  return { does, subtype, by, since: order };
}

/** The day of a happening is its own; of what is said, that of the report. */
function dayOf({ kind, item }: Change): string {
  return kind === 'announcement' ? item.reported : item.order;
}

function newestFirst(one: Change, other: Change): number {
  return (
    compare(dayOf(other), dayOf(one)) ||
    Number(one.item.days.from === null) - Number(other.item.days.from === null) ||
    RANK[one.kind] - RANK[other.kind] ||
    one.item.mentions[0].start - other.item.mentions[0].start
  );
}

const RANK = { happening: 0, demand: 1, announcement: 2 } as const;
