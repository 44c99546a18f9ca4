import type { Participant } from '../coding/statement.ts';
import type { GoldStatement } from '../outputs/agreement.ts';

/**
 * Gold files in the shape of a coded ledger: one object for each report with its `text`, its `actors` and `places` by id,
 * and `records` that name them. What such a record leaves open is left out of the statement, so that it is not compared:
 * a date of unknown precision, and the tolls of a record that has one without an upper bound.
 */
export interface LedgerFile {
  readonly records: readonly unknown[];
}

export function isLedgerFile(value: unknown): value is LedgerFile {
  return typeof value === 'object' && value !== null && Array.isArray((value as { records?: unknown }).records);
}

interface LedgerActor {
  readonly id: string;
  readonly name?: string;
  readonly kind?: string;
  readonly cameo?: string | null;
  readonly iso3?: string | null;
  readonly parent?: string | null;
}

interface LedgerPlace {
  readonly id: string;
  readonly name: string;
  readonly country?: string | null;
  readonly precision?: string;
}

interface LedgerRecord {
  readonly tier?: string;
  readonly evidence?: unknown;
  readonly type?: {
    readonly plover?: { readonly event?: string | null; readonly mode?: string | null } | null;
    readonly cameo?: { readonly code?: string | null } | null;
    readonly subtype?: string;
  };
  readonly actor?: readonly string[];
  readonly recipient?: readonly string[];
  readonly date?: { readonly start: string | null; readonly end?: string | null; readonly precision: string } | null;
  readonly place?: string | null;
  readonly casualties?: unknown;
  readonly on_whose_word?: { readonly source?: string | null; readonly voice?: string } | null;
  readonly factuality?: string;
}

/** The records as statements; what is wrong in one is left in it for the check that all statements pass. */
export function ledgerStatements(file: LedgerFile): unknown[] {
  const { actors = [], places = [] } = file as { actors?: readonly LedgerActor[]; places?: readonly LedgerPlace[] };
  const actorById = new Map(actors.map((actor) => [actor.id, actor]));
  const placeById = new Map(places.map((place) => [place.id, place]));
  return file.records.map((record) =>
    typeof record === 'object' && record !== null ? statementOf(record as LedgerRecord, actorById, placeById) : record,
  );
}

function statementOf(
  record: LedgerRecord,
  actors: ReadonlyMap<string, LedgerActor>,
  places: ReadonlyMap<string, LedgerPlace>,
): unknown {
  const { type, date, place, on_whose_word: word } = record;
  const party = (id: string) => partyOf(id, actors);
  return {
    optional: record.tier === 'optional',
    evidence: record.evidence,
    event: type?.plover?.event ?? null,
    mode: type?.plover?.mode ?? null,
    cameo: type?.cameo?.code ?? null,
    subtype: type?.subtype,
    factuality: record.factuality,
    actors: record.actor?.map(party),
    recipients: record.recipient?.map(party),
    ...(date && date.precision !== 'unknown'
      ? { when: { from: date.start, to: date.end ?? date.start, precision: date.precision, text: null, basis: 'none' } }
      : {}),
    where: place ? placeOf(place, places) : null,
    ...tolls(record.casualties),
    ...(word ? { onWhoseWord: { speaker: speakerOf(word.source, actors), channel: null, cue: null } } : {}),
  } satisfies { [K in keyof GoldStatement]: unknown };
}

function partyOf(id: string, actors: ReadonlyMap<string, LedgerActor>): Participant {
  const actor = actors.get(id);
  const code = actor?.cameo ?? null;
  return {
    ...{ id, name: actor?.name ?? id, kind: actor?.kind ?? null, code, sector: null },
    country: actor?.iso3 ?? countryIn(code),
    ...{ start: 0, end: 0, text: '' },
  };
}

/** Codes of actors that belong to no state begin with one of these (CAMEO codebook, chapter 3). */
const STATELESS = new Set(['IGO', 'UNO', 'EUR', 'NGO', 'NGM', 'ISM', 'IMG', 'MNC']);

/** A CAMEO actor code begins with its state. */
function countryIn(code: string | null): string | null {
  const first = code?.slice(0, 3);
  return first && !STATELESS.has(first) ? first : null;
}

/** Sources without a code (the publisher, unnamed reports) are nobody in particular. */
function speakerOf(id: string | null | undefined, actors: ReadonlyMap<string, LedgerActor>): Participant | null {
  return id && actors.get(id)?.cameo ? partyOf(id, actors) : null;
}

function placeOf(id: string, places: ReadonlyMap<string, LedgerPlace>): unknown {
  const place = places.get(id);
  return { name: place?.name ?? id, country: place?.country ?? null, precision: place?.precision };
}

function tolls(casualties: unknown): { casualties?: unknown } {
  if (casualties === null || casualties === undefined) return { casualties: [] };
  if (!Array.isArray(casualties)) return {};
  const whole = casualties.every(({ min, max }) => typeof min === 'number' && typeof max === 'number');
  return whole ? { casualties } : {};
}
