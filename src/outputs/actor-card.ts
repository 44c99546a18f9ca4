import type { Actor, ActorRelation, Alias } from '../knowledge/actor.ts';
import type { ActorCard } from '../knowledge/actors/describe.ts';
import { daysOf, nameOf } from '../knowledge/actors/find.ts';
import { column, count } from './layout.ts';

const INDENT = 14;
/** Of many holders and parts the first are shown. */
const MOST = 12;

type Actors = ReadonlyMap<string, Actor>;
type Line = readonly [label: string, text: string];

/** An actor in full for a person to read at 100 columns: names and whose they are, codes by days, ties, offices, sources. */
export function actorCard(card: ActorCard, actors: Actors): string {
  const { actor, partOf, parts, relatives, holders, sources } = card;
  const lines: Line[] = [
    ['id', actor.id],
    ['kind', actor.sector === null ? actor.kind : `${actor.kind}, sector ${actor.sector}`],
    ['country', actor.country === null ? 'none' : withId(actor.country, actors)],
    ...actor.codes.map(({ code, ...days }): Line => ['code', withDays(code, days)]),
    ...nameLines(actor, actors),
    ...(partOf.length === 0 ? [] : [['part of', partOf.map(({ id }) => withId(id, actors)).join('; of ')] as Line]),
    ...someOf(
      'parts',
      parts.map(({ id }) => withId(id, actors)),
    ),
    ...(actor.relations ?? []).map((relation): Line => [LABELS[relation.type], related(relation, relation.to, actors)]),
    ...relatives
      .filter(({ relation }) => relation.type !== 'listed-by')
      .sort((a, b) => INVERSE[a.relation.type].localeCompare(INVERSE[b.relation.type], 'en'))
      .map(({ actor: other, relation }): Line => [INVERSE[relation.type], related(relation, other.id, actors)]),
    ...(actor.areas?.length ? [['active in', actor.areas.map((id) => nameOf(id, actors)).join(', ')] as Line] : []),
    ...(actor.tenures ?? []).map(
      ({ title, of, ...days }): Line => ['office', withDays(`${title} of ${nameOf(of, actors)}`, days)],
    ),
    ...someOf(
      'holders',
      holders.map(({ actor: holder, tenure: { title, of: _, ...days } }) => withDays(`${holder.name}, ${title}`, days)),
    ),
    ...sources.map(({ file, line }): Line => ['source', `${file}:${line}`]),
  ];
  return `${[actor.name, ...lines.flatMap(([label, text], i) => column(lines[i - 1]?.[0] === label ? '' : `  ${label}`, text, INDENT))].join('\n')}\n`;
}

const LABELS: Readonly<Record<ActorRelation['type'], string>> = {
  'faction-of': 'faction of',
  'member-of': 'member of',
  'affiliate-of': 'affiliate of',
  'wing-of': 'wing of',
  'allied-with': 'allied with',
  'listed-by': 'listed by',
  'successor-of': 'successor of',
};

const INVERSE: Readonly<Record<ActorRelation['type'], string>> = {
  'faction-of': 'faction',
  'member-of': 'member',
  'affiliate-of': 'affiliate',
  'wing-of': 'wing',
  'allied-with': 'allied with',
  'listed-by': 'lists',
  'successor-of': 'successor',
};

/** Names by their sort: neutral ones, those that need company, adjectives, metonyms, and terms by who uses them. */
function nameLines(actor: Actor, actors: Actors): Line[] {
  const groups = new Map<string, string[]>();
  for (const alias of actor.aliases) {
    if (alias.text === actor.name) continue;
    const label = labelOf(alias, actors);
    groups.set(label, [...(groups.get(label) ?? []), withDays(alias.text, alias)]);
  }
  return [...groups].map(([label, names]): Line => {
    const [short, ...rest] = label.split(': ');
    return [short, `${rest.length > 0 ? `${rest.join(': ')}: ` : ''}${names.join('; ')}`];
  });
}

function labelOf({ usedBy, connotation, metonym, demonym, context }: Alias, actors: Actors): string {
  if (usedBy) {
    const users = usedBy.map((id) => nameOf(id, actors)).join(', ');
    return `term of: ${users}${connotation ? `, for ${connotation}` : ''}`;
  }
  if (metonym) return 'metonyms';
  if (demonym) return 'adjectives';
  return context === undefined ? 'also' : `also: where ${nameOf(context, actors)} is spoken of`;
}

function related({ from, until, disputedBy = [] }: ActorRelation, id: string, actors: Actors): string {
  const days = { ...(from !== undefined && { from }), ...(until !== undefined && { to: until }) };
  const disputed = disputedBy.map((other) => nameOf(other, actors)).join(', ');
  return withDays(withId(id, actors), days) + (disputed ? `; disputed by ${disputed}` : '');
}

function withId(id: string, actors: Actors): string {
  return `${nameOf(id, actors)} (${id})`;
}

function withDays(text: string, days: { readonly from?: string; readonly to?: string }): string {
  const span = daysOf(days);
  return span ? `${text} (${span})` : text;
}

function someOf(label: string, texts: readonly string[]): Line[] {
  const lines = texts.slice(0, MOST).map((text): Line => [label, text]);
  return texts.length > MOST ? [...lines, [label, `and ${count(texts.length - MOST, 'other')}`]] : lines;
}
