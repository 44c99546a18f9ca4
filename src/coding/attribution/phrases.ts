import type { Analysis } from '../../language/analysis.ts';
import type { TokenRange } from '../document.ts';
import { REL, relation, TAG } from '../syntax/relations.ts';
import { type Draft, phraseAround, trim, without } from './draft.ts';
import { lastOfSentence } from './extent.ts';
import type { SpeechLexicon } from './lexicon.ts';
import { type Quotations, startsParagraph } from './quotes.ts';

/** "according to X", "in the words of X": a phrase that gives the source of the clause around it. */
export function speechOfPhrase(analysis: Analysis, token: number): Draft | null {
  const cue = phraseCue(analysis, token);
  if (!cue) return null;
  const head = nominalAfter(analysis, cue.last);
  if (head < 0) return null;
  const whole = { first: cue.last + 1, last: Math.max(phraseAround(analysis, head, token).last, cue.last + 1) };
  const short = { first: whole.first, last: firstComma(analysis, whole) };
  const source = contentBeside(analysis, head, token, cue, whole).length ? whole : short;
  const content = contentBeside(analysis, head, token, cue, source);
  if (!content.length) return null;
  return { class: 'say', cueToken: token, cue, sourceHead: head, source, content, embedded: false, voiced: true };
}

/** The clause that the source is given for, without cue and source. */
function contentBeside(
  analysis: Analysis,
  head: number,
  token: number,
  cue: TokenRange,
  source: TokenRange,
): TokenRange[] {
  const start = analysis.sentenceStart[analysis.sentence[token]];
  const clause = clauseAround(analysis, head, token, { first: start, last: lastOfSentence(analysis, token) });
  return without(clause, { first: cue.first, last: source.last })
    .map((part) => trim(analysis, part))
    .filter((part) => part.last > part.first);
}

/** A source that leaves nothing for it to have said has swallowed the clause: it ends before the comma. */
function firstComma(analysis: Analysis, { first, last }: TokenRange): number {
  for (let token = first + 1; token <= last; token++) if (analysis.lowerOf(token) === ',') return token - 1;
  return last;
}

function phraseCue(analysis: Analysis, token: number): TokenRange | null {
  const word = analysis.lowerOf(token);
  const next = token + 1 < analysis.count ? analysis.lowerOf(token + 1) : '';
  if (word === 'according' && next === 'to') return { first: token, last: token + 1 };
  const words = word === 'words' && next === 'of' && token >= 2 && analysis.lowerOf(token - 2) === 'in';
  return words ? { first: token - 2, last: token + 1 } : null;
}

/** The head of the noun phrase that begins after `token`. */
function nominalAfter(analysis: Analysis, token: number): number {
  const limit = Math.min(analysis.count, token + 12, analysis.sentenceStart[analysis.sentence[token] + 1]);
  for (let at = token + 1; at < limit; at++) {
    const upos = analysis.upos[at];
    if (upos !== TAG.NOUN && upos !== TAG.PROPN && upos !== TAG.PRON) continue;
    let head = at;
    for (let up = analysis.head[head]; up > token && isNoun(analysis, up); up = analysis.head[head]) {
      if (hasComma(analysis, head, up)) break;
      head = up;
    }
    return head;
  }
  return -1;
}

/** After the comma the clause begins that the source is given for. */
function hasComma(analysis: Analysis, from: number, to: number): boolean {
  for (let token = from + 1; token < to; token++) if (analysis.lowerOf(token) === ',') return true;
  return false;
}

const isNoun = (analysis: Analysis, token: number): boolean =>
  analysis.upos[token] === TAG.NOUN || analysis.upos[token] === TAG.PROPN;

/** The clause that the phrase belongs to: the sentence if a comma or its start sets it apart, else its governor's clause. */
function clauseAround(analysis: Analysis, head: number, token: number, sentence: TokenRange): TokenRange {
  const apart = token - sentence.first <= 2 || analysis.lowerOf(token - 1) === ',';
  if (apart) return sentence;
  for (let up = analysis.head[head]; up >= 0; up = analysis.head[up]) {
    const clausal = analysis.upos[up] === TAG.VERB || analysis.head[up] < 0;
    if (clausal && analysis.leftmost[up] < token) return { first: analysis.leftmost[up], last: analysis.rightmost[up] };
  }
  return sentence;
}

/** "reportedly", "allegedly": somebody says so, and the text does not say who. */
export function speechOfAdverb(analysis: Analysis, adverb: number, lexicon: SpeechLexicon): Draft | null {
  if (!lexicon.adverbs.has(analysis.lowerOf(adverb))) return null;
  const head = analysis.head[adverb];
  if (head < 0) return null;
  const whole = { first: analysis.leftmost[head], last: analysis.rightmost[head] };
  return {
    class: 'say',
    cueToken: adverb,
    cue: { first: adverb, last: adverb },
    sourceHead: -1,
    source: null,
    content: without(whole, { first: adverb, last: adverb }).map((part) => trim(analysis, part)),
    embedded: false,
    voiced: true,
  };
}

/** "Minister: we shall not wait": a name or a document before a colon at the head of a paragraph says the rest. */
export function speechOfColon(analysis: Analysis, colon: number, lexicon: SpeechLexicon): Draft | null {
  if (analysis.form(colon) !== ':') return null;
  const sentence = analysis.sentence[colon];
  const first = analysis.sentenceStart[sentence];
  // in a transcript each turn may begin with a quotation mark
  const start = first < colon && /^["“]$/.test(analysis.form(first)) ? first + 1 : first;
  const end = analysis.sentenceStart[sentence + 1] - 1;
  const length = colon - start;
  if (length < 1 || length > 6 || end - colon < 3 || !startsParagraph(analysis, first)) return null;
  let head = -1;
  for (let token = start; token < colon; token++) {
    const upos = analysis.upos[token];
    if (upos === TAG.PROPN || lexicon.documents.has(analysis.lemmaOf(token).toLowerCase()))
      head = head < 0 || relation(analysis, token) === REL.root ? token : head;
    else if (upos !== TAG.PUNCT && upos !== TAG.NOUN && upos !== TAG.ADJ) return null;
  }
  return head < 0 ? null : named(analysis, colon, head, start, colon - 1, { first: colon + 1, last: end });
}

/** '"We shall not wait." — Anna Keller': a name behind a dash signs the quotation before it. */
export function speechOfDash(analysis: Analysis, dash: number, { all, around }: Quotations): Draft | null {
  if (!/^([—–―-]|--)$/.test(analysis.form(dash)) || dash === 0) return null;
  const quotation = around[dash - 1];
  if (quotation < 0 || all[quotation].last !== dash - 1) return null;
  let last = dash;
  while (last + 1 < analysis.count && last - dash < 6 && analysis.upos[last + 1] === TAG.PROPN) last++;
  const ends =
    last + 1 >= analysis.count || startsParagraph(analysis, last + 1) || analysis.uposOf(last + 1) === 'PUNCT';
  return last > dash && ends ? named(analysis, dash, last, dash + 1, last, { ...all[quotation] }) : null;
}

function named(
  analysis: Analysis,
  cueToken: number,
  sourceHead: number,
  first: number,
  last: number,
  content: TokenRange,
): Draft {
  return {
    class: 'say',
    cueToken,
    cue: { first: cueToken, last: cueToken },
    sourceHead,
    source: { first, last },
    content: [trim(analysis, content)],
    embedded: false,
    voiced: true,
  };
}
