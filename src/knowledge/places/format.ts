import type { PlaceKind } from '../place.ts';
import type { PackedKind } from '../sections.ts';

/**
 * Places packed into one run of bytes that is looked up as it stands: columns of numbers, texts that are decoded when they
 * are asked for, and all names as sorted keys, each block of {@link BLOCK} of them told by what they share with the key
 * before. Little-endian throughout.
 *
 *     header     Uint32: magic, version, places, keys, countries, divisions, then the byte offset of each section
 *     ids        Uint32 a place: the number of "gn123", in order; after them TEXT_ID | text, the texts in order
 *     names      Uint32 a place: text
 *     others     Uint32 a place: text with semicolons between the names
 *     lats, lons Int32 a place: ten-thousandths of a degree, NOWHERE if it has none
 *     people     Uint32 a place
 *     divisions  Uint16 a place: 0 for none, else the division from 1
 *     kinds      Uint8 a place: in KINDS
 *     countries  Uint8 a place: 0 for none, else the country from 1
 *     countryTexts, divisionTexts  Uint32 each: text
 *     blocks     Uint32 a block: offset in keys
 *     keys       for each key: Uint8 bytes shared with the key before, Uint8 further bytes, these, Uint8 number of places,
 *                and each as 3 bytes, likeliest first
 *     texts      each: Uint16 length in bytes, UTF-8; text 0 is empty
 */
export const SECTIONS = [
  ...['ids', 'names', 'others', 'lats', 'lons', 'people', 'countryTexts', 'divisionTexts', 'blocks'],
  ...['divisions', 'kinds', 'countries', 'keys', 'texts', 'end'],
] as const;

export type Section = (typeof SECTIONS)[number];

export const MAGIC = 0x5a414744;
export const VERSION = 1;
/** Ids that are kept as numbers: those of GeoNames. */
export const NUMBERED = /^gn[1-9]\d{0,8}$/;
export const PACKED: PackedKind = {
  magic: MAGIC,
  version: VERSION,
  counts: 6,
  what: 'places',
  advice: 'import them again',
};
export const BLOCK = 16;
export const TEXT_ID = 0x80000000;
export const NOWHERE = 0x7fffffff;
export const PER_DEGREE = 10_000;
/** Places kept under one name, the likeliest first: no text tells the sixtieth San Antonio from the others. */
export const MOST_PLACES = 60;

export const KINDS: readonly PlaceKind[] = [
  ...(['city', 'locality', 'district', 'province', 'country'] as const),
  ...(['region', 'crossing', 'line', 'base', 'water'] as const),
];
