import type { Analysis } from '../../language/analysis.ts';
import type { Mention, MentionTable } from './mentions.ts';

/** How much a report speaks of each country, in all and up to a place in the text. */
export class Salience {
  readonly #analysis: Analysis;
  readonly #countries = new Map<string, Uses>();

  constructor(analysis: Analysis, table: MentionTable) {
    this.#analysis = analysis;
    for (const mention of table.all) {
      const country = countryOf(mention);
      if (country !== null) this.add(country, mention.first, weightOf(mention));
    }
  }

  /** Counts a use; uses come in the order of the text. */
  add(country: string, token: number, weight: number): void {
    let uses = this.#countries.get(country);
    if (!uses) {
      uses = { tokens: [], weights: [], total: 0 };
      this.#countries.set(country, uses);
    }
    uses.tokens.push(token);
    uses.weights.push(weight);
    uses.total += weight;
  }

  isSpokenOf(country: string): boolean {
    return this.#countries.has(country);
  }

  countries(): Iterable<string> {
    return this.#countries.keys();
  }

  total(country: string): number {
    return this.#countries.get(country)?.total ?? 0;
  }

  /** What part of the report's uses are of a country, 0 to 1; small where the report speaks of few. */
  share(country: string): number {
    let all = 1;
    for (const uses of this.#countries.values()) all += uses.total;
    return this.total(country) / all;
  }

  /**
   * The country that an unmarked "the army" at `token` most likely belongs to: of those in `among` (all if empty) the one
   * most spoken of, `home` before others, with more weight on the same sentence and those before. Null unless it is ahead
   * of the second by the factor `lead`.
   */
  likeliest(token: number, among: readonly string[] = [], home?: Salience, lead = clearLead): string | null {
    let best: string | null = null;
    let most = 0;
    let second = 0;
    for (const country of new Set([...this.#countries.keys(), ...(home?.countries() ?? [])])) {
      if (among.length > 0 && !among.includes(country)) continue;
      const weight = (home?.total(country) ?? 0) * homeWeight + this.total(country) + this.#nearby(country, token);
      if (weight > most) {
        second = most;
        most = weight;
        best = country;
      } else if (weight > second) second = weight;
    }
    return most > second * lead ? best : null;
  }

  /** What the uses in the sentence and those before it weigh beyond their share of the total. */
  #nearby(country: string, token: number): number {
    const uses = this.#countries.get(country);
    if (!uses) return 0;
    const { sentence, sentenceStart } = this.#analysis;
    const here = sentence[token];
    const end = sentenceStart[here + 1];
    let weight = 0;
    for (let i = lastBefore(uses.tokens, end); i >= 0; i--) {
      const distance = here - sentence[uses.tokens[i]];
      if (distance > 4) break;
      weight += uses.weights[i] * nearness(distance, uses.tokens[i] < token);
    }
    return weight;
  }
}

interface Uses {
  readonly tokens: number[];
  readonly weights: number[];
  total: number;
}

function nearness(distance: number, before: boolean): number {
  if (distance === 0) return before ? 3 : 1;
  return distance === 1 ? 2 : 0.5;
}

/** Place of the last of the ascending `tokens` that is less than `end`, or -1. */
function lastBefore(tokens: readonly number[], end: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle] < end) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** A dateline weighs as much as a few mentions in the same sentence. */
const homeWeight = 12;

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
