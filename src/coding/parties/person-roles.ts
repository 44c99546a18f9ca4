import type { Analysis } from '../../language/analysis.ts';
import type { TokenRange } from '../document.ts';
import { TAG } from '../syntax/relations.ts';
import type { Reading } from './context.ts';
import { sectorLexicon } from './lexicon.ts';
import { ownerReferents } from './offices.ts';
import { friendOrFoeOf, isFriendOrFoe } from './opponents.ts';
import { companyAfter, companyBefore } from './owners.ts';
import { actsForState, type Referent } from './referents.ts';
import { isFormer, sentenceEnd } from './words.ts';

/**
 * What the words beside an unknown person's name say that they are: "the rebel commander Omar Said", "Lina Haddad, a former
 * CIA officer", "the Colombian Luis Rey". Null if they name nobody whom the person belongs to.
 */
export function describedBeside(reading: Reading, range: TokenRange): Referent | null {
  const { analysis } = reading.document;
  const name = analysis.span(range.first, range.last).text;
  const adjective = reading.table.at(range.first - 1);
  if (adjective?.alias?.demonym) {
    const [state] = ownerReferents(reading, adjective);
    return { ...state, id: null, name, kind: 'person' };
  }
  for (const noun of [nounBefore(analysis, range.first), nounAfter(analysis, range.last)]) {
    if (noun < 0) continue;
    const owner = ownerOf(reading, noun) ?? bodyBehind(reading, noun);
    if (owner) return memberNamed(reading, owner, noun, name);
    const sector = reading.table.at(noun)?.group?.sector;
    if (sector !== undefined) return { id: null, name, kind: 'person', code: null, country: null, sector };
  }
  const body = bodyBehind(reading, range.last);
  return body && { ...body, name, kind: 'person' };
}

const ofBody = new Set(['of', 'at', 'from', 'with']);

/** "An analyst at the Wilson Center", "Lina Haddad of the Red Cross": the body that somebody belongs to, not the state. */
function bodyBehind(reading: Reading, last: number): Referent | null {
  const { analysis } = reading.document;
  if (last + 2 >= analysis.count || !ofBody.has(analysis.lowerOf(last + 1))) return null;
  const token = analysis.lowerOf(last + 2) === 'the' ? last + 3 : last + 2;
  const mention = token < analysis.count ? reading.table.at(token) : undefined;
  if (!mention || mention.first !== token || mention.actor?.kind !== 'organisation') return null;
  const [body] = ownerReferents(reading, mention);
  return body ?? null;
}

/** The common noun right before a name, a comma between them allowed. */
function nounBefore(analysis: Analysis, first: number): number {
  let token = first - 1;
  if (token > 0 && analysis.form(token) === ',') token--;
  const isNoun = token >= 0 && analysis.sentence[token] === analysis.sentence[first];
  return isNoun && (analysis.upos[token] === TAG.NOUN || isTitle(analysis, token)) ? token : -1;
}

/** "Colombian Senator": a title is often tagged as a part of the name. */
function isTitle(analysis: Analysis, token: number): boolean {
  return analysis.upos[token] === TAG.PROPN && sectorLexicon().collectives.has(analysis.lowerOf(token));
}

/** The head of the noun phrase after a name and a comma: "a former CIA officer". */
function nounAfter(analysis: Analysis, last: number): number {
  const end = Math.min(sentenceEnd(analysis, last), last + 9);
  if (last + 1 >= end || analysis.form(last + 1) !== ',') return -1;
  for (let token = last + 2; token < end; token++) {
    const upos = analysis.upos[token];
    if (upos === TAG.VERB || upos === TAG.AUX || upos === TAG.PUNCT || upos === TAG.PRON) return -1;
    const next = token + 1 < end ? analysis.upos[token + 1] : TAG.PUNCT;
    if (upos === TAG.NOUN && next !== TAG.NOUN && next !== TAG.PROPN) return token;
  }
  return -1;
}

function ownerOf(reading: Reading, noun: number): Referent | null {
  const { analysis } = reading.document;
  const { table } = reading;
  const first = table.at(noun)?.first ?? noun;
  const before = companyBefore(analysis, table, first).owners;
  const owners = before.length > 0 ? before : companyAfter(analysis, table, table.at(noun)?.last ?? noun, false).owners;
  const [owner] = owners.flatMap((mention) => ownerReferents(reading, mention));
  return owner ?? null;
}

/** A person of a state has the sector of what they are; one of another body is that body's. "former" makes an elite. */
function memberNamed(reading: Reading, owner: Referent, noun: number, name: string): Referent {
  const { country } = owner;
  const lemma = reading.document.analysis.lemmaOf(noun).toLowerCase();
  if (isFriendOrFoe(lemma)) {
    const known = friendOrFoeOf(owner, lemma, owner.kind === 'state');
    const sector = known?.sector || null;
    const code = known && sector ? `${known.country}${sector}` : null;
    return { id: null, name, kind: 'person', code, country: known?.country ?? null, sector };
  }
  if (country === null || !actsForState(owner))
    return { ...owner, id: owner.kind === 'person' ? null : owner.id, name, kind: 'person' };
  if (isFormer(reading.document.analysis, noun))
    return { id: null, name, kind: 'person', code: `${country}ELI`, country, sector: 'ELI' };
  const group = reading.table.at(noun)?.group?.sector;
  const sector =
    group ??
    owner.sector ??
    sectorLexicon().collectives.get(reading.document.analysis.lemmaOf(noun).toLowerCase()) ??
    '';
  return { id: null, name, kind: 'person', code: `${country}${sector}`, country, sector: sector || null };
}
