import { isoDate } from '../../calendar.ts';
import type { Account, Parties } from './account.ts';
import { comparePlaces, type PlaceRelation } from './places.ts';
import { common, countShared, shares } from './sets.ts';
import { compareTolls } from './tolls.ts';

/**
 * What speaks for two accounts being of one happening, in log-odds by and large, set by hand: the day and one thing more
 * (the place, the toll, both parties, names) must agree.
 */
const WEIGHTS = {
  sameDay: 2,
  overlap: 1,
  looseOverlap: 0.5,
  nextDay: -3,
  place: { same: 2.5, within: 1.5, near: 1, coarse: 0.2, open: 0, apart: -1.5, different: Number.NEGATIVE_INFINITY },
  sharedActor: 0.7,
  sharedCountry: 0.4,
  otherActor: -1,
  otherRecipient: -1.5,
  sharedSides: 1.2,
  /** One says it to the other, and so in both accounts. */
  sameAddress: 1,
  instrument: 1,
  /** The reports as wholes are alike. */
  sameStory: 1.5,
  name: 0.7,
  word: 0.25,
} as const satisfies Record<string, number | Record<PlaceRelation, number>>;

/** Days; an interval longer than this says little of when. */
const LONG = 10;
const MOST_NAMES = 3;
const MOST_WORDS = 4;
/** Speech acts of one kind are one where they share so many words, and these are so much of the shorter. */
const MATTER_WORDS = 2;
const MATTER_SHARE = 0.35;

/** Log-odds, by and large, that two accounts of one family are of one happening; minus infinity where they contradict. */
export function compare(one: Account, other: Account): number {
  const days = compareDays(one, other);
  if (days === Number.NEGATIVE_INFINITY) return days;
  const parties = compareParties(one, other);
  if (parties === Number.NEGATIVE_INFINITY) return parties;
  // a speech act has its content for a place: where it was made says nothing
  const relation = one.isSpeech ? 'open' : comparePlaces(one.where, other.where);
  const place = WEIGHTS.place[relation];
  if (place === Number.NEGATIVE_INFINITY) return place;
  const words = compareWords(one, other);
  if (words === Number.NEGATIVE_INFINITY) return words;
  return (
    compareStories(one, other) +
    days +
    place +
    parties +
    words +
    compareTolls(one.tolls, other.tolls, relation === 'open' || relation === 'coarse')
  );
}

/** Whether two accounts can be of one happening at all. */
export function contradict(one: Account, other: Account): boolean {
  return compare(one, other) === Number.NEGATIVE_INFINITY;
}

function compareStories(one: Account, other: Account): number {
  const { story } = one.told.report;
  return story !== undefined && story !== null && story === other.told.report.story ? WEIGHTS.sameStory : 0;
}

function compareDays(one: Account, other: Account): number {
  if (one.from === null || other.from === null || one.to === null || other.to === null) return 0;
  const gap = Math.max(one.from, other.from) - Math.min(one.to, other.to);
  if (gap > 1) return Number.NEGATIVE_INFINITY;
  // across midnight and the date line; for speech the day of the report is often taken for that of the saying
  if (gap === 1) return one.isSpeech || !(one.isDaySaid && other.isDaySaid) ? 0 : WEIGHTS.nextDay;
  const length = Math.max(one.to - one.from, other.to - other.from) + 1;
  if (length > LONG || !(one.isDaySaid && other.isDaySaid)) return WEIGHTS.looseOverlap;
  return length === 1 ? WEIGHTS.sameDay : WEIGHTS.overlap;
}

function compareParties(one: Account, other: Account): number {
  if (one.isLevel) {
    const shared = likeness(one.sides, other.sides);
    return shared < 0 ? Number.NEGATIVE_INFINITY : shared + sharedSides(one.sides, other.sides);
  }
  const actors = likeness(one.actors, other.actors);
  const recipients = likeness(one.recipients, other.recipients);
  // whose deed it was may be in dispute; whose words they were may not
  if (one.isSpeech && (actors < 0 || recipients < 0)) return Number.NEGATIVE_INFINITY;
  if (one.isSpeech) return actors + recipients + addressOf(actors, recipients, one.isInstrument);
  return (actors < 0 ? WEIGHTS.otherActor : actors) + (recipients < 0 ? WEIGHTS.otherRecipient : recipients);
}

