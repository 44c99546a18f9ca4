"""The vectors of free text that the network starts from: which words get a row, and their numbers.

`vectors.ts` writes the whole table, most frequent word first. Rows go to every word of the texts at hand and to the
most frequent others. They are rounded to 8 bits here already: training sees what the model file holds.
"""

from pathlib import Path

import numpy as np

from .features import vocabulary_key
from .network import VECTOR_SIZE

ROWS = 53000


def read_vectors(path, sentences):
    """Words with their rows (from 1), and the table [1 + words, VECTOR_SIZE], whose row 0 is nothing."""
    words = Path(f"{path}.txt").read_text(encoding="utf-8").split("\n")[:-1]
    numbers = np.memmap(f"{path}.f32", np.float32, "r", shape=(len(words), VECTOR_SIZE))
    wanted = {vocabulary_key(form) for s in sentences for form in s.forms}
    chosen = [i for i, word in enumerate(words) if word in wanted]
    rest = [i for i, word in enumerate(words) if word not in wanted]
    chosen = sorted(chosen + rest[: max(0, ROWS - len(chosen))])[:ROWS]
    table = numbers[chosen]
    scale = np.abs(table).max(1, keepdims=True) / 127 + 1e-12
    table = np.round(table / scale) * scale
    rows = {words[i]: 1 + place for place, i in enumerate(chosen)}
    return rows, np.vstack([np.zeros((1, VECTOR_SIZE), np.float32), table]).astype(np.float32)
