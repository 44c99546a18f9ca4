import type { Actor } from '../../knowledge/actor.ts';
import type { NameMention } from '../document.ts';
import type { Reading } from './context.ts';
import type { Mention } from './mentions.ts';
import type { Referent } from './referents.ts';

/** The known actors that the report names, and the organs of states whose ids are made by pattern. */
export function nameMentions(reading: Reading): NameMention[] {
  const found: NameMention[] = [];
  for (const mention of reading.table.all) {
    if (isPartOfOrganisation(reading, mention)) continue;
    const actor = actorOf(reading, mention);
    if (!actor) continue;
    const { first, last, metonym } = mention;
    found.push({ first, last, actor, metonym, demonym: mention.alias?.demonym === true });
  }
  return found;
}

function actorOf(reading: Reading, mention: Mention): Actor | null {
  if (mention.isPlace && mention.alias?.metonym) return null;
  const [referent] = mention.referents;
  if (mention.actor && (!referent || referent.id === mention.actor.id)) return mention.actor;
  if (!referent || referent.id === null || mention.kind === 'group') return null;
  return reading.document.knowledge.actors.get(referent.id) ?? madeActor(referent);
}

function madeActor(referent: Referent): Actor {
  return {
    id: referent.id!,
    name: referent.name,
    kind: 'state-organ',
    country: referent.country,
    sector: referent.sector,
    parent: referent.country,
    codes: referent.code === null ? [] : [{ code: referent.code }],
    aliases: [],
  };
}

/** "Jordan" in "Jordan Times": the name of an organisation that is not known is not its first word. */
function isPartOfOrganisation(reading: Reading, mention: Mention): boolean {
  const range = reading.names.at(mention.head);
  if (mention.actor?.kind !== 'state' || range?.type !== 'ORG') return false;
  if (range.first >= mention.first && range.last <= mention.last) return false;
  for (let token = range.first; token <= range.last; token++) {
    const other = reading.table.at(token);
    if (other && other !== mention && other.kind === 'office') return false;
  }
  return range.last > mention.last && reading.document.analysis.uposOf(range.last) === 'PROPN';
}
