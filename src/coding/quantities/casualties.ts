import type { Analysis } from '../../language/analysis.ts';
import { certaintyOf, embeddingLexicon } from '../certainty/index.ts';
import { ruledCertaintyOf } from '../certainty/ruled.ts';
import type { CasualtyMention, CodingDocument, Parties } from '../document.ts';
import type { Participant } from '../statement.ts';
import { hasCase } from '../syntax/arguments.ts';
import { childBy, REL, relation, TAG } from '../syntax/relations.ts';
import { type Count, countOf } from './count.ts';
import { type HarmLexicon, harmLexicon } from './lexicon.ts';
import { membersOf, type Victims, victimsAt } from './victims.ts';

/**
 * Finds the tolls of a report: so many killed, injured, captured, missing or displaced, with who they were. A toll that
 * is denied, feared, planned or conditional is none; ages, distances, money and things are never counted.
 */
export function readCasualties(
  document: CodingDocument,
  parties: Parties,
  lexicon: HarmLexicon = harmLexicon(),
): CasualtyMention[] {
  const { analysis } = document;
  const mentions: CasualtyMention[] = [];
  const taken = new Set<string>();
  for (let token = 0; token < analysis.count; token++) {
    const victims = victimsAt(analysis, token, lexicon);
    if (!victims || !tookPlace(analysis, token)) continue;
    for (const head of victims.heads.flatMap((each) => membersOf(analysis, each, lexicon))) {
      const mention = mentionOf(analysis, token, head, victims, parties, lexicon);
      const key = mention && `${mention.first} ${mention.last} ${mention.casualties.harm}`;
      if (!mention || taken.has(key!)) continue;
      taken.add(key!);
      mentions.push(mention);
    }
  }
  return mentions;
}

/**
 * Claims are kept (whoever makes the statement says on whose word); "foiled" is kept, for people die of foiled attacks. A
 * reader takes most of what is "feared" to have happened: a number is no toll for that, so the rules have a say of their own.
 */
function tookPlace(analysis: Analysis, token: number): boolean {
  const grades = [certaintyOf(analysis, token), ruledCertaintyOf(analysis, token, embeddingLexicon())];
  return grades.every(({ factuality }) => factuality === 'happened' || factuality === 'claimed');
}

function mentionOf(
  analysis: Analysis,
  token: number,
  head: number,
  { harm, counted }: Victims,
  parties: Parties,
  lexicon: HarmLexicon,
): CasualtyMention | null {
  const noun = peopleBehind(analysis, head);
  if (!counted && isThing(analysis, noun, lexicon)) return null;
  const who = counted ? null : whoOf(analysis, noun, parties);
  const count = countOf(analysis, head, lexicon) ?? oneOf(analysis, noun, who, counted, lexicon);
  if (!count || count.min < 1 || isOtherwiseUsed(analysis, count)) return null;
  const indefinite = count.first === count.last && /^(an?|both)$/.test(analysis.lowerOf(count.first));
  const needsPeople = indefinite || isAmbiguous(analysis, token, lexicon);
  if (needsPeople && !counted && who === null && !isPeople(analysis, noun, lexicon)) return null;
  const first = Math.min(count.first, noun);
  const last = Math.max(count.last, head, noun);
  return {
    first,
    last,
    token,
    casualties: { ...analysis.span(first, last), harm, who, min: count.min, max: count.max },
  };
}

/** A noun for people, or a number that stands for them. */
function isPeople(analysis: Analysis, noun: number, lexicon: HarmLexicon): boolean {
  const lemma = analysis.lemmaOf(noun).toLowerCase();
  return (
    lexicon.people.has(lemma) || /(man|men|woman|women|girl|boy|people)$/.test(lemma) || analysis.upos[noun] === TAG.NUM
  );
}

const isAmbiguous = (analysis: Analysis, token: number, lexicon: HarmLexicon): boolean =>
  lexicon.ambiguous.has(analysis.lemmaOf(token)) || lexicon.ambiguous.has(analysis.lowerOf(token));

/** "dozens of protesters", "four of the soldiers": the people, where the head is a number. */
function peopleBehind(analysis: Analysis, head: number): number {
  for (const child of analysis.children(head)) {
    if (relation(analysis, child) === REL.nmod && child > head && hasCase(analysis, child, 'of')) {
      const upos = analysis.upos[head];
      if (
        upos === TAG.NUM ||
        /^(dozens|scores|hundreds|thousands|number|couple|tens|bodies|remains)$/.test(analysis.lowerOf(head))
      )
        return peopleBehind(analysis, child);
    }
  }
  return head;
}

function isThing(analysis: Analysis, noun: number, lexicon: HarmLexicon): boolean {
  return (
    lexicon.things.has(analysis.lemmaOf(noun)) ||
    lexicon.things.has(analysis.lowerOf(noun)) ||
    analysis.form(noun) === '%'
  );
}

function whoOf(analysis: Analysis, noun: number, parties: Parties): Participant | null {
  return analysis.upos[noun] === TAG.NUM ? null : (parties.of(noun)[0] ?? null);
}

/** One named person, or "the governor": the phrase has no number, and means one. */
function oneOf(
  analysis: Analysis,
  noun: number,
  who: Participant | null,
  counted: boolean,
  lexicon: HarmLexicon,
): Count | null {
  if (counted) return null;
  const one: Count = { first: noun, last: noun, min: 1, max: 1 };
  if (who?.kind === 'person') return one;
  const singular = analysis.xposOf(noun) === 'NN' && lexicon.people.has(analysis.lemmaOf(noun));
  return singular && childBy(analysis, noun, REL.det) >= 0 && !collective.has(analysis.lemmaOf(noun)) ? one : null;
}

const collective = new Set(['crew', 'staff', 'personnel', 'people', 'youth', 'other', 'troop', 'local', 'national']);

/** The number is an age, a share, money or a date after all: "a 40-year-old man" counts one man, not forty. */
function isOtherwiseUsed(analysis: Analysis, count: Count): boolean {
  const next = count.last + 1 < analysis.count ? analysis.lowerOf(count.last + 1) : '';
  const before = count.first > 0 ? analysis.form(count.first - 1) : '';
  return next === '%' || next === 'percent' || next === '-year' || /^[$€£₹]$/.test(before);
}
