import { DemarcheError } from '../../errors.ts';
import { describeActor } from '../../knowledge/actors/describe.ts';
import { type Circumstances, findActors, LATEST, namesLike } from '../../knowledge/actors/find.ts';
import { cutName } from '../../knowledge/cut.ts';
import { type Actor, type Knowledge, loadKnowledge, placesNamed } from '../../knowledge/index.ts';
import { actorCard } from '../../outputs/actor-card.ts';
import { type OtherMeanings, readingTable } from '../../outputs/actor-table.ts';
import { write } from '../output.ts';

export interface FindActorsArguments {
  readonly text: string;
  /** ISO date. */
  readonly date?: string;
  /** ISO 3166-1 alpha-3, in any case. */
  readonly country?: string;
  readonly actors?: readonly string[];
  readonly format: 'table' | 'json';
}

/** `demarche actors find TEXT`: what a name resolves to on a day, why, and the alternatives. Gives the exit code. */
export async function findActor(args: FindActorsArguments, out: NodeJS.WritableStream): Promise<number> {
  const knowledge = loadKnowledge({ extra: args.actors ?? [] });
  const when = circumstances(args, knowledge);
  const readings = findActors(args.text, knowledge, when);
  const others = otherMeanings(args.text, knowledge);
  if (readings.length === 0 && others.places === 0 && others.group === null) throw unknown(args.text, knowledge);
  if (args.format === 'table') {
    await write(out, readingTable(readings, others));
    return 0;
  }
  const list = readings.map(({ actor: { id, name, kind, country, sector }, ...rest }) => ({
    ...{ id, shown: name, kind, country, sector },
    ...rest,
  }));
  const meant = list.find(({ not }) => not === null) ?? null;
  const date = args.date ?? null;
  const answer = { text: args.text, date, country: when.country, meant, all: list, ...others };
  await write(out, `${JSON.stringify(answer, null, 2)}\n`);
  return 0;
}

function circumstances({ date, country }: FindActorsArguments, { actors }: Knowledge): Circumstances {
  const state = country?.toUpperCase() ?? null;
  if (state !== null && actors.get(state)?.kind !== 'state')
    throw new DemarcheError('USAGE', `--country wants an ISO 3166-1 alpha-3 code such as PAK, not "${country}"`);
  return { day: date ?? LATEST, country: state };
}

function otherMeanings(text: string, { placeNames, groups }: Knowledge): OtherMeanings {
  const words = cutName(text.trim()).map((word) => word.toLowerCase());
  const hit = groups.longest((i) => words[i], 0, words.length);
  const group = hit?.length === words.length ? hit.entries[0].sector : null;
  return { places: placesNamed(placeNames, text).length, group };
}

export interface ShowActorArguments {
  readonly actor: string;
  readonly actors?: readonly string[];
  readonly format: 'table' | 'json';
}

/** `demarche actors show ID`: all that is known of one actor. Gives the exit code. */
export async function showActor(args: ShowActorArguments, out: NodeJS.WritableStream): Promise<number> {
  const knowledge = loadKnowledge({ extra: args.actors ?? [] });
  const card = describeActor(actorNamed(args.actor, knowledge), knowledge);
  if (args.format === 'table') {
    await write(out, actorCard(card, knowledge.actors));
    return 0;
  }
  const ids = (list: readonly Actor[]): string[] => list.map(({ id }) => id);
  const { partOf, parts, relatives, holders, sources } = card;
  const answer = {
    ...card.actor,
    ...{ partOf: ids(partOf), parts: ids(parts) },
    relatives: relatives.map(({ actor: { id }, relation: { to: _, ...relation } }) => ({ id, ...relation })),
    holders: holders.map(({ actor: { id, name }, tenure: { of: _, ...tenure } }) => ({ id, name, ...tenure })),
    sources,
  };
  await write(out, `${JSON.stringify(answer, null, 2)}\n`);
  return 0;
}

function actorNamed(text: string, knowledge: Knowledge): Actor {
  const known = knowledge.actors.get(text);
  if (known) return known;
  const [meant] = findActors(text, knowledge, { day: LATEST, country: null });
  if (!meant) throw unknown(text, knowledge);
  return meant.actor;
}

/** How many names a message offers. */
const OFFERED = 5;

function unknown(text: string, knowledge: Knowledge): DemarcheError {
  const like = namesLike(text, knowledge, OFFERED).map(({ name, id }) => `${name} (${id})`);
  const hint = like.length > 0 ? `; names with these words: ${like.join(', ')}` : '; see demarche actors --help';
  return new DemarcheError('UNKNOWN_ACTOR', `"${text}"${hint}`);
}
