import type { Actor } from '../../knowledge/actor.ts';
import type { CodingDocument, NameMention, TokenRange } from '../document.ts';
import type { Participant } from '../statement.ts';
import { type ContextLexicon, contextLexicon } from './lexicon.ts';

/** What a word that names a matter weighs, what a hint weighs, and what a statement needs. */
const NAME = 2;
const HINT = 1;
const ENOUGH = 2;

/** Kinds of actors whose names say little of the matter: "Islamic State", "Free Syrian Army", "Labour Party". */
const MISLEADING: ReadonlySet<string> = new Set(['armed-group', 'party', 'media', 'company', 'person']);

/** Words that tell a context. */
interface Hit extends TokenRange {
  readonly context: number;
  readonly weight: number;
  /** The same for the same words. */
  readonly key: string;
}

/**
 * The contexts of PLOVER that the words of a report tell. A statement has a context if its own words name the matter, or
 * hint at it twice; one hint is enough where the rest of the sentence names it or a party is of its sector. Words within
 * the names of armed groups, parties and newspapers do not count; that a group is one that a state lists as terrorist does.
 */
export class Topics {
  readonly #lexicon: ContextLexicon;
  readonly #document: CodingDocument;
  /** By sentence; no hit stands within another of the same context. */
  readonly #hits: Hit[][];

  constructor(document: CodingDocument, names: readonly NameMention[]) {
    this.#document = document;
    this.#lexicon = contextLexicon(document.knowledge.ontology);
    const { analysis } = document;
    const misleading = new Uint8Array(analysis.count);
    this.#hits = Array.from({ length: analysis.sentenceCount }, () => []);
    for (const { first, last, actor } of names) {
      if (!MISLEADING.has(actor.kind)) continue;
      misleading.fill(1, first, last + 1);
      const hit = { first, last, context: this.#lexicon.listed, weight: HINT, key: actor.id };
      if (isListed(actor)) this.#hits[analysis.sentence[first]!]!.push(hit);
    }
    for (const [sentence, hits] of this.#hits.entries()) {
      this.#read(sentence, misleading, hits);
      this.#hits[sentence] = outermost(hits);
    }
  }

  #read(sentence: number, misleading: Uint8Array, hits: Hit[]): void {
    const { analysis } = this.#document;
    const [from, end] = [analysis.sentenceStart[sentence]!, analysis.sentenceStart[sentence + 1]! - 1];
    const take = (weight: number) => (context: number, first: number, last: number, phrase: number) => {
      if (!misleading[first]) hits.push({ first, last, context, weight, key: `${weight} ${phrase}` });
    };
    this.#lexicon.names.find(analysis, from, end, take(NAME));
    this.#lexicon.hints.find(analysis, from, end, take(HINT));
  }

  /** Contexts of what `evidence` says of `parties`, in the order of the ontology. */
  of(evidence: readonly TokenRange[], parties: readonly Participant[]): string[] {
    const { contexts } = this.#lexicon;
    const inside = new Uint8Array(contexts.length);
    const around = new Uint8Array(contexts.length);
    this.#weigh(evidence, inside, around);
    const close = this.#partiesOf(parties);
    return contexts.filter((_, context) => {
      const own = inside[context]!;
      return own >= ENOUGH || (own > 0 && own + around[context]! + (close.has(context) ? 1 : 0) >= ENOUGH);
    });
  }

  /** Adds up what each word says once, within the words of a statement and, of names alone, in the rest of its sentence. */
  #weigh(evidence: readonly TokenRange[], inside: Uint8Array, around: Uint8Array): void {
    const { analysis } = this.#document;
    const seen = new Set<string>();
    for (const sentence of new Set(evidence.map(({ first }) => analysis.sentence[first]!))) {
      for (const { first, last, context, weight, key } of this.#hits[sentence]!) {
        if (!evidence.some((range) => range.first <= first && last <= range.last)) {
          if (weight === NAME) around[context] = 1;
        } else if (!seen.has(key)) {
          seen.add(key);
          inside[context]! += weight;
        }
      }
    }
  }

  #partiesOf(parties: readonly Participant[]): Set<number> {
    const { actors } = this.#document.knowledge;
    const found = new Set<number>();
    for (const { sector, id } of parties) {
      const context = sector === null ? undefined : this.#lexicon.sectors.get(sector);
      if (context !== undefined) found.add(context);
      const actor = id === null ? undefined : actors.get(id);
      if (actor && isListed(actor)) found.add(this.#lexicon.listed);
    }
    return found;
  }
}

/** An armed group that some state lists as terrorist; whether it is one is not for us to say, the matter it is. */
function isListed({ kind, relations }: Actor): boolean {
  return kind === 'armed-group' && relations !== undefined && relations.some(({ type }) => type === 'listed-by');
}

/** Without those that stand within a longer one of the same context: "border" in "border dispute". */
function outermost(hits: readonly Hit[]): Hit[] {
  const kept: Hit[] = [];
  for (const hit of [...hits].sort((a, b) => b.last - b.first - (a.last - a.first) || b.weight - a.weight)) {
    const within = (other: Hit): boolean => other.first <= hit.first && hit.last <= other.last;
    if (!kept.some((other) => other.context === hit.context && within(other))) kept.push(hit);
  }
  return kept;
}
