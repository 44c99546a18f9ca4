const words = (list: string): string[] => list.split(' ');

/** Numerals of one word below a hundred: "zero" to "nineteen", and the tens. */
export const CARDINALS: ReadonlyMap<string, number> = new Map([
  ...words(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  ).map((word, value): [string, number] => [word, value]),
  ...words('twenty thirty forty fifty sixty seventy eighty ninety').map((word, i): [string, number] => [
    word,
    (i + 2) * 10,
  ]),
]);

/** "first" to "twentieth", and "thirtieth". */
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...words(
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
  ).map((word, i): [string, number] => [word, i + 1]),
  ['thirtieth', 30],
]);
