import type { CodingDocument } from '../document.ts';
import type { MentionTable } from './mentions.ts';
import { isDateline } from './metonyms.ts';
import { Salience } from './salience.ts';

/**
 * Where a report was written, as far as it shows: its dateline and the country of its publisher. An office without a state
 * ("the army") is most often one of that country.
 */
export function homeOf(document: CodingDocument, table: MentionTable): Salience {
  const { analysis, knowledge, report } = document;
  const home = new Salience(analysis, table.none());
  const dateline = table.all.find((mention) => mention.places.length > 0 && isDateline(analysis, mention));
  const [place] = dateline?.places ?? [];
  if (place?.country) home.add(place.country, 0, 1);
  const words = (report.publisher ?? '').toLowerCase().split(/\s+/);
  for (let from = 0; from < words.length; from++) {
    const hit = knowledge.actorNames.longest((i) => words[i], from, words.length);
    const country = hit?.entries[0].actor.country;
    if (country) home.add(country, 0, 1);
  }
  return home;
}
