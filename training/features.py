"""Word features: what the network sees of a word form.

The same functions are written in TypeScript in `src/language/model/features.ts`.
`test/language/features.json` holds words with their ids; both sides are tested against it.
Characters are Unicode code points. Hashes are FNV-1a over UTF-8.
"""

import re

PREFIX_ROWS = 4096
SUFFIX_ROWS = 8192
SHAPE_ROWS = 1024
NGRAM_ROWS = 16384
MAX_NGRAMS = 40
MAX_CHARACTERS = 100
# Row 0 of every hashed table is kept for "nothing" (padding, the artificial root).
AFFIX_ROWS = (PREFIX_ROWS, SUFFIX_ROWS, SUFFIX_ROWS, SUFFIX_ROWS, SHAPE_ROWS)

# Treebanks of the web are typed with straight quotes, newspapers with curly ones.
_STRAIGHT = str.maketrans({"‘": "'", "’": "'", "‛": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"'})


def fnv1a(text):
    """32-bit FNV-1a of the UTF-8 bytes, the high bits folded in since rows are taken modulo 2^k."""
    value = 2166136261
    for byte in text.encode("utf-8"):
        value = ((value ^ byte) * 16777619) & 0xFFFFFFFF
    return value ^ (value >> 15)


def straighten(word):
    """Typographic quotes made straight, and no more than 100 characters (an address, a run of signs)."""
    return word[:MAX_CHARACTERS].translate(_STRAIGHT)


def vocabulary_key(word):
    """The form under which a word is looked up: lower case, every digit a zero."""
    return re.sub(r"[0-9]", "0", straighten(word).lower())


def shape(word):
    """Xxx, dd-dd, ...: runs longer than two are cut to two, at most ten signs."""
    signs, last, run = [], "", 0
    for char in word:
        sign = _shape_sign(char)
        run = run + 1 if sign == last else 1
        last = sign
        if run <= 2:
            signs.append(sign)
    return "".join(signs[:10])


def _shape_sign(char):
    if char.lower() != char:
        return "X"
    if char.upper() != char:
        return "x"
    if "0" <= char <= "9":
        return "d"
    if char < "\x80":
        return char
    return "-" if "\u2000" <= char <= "\u206f" else "x"


def _row(text, rows):
    return 1 + fnv1a(text) % rows


def affixes(word):
    """Rows of prefix 3, suffixes 2, 3 and 4, and shape, in the order of AFFIX_ROWS."""
    straight = straighten(word)
    lower = straight.lower()
    return [
        _row("p3" + lower[:3], PREFIX_ROWS),
        _row("s2" + lower[-2:], SUFFIX_ROWS),
        _row("s3" + lower[-3:], SUFFIX_ROWS),
        _row("s4" + lower[-4:], SUFFIX_ROWS),
        _row("sh" + shape(straight), SHAPE_ROWS),
    ]


def ngrams(word):
    """Rows of the character 3-, 4- and 5-grams of <word>, the first 40 of them."""
    marked = "<" + straighten(word).lower() + ">"
    rows = []
    for size in (3, 4, 5):
        for start in range(len(marked) - size + 1):
            rows.append(_row("g" + marked[start : start + size], NGRAM_ROWS))
    return rows[:MAX_NGRAMS] or [_row("g" + marked, NGRAM_ROWS)]
