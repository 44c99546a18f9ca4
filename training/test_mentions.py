"""Names are replaced by names, and by nothing else: python3 -m unittest training.test_mentions"""

import random
import unittest

from .mentions import replaced, words_of
from .treebank import Sentence

FORMS = "Aziz Rahmani of the Harbour Union left Port Selim on Friday".split()
NAMES = "B-PER I-PER O O B-ORG I-ORG O B-LOC I-LOC O O".split()


class OneOfEach:
    """Lists that hold one name of each type."""

    def draw(self, kind, _random):
        return {"PER": ["Ines"], "LOC": ["Tal", "-", "Karem"], "ORG": ["Veldt", "Airlines"]}[kind]


class Seeded(random.Random):
    """Replaces every name or none, and picks as ever."""

    def __init__(self, chance):
        super().__init__(1)
        self.chance = chance

    def random(self):
        return self.chance


def made(chance, sentence=None):
    sentence = sentence or Sentence(forms=FORMS, names=NAMES)
    return replaced([sentence], OneOfEach(), 1, Seeded(chance))[0]


class MentionsTest(unittest.TestCase):
    def test_every_name_is_replaced_and_nothing_else(self):
        sentence = made(0.0)
        self.assertEqual(" ".join(sentence.forms), "Ines of the Veldt Airlines left Tal - Karem on Friday")
        self.assertEqual(" ".join(sentence.names), "B-PER O O B-ORG I-ORG O B-LOC I-LOC I-LOC O O")

    def test_a_name_that_stays_is_as_it_was(self):
        sentence = made(0.99)
        self.assertEqual((sentence.forms, sentence.names), (FORMS, NAMES))

    def test_two_names_side_by_side_stay_two(self):
        sentence = made(0.99, Sentence(forms=["Selim", "Veldt"], names=["B-LOC", "B-ORG"]))
        self.assertEqual(sentence.names, ["B-LOC", "B-ORG"])

    def test_peoples_and_unknown_words_stay(self):
        sentence = made(0.0, Sentence(forms=["Afghan", "Veldt", "ships"], names=["B-NORP", "B-ORG", None]))
        self.assertEqual(sentence.forms, ["Afghan", "Veldt", "Airlines", "ships"])
        self.assertEqual(sentence.names, ["B-NORP", "B-ORG", "I-ORG", None])

    def test_nothing_but_names_is_taught(self):
        sentence = made(0.0)
        self.assertEqual(set(sentence.upos + sentence.xpos + sentence.deprels), {None})
        self.assertEqual(set(sentence.heads), {-1})

    def test_sentences_without_a_name_are_not_drawn(self):
        plain = Sentence(forms=["Rain", "fell"], names=["O", "O"])
        named = Sentence(forms=["Selim"], names=["B-LOC"])
        self.assertEqual(len(replaced([plain, named], OneOfEach(), 20, random.Random(1))), 20)
        self.assertTrue(all(len(s) in (1, 3) for s in replaced([plain, named], OneOfEach(), 20, random.Random(1))))

    def test_words_are_cut_as_in_the_treebank(self):
        self.assertEqual(words_of("Tal-Karem"), ["Tal", "-", "Karem"])
        self.assertEqual(words_of("Veldt's Bank"), ["Veldt", "'s", "Bank"])


if __name__ == "__main__":
    unittest.main()
