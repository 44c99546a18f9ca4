import type { Account } from './account.ts';

/** Nouns by which words spoken before are taken up, by what they can mean. */
const NOUNS = {
  charge: 'allegation|accusation|charge|claim|assertion|suggestion|insinuation|complaint',
  promise: 'promise|pledge|commitment|assurance|undertaking|guarantee',
  report: 'report|finding|assessment|conclusion|investigation',
} as const;

/** What sort of words a statement takes up: "that claim", "such a promise", "Pakistan's accusation", "the report". */
export type Reference = keyof typeof NOUNS;

const DETERMINER = String.raw`(?:the|that|this|these|those|such(?: an?)?|all|any|its|his|her|their|\p{Lu}\p{L}+['’]s?)`;

const PATTERNS = Object.entries(NOUNS).map(
  ([sort, nouns]) =>
    [sort as Reference, new RegExp(`\\b${DETERMINER} (?:[\\p{L}-]+ ){0,2}(?:${nouns})s?(?![\\p{L}-])`, 'u')] as const,
);

/** Words after the verb in which what it is about must be named. */
const WINDOW = 9;

/** Words that are told of a promise. */
const PROMISED = /\b(?:promis|pledg|commit|assur|undert|guarant|vow)/i;

/** How far back (UTF-16 code units) "that claim" reaches: a sentence or two. */
const REACH = 300;

/** What the object of a verb takes up; null where it names a matter of its own. */
export function referenceIn({ statement, mention }: Account): Reference | null {
  const from = Math.max(0, statement.trigger.start - mention.start);
  const words = mention.words.slice(from).replace(/\s+/g, ' ').split(' ').slice(0, WINDOW).join(' ');
  return PATTERNS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** The last of some statements that stand before the referring one in its report and can be what it refers to. */
export function lastReferredTo(
  referring: Account,
  reference: Reference,
  candidates: readonly Account[],
): Account | undefined {
  return candidates
    .filter((account) => isBefore(account, referring) && fits(account, referring, reference))
    .reduce<Account | undefined>(
      (last, account) => (last && last.mention.end > account.mention.end ? last : account),
      undefined,
    );
}

/** The statement nearest to the referring one in its report, before or after it. */
export function nearest(referring: Account, candidates: readonly Account[]): Account | undefined {
  const gap = (account: Account) =>
    Math.max(account.mention.start - referring.mention.end, referring.mention.start - account.mention.end);
  return candidates
    .filter((account) => account.source === referring.source && gap(account) >= 0 && gap(account) <= REACH)
    .reduce<Account | undefined>((best, account) => (best && gap(best) <= gap(account) ? best : account), undefined);
}

function isBefore(account: Account, referring: Account): boolean {
  return account.source === referring.source && account.mention.end <= referring.mention.start;
}

function fits(account: Account, referring: Account, reference: Reference): boolean {
  // A report is named once and rejected at its end; a charge is taken up at once.
  if (reference === 'report') return account.family === 'finding' || account.family === 'document';
  if (referring.mention.start - account.mention.end > REACH) return false;
  return reference === 'charge' || account.family === 'commitment' || PROMISED.test(account.mention.words);
}
