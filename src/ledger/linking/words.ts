/** A run of letters and digits, marks within it included. */
const RUN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const MARKS = /[^\p{L}\p{N}]/gu;

/** Words without matter of their own. */
const FUNCTION_WORDS = new Set(
  `a about after again against all also am an and any are as at be because been before being between both but by can
  could did do does doing down during each few for from further had has have having he her here hers him his how i if in
  into is it its just may me might more most must my no nor not now of off on once only or other our out over own per s
  said same say says she should so some such t than that the their them then there these they this those through to too
  under until up us very was we were what when where which while who whom why will with would you your`.split(/\s+/),
);

/** The words of a text in order, folded: without case, accents and punctuation. */
export interface Words {
  readonly folded: readonly string[];
  /** 1 where a word is written as a name is: with a capital, and not only because a sentence begins. */
  readonly named: Uint8Array;
}

/** Parts a text into words. Of `most` words the rest is left aside: news tell the matter first. */
export function wordsIn(text: string, most = 2_000): Words {
  const folded: string[] = [];
  const named: number[] = [];
  let end = 0;
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (folded.length >= most) break;
    folded.push(fold(run));
    named.push(isCapital(run) && !(index === 0 || /[.!?:;"“”\n]\s*$|^\W*\n/.test(text.slice(end, index))) ? 1 : 0);
    end = index + run.length;
  }
  return { folded, named: Uint8Array.from(named) };
}

/** Whether a folded word carries matter: it is no function word and not a single letter. */
export function hasMatter(folded: string): boolean {
  return folded.length > 1 && !FUNCTION_WORDS.has(folded);
}

/** A word without its ending, so that "attacks", "attacked" and "attack" are one. Figures and short words stay. */
export function stemOf(folded: string): string {
  if (folded.length < 5 || /\d/.test(folded)) return folded;
  return folded.replace(/(?<=^.{3,})(?:ies|ing|ed|es|s|y|e)$/, '');
}

function fold(run: string): string {
  if (/^[a-z0-9]+$/i.test(run)) return run.toLowerCase();
  return run.normalize('NFKD').toLowerCase().replace(MARKS, '');
}

function isCapital(run: string): boolean {
  const first = run[0];
  return first !== first.toLowerCase() && first === first.toUpperCase();
}
