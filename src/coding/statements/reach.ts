import type { PloverClass } from '../../knowledge/ontology.ts';

/**
 * Where the other side of an act stands when the paths of its rule lead to nobody: prepositions of the phrases that hang
 * from the trigger, its support or its object, the likeliest first. What is done in, to or against a
 * country's soil is done to that country, so places count for acts that reach somewhere and not for words about them.
 */
export interface Reach {
  readonly prepositions: readonly string[];
  /** Does a place at the phrase stand for its country: of others alone, or the actor's own as well ("a curfew in Basra")? */
  readonly places: 'none' | 'abroad' | 'any';
}

const reach = (prepositions: string, places: Reach['places']): Reach => ({
  prepositions: prepositions.split(' '),
  places,
});

export const reachOf: Partial<Record<PloverClass, Reach>> = {
  ACCUSE: reach('against of into', 'none'),
  AGREE: reach('with to in', 'abroad'),
  AID: reach('to for in', 'abroad'),
  ASSAULT: reach('against on at in into near', 'any'),
  COERCE: reach('on against in at over', 'any'),
  CONCEDE: reach('to with in', 'none'),
  CONSULT: reach('with to', 'none'),
  COOPERATE: reach('with to in', 'abroad'),
  MOBILIZE: reach('against to into on along near in at around', 'any'),
  PROTEST: reach('against at', 'none'),
  REJECT: reach('of by from to with', 'none'),
  REQUEST: reach('from to of', 'none'),
  RETREAT: reach('from in', 'abroad'),
  SANCTION: reach('against on to with from', 'abroad'),
  SUPPORT: reach('of for to toward towards', 'none'),
  THREATEN: reach('against on', 'abroad'),
};
