import type { Participant, Statement } from '../coding/statement.ts';
import type { Span } from '../language/analysis.ts';

/**
 * A statement as a gold file may hold it: where it stands and its class; any other field that the file leaves out is not
 * compared.
 */
export type GoldStatement = Partial<Statement> & Pick<Statement, 'evidence'>;

/** How many there are in the gold, how many the system gives, and how many of these are the same. */
export interface Count {
  gold: number;
  system: number;
  same: number;
}

/** Counts over any number of reports. */
export interface Agreement {
  reports: number;
  /** Statements: the same are those that could be paired. */
  readonly statements: Count;
  /** By PLOVER class, or by the family of the subtype where a statement has no class. */
  readonly classes: Map<string, Count>;
  /** By field, over the paired statements only. */
  readonly fields: Map<string, Count>;
}

export const emptyAgreement = (): Agreement => ({
  reports: 0,
  statements: { gold: 0, system: 0, same: 0 },
  classes: new Map(),
  fields: new Map(),
});

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
  into.reports++;
  const pairs = pairStatements(gold, system);
  add(into.statements, gold.length, system.length, pairs.length);
  for (const statement of gold) countOf(into.classes, classOf(statement)).gold++;
  for (const statement of system) countOf(into.classes, classOf(statement)).system++;
  for (const [g, s] of pairs) {
    if (classOf(g) === classOf(s)) countOf(into.classes, classOf(g)).same++;
    for (const [name, values] of Object.entries(FIELDS)) {
      const wanted = values(g);
      const given = values(s);
      if (wanted === undefined || given === undefined) continue;
      const same = [...wanted].filter((value) => given.has(value)).length;
      add(countOf(into.fields, name), wanted.size, given.size, same);
    }
  }
}

/**
 * Pairs statements one to one: the class or the family of the subtype must be the same and the evidence must overlap.
 * The best fit is taken first; equal fits in the order of the text, so that the result does not depend on chance.
 */
export function pairStatements(
  gold: readonly GoldStatement[],
  system: readonly GoldStatement[],
): [GoldStatement, GoldStatement][] {
  const fits: { fit: number; g: number; s: number }[] = [];
  gold.forEach((wanted, g) => {
    system.forEach((given, s) => {
      const fit = fitOf(wanted, given);
      if (fit > 0) fits.push({ fit, g, s });
    });
  });
  fits.sort((a, b) => b.fit - a.fit || a.g - b.g || a.s - b.s);
  const goldTaken = new Set<number>();
  const systemTaken = new Set<number>();
  const pairs: [GoldStatement, GoldStatement][] = [];
  for (const { g, s } of fits) {
    if (goldTaken.has(g) || systemTaken.has(s)) continue;
    goldTaken.add(g);
    systemTaken.add(s);
    pairs.push([gold[g], system[s]]);
  }
  return pairs;
}

/** 0 if two statements cannot mean the same, else more the better they fit: words shared, trigger, family. */
function fitOf(gold: GoldStatement, system: GoldStatement): number {
  const sameFamily = familyOf(gold) !== '' && familyOf(gold) === familyOf(system);
  const sameClass = gold.event != null && gold.event === system.event;
  if (!sameFamily && !sameClass) return 0;
  let shared = 0;
  for (const a of gold.evidence) for (const b of system.evidence) shared = Math.max(shared, overlap(a, b));
  if (shared === 0) return 0;
  const sameTrigger = gold.trigger && system.trigger && overlap(gold.trigger, system.trigger) > 0;
  return shared + (sameTrigger ? 1 : 0) + (sameFamily ? 0.5 : 0);
}

/** Characters that two spans share, as a part of those that either covers (Jaccard index), 0 to 1. */
function overlap(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

const familyOf = (statement: GoldStatement): string => (statement.subtype ?? '').split('.')[0];
const classOf = (statement: GoldStatement): string => statement.event ?? `(${familyOf(statement)})`;

/** The values of a field as things to compare; undefined where the file does not hold the field. */
type Values = (statement: GoldStatement) => ReadonlySet<string> | undefined;

const FIELDS: Readonly<Record<string, Values>> = {
  event: (s) => single(s.event),
  mode: (s) => single(s.mode),
  subtype: (s) => single(s.subtype),
  factuality: (s) => single(s.factuality),
  actors: (s) => s.actors && new Set(s.actors.map(partyOf)),
  recipients: (s) => s.recipients && new Set(s.recipients.map(partyOf)),
  'actor countries': (s) => s.actors && countriesOf(s.actors),
  'recipient countries': (s) => s.recipients && countriesOf(s.recipients),
  when: (s) => s.when && (s.when.from || s.when.to ? new Set([`${s.when.from}/${s.when.to}`]) : new Set()),
  where: (s) => (s.where === null ? new Set() : s.where && new Set([s.where.id ?? s.where.name.toLowerCase()])),
  casualties: (s) => s.casualties && new Set(s.casualties.map(({ harm, min, max }) => `${harm} ${min}-${max}`)),
  'on whose word': (s) => s.onWhoseWord && new Set([s.onWhoseWord.speaker ? partyOf(s.onWhoseWord.speaker) : 'nobody']),
};

function single(value: string | null | undefined): ReadonlySet<string> | undefined {
  if (value === undefined) return undefined;
  return new Set(value === null ? [] : [value]);
}

/** Known parties agree by their CAMEO code, others by the words that name them. */
const partyOf = (party: Participant): string => party.code ?? party.id ?? party.name.toLowerCase();

const countriesOf = (parties: readonly Participant[]): ReadonlySet<string> =>
  new Set(parties.flatMap((party) => party.country ?? []));

function countOf(counts: Map<string, Count>, name: string): Count {
  let count = counts.get(name);
  if (!count) {
    count = { gold: 0, system: 0, same: 0 };
    counts.set(name, count);
  }
  return count;
}

function add(count: Count, gold: number, system: number, same: number): void {
  count.gold += gold;
  count.system += system;
  count.same += same;
}
