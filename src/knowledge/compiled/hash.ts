/**
 * Hash of words, continued a word at a time so that no string is put together: FNV-1a over UTF-16 code units (Fowler, Noll
 * and Vo), a space between words.
 */
export function addWord(hash: number, word: string): number {
  let next = hash;
  for (let i = 0; i < word.length; i++) next = Math.imul(next ^ word.charCodeAt(i), 0x01000193);
  return next;
}

/** The hash after a space, before the next word. */
export function addSpace(hash: number): number {
  return Math.imul(hash ^ 32, 0x01000193);
}

/** Where a hash is looked for first: FNV's low bits alone are much alike for short words. */
export function slotOf(hash: number, mask: number): number {
  return (hash ^ (hash >>> 15)) & mask;
}
