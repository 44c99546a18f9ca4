"""Trains the network: python3 -m training.train --data UD --entities ENTITIES --out FOLDER [--init FILE] [--silver FILE]"""

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
from .mentions import Lists, replaced
from .network import FIRST_WORD, Network
from .news_style import news_sentences
from .teach import read_silver
from .treebank import read_conllu, read_text
from .vectors import read_vectors
from .weak_names import Gazetteer, add_weak

TREEBANKS = {"ewt": "ewt/en_ewt-ud-{}.conllu", "gum": "gum_open/{}.conllu"}
LONGEST = 120
BATCH = 1600
WARM_STEPS, LAST_SHARE = 200, 0.02
AVERAGE_EVERY = 4
# New ones every epoch, for each sentence of the treebanks: in the manner of the news, and with other names.
NEWS_SHARE, NAMES_SHARE = 0.2, 0.25
UNER_WEIGHT = 3  # Universal NER is annotated name by name, GUM's names are derived


def read_treebanks(ud, entities, part):
    """EWT and GUM with labels of names: GUM has all, of EWT only the dev part has."""
    ewt, gum = (read_conllu(ud / path.format(part)) for path in TREEBANKS.values())
    names.add_gum(gum, entities / f"gum_open.{part}.jsonl")
    if part == "dev":
        names.add_uner(ewt, entities / "uner_ewt.dev.jsonl")
    return [s for s in ewt + gum if len(s) <= LONGEST]


def names_only(examples):
    """Dev sentences teach names and nothing else while the recipe is chosen, so that dev figures stay honest."""
    for example in examples:
        blank = [IGNORED] * len(example)
        example.upos, example.xpos, example.heads, example.deprels = blank, blank, blank, blank
    return examples


def made_sentences(treebanks, held_out, gazetteer, options):
    """Sentences that the treebanks do not have: in the manner of the news, and with names replaced."""
    styled = [] if options.only_names else news_sentences(treebanks, int(NEWS_SHARE * len(treebanks)), random)
    if not options.names:
        return styled
    lists = Lists(gazetteer, options.names)
    uner = [s for s in held_out if s.names and not s.doc_id.startswith("GUM")]
    gum = [s for s in treebanks + held_out if s.names and s.doc_id.startswith("GUM")]
    return styled + replaced(uner * UNER_WEIGHT + gum, lists, int(NAMES_SHARE * len(treebanks)), random)


def loss_of(network, batch):
    upos, xpos, name, arcs, sides = network(batch)
    deprels = network.label_scores(sides, batch.heads.clamp(min=0))
    scores = {"upos": upos, "xpos": xpos, "name": name, "heads": arcs, "deprels": deprels}
    losses = {kind: entropy(scores[kind].float(), getattr(batch, kind), batch.soft.get(kind)) for kind in scores}
    # Counted per token, so that a batch in which few have a label does not outweigh its trees.
    named = 1 if batch.soft else (batch.name != IGNORED).sum() / batch.mask.sum()
    weights = {"upos": 0.5, "xpos": 0.25, "heads": 1, "deprels": 1, "name": 0.5 * named}
    return sum(weights[kind] * loss for kind, loss in losses.items())


def entropy(scores, gold, soft):
    """Cross entropy against labels, or against what teachers hold likely."""
    known = (gold != IGNORED).flatten()
    if not known.any():
        return scores.sum() * 0
    scores = scores.flatten(0, -2)
    if soft is None:
        return F.cross_entropy(scores, gold.flatten(), ignore_index=IGNORED)
    return F.cross_entropy(scores[known], soft.flatten(0, -2)[known])


class Average:
    """Exponential moving average of the weights, which is what is saved and scored."""

    def __init__(self, network):
        self.weights = {key: value.clone() for key, value in network.state_dict().items()}

    def update(self, network, step):
        decay = min(0.998, step / (step + 20)) ** AVERAGE_EVERY
        with torch.no_grad():
            for key, value in network.state_dict().items():
                self.weights[key].lerp_(value, 1 - decay)


def learning_rate(step, steps, peak):
    cosine = 0.5 * (1 + math.cos(math.pi * min(1, step / steps)))
    return peak * min(1, step / WARM_STEPS) * max(LAST_SHARE, cosine)


class Trainer:
    def __init__(self, network, options, steps):
        self.network, self.options, self.steps, self.step = network, options, steps, 0
        self.optimizer = torch.optim.AdamW(
            network.parameters(), options.rate, (0.9, 0.95), weight_decay=0.01, foreach=True
        )
        self.average = Average(network)

    def epoch(self, groups, types, targets):
        self.network.train()
        total = 0.0
        for group in groups:
            self.step += 1
            for parameters in self.optimizer.param_groups:
                parameters["lr"] = learning_rate(self.step, self.steps, self.options.rate)
            batch = collate(group, types, training=True)
            if group[0].soft is not None:
                batch.soft = targets.batch(group, batch.words.shape)
            with torch.autocast("cpu", torch.bfloat16):
                loss = loss_of(self.network, batch)
            self.optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(self.network.parameters(), 5.0)
            self.optimizer.step()
            if self.step % AVERAGE_EVERY == 0:
                self.average.update(self.network, self.step)
            total += loss.item()
        return total / len(groups)


