"""The network: word features -> 4 convolutions and 2 attention layers -> tags, tree, names.

About one million multiply-adds a token at width 160; the features up to `embed` are computed once per word type.
A word is a row learned from the treebanks, its hashed affixes and n-grams, and a vector of free text (GloVe), which is
kept as it is, so that words no treebank holds lie beside those that some do.
"""

import torch
import torch.nn as nn
import torch.nn.functional as F

from .features import AFFIX_ROWS, NGRAM_ROWS

WORD_SIZE, AFFIX_SIZE, NGRAM_SIZE, VECTOR_SIZE = 64, 32, 64, 100
INPUT_SIZE = WORD_SIZE + AFFIX_SIZE * len(AFFIX_ROWS) + NGRAM_SIZE + VECTOR_SIZE
PAD_WORD, UNKNOWN_WORD, ROOT_WORD, FIRST_WORD = 0, 1, 2, 3
HEADS = 4
BLOCK_DROPOUT = 0.15
FAR = 32  # relative positions farther than this share one bias
NEVER = -1e9


class Convolution(nn.Module):
    """Width-3 convolution with a two-piece maxout, on the normalised input."""

    def __init__(self, width):
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.linear = nn.Linear(3 * width, 2 * width)

    def forward(self, x, mask):
        z = F.pad(self.norm(x) * mask.unsqueeze(-1), (0, 0, 1, 1))
        y = self.linear(torch.cat([z[:, :-2], z[:, 1:-1], z[:, 2:]], -1))
        return torch.maximum(*y.chunk(2, -1))


class Attention(nn.Module):
    """Self-attention over the sentence with a learned bias for each relative position."""

    def __init__(self, width):
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.project = nn.Linear(width, 3 * width)
        self.output = nn.Linear(width, width)
        self.bias = nn.Parameter(torch.zeros(HEADS, 2 * FAR + 1))

    def forward(self, x, mask):
        batch, length, width = x.shape
        size = width // HEADS
        parts = self.project(self.norm(x)).view(batch, length, 3, HEADS, size)
        query, key, value = parts.permute(2, 0, 3, 1, 4)
        places = torch.arange(length)
        relative = (places[None, :] - places[:, None]).clamp(-FAR, FAR) + FAR
        scores = query @ key.transpose(-1, -2) * size**-0.5 + self.bias[:, relative]
        weights = scores.masked_fill(~mask[:, None, None, :], NEVER).softmax(-1)
        mixed = weights @ value
        return self.output(mixed.transpose(1, 2).reshape(batch, length, width))


def shared_dropout(x, rate, training):
    """Dropout with one mask for the whole sentence (Gal and Ghahramani 2016)."""
    if not training:
        return x
    keep = torch.empty(x.shape[0], 1, x.shape[2]).bernoulli_(1 - rate) / (1 - rate)
    return x * keep


class Network(nn.Module):
    def __init__(self, words, vectors, labels, width=160, arc=128, rel=32, layers="ccacca"):
        super().__init__()
        # Not trained: a table [1 + words, VECTOR_SIZE] whose row 0 is nothing.
        self.register_buffer("vector", torch.as_tensor(vectors, dtype=torch.float32))
        self.word = nn.Embedding(words, WORD_SIZE, padding_idx=PAD_WORD)
        self.affix = nn.ModuleList(nn.Embedding(rows + 1, AFFIX_SIZE, padding_idx=0) for rows in AFFIX_ROWS)
        self.ngram = nn.EmbeddingBag(NGRAM_ROWS + 1, NGRAM_SIZE, mode="mean", padding_idx=0)
        for table in [self.word, *self.affix, self.ngram]:
            nn.init.normal_(table.weight, 0, 0.1)
            with torch.no_grad():
                table.weight[0] = 0
        self.input = nn.Linear(INPUT_SIZE, width)
        self.blocks = nn.ModuleList(Convolution(width) if kind == "c" else Attention(width) for kind in layers)
        self.norm = nn.LayerNorm(width)
        self.upos = nn.Linear(width, len(labels["upos"]))
        self.xpos = nn.Linear(width, len(labels["xpos"]))
        self.name = nn.Linear(width, len(labels["name"]))
        self.arc_head = nn.Linear(width, arc)
        self.arc_dep = nn.Linear(width, arc)
        self.rel_head = nn.Linear(width, rel)
        self.rel_dep = nn.Linear(width, rel)
        self.arc_weight = nn.Parameter(torch.zeros(arc + 1, arc))
        self.rel_weight = nn.Parameter(torch.zeros(len(labels["deprel"]), rel + 1, rel + 1))
        nn.init.xavier_uniform_(self.arc_weight)
        nn.init.normal_(self.rel_weight, 0, 0.01)

    def embed(self, batch):
        """Affix and n-gram rows are looked up once per word type of the batch, then spread over the tokens."""
        parts = [table(batch.affixes[:, k]) for k, table in enumerate(self.affix)]
        parts.append(self.ngram(batch.ngrams, batch.ngram_starts))
        parts.append(self.vector[batch.vectors])
        types = torch.cat(parts, -1)
        x = torch.cat([self.word(batch.words), types[batch.types]], -1)
        return self.input(F.dropout(x, 0.2, self.training))

    def encode(self, batch):
        mask = batch.mask
        x = self.embed(batch) * mask.unsqueeze(-1)
        for block in self.blocks:
            x = x + shared_dropout(block(x, mask), BLOCK_DROPOUT, self.training)
        return self.norm(x) * mask.unsqueeze(-1)

    def forward(self, batch):
        """Scores of tags and names, of arcs [batch, dependent, head], and the two sides of the label scorer."""
        x = shared_dropout(self.encode(batch), 0.33, self.training)

        def side(linear):
            return shared_dropout(F.leaky_relu(linear(x), 0.1), 0.33, self.training)

        dep = with_one(side(self.arc_dep))
        arcs = dep @ self.arc_weight @ side(self.arc_head).transpose(1, 2)
        arcs = arcs.masked_fill(~batch.mask.unsqueeze(1), NEVER)
        sides = with_one(side(self.rel_head)), with_one(side(self.rel_dep))
        return self.upos(x), self.xpos(x), self.name(x), arcs, sides

    def label_scores(self, sides, heads):
        """Biaffine scores of every relation label for each token and its given head."""
        head, dep = sides
        chosen = torch.gather(head, 1, heads.unsqueeze(-1).expand(-1, -1, head.shape[-1]))
        labels, size, _ = self.rel_weight.shape
        rows = dep @ self.rel_weight.permute(1, 0, 2).reshape(size, -1)
        return (rows.view(-1, labels, size) @ chosen.reshape(-1, size, 1)).view(*heads.shape, labels)


def with_one(x):
    return torch.cat([x, torch.ones_like(x[..., :1])], -1)
