import type { DatePrecision, PlacePrecision } from '../coding/statement.ts';
import type { GoldStatement } from './agreement.ts';
import {
  type Alpha,
  cohensKappa,
  type Kappa,
  krippendorffsAlpha,
  type Level,
  type Rating,
} from './agreement-coefficients.ts';
import { FIELDS } from './agreement-fields.ts';
import type { Unit } from './agreement-pairs.ts';

/** A field as one rating of a unit, for coefficients of agreement. */
interface Scale {
  readonly name: string;
  readonly level: Level;
  /** undefined where the coder gives none: the unit is then missing for this coder. */
  readonly rate: (statement: GoldStatement) => Rating | undefined;
}

/** How two or more coders agree on a field. */
export interface Coefficients {
  readonly field: string;
  readonly level: Level;
  /** Of two coders, on a nominal field; else null. */
  readonly kappa: Kappa | null;
  readonly alpha: Alpha;
}

/** Rating of a nominal field: all its values together, in order, so that a set counts as one category. */
const nominal = (name: string): Scale => ({
  name,
  level: 'nominal',
  rate: (statement) => {
    const values = FIELDS[name](statement);
    return values && ([...values].sort().join(' + ') || 'none');
  },
});

const DATES: readonly DatePrecision[] = ['day', 'week', 'month', 'year'];
const PLACES: readonly PlacePrecision[] = ['place', 'district', 'province', 'country', 'region'];
const DAY = 86_400_000;

const SCALES: readonly Scale[] = [
  ...[
    'event',
    'mode',
    'subtype',
    'subtype family',
    'factuality',
    'actor countries',
    'recipient countries',
    'on whose word',
    'where',
  ].map(nominal),
  { name: 'Goldstein value', level: 'interval', rate: ({ goldstein }) => goldstein ?? undefined },
  { name: 'day', level: 'interval', rate: dayOf },
  { name: 'date precision', level: 'ordinal', rate: ({ when }) => rankOf(DATES, when?.precision) },
  { name: 'place precision', level: 'ordinal', rate: ({ where }) => rankOf(PLACES, where?.precision) },
  { name: 'killed, at least', level: 'interval', rate: killed },
];

/** Days since 1970-01-01 of what is dated to a day. */
function dayOf({ when }: GoldStatement): number | undefined {
  if (!when?.from || when.from !== when.to) return undefined;
  const time = Date.parse(`${when.from}T00:00:00Z`);
  return Number.isNaN(time) ? undefined : time / DAY;
}

function rankOf<T>(order: readonly T[], value: T | undefined): number | undefined {
  const rank = value === undefined ? -1 : order.indexOf(value);
  return rank < 0 ? undefined : rank;
}

/** Least number of dead; nothing where no dead are told of, which is not none. */
function killed({ casualties }: GoldStatement): number | undefined {
  const dead = casualties?.filter(({ harm }) => harm === 'killed') ?? [];
  return dead.length > 0 ? dead.reduce((sum, { min }) => sum + min, 0) : undefined;
}

/**
 * Agreement on each field over aligned units. `coders` are the places in a unit that are compared: with two of them kappa
 * is given beside alpha. A unit counts for a field where at least two coders rate it.
 */
export function coefficients(units: readonly Unit[], coders: readonly number[]): Coefficients[] {
  return SCALES.map(({ name, level, rate }) => {
    const ratings = units.map((unit) =>
      coders.map((coder) => {
        const statement = unit[coder];
        return statement ? rate(statement) : undefined;
      }),
    );
    return {
      field: name,
      level,
      kappa: coders.length === 2 && level === 'nominal' ? cohensKappa(ratings.filter(isBoth)) : null,
      alpha: krippendorffsAlpha(ratings, level),
    };
  });
}

function isBoth(ratings: readonly (Rating | undefined)[]): ratings is [string, string] {
  return ratings.every((rating) => rating !== undefined);
}
