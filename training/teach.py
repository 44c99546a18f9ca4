"""What several trained networks hold likely of plain text, for another to learn: python3 -m training.teach

`--text FILE --out silver.npz CHECKPOINT CHECKPOINT ...` averages the teachers' probabilities of tags, heads, relations
and names (knowledge distillation; Hinton et al. 2015). One network that learns them reads nearly as well as all of
them together, and it has seen the news, which the treebanks hold little of.
"""

import argparse
from pathlib import Path

import numpy as np
import torch

from .data import Types, batches, build_examples, collate
from .network import FIRST_WORD, Network
from .treebank import Sentence, read_text
from .tree import decode

KINDS = ("upos", "xpos", "name", "heads", "deprels")
SHORTEST, LONGEST = 4, 60


def load_teacher(path):
    checkpoint = torch.load(path)
    vectors = checkpoint["weights"]["vector"]
    network = Network(FIRST_WORD + len(checkpoint["vocabulary"]), vectors, checkpoint["labels"], **checkpoint["shape"])
    network.load_state_dict(checkpoint["weights"])
    network.eval()
    return network, Types(checkpoint["vocabulary"], checkpoint["vectors"]), checkpoint["labels"]


def unlabelled(sentences, labels, types):
    """Examples whose every word counts but whose labels are not known yet."""
    for s in sentences:
        n = len(s)
        s.upos, s.xpos, s.deprels, s.heads = [None] * n, [None] * n, [None] * n, [0] * n
    return build_examples(sentences, labels, types)


def read(teachers, sentences, namer=None):
    """Yields (number of sentence, heads, {kind: probabilities}) with the teachers' probabilities averaged.

    A `namer`, if there is one, is a teacher of its own for names.
    """
    teachers = teachers + ([namer] if namer else [])
    labels = teachers[0][2]
    views = []
    for network, types, _ in teachers:
        examples = unlabelled(sentences, labels, types)
        types.freeze()
        views.append((network, types, examples))
    order = {id(example): i for i, example in enumerate(views[0][2])}
    with torch.no_grad():
        for group in batches(views[0][2], 4000, shuffle=False):
            numbers = [order[id(example)] for example in group]
            yield from _read_group(views, numbers, bool(namer))


def _read_group(views, numbers, has_namer):
    results = []
    for network, types, examples in views:
        batch = collate([examples[i] for i in numbers], types)
        upos, xpos, name, arcs, sides = network(batch)
        results.append((network, sides, [x.softmax(-1) for x in (upos, xpos, name, arcs)]))
    named = results[-1:] if has_namer else results
    name = sum(r[2][2] for r in named) / len(named)
    results = results[:-1] if has_namer else results
    upos, xpos, arcs = (sum(r[2][k] for r in results) / len(results) for k in (0, 1, 3))
    heads = np.zeros(arcs.shape[:2], np.int64)
    for row, number in enumerate(numbers):
        n = len(views[0][2][number])
        heads[row, :n] = np.maximum(decode((arcs[row, :n, :n] + 1e-9).log().numpy()), 0)
    given = torch.from_numpy(heads)
    deprels = sum(network.label_scores(sides, given).softmax(-1) for network, sides, _ in results) / len(results)
    for row, number in enumerate(numbers):
        n = len(views[0][2][number])
        soft = {"upos": upos, "xpos": xpos, "name": name, "deprels": deprels}
        soft = {kind: value[row, :n].numpy() for kind, value in soft.items()}
        soft["heads"] = arcs[row, :n, :n].numpy()
        yield number, heads[row, :n], soft


class SoftTargets:
    """Probabilities of every silver sentence, kept in 16 bits."""

    def __init__(self, rows):
        self.rows = rows

    def batch(self, group, shape):
        """Tensors [batch, length, labels] of the sentences of a group; [batch, dependent, head] for heads."""
        result = {}
        for kind in KINDS:
            size = shape[1] if kind == "heads" else self.rows[0][kind].shape[1]
            values = np.zeros((*shape, size), np.float32)
            for row, example in enumerate(group):
                part = self.rows[example.soft][kind]
                values[row, : part.shape[0], : part.shape[1]] = part
            result[kind] = torch.from_numpy(values)
        return result


def read_silver(path, labels, types):
    """Examples of the sentences in a file of teach.py, and their targets."""
    stored = np.load(path, allow_pickle=True)
    sentences, rows = [], []
    for forms, heads, *soft in stored["rows"]:
        row = dict(zip(KINDS, soft))
        best = {kind: row[kind].argmax(1)[1:] for kind in ("upos", "xpos", "name", "deprels")}
        label = {kind: labels[key] for kind, key in zip(best, ("upos", "xpos", "name", "deprel"))}
        columns = {kind: [label[kind][i] for i in best[kind]] for kind in best}
        sentence = Sentence(forms=list(forms), heads=list(map(int, heads)), lemmas=["_"] * len(forms))
        sentence.upos, sentence.xpos = columns["upos"], columns["xpos"]
        sentence.names, sentence.deprels = columns["name"], columns["deprels"]
        sentences.append(sentence)
        rows.append(row)
    examples = build_examples(sentences, labels, types)
    for i, example in enumerate(examples):
        example.soft = i
    return examples, SoftTargets(rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--text", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--namer", type=Path, help="the teacher of names, where it is not all of them")
    parser.add_argument("teachers", type=Path, nargs="+")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    sentences = [s for s in read_text(options.text) if SHORTEST <= len(s) <= LONGEST]
    teachers = [load_teacher(path) for path in options.teachers]
    rows = np.empty((len(sentences), 2 + len(KINDS)), object)
    namer = load_teacher(options.namer) if options.namer else None
    for number, heads, soft in read(teachers, sentences, namer):
        values = [soft[kind].astype(np.float16) for kind in KINDS]
        rows[number, :] = [np.array(sentences[number].forms, object), heads[1:], *values]
    np.savez(options.out, rows=rows)


if __name__ == "__main__":
    main()
