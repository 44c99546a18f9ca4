"""Lemmas: suffix rules learned from treebanks, the words that the rules get wrong, and the lemmas known.

Rules and exceptions depend on both tags. A rule takes `cut` characters off the end of the (straightened) form and
adds a string. Where suffixes of several lengths have rules, the longest that gives a known lemma is followed
(provoked: provoke, since there is no "provok"), else the longest, its silent e or doubled consonant put right if that
makes a known lemma.
Proper nouns keep their capitals, everything else is lower-cased first.
"""

from collections import Counter, defaultdict
from pathlib import Path

from .features import straighten

LONGEST_SUFFIX = 5
INFLECTED = ("NOUN", "VERB")
# Pieces of broken words, addresses, foreign words: what is done to them teaches nothing.
IRREGULAR_TAGS = ("GW", "AFX", "ADD", "FW")
VERBS = Path(__file__).parent / "verbs.txt"


class Lemmas:
    def __init__(self):
        self.rules = {}  # (upos, xpos, suffix): (cut, add)
        self.exceptions = {}  # (upos, xpos, lower-cased form): lemma
        self.known = set()  # (upos, lemma), of nouns and verbs

    def lemma(self, form, upos, xpos):
        base = base_form(form, upos, xpos)
        return self.exceptions.get((upos, xpos, base.lower())) or self.by_rules(base, upos, xpos)

    def by_rules(self, base, upos, xpos):
        longest = None
        for length in range(min(LONGEST_SUFFIX, len(base)), -1, -1):
            rule = self.rules.get((upos, xpos, base[len(base) - length :].lower()))
            if rule:
                lemma = base[: len(base) - rule[0]] + rule[1]
                if (upos, lemma) in self.known:
                    return lemma
                longest = longest or lemma
        return base if longest in (None, base) else self._mended(upos, longest)

    def _mended(self, upos, lemma):
        """A silent e put back, a doubled consonant taken away, where that makes a known lemma."""
        candidates = [lemma + "e"] + ([lemma[:-1]] if lemma[-2:-1] == lemma[-1:] else [])
        return next((candidate for candidate in candidates if (upos, candidate) in self.known), lemma)

    def as_text(self):
        """The tables as lines of tab-separated fields, for the model file."""
        return {
            "rules": "\n".join("\t".join((*key, str(cut), add)) for key, (cut, add) in sorted(self.rules.items())),
            "exceptions": "\n".join("\t".join((*key, lemma)) for key, lemma in sorted(self.exceptions.items())),
            "known": "\n".join("\t".join(key) for key in sorted(self.known)),
        }


def base_form(form, upos, xpos):
    straight = straighten(form)
    return straight if upos == "PROPN" or xpos in ("NNP", "NNPS") else straight.lower()


def learn(sentences):
    seen = defaultdict(Counter)
    for sentence in sentences:
        for form, lemma, upos, xpos in zip(sentence.forms, sentence.lemmas, sentence.upos, sentence.xpos):
            seen[upos, xpos, base_form(form, upos, xpos)][straighten(lemma)] += 1
    lemmas = Lemmas()
    lemmas.rules = _learn_rules(seen)
    for (upos, xpos, base), counts in seen.items():
        lemma = _first(counts)
        unchanged = lemma == base and xpos not in ("NN", "VB", "VBP")
        if upos in INFLECTED and lemma.isalpha() and len(lemma) > 2 and not unchanged:
            lemmas.known.add((upos, lemma))
    verbs = [line.split() for line in VERBS.read_text(encoding="utf-8").splitlines() if line[0] != "#"]
    lemmas.known.update(("VERB", verb[0]) for verb in verbs)
    lemmas.exceptions = {**_learn_exceptions(lemmas, seen), **_irregular(verbs)}
    return lemmas


def _irregular(verbs):
    """Both past forms under both tags: the tagger may take one for the other."""
    exceptions = {}
    for tag in ("VBD", "VBN"):
        for lemma, *pasts in verbs:
            for form in pasts:
                exceptions.setdefault(("VERB", tag, form), lemma)
    return exceptions


def _learn_rules(seen):
    """For each pair of tags the commonest change of each suffix, kept where the next shorter suffix says otherwise."""
    counts = defaultdict(Counter)
    for (upos, xpos, base), lemmas in seen.items():
        if xpos in IRREGULAR_TAGS:
            continue
        lemma = _first(lemmas)
        # Types are counted, not tokens: what "is" and "was" do teaches nothing about other verbs.
        cut, add = _change(base, lemma.lower() if base.islower() else lemma)
        for length in range(min(LONGEST_SUFFIX, len(base)) + 1):
            # A change that reaches back beyond the suffix is a matter of the word, not of the suffix.
            if cut <= length:
                counts[upos, xpos, base[len(base) - length :].lower()][cut, add] += 1
    rules = {}
    for upos, xpos, suffix in sorted(counts, key=lambda key: (key[0], key[1], len(key[2]), key[2])):
        rule = _first(counts[upos, xpos, suffix])
        rare = counts[upos, xpos, suffix][rule] < 2
        shorter = next((rules[key] for i in range(1, len(suffix) + 1) if (key := (upos, xpos, suffix[i:])) in rules), (0, ""))
        if rule != shorter and not (rare and len(suffix) > 1):
            rules[upos, xpos, suffix] = rule
    return rules


def _learn_exceptions(lemmas, seen):
    by_lower = defaultdict(Counter)
    for (upos, xpos, base), counts in seen.items():
        by_lower[upos, xpos, base.lower()].update(counts)
    exceptions = {}
    for (upos, xpos, lower), counts in by_lower.items():
        # Proper nouns come in several cases; a rule that is right for one of them is right.
        ruled = {lemmas.by_rules(base, upos, xpos) for base in (lower, lower.capitalize(), lower.upper())}
        lemma = _first(counts)
        if lemma not in ruled:
            exceptions[upos, xpos, lower] = lemma
    return exceptions


def _change(base, lemma):
    """(cut, add): the shortest change of the end that makes the lemma."""
    same = 0
    while same < min(len(base), len(lemma)) and base[same] == lemma[same]:
        same += 1
    return len(base) - same, lemma[same:]


def _first(counter):
    """The commonest key; of equals the first in the alphabet, so that training twice gives the same table."""
    return min(counter, key=lambda key: (-counter[key], key))
