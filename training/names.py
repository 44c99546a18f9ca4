"""BIO labels of names (PER, LOC, ORG, NORP) from stand-off entity annotation.

UNER marks the bare name. GUM marks whole noun phrases, nested, named or not, with the head
and a coarse type; from these the name proper is taken: the capitalised words around a proper-noun head.
GUM types a country as organisation where it acts; every name gets the type it has most often, as in UNER.
NORP (peoples, faiths, parties as adjectives or plurals) is annotated in neither; it is derived from the tags.
"""

import json
from collections import Counter

LABELS = ["O"] + [f"{bio}-{kind}" for kind in ("PER", "LOC", "ORG", "NORP") for bio in "BI"]
_GUM_TYPES = {"person": "PER", "place": "LOC", "organization": "ORG"}
# Small words that a name of each type may hold between two capitalised ones.
_PARTICLES = {"de", "la", "del", "al", "-", ".", "da", "du", "el", "le"}
_INSIDE = {
    "PER": _PARTICLES | {"bin", "ibn", "van", "von", "der"},
    "LOC": _PARTICLES | {"of", "the"},
    "ORG": _PARTICLES | {"of", "for", "the", "&", "'s", "on", "in"},
}
TITLES = {
    "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "lord", "lady", "president", "minister", "king",
    "queen", "prince", "princess", "pope", "general", "gen", "colonel", "col", "captain", "capt", "major", "sgt",
    "senator", "sen", "rep", "governor", "gov", "mayor", "judge", "justice", "secretary", "chancellor", "ayatollah",
    "sheikh", "imam", "mullah", "maulana", "saint", "st", "uncle", "aunt",
}  # fmt: skip


def add_uner(sentences, path):
    """Labels for the sentences that a UNER file has, by sentence id; offsets count in the sentence's text."""
    with open(path, encoding="utf-8") as lines:
        rows = {row["sent_id"]: row for row in map(json.loads, lines)}
    for sentence in sentences:
        row = rows.get(sentence.sent_id)
        spans = row and _align(sentence.forms, row["text"])
        if spans:
            sentence.names = ["O"] * len(sentence)
            for entity in row["entities"]:
                _mark(sentence.names, spans, entity["start"], entity["end"], entity["type"])
            _add_norp(sentence)


def add_gum(sentences, path):
    """Labels for the documents of a GUM entity file; offsets count in the document's text."""
    with open(path, encoding="utf-8") as lines:
        rows = {row["doc_id"]: row for row in map(json.loads, lines)}
    documents = {}
    for sentence in sentences:
        documents.setdefault(sentence.doc_id, []).append(sentence)
    found = []
    for doc_id, members in documents.items():
        row = rows.get(doc_id)
        spans = row and _align([form for sentence in members for form in sentence.forms], row["text"])
        if spans:
            found.extend(_document_names(members, spans, row["mentions"]))
    votes = {}
    for sentence, words, kind in found:
        votes.setdefault(_text(sentence, words), Counter())[kind] += 1
    for sentence, words, kind in found:
        kind = votes[_text(sentence, words)].most_common(1)[0][0]
        for place, word in enumerate(words):
            sentence.names[word] = ("I-" if place else "B-") + kind
    for sentence in sentences:
        if sentence.names:
            _add_norp(sentence)


def _text(sentence, words):
    return " ".join(sentence.forms[i] for i in words)


def _document_names(members, spans, mentions):
    """(sentence, indexes, type) of every name; opens the sentences' empty label columns."""
    start = 0
    for sentence in members:
        own = spans[start : start + len(sentence)]
        start += len(sentence)
        sentence.names = ["O"] * len(sentence)
        inside = [m for m in mentions if m["type"] in _GUM_TYPES and own[0][0] <= m["start"] and m["end"] <= own[-1][1]]
        taken = set()
        # The outermost name wins: "University of Portsmouth" is one organisation.
        for mention in sorted(inside, key=lambda m: m["start"] - m["end"]):
            kind = _GUM_TYPES[mention["type"]]
            words = _name_words(sentence, own, mention, kind)
            if words and taken.isdisjoint(words):
                taken.update(words)
                yield sentence, words, "NORP" if _is_people(sentence, words, kind) else kind


def _align(forms, text):
    """Character span of every form in the text, or None when they do not match."""
    spans, cursor = [], 0
    for form in forms:
        start = text.find(form, cursor)
        if start < 0 or text[cursor:start].strip():
            return None
        cursor = start + len(form)
        spans.append((start, cursor))
    return spans


def _mark(names, spans, start, end, kind):
    first = True
    for i, (left, right) in enumerate(spans):
        if left < end and start < right:
            names[i] = ("B-" if first else "I-") + kind
            first = False


def _name_words(sentence, spans, mention, kind):
    """Indexes of the capitalised run around the first word of the mention's head, without title and article."""
    inside = [i for i, (left, right) in enumerate(spans) if left < mention["end"] and mention["start"] < right]
    left, right = mention["head"]
    heads = [i for i in inside if spans[i][0] < right and left < spans[i][1] and sentence.upos[i] == "PROPN"]
    if not heads or not _capital(sentence.forms[heads[0]]):
        return []
    run = [heads[0]]
    while run[-1] + 1 in inside and _continues(sentence, run[-1] + 1, inside, kind):
        run.append(run[-1] + 1)
    while run[0] - 1 in inside and _capital(sentence.forms[run[0] - 1]) and sentence.upos[run[0] - 1] != "DET":
        run.insert(0, run[0] - 1)
    while kind == "PER" and run and _is_title(sentence.forms[run[0]]):
        run.pop(0)
    return run if len(_text(sentence, run)) > 1 else []


def _continues(sentence, i, inside, kind):
    form = sentence.forms[i]
    if _capital(form):
        return True
    small = form.lower() in _INSIDE[kind]
    return small and i + 1 in inside and (_capital(sentence.forms[i + 1]) or sentence.forms[i + 1] == "the")


def _capital(form):
    return form[:1].isupper()


def _is_title(form):
    return form.lower().rstrip(".") in TITLES or form == "."


def _is_people(sentence, words, kind):
    return kind == "PER" and len(words) == 1 and sentence.xpos[words[0]] == "NNPS"


def _add_norp(sentence):
    for i, lemma in enumerate(sentence.lemmas):
        demonym = sentence.upos[i] == "ADJ" and sentence.xpos[i] == "JJ" and lemma[:1].isupper() and lemma[1:].islower()
        if demonym and len(lemma) > 3 and sentence.names[i] == "O":
            sentence.names[i] = "B-NORP"
