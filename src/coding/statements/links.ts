import type { Link, Statement } from '../statement.ts';

/**
 * Ties the statements of one report to each other. Only what the report itself lays side by side is linked; whether a
 * denial answers an allegation of another report is for the ledger to say.
 */
export function linkStatements(statements: readonly Statement[]): Statement[] {
  return statements.map((statement, i) => {
    const links = linkers.flatMap((linker) => linker(statement, i, statements));
    return links.length ? { ...statement, links } : statement;
  });
}

type Linker = (statement: Statement, index: number, all: readonly Statement[]) => Link[];

const familyOf = (statement: Statement): string => statement.subtype.split('.')[0]!;

function countries(list: Statement['actors']): string[] {
  return list.flatMap((one) => (one.country ? [one.country] : []));
}

function share(a: Statement['actors'], b: Statement['actors']): boolean {
  const ids = new Set(b.flatMap((one) => (one.id ? [one.id] : [])));
  if (a.some((one) => one.id !== null && ids.has(one.id))) return true;
  const states = countries(b);
  return countries(a).some((state) => states.includes(state));
}

function lastBefore(
  all: readonly Statement[],
  index: number,
  test: (other: Statement) => boolean,
): Statement | undefined {
  for (let i = index - 1; i >= 0; i--) if (test(all[i]!)) return all[i];
  return undefined;
}

const link = (rel: Link['rel'], to: Statement | undefined): Link[] => (to ? [{ rel, to: to.id }] : []);

/** What a government says on the day of its demarche is part of it. */
const partOfDemarche: Linker = (statement, _index, all) => {
  if (statement.kind !== 'speech-act' || !instrumentParts.has(familyOf(statement))) return [];
  const demarche = all.find(
    (other) =>
      other.subtype === 'demarche' &&
      other !== statement &&
      share(other.actors, statement.actors) &&
      other.when.from !== null &&
      other.when.from === statement.when.from &&
      other.when.to === statement.when.to,
  );
  return link('part_of', demarche);
};

const instrumentParts = new Set([
  'allegation',
  'attribution',
  'condemnation',
  'concern',
  'demand',
  'warning',
  'threat',
  'summons',
]);

/** A condemnation, attribution or demarche is about the last attack told before it, or answers it. */
const aboutAttack: Linker = (statement, index, all) => {
  const family = familyOf(statement);
  const rel = family === 'demarche' || family === 'summons' ? 'responds_to' : 'about';
  if (!['condemnation', 'attribution', 'claim-of-responsibility', 'demarche', 'summons'].includes(family)) return [];
  const isAttack = (other: Statement): boolean => other.event === 'ASSAULT' && other.factuality !== 'negated';
  return link(rel, lastBefore(all, index, isAttack) ?? all.find(isAttack));
};

/** A denial denies what its actor is accused of in the same report. */
const denies: Linker = (statement, _index, all) => {
  if (familyOf(statement) !== 'denial') return [];
  return all
    .filter(
      (other) =>
        (familyOf(other) === 'allegation' || familyOf(other) === 'attribution') &&
        share(other.recipients, statement.actors),
    )
    .map((other) => ({ rel: 'denies', to: other.id }) as const);
};

/** A finding rejects the denials of the party that it is about. */
const rejects: Linker = (statement, _index, all) => {
  if (familyOf(statement) !== 'finding') return [];
  return all
    .filter((other) => familyOf(other) === 'denial' && share(other.actors, statement.recipients))
    .map((other) => ({ rel: 'rejects', to: other.id }) as const);
};

/** An outcome belongs to the last round of the same parties. */
const roundOf: Linker = (statement, index, all) => {
  if (statement.subtype !== 'talks.outcome' && statement.subtype !== 'talks.suspended') return [];
  return link(
    'about',
    lastBefore(all, index, (other) => other.event === 'CONSULT' && familyOf(other) === 'talks'),
  );
};

const awaits: Linker = (statement, index, all) => {
  if (statement.subtype !== 'visit.awaited') return [];
  return link(
    'awaits',
    lastBefore(all, index, (other) => familyOf(other) === 'visit' || familyOf(other) === 'announcement'),
  );
};

const lifts: Linker = (statement, index, all) => {
  if (statement.subtype !== 'border.reopening' && statement.details.phase !== 'lifted') return [];
  const isImposed = (other: Statement): boolean =>
    other.details.phase === 'imposed' && share(other.actors, statement.actors);
  return link('lifts', lastBefore(all, index, isImposed));
};

const linkers: readonly Linker[] = [partOfDemarche, aboutAttack, denies, rejects, roundOf, awaits, lifts];
