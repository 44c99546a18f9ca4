import type { Actor, Alias } from '../../knowledge/actor.ts';
import type { ActorName } from '../../knowledge/knowledge.ts';
import type { NameHit, NameLookup } from '../../knowledge/names.ts';
import type { Place } from '../../knowledge/place.ts';
import { plainLetters } from '../../knowledge/spellings.ts';
import type { Analysis } from '../../language/analysis.ts';
import type { CodingDocument } from '../document.ts';
import { REL, relation, TAG } from '../syntax/relations.ts';
import { isCalendar, type NamedRanges } from './entities.ts';
import { bareMention, type Mention } from './mentions.ts';
import { isDateline } from './metonyms.ts';
import { isNoOffice } from './office-words.ts';
import { headOf, isAllCapitals, isCapitalised, isPossessiveMark, sentenceEnd, sentenceStart } from './words.ts';

/** Which states a report speaks of; aliases that count only in their company ask it. */
export type SpokenOf = (country: string) => boolean;

/** A name found at a place, before it competes with the others that start there. */
interface Found {
  readonly length: number;
  readonly mention: Mention;
}

/**
 * All names, offices, groups and toponyms of a report: at each token the longest one wins, and among equals an actor
 * before an office, a group and a place. An actor's name that is a toponym too ("Kabul", "Pakistan") keeps both readings.
 */
export function findMentions(document: CodingDocument, names: NamedRanges, spokenOf: SpokenOf): Mention[] {
  const mentions: Mention[] = [];
  for (let token = 0; token < document.analysis.count; token++) {
    const best = bestAt(document, names, spokenOf, token, mentions.at(-1)?.last === token - 1);
    if (!best || isArticleOfLonger(document, names, spokenOf, token, best)) continue;
    mentions.push(best.mention);
    token += best.length - 1;
  }
  return mentions;
}

/**
 * Words that are an actor's name and an office: a name that counts only where its state is spoken of is an office of any
 * state; "Secretary-General" is the United Nations' unless it has another owner.
 */
function bothReadings(actor: Found, office: Found): Found {
  const { context } = actor.mention.alias ?? {};
  const mention =
    context === undefined
      ? { ...actor.mention, offices: office.mention.offices }
      : { ...office.mention, usual: [context] };
  return { length: actor.length, mention };
}

/** "the West" in "the West Bank": a name that begins with an article gives way to a longer one after it. */
function isArticleOfLonger(
  document: CodingDocument,
  names: NamedRanges,
  spokenOf: SpokenOf,
  token: number,
  best: Found,
): boolean {
  if (best.length < 2 || document.analysis.lowerOf(token) !== 'the') return false;
  const inner = bestAt(document, names, spokenOf, token + 1, false);
  return inner !== null && inner.length >= best.length;
}

function bestAt(
  document: CodingDocument,
  names: NamedRanges,
  spokenOf: SpokenOf,
  token: number,
  afterMention: boolean,
): Found | null {
  const place = placeAt(document, names, token);
  const actor = actorAt(document, names, spokenOf, token, afterMention);
  let best: Found | null = actor;
  if (actor && place && place.length === actor.length) {
    best = { length: actor.length, mention: { ...actor.mention, places: place.mention.places } };
  }
  const office = officeAt(document, token);
  if (best && office && office.length === best.length) best = bothReadings(best, office);
  for (const other of [office, groupAt(document, token), place]) {
    if (other && (!best || other.length > best.length)) best = other;
  }
  return best;
}

function actorAt(
  document: CodingDocument,
  names: NamedRanges,
  spokenOf: SpokenOf,
  token: number,
  afterMention: boolean,
): Found | null {
  const { analysis, knowledge, day } = document;
  let chosen: ActorName | null = null;
  const hit = longest(analysis, knowledge.actorNames, token, (entries, length) => {
    const inDays = entries.filter((entry) => isInDays(entry.actor.aliases[entry.alias], day));
    const fitting = (inDays.length > 0 ? inDays : entries.filter(isHeldBefore)).filter((entry) => {
      const alias = entry.actor.aliases[entry.alias];
      return (
        (alias.context === undefined || spokenOf(alias.context)) &&
        isWrittenAs(analysis, alias, token, length) &&
        !(alias.metonym && isBesideSite(analysis, token + length))
      );
    });
    chosen = preferred(fitting, spokenOf);
    if (
      chosen === null ||
      isEthnic(analysis, token) ||
      isOfContinent(analysis, token) ||
      isLoosePrefix(analysis, chosen, token)
    )
      return false;
    if (isPrefix(chosen)) return true;
    return chosen.actor.kind === 'person'
      ? isNameOf(analysis, names, token, chosen.actor) &&
          (afterMention || !hasOtherForename(analysis, token, chosen.actor))
      : !isInsideAnotherName(document, names, token, length);
  });
  const name = chosen as ActorName | null;
  if (!hit || !name) return null;
  const mention = mentionOf(analysis, token, hit.length, name.actor.kind === 'person' ? 'person' : 'actor');
  const alias = name.actor.aliases[name.alias];
  return { length: hit.length, mention: { ...mention, actor: name.actor, alias } };
}

