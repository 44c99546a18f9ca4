"""Sentences in the manner of the news, made from those of the treebanks: who said what, in every order and quotation.

Reviews, mails and talk, which most of the treebanks are, hold few quotations. Here a plain sentence becomes what
somebody says ("S," the ministry said. / The ministry said that S. / As the ministry said, S.), annotated as EWT and GUM
annotate theirs: the verb of saying is the root, what is said its `ccomp`, punctuation of the quotation hangs on the
`ccomp`; an interruption in the middle is `parataxis`, "as she said" is `advcl`, "according to" is `obl`. Others lose one
of their quotation marks (a quotation over several sentences), or become headlines. Names and their labels are kept.
"""

from .speakers import Speakers, Word, comma, stop as full_stop
from .treebank import Sentence

SHORTEST, LONGEST = 4, 30
QUOTES = (('"', '"'), ('"', '"'), ("“", "”"), ("“", "”"), ("“", "”"), ("‘", "’"))


def words_of(sentence):
    names = sentence.names or [None] * len(sentence)
    columns = zip(sentence.forms, sentence.upos, sentence.xpos, sentence.deprels, names, sentence.lemmas)
    words = [Word(f, u, x, d, None, n, m) for f, u, x, d, n, m in columns]
    for word, head in zip(words, sentence.heads):
        word.head = words[head - 1] if head else None
    return words


def sentence_of(words):
    words = [w for w, after in zip(words, [*words[1:], None]) if not (w.form == "," and after and after.form in ".:,")]
    places = {id(word): i + 1 for i, word in enumerate(words)}
    first = words[0]
    if first.form[:1].islower():
        first.form = first.form[:1].upper() + first.form[1:]
    named = any(word.name for word in words)
    return Sentence(
        forms=[w.form for w in words],
        lemmas=[w.lemma for w in words],
        upos=[w.upos for w in words],
        xpos=[w.xpos for w in words],
        heads=[places[id(w.head)] if w.head else 0 for w in words],
        deprels=[w.deprel for w in words],
        names=[w.name for w in words] if named else None,
    )


