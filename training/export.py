"""Writes the model file: python3 -m training.export --data UD --checkpoint FOLDER/checkpoint.pt --out model/english.bin

The file is `demarche`, the length of a JSON header (32 bits, little endian), the header, and sections aligned to 16
bytes. Embeddings are 8 bits with a scale a row. Matrices are 16-bit integers with a scale a column, in the panels of
eight columns that wasm/kernels.ts reads; they are so large that no sum of products leaves 32 bits.
"""

import argparse
import hashlib
import json
from pathlib import Path

import numpy as np
import torch

from . import features, lemmas
from .network import FAR, HEADS, INPUT_SIZE, ROOT_WORD
from .treebank import read_conllu
from .vectors import ROWS

LARGEST_ACTIVATION = 4095
PANEL = 8
LEMMA_SOURCES = (
    "ewt/en_ewt-ud-train.conllu",
    "ewt/en_ewt-ud-dev.conllu",
    "gum_open/train.conllu",
    "gum_open/dev.conllu",
)


class ModelFile:
    def __init__(self):
        self.sections, self.bytes = {}, bytearray()

    def add(self, name, data, kind):
        raw = data.encode("utf-8") if kind == "text" else np.ascontiguousarray(data, kind).tobytes()
        size = len(raw) if kind == "text" else int(np.prod(data.shape))
        types = {"text": "text", np.int8: "i8", np.int16: "i16", np.float32: "f32"}
        self.sections[name] = {"type": types[kind], "offset": len(self.bytes), "length": size}
        self.bytes += raw + bytes(-len(raw) % 16)

    def write(self, path, header):
        header = {**header, "version": hashlib.sha256(self.bytes).hexdigest()[:12], "sections": self.sections}
        encoded = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
        # The sections start where a multiple of 16 bytes follows the header; spaces are legal JSON.
        encoded += b" " * (-(12 + len(encoded)) % 16)
        path.write_bytes(b"demarche" + len(encoded).to_bytes(4, "little") + encoded + self.bytes)


def add_table(file, name, weight):
    """Embeddings as 8-bit integers, one scale a row."""
    scale = np.abs(weight).max(1) / 127 + 1e-12
    file.add(name, np.round(weight / scale[:, None]), np.int8)
    file.add(name + ".scale", scale, np.float32)


def add_matrix(file, name, weight, bias, activation_scale=1.0):
    """A matrix [depth, columns] for gemm. `activation_scale` is what the layer before multiplies its output by."""
    depth, columns = weight.shape
    weight = np.pad(weight, ((0, -depth % PANEL), (0, -columns % PANEL)))
    depth, columns = weight.shape
    largest = min(32767, (2**31 - 1) // (depth * LARGEST_ACTIVATION))
    scale = np.abs(weight).max(0) / largest + 1e-12
    panels = np.round(weight / scale).reshape(depth // 2, 2, columns // PANEL, PANEL).transpose(2, 0, 3, 1)
    file.add(name, panels, np.int16)
    file.add(name + ".scale", scale / activation_scale, np.float32)
    file.add(name + ".bias", np.pad(bias, (0, columns - len(bias))), np.float32)


def add_norm(file, name, weights):
    """Layer normalisation with the scale that fits its largest possible output into 12 bits and a sign."""
    gain, bias = weights[name + ".weight"], weights[name + ".bias"]
    # A normalised row of n numbers has no entry above the square root of n.
    scale = LARGEST_ACTIVATION / (np.sqrt(len(gain)) * np.abs(gain).max() + np.abs(bias).max())
    file.add(name + ".gain", gain, np.float32)
    file.add(name + ".bias", bias, np.float32)
    file.add(name + ".scale", np.array([scale]), np.float32)
    return scale


def add_linear(file, name, weights, activation_scale=1.0):
    add_matrix(file, name, weights[name + ".weight"].T, weights[name + ".bias"], activation_scale)


def add_network(file, weights, shape):
    add_table(file, "word", weights["word.weight"])
    for k in range(len(features.AFFIX_ROWS)):
        add_table(file, f"affix.{k}", weights[f"affix.{k}.weight"])
    add_table(file, "ngram", weights["ngram.weight"])
    add_table(file, "vector", weights["vector"][: 1 + ROWS])
    add_linear(file, "input", weights)
    word_size = weights["word.weight"].shape[1]
    root = weights["input.weight"][:, :word_size] @ weights["word.weight"][ROOT_WORD] + weights["input.bias"]
    file.add("root", root, np.float32)
    for i, kind in enumerate(shape["layers"]):
        scale = add_norm(file, f"blocks.{i}.norm", weights)
        if kind == "c":
            add_linear(file, f"blocks.{i}.linear", weights, scale)
        else:
            add_linear(file, f"blocks.{i}.project", weights, scale)
            add_linear(file, f"blocks.{i}.output", weights)
            file.add(f"blocks.{i}.near", weights[f"blocks.{i}.bias"], np.float32)
    scale = add_norm(file, "norm", weights)
    heads = ("upos", "xpos", "name", "arc_head", "arc_dep", "rel_head", "rel_dep")
    # Each group of columns starts on a panel of its own, so that rows of every group are aligned.
    padded = [_pad_columns(weights[f"{h}.weight"].T, weights[f"{h}.bias"]) for h in heads]
    add_matrix(file, "heads", np.hstack([w for w, _ in padded]), np.hstack([b for _, b in padded]), scale)
    arc = weights["arc_weight"]
    add_matrix(file, "arc", arc[:-1], arc[-1])
    add_matrix(file, "label", *_label_matrix(weights["rel_weight"]))


def _pad_columns(weight, bias):
    extra = -len(bias) % PANEL
    return np.pad(weight, ((0, 0), (0, extra))), np.pad(bias, (0, extra))


def _label_matrix(weight):
    """[label, dep + 1, head + 1] as a matrix dep -> label x (head, 1, 0, 0, 0)."""
    labels, dep, head = weight.shape
    padded = np.pad(weight, ((0, 0), (0, 0), (0, 3)))
    matrix = padded.transpose(1, 0, 2).reshape(dep, labels * (head + 3))
    return matrix[:-1], matrix[-1]


def add_lemmas(file, sentences):
    for name, text in lemmas.learn(sentences).as_text().items():
        file.add("lemmas." + name, text, "text")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with ewt/ and gum_open/")
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    checkpoint = torch.load(options.checkpoint)
    weights = {name: value.numpy() for name, value in checkpoint["weights"].items()}
    file = ModelFile()
    add_network(file, weights, checkpoint["shape"])
    words = sorted(checkpoint["vocabulary"], key=checkpoint["vocabulary"].get)
    file.add("words", "\n".join(words), "text")
    known = sorted(checkpoint["vectors"], key=checkpoint["vectors"].get)[:ROWS]
    file.add("vector.words", "\n".join(known), "text")
    add_lemmas(file, [sentence for path in LEMMA_SOURCES for sentence in read_conllu(options.data / path)])
    file.write(
        options.out,
        {
            "format": 2,
            "language": "en",
            "licence": "CC BY-SA 4.0",
            "shape": {**checkpoint["shape"], "input": INPUT_SIZE, "heads": HEADS, "far": FAR},
            "labels": checkpoint["labels"],
        },
    )


if __name__ == "__main__":
    main()
