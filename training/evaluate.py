"""Accuracy of tags and trees on gold tokens, as score.mjs and the CoNLL shared tasks count it."""

import numpy as np
import torch

from .data import batches, collate
from .tree import decode


def predict(network, examples, types):
    """Yields (example, heads, arrays of upos, xpos, name, deprel ids), the root's cell left out."""
    network.eval()
    with torch.no_grad():
        for group in batches(examples, 4000, shuffle=False):
            batch = collate(group, types)
            upos, xpos, name, arcs, sides = network(batch)
            heads = np.zeros(batch.words.shape, np.int64)
            for row, example in enumerate(group):
                n = len(example)
                heads[row, :n] = np.maximum(decode(arcs[row, :n, :n].numpy()), 0)
            deprels = network.label_scores(sides, torch.from_numpy(heads))
            best = [scores.argmax(-1).numpy() for scores in (upos, xpos, name, deprels)]
            for row, example in enumerate(group):
                cells = slice(1, len(example))
                yield example, heads[row, cells], [ids[row, cells] for ids in best]


def accuracy(network, examples, types, labels):
    """Percentages. LAS counts base labels (nsubj for nsubj:pass); las_full counts subtypes too."""
    base = [label.split(":")[0] for label in labels["deprel"]]
    counts = dict.fromkeys(("upos", "xpos", "uas", "las", "las_full"), 0)
    words = 0
    for example, heads, (upos, xpos, _, deprel) in predict(network, examples, types):
        gold = example.sentence
        for i in range(len(gold)):
            words += 1
            counts["upos"] += labels["upos"][upos[i]] == gold.upos[i]
            counts["xpos"] += labels["xpos"][xpos[i]] == gold.xpos[i]
            if heads[i] == gold.heads[i]:
                counts["uas"] += 1
                counts["las"] += base[deprel[i]] == gold.deprels[i].split(":")[0]
                counts["las_full"] += labels["deprel"][deprel[i]] == gold.deprels[i]
    return {kind: round(100 * count / words, 2) for kind, count in counts.items()}
