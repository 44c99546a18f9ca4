import type { Grain, Season } from './point.ts';

/** The words of time in English. Keys are in lower case, as they stand in a text. */
const table = <T>(rows: Record<string, T>): ReadonlyMap<string, T> => new Map(Object.entries(rows));

const MONTH_NAMES = 'january february march april may june july august september october november december'.split(' ');

export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...MONTH_NAMES.map((name, i): [string, number] => [name, i + 1]),
  ...MONTH_NAMES.flatMap((name, i): [string, number][] => [
    [name.slice(0, 3), i + 1],
    [`${name.slice(0, 3)}.`, i + 1],
  ]),
  ['sept', 9],
  ['sept.', 9],
]);

/** Month names that are also other words and need more proof: a capital, and a date or a preposition beside them. */
export const DOUBTFUL_MONTHS: ReadonlySet<string> = new Set(['may', 'march', 'mar', 'jan', 'dec', 'august', 'jun']);

export const WEEKDAYS = table({
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  sunday: 7,
});

/** Read as weekdays only beside a date: "sat" and "sun" are other words too. */
export const SHORT_WEEKDAYS = table({
  mon: 1,
  'mon.': 1,
  tue: 2,
  'tue.': 2,
  tues: 2,
  'tues.': 2,
  wed: 3,
  'wed.': 3,
  thu: 4,
  'thu.': 4,
  thur: 4,
  thurs: 4,
  'thurs.': 4,
  fri: 5,
  'fri.': 5,
  sat: 6,
  'sat.': 6,
  sun: 7,
  'sun.': 7,
});

export type Unit = 'second' | 'minute' | 'hour' | 'night' | Grain;

const UNIT_WORDS: Record<Unit, string[]> = {
  second: ['second', 'seconds'],
  minute: ['minute', 'minutes', 'mins'],
  hour: ['hour', 'hours', 'hrs'],
  night: ['night', 'nights'],
  day: ['day', 'days'],
  weekend: ['weekend', 'weekends'],
  week: ['week', 'weeks'],
  month: ['month', 'months'],
  quarter: ['quarter', 'quarters'],
  season: [],
  half: [],
  year: ['year', 'years'],
  decade: ['decade', 'decades'],
  century: ['century', 'centuries'],
};

export const UNITS: ReadonlyMap<string, Unit> = new Map(
  (Object.entries(UNIT_WORDS) as [Unit, string[]][]).flatMap(([unit, words]) =>
    words.map((word) => [word, unit] as const),
  ),
);

/** How TIMEX3 writes a number of units: `P3D`, `PT12H`. A decade is written as ten years. */
export const UNIT_CODES: Record<Unit, { readonly time: boolean; readonly code: string; readonly times: number }> = {
  second: { time: true, code: 'S', times: 1 },
  minute: { time: true, code: 'M', times: 1 },
  hour: { time: true, code: 'H', times: 1 },
  night: { time: false, code: 'D', times: 1 },
  day: { time: false, code: 'D', times: 1 },
  weekend: { time: false, code: 'WE', times: 1 },
  week: { time: false, code: 'W', times: 1 },
  month: { time: false, code: 'M', times: 1 },
  quarter: { time: false, code: 'M', times: 3 },
  season: { time: false, code: 'M', times: 3 },
  half: { time: false, code: 'M', times: 6 },
  year: { time: false, code: 'Y', times: 1 },
  decade: { time: false, code: 'Y', times: 10 },
  century: { time: false, code: 'Y', times: 100 },
};

export const SEASONS = table<Season>({
  spring: 'SP',
  springtime: 'SP',
  summer: 'SU',
  summertime: 'SU',
  autumn: 'FA',
  fall: 'FA',
  winter: 'WI',
  wintertime: 'WI',
});

