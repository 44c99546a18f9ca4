/** Verbs that name the speaker of a quotation right behind it. */
const SPEECH_VERBS: ReadonlySet<string> = new Set(
  `said says asked asks told tells added adds replied replies wrote writes tweeted shouted cried declared demanded
   wondered warned insisted exclaimed answered remarked continued`.split(/\s+/),
);

export function isSpeechVerb(word: string): boolean {
  return SPEECH_VERBS.has(word);
}
