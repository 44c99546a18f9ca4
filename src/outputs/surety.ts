import type { Factuality } from '../coding/statement.ts';
import type { Mention } from '../ledger/index.ts';

/** What a line says of words that do not tell of something done, and how a speaker is joined to it. */
const GRADES: Readonly<Record<Exclude<Factuality, 'happened'>, readonly [grade: string, join: string]>> = {
  claimed: ['claimed', ' by '],
  denied: ['denied', ' by '],
  demanded: ['demanded', ' by '],
  threatened: ['threatened', ' by '],
  planned: ['announced', ' by '],
  failed: ['failed', ', according to '],
  conditional: ['conditional', ', according to '],
  negated: ['said not to have happened', ', according to '],
};

type Graded = Pick<Mention, 'kind' | 'factuality' | 'actHappened' | 'speaker' | 'narrated' | 'own'>;

/**
 * How sure a line is and on whose word: "reported" is the publisher's own voice, "according to X" another's, and what is
 * claimed, denied or announced is called so. A speech act in the words of the one who speaks needs no second name: the
 * line that says who demands says also who says so, and never that what was said is true.
 */
export function suretyOf(mention: Graded): string {
  const { factuality, speaker, narrated, own } = mention;
  const said = isSaid(mention);
  if (said && own) return '';
  if (said || factuality === 'happened') {
    return speaker ? `according to ${speaker}` : narrated ? 'reported' : 'reported, source not named';
  }
  const [grade, join] = GRADES[factuality];
  if (speaker) return grade + join + speaker;
  return narrated ? grade : `${grade}, by whom is not stated`;
}

/** A speech act that took place. */
function isSaid({ kind, actHappened }: Graded): boolean {
  return kind === 'speech-act' && actHappened;
}

/** How sure and from where, as a line ends: " · claimed by Oman [2, 5]". */
export function grounds(best: Graded, mentions: readonly Pick<Mention, 'source'>[]): string {
  const surety = suretyOf(best);
  return `${surety ? ` · ${surety}` : ''}\u00a0${citation(mentions)}`;
}

/** Numbers of the sources of some words, held together in wrapping: `[2, 5]`. */
export function citation(mentions: readonly Pick<Mention, 'source'>[]): string {
  const numbers = [...new Set(mentions.map((mention) => mention.source))].sort((one, other) => one - other);
  return `[${numbers.join(',\u00a0')}]`;
}
