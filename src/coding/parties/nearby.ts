import { REL, relation, SUBTYPE } from '../syntax/relations.ts';
import type { Reading } from './context.ts';

/**
 * The country of the places in the clause that people are spoken of in, or in the one around it if it only describes them.
 * What somebody wants of them, said elsewhere, tells nothing: "In New York she called on both to spare civilians".
 */
export function countryNearby(reading: Reading, token: number): string | null {
  const { analysis } = reading.document;
  for (let up = token; up >= 0; up = analysis.head[up]) {
    const countries = countriesWithin(reading, analysis.leftmost[up], analysis.rightmost[up]);
    if (countries.size > 0) return onlyOne(countries);
    const rel = relation(analysis, up);
    if (analysis.deprel[up] === SUBTYPE.relativeClause) return null;
    if (rel === REL.xcomp || rel === REL.ccomp || rel === REL.advcl || rel === REL.parataxis) return null;
  }
  return null;
}

function onlyOne(countries: ReadonlySet<string>): string | null {
  return countries.size === 1 ? [...countries][0] : null;
}

function countriesWithin(reading: Reading, first: number, last: number): ReadonlySet<string> {
  const countries = new Set<string>();
  for (let at = first; at <= last; at++) {
    const mention = reading.table.at(at);
    const country = mention?.isPlace ? reading.countryOf(mention) : null;
    if (country !== null) countries.add(country);
  }
  return countries;
}
