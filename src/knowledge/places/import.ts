import type { PlaceKind } from '../place.ts';
import { type GeoRow, readGeoRow } from './geonames.ts';
import { ALPHA3 } from './iso.ts';
import { otherSpellings } from './others.ts';
import { type CodedPlace, PlaceStore } from './store.ts';

export interface ImportOptions {
  /** Towns with fewer people are left out, unless they are the seat of a division. 0 takes all. */
  readonly least: number;
  /** Name of a first-order division that the table itself does not hold, by "PK.03"; null if it is not known. */
  readonly divisionName: (code: string) => string | null;
}

/**
 * Places of a GeoNames table, given line by line: towns, divisions of the first two orders, islands, valleys, waters, bases
 * and camps. States are left out, since those of our own tables have names and codes by days.
 *
 * @throws DemarcheError BAD_KNOWLEDGE with the line of the first fault
 */
export async function importGeoNames(
  lines: AsyncIterable<string> | Iterable<string>,
  file: string,
  { least, divisionName }: ImportOptions,
): Promise<PlaceStore> {
  const divisions = new Map<string, string>();
  const store = new PlaceStore((code) => divisions.get(code) ?? divisionName(code));
  let number = 0;
  for await (const line of lines) {
    const row = readGeoRow(line.replace(/^\uFEFF|\r$/g, ''), file, ++number);
    if (!row) continue;
    if (row.feature === 'ADM1') divisions.set(divisionOf(row), row.name);
    const kind = kindOf(row, least);
    if (kind && ALPHA3[row.country]) store.add(placeOf(row, kind));
  }
  return store;
}

function divisionOf({ country, admin1 }: GeoRow): string {
  return `${country}.${admin1}`;
}

const KINDS: Readonly<Record<string, PlaceKind>> = {
  ...{ ADM1: 'province', ADM2: 'district' },
  ...{ RGN: 'region', ISL: 'region', ISLS: 'region', PEN: 'region', VAL: 'region', DSRT: 'region', MTS: 'region' },
  ...{
    SEA: 'water',
    GULF: 'water',
    STRT: 'water',
    CNL: 'water',
    CHN: 'water',
    LK: 'water',
    STM: 'water',
    BAY: 'water',
  },
  ...{ AIRB: 'base', MILB: 'base', INSM: 'base', NVB: 'base' },
  ...{ CMPRF: 'locality', CMP: 'locality', PASS: 'locality', AIRP: 'locality', PSTB: 'crossing' },
};

function kindOf({ featureClass, feature, population }: GeoRow, least: number): PlaceKind | null {
  if (featureClass !== 'P') return KINDS[feature] ?? null;
  // places that are no more
  if (/^PPL[HQW]$/.test(feature)) return null;
  return population >= least || feature.startsWith('PPLA') || feature === 'PPLC' ? 'city' : null;
}

function placeOf(row: GeoRow, kind: PlaceKind): CodedPlace {
  const { id, lat, lon, population } = row;
  // semicolons part the names of a packed place
  const name = row.name.replaceAll(';', ',');
  return {
    ...{ number: id, name, kind, country: ALPHA3[row.country], division: divisionOf(row) },
    ...{ lat, lon, population, names: otherSpellings(name, row.others) },
  };
}
