import { wrong } from '../sources/tsv.ts';

/** What is taken of a row of a GeoNames table (cities500.txt, PK.txt, allCountries.txt: 19 columns with tabs between). */
export interface GeoRow {
  /** GeoNames number. */
  readonly id: number;
  readonly name: string;
  /** Other names in many languages and scripts. */
  readonly others: readonly string[];
  /** Degrees, WGS 84. */
  readonly lat: number;
  readonly lon: number;
  /** Feature class: P is a populated place, A a division, T a height, H a water, L an area, S a spot. */
  readonly featureClass: string;
  /** Feature code: PPLC is a capital, ADM1 a first-order division, ISL an island. */
  readonly feature: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
  readonly population: number;
}

/** The longest name, in code units: that of the column in GeoNames. */
const LONGEST_NAME = 200;
/** The most people that a packed place can have (32 bits). */
const MOST_PEOPLE = 0xffffffff;

/** Reads one line; null for an empty one or a remark. */
export function readGeoRow(line: string, file: string, number: number): GeoRow | null {
  if (line === '' || line.startsWith('#')) return null;
  const cells = line.split('\t');
  if (cells.length !== 19)
    throw wrong(file, number, `the line has ${cells.length} cells and not the 19 of a GeoNames table`);
  const [id, name, , others, lat, lon] = cells;
  const row = { id: Number(id), lat: Number(lat), lon: Number(lon), population: Number(cells[14]) };
  if (!/^[1-9]\d{0,8}$/.test(id)) throw wrong(file, number, `"${id}" is no GeoNames number`);
  if (name === '') throw wrong(file, number, 'the place has no name');
  if (name.length > LONGEST_NAME)
    throw wrong(file, number, `the name has ${name.length} letters, and ${LONGEST_NAME} at most are possible`);
  if (lat === '' || lon === '' || !(Math.abs(row.lat) <= 90) || !(Math.abs(row.lon) <= 180))
    throw wrong(file, number, `"${lat}", "${lon}" are no degrees of latitude and longitude`);
  if (!Number.isSafeInteger(row.population) || row.population < 0 || row.population > MOST_PEOPLE)
    throw wrong(file, number, `"${cells[14]}" is no number of people`);
  return {
    ...row,
    name,
    others: others === '' ? [] : others.split(','),
    featureClass: cells[6],
    feature: cells[7],
    country: cells[8],
    admin1: cells[10],
    admin2: cells[11],
  };
}
