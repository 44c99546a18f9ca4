/** Text in SVG: how wide it will be about, how much of it is shown, and what must be escaped. */

/** Ems by character, as wide as the usual sans-serif fonts have them at most: no font is asked, so the width is a guess. */
const NARROW = new Map([..."iIjl.,:;'!|`()[]ftr-/ "].map((character) => [character, 0.42]));
const WIDE = new Map([...'mwMW@%—…'].map((character) => [character, 1]));

/** Width in CSS pixels that a text of a font size takes, rather too large than too small. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) ems += widthOf(character);
  return ems * size;
}

function widthOf(character: string): number {
  const known = NARROW.get(character) ?? WIDE.get(character);
  if (known !== undefined) return known;
  if (/\p{Mark}|\p{Default_Ignorable_Code_Point}/u.test(character)) return 0;
  if (character >= '\u1100' && !/[\p{Script=Arabic}\u2000-\u206f]/u.test(character)) return 1.25;
  return /\p{Lu}/u.test(character) ? 0.74 : 0.64;
}

/** The text, or its beginning and an ellipsis where it has more than so many characters. */
export function clipped(text: string, characters: number): string {
  if (text.length <= characters) return text;
  const shown = [...text.slice(0, 4 * characters)];
  return shown.length <= characters ? text : `${shown.slice(0, characters - 1).join('')}…`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For an XML text or attribute. What XML 1.0 has no place for, such as control characters, becomes U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"']/g, (character) => ENTITIES[character]);
}
