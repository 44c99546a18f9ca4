import { cutName } from '../cut.ts';
import { plainLetters } from '../spellings.ts';

/** Bytes of the longest name that is looked up; no place that news speaks of has a longer one. */
const LONGEST = 120;
const SPACE = 32;

/**
 * The key of a place name, written word by word: small letters without diacritics, words parted by one space; hyphens part
 * words, apostrophes and full stops are nothing. So "Sana’a", "Sanaa", "Deir al-Zor", "Deir al Zor", "St. Louis" and "St
 * Louis" are each one key, however a tokeniser cuts them. ASCII only: one byte a letter, and no string is made.
 */
export class NameKey {
  readonly bytes = new Uint8Array(LONGEST);
  length = 0;

  clear(): void {
    this.length = 0;
  }

  /** Adds a word; false if the name can be no key (too long, or letters that are not Latin). */
  add(word: string): boolean {
    const before = this.length;
    let parted = before > 0;
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i);
      if (code > 127) {
        if (isMark(code)) continue;
        if (code >= 0x2010 && code <= 0x2015) parted = true;
        else return this.#addPlain(word, before);
        continue;
      }
      if (code === 45 || code === SPACE) parted = this.length > 0;
      else if (code !== 39 && code !== 46 && code !== 96) {
        if (this.length + 2 > LONGEST) return false;
        if (parted) this.bytes[this.length++] = SPACE;
        parted = false;
        this.bytes[this.length++] = code >= 65 && code <= 90 ? code + 32 : code;
      }
    }
    return true;
  }

  #addPlain(word: string, before: number): boolean {
    this.length = before;
    const plain = plainLetters(word.replace(MARKS, ''));
    for (let i = 0; i < plain.length; i++) if (plain.charCodeAt(i) > 127) return false;
    return this.add(plain);
  }
}

const MARKS = /[‘’ʻʼʿʾ´]/g;

/** Curly apostrophes and the letters that stand for ayn and hamza. */
function isMark(code: number): boolean {
  return code === 0x2019 || code === 0x2018 || code === 0xb4 || (code >= 0x2bb && code <= 0x2bf);
}

const scratch = new NameKey();

/** The key of a whole name as text, null if it can have none. */
export function keyOf(name: string): string | null {
  scratch.clear();
  for (const word of cutName(name)) if (!scratch.add(word)) return null;
  return scratch.length === 0 ? null : String.fromCharCode(...scratch.bytes.subarray(0, scratch.length));
}
