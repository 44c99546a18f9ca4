import type { Account } from './account.ts';
import { detailText } from './details.ts';
import { compare, mentionsOf } from './items.ts';
import type { NameInUse } from './model.ts';

/** Who calls whom what, by the statements that speak of names. A term stands beside the neutral name, never for it. */
export function namesOf(accounts: readonly Account[]): NameInUse[] {
  const groups = new Map<string, Account[]>();
  for (const account of accounts) {
    const term = termOf(account);
    if (term === null) continue;
    const key = `${term.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')}|${usedBy(account) ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), account]);
  }
  return [...groups.values()]
    .map((group) => ({
      term: termOf(group[0])!,
      usedBy: usedBy(group[0]),
      means: meaningOf(group),
      mentions: mentionsOf(group),
    }))
    .sort((one, other) => compare(one.usedBy ?? '', other.usedBy ?? '') || compare(one.term, other.term));
}

function termOf(account: Account): string | null {
  return account.statement.kind === 'naming' ? detailText(account.statement, 'term') : null;
}

function usedBy(account: Account): string | null {
  return detailText(account.statement, 'usedBy') ?? account.by[0]?.name ?? account.speaker?.name ?? null;
}

function meaningOf(group: readonly Account[]): string | null {
  return (
    group.map((account) => detailText(account.statement, 'means') ?? account.to[0]?.name ?? null).find(Boolean) ?? null
  );
}
