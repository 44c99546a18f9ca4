import type { Analysis } from '../../language/analysis.ts';
import { isMisreadVerb } from '../certainty/index.ts';
import type { Attributions, CodingDocument, Parties, ReportedSpeech } from '../document.ts';
import type { OnWhoseWord, Participant, Voice } from '../statement.ts';
import { TAG } from '../syntax/relations.ts';
import { settleBoundaries } from './boundaries.ts';
import { channelOf } from './channel.ts';
import { type Draft, without } from './draft.ts';
import { groundOfAct } from './grounds.ts';
import type { CanSpeak } from './joined.ts';
import { type SpeechLexicon, speechLexicon } from './lexicon.ts';
import { innermostSpeech, nestedIn } from './nesting.ts';
import { speechOfAdjective, speechOfNoun } from './nouns.ts';
import { isQuoted, shareQuotations } from './passages.ts';
import { speechOfAdverb, speechOfColon, speechOfDash, speechOfPhrase } from './phrases.ts';
import { findQuotations, type Quotation, type Quotations } from './quotes.ts';
import { fillsSentences, speakerOfStanding } from './standing.ts';
import { speechOfVerb } from './verbs.ts';

const NARRATION: OnWhoseWord = { speaker: null, voice: 'narration', channel: null, cue: null };
/** Words in quotation marks without a speaker that could be told. */
const UNKNOWN_QUOTE: OnWhoseWord = { speaker: null, voice: 'quote', channel: null, cue: null };

/** A quotation of fewer tokens is a term with marks around it, not somebody's sentence. */
const SHORTEST_UNKNOWN_QUOTE = 8;

/**
 * Finds who says what: quotations over sentences and paragraphs, indirect speech, claims in the narrator's own grammar,
 * thoughts and beliefs (the layers of PARC 3.0 and PolNeAR: source, cue, content).
 */
export function readAttributions(
  document: CodingDocument,
  parties: Parties,
  lexicon: SpeechLexicon = speechLexicon(),
): Attributions {
  const { analysis } = document;
  const quotations = findQuotations(analysis);
  const drafts = draftsOf(analysis, lexicon, quotations, (subject, verb) => canSpeak(analysis, parties, subject, verb));
  settleBoundaries(analysis, drafts, quotations);
  shareQuotations(analysis, drafts, quotations);
  for (const draft of drafts) leaveOutCue(draft);
  const kept = drafts.filter((draft) => draft.content.length > 0);
  const nested = nestedIn(analysis, kept, kept);
  const all: ReportedSpeech[] = [];
  kept.forEach((draft, i) => {
    const speech = speechOf(analysis, draft, parties, lexicon, quotations);
    const goesOn = continuesSpeech(analysis, draft) ? all.findLast((each) => !each.nested) : undefined;
    const word = goesOn ? { ...speech.word, ...whoSpeaks(goesOn.word) } : speech.word;
    all.push({ ...speech, word, nested: nested[i] });
  });
  const innermost = innermostSpeech(
    analysis,
    kept,
    all.map(({ word }) => word.speaker !== null),
  );
  return {
    all,
    speechAround: (token) => (innermost[token] < 0 ? null : all[innermost[token]]),
    wordOf(token) {
      const speech = innermost[token];
      if (speech >= 0) return { ...all[speech].word, voice: voiceAt(kept[speech], quotations, token) };
      const quotation = quotations.around[token];
      if (quotation < 0) return NARRATION;
      return wordOfUnclaimed(analysis, quotations.all[quotation], parties);
    },
  };
}

/** A quotation without a cue: the person introduced before it speaks, or somebody unknown; a term in marks is narration. */
function wordOfUnclaimed(analysis: Analysis, quotation: Quotation, parties: Parties): OnWhoseWord {
  const speaker = speakerOfStanding(analysis, quotation, parties);
  if (speaker) return { ...UNKNOWN_QUOTE, speaker };
  const isLong = quotation.last - quotation.first >= SHORTEST_UNKNOWN_QUOTE;
  return isLong || fillsSentences(analysis, quotation) ? UNKNOWN_QUOTE : NARRATION;
}

function whoSpeaks({ speaker, also }: OnWhoseWord): Pick<OnWhoseWord, 'speaker' | 'also'> {
  return { speaker, ...(also && { also }) };
}