/** Of a speech act from one side to another there is rarely a second one a day. */
function addressOf(actors: number, recipients: number, isInstrument: boolean): number {
  if (actors <= 0 || recipients <= 0) return 0;
  return WEIGHTS.sameAddress + (isInstrument ? WEIGHTS.instrument : 0);
}

/** Two sides that both accounts have tell more than one. */
function sharedSides(one: Parties, other: Parties): number {
  return countShared(one.countries, other.countries) >= 2 ? WEIGHTS.sharedSides : 0;
}

/** What shared parties say; negative where both know theirs and share nobody; 0 where one knows none. */
function likeness(one: Parties, other: Parties): number {
  if (shares(one.ids, other.ids)) return WEIGHTS.sharedActor;
  if (shares(one.countries, other.countries)) return WEIGHTS.sharedCountry;
  const isKnown = ({ ids, countries }: Parties) => ids.size > 0 || countries.size > 0;
  return isKnown(one) && isKnown(other) ? -1 : 0;
}

function compareWords(one: Account, other: Account): number {
  const names = countShared(one.names, other.names);
  const words = countShared(one.matter, other.matter);
  if (one.isSpeech && !one.isInstrument) {
    const shorter = Math.min(one.names.size + one.matter.size, other.names.size + other.matter.size);
    if (names + words < MATTER_WORDS || (names + words) / shorter < MATTER_SHARE) return Number.NEGATIVE_INFINITY;
  }
  return WEIGHTS.name * Math.min(names, MOST_NAMES) + WEIGHTS.word * Math.min(words, MOST_WORDS);
}

/** Why two accounts are taken for one, in words: "same day 2025-12-19; same place Boya; 4 killed in both; both name Latif". */
export function reasonOf(one: Account, other: Account): string {
  const reasons = [dayReason(one, other), one.isSpeech ? null : placeReason(one, other), tollReason(one, other)];
  if (compareStories(one, other) > 0) reasons.push('reports of one story');
  const parties = common(one.sides.ids, other.sides.ids);
  if (parties.length > 0) reasons.push(`both with ${parties.join(', ')}`);
  const names = common(one.names, other.names);
  if (names.length > 0) reasons.push(`both name ${names.join(', ')}`);
  const words = countShared(one.matter, other.matter);
  if (words > 0) reasons.push(`${words} more ${words === 1 ? 'word' : 'words'} in common`);
  return reasons.filter((reason) => reason !== null).join('; ');
}

function dayReason(one: Account, other: Account): string | null {
  if (one.from === null || other.from === null || one.to === null || other.to === null) return null;
  const from = Math.max(one.from, other.from);
  const to = Math.min(one.to, other.to);
  if (from > to) return 'one day apart';
  const isOne = one.from === one.to && other.from === other.to;
  return isOne ? `same day ${isoDate(from)}` : `days agree ${isoDate(from)}${from === to ? '' : ` to ${isoDate(to)}`}`;
}

function placeReason(one: Account, other: Account): string | null {
  const [ours, theirs] = [one.where, other.where];
  if (!ours || !theirs) return null;
  const relation = comparePlaces(ours, theirs);
  if (relation === 'same') return `same place ${ours.name}`;
  if (relation === 'within') return `${ours.name} and ${theirs.name}, one within the other`;
  return relation === 'near' ? `${ours.name} near ${theirs.name}` : null;
}

function tollReason(one: Account, other: Account): string | null {
  for (const toll of one.tolls) {
    for (const { harm, min, max } of other.tolls) {
      if (toll.harm !== harm) continue;
      if (toll.min === min && toll.max === max) return `${min} ${harm} in both`;
      return `${toll.min} and ${min} ${harm}`;
    }
  }
  return null;
}
