"""Sentences as numbers, and batches of them as tensors."""

import random
from collections import Counter
from dataclasses import dataclass, field

import numpy as np
import torch

from . import features, names
from .network import FIRST_WORD, PAD_WORD, ROOT_WORD, UNKNOWN_WORD

PAD_TYPE, ROOT_TYPE = 0, 1
IGNORED = -1  # the class of what has no annotation, left out of every loss
WORD_DROPOUT = 0.12
# Headlines and datelines are in capitals, careless text in none: some sentences are seen so.
UPPER_RATE, LOWER_RATE = 0.03, 0.02
# And some words of a batch have no vector, as many words of the world have none.
VECTOR_DROPOUT = 0.08


class Types:
    """Every word form once, with its rows in the embedding tables."""

    def __init__(self, vocabulary, vectors):
        self.vocabulary = vocabulary
        self.vector_rows = vectors
        self.ids = {}
        self.words = [PAD_WORD, ROOT_WORD]
        self.affixes = [[0] * len(features.AFFIX_ROWS)] * 2
        self.ngrams = [[0], [0]]
        self.vectors = [0, 0]

    def add(self, form):
        known = self.ids.get(form)
        if known is None:
            known = self.ids[form] = len(self.words)
            key = features.vocabulary_key(form)
            self.words.append(self.vocabulary.get(key, UNKNOWN_WORD))
            self.vectors.append(self.vector_rows.get(key, 0))
            self.affixes.append(features.affixes(form))
            self.ngrams.append(features.ngrams(form))
        return known

    def freeze(self):
        self.words = np.array(self.words)
        self.affixes = np.array(self.affixes)
        self.vectors = np.array(self.vectors)
        self.ngrams = [np.array(rows) for rows in self.ngrams]


@dataclass
class Example:
    sentence: object
    forms: tuple  # type ids as written, in capitals, in lower case
    upos: list
    xpos: list
    name: list
    heads: list
    deprels: list
    soft: int = None  # the row of its soft targets, if teachers read it

    def __len__(self):
        return len(self.heads)


@dataclass
class Batch:
    examples: list
    words: torch.Tensor  # [batch, length] rows of the word table
    types: torch.Tensor  # [batch, length] places in the batch's list of word types
    affixes: torch.Tensor
    ngrams: torch.Tensor
    ngram_starts: torch.Tensor
    vectors: torch.Tensor
    mask: torch.Tensor
    upos: torch.Tensor
    xpos: torch.Tensor
    name: torch.Tensor
    heads: torch.Tensor
    deprels: torch.Tensor
    soft: dict = field(default_factory=dict)  # what teachers hold likely, by column


def build_vocabulary(gold, silver):
    """Words seen at least twice in treebanks or four times in all, most frequent first, with their rows."""
    counts, all_counts = Counter(), Counter()
    for sentence in gold:
        counts.update(map(features.vocabulary_key, sentence.forms))
    for sentence in silver:
        all_counts.update(map(features.vocabulary_key, sentence.forms))
    all_counts.update(counts)
    words = sorted((w for w, n in all_counts.items() if counts[w] >= 2 or n >= 4), key=lambda w: (-all_counts[w], w))
    return {word: FIRST_WORD + i for i, word in enumerate(words)}


def build_labels(sentences):
    return {
        "upos": sorted({tag for s in sentences for tag in s.upos}),
        "xpos": sorted({tag for s in sentences for tag in s.xpos}),
        "deprel": sorted({rel for s in sentences for rel in s.deprels}),
        "name": names.LABELS,
    }


def build_examples(sentences, labels, types):
    index = {kind: {label: i for i, label in enumerate(values)} for kind, values in labels.items()}

    def column(kind, values):
        return [IGNORED] + [index[kind].get(value, IGNORED) for value in values]

    examples = []
    for s in sentences:
        forms = tuple(
            np.array([ROOT_TYPE] + [types.add(change(form)) for form in s.forms])
            for change in (str, str.upper, str.lower)
        )
        name = column("name", s.names or [None] * len(s))
        columns = [column("upos", s.upos), column("xpos", s.xpos), name]
        examples.append(Example(s, forms, *columns, [IGNORED] + s.heads, column("deprel", s.deprels)))
    return examples


def batches(examples, size, shuffle):
    """Groups of examples of like length, each of at most `size` cells."""
    noise = 3 if shuffle else 0
    groups, group = [], []
    for example in sorted(examples, key=lambda e: len(e) + random.random() * noise):
        if group and (len(group) + 1) * len(example) > size:
            groups.append(group)
            group = []
        group.append(example)
    if group:
        groups.append(group)
    if shuffle:
        random.shuffle(groups)
    return groups


def collate(examples, types, training=False):
    shape = len(examples), max(map(len, examples))
    ids = np.full(shape, PAD_TYPE)
    columns = {kind: np.full(shape, IGNORED) for kind in ("upos", "xpos", "name", "heads", "deprels")}
    for row, example in enumerate(examples):
        ids[row, : len(example)] = example.forms[_pick_case() if training else 0]
        for kind, values in columns.items():
            values[row, : len(example)] = getattr(example, kind)
    words = types.words[ids]
    if training:
        words[(np.random.rand(*shape) < WORD_DROPOUT) & (words >= FIRST_WORD)] = UNKNOWN_WORD
    tensor = torch.from_numpy
    return Batch(
        examples,
        tensor(words),
        *type_tensors(ids, types, VECTOR_DROPOUT if training else 0),
        tensor(ids != PAD_TYPE),
        **{kind: tensor(values) for kind, values in columns.items()},
    )


def type_tensors(ids, types, dropout):
    """What the network needs to embed each word type of a batch once: places, affixes, n-grams, their starts, vectors."""
    unique, places = np.unique(ids, return_inverse=True)
    grams = [types.ngrams[i] for i in unique]
    starts = np.cumsum([0] + [len(g) for g in grams[:-1]])
    tensor = torch.from_numpy
    return (
        tensor(places.reshape(ids.shape)),
        tensor(types.affixes[unique]),
        tensor(np.concatenate(grams)),
        tensor(starts),
        tensor(types.vectors[unique] * (np.random.rand(len(unique)) >= dropout)),
    )


def _pick_case():
    chance = random.random()
    return 1 if chance < UPPER_RATE else 2 if chance < UPPER_RATE + LOWER_RATE else 0
