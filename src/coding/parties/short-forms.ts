import type { CodingDocument } from '../document.ts';
import type { Mention, MentionTable } from './mentions.ts';

/**
 * A short name that ends the long name of another actor ("Taliban" in "Pakistani Taliban") means that other one in a report
 * that speaks of it and never of the first by a longer name of its own or by its country.
 */
export function preferLongForms(document: CodingDocument, table: MentionTable): void {
  const { analysis } = document;
  const actors = table.all.filter((mention) => mention.actor !== null && !mention.alias?.demonym);
  const spokenOf = new Set(table.all.map((mention) => mention.actor?.id));
  const namesOf = new Map<string, Set<string>>();
  const byEnding = new Map<string, Mention>();
  const named = actors.map((mention) => analysis.span(mention.first, mention.last).text.toLowerCase());
  actors.forEach((mention, i) => {
    const { id } = mention.actor!;
    namesOf.set(id, (namesOf.get(id) ?? new Set()).add(named[i]));
    for (let at = named[i].indexOf(' '); at >= 0; at = named[i].indexOf(' ', at + 1)) {
      const ending = named[i].slice(at + 1);
      if (!byEnding.has(ending)) byEnding.set(ending, mention);
    }
  });
  actors.forEach((short, i) => {
    const longer = byEnding.get(named[i]);
    const actor = short.actor!;
    if (!longer || longer.actor === actor || namesOf.get(actor.id)!.size > 1) return;
    if (actor.country !== null && spokenOf.has(actor.country)) return;
    short.actor = longer.actor;
    short.alias = longer.alias;
  });
}
