import { type Account, sidesIn, tookPlace } from './account.ts';
import { lastOf } from './days.ts';
import { compare, itemOf, mentionsOf } from './items.ts';
import type { Measure } from './model.ts';

/** Words by which a truce is named. */
const TRUCE = /\b(?:cease-?fires?|truces?|armistices?|cessation of hostilities)\b/i;

/** Verbs and nouns by which an earlier truce goes on. */
const GOES_ON =
  /\b(?:keep|kept|maintain|extend|extension|prolong|renew|uphold|respect|honou?r|observe|continu|preserv|restor|reaffirm|hold)/i;

/** Subtypes and words by which a truce is said to be over. */
const OVER = /\.(?:ended|collapse|collapsed|broken|expired|lifted|end)$/;
const ENDS = /\b(?:end|collaps|expir|abandon|terminat|cancel|scrap|abrogat|call(?:ed|s|ing)? off)/i;

/** Around the verb so many words may stand before the truce is named: "agreed on Saturday in Muscat to a truce". */
const WINDOW = 6;

const AGREEMENTS = new Set(['agreement', 'joint-statement', 'announcement']);

type Phase = 'agreed' | 'kept' | 'violated' | 'over';

interface Truce {
  readonly agreed: Account[];
  readonly kept: Account[];
  readonly violated: Account[];
  readonly over: Account[];
}

/**
 * Ceasefires of the two sides. There is one at a time: what is agreed, kept, extended or violated concerns the one that
 * stands, until it is said to be over. That a truce is violated does not end it; the reader is told who says so.
 */
export function trucesOf(accounts: readonly Account[]): Measure[] {
  const steps = accounts.flatMap((account) => {
    const phase = phaseOf(account);
    return phase === null ? [] : [{ account, phase }];
  });
  steps.sort((one, other) => compare(one.account.order, other.account.order));
  const truces: Truce[] = [];
  for (const { account, phase } of steps) {
    const standing = truces.findLast((truce) => !truce.over.length);
    if (standing) standing[phase].push(account);
    else if (phase !== 'over' && phase !== 'violated') truces.push(opened(account));
  }
  return truces.map(measure);
}

/** A truce that is only told of as kept has been agreed before the reports begin. */
function opened(account: Account): Truce {
  return { agreed: [account], kept: [], violated: [], over: [] };
}

function phaseOf(account: Account): Phase | null {
  const { family, statement } = account;
  if (!concernsBoth(account)) return null;
  if (statement.subtype === 'ceasefire.violation') return isSaid(account) ? 'violated' : null;
  if (!tookPlace(account)) return null;
  if (family === 'measure') return TRUCE.test(account.mention.words) ? 'over' : null;
  if (family === 'ceasefire') return ceasefirePhase(account);
  const words = AGREEMENTS.has(family) ? wordsAround(account) : '';
  if (!TRUCE.test(words)) return null;
  return GOES_ON.test(words) ? 'kept' : ENDS.test(words) ? 'over' : 'agreed';
}

function ceasefirePhase(account: Account): Phase {
  const { subtype } = account.statement;
  if (OVER.test(subtype)) return 'over';
  return subtype === 'ceasefire.kept' || GOES_ON.test(wordsAround(account)) ? 'kept' : 'agreed';
}

/** A side, or nobody named, and no armed group or body: third states sit at the table, other truces are others' own. */
function concernsBoth(account: Account): boolean {
  const parties = [...account.by, ...account.to];
  const others = parties.filter(({ side, id, country }) => side === null && id !== null && id !== country);
  return others.length === 0 && (sidesIn(parties).size > 0 || parties.length === 0);
}

function isSaid(account: Account): boolean {
  const { factuality } = account.statement;
  return tookPlace(account) || factuality === 'claimed';
}

/** The words from the verb on in which a truce must be named to be what the verb is about. */
function wordsAround({ statement, mention }: Account): string {
  const from = Math.max(0, statement.trigger.start - mention.start);
  return mention.words
    .slice(from)
    .split(/\s+/)
    .slice(0, WINDOW + 1)
    .join(' ');
}

function measure({ agreed, kept, violated, over }: Truce): Measure {
  return {
    ...itemOf(agreed),
    subtype: 'ceasefire',
    kind: 'ceasefire',
    place: null,
    lastReported: lastOf([...agreed, ...kept, ...violated, ...over].map((account) => account.reported)),
    kept: mentionsOf(kept),
    violations: mentionsOf(violated),
    eased: [],
    conditions: [],
    lifted: mentionsOf(over),
  };
}
