import type { Analysis } from '../../language/analysis.ts';
import type { CodingDocument } from '../document.ts';
import type { When } from '../statement.ts';
import { isHeading, isSpeech, mainPredicate, subjectOf } from './clause.ts';
import { inherited } from './interval.ts';
import type { TimeOf } from './sharing.ts';
import type { Telling } from './telling.ts';
import { tenseOf } from './tense.ts';

/** A day that is being told of, and the parties and things that the telling is about. */
interface Thread {
  readonly when: When;
  readonly keys: Set<string>;
  /** Opened by one of the first sentences: the report's main news. */
  readonly lead: boolean;
  /** The last sentence that told of it. */
  last: number;
}

/** How many sentences may open the main news. */
const LEAD = 2;

/**
 * The day that each sentence tells of without saying so, sentence by sentence. A sentence with a day of its own opens a
 * thread; the sentences after it stay on that day as long as they are told in the past tense and by or about the same
 * parties. A heading, a coarser time ("in October") or another day ends it; background in the perfect or the past perfect
 * is not part of it.
 */
export class Storyline {
  readonly #days: (When | null)[] = [];
  readonly #threads: (Thread | null)[] = [];

  constructor({ document, analysis, quoted }: Telling, timeOf: TimeOf) {
    let thread: Thread | null = null;
    let told = 0;
    for (let s = 0; s < analysis.sentenceCount; s++) {
      const main = mainPredicate(analysis, s, quoted);
      if (isHeading(analysis, s)) {
        thread = null;
        this.#push(null, null);
      } else if (quoted[main] === 1) {
        // A sentence inside a quotation belongs to the one that quotes it.
        if (thread?.last === s - 1) thread.last = s;
        this.#push(null, thread);
      } else {
        const own = timeOf(main);
        const stays =
          thread !== null && (own === null ? continues(document, thread, s, main) : isSame(own, thread.when));
        if (stays) extend(document, thread!, s, main);
        else if (own !== null) thread = opens(own) ? open(document, s, main, own, told < LEAD) : null;
        this.#push(stays && own === null ? inherited(thread!.when) : null, thread);
        told++;
      }
    }
  }

  #push(day: When | null, thread: Thread | null): void {
    this.#days.push(day);
    this.#threads.push(thread);
  }

  /** The day that a sentence takes over, or null if it has its own or none. */
  dayOf(sentence: number): When | null {
    return this.#days[sentence];
  }

  /** The day of the main news as long as no other day, heading or background has ended it. */
  newsOf(sentence: number): When | null {
    const thread = this.#threads[sentence];
    return thread?.lead ? thread.when : null;
  }
}

function opens({ precision, from, to }: When): boolean {
  return precision === 'day' && from !== null && from === to;
}

function isSame(a: When, b: When): boolean {
  return a.from === b.from && a.to === b.to;
}

function open(document: CodingDocument, sentence: number, main: number, when: When, lead: boolean): Thread {
  const thread = { when, keys: new Set<string>(), lead, last: sentence };
  extend(document, thread, sentence, main);
  return thread;
}

/** Told in the past tense, by or about a party of the thread, or "it", "they" right after. */
function continues(document: CodingDocument, thread: Thread, sentence: number, main: number): boolean {
  const { analysis } = document;
  const tense = tenseOf(analysis, main);
  if (tense !== 'past' && !(tense === 'present' && isSpeech(analysis, main) && thread.lead)) return false;
  const subject = subjectOf(analysis, main);
  if (subject < 0 || looksBack(analysis, main)) return false;
  // Beside the main news, only what follows at once and is about the same party is on the same day.
  if (!thread.lead && sentence - thread.last > 1) return false;
  if (analysis.xposOf(subject) === 'PRP') return thread.last === sentence - 1;
  const [first, last] = thread.lead
    ? [analysis.leftmost[subject], analysis.rightmost[subject]]
    : [subject, Math.min(subject + 2, analysis.rightmost[subject])];
  return keysOf(document, first, last).some((key) => thread.keys.has(key));
}

const BACK = new Set('recently earlier previously already before formerly once repeatedly often always'.split(' '));

/** "recently announced", "had earlier warned": told beside the news, of another time. */
function looksBack(analysis: Analysis, main: number): boolean {
  for (let c = analysis.firstChild(main); c >= 0; c = analysis.nextSibling(c)) {
    if (analysis.relationOf(c) === 'advmod' && BACK.has(analysis.lowerOf(c))) return true;
  }
  return false;
}

/** Adds the parties and things of a sentence to its thread. */
function extend(document: CodingDocument, thread: Thread, sentence: number, main: number): void {
  const { analysis } = document;
  thread.last = sentence;
  const subject = subjectOf(analysis, main);
  if (!thread.lead && subject < 0) return;
  const [first, last] = thread.lead
    ? [analysis.sentenceStart[sentence], analysis.sentenceStart[sentence + 1] - 1]
    : [analysis.leftmost[subject], analysis.rightmost[subject]];
  // Only names count in the whole sentence; of the common nouns, those that the main clause is about.
  for (const key of keysOf(document, first, last, false)) thread.keys.add(key);
  for (let c = analysis.firstChild(main); c >= 0; c = analysis.nextSibling(c)) {
    if (analysis.uposOf(c) === 'NOUN') thread.keys.add(analysis.lemmaOf(c));
  }
}

/** Parts of many names and titles, which make no two parties one. */
const GENERIC = new Set(
  `prime minister president secretary deputy general chief director spokesman spokesperson advisor adviser national security
   homeland united international north south east west northern southern eastern western white house state states of for
   and the republic`.split(/\s+/),
);

/** Names, their states where they are known ("Islamabad" and "Pakistan" are one), and common nouns if asked for. */
function keysOf(document: CodingDocument, first: number, last: number, nouns = true): string[] {
  const { analysis, knowledge } = document;
  const keys: string[] = [];
  for (let t = first; t <= last; t++) {
    const upos = analysis.uposOf(t);
    const name = upos === 'PROPN' || isInitials(analysis, t);
    if (name && !GENERIC.has(analysis.lowerOf(t))) keys.push(analysis.lowerOf(t));
    else if (nouns && upos === 'NOUN') keys.push(analysis.lemmaOf(t));
    if (!name && upos !== 'ADJ') continue;
    const hit = knowledge.actorNames?.longest((i) => analysis.lowerOf(i), t, last + 1);
    const state = hit?.entries[0].actor.country;
    if (state) keys.push(`state ${state}`);
  }
  return keys;
}

/** "FO", "UN": capitals alone are a name, whatever the tag. */
function isInitials(analysis: Analysis, token: number): boolean {
  return /^[A-Z]{2,6}$/.test(analysis.form(token));
}
