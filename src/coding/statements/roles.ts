import type { Analysis } from '../../language/analysis.ts';
import type { Attributions, Parties } from '../document.ts';
import { follow } from '../rules/match.ts';
import type { Path, RolePaths } from '../rules/rule.ts';
import type { Participant } from '../statement.ts';
import { hasCase } from '../syntax/arguments.ts';
import type { Frame } from '../syntax/frame.ts';
import { REL, relation, SUBTYPE } from '../syntax/relations.ts';

/** Finds who is meant by the role paths of a rule. */
export class RoleFinder {
  readonly #analysis: Analysis;
  readonly #parties: Parties;
  readonly #attributions: Attributions;

  constructor(analysis: Analysis, parties: Parties, attributions: Attributions) {
    this.#analysis = analysis;
    this.#parties = parties;
    this.#attributions = attributions;
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

  #at(frame: Frame, path: Path): Participant[] {
    if (path.length === 1 && path[0] === 'speaker') {
      const speaker = this.#attributions.wordOf(frame.token).speaker;
      return speaker ? [speaker] : [];
    }
    const adjuncts = path[path.length - 1] === 'modifier';
    return follow(this.#analysis, frame, path).flatMap((token) => this.#partiesAt(token, adjuncts));
  }

  /** The parties of a phrase, or, where it is a thing ("the army's camp", "a convoy of soldiers"), those it belongs to. */
  #partiesAt(token: number, adjuncts: boolean): readonly Participant[] {
    if (firstPerson.has(this.#analysis.lowerOf(token))) {
      const speaker = this.#attributions.wordOf(token).speaker;
      return speaker ? [speaker] : [];
    }
    const own = this.#parties.of(token);
    if (own.length || adjuncts) return own;
    for (const child of this.#analysis.children(token)) {
      if (!this.#isOwner(child)) continue;
      const owner = this.#parties.of(child);
      if (owner.length) return owner;
    }
    return [];
  }

  #isOwner(child: number): boolean {
    const rel = relation(this.#analysis, child);
    if (this.#analysis.deprel[child] === SUBTYPE.possessor || rel === REL.compound || rel === REL.amod) return true;
    return rel === REL.nmod && hasCase(this.#analysis, child, 'of');
  }
}

function isSame(a: Participant, b: Participant): boolean {
  return a.id === null || b.id === null ? a.start === b.start : a.id === b.id;
}

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
