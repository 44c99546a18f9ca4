"""python3 -m unittest training.test_features: the table that the TypeScript side is tested against, too.

`python3 -m training.test_features --write` makes the table anew after a change of the features.
"""

import json
import sys
import unittest
from pathlib import Path

from . import features

TABLE = Path(__file__).parent.parent / "test/language/features.json"
WORDS = [
    "a", "the", "Kabul", "KABUL", "U.S.", "n't", "n’t", "don't", "“", '"', "—", "--", "...", "…", "%", "€", "2021", "1,250",
    "3.5m", "F-16s", "Fitna-al-Khawarij", "Al-Qa‘ida", "Erdoğan", "İstanbul", "Łódź", "ΣΟΦΟΣ", "straße", "naïve", "co-operation",
    "中国", "ﷺ", "🙂", "McDonald", "iPhone", "xXxXxXxX", "aaaaaaaa", "AAA111bbb---", "https://example.org/a/very/long/path?q=" + "x" * 120,
]  # fmt: skip


def table():
    return [
        {
            "word": word,
            "key": features.vocabulary_key(word),
            "shape": features.shape(features.straighten(word)),
            "affixes": features.affixes(word),
            "ngrams": features.ngrams(word),
        }
        for word in WORDS
    ]


class FeaturesTest(unittest.TestCase):
    def test_table(self):
        self.assertEqual(json.loads(TABLE.read_text(encoding="utf-8")), table())


if __name__ == "__main__":
    if "--write" in sys.argv:
        rows = ",\n".join(json.dumps(row, ensure_ascii=False) for row in table())
        TABLE.write_text(f"[\n{rows}\n]\n", encoding="utf-8")
    else:
        unittest.main()
