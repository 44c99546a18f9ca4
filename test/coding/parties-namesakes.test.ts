import { describe, expect, it } from 'vitest';
import { createCoder } from '../../src/coding/index.ts';

// One name, two groups: who is meant hangs on where the clause tells of fighting.

const coder = createCoder();
const talibanIn = (text: string, published: string): string[] =>
  coder
    .annotate({ id: 'test', text, published })
    .actors.filter((actor) => actor.text.includes('Taliban'))
    .map((actor) => actor.id);

describe('the Taliban', () => {
  it.each([
    ['The Taliban attacked a school in Peshawar.', '2015-02-01'],
    ['Taliban militants killed three policemen in Lakki Marwat, Pakistan.', '2024-03-01'],
    ['A raid by the Taliban in Swat left nine dead.', '2013-05-01'],
  ])('of Pakistan: %s', (text, published) => {
    expect(talibanIn(text, published)).toEqual(['TTP']);
  });

  it.each([
    ['The Taliban attacked a school in Kunduz.', '2015-02-01'],
    ['Taliban officials arrived in Islamabad for talks.', '2024-03-01'],
    ['Pakistan told the Taliban to curb the raids.', '2024-03-01'],
    ['The Taliban said that gunmen had attacked a bank in Peshawar.', '2024-03-01'],
    ['The Taliban closed the road to Pakistan.', '2024-03-01'],
  ])('of Afghanistan: %s', (text, published) => {
    expect(talibanIn(text, published)).toEqual(['AFG-TALIBAN']);
  });
});
