import type { Attributions, ReportedSpeech } from '../document.ts';
import type { Rule } from '../rules/rule.ts';
import type { OnWhoseWord, Participant } from '../statement.ts';
import { type Frame, predicateOf } from '../syntax/frame.ts';

/** Acts that others see done, whatever is said in them: that a demarche was delivered is for the reporter to vouch. */
const witnessed = new Set(['demarche', 'summons', 'joint-statement', 'apology', 'recognition']);

/**
 * On whose word a statement stands. A nominal trigger that is itself the cue of a speech ("Kabul's commitments") stands on
 * the word of the speech around it. What a speech act says stands on the word of whoever performs it, unless the act is
 * one that others witness.
 */
export function wordFor(
  attributions: Attributions,
  rule: Rule,
  frame: Frame,
  actors: readonly Participant[],
): OnWhoseWord {
  const word = outsideOwnCue(attributions, frame);
  const [actor] = actors;
  if (!isSaid(rule) || word.speaker !== null || !actor || witnessed.has(rule.subtype)) return word;
  return { ...word, speaker: actor, voice: word.voice === 'narration' ? 'indirect' : word.voice };
}

function isSaid(rule: Rule): boolean {
  return rule.kind === 'speech-act' || rule.kind === 'assessment';
}

function outsideOwnCue(attributions: Attributions, frame: Frame): OnWhoseWord {
  const token = predicateOf(frame);
  const speech = attributions.speechAround(token);
  if (!speech || speech.cueToken !== token) return attributions.wordOf(token);
  const around = attributions.all.filter((other) => other.cueToken !== token && holds(other, token));
  return around.sort((a, b) => lengthAt(a, token) - lengthAt(b, token))[0]?.word ?? narration;
}

const narration: OnWhoseWord = { speaker: null, voice: 'narration', channel: null, cue: null };

function holds(speech: ReportedSpeech, token: number): boolean {
  return speech.content.some(({ first, last }) => first <= token && token <= last);
}

/** How long the part of the speech is that holds the token: the shortest is the innermost. */
function lengthAt(speech: ReportedSpeech, token: number): number {
  const part = speech.content.find(({ first, last }) => first <= token && token <= last);
  return part ? part.last - part.first : Number.POSITIVE_INFINITY;
}
