import type { GoldStatement } from './agreement.ts';
import { classOf } from './agreement-fields.ts';
import type { Unit } from './agreement-pairs.ts';

/** How often a class of the gold stands beside another class of the system. */
export interface Confusion {
  readonly gold: string;
  readonly system: string;
  readonly count: number;
}

/** Statements of a class beside which the other side has none at all. */
export interface Alone {
  readonly class: string;
  readonly gold: number;
  readonly system: number;
}

/** All pairs of classes that differ, the most frequent first; equally frequent ones by name. */
export function confusions(units: readonly Unit[]): Confusion[] {
  const counts = new Map<string, { gold: string; system: string; count: number }>();
  for (const [g, s] of units) {
    if (!g || !s || classOf(g) === classOf(s)) continue;
    const [gold, system] = [classOf(g), classOf(s)];
    const key = `${gold}\t${system}`;
    const pair = counts.get(key) ?? { gold, system, count: 0 };
    pair.count++;
    counts.set(key, pair);
  }
  return [...counts]
    .sort(([a, { count: m }], [b, { count: n }]) => n - m || (a < b ? -1 : 1))
    .map(([, confusion]) => confusion);
}

/** What only one side tells of, by class, the most frequent first. */
export function alone(units: readonly Unit[]): Alone[] {
  const counts = new Map<string, { class: string; gold: number; system: number }>();
  const add = (statement: GoldStatement, side: 'gold' | 'system') => {
    const name = classOf(statement);
    const count = counts.get(name) ?? { class: name, gold: 0, system: 0 };
    count[side]++;
    counts.set(name, count);
  };
  for (const [g, s] of units) {
    if (g && !s) add(g, 'gold');
    if (s && !g) add(s, 'system');
  }
  const total = ({ gold, system }: Alone) => gold + system;
  return [...counts.values()].sort((a, b) => total(b) - total(a) || (a.class < b.class ? -1 : 1));
}
