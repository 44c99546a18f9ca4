import type { CodingDocument } from '../document.ts';
import type { Mention, MentionTable } from './mentions.ts';

/**
 * A short name that ends the long name of another actor ("Taliban" in "Pakistani Taliban") means that other one in a report
 * that speaks of it and never of the first by a longer name of its own or by its country.
 */
export function preferLongForms(document: CodingDocument, table: MentionTable): void {
  const { analysis } = document;
  const wordsOf = (mention: Mention) => analysis.span(mention.first, mention.last).text.toLowerCase();
  const actors = table.all.filter((mention) => mention.actor !== null && !mention.alias?.demonym);
  for (const short of actors) {
    const words = wordsOf(short);
    const actor = short.actor!;
    if (actors.some((other) => other.actor === actor && wordsOf(other) !== words)) continue;
    const longer = actors.find((other) => other.actor !== actor && wordsOf(other).endsWith(` ${words}`));
    if (!longer || table.all.some((other) => other.actor?.id === actor.country)) continue;
    Object.assign(short, { actor: longer.actor, alias: longer.alias });
  }
}
