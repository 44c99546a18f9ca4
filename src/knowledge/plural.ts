const IRREGULAR: Readonly<Record<string, string>> = {
  person: 'people',
  thief: 'thieves',
  'passer-by': 'passers-by',
  'commander-in-chief': 'commanders-in-chief',
  "chargé d'affaires": "chargés d'affaires",
  "charge d'affaires": "charges d'affaires",
};

/** Titles whose "general" is an adjective: two of them are attorneys general, but two army generals. */
const HEAD = /^(.+?)((?: (?:of|for|in|to)\b.*)?)$/;
const GENERAL = /^(?:attorney|consul|inspector|prosecutor|secretary|director) general/;

function pluralOfNoun(noun: string): string {
  if (IRREGULAR[noun]) return IRREGULAR[noun];
  if (noun.endsWith('man')) return `${noun.slice(0, -3)}men`;
  if (noun.endsWith('child')) return `${noun}ren`;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  if (/(?:s|x|ch|sh)$/.test(noun)) return `${noun}es`;
  return `${noun}s`;
}

/** The plural of a title or a word for people: its head is the last word before "of", "for", "in" or "to". */
export function plural(title: string): string {
  if (IRREGULAR[title]) return IRREGULAR[title];
  if (GENERAL.test(title)) return title.replace(' general', 's general');
  const [, head, tail] = HEAD.exec(title)!;
  const at = head.lastIndexOf(' ') + 1;
  return head.slice(0, at) + pluralOfNoun(head.slice(at)) + tail;
}
