import { describe, expect, test } from 'vitest';
import { certaintyOf } from '../../src/coding/certainty/index.ts';
import { subjectsOf } from '../../src/coding/syntax/arguments.ts';
import { createAnalyser } from '../../src/language/index.ts';

const analyser = createAnalyser();

/** Grade and subject of a verb. */
function read(text: string, verb: string) {
  const analysis = analyser.analyse(text);
  const token = analysis.tokenAt(text.indexOf(verb));
  const [subject] = subjectsOf(analysis, token);
  const name = subject === undefined ? '' : analysis.form(subject);
  return { factuality: certaintyOf(analysis, token).factuality, isMay: name === 'May' };
}

describe('"May" as a name, a modal and a month', () => {
  test.each([
    ['Prime Minister May condemned the attack.', 'condemned', 'happened'],
    ['Theresa May expelled two diplomats.', 'expelled', 'happened'],
    ['British Prime Minister Theresa May on Tuesday expelled two envoys.', 'expelled', 'happened'],
    ['Theresa May has rejected the offer.', 'rejected', 'happened'],
    ['Theresa May will visit Oslo.', 'visit', 'planned'],
    ['Norway may visit the site.', 'visit', 'conditional'],
    ['The army may attack the camp.', 'attack', 'conditional'],
    ['Norway May Expel Two Envoys', 'Expel', 'conditional'],
    ['In May, Norway expelled two envoys.', 'expelled', 'happened'],
  ])('%s', (text, verb, factuality) => {
    expect(read(text, verb).factuality).toBe(factuality);
  });

  test.each([
    ['May has rejected the offer.', 'rejected', true],
    ['May held talks in Oslo.', 'held', true],
    ['Norway may hold talks in Oslo.', 'hold', false],
    ['May the talks succeed.', 'succeed', false],
    ['In May, Norway held talks.', 'held', false],
    ['In May Norway held talks.', 'held', false],
  ])('%s', (text, verb, isMay) => {
    expect(read(text, verb).isMay).toBe(isMay);
  });
});
