import type { Rule } from '../rules/rule.ts';
import type { Participant, When } from '../statement.ts';
import { type Frame, governingPredicate } from '../syntax/frame.ts';
import type { Layers } from './build.ts';

/**
 * When what a frame tells took place: the time of the trigger's own phrase, else of the verb that carries it. A speech act
 * is dated by its saying: a warning of what "will" be done by the verb of the statement that it stands in, an allegation
 * in the ground of a demarche ("over its failure to …") by the demarche.
 */
export function timeOf(layers: Layers, rule: Rule, frame: Frame, actors: readonly Participant[]): When {
  const own = layers.times.whenOf(frame.token);
  if (isStated(own)) return own;
  const carried = frame.support < 0 ? own : layers.times.whenOf(frame.support);
  if (isStated(carried)) return carried;
  if (rule.kind !== 'speech-act') return carried.basis === 'none' ? own : carried;
  const saying = sayingOf(layers, frame, actors);
  if (saying < 0) return carried.basis === 'none' ? own : carried;
  return layers.times.whenOf(saying);
}

function isStated(when: When): boolean {
  return when.basis === 'explicit' || when.basis === 'relative';
}

/** The verb by which the actor says it, or -1 if the trigger is that verb. */
function sayingOf(layers: Layers, frame: Frame, actors: readonly Participant[]): number {
  const { analysis } = layers.document;
  const speech = layers.attributions.speechAround(frame.token);
  const speaker = speech?.word.speaker;
  if (speech && speaker && actors.some((actor) => actor.country === speaker.country)) return speech.cueToken;
  return frame.support < 0 && analysis.uposOf(frame.token) === 'NOUN' ? governingPredicate(analysis, frame.token) : -1;
}
