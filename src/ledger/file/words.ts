/** Words that say nothing of what a demand or a claim is about. */
const FUNCTION_WORDS = new Set(
  `a an the this that these those it its they them their he she his her we our you your i who which what and or but nor
  not no of in on at to from by for with within against over under about into as than then also be is are was were been
  being has have had do does did will would shall should can could may might must said say says any all both each every
  other another again more most some such there here if when while until after before since only own same so too very
  country side sides
  january february march april june july august september october november december today yesterday tomorrow
  monday tuesday wednesday thursday friday saturday sunday day week month year`.split(/\s+/),
);

/** Words that say that something is said: they tell the class of a statement, not its matter. */
const SPEECH_WORDS = `accuse accusation allege allegation assert assertion blame charge claim demand deny denial dismiss
  reject rejection refuse refusal ask call urge appeal warn warning threaten threat tell told statement report repeat
  request insist condemn condemnation criticise criticize answer respond response reply replied denies denied`;

/** Letters of a word that are compared: enough to tell words apart, few enough to join "reopen" and "reopening". */
const STEM = 6;

/** The stems of the words in a text that carry its content; `ignored` are stems that everything shares. */
export function contentWords(text: string, ignored: ReadonlySet<string> = new Set()): Set<string> {
  const stems = new Set<string>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    if (word.length < 3 || FUNCTION_WORDS.has(word)) continue;
    const stem = stemOf(word);
    if (!ignored.has(stem) && !SPEECH_STEMS.has(stem)) stems.add(stem);
  }
  return stems;
}

/** A word without its ending, cut: "opened" and "open", "releasing" and "release" are one. */
export function stemOf(word: string): string {
  return word.replace(/(?<=^.{4,})(?:ing|ed|es|s|e)$/, '').slice(0, STEM);
}

const SPEECH_STEMS = new Set(SPEECH_WORDS.split(/\s+/).map(stemOf));

/** How many content words two texts share. */
export function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let count = 0;
  for (const word of one) if (other.has(word)) count++;
  return count;
}

/**
 * Whether two short texts are about the same thing: at least two content words in common, and these are `share` of the
 * shorter text. One common word is enough only where neither text has another.
 */
export function sameMatter(one: ReadonlySet<string>, other: ReadonlySet<string>, share = 0.5): boolean {
  const shorter = Math.min(one.size, other.size);
  if (shorter === 0) return false;
  const common = shared(one, other);
  const enough = common >= 2 || (common === 1 && one.size === 1 && other.size === 1);
  return enough && common / shorter >= share;
}
