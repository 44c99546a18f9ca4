import { SECTORS } from '../../knowledge/sources/vocabulary.ts';
import { dataFile } from '../../paths.ts';
import { readYaml } from '../../yaml-files.ts';
import { byWord, once } from '../lexicon.ts';

/** Words that tell a sector (PLOVER) of people, bodies and places without a name; the sector is empty where they add none. */
export interface SectorLexicon {
  /** Lemmas for people and bodies that take their identity from an owner: "members of the front", "Turkish side". */
  readonly collectives: ReadonlyMap<string, string>;
  /** Lemmas for what lies in a country: "a market in Lahore" is its people, "a Syrian island" the country. */
  readonly sites: ReadonlyMap<string, string>;
  /** Words of names of bodies, as they are written but small: "Ghana Medical Council". */
  readonly names: ReadonlyMap<string, string>;
}

type SectorFile = Readonly<Record<keyof SectorLexicon, Readonly<Record<string, string>>>>;

const NONE = 'none';

/** The lexicon that ships with Demarche. Throws BAD_KNOWLEDGE where a list stands under no sector. */
export const sectorLexicon = once((): SectorLexicon => {
  const file = dataFile('knowledge', 'lexicon', 'sectors.yaml');
  const data = readYaml(file) as SectorFile;
  const bySector = (lists: Readonly<Record<string, string>>): ReadonlyMap<string, string> => {
    const keys = byWord(lists, [...SECTORS, NONE], file);
    return new Map([...keys].map(([word, sector]) => [word, sector === NONE ? '' : sector]));
  };
  return { collectives: bySector(data.collectives), sites: bySector(data.sites), names: bySector(data.names) };
});
