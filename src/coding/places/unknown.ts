import type { Place } from '../../knowledge/place.ts';
import type { Analysis } from '../../language/analysis.ts';
import type { CodingDocument, PlaceMention, TokenRange } from '../document.ts';
import { bareMention, type MentionTable } from '../parties/mentions.ts';
import type { Salience } from '../parties/salience.ts';
import { usage } from '../parties/usage.ts';
import { headOf, isAllCapitals, prepositionBefore } from '../parties/words.ts';
import { choosePlace, whereOf } from './choose.ts';
import { containersOf } from './containers.ts';
import type { Focus } from './focus.ts';
import { isLocalName } from './whole.ts';

/**
 * Places that are not in the gazetteer. Where the text says what one lies in, or its name the town, it has the coordinates
 * and the precision of that. Else it lies where the report is about, if that is one neighbourhood, and is known to the
 * district only: streets, schools and quarters of a town. A bare name that nobody knows ("at Kouraban") may be anywhere: it
 * has no coordinates but in the report of a local outlet.
 */
export class UnknownPlaces {
  readonly #document: CodingDocument;
  readonly #table: MentionTable;
  readonly #salience: Salience;
  readonly #focus: Focus;

  constructor(document: CodingDocument, table: MentionTable, salience: Salience, focus: Focus) {
    this.#document = document;
    this.#table = table;
    this.#salience = salience;
    this.#focus = focus;
  }

  /** @param town what the place is called after, if it stands there */
  at(range: TokenRange, town: Place | null = null): PlaceMention {
    const { analysis } = this.#document;
    const mention = bareMention(range, range.last, 'place');
    const [outer, ...further] = containersOf(this.#document, this.#table, mention);
    const company = { chains: further.length > 0 ? [further] : [], contents: [], neighbours: [] };
    const around = outer ? choosePlace(outer.mention, company, { salience: this.#salience }) : town;
    const near = around ? null : this.#near(range);
    const place = around ?? near;
    const where = place ? whereOf(this.#document, mention, place) : null;
    const span = analysis.span(range.first, range.last);
    return {
      first: range.first,
      last: range.last,
      place: null,
      use: 'literal',
      where: {
        ...span,
        id: null,
        name: span.text,
        country: where?.country ?? null,
        admin1: where?.admin1 ?? null,
        lat: where?.lat ?? null,
        lon: where?.lon ?? null,
        precision: near ? 'district' : (where?.precision ?? 'place'),
      },
    };
  }

  /** Streets and quarters are where the report is about; other names only in the report of a local outlet. */
  #near(range: TokenRange): Place | null {
    const { analysis } = this.#document;
    if (isInTown(analysis, range)) return this.#focus.near(range.first);
    return isLocated(analysis, range) ? this.#focus.local : null;
  }
}

/** "in Newham Quay", "the village of Wickham": not acronyms, and no name that the words do not use as a place. */
function isLocated(analysis: Analysis, range: TokenRange): boolean {
  if (isAllCapitals(analysis.form(range.last))) return false;
  const preposition = prepositionBefore(analysis, range.first);
  if (usage.locative.has(preposition) || preposition === 'from') return true;
  const governor = analysis.head[headOf(analysis, range.first, range.last)];
  return governor >= 0 && usage.placeNouns.has(analysis.lemmaOf(governor).toLowerCase());
}

/** A street, school or farm, or a quarter: "Newham Quay", "the Wickham neighbourhood". */
function isInTown(analysis: Analysis, range: TokenRange): boolean {
  if (isLocalName(analysis, range)) return true;
  const governor = analysis.head[headOf(analysis, range.first, range.last)];
  return governor >= 0 && quarters.has(analysis.lemmaOf(governor).toLowerCase());
}

/** Parts of a town. */
const quarters = new Set('neighbourhood neighborhood quarter suburb street road market square'.split(' '));
