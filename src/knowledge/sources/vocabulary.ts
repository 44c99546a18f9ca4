import type { ActorKind, ActorRelation } from '../actor.ts';

const kinds = {
  state: true,
  'de-facto-authority': true,
  'state-organ': true,
  organisation: true,
  organ: true,
  'armed-group': true,
  person: true,
  population: true,
  party: true,
  media: true,
  company: true,
  collective: true,
} satisfies Record<ActorKind, true>;

const relations = {
  'faction-of': true,
  'member-of': true,
  'affiliate-of': true,
  'wing-of': true,
  'allied-with': true,
  'listed-by': true,
  'successor-of': true,
} satisfies Record<ActorRelation['type'], true>;

export const ACTOR_KINDS: ReadonlySet<string> = new Set(Object.keys(kinds));
export const RELATION_TYPES: ReadonlySet<string> = new Set(Object.keys(relations));

/** Sectors of PLOVER 2.0 and, where PLOVER has none, of CAMEO (IGO, NGO, HRI, SEP, INS, MED for media). */
export const SECTORS: ReadonlySet<string> = new Set(
  'COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC IGO NGO HRI'.split(
    ' ',
  ),
);

/** A CAMEO actor code: groups of three capitals, such as PAK, PAKGOV, IGOUNO, IMGMOSALQ. */
export const ACTOR_CODE = /^(?:[A-Z]{3}){1,5}$/;
