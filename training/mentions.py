"""Sentences whose names are replaced by others of their type, which teach names and nothing else.

Few sentences with names annotated are free to train on, and they hold few names of organisations. Replacing mentions
(Dai and Adel 2020) shows the same contexts around many more. People and places come from the knowledge base and a list
of first names, organisations from the knowledge base, a list of companies, and the ways in which such names are made.
"""

import json
import re

from .treebank import Sentence

REPLACED = 0.75  # the share of a sentence's names that change
LARGE_CITY = 0.5  # the share of places that are states or well known
ACRONYM = "ABCDEFGHIKLMNOPRSTUVW"
_MADE = (
    "University of {place}", "{place} University", "Bank of {place}", "{place} City Council", "{place} Times",
    "{last} & {last}", "{last} Inc.", "{last} Ltd", "{last} Corp.", "{last} Group", "{last} College", "{first} 's",
    "Ministry of Foreign Affairs", "{place} Police Department", "{place} Chamber of Commerce", "{last} Foundation",
    "{place} High School", "Department of Defense", "{place} Liberation Front", "{last} Energy", "{place} Airlines",
    "{last} Partners", "{place} Medical Center", "{place} Islamic Party", "{last} Hotel", "{last} Systems",
)  # fmt: skip


def words_of(name):
    """A name as EWT cuts it: hyphens and possessives are words."""
    return re.sub(r"(-|/|'s\b|,|&)", r" \1 ", name).split()


class Lists:
    """Names by type: of the knowledge base, and of a folder with companies.txt and first-names-*.json."""

    def __init__(self, gazetteer, folder):
        types = gazetteer.types
        self.people = sorted(name for name, kind in types.items() if kind == "PER" and " " in name)
        self.places = sorted(name for name, kind in types.items() if kind == "LOC" and len(name) > 3)
        self.cities = [row["name"] for row in gazetteer.towns]
        self.organisations = sorted(name for name, kind in types.items() if kind == "ORG")
        lines = (folder / "companies.txt").read_text(encoding="utf-8").split("\n")
        self.companies = [line for line in map(str.strip, lines) if line[:1].isupper() and len(line) > 1]
        self.first = [name for path in sorted(folder.glob("first-names-*.json")) for name in json.loads(path.read_text(encoding="utf-8"))]
        self.last = sorted({name.split()[-1] for name in self.people})

    def draw(self, kind, random):
        """Words of some name of this type."""
        chance = random.random()
        if kind == "PER":
            if chance < 0.35:
                name = random.choice(self.first)
            elif chance < 0.5:
                name = random.choice(self.last)
            elif chance < 0.75:
                name = f"{random.choice(self.first)} {random.choice(self.last)}"
            else:
                name = random.choice(self.people)
        elif kind == "LOC":
            name = random.choice(self.places if chance < LARGE_CITY else self.cities)
        elif chance < 0.4:
            name = random.choice(self.companies)
        elif chance < 0.7:
            name = random.choice(self.organisations)
        elif chance < 0.8:
            name = "".join(random.choice(ACRONYM) for _ in range(random.choice((2, 3, 3, 3, 4, 4, 5))))
        else:
            made = {key: random.choice(getattr(self, key)) for key in ("first", "last")}
            name = random.choice(_MADE).format(place=random.choice(self.places), **made)
        return words_of(name)


def replaced(sentences, lists, number, random):
    """`number` sentences with replaced names, out of those that have names of people, places or organisations."""
    named = [s for s in sentences if s.names and any(label and label[:2] == "B-" for label in s.names)]
    return [_replace(random.choice(named), lists, random) for _ in range(number)]


def _replace(sentence, lists, random):
    forms, names = [], []
    for words, label in _parts(sentence):
        kind = label and label[2:]
        if kind in ("PER", "LOC", "ORG") and random.random() < REPLACED:
            words = lists.draw(kind, random)
        forms += words
        names += [label] + [label and label.replace("B-", "I-")] * (len(words) - 1)
    blank = [None] * len(forms)
    return Sentence(forms=forms, lemmas=blank, upos=blank, xpos=blank, heads=[-1] * len(forms), deprels=blank, names=names)


def _parts(sentence):
    """(words, label) of each name as one part, every other word by itself."""
    words, label = [], None
    for form, own in zip(sentence.forms, sentence.names):
        if words and own and own[:2] == "I-":
            words.append(form)
            continue
        if words:
            yield words, label
        words, label = [form], own
    if words:
        yield words, label
