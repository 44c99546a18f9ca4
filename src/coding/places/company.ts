import type { CodingDocument } from '../document.ts';
import type { Mention, MentionTable } from '../parties/mentions.ts';
import { type Container, containersOf } from './containers.ts';

/** The other toponyms that tell which place a name means. */
export interface Company {
  /** What the text says that it lies in, the nearest first: "North Waziristan" for "Boya in North Waziristan". */
  readonly chains: (readonly Container[])[];
  /** What the text says that lies in it: "Atlanta" for "Atlanta, Georgia". */
  readonly contents: Mention[];
  /** Toponyms listed beside it: "Kansas" for "Georgia and Kansas". */
  readonly neighbours: Mention[];
}

export function companyOf(document: CodingDocument, table: MentionTable, mention: Mention): Company {
  const contents = placeBefore(document, table, mention);
  const after = placeAfter(document, table, mention);
  const neighbours = [...contents, ...after];
  if (isListOfStates(document, table, mention, contents[0], after[0])) return { chains: [], contents: [], neighbours };
  const chain = containersOf(document, table, mention);
  return { chains: chain.length > 0 ? [chain] : [], contents, neighbours };
}

/** The company of several mentions of one name. */
export function joined(companies: readonly Company[]): Company {
  return {
    chains: companies.flatMap(({ chains }) => chains),
    contents: companies.flatMap(({ contents }) => contents),
    neighbours: companies.flatMap(({ neighbours }) => neighbours),
  };
}

/** "Niger, Nigeria and Mali", "Mali, Niger, Nigeria": what can be a state is in no state beside it in a list of three. */
function isListOfStates(
  document: CodingDocument,
  table: MentionTable,
  mention: Mention,
  before: Mention | undefined,
  after: Mention | undefined,
): boolean {
  if (!isState(mention)) return false;
  const first = before && placeBefore(document, table, before)[0];
  const last = after && placeAfter(document, table, after)[0];
  return [before, after, first, last].filter((other) => other && isState(other)).length > 1;
}

function isState({ places }: Mention): boolean {
  return places.some(({ kind }) => kind === 'country');
}

/** The toponym right before a name, a comma or "and" between them. */
function placeBefore({ analysis }: CodingDocument, table: MentionTable, mention: Mention): Mention[] {
  const link = mention.first - 1;
  if (link < 1 || !listed.has(analysis.lowerOf(link))) return [];
  const before = table.at(link - 1);
  return before && before.places.length > 0 ? [before] : [];
}

function placeAfter({ analysis }: CodingDocument, table: MentionTable, mention: Mention): Mention[] {
  const link = mention.last + 1;
  if (link + 1 >= analysis.count || !listed.has(analysis.lowerOf(link))) return [];
  const after = table.at(link + 1);
  return after && after.places.length > 0 ? [after] : [];
}

const listed = new Set([',', 'and', 'or', '&']);
