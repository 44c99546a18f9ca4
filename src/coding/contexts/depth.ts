import { DemarcheError } from '../../errors.ts';
import type { CameoCode } from '../../knowledge/ontology.ts';
import type { Analysis } from '../../language/analysis.ts';
import { dataFile } from '../../paths.ts';
import { readYaml } from '../../yaml-files.ts';
import type { TokenRange } from '../document.ts';
import { once } from '../lexicon.ts';
import { PhraseTable } from './phrases.ts';

/** The finer codes of a code, tried from above. */
interface Depth {
  readonly codes: readonly string[];
  readonly words: PhraseTable;
}

/** A list, since keys that look like numbers would lose their order. */
type DepthFile = Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;

const FILE = dataFile('knowledge', 'lexicon', 'cameo.yaml');

const depths = once((): ReadonlyMap<string, Depth> => {
  const file = readYaml(FILE) as DepthFile;
  return new Map(
    Object.entries(file).map(([code, finer]) => {
      const words = new PhraseTable();
      const rows = finer.flatMap((row) => Object.entries(row));
      for (const [i, [, list]] of rows.entries()) words.add(list, i);
      return [code, { codes: rows.map(([to]) => to), words }];
    }),
  );
});

/** Every code of the table with the finer ones under it, in the order in which they are tried. */
export function depthTable(): ReadonlyMap<string, readonly string[]> {
  return new Map([...depths()].map(([code, { codes }]) => [code, codes]));
}

/**
 * The CAMEO code that the words of a statement tell, where the code of its rule leaves more to say: "demanded a ceasefire"
 * is 1056, not 100. The code as it is where they tell nothing finer. The class in PLOVER never changes. Throws BAD_KNOWLEDGE
 * where the table names a code that the ontology has not, or one of another class.
 */
export function finerCode(
  analysis: Analysis,
  code: string,
  evidence: TokenRange,
  cameo: ReadonlyMap<string, CameoCode>,
): string {
  const depth = depths().get(code);
  if (depth === undefined) return code;
  let best = depth.codes.length;
  depth.words.find(analysis, evidence.first, evidence.last, (i) => {
    best = Math.min(best, i);
  });
  const finer = depth.codes[best];
  if (finer === undefined) return code;
  if (cameo.get(finer)?.event !== cameo.get(code)?.event) {
    throw new DemarcheError('BAD_KNOWLEDGE', `"${finer}" is no finer code of ${code}`, { file: FILE });
  }
  return finer;
}
