import { type Expression, expression } from '../expression.ts';
import { REFERENCES } from '../lexicon.ts';
import type { TimeWords } from '../words.ts';
import { endsPhrase } from './relative.ts';
import { phrase } from './seasons.ts';

/** These name a time only where no noun follows: "in the past", but not "the past attacks". */
const NOUN_PHRASES = new Set(['the past', 'the present', 'the future', 'the near future']);

/** "now", "recently", "in recent weeks", "in the near future". */
export function reference(words: TimeWords, at: number): Expression | null {
  for (let length = 3; length >= 1; length--) {
    const name = phrase(words, at, length);
    const value = REFERENCES.get(name);
    if (value === undefined) continue;
    const last = at + length - 1;
    // "the now-defunct pact": part of another word
    if (name === 'now' && words.lower(last + 1) === '-' && words.touchesNext(last)) return null;
    if (NOUN_PHRASES.has(name) && !endsPhrase(words, last + 1)) return null;
    return expression(at, last, { is: 'reference', value });
  }
  return null;
}
