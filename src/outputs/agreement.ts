import type { Statement } from '../coding/statement.ts';
import { classOf, FIELDS } from './agreement-fields.ts';
import { alignUnits, pairStatements, type Unit } from './agreement-pairs.ts';

/**
 * A statement as a gold file may hold it: where it stands and its class; any other field that the file leaves out is not
 * compared.
 */
export type GoldStatement = Partial<Omit<Statement, 'where'>> &
  Pick<Statement, 'evidence'> & {
    readonly where?: Pick<NonNullable<Statement['where']>, 'name' | 'country' | 'precision'> | null;
    /** It may be told or not: neither is wrong, so it is left out together with what is paired with it. */
    readonly optional?: boolean;
  };

/** How many there are in the gold, how many the system gives, and how many of these are the same. */
export interface Count {
  gold: number;
  system: number;
  same: number;
}

/** Values of a field over pairs of statements. */
export interface FieldCount extends Count {
  /** Pairs in which both sides hold the field: the others are not compared. */
  pairs: number;
}

/** Counts over one report or several. */
export interface Tally {
  /** Statements: the same are those that could be paired. */
  readonly statements: Count;
  /** By PLOVER class, or by the family of the subtype where a statement has no class. */
  readonly classes: Map<string, Count>;
  /** By field, over the paired statements only. */
  readonly fields: Map<string, FieldCount>;
}

/** The comparison of a system with a gold file, report by report. */
export interface Agreement extends Tally {
  reports: number;
  /** Statements of the gold that may be told or not, and those of the system that are paired with one. */
  readonly leftOut: { gold: number; system: number };
  /** The counts of each report: what the bootstrap draws from. */
  readonly byReport: Tally[];
  /** Statements of gold and system beside each other by their words alone. */
  readonly units: Unit[];
}

export const emptyAgreement = (): Agreement => ({
  ...emptyTally(),
  reports: 0,
  leftOut: { gold: 0, system: 0 },
  byReport: [],
  units: [],
});

const emptyCount = (): Count => ({ gold: 0, system: 0, same: 0 });
const emptyTally = (): Tally => ({ statements: emptyCount(), classes: new Map(), fields: new Map() });

/** Precision, recall and their harmonic mean, 0 to 1; null where there is nothing to divide by. */
export function scores({ gold, system, same }: Count): { p: number | null; r: number | null; f1: number | null } {
  return {
    p: system > 0 ? same / system : null,
    r: gold > 0 ? same / gold : null,
    f1: gold + system > 0 ? (2 * same) / (gold + system) : null,
  };
}

/** Compares what two coders read out of one report and adds it to the counts. */
export function addReport(into: Agreement, gold: readonly GoldStatement[], system: readonly GoldStatement[]): void {
  const excused = new Set<GoldStatement>();
  for (const [g, s] of pairStatements(gold, system)) if (g.optional) excused.add(s);
  const wanted = gold.filter((statement) => !statement.optional);
  const given = system.filter((statement) => !excused.has(statement));
  into.leftOut.gold += gold.length - wanted.length;
  into.leftOut.system += excused.size;
  const tally = tallyOf(wanted, given);
  into.reports++;
  into.byReport.push(tally);
  into.units.push(...alignUnits([wanted, given]));
  add(into.statements, tally.statements);
  for (const [name, count] of tally.classes) add(countOf(into.classes, name), count);
  for (const [name, count] of tally.fields) addField(into.fields, name, count);
}

function tallyOf(gold: readonly GoldStatement[], system: readonly GoldStatement[]): Tally {
  const tally = emptyTally();
  const pairs = pairStatements(gold, system);
  add(tally.statements, { gold: gold.length, system: system.length, same: pairs.length });
  for (const statement of gold) countOf(tally.classes, classOf(statement)).gold++;
  for (const statement of system) countOf(tally.classes, classOf(statement)).system++;
  for (const [g, s] of pairs) {
    if (classOf(g) === classOf(s)) countOf(tally.classes, classOf(g)).same++;
    for (const [name, values] of Object.entries(FIELDS)) {
      const wanted = values(g);
      const given = values(s);
      if (wanted === undefined || given === undefined) continue;
      const same = [...wanted].filter((value) => given.has(value)).length;
      addField(tally.fields, name, { gold: wanted.size, system: given.size, same, pairs: 1 });
    }
  }
  return tally;
}

function countOf(counts: Map<string, Count>, name: string): Count {
  let count = counts.get(name);
  if (!count) {
    count = emptyCount();
    counts.set(name, count);
  }
  return count;
}

function addField(counts: Map<string, FieldCount>, name: string, more: FieldCount): void {
  const count = counts.get(name) ?? { ...emptyCount(), pairs: 0 };
  add(count, more);
  count.pairs += more.pairs;
  counts.set(name, count);
}

function add(count: Count, more: Count): void {
  count.gold += more.gold;
  count.system += more.system;
  count.same += more.same;
}
