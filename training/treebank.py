"""Reading CoNLL-U treebanks. `python3 -m training.treebank FILE...` writes their words as text.ts does."""

import sys

from dataclasses import dataclass, field


@dataclass
class Sentence:
    """One sentence of a treebank: parallel lists, heads counted from 1 with 0 for the root."""

    sent_id: str = ""
    doc_id: str = ""
    forms: list = field(default_factory=list)
    lemmas: list = field(default_factory=list)
    upos: list = field(default_factory=list)
    xpos: list = field(default_factory=list)
    heads: list = field(default_factory=list)
    deprels: list = field(default_factory=list)
    # BIO labels of names, or None where nobody annotated names.
    names: list = None

    def __len__(self):
        return len(self.forms)


def read_conllu(path):
    """Sentences of a CoNLL-U file. Multiword ranges and empty nodes are left out."""
    sentences, doc_id, sentence = [], "", Sentence()
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# newdoc id = "):
                doc_id = line.split(" = ", 1)[1]
            elif line.startswith("# sent_id = "):
                sentence.sent_id = line.split(" = ", 1)[1]
            elif not line:
                if sentence.forms:
                    sentence.doc_id = doc_id
                    sentences.append(sentence)
                sentence = Sentence()
            elif line[0] != "#":
                _add_word(sentence, line.split("\t"))
    if sentence.forms:
        sentence.doc_id = doc_id
        sentences.append(sentence)
    return sentences


def _add_word(sentence, columns):
    if not columns[0].isdigit():
        return
    sentence.forms.append(columns[1])
    sentence.lemmas.append(columns[2])
    sentence.upos.append(columns[3])
    sentence.xpos.append(columns[4])
    sentence.heads.append(int(columns[6]))
    sentence.deprels.append(columns[7])


def read_text(path):
    """Sentences without annotation: one a line, spaces between words."""
    with open(path, encoding="utf-8") as lines:
        return [Sentence(forms=line.split()) for line in lines if line.strip()]


if __name__ == "__main__":
    for path in sys.argv[1:]:
        for sentence in read_conllu(path):
            print(" ".join(form.replace(" ", "") for form in sentence.forms))
