import type { Analysis } from '../../language/analysis.ts';
import type { Mention, MentionTable } from './mentions.ts';

/** How much a report speaks of each country, in all and up to a place in the text. */
export class Salience {
  readonly #analysis: Analysis;
  readonly #countries = new Map<string, { token: number; weight: number }[]>();

  constructor(analysis: Analysis, table: MentionTable) {
    this.#analysis = analysis;
    for (const mention of table.all) {
      const country = countryOf(mention);
      if (country !== null) this.add(country, mention.first, weightOf(mention));
    }
  }

  add(country: string, token: number, weight: number): void {
    const uses = this.#countries.get(country);
    if (uses) uses.push({ token, weight });
    else this.#countries.set(country, [{ token, weight }]);
  }

  isSpokenOf(country: string): boolean {
    return this.#countries.has(country);
  }

  countries(): Iterable<string> {
    return this.#countries.keys();
  }

  total(country: string): number {
    return (this.#countries.get(country) ?? []).reduce((sum, use) => sum + use.weight, 0);
  }

  /**
   * The country that an unmarked "the army" at `token` most likely belongs to: of those in `among` (all if empty) the one
   * most spoken of, `home` before others, with more weight on the same sentence and the one before. Null when two are about as likely.
   */
  likeliest(token: number, among: readonly string[] = [], home?: Salience, lead = clearLead): string | null {
    let best: string | null = null;
    let most = 0;
    let second = 0;
    for (const country of new Set([...this.#countries.keys(), ...(home?.countries() ?? [])])) {
      if (among.length > 0 && !among.includes(country)) continue;
      const uses = this.#countries.get(country) ?? [];
      let weight = (home?.total(country) ?? 0) * homeWeight;
      weight += uses.reduce((sum, use) => sum + use.weight * this.#nearness(use.token, token), 0);
      if (weight > most) {
        second = most;
        most = weight;
        best = country;
      } else if (weight > second) second = weight;
    }
    return most > second * lead ? best : null;
  }

  #nearness(use: number, token: number): number {
    const distance = this.#analysis.sentence[token] - this.#analysis.sentence[use];
    if (distance === 0) return use < token ? 4 : 2;
    if (distance === 1) return 3;
    return distance > 0 && distance < 5 ? 1.5 : 1;
  }
}

/** A dateline weighs as much as a mention or two in the same sentence. */
const homeWeight = 6;

/** How far the first must be ahead of the second before an office without a state is given to it. */
const clearLead = 1.2;

function countryOf(mention: Mention): string | null {
  if (mention.actor) return mention.actor.country;
  if (mention.places.length === 0) return null;
  const [first] = mention.places;
  return mention.places.every((place) => place.country === first.country) ? first.country : null;
}

/** States and their organs count whole, armed groups and places half: a group is often fought by the state it is in. */
function weightOf(mention: Mention): number {
  const kind = mention.actor?.kind;
  // "Georgia" alone does not say which one
  if (isAmbiguous(mention)) return 0.3;
  if (kind === undefined) return 0.5;
  if (kind === 'armed-group' || kind === 'media' || kind === 'company') return 0.5;
  return 1;
}

function isAmbiguous({ places, alias }: Mention): boolean {
  if (alias?.metonym) return false;
  return places.some((place) => place.country !== places[0].country && place.kind === 'province');
}
