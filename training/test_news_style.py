"""Sentences made in the manner of the news are trees, whatever was made of them: python3 -m unittest training.test_news_style"""

import random
import unittest

from .news_style import news_sentences, suited
from .treebank import Sentence

# form, UPOS, Penn tag, head, relation
PLAIN = """
The DET DT 2 det
patrol NOUN NN 3 nsubj
crossed VERB VBD 0 root
the DET DT 6 det
northern ADJ JJ 6 amod
border NOUN NN 3 obj
and CCONJ CC 8 cc
burned VERB VBD 3 conj
two NUM CD 10 nummod
posts NOUN NNS 8 obj
. PUNCT . 3 punct
"""


def sentence(text, names=None):
    forms, upos, xpos, heads, deprels = zip(*(line.split() for line in text.strip().split("\n")))
    lemmas = [form.lower() for form in forms]
    heads = [int(head) for head in heads]
    return Sentence("", "", list(forms), lemmas, list(upos), list(xpos), heads, list(deprels), names)


def steps_to_root(heads, word):
    steps = 0
    while word and steps <= len(heads):
        word, steps = heads[word - 1], steps + 1
    return steps


class NewsStyle(unittest.TestCase):
    def test_trees(self):
        for made in news_sentences([sentence(PLAIN)], 2000, random.Random(5)):
            self.assertEqual(made.heads.count(0), 1, made.forms)
            self.assertEqual(made.deprels[made.heads.index(0)], "root", made.forms)
            for word in range(1, len(made) + 1):
                self.assertLessEqual(steps_to_root(made.heads, word), len(made), made.forms)

    def test_what_is_said_is_kept(self):
        for made in news_sentences([sentence(PLAIN)], 500, random.Random(6)):
            crossed = [form.lower() for form in made.forms].index("crossed")
            burned = [form.lower() for form in made.forms].index("burned")
            self.assertIn(made.deprels[crossed], ("root", "ccomp"), made.forms)
            self.assertEqual((made.heads[burned], made.deprels[burned]), (crossed + 1, "conj"), made.forms)

    def test_the_same_seed_makes_the_same_sentences(self):
        first, second = (news_sentences([sentence(PLAIN)], 50, random.Random(7)) for _ in range(2))
        self.assertEqual(first, second)

    def test_names(self):
        for names, known in ((None, False), (["O"] * 11, True)):
            for made in news_sentences([sentence(PLAIN, names)], 200, random.Random(8)):
                crossed = [form.lower() for form in made.forms].index("crossed")
                self.assertEqual(made.names is not None and made.names[crossed] is not None, known, made.forms)

    def test_fragments_and_quotations_are_left_alone(self):
        self.assertTrue(suited(sentence(PLAIN)))
        self.assertFalse(suited(sentence(PLAIN.replace("nsubj", "dep"))))
        self.assertFalse(suited(sentence(PLAIN.replace("two NUM CD", '" PUNCT ``'))))
        self.assertFalse(suited(sentence(PLAIN.replace(". PUNCT .", "posts NOUN NN"))))


if __name__ == "__main__":
    unittest.main()
