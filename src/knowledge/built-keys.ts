import { type Cut, cutName, isPlain, nameKeys } from './cut.ts';
import type { KnowledgeData } from './sources/index.ts';

/** The keys of a name in all its spellings. */
export type KeysOf = (name: string) => readonly string[];

/**
 * The keys of all names that are more than plain words, as a build keeps them: cutting thousands of names takes longer than
 * everything else that is done when knowledge is loaded. `cut` is the tokeniser's.
 */
export function buildKeys(data: KnowledgeData, cut: Cut): Record<string, readonly string[]> {
  const names = new Set([...data.offices, ...data.groups].map(({ words }) => words));
  for (const { actor } of data.actors) for (const { text } of actor.aliases) names.add(text);
  return Object.fromEntries([...names].filter((name) => !isPlain(name)).map((name) => [name, nameKeys(name, cut)]));
}

/** Keys as the build kept them where texts are cut by the tokeniser, else made now. */
export function keysBy(data: KnowledgeData, cut: Cut): KeysOf {
  const built = new Map(cut === cutName ? [] : Object.entries(data.keys ?? {}));
  return (name) => (isPlain(name) ? [name.toLowerCase()] : (built.get(name) ?? nameKeys(name, cut)));
}