/** All speech of a text in the order of its cues. */
function draftsOf(analysis: Analysis, lexicon: SpeechLexicon, quotations: Quotations, canSpeak: CanSpeak): Draft[] {
  const drafts: Draft[] = [];
  for (let token = 0; token < analysis.count; token++) {
    const draft = draftAt(analysis, token, lexicon, quotations, canSpeak);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

/** 'Further adding, "..."' at the head of a sentence: whoever spoke last goes on. */
function continuesSpeech(analysis: Analysis, { cueToken, sourceHead, cue }: Draft): boolean {
  if (sourceHead >= 0 || analysis.xposOf(cueToken) !== 'VBG') return false;
  return cue.first === analysis.sentenceStart[analysis.sentence[cueToken]];
}

/** Cue and source are no content, whatever content surrounds them: "The raid, he said, was a mistake". */
function leaveOutCue({ content, cue, source }: Draft): void {
  const beside = source && source.last < cue.first && cue.first - source.last <= 2;
  const hole = { first: beside ? source.first : cue.first, last: cue.last };
  const parts = content.flatMap((range) => without(range, hole));
  content.splice(0, content.length, ...parts);
}

/** Unknown gunmen and things accuse nobody, and the soldiers of a state do not accuse their state. */
function canSpeak(analysis: Analysis, parties: Parties, subject: number, verb: number): boolean {
  const speakers = parties.of(subject).filter(({ kind }) => kind !== 'unidentified');
  const others = [...analysis.children(verb)].filter((child) => child > verb).flatMap((child) => parties.of(child));
  return speakers.length > 0 && !speakers.some((one) => others.some((other) => isOfOneState(one, other)));
}

const isOfOneState = (a: Participant, b: Participant): boolean => Boolean(a.country) && a.country === b.country;

function draftAt(
  analysis: Analysis,
  token: number,
  lexicon: SpeechLexicon,
  quotations: Quotations,
  canSpeak: CanSpeak,
): Draft | null {
  switch (analysis.upos[token]) {
    case TAG.VERB:
      return (
        speechOfPhrase(analysis, token) ??
        speechOfVerb(analysis, token, lexicon, quotations, canSpeak) ??
        groundOfAct(analysis, token, lexicon)
      );
    case TAG.NOUN:
      return (
        speechOfPhrase(analysis, token) ??
        (isMisreadVerb(analysis, token, lexicon.nouns) ? speechOfVerb(analysis, token, lexicon, quotations) : null) ??
        speechOfNoun(analysis, token, lexicon) ??
        groundOfAct(analysis, token, lexicon)
      );
    case TAG.ADJ:
      return speechOfAdjective(analysis, token, lexicon);
    case TAG.PUNCT:
      return speechOfColon(analysis, token, lexicon) ?? speechOfDash(analysis, token, quotations);
    default:
      return speechOfPhrase(analysis, token) ?? speechOfAdverb(analysis, token, lexicon);
  }
}

function speechOf(
  analysis: Analysis,
  draft: Draft,
  parties: Parties,
  lexicon: SpeechLexicon,
  quotations: Quotations,
): ReportedSpeech {
  const { source, cue, cueToken, content, conjunction } = draft;
  const [speaker = null, ...also] = speakersOf(analysis, draft, parties, lexicon);
  return {
    source,
    cue,
    cueToken,
    content,
    ...(conjunction !== undefined && { joined: true }),
    word: {
      speaker,
      ...(also.length > 0 && { also }),
      voice: voiceAt(draft, quotations, content[0].first),
      channel: channelOf(analysis, draft, lexicon),
      cue: analysis.span(cue.first, cue.last),
    },
  };
}

/** The parties that speak; for a document, whoever issued it; empty where nobody is named or no party is meant. */
function speakersOf(
  analysis: Analysis,
  { sourceHead }: Draft,
  parties: Parties,
  lexicon: SpeechLexicon,
): readonly Participant[] {
  if (sourceHead < 0) return [];
  const own = parties.of(sourceHead);
  if (own.length > 0 && !lexicon.documents.has(analysis.lemmaOf(sourceHead))) return own;
  const issuer = parties.issuerOf(sourceHead);
  return issuer ? [issuer] : own;
}

function voiceAt(draft: Draft, quotations: Quotations, token: number): Voice {
  if (isQuoted(draft, quotations, token)) return 'quote';
  return draft.embedded ? 'embedded' : 'indirect';
}