class Maker(Speakers):
    """One method for each order in which the news says who said what; `root` is the root of `words`."""

    def make(self, sentence):
        """One sentence in the manner of the news out of `sentence`."""
        words = words_of(sentence)
        root = next(w for w in words if not w.head)
        if words[-1].form in ".!?" and words[-1].head is root:
            stop = words.pop()
        else:
            stop = Word(".", "PUNCT", ".", "punct", root)
        if self.random.random() < 0.15:
            words = self.abbreviate(words)
        if self.random.random() < 0.05:
            words = self.bracket(words)
        ways = [self.before, self.before, self.inverted, self.after_colon, self.that, self.that, self.interrupted]
        ways += [self.as_said, self.according, self.lone_quotes, self.quoted_as, self.two_quotes, self.plain_before, self.headline]
        return self.random.choice(ways)(words, root, stop)

    def abbreviate(self, words):
        """"the Foreign Office (FO)": initials in brackets after a noun, or letters where there are too few."""
        for i, word in enumerate(words[:-1]):
            parts = [w for w in words[max(0, i - 4) : i] if w.head is word and w.deprel in ("compound", "amod")]
            if word.upos in ("NOUN", "PROPN") and parts and word.form.isalpha() and words[i + 1].upos != "PROPN":
                letters = "".join(w.form[0] for w in parts).upper() + word.form[0].upper()
                kind = word.name and ("B-" + word.name[2:] if word.name != "O" else "O")
                short = Word(letters, "PROPN", "NNP", "appos", word, kind)
                marks = Word("(", "PUNCT", "-LRB-", "punct", short), Word(")", "PUNCT", "-RRB-", "punct", short)
                return [*words[: i + 1], marks[0], short, marks[1], *words[i + 1 :]]
        return words

    def bracket(self, words):
        """"[the]": a word that the reporter put in."""
        places = [i for i, w in enumerate(words) if w.upos in ("DET", "PRON") and i > 0]
        if not places:
            return words
        i = self.random.choice(places)
        marks = Word("[", "PUNCT", "-LRB-", "punct", words[i]), Word("]", "PUNCT", "-RRB-", "punct", words[i])
        return [*words[:i], marks[0], words[i], marks[1], *words[i + 1 :]]

    def quotation(self, words, root, end):
        left, right = self.random.choice(QUOTES)
        opening = Word(left, "PUNCT", "``", "punct", root)
        closing = Word(right, "PUNCT", "''", "punct", root)
        if self.random.random() < 0.75:
            return [opening, *words, *end, closing]
        return [opening, *words, closing, *end]

    def _said(self, words, root, stop, quoted=True, inverted=False):
        subject, verb, rest = self.saying()
        if inverted and (subject[-1].upos == "PRON" or verb.form in ("told", "read", "reads")):
            inverted = False
        root.head, root.deprel = verb, "ccomp"
        mark = comma(root) if stop.form == "." else Word(stop.form, "PUNCT", ".", "punct", root)
        quote = self.quotation(words, root, [mark]) if quoted else [*words, mark]
        clause = [verb, *subject, *rest] if inverted else [*subject, verb, *rest]
        return quote, clause, verb

    def before(self, words, root, stop):
        quote, clause, verb = self._said(words, root, stop)
        return [*quote, *clause, full_stop(verb)]

    def inverted(self, words, root, stop):
        quote, clause, verb = self._said(words, root, stop, inverted=True)
        return [*quote, *clause, full_stop(verb)]

    def plain_before(self, words, root, stop):
        quote, clause, verb = self._said(words, root, stop, quoted=False, inverted=self.random.random() < 0.3)
        return [*quote, *clause, full_stop(verb)]

    def two_quotes(self, words, root, stop):
        """“S1,” the minister said, “S2”: split at a conjunct of the root if there is one, else as `before`."""
        split = next((i for i, w in enumerate(words) if i > 2 and w.upos == "CCONJ" and w.head and w.head.head is root and w.head.deprel == "conj"), None)
        if not split or len(words) - split < 3:
            return self.before(words, root, stop)
        subject, verb, rest = self.saying()
        root.head, root.deprel = verb, "ccomp"
        first, second = words[:split], words[split:]
        if first[-1].form == ",":
            first.pop()
        conjunct = second[0].head
        if any(w.head in first and w is not conjunct for w in second) or any(w.head in second for w in first):
            return self.before(first + second, root, stop)
        left, right = self.random.choice(QUOTES)
        marks = [Word(left, "PUNCT", "``", "punct", root), Word(right, "PUNCT", "''", "punct", root)]
        others = [Word(left, "PUNCT", "``", "punct", conjunct), Word(right, "PUNCT", "''", "punct", conjunct)]
        middle = [comma(root), marks[1], *subject, verb, *rest, comma(conjunct)]
        return [marks[0], *first, *middle, others[0], *second, full_stop(verb), others[1]]

    def after_colon(self, words, root, stop):
        subject, verb, rest = self.saying()
        root.head, root.deprel = verb, "ccomp"
        mark = Word(":", "PUNCT", ":", "punct", root) if self.random.random() < 0.6 else comma(root)
        quote = self.quotation(words, root, [])
        if self.random.random() < 0.6:
            return [*subject, verb, *rest, mark, *quote[:-1], full_stop(verb), quote[-1]]
        return [*subject, verb, *rest, mark, *quote, full_stop(verb)]

    def that(self, words, root, stop):
        if stop.form != ".":
            return self.before(words, root, stop)
        subject, verb, rest = self.saying()
        root.head, root.deprel = verb, "ccomp"
        _lower(words[0])
        mark = [Word("that", "SCONJ", "IN", "mark", root)] if self.random.random() < 0.7 or rest else []
        return [*subject, verb, *rest, *mark, *words, full_stop(verb)]

    def quoted_as(self, words, root, stop):
        subject, head = self.speaker()
        quoted = Word("quoted", "VERB", "VBN", "root")
        head.head, head.deprel = quoted, "nsubj:pass"
        plural = head.xpos == "NNS" or head.form in ("they", "we")
        form = "were" if plural else "was"
        saying = Word("saying", "VERB", "VBG", "advcl", quoted)
        chain = [*subject, Word(form, "AUX", "VBD", "aux:pass", quoted), quoted, Word("as", "SCONJ", "IN", "mark", saying), saying]
        if self.random.random() < 0.5:
            root.head, root.deprel = quoted, "ccomp"
            return [*self.quotation(words, root, [comma(root)]), *chain, full_stop(quoted)]
        root.head, root.deprel = saying, "ccomp"
        if self.random.random() < 0.5 and stop.form == ".":
            _lower(words[0])
            return [*chain, Word("that", "SCONJ", "IN", "mark", root), *words, full_stop(quoted)]
        return [*chain, Word(":", "PUNCT", ":", "punct", root), *self.quotation(words, root, []), full_stop(quoted)]

    def interrupted(self, words, root, stop):
        """S, the minister said, S: after the subject or after a first adverbial, where no arc but the root's is torn."""
        places = [i for i in range(2, min(9, len(words) - 3)) if _between(words, i) and words[i - 1].upos != "PUNCT"]
        if not places:
            return self.plain_before(words, root, stop)
        i = self.random.choice(places)
        subject, verb, rest = self.saying()
        verb.head, verb.deprel = root, "parataxis"
        rest = rest if verb.form == "told" else []
        tail = words[i + 1 :] if words[i].form == "," else words[i:]
        return [*words[:i], comma(verb), *subject, verb, *rest, comma(verb), *tail, stop]

    def as_said(self, words, root, stop):
        subject, verb, rest = self.saying()
        verb.head, verb.deprel = root, "advcl"
        clause = [Word("as", "SCONJ", "IN", "mark", verb), *subject, verb, *(rest if verb.form == "told" else [])]
        if self.random.random() < 0.5:
            _lower(words[0])
            return [*clause, comma(verb), *words, stop]
        return [*words, comma(verb), *clause, stop]

    def according(self, words, root, stop):
        subject, head = self.speaker()
        if head.upos == "PRON":
            head.form, head.lemma = "them", "they"
        head.head, head.deprel = root, "obl"
        according = Word("according", "VERB", "VBG", "case", head)
        clause = [according, Word("to", "ADP", "IN", "fixed", according), *subject]
        if self.random.random() < 0.4:
            _lower(words[0])
            return [*clause, comma(head), *words, stop]
        return [*words, comma(head), *clause, stop]

    def lone_quotes(self, words, root, stop):
        """A sentence of a quotation that goes over several: one mark missing, or both there and no speaker."""
        left, right = self.random.choice(QUOTES)
        opening, closing = Word(left, "PUNCT", "``", "punct", root), Word(right, "PUNCT", "''", "punct", root)
        kind = self.random.random()
        first = [opening] if kind < 0.66 else []
        return [*first, *words, stop, *([closing] if kind > 0.33 else [])]

    def headline(self, words, root, stop):
        """Articles and the stop left out; each word with a capital, or as it was."""
        parents = {id(w.head) for w in words}
        kept = [w for w in words if not (w.deprel == "det" and w.form.lower() in ("the", "a", "an") and id(w) not in parents)]
        if self.random.random() < 0.5:
            for word in kept:
                if word.upos not in ("ADP", "CCONJ", "DET", "PART", "AUX") and word.form.isalpha():
                    word.form = word.form[:1].upper() + word.form[1:]
        return kept


def _lower(word):
    if word.upos != "PROPN" and word.form != "I" and not word.form.isupper() or word.form in ("A",):
        word.form = word.form[:1].lower() + word.form[1:]


def _between(words, i):
    """Whether words[i:] can be parted from words[:i]: only arcs to and from the root cross, and the root comes later."""
    first = set(map(id, words[:i]))
    return all(w.head is None or (id(w) in first) == (id(w.head) in first) or w.head.head is None for w in words)


def suited(sentence):
    """A finished clause without quotation marks, of fair length, whose root has a subject."""
    if not SHORTEST <= len(sentence) <= LONGEST or sentence.forms[-1] not in (".", "!", "?"):
        return False
    root = sentence.heads.index(0) + 1
    subject = any(h == root and d.startswith("nsubj") for h, d in zip(sentence.heads, sentence.deprels))
    return subject and not any(f in '"“”‘’' or f in ("''", "``") for f in sentence.forms)


def news_sentences(sentences, number, random):
    """`number` sentences in the manner of the news, out of those of `sentences` that are suited to it."""
    maker, plain = Maker(random), [s for s in sentences if suited(s)]
    return [sentence_of(maker.make(random.choice(plain))) for _ in range(number)]