function isInDays(alias: Alias, day: string): boolean {
  return (alias.from === undefined || alias.from <= day) && (alias.to === undefined || day <= alias.to);
}

/** A report that looks back to "President Chirac" means him, whoever is president on its day. */
function isHeldBefore({ actor, alias }: ActorName): boolean {
  const { text, from, to } = actor.aliases[alias];
  const space = text.indexOf(' ');
  return (
    actor.kind === 'person' && from !== undefined && to !== undefined && titles.has(text.slice(0, space).toLowerCase())
  );
}

/** "ethnic Albanians" belong to no state by their name. */
function isEthnic(analysis: Analysis, token: number): boolean {
  return token > 0 && analysis.lowerOf(token - 1) === 'ethnic';
}

/** "South American", "Latin America": the continent, and not the United States. */
function isOfContinent(analysis: Analysis, token: number): boolean {
  if (token === 0 || !/^americans?$|^america$/.test(analysis.lowerOf(token))) return false;
  return /^(south|latin|central|north|meso|pan)$/.test(analysis.lowerOf(beforeHyphen(analysis, token)));
}

function beforeHyphen(analysis: Analysis, token: number): number {
  return token > 1 && analysis.form(token - 1) === '-' ? token - 2 : token - 1;
}

/** "Sino-Indian" tells of China; "Franco-era" and a lone "Franco" do not tell of France. */
function isLoosePrefix(analysis: Analysis, name: ActorName, token: number): boolean {
  return isPrefix(name) && (analysis.form(token + 1) !== '-' || !isCapitalised(analysis, token + 2));
}

function isPrefix({ actor, alias }: ActorName): boolean {
  const { demonym, exactCase, text } = actor.aliases[alias];
  return demonym === true && exactCase === true && text.endsWith('o');
}

/** "Westminster Bridge", "Kabul University": a part of the town, and not who governs there. */
function isBesideSite(analysis: Analysis, next: number): boolean {
  return next < analysis.count && isCapitalised(analysis, next) && sites.has(analysis.lowerOf(next));
}

const sites = new Set(
  `bridge street road avenue square abbey station airport university hospital hotel park cathedral stadium hall school
  college museum mall market gate railway prison`.split(/\s+/),
);

/** Of several actors with one name the one whose country is spoken of, then the first in the knowledge base. */
function preferred(entries: readonly ActorName[], spokenOf: SpokenOf): ActorName | null {
  const near = entries.find(({ actor }) => actor.country !== null && spokenOf(actor.country));
  return near ?? entries[0] ?? null;
}

/**
 * Capitals tell "Turkey" from the bird and "US" from the pronoun: each word that the alias writes with a capital must have
 * one in the text, and acronyms and aliases of exact case must be written as they stand.
 */
function isWrittenAs(analysis: Analysis, alias: Alias, token: number, length: number): boolean {
  const written = analysis.text.slice(analysis.start[token], analysis.end[token + length - 1]);
  if (alias.exactCase || isAllCapitals(alias.text))
    return sameLetters(written, alias.text) || isAcronymAsWord(analysis, alias.text, token, length);
  return hasCapitalsOf(analysis, alias.text, token, length);
}

/**
 * "Farc", "Unesco": many papers write acronyms that are spoken as words like other names. Not where the word is a name or a
 * common word of its own, or a part of a longer name.
 */
function isAcronymAsWord(analysis: Analysis, alias: string, token: number, length: number): boolean {
  const form = analysis.form(token);
  if (length > 1 || analysis.upos[token] !== TAG.PROPN || form === alias) return false;
  if (form !== alias[0] + alias.slice(1).toLowerCase() || !/^\p{Lu}+$/u.test(alias)) return false;
  if (alias.length < 4 ? !shortAsWords.has(alias) : otherWords.has(form.toLowerCase())) return false;
  const isNameBeside = (at: number) =>
    at >= 0 && at < analysis.count && relation(analysis, at) === REL.flat && analysis.head[at] === token;
  return relation(analysis, token) !== REL.flat && !isNameBeside(token + 1);
}

/** Shorter acronyms that papers write so; of most of them the letters are spoken. */
const shortAsWords = new Set(['ETA', 'IRA']);

/** Names and words that acronyms are written like. */
const otherWords = new Set(
  `acted alba ambo amis arde arena base bras biff cica cobra doge fact iora lapd mend pace paff pips rada sana semar sica
  sara site tika wafa telo`.split(/\s+/),
);

