/** FNV-1a over the UTF-16 code units of a word: 32 bits, unsigned. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return mix(hash);
}

/** One number for words in their order: 32 bits, unsigned. */
export function hashWords(words: readonly string[]): number {
  let hash = 0;
  for (const word of words) hash = mix(Math.imul(hash, 31) + hashWord(word));
  return hash;
}

/** Spreads 32 bits evenly (the finaliser of MurmurHash3). */
export function mix(bits: number): number {
  let hash = bits | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
