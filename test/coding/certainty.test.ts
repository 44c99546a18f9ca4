import { describe, expect, test } from 'vitest';
import { certaintyOf } from '../../src/coding/certainty/index.ts';
import { createAnalyser } from '../../src/language/index.ts';

const analyser = createAnalyser();

function certainty(text: string, predicate: string) {
  const offset = text.lastIndexOf(predicate);
  if (offset < 0) throw new Error(`"${predicate}" is not in the text`);
  const analysis = analyser.analyse(text);
  const { factuality, cue } = certaintyOf(analysis, analysis.tokenAt(offset));
  return { factuality, cue: cue < 0 ? null : analysis.form(cue) };
}

describe('verbs', () => {
  test.each([
    // told as having happened
    ['Gunmen attacked the convoy.', 'attacked', 'happened'],
    ['The envoy said that gunmen attacked the convoy.', 'attacked', 'happened'],
    ['The crew managed to leave the port.', 'leave', 'happened'],
    ['The storm forced the crew to leave the port.', 'leave', 'happened'],
    ['The crew did not fail to warn the port.', 'warn', 'happened'],
    ['The mayor regretted that the bridge had been closed.', 'closed', 'happened'],
    ['The army began to shell the village.', 'shell', 'happened'],
    ['Soldiers who attacked the convoy fled.', 'attacked', 'happened'],
    // negated
    ['Gunmen did not attack the convoy.', 'attack', 'negated'],
    ['Gunmen never attacked the convoy.', 'attacked', 'negated'],
    ['No soldier was killed.', 'killed', 'negated'],
    ['Nobody signed the treaty.', 'signed', 'negated'],
    ['They left without signing the treaty.', 'signing', 'negated'],
    ['The parties did not manage to sign the treaty.', 'sign', 'negated'],
    // failed
    ['The parties failed to sign the treaty.', 'sign', 'failed'],
    ['The envoy refused to sign the treaty.', 'sign', 'failed'],
    ['Police prevented the crowd from storming the palace.', 'storming', 'failed'],
    // planned
    ['The parties will sign the treaty on Monday.', 'sign', 'planned'],
    ['The parties agreed to sign the treaty.', 'sign', 'planned'],
    ['The king vowed to rebuild the bridge.', 'rebuild', 'planned'],
    ['The envoy is expected to visit the capital.', 'visit', 'planned'],
    ['The envoy is due to visit the capital.', 'visit', 'planned'],
    ['The envoy is set to visit the capital.', 'visit', 'planned'],
    ['The king sent troops to seize the bridge.', 'seize', 'planned'],
    ['The army has a plan to seize the bridge.', 'seize', 'planned'],
    // conditional
    ['If the rebels attack, the town will fall.', 'attack', 'conditional'],
    ['The rebels may attack the town.', 'attack', 'conditional'],
    ['The rebels could attack the town.', 'attack', 'conditional'],
    ['The mayor will stay unless the rebels attack.', 'attack', 'conditional'],
    ['The envoy asked whether the rebels attacked the town.', 'attacked', 'conditional'],
    // demanded
    ['The mayor urged the rebels to release the prisoners.', 'release', 'demanded'],
    ['The mayor demanded that the rebels release the prisoners.', 'release', 'demanded'],
    ['The mayor asked the rebels to leave the town.', 'leave', 'demanded'],
    ['Release the prisoners now.', 'Release', 'demanded'],
    // threatened
    ['The rebels threatened to burn the town.', 'burn', 'threatened'],
    ['The rebels warned that they would burn the town.', 'burn', 'threatened'],
    // denied, claimed
    ['The rebels denied that they had burnt the town.', 'burnt', 'denied'],
    ['The rebels denied burning the town.', 'burning', 'denied'],
    ['The mayor claimed that the rebels burnt the town.', 'burnt', 'claimed'],
    ['The mayor accused the rebels of burning the town.', 'burning', 'claimed'],
    ['The mayor believes that the rebels burnt the town.', 'burnt', 'claimed'],
  ])('%s | %s: %s', (text, predicate, factuality) => {
    expect(certainty(text, predicate).factuality).toBe(factuality);
  });
});

describe('event nouns', () => {
  test.each([
    ['The attack began at dawn.', 'attack', 'happened'],
    ['The two sides held talks on Monday.', 'talks', 'happened'],
    ['The bishop condemned the attack.', 'attack', 'happened'],
    ['The two sides will hold talks on Monday.', 'talks', 'planned'],
    ['The two sides did not hold talks.', 'talks', 'negated'],
    ['There was no attack.', 'attack', 'negated'],
    ['Police foiled an attack on the station.', 'attack', 'failed'],
    ['The attack was foiled by the guards.', 'attack', 'failed'],
    ['The talks failed on Monday.', 'talks', 'failed'],
    ['The general planned an attack on the port.', 'attack', 'planned'],
    ['The council called for a ceasefire.', 'ceasefire', 'demanded'],
    ['The council demanded an investigation.', 'investigation', 'demanded'],
    ['The planned attack worried the town.', 'attack', 'planned'],
    ['The alleged attack worried the town.', 'attack', 'claimed'],
    ['The colonel denied the attack.', 'attack', 'denied'],
    ['Observers spoke of the risk of an attack.', 'attack', 'conditional'],
  ])('%s | %s: %s', (text, predicate, factuality) => {
    expect(certainty(text, predicate).factuality).toBe(factuality);
  });
});

describe('the word that says so', () => {
  test.each([
    ['Gunmen did not attack the convoy.', 'attack', 'not'],
    ['The parties will sign the treaty.', 'sign', 'will'],
    ['Police foiled an attack on the station.', 'attack', 'foiled'],
    ['The parties failed to sign the treaty.', 'sign', 'failed'],
    ['Gunmen attacked the convoy.', 'attacked', null],
  ])('%s | %s: %s', (text, predicate, cue) => {
    expect(certainty(text, predicate).cue).toBe(cue);
  });
});
