"""Trains the network: python3 -m training.train --data UD --entities ENTITIES --out FOLDER [--silver FILE]"""

import argparse
import math
import random
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from . import names
from .data import IGNORED, Types, batches, build_examples, build_labels, build_vocabulary, collate
from .evaluate import accuracy
from .network import FIRST_WORD, Network
from .treebank import read_conllu
from .weak_names import Gazetteer, add_weak

TESTS = {"ewt test": "ewt/en_ewt-ud-test.conllu", "gum test": "gum_open/test.conllu"}
LONGEST = 120
BATCH = 1200
PEAK_RATE, WARM_STEPS, LAST_SHARE = 3e-3, 200, 0.02
AVERAGE_EVERY = 4
SILVER_WEIGHT = 0.5


def read_training_data(ud, entities, silver, knowledge):
    """Treebank sentences and parsed ones, with the labels of names that annotators or weaker evidence give."""
    ewt, ewt_dev = (read_conllu(ud / f"ewt/en_ewt-ud-{part}.conllu") for part in ("train", "dev"))
    gum, gum_dev = (read_conllu(ud / f"gum_open/{part}.conllu") for part in ("train", "dev"))
    names.add_gum(gum, entities / "gum_open.train.jsonl")
    names.add_gum(gum_dev, entities / "gum_open.dev.jsonl")
    names.add_uner(ewt_dev, entities / "uner_ewt.dev.jsonl")
    parsed = read_conllu(silver) if silver else []
    gazetteer = Gazetteer(knowledge)
    add_weak(ewt + parsed, gazetteer)
    return [s for s in ewt + ewt_dev + gum + gum_dev if len(s) <= LONGEST], parsed


def loss_of(network, batch):
    upos, xpos, name, arcs, sides = network(batch)

    def entropy(scores, gold):
        if (gold == IGNORED).all():
            return scores.sum() * 0
        return F.cross_entropy(scores.flatten(0, -2), gold.flatten(), ignore_index=IGNORED)

    deprels = network.label_scores(sides, batch.heads.clamp(min=0))
    tags = 0.5 * entropy(upos, batch.upos) + 0.25 * entropy(xpos, batch.xpos)
    # Counted per token, so that a batch in which few have a label does not outweigh its trees.
    named = (batch.name != IGNORED).sum() / batch.mask.sum()
    tree = entropy(arcs, batch.heads) + entropy(deprels, batch.deprels)
    return tags + tree + 0.5 * named * entropy(name, batch.name)


def shuffled_groups(gold, silver):
    """(examples, weight of their loss): what a model parsed counts half."""
    groups = [(group, 1.0) for group in batches(gold, BATCH, shuffle=True)]
    groups += [(group, SILVER_WEIGHT) for group in batches(silver, BATCH, shuffle=True)]
    random.shuffle(groups)
    return groups


class Average:
    """Exponential moving average of the weights, which is what is saved and scored."""

    def __init__(self, network):
        self.weights = {key: value.clone() for key, value in network.state_dict().items()}

    def update(self, network, step):
        decay = min(0.998, step / (step + 20)) ** AVERAGE_EVERY
        with torch.no_grad():
            for key, value in network.state_dict().items():
                self.weights[key].lerp_(value, 1 - decay)


def learning_rate(step, steps):
    cosine = 0.5 * (1 + math.cos(math.pi * min(1, step / steps)))
    return PEAK_RATE * min(1, step / WARM_STEPS) * max(LAST_SHARE, cosine)


def train_epoch(network, optimizer, average, groups, types, step, steps):
    network.train()
    total = 0.0
    for group, weight in groups:
        step += 1
        for parameters in optimizer.param_groups:
            parameters["lr"] = learning_rate(step, steps)
        loss = weight * loss_of(network, collate(group, types, training=True))
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 5.0)
        optimizer.step()
        if step % AVERAGE_EVERY == 0:
            average.update(network, step)
        total += loss.item()
    return step, total / len(groups)


def main():
    options = parse_options()
    torch.set_num_threads(options.threads)
    for seed in (random.seed, np.random.seed, torch.manual_seed):
        seed(options.seed)
    treebanks, parsed = read_training_data(options.data, options.entities, options.silver, options.knowledge)
    labels, vocabulary = build_labels(treebanks), build_vocabulary(treebanks, parsed)
    types = Types(vocabulary)
    gold, silver = build_examples(treebanks, labels, types), build_examples(parsed, labels, types)
    tests = {name: build_examples(read_conllu(options.data / path), labels, types) for name, path in TESTS.items()}
    types.freeze()

    shape = {"width": options.width, "arc": options.arc, "rel": options.rel, "layers": options.layers}
    network = Network(FIRST_WORD + len(vocabulary), labels, **shape)
    optimizer = torch.optim.AdamW(network.parameters(), PEAK_RATE, (0.9, 0.95), weight_decay=0.01, foreach=True)
    average = Average(network)
    steps = options.epochs * len(shuffled_groups(gold, silver))
    print(f"{len(gold)} + {len(silver)} sentences, {len(vocabulary)} words, {steps} steps", flush=True)
    options.out.mkdir(parents=True, exist_ok=True)

    step, started = 0, time.process_time()
    for epoch in range(1, options.epochs + 1):
        groups = shuffled_groups(gold, silver)
        step, loss = train_epoch(network, optimizer, average, groups, types, step, steps)
        checkpoint = {"weights": average.weights, "vocabulary": vocabulary, "labels": labels, "shape": shape}
        torch.save(checkpoint, options.out / "checkpoint.pt")
        print(f"epoch {epoch} loss {loss:.3f} cpu {time.process_time() - started:.0f}s", flush=True)
    network.load_state_dict(average.weights)
    for name, examples in tests.items():
        print(name, accuracy(network, examples, types, labels), flush=True)


def parse_options():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with ewt/ and gum_open/")
    parser.add_argument("--entities", type=Path, required=True, help="folder with gum_open.*.jsonl, uner_ewt.*.jsonl")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--silver", type=Path, help="CoNLL-U that a model has parsed")
    parser.add_argument("--knowledge", type=Path, default=Path(__file__).parent.parent / "knowledge")
    parser.add_argument("--epochs", type=int, default=18)
    parser.add_argument("--width", type=int, default=160)
    parser.add_argument("--arc", type=int, default=128)
    parser.add_argument("--rel", type=int, default=48)
    parser.add_argument("--layers", default="ccacca", help="c for a convolution, a for attention")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    main()
