"""Teaches the encoder to guess hidden words, before it sees any tree: python3 -m training.pretrain --text FILE --out FOLDER

A fifth of the words of plain text is hidden and guessed from the rest (a masked language model; Devlin et al. 2019).
What comes of it are the starting weights of `train.py`: words and contexts that the treebanks are too small to show.
The text is one sentence a line with spaces between words, as `text.ts` writes it; the treebanks' own words are added.
"""

import argparse
import random
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

from .data import PAD_TYPE, ROOT_TYPE, Types, batches, build_labels, build_vocabulary, type_tensors
from .network import FIRST_WORD, UNKNOWN_WORD, Network
from .train import LONGEST, learning_rate
from .treebank import read_conllu, read_text

BATCH = 3000
SHORTEST = 4
HIDDEN_RATE = 0.2
TARGETS = 10000  # only the most frequent words are guessed
PEAK_RATE = 2e-3


@dataclass
class Text:
    ids: np.ndarray

    def __len__(self):
        return len(self.ids)


@dataclass
class HiddenBatch:
    words: torch.Tensor
    types: torch.Tensor
    affixes: torch.Tensor
    ngrams: torch.Tensor
    ngram_starts: torch.Tensor
    mask: torch.Tensor


def hide(group, types):
    """A batch with words hidden, where they are, and which they were."""
    ids = np.full((len(group), max(map(len, group))), PAD_TYPE)
    for row, text in enumerate(group):
        ids[row, : len(text)] = text.ids
    words = types.words[ids]
    guessable = (words >= FIRST_WORD) & (words < FIRST_WORD + TARGETS)
    hidden = guessable & (np.random.rand(*ids.shape) < HIDDEN_RATE)
    mask = torch.from_numpy(ids != PAD_TYPE)
    targets = torch.from_numpy(words[hidden] - FIRST_WORD)
    # Row 0 of each table is nothing: a hidden word has no spelling. Some keep it, so that real words are met too.
    blank = hidden & (np.random.rand(*ids.shape) < 0.9)
    words = np.where(blank, UNKNOWN_WORD, words)
    tensors = type_tensors(np.where(blank, PAD_TYPE, ids), types)
    return HiddenBatch(torch.from_numpy(words), *tensors, mask), torch.from_numpy(hidden), targets


class Guesser(nn.Module):
    def __init__(self, network, width):
        super().__init__()
        self.network = network
        self.hidden = nn.Linear(width, width)
        self.output = nn.Linear(width, TARGETS)
        nn.init.normal_(self.output.weight, 0, 0.02)
        nn.init.zeros_(self.output.bias)

    def forward(self, batch, hidden):
        x = self.network.encode(batch)[hidden]
        return self.output(F.gelu(self.hidden(x)))


def main():
    options = parse_options()
    torch.set_num_threads(options.threads)
    for seed in (random.seed, np.random.seed, torch.manual_seed):
        seed(options.seed)
    paths = [options.data / "ewt/en_ewt-ud-train.conllu", options.data / "gum_open/train.conllu"]
    gold = [s for path in paths for s in read_conllu(path)]
    text = [s for s in read_text(options.text) if len(s) >= SHORTEST]
    vocabulary, labels = build_vocabulary(gold, text), build_labels(gold)
    types = Types(vocabulary)
    texts = [
        Text(np.array([ROOT_TYPE] + [types.add(form) for form in s.forms])) for s in gold + text if len(s) <= LONGEST
    ]
    types.freeze()
    shape = {"width": options.width, "arc": options.arc, "rel": options.rel, "layers": options.layers}
    model = Guesser(Network(FIRST_WORD + len(vocabulary), labels, **shape), options.width)
    optimizer = torch.optim.AdamW(model.parameters(), PEAK_RATE, (0.9, 0.98), weight_decay=0.01, foreach=True)
    steps = options.epochs * len(batches(texts, BATCH, shuffle=True))
    print(f"{len(texts)} sentences, {sum(map(len, texts))} words, {len(vocabulary)} known, {steps} steps", flush=True)
    options.out.mkdir(parents=True, exist_ok=True)
    step, started = 0, time.process_time()
    for epoch in range(1, options.epochs + 1):
        total, groups = 0.0, batches(texts, BATCH, shuffle=True)
        for group in groups:
            step += 1
            for parameters in optimizer.param_groups:
                parameters["lr"] = learning_rate(step, steps, PEAK_RATE)
            batch, hidden, targets = hide(group, types)
            with torch.autocast("cpu", torch.bfloat16):
                scores = model(batch, hidden)
            loss = F.cross_entropy(scores.float(), targets)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            total += loss.item()
        torch.save({"weights": model.network.state_dict(), "vocabulary": vocabulary}, options.out / "pretrained.pt")
        print(f"epoch {epoch} loss {total / len(groups):.3f} cpu {time.process_time() - started:.0f}s", flush=True)


def parse_options():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with ewt/ and gum_open/")
    parser.add_argument("--text", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--width", type=int, default=160)
    parser.add_argument("--arc", type=int, default=128)
    parser.add_argument("--rel", type=int, default=48)
    parser.add_argument("--layers", default="ccacca")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    main()
