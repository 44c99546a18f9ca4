import type { Participant } from '../../coding/statement.ts';
import type { Actor } from '../../knowledge/actor.ts';
import type { Account } from './account.ts';
import { detailText } from './details.ts';
import { compare, mentionsOf } from './items.ts';
import type { NameInUse, Source } from './model.ts';

/** One use of a name, before uses are put together. */
interface Use {
  readonly term: string;
  readonly usedBy: string | null;
  readonly means: string | null;
  readonly account: Account;
}

/**
 * Who calls whom what: statements that speak of a name, and names that a source uses although, by what is known of the
 * actor, they are one side's own. The term stands beside the neutral name, never for it.
 */
export function namesOf(
  accounts: readonly Account[],
  sources: readonly Source[],
  actors: ReadonlyMap<string, Actor> = new Map(),
): NameInUse[] {
  const groups = new Map<string, Use[]>();
  for (const use of accounts.flatMap((account) => [...spokenOf(account), ...inUse(account, sources, actors)])) {
    const key = `${spelling(use.term)}|${use.usedBy ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), use]);
  }
  return [...groups.values()]
    .map((uses) => ({
      term: uses[0].term,
      usedBy: uses[0].usedBy,
      means: uses.map((use) => use.means).find(Boolean) ?? null,
      mentions: mentionsOf([...new Set(uses.map((use) => use.account))]),
    }))
    .sort((one, other) => compare(one.usedBy ?? '', other.usedBy ?? '') || compare(one.term, other.term));
}

/** "X is what the ministry calls Y." */
function spokenOf(account: Account): Use[] {
  if (account.statement.kind !== 'naming') return [];
  const term = detailText(account.statement, 'term');
  if (term === null) return [];
  const usedBy = detailText(account.statement, 'usedBy') ?? account.by[0]?.name ?? account.speaker?.name ?? null;
  return [{ term, usedBy, means: account.to[0]?.name ?? detailText(account.statement, 'means'), account }];
}

/** A party named by a term that is somebody's own; who uses it here is the speaker or, in its own voice, the publisher. */
function inUse(account: Account, sources: readonly Source[], actors: ReadonlyMap<string, Actor>): Use[] {
  const { statement, mention } = account;
  const publisher = sources[account.source - 1]?.publisher ?? null;
  const usedBy = mention.speaker ?? (mention.narrated ? publisher : null);
  return [...statement.actors, ...statement.recipients].flatMap((party) => {
    const actor = party.id === null ? undefined : actors.get(party.id);
    const term = actor && ownTerm(party, actor);
    // Nobody is meant to call themselves by a name that is another's for them.
    return actor && term && usedBy !== actor.name ? [{ term, usedBy, means: actor.name, account }] : [];
  });
}

function ownTerm(party: Participant, actor: Actor): string | undefined {
  const words = ` ${spelling(party.text)} `;
  return actor.aliases.find(({ usedBy, text }) => usedBy?.length && words.includes(` ${spelling(text)} `))?.text;
}

/** Hyphens and capitals do not make another name. */
function spelling(term: string): string {
  return term
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
