import type { PackedKind } from '../sections.ts';

/**
 * All that is known, in one run of bytes that is looked up as it stands: an actor is made when a text names it, and one that
 * nobody names costs nothing. Little-endian throughout.
 *
 *     header     Uint32: magic, version, CRC-32 of all that follows the header's numbers, actors; then the offset of each
 *                section
 *     stamp      SHA-256 of what a checkout compiled it from; nothing in a build
 *     ids        names table ({@link PackedNames}): the id of an actor to its number
 *     actorAt, officeAt, groupAt, adjectiveAt  Uint32 each, and one more: where its JSON begins
 *     lines      Uint32 an actor: line of the file that it stands in, from 1
 *     files      Uint16 an actor: which file
 *     kinds      Uint8 an actor: in the list of kinds of `head`
 *     holders    names table: office ("defence minister of PAK") to those who hold or held it
 *     plain*     names tables of the names of actors, offices and groups and of the adjectives of places, cut as `cutName` cuts
 *     words*     the same as the tokeniser cuts them; empty where it was not at hand
 *     renamed, byHand  packed places: those with further names, and those of the tables kept by hand
 *     head       JSON: ontology, files, kinds
 *     actors, offices, groups, adjectives  JSON of each, one after another, UTF-8
 */
export const SECTIONS = [
  ...(['stamp', 'ids', 'actorAt', 'officeAt', 'groupAt', 'lines', 'files', 'kinds', 'holders'] as const),
  ...(['plainActors', 'plainOffices', 'plainGroups', 'plainAdjectives'] as const),
  ...(['wordsActors', 'wordsOffices', 'wordsGroups', 'wordsAdjectives', 'adjectiveAt', 'adjectives'] as const),
  ...(['renamed', 'byHand', 'head', 'actors', 'offices', 'groups', 'end'] as const),
] as const;

export type Section = (typeof SECTIONS)[number];

/** Where the checksum stands among the numbers of the header. */
export const CHECKSUM = 2;

export const COMPILED: PackedKind = {
  magic: 0x4b414744,
  version: 2,
  counts: 4,
  what: 'knowledge',
  advice: 'install Demarche again',
};