/** Equal but for full stops, hyphens and diacritics: "U.S." is written as "US". */
function sameLetters(written: string, alias: string): boolean {
  return lettersOf(written) === lettersOf(alias);
}

function lettersOf(name: string): string {
  return plainLetters(name).replace(/[^\p{L}\p{N}]/gu, '');
}

function hasCapitalsOf(analysis: Analysis, alias: string, token: number, length: number): boolean {
  const isName = alias !== alias.toLowerCase();
  if (!isName) return true;
  if (alias[0] !== alias[0].toLowerCase())
    return isCapitalised(analysis, token) && hasCapitalsAfter(analysis, alias, token, length);
  for (let i = token; i < token + length; i++) if (isCapitalised(analysis, i)) return true;
  return false;
}

/** "An Islamic state" is not the Islamic State; kinds of bodies are often written small ("Egyptian army"). */
function hasCapitalsAfter(analysis: Analysis, alias: string, token: number, length: number): boolean {
  const words = alias.split(' ');
  if (words.length !== length) return true;
  return words.every(
    (word, i) =>
      word[0] === word[0].toLowerCase() || isCapitalised(analysis, token + i) || kinds.has(word.toLowerCase()),
  );
}

const kinds = new Set(
  `army navy air force forces armed military police guard guards government ministry minister department office party group
  movement militia front brigade parliament congress senate court council commission committee agency service services bank
  university union league alliance coalition company corps command fleet embassy authority authorities rebels muslims
  border coast security intelligence defence defense national foreign supreme`.split(/\s+/),
);

/**
 * "Jordan" in "Jordan Smith" is no country, "England" in "Bank of England" no place: the model's longer name is another
 * name.
 */
function isInsideAnotherName(document: CodingDocument, names: NamedRanges, token: number, length: number): boolean {
  const { analysis } = document;
  const range = names.at(token);
  if (range?.type !== 'PER') return false;
  // "Pakistan President Omar Said": the model often takes state and title into the name
  if (token === range.first && token + length <= range.last && isTitle(document, token + length)) return false;
  return range.last - range.first + 1 > length && !isPossessiveMark(analysis, token + length);
}

/** A word of address, or an office that a person holds: "Ambassador", "Premier". */
function isTitle({ analysis, knowledge }: CodingDocument, token: number): boolean {
  const word = analysis.lowerOf(token);
  if (isTitleWord(word)) return true;
  return longest(analysis, knowledge.offices, token, (offices) => offices.some(({ person }) => person)) !== null;
}

function isTitleWord(word: string): boolean {
  return titles.has(word) || /^(?:foreign|defen[cs]e|interior|finance|vice|deputy|army|police)$/.test(word);
}

/** "Carlos Ortega" is not the Ortega who is called Daniel: all words of the model's name must be names of the actor. */
function isNameOf(analysis: Analysis, names: NamedRanges, token: number, actor: Actor): boolean {
  const range = names.at(token);
  if (range?.type !== 'PER') return true;
  const known = namesOf(actor);
  for (let at = range.first; at <= range.last; at++) {
    const word = oneSpelling(plainLetters(analysis.lowerOf(at)).replace('.', ''));
    if (word.length > 2 && !known.includes(word) && analysis.upos[at] === TAG.PROPN && !titles.has(word)) return false;
  }
  return true;
}

/** "San Marcos": a capitalised word before a surname, unless it is a title or another name of the same person. */
function hasOtherForename(analysis: Analysis, token: number, actor: Actor): boolean {
  // "Donald H. Rumsfeld": the initial of a middle name
  const before = /^\p{Lu}\.?$/u.test(token > 1 ? analysis.form(token - 1) : '') ? token - 2 : token - 1;
  if (before < 0 || analysis.sentence[before] !== analysis.sentence[token]) return false;
  if (analysis.upos[before] !== TAG.PROPN || !isCapitalised(analysis, before)) return false;
  const word = plainLetters(analysis.lowerOf(before)).replace('.', '');
  return !titles.has(word) && !isCalendar(analysis, before, before) && !namesOf(actor).includes(oneSpelling(word));
}

/** All names of an actor, plain and small; put together once, since people come again and again. */
function namesOf(actor: Actor): string {
  let names = plainNames.get(actor);
  if (names === undefined) {
    names = oneSpelling(plainLetters(actor.aliases.map(({ text }) => text).join(' ')).toLowerCase());
    plainNames.set(actor, names);
  }
  return names;
}

const plainNames = new WeakMap<Actor, string>();

/** The forename that is spelt in most ways, in one: Mohammad, Mohamed, Muhammed. */
function oneSpelling(names: string): string {
  return names.replace(/\bm[ou]hamm?[ae]d\b/g, 'muhammad');
}