/** Parts of the day as TIMEX3 writes them after the `T`. */
export const DAY_PARTS = table({
  morning: 'MO',
  mornings: 'MO',
  dawn: 'MO',
  daybreak: 'MO',
  sunrise: 'MO',
  noon: '12:00',
  midday: '12:00',
  afternoon: 'AF',
  afternoons: 'AF',
  evening: 'EV',
  evenings: 'EV',
  dusk: 'EV',
  sunset: 'EV',
  night: 'NI',
  nights: 'NI',
  nighttime: 'NI',
  midnight: '00:00',
});

/** Feasts on a fixed day of the year, as words to month and day. */
export const FIXED_FEASTS = table<readonly [number, number]>({
  'christmas day': [12, 25],
  'christmas eve': [12, 24],
  christmas: [12, 25],
  "new year 's day": [1, 1],
  "new year 's eve": [12, 31],
  'new year ’s day': [1, 1],
  'new year ’s eve': [12, 31],
  'boxing day': [12, 26],
  'may day': [5, 1],
  "valentine 's day": [2, 14],
  'armistice day': [11, 11],
  halloween: [10, 31],
});

/** Feasts that follow Western Easter: days from Easter Sunday. */
export const EASTER_FEASTS = table({
  'easter sunday': 0,
  'easter monday': 1,
  easter: 0,
  'good friday': -2,
  'palm sunday': -7,
});

/** Feasts of calendars that we do not reckon with: a time is meant, but its days stay unknown. */
export const UNRECKONED_FEASTS: ReadonlySet<string> = new Set([
  'ramadan',
  'ramzan',
  'eid',
  'eid al-fitr',
  'eid al - fitr',
  'eid al-adha',
  'eid al - adha',
  'eid-ul-fitr',
  'ashura',
  'muharram',
  'nowruz',
  'diwali',
  'passover',
  'hanukkah',
  'yom kippur',
  'rosh hashanah',
  'lunar new year',
  'thanksgiving',
]);

/** Adverbs and adjectives that point from the time of writing, with their TIMEX3 value. */
export const REFERENCES = table({
  now: 'PRESENT_REF',
  nowadays: 'PRESENT_REF',
  currently: 'PRESENT_REF',
  presently: 'PRESENT_REF',
  'at present': 'PRESENT_REF',
  'at the moment': 'PRESENT_REF',
  'right now': 'PRESENT_REF',
  'these days': 'PRESENT_REF',
  'the time being': 'PRESENT_REF',
  'the present': 'PRESENT_REF',
  'present day': 'PRESENT_REF',
  'present - day': 'PRESENT_REF',
  recently: 'PAST_REF',
  'more recently': 'PAST_REF',
  lately: 'PAST_REF',
  'the past': 'PAST_REF',
  'recent days': 'PAST_REF',
  'recent weeks': 'PAST_REF',
  'recent months': 'PAST_REF',
  'recent years': 'PAST_REF',
  'recent times': 'PAST_REF',
  'recent decades': 'PAST_REF',
  'the future': 'FUTURE_REF',
  'the near future': 'FUTURE_REF',
  'the coming days': 'FUTURE_REF',
  'the coming weeks': 'FUTURE_REF',
  'the coming months': 'FUTURE_REF',
  'the coming years': 'FUTURE_REF',
  'coming days': 'FUTURE_REF',
  'coming weeks': 'FUTURE_REF',
  'coming months': 'FUTURE_REF',
  'coming years': 'FUTURE_REF',
});

/** Repetition in one word, as the period of a TIMEX3 SET. */
export const FREQUENCIES = table({
  hourly: 'PT1H',
  daily: 'P1D',
  nightly: 'P1D',
  everyday: 'P1D',
  weekly: 'P1W',
  fortnightly: 'P2W',
  biweekly: 'P2W',
  monthly: 'P1M',
  bimonthly: 'P2M',
  quarterly: 'P3M',
  yearly: 'P1Y',
  annual: 'P1Y',
  annually: 'P1Y',
});

/** Words that shade a quantity and belong to the expression. */
export const APPROXIMATIONS: ReadonlySet<string> = new Set(
  'about almost approximately around exactly just nearly over roughly some only barely'.split(' '),
);
