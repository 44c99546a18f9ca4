import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { PloverClass } from '../../knowledge/ontology.ts';
import type { Analysis } from '../../language/analysis.ts';
import type { Attributions, Parties, Times, TokenRange } from '../document.ts';
import { follow } from '../rules/match.ts';
import type { Path, RolePaths } from '../rules/rule.ts';
import type { Participant } from '../statement.ts';
import { hasCase } from '../syntax/arguments.ts';
import { type Frame, isSuffered, slot, sufferersOf } from '../syntax/frame.ts';
import { PENN, REL, relation, SUBTYPE, TAG } from '../syntax/relations.ts';
import type { Layers } from './build.ts';
import { reachOf } from './reach.ts';

/** Finds who is meant by the role paths of a rule. */
export class RoleFinder {
  readonly #analysis: Analysis;
  readonly #parties: Parties;
  readonly #attributions: Attributions;
  readonly #times: Times;

  readonly #actors: Knowledge['actors'];

  constructor(layers: Pick<Layers, 'document' | 'parties' | 'attributions' | 'times'>) {
    this.#analysis = layers.document.analysis;
    this.#actors = layers.document.knowledge.actors;
    this.#parties = layers.parties;
    this.#attributions = layers.attributions;
    this.#times = layers.times;
  }

