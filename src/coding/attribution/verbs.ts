import type { Analysis } from '../../language/analysis.ts';
import { isMisreadVerb } from '../certainty/misread.ts';
import { ruledCertaintyOf } from '../certainty/ruled.ts';
import type { TokenRange } from '../document.ts';
import { childBy, PENN, phrasalLemma, REL, relation, TAG } from '../syntax/relations.ts';
import { contentInTree, type Found, notPrepositions } from './clause.ts';
import { cueRange, type Draft, phraseAround } from './draft.ts';
import { type CanSpeak, joinedTo } from './joined.ts';
import type { SpeechClass, SpeechEntry, SpeechLexicon } from './lexicon.ts';
import type { Quotations } from './quotes.ts';
import { sourceOf } from './source.ts';
import { contentByOrder, quotationBeside } from './surface.ts';

/** Attitudes, which take the content as given or wished: nobody vouches for it. In all other classes somebody does. */
const UNVOICED: ReadonlySet<SpeechClass> = new Set(['praise', 'oppose', 'criticise', 'want']);

/** Nobody's attitude is no attitude: these need a source. */
const ATTITUDES: ReadonlySet<SpeechClass> = new Set([
  'praise',
  'oppose',
  'criticise',
  'want',
  'describe',
  'demand',
  'cite',
]);

/** "I" and "you" outside of quotations are the publisher and the reader, who are no sources. */
function isNarrator(analysis: Analysis, source: number, quotations: Quotations): boolean {
  return source >= 0 && quotations.around[source] < 0 && /^(i|you)$/.test(analysis.lowerOf(source));
}

/** What is laid at somebody's door: "accused X of doing Y" is the accuser's word in the narrator's grammar. */
const EMBEDDING: ReadonlySet<SpeechClass> = new Set(['accuse', 'criticise']);

/** The entry of a verb: with its particle if it has one ("point out"), else alone. */
function verbEntry(analysis: Analysis, verb: number, lexicon: SpeechLexicon): SpeechEntry | undefined {
  if (analysis.upos[verb] !== TAG.VERB && !isMisreadVerb(analysis, verb, lexicon.nouns)) return undefined;
  return lexicon.verbs.get(phrasalLemma(analysis, verb)) ?? lexicon.verbs.get(analysis.lemmaOf(verb));
}

/** What a verb of saying or thinking reports, or null where it reports nothing ("talks continued"). */
export function speechOfVerb(
  analysis: Analysis,
  verb: number,
  lexicon: SpeechLexicon,
  quotations: Quotations,
  canSpeak?: CanSpeak,
): Draft | null {
  const entry = verbEntry(analysis, verb, lexicon);
  if (!entry) return null;
  if (isConjunction(analysis, verb)) return null;
  const cue = cueRange(analysis, verb);
  const { sourceHead, conjunction } = speakerOf(analysis, verb, lexicon, quotations, canSpeak);
  const content = contentOf(analysis, verb, entry, lexicon, quotations, cue, sourceHead);
  if (!content) return null;
  const { sense } = content;
  if (sourceHead < 0 && (content.frame === 'obj' || ATTITUDES.has(sense.class))) return null;
  if (isNarrator(analysis, sourceHead, quotations)) return null;
  const embedded = !notPrepositions.has(content.frame) && EMBEDDING.has(sense.class);
  return {
    class: sense.class,
    cueToken: verb,
    cue,
    sourceHead,
    source: sourceHead >= 0 ? phraseAround(analysis, sourceHead, verb) : null,
    content: content.ranges.map((range) => inQuotation(range, quotations, verb)),
    embedded,
    voiced: (embedded || !UNVOICED.has(sense.class)) && wasSaid(analysis, verb),
    ...(conjunction >= 0 && { conjunction }),
  };
}

/** "Assuming no change, the ferry leaves": a condition, and nobody's thought; "is assuming" is one. */
function isConjunction(analysis: Analysis, verb: number): boolean {
  return /^(assuming|supposing)$/.test(analysis.lowerOf(verb)) && childBy(analysis, verb, REL.aux) < 0;
}

/** Whoever speaks in a verb of saying, or in the one that it goes on from, with the conjunction between the two or -1. */
function speakerOf(
  analysis: Analysis,
  verb: number,
  lexicon: SpeechLexicon,
  quotations: Quotations,
  canSpeak?: CanSpeak,
): { readonly sourceHead: number; readonly conjunction: number } {
  const joint = joinedTo(analysis, verb, lexicon, canSpeak);
  const own = joint?.sure ? -1 : sourceOf(analysis, verb, lexicon, quotations);
  if (!joint || own >= 0) return { sourceHead: own, conjunction: -1 };
  const { sourceHead } = speakerOf(analysis, joint.cue, lexicon, quotations, canSpeak);
  return { sourceHead, conjunction: joint.conjunction };
}

/** What is said inside a quotation ends with it. */
function inQuotation(range: TokenRange, { all, around }: Quotations, verb: number): TokenRange {
  const own = around[verb];
  if (own < 0) return range;
  const first = Math.max(range.first, all[own].first);
  return { first, last: Math.max(first, Math.min(range.last, all[own].last)) };
}

/** "did not say whether", "refused to confirm": nobody vouches for anything. */
function wasSaid(analysis: Analysis, verb: number): boolean {
  // a participle ("..., adding that") is not in the scope of what negates the main verb
  if (analysis.xpos[verb] === PENN.VBG && relation(analysis, verb) === REL.advcl) return true;
  const { factuality } = ruledCertaintyOf(analysis, verb);
  return factuality !== 'negated' && factuality !== 'failed';
}

function contentOf(
  analysis: Analysis,
  verb: number,
  entry: SpeechEntry,
  lexicon: SpeechLexicon,
  quotations: Quotations,
  cue: TokenRange,
  sourceHead: number,
): Found | null {
  const inTree = contentInTree(analysis, verb, entry);
  if (inTree) return inTree;
  const sense = entry.senses.find((each) => each.frames.has('quote'));
  if (sense) {
    const speaks = (token: number): boolean => verbEntry(analysis, token, lexicon) !== undefined;
    const quotation = quotationBeside(analysis, quotations, cue, speaks);
    if (quotation >= 0) return { sense, ranges: [{ ...quotations.all[quotation] }], frame: 'quote' };
    if (endsInColon(analysis, verb)) return { sense, ranges: [], frame: 'quote' };
  }
  if (sourceHead < 0) return null;
  const plain = entry.frames.has('that') && !entry.frames.has('obj') && !entry.frames.has('hearer');
  const ranges = contentByOrder(analysis, cue, sourceHead, sense !== undefined, plain && sense !== undefined);
  return ranges ? { sense: sense ?? entry.senses[0], ranges, frame: 'that' } : null;
}

/** The words follow in the next sentence: 'The statement read:'. */
function endsInColon(analysis: Analysis, verb: number): boolean {
  const last = analysis.sentenceStart[analysis.sentence[verb] + 1] - 1;
  return analysis.form(last) === ':' && last - verb <= 12;
}
