/** Things in the order of their ids (UTF-16 code units), each id once: of two with one id the first stays. */
export function inOrderOfId<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  const byId = new Map<string, Item>();
  for (const item of items) if (!byId.has(item.id)) byId.set(item.id, item);
  return [...byId.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}
