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
 * district only: streets, schools, what something is in or at. Else it has no coordinates.
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
    const near = around || !isInTown(analysis, range) ? null : this.#focus.near(range.first);
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
}

/** A street, school or farm, or what something is in or at: "in Newham Quay". Other names may be no places at all. */
function isInTown(analysis: Analysis, range: TokenRange): boolean {
  if (isLocalName(analysis, range)) return true;
  const preposition = prepositionBefore(analysis, range.first);
  if (isAllCapitals(analysis.form(range.last))) return false;
  return usage.locative.has(preposition) || preposition === 'from' || isOfKind(analysis, range);
}

/** "the village of Wickham", "the Wickham district". */
function isOfKind(analysis: Analysis, range: TokenRange): boolean {
  const governor = analysis.head[headOf(analysis, range.first, range.last)];
  return governor >= 0 && usage.placeNouns.has(analysis.lemmaOf(governor).toLowerCase());
}