  /** The parties of the first alternative that leads to any but those already `taken`: nobody acts on themselves. */
  find(frame: Frame, paths: RolePaths, taken: readonly Participant[] = []): Participant[] {
    for (const together of paths) {
      const found = together
        .flatMap((path) => this.#at(frame, path))
        .filter((one) => !taken.some((other) => isSame(one, other)));
      if (found.length) return distinct(found);
    }
    return [];
  }

  /**
   * The other side where the paths of a rule lead to nobody, see {@link reachOf}: the parties in the phrases that its class
   * reaches by, else the country of a place there.
   */
  beyond(frame: Frame, event: PloverClass | null, taken: readonly Participant[]): Participant[] {
    const reach = event === null ? undefined : reachOf[event];
    if (!reach) return [];
    const isOther = (one: Participant): boolean => !taken.some((other) => isSame(one, other));
    const heads = reach.prepositions
      .flatMap((preposition) => this.#phrasesWith(frame, preposition))
      .filter((head) => !this.#isTime(head));
    for (const head of heads) {
      const own = this.#partiesAt(head, false);
      const found = (own.length ? own : this.#nearestWithin(head)).filter(
        (one) => one.country !== null && isOther(one) && !this.isMeans(one, taken),
      );
      if (found.length) return distinct(found);
    }
    if (reach.places === 'none') return [];
    for (const head of heads) {
      const found = this.#stateAt(this.#wholeOf(head) ?? head).filter(
        (one) => isOther(one) && (reach.places === 'any' || !taken.some(({ country }) => country === one.country)),
      );
      if (found.length) return found;
    }
    return [];
  }

  /**
   * "Withdrew its troops from Mali", "sent a team to Haiti": what somebody acts by is not whom they act upon.
   */
  isMeans(one: Participant, actors: readonly Participant[]): boolean {
    const last = this.#analysis.tokenAt(one.end - 1);
    const head = this.#wholeOf(last) ?? last;
    if (!means.has(this.#analysis.lemmaOf(head).toLowerCase())) return false;
    return one.country === null || actors.some(({ country }) => country === one.country);
  }

  /** "Some of its troops", "parts of Kashmir": the phrase that a part is taken of, or null. */
  #wholeOf(part: number): number | null {
    const isPart = this.#analysis.upos[part] !== TAG.NOUN || parts.has(this.#analysis.lemmaOf(part).toLowerCase());
    if (!isPart) return null;
    for (const child of this.#analysis.children(part)) {
      if (relation(this.#analysis, child) === REL.nmod && hasCase(this.#analysis, child, 'of')) return child;
    }
    return null;
  }

  /**
   * Phrases with a preposition in the clause of a frame or in the clauses and phrases that it takes ("is willing to withdraw
   * its troops from Sinai", "held talks in Jerusalem with"), those that hang highest first.
   */
  #phrasesWith(frame: Frame, preposition: string): number[] {
    const direct = slot(this.#analysis, frame, preposition);
    if (direct.length) return direct;
    const found: number[] = [];
    let level = frame.support >= 0 ? [frame.token, frame.support] : [frame.token];
    for (let depth = 0; depth < DEEPEST && level.length && !found.length; depth++) {
      level = level.flatMap((token) => [...this.#analysis.children(token)].filter((child) => this.#isInside(child)));
      found.push(...level.filter((token) => hasCase(this.#analysis, token, preposition)));
    }
    return found;
  }

  /** A phrase or an infinitive that belongs to the clause above it; other clauses tell of other things. */
  #isInside(token: number): boolean {
    const rel = relation(this.#analysis, token);
    if (rel === REL.obj || rel === REL.obl || rel === REL.nmod) return true;
    return rel === REL.xcomp || (rel === REL.acl && this.#analysis.xpos[token] === PENN.VB);
  }

  /** "The embassy has faced attacks": whom the deed befalls. */
  sufferers(frame: Frame, taken: readonly Participant[]): Participant[] {
    if (!isSuffered(this.#analysis, frame)) return [];
    const found = sufferersOf(this.#analysis, frame).flatMap((token) => this.#partiesAt(token, false));
    return distinct(found.filter((one) => !taken.some((other) => isSame(one, other))));
  }

  /** "Were killed in an air strike by NATO", "died in Israeli shelling": who did the deed in which it happened. */
  behindDeed(frame: Frame): Participant[] {
    for (const preposition of ['in', 'during', 'from']) {
      for (const head of slot(this.#analysis, frame, preposition)) {
        if (!deeds.has(this.#analysis.lemmaOf(head).toLowerCase())) continue;
        const deed = { token: head, support: -1 };
        for (const path of ['owner', 'modifier']) {
          const found = slot(this.#analysis, deed, path).flatMap((token) => this.#parties.of(token));
          const powers = found.filter(({ country, id }) => country !== null || id !== null);
          if (powers.length) return distinct(powers);
        }
      }
    }
    return [];
  }

  #isTime(token: number): boolean {
    return this.#times.all.some(({ first, last }) => first <= token && token <= last);
  }

  #at(frame: Frame, path: Path): Participant[] {
    if (path.length === 1 && path[0] === 'speaker') {
      const speaker = this.#attributions.wordOf(frame.token).speaker;
      return speaker ? [speaker] : [];
    }
    const joined = path.length === 1 && path[0] === 'subject' ? this.#joinedSpeaker(frame) : null;
    if (joined) return [joined];
    const last = path[path.length - 1];
    if (last === 'within') {
      return follow(this.#analysis, frame, path.slice(0, -1)).flatMap((token) => this.#nearestWithin(token));
    }
    const adjuncts = last === 'modifier';
    return follow(this.#analysis, frame, path).flatMap((token) => {
      const found = this.#partiesAt(token, adjuncts);
      return found.length || adjuncts || whereabouts.has(last!) ? found : this.#stateAt(token);
    });
  }

  /** "The army said that the gunmen had fled and accused Chad": the army accuses, whatever the tree says. */
  #joinedSpeaker(frame: Frame): Participant | null {
    const speech = this.#attributions.all.find((one) => one.joined && one.cueToken === frame.token);
    return speech?.word.speaker ?? null;
  }

  /** "Visited Islamabad", "a curfew on Basra": what is done to a town is done to its state; what is done in it is not. */
  #stateAt(token: number): Participant[] {
    const place = this.#parties.places.find(({ first, last }) => first <= token && token <= last);
    const state = place?.where.country ? this.#actors.get(place.where.country) : undefined;
    if (!place || !state) return [];
    const { id, name, kind, country, sector } = state;
    return [{ ...this.#analysis.span(place.first, place.last), id, name, kind, code: country, country, sector }];
  }

  /** The parties of a phrase, or, where it is a thing ("the army's camp", "a convoy of soldiers"), those it belongs to. */
  #partiesAt(token: number, adjuncts: boolean): readonly Participant[] {
    if (this.#analysis.upos[token] === TAG.PRON && this.#isFirstPerson(token)) {
      const speaker = this.#attributions.wordOf(token).speaker;
      return speaker ? [speaker] : [];
    }
    const own = this.#parties.of(token);
    if (own.length || adjuncts) return own;
    const issuer = this.#parties.issuerOf(token);
    if (issuer) return [issuer];
    for (const child of this.#analysis.children(token)) {
      if (!this.#isOwner(child)) continue;
      const owner = this.#parties.of(child);
      if (owner.length) return owner;
    }
    return this.#nameAt(token);
  }

  /** "We", "our"; "US" in capitals is never the pronoun, whatever its tag. */
  #isFirstPerson(token: number): boolean {
    return this.#analysis.form(token) !== 'US' && firstPerson.has(this.#analysis.lowerOf(token));
  }

  /** A proper name that nobody knows is somebody all the same. */
  #nameAt(token: number): Participant[] {
    if (this.#analysis.upos[token] !== TAG.PROPN) return [];
    const covers = ({ first, last }: TokenRange): boolean => first <= token && token <= last;
    if (this.#isTime(token) || this.#parties.places.some(covers)) return [];
    const { first, last } = nameAround(this.#analysis, token);
    const span = this.#analysis.span(first, last);
    return [{ ...span, id: null, name: span.text, kind: null, code: null, country: null, sector: null }];
  }

  /** The parties named nearest below a phrase, at any depth: "pipelines on the Syrian coast". */
  #nearestWithin(head: number): readonly Participant[] {
    const { leftmost, rightmost } = this.#analysis;
    const inside = Array.from({ length: rightmost[head] - leftmost[head] + 1 }, (_, i) => leftmost[head] + i);
    inside.sort((a, b) => Math.abs(a - head) - Math.abs(b - head) || a - b);
    for (const token of inside) {
      if (token === head || this.#isQuality(token)) continue;
      const found = this.#parties.of(token).filter((one) => one.code !== null);
      if (found.length) return found;
    }
    return [];
  }

  /** "Military aid", "a humanitarian convoy": of what kind a thing is, not whom it is for; "Syrian" says whose. */
  #isQuality(token: number): boolean {
    if (this.#analysis.upos[token] !== TAG.ADJ || relation(this.#analysis, token) !== REL.amod) return false;
    return this.#analysis.form(token) === this.#analysis.lowerOf(token);
  }

  #isOwner(child: number): boolean {
    const rel = relation(this.#analysis, child);
    if (this.#analysis.deprel[child] === SUBTYPE.possessor || rel === REL.compound || rel === REL.amod) return true;
    return rel === REL.nmod && hasCase(this.#analysis, child, 'of');
  }
}

/** Nouns of one side's deeds; a clash has two. */
export const deeds = new Set(
  `attack assault raid strike airstrike bombing bombardment shelling ambush operation offensive shooting shootout fire gunfire
  crackdown massacre incursion sweep barrage drone missile airstrikes`.split(/\s+/),
);

/** How far below the trigger the other side may stand. */
const DEEPEST = 4;

/** Nouns for a part of an area or a number of people. */
const parts = new Set(
  `part area swathe swath section portion town city village district region province corner stretch outskirt suburb majority
  number half third quarter dozen score hundred thousand rest bulk most`.split(/\s+/),
);

/** What states and organisations act by. */
const means = new Set(
  `troop force soldier army military military-force peacekeeper police policeman officer marine navy warship team expert mission
  delegation contingent battalion unit reinforcement ambassador envoy diplomat staff personnel observer adviser advisor`.split(
    /\s+/,
  ),
);

function isSame(a: Participant, b: Participant): boolean {
  return a.id === null || b.id === null ? a.start === b.start : a.id === b.id;
}

/** The run of proper nouns around a head: "Grameen Bank". */
function nameAround(analysis: Analysis, token: number): TokenRange {
  let first = token;
  while (first > 0 && analysis.upos[first - 1] === TAG.PROPN && analysis.head[first - 1] === token) first--;
  let last = token;
  while (last + 1 < analysis.count && relation(analysis, last + 1) === REL.flat && analysis.head[last + 1] === token)
    last++;
  return { first, last };
}

/** Slots that tell where something is, not to whom it is done. */
const whereabouts = new Set(['in', 'at', 'near', 'from', 'around', 'outside', 'inside']);

const firstPerson = new Set(['we', 'us', 'our', 'i', 'me', 'my', 'ours']);

/** One participant for each actor, or for each phrase where the actor is not known. */
export function distinct(participants: readonly Participant[]): Participant[] {
  const seen = new Set<string>();
  return participants.filter((participant) => {
    const key = participant.id ?? `${participant.start}-${participant.end}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
