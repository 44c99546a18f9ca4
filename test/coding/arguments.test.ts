import { describe, expect, it } from 'vitest';
import { objectsOf, subjectsOf } from '../../src/coding/syntax/arguments.ts';
import { createAnalyser } from '../../src/language/index.ts';

// Who does it and to whom, whatever the sentence makes of it.

const analyser = createAnalyser();

function argumentsOf(text: string, verb: string, which: typeof subjectsOf): string[] {
  const analysis = analyser.analyse(text);
  const token = Array.from({ length: analysis.count }, (_, i) => i).find((i) => analysis.form(i) === verb)!;
  return which(analysis, token).map((head) => analysis.form(head));
}

describe('the doer', () => {
  it.each([
    ['active', 'Egypt closed the border.', 'closed', ['Egypt']],
    ['passive', 'The border was closed by Egypt.', 'closed', ['Egypt']],
    ['passive without an agent', 'The border was closed.', 'closed', []],
    ['coordinated', 'Egypt closed the border and recalled its envoy.', 'recalled', ['Egypt']],
    ['controlled by an object', 'The UN urged Sudan to withdraw.', 'withdraw', ['Sudan']],
    ['controlled by a subject', 'Sudan promised to withdraw.', 'withdraw', ['Sudan']],
    ['in a relative clause', 'The rebels who attacked the post fled.', 'attacked', ['rebels']],
    ['accused of it', 'The minister accused Sudan of shelling the village.', 'shelling', ['Sudan']],
    ['foiled by somebody else', 'Police foiled the attempt to storm the office.', 'storm', []],
    [
      'taken for the object of "after"',
      'Iran reopened the road a day after Iraq released the drivers.',
      'released',
      ['Iraq'],
    ],
  ])('%s: %s', (_case, text, verb, subjects) => {
    expect(argumentsOf(text, verb, subjectsOf)).toEqual(subjects);
  });
});

describe('whom it is done to', () => {
  it.each([
    ['active', 'Egypt closed the border.', 'closed', ['border']],
    [
      'behind an introduction',
      'To deliver a letter, the Kenyan chief of staff was invited to the palace.',
      'invited',
      ['chief'],
    ],
    ['not the introduction itself', 'To convey our protest, they left.', 'convey', ['protest']],
    ['passive', 'The border was closed by Egypt.', 'closed', ['border']],
    ['told something', 'Israel warned Hezbollah that it would pay a price.', 'warned', ['Hezbollah']],
    ['nobody', 'The soldiers fled on Monday.', 'fled', []],
  ])('%s: %s', (_case, text, verb, objects) => {
    expect(argumentsOf(text, verb, objectsOf)).toEqual(objects);
  });
});
