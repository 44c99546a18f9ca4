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

/**
 * How sure a line is and on whose word: "reported" is the publisher's own voice, "according to X" another's, and what is
 * claimed, denied or announced is called so. Of a speech act it says that it was said, never that what was said is so.
 */
export function suretyOf(
  mention: Pick<Mention, 'kind' | 'factuality' | 'actHappened' | 'speaker' | 'narrated'>,
): string {
  const { factuality, speaker, narrated, kind, actHappened } = mention;
  const said = kind === 'speech-act' && actHappened;
  if (said || factuality === 'happened') {
    const source = speaker ? `according to ${speaker}` : narrated ? 'reported' : 'reported, source not named';
    return said ? `said, ${narrated ? 'as reported' : source}` : source;
  }
  const [grade, join] = GRADES[factuality];
  if (speaker) return grade + join + speaker;
  return narrated ? grade : `${grade}, by whom is not stated`;
}

/** Numbers of the sources of some words, held together in wrapping: `[2, 5]`. */
export function citation(mentions: readonly Pick<Mention, 'source'>[]): string {
  const numbers = [...new Set(mentions.map((mention) => mention.source))].sort((one, other) => one - other);
  return `[${numbers.join(',\u00a0')}]`;
}
