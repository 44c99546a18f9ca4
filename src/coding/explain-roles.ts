import type { RolePaths, Rule } from './rules/rule.ts';
import type { Participant } from './statement.ts';
import type { Layers } from './statements/build.ts';
import { RoleFinder } from './statements/roles.ts';
import type { Frame } from './syntax/frame.ts';

/** How the parties of a role were come by. */
export type Way =
  /** By a path of the rule. */
  | 'path'
  /** By the phrases that acts of this class reach their other side by, where the rule's own paths lead to nobody. */
  | 'reach'
  /** Not in this clause: from what was told before, or from the words of the same happening elsewhere. */
  | 'told before';

/** The parties of a role with the path of the rule by which each was found. */
export interface FoundParty {
  readonly party: Participant;
  readonly way: Way;
  readonly path: string | null;
}

export interface FoundRole {
  readonly role: 'actor' | 'recipient';
  /** All paths that the rule has for the role, as its file writes them. */
  readonly tried: string;
  readonly found: readonly FoundParty[];
}

/** By which paths the parties of a statement were found; `actors` and `recipients` are those that it ended with. */
export function explainRoles(
  layers: Layers,
  rule: Rule,
  frame: Frame,
  actors: readonly Participant[],
  recipients: readonly Participant[],
): FoundRole[] {
  const finder = new RoleFinder(layers);
  const acting = finder.find(frame, rule.actor);
  const byActor = pathsTo(finder, frame, rule.actor, []);
  const byRecipient = pathsTo(finder, frame, rule.recipient, acting);
  const reached = finder.beyond(frame, rule.event, acting);
  return [
    { role: 'actor', tried: written(rule.actor), found: actors.map((party) => wayTo(party, byActor, [])) },
    {
      role: 'recipient',
      tried: written(rule.recipient),
      found: recipients.map((party) => wayTo(party, byRecipient, reached)),
    },
  ];
}

/** The roles that a rule needs and does not fill at a frame. */
export function lackingRoles(layers: Layers, rule: Rule, frame: Frame): { role: string; tried: string }[] {
  const finder = new RoleFinder(layers);
  const actors = finder.find(frame, rule.actor);
  const told = finder.find(frame, rule.recipient, actors);
  const recipients = told.length > 0 ? told : finder.beyond(frame, rule.event, actors);
  const lacking = [];
  if (rule.needs.includes('actor') && actors.length === 0) lacking.push({ role: 'actor', tried: written(rule.actor) });
  if (rule.needs.includes('recipient') && recipients.length === 0)
    lacking.push({ role: 'recipient', tried: written(rule.recipient) });
  if (lacking.length === 0 && actors.length === 0 && recipients.length === 0)
    lacking.push({ role: 'party', tried: [rule.actor, rule.recipient].map(written).join(', ') });
  return lacking;
}

/** Paths as a rule file writes them: `between | subject + with`. */
export function written(paths: RolePaths): string {
  if (paths.length === 0) return 'none';
  return paths.map((together) => together.map((path) => path.join('.')).join(' + ')).join(' | ');
}

/** The parties of the first alternative that leads to any, each with its own path. */
function pathsTo(
  finder: RoleFinder,
  frame: Frame,
  paths: RolePaths,
  taken: readonly Participant[],
): { party: Participant; path: string }[] {
  for (const together of paths) {
    const found = together.flatMap((path) =>
      finder.find(frame, [[path]], taken).map((party) => ({ party, path: path.join('.') })),
    );
    if (found.length > 0) return found;
  }
  return [];
}

function wayTo(
  party: Participant,
  byPath: readonly { party: Participant; path: string }[],
  reached: readonly Participant[],
): FoundParty {
  const direct = byPath.find((one) => isSame(one.party, party));
  if (direct) return { party, way: 'path', path: direct.path };
  return { party, way: reached.some((one) => isSame(one, party)) ? 'reach' : 'told before', path: null };
}

const isSame = (a: Participant, b: Participant): boolean =>
  a.id !== null && b.id !== null ? a.id === b.id : a.start === b.start && a.end === b.end;