def main():
    options = parse_options()
    torch.set_num_threads(options.threads)
    for seed in (random.seed, np.random.seed, torch.manual_seed):
        seed(options.seed)
    treebanks = read_treebanks(options.data, options.entities, "train")
    held_out = read_treebanks(options.data, options.entities, "dev")
    labels = build_labels(treebanks)
    gazetteer = Gazetteer(options.knowledge, options.towns)
    add_weak([s for s in treebanks if not s.names], gazetteer)
    plain = read_text(options.text) if options.text else []
    start = torch.load(options.init) if options.init else None
    vocabulary = start["vocabulary"] if start else build_vocabulary(treebanks, plain)
    rows, vectors = (start["vectors"], start["weights"]["vector"]) if start else read_vectors(options.vectors, treebanks + plain)
    types = Types(vocabulary, rows)
    gold = build_examples(treebanks, labels, types)
    gold += [e for e in gold if e.sentence.doc_id.startswith("GUM")] * (options.gum_weight - 1)
    whole_dev = build_examples(held_out, labels, types)
    names_of_dev = names_only(build_examples(held_out, labels, types))
    if options.only_names:
        gold, whole_dev = names_only(gold), names_of_dev
    made = [made_sentences(treebanks, held_out, gazetteer, options) for _ in range(options.epochs)]
    styled = [build_examples(sentences, labels, types) for sentences in made]
    silver, targets = read_silver(options.silver, labels, types) if options.silver else ([], None)
    dev = {name: build_examples(read_conllu(options.data / path.format("dev")), labels, types) for name, path in TREEBANKS.items()}
    types.freeze()

    shape = {"width": options.width, "arc": options.arc, "rel": options.rel, "layers": options.layers}
    network = Network(FIRST_WORD + len(vocabulary), vectors, labels, **shape)
    if start:
        load_encoder(network, start["weights"])

    def epoch_of(epoch):
        held = whole_dev if options.dev_from and epoch >= options.dev_from else names_of_dev
        groups = batches(gold + held + styled[epoch - 1], BATCH, shuffle=True)
        # A share of what the teachers read in each epoch: it is several times the treebanks.
        chosen = random.sample(silver, int(len(silver) * options.silver_share))
        groups += batches(chosen, BATCH, shuffle=True) if chosen else []
        random.shuffle(groups)
        return groups

    steps = options.epochs * len(epoch_of(1))
    print(f"{len(gold)} + {len(silver)} sentences, {len(vocabulary)} words, {steps} steps", flush=True)
    options.out.mkdir(parents=True, exist_ok=True)
    trainer, started = Trainer(network, options, steps), time.process_time()
    averaged = Network(FIRST_WORD + len(vocabulary), vectors, labels, **shape)
    for epoch in range(1, options.epochs + 1):
        loss = trainer.epoch(epoch_of(epoch), types, targets)
        checkpoint = {"weights": trainer.average.weights, "vocabulary": vocabulary, "vectors": rows}
        checkpoint |= {"labels": labels, "shape": shape}
        torch.save(checkpoint, options.out / "checkpoint.pt")
        note = f"epoch {epoch} loss {loss:.3f} cpu {time.process_time() - started:.0f}s"
        if epoch % 4 == 0 or epoch == options.epochs:
            averaged.load_state_dict(trainer.average.weights)
            for name, examples in dev.items():
                note += f"\n  {name} dev {accuracy(averaged, examples, types, labels)}"
        print(note, flush=True)


def load_encoder(network, weights):
    """Starting weights for whatever has the same name and shape."""
    own = network.state_dict()
    own.update({name: value for name, value in weights.items() if name in own and own[name].shape == value.shape})
    network.load_state_dict(own)


def parse_options():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with ewt/ and gum_open/")
    parser.add_argument("--entities", type=Path, required=True, help="folder with gum_open.*.jsonl, uner_ewt.*.jsonl")
    parser.add_argument("--towns", type=Path, required=True, help="names of towns, as places.ts writes them")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--init", type=Path, help="checkpoint to start from")
    parser.add_argument("--vectors", type=Path, help="word vectors as vectors.ts writes them, where there is no --init")
    parser.add_argument("--text", type=Path, help="plain text whose words are worth a row, where there is no --init")
    parser.add_argument("--silver", type=Path, help="what teachers hold likely, as teach.py saves it")
    parser.add_argument("--silver-share", type=float, default=0.5, help="share of it that an epoch sees")
    parser.add_argument("--dev-from", type=int, help="epoch from which the dev parts teach trees too (never)")
    parser.add_argument("--names", type=Path, help="folder with companies.txt and first-names-*.json, see mentions.py")
    parser.add_argument("--only-names", action="store_true", help="teach names and leave trees and tags alone")
    parser.add_argument("--gum-weight", type=int, default=1, help="how often an epoch sees the train part of GUM")
    parser.add_argument("--knowledge", type=Path, default=Path(__file__).parent.parent / "knowledge")
    parser.add_argument("--epochs", type=int, default=18)
    parser.add_argument("--rate", type=float, default=3e-3)
    parser.add_argument("--width", type=int, default=160)
    parser.add_argument("--arc", type=int, default=128)
    parser.add_argument("--rel", type=int, default=32)
    parser.add_argument("--layers", default="ccacca", help="c for a convolution, a for attention")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    main()