/** Words before a name that the model often takes into it. */
const titles = new Set(
  `mr mrs ms dr sir lord lady president prime minister king queen prince sheikh sheik shaikh mullah maulana ayatollah general
  gen senator sen secretary chancellor pope former hajj haji`.split(/\s+/),
);

function officeAt(document: CodingDocument, token: number): Found | null {
  const { analysis, knowledge } = document;
  const hit = longest(analysis, knowledge.offices, token, () => true);
  if (!hit || (hit.length === 1 && (otherTags.has(analysis.upos[token]) || isNoOffice(analysis, token)))) return null;
  const mention = mentionOf(analysis, token, hit.length, 'office');
  return { length: hit.length, mention: { ...mention, offices: hit.entries } };
}

/** "the president delegates the task", "a military camp". */
const otherTags: ReadonlySet<number> = new Set([TAG.ADJ, TAG.VERB]);

function groupAt(document: CodingDocument, token: number): Found | null {
  const { analysis, knowledge } = document;
  const hit = longest(analysis, knowledge.groups, token, () => true);
  // "the farm recruits workers": a verb is nobody
  if (!hit || (hit.length === 1 && (analysis.upos[token] === TAG.VERB || isNoOffice(analysis, token)))) return null;
  const mention = mentionOf(analysis, token, hit.length, 'group');
  return { length: hit.length, mention: { ...mention, group: hit.entries[0] } };
}

/** "the Saxon parliament" is of Saxony, and not of the town of Saxon. */
function isAdjective({ analysis, knowledge }: CodingDocument, token: number, length: number): boolean {
  const next = token + length;
  const modifies =
    analysis.upos[token] === TAG.ADJ || (next < sentenceEnd(analysis, token) && analysis.upos[next] === TAG.NOUN);
  return modifies && longest(analysis, knowledge.placeAdjectives, token, (_, reach) => reach >= length) !== null;
}

function placeAt(document: CodingDocument, names: NamedRanges, token: number): Found | null {
  const { analysis, knowledge } = document;
  if (!isCapitalised(analysis, token)) return null;
  const hit = longest(
    analysis,
    knowledge.placeNames,
    token,
    (entries, length) =>
      !isInsideAnotherName(document, names, token, length) &&
      (length > 1 || asWritten(analysis, token, entries).length > 0),
  );
  if (!hit || isAdjective(document, token, hit.length)) return null;
  const mention = mentionOf(analysis, token, hit.length, 'place');
  const places = hit.length > 1 ? hit.entries : asWritten(analysis, token, hit.entries);
  return { length: hit.length, mention: { ...mention, places } };
}

/**
 * The places that one word can be as it is written: "EU" is no town called Eu, unless it opens a line, "UK" is a name as it
 * stands, and "La." is Louisiana, which "La" is not.
 */
function asWritten(analysis: Analysis, token: number, entries: readonly Place[]): readonly Place[] {
  const form = analysis.form(token);
  if (form.length > 5) return entries;
  const dotted = form.endsWith('.') || analysis.text[analysis.end[token]] === '.';
  const inCapitals =
    isAllCapitals(form) && !isDateline(analysis, { first: token, last: token }) && isAmongSmallLetters(analysis, token);
  const letters = lettersOf(form);
  const small = letters.toLowerCase();
  return entries.filter(({ name, names }) =>
    [name, ...names].some((one) => {
      if (one.length > form.length + 3 || lettersOf(one).toLowerCase() !== small) return false;
      return (dotted || !one.endsWith('.')) && (!inCapitals || lettersOf(one) === letters);
    }),
  );
}

/** Not so in a headline, or a report, all in capitals. */
function isAmongSmallLetters(analysis: Analysis, token: number): boolean {
  const end = Math.min(sentenceEnd(analysis, token), token + 6);
  for (let near = Math.max(sentenceStart(analysis, token), token - 5); near < end; near++) {
    const form = analysis.form(near);
    if (form.length > 1 && form === form.toLowerCase() && form !== form.toUpperCase()) return true;
  }
  return false;
}

/** The longest name from a token that `accept` takes, within the sentence. */
function longest<T>(
  analysis: Analysis,
  index: NameLookup<T>,
  token: number,
  accept: (entries: readonly T[], length: number) => boolean,
): NameHit<T> | null {
  const wordAt = (i: number) => analysis.lowerOf(i);
  let end = sentenceEnd(analysis, token);
  for (;;) {
    const hit = index.longest(wordAt, token, end);
    if (!hit || accept(hit.entries, hit.length)) return hit;
    if (hit.length === 1) return null;
    end = token + hit.length - 1;
  }
}

function mentionOf(analysis: Analysis, token: number, length: number, kind: Mention['kind']): Mention {
  const last = token + length - 1;
  return bareMention({ first: token, last }, headOf(analysis, token, last), kind);
}
