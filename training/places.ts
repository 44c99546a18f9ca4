/**
 * Towns for the lists of names: `node training/places.ts > places.tsv` writes name, population and other names (parted by
 * semicolons) of those in the packed gazetteer that have 15,000 people or more.
 */
import { readFileSync } from 'node:fs';
import { PackedPlaces } from '../src/knowledge/places/packed.ts';

const SMALLEST = 15_000;

const file = new URL('../knowledge/places/geonames.places', import.meta.url);
const places = new PackedPlaces(readFileSync(file));
console.log('name\tpopulation\tnames');
for (let i = 0; i < places.size; i++) {
  const { kind, name, population, names } = places.place(i);
  if (kind === 'city' && population >= SMALLEST) console.log(`${name}\t${population}\t${names.join(';')}`);
}
