import type { Actor } from '../actor.ts';
import { type Cut, nameKeys } from '../cut.ts';

/** The keys under which an actor's names are looked up, with the places of the aliases. */
export function actorKeys({ aliases }: Actor, cut: Cut): { readonly key: string; readonly alias: number }[] {
  const seen = new Set<string>();
  return aliases.flatMap(({ text, context, from, to }, alias) =>
    nameKeys(text, cut).flatMap((key) => {
      // "Türkiye" is typed "Turkiye" too: the spelling that the file gives first stands for both.
      const once = context || from || to ? [key, context, from, to].join('\t') : key;
      if (seen.has(once)) return [];
      seen.add(once);
      return [{ key, alias }];
    }),
  );
}

/** The offices of an actor as their holders are looked up: "defence minister of PAK", each once. */
export function officesOf({ tenures = [] }: Actor): ReadonlySet<string> {
  return new Set(tenures.map(({ title, of }) => `${title} of ${of}`));
}
