import type { Actor } from '../../knowledge/actor.ts';
import type { Analysis } from '../../language/analysis.ts';
import { dataFile } from '../../paths.ts';
import { readYaml } from '../../yaml-files.ts';
import type { PlaceMention } from '../document.ts';
import { once } from '../lexicon.ts';
import { REL, relation, SUBTYPE } from '../syntax/relations.ts';
import type { Reading } from './context.ts';
import type { Mention } from './mentions.ts';

interface Namesake {
  readonly actor: string;
  readonly in: string;
  readonly means: string;
}

interface NamesakeFile {
  readonly namesakes: readonly Namesake[];
  readonly fighters: string;
  readonly fighting: string;
}

const lexicon = once(() => {
  const { namesakes, fighters, fighting } = readYaml(
    dataFile('knowledge', 'lexicon', 'namesakes.yaml'),
  ) as NamesakeFile;
  const words = (list: string): ReadonlySet<string> => new Set(list.split(',').map((word) => word.trim()));
  return { namesakes, fighters: words(fighters), fighting: words(fighting) };
});

/**
 * "Taliban militants in Lakki Marwat", "the Taliban attacked a school in Peshawar": the namesake who fights where the clause
 * lies. Null where the clause tells of no fighting, names no place or one of another country: an envoy of the others may well
 * visit there.
 */
export function namesakeOf(reading: Reading, mention: Mention, places: readonly PlaceMention[]): Actor | null {
  const namesake = lexicon().namesakes.find(({ actor }) => actor === mention.actor?.id);
  if (!namesake || !tellsOfFighting(reading.document.analysis, mention)) return null;
  const countries = countriesAround(reading.document.analysis, mention, places);
  if (countries.size !== 1 || !countries.has(namesake.in)) return null;
  return reading.document.knowledge.actors.get(namesake.means) ?? null;
}

function tellsOfFighting(analysis: Analysis, { head, last }: Mention): boolean {
  const { fighters, fighting } = lexicon();
  if (last + 1 < analysis.count && fighters.has(analysis.lemmaOf(last + 1).toLowerCase())) return true;
  for (let up = analysis.head[head]; up >= 0; up = analysis.head[up]) {
    const lemma = analysis.lemmaOf(up).toLowerCase();
    if (fighters.has(lemma) || fighting.has(lemma)) return true;
    if (endsClause(analysis, up)) return false;
  }
  return false;
}

/** Countries of the places in the smallest clause around a mention that has any. */
function countriesAround(analysis: Analysis, { head }: Mention, places: readonly PlaceMention[]): ReadonlySet<string> {
  for (let up = head; up >= 0; up = analysis.head[up]) {
    const inside = places.filter(({ first, last }) => first >= analysis.leftmost[up] && last <= analysis.rightmost[up]);
    if (inside.length > 0) return new Set(inside.map(({ where }) => where.country ?? ''));
    if (endsClause(analysis, up)) break;
  }
  return new Set();
}

function endsClause(analysis: Analysis, token: number): boolean {
  const rel = relation(analysis, token);
  return analysis.deprel[token] === SUBTYPE.relativeClause || rel === REL.ccomp || rel === REL.parataxis;
}
