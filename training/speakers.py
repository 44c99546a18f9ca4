"""Who says something in the news, and how: invented people, offices and verbs of saying with their trees."""

from dataclasses import dataclass

PAST = "said said said said added told stated announced warned noted explained wrote reported read claimed confirmed"
PAST += " declared insisted argued stressed alleged maintained asserted emphasised acknowledged admitted testified"
PRESENT = "says says adds states reads claims notes warns reports argues"
NAMES_FIRST = "Amina Pavel Hugo Leila Oskar Ines Tariq Marta Jonas Farid Nadia Viktor Elena Samir Dunya Henrik Rosa Idris"
NAMES_FIRST += " Kemal Li Mei Juan Ahmed Fatima Ivan Anna John Mary David Sarah Karim Yusuf Olga Carlos Maria"
NAMES_LAST = "Belko Tarrant Okonjo Varga Haddad Rahmani Lindqvist Castellan Morozov Khalil Nakata Ferrero Zeman Yilmaz"
NAMES_LAST += " Osei Mbeki Petrov Durrani Nguyen Silva Kovac Brandt Sharma Wren Chaudhry Abdi Moreau Stone"
ROLES = "spokesman spokeswoman spokesperson official witness resident diplomat lawyer analyst source commander adviser"
THINGS = "statement report ministry minister president government army group agency document letter court official"
THINGS += " embassy police office party commission spokesman spokeswoman company union governor paper communique"
GROUPS = "officials witnesses police authorities residents diplomats analysts rebels sources lawyers doctors militants"
KINDS = "foreign defence interior military government army police party ministry state security health"
ADJECTIVES = {"foreign", "military", "interior"}
BODIES = "ministry government army council embassy commission party group agency court"
TITLES = "President Minister General Ambassador Senator Colonel Judge Dr. Mr. Ms."
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"


@dataclass(eq=False)
class Word:
    form: str
    upos: str
    xpos: str
    deprel: str
    head: "Word" = None
    name: str = "O"
    lemma: str = "_"


def the(head):
    return Word("the", "DET", "DT", "det", head, "O", "the")


def comma(head):
    return Word(",", "PUNCT", ",", "punct", head)


def stop(head):
    return Word(".", "PUNCT", ".", "punct", head)


class Speakers:
    """Makes speakers and their verbs; `random` is a random.Random, so that the same seed makes the same ones."""

    def __init__(self, random):
        self.random = random

    def pick(self, words):
        return self.random.choice(words.split())

    def speaker(self):
        """A noun phrase: its words and its head, a subject that hangs on nothing yet."""
        kind = self.random.random()
        if kind < 0.15:
            form = self.random.choice(["he", "she", "they", "it", "he", "she", "I", "we"])
            head = Word(form, "PRON", "PRP", "nsubj")
            return [head], head
        if kind < 0.4:
            return self._person()
        if kind < 0.5:
            head = Word(self.pick(GROUPS), "NOUN", "NNS", "nsubj")
            return self._kind(head) + [head] if self.random.random() < 0.5 else [head], head
        head = Word(self.pick(ROLES if kind < 0.7 else THINGS), "NOUN", "NN", "nsubj")
        words = [head]
        if self.random.random() < 0.4:
            words = self._kind(head) + words
        if self.random.random() < 0.2:
            owner = Word(self.pick(BODIES), "NOUN", "NN", "nmod:poss", head)
            words = [the(owner), owner, Word("'s", "PART", "POS", "case", owner)] + words
        else:
            article = Word("a", "DET", "DT", "det", head) if kind < 0.7 and self.random.random() < 0.5 else the(head)
            if article.form == "a" and words[0].form[0] in "aeiou":
                article.form = "an"
            words = [article] + words
            if self.random.random() < 0.3:
                body = Word(self.pick(BODIES), "NOUN", "NN", "nmod", head)
                case = Word(self.random.choice(["for", "of", "from", "at"]), "ADP", "IN", "case", body)
                words += [case, the(body)] + self._kind(body) + [body]
        return words, head

    def _kind(self, head):
        form = self.pick(KINDS)
        if form in ADJECTIVES:
            return [Word(form, "ADJ", "JJ", "amod", head)]
        return [Word(form, "NOUN", "NN", "compound", head)]

    def _person(self):
        first = Word(self.pick(NAMES_FIRST), "PROPN", "NNP", "nsubj", None, "B-PER")
        words = [first]
        chance = self.random.random()
        if chance < 0.65:
            words.append(Word(self.pick(NAMES_LAST), "PROPN", "NNP", "flat", first, "I-PER"))
        elif chance < 0.9:
            first.form = self.pick(NAMES_LAST)
        if self.random.random() < 0.3:
            words.insert(0, Word(self.pick(TITLES), "PROPN", "NNP", "nmod:desc", first))
        elif self.random.random() < 0.35:
            role = Word(self.pick(ROLES), "NOUN", "NN", "appos", first)
            body = Word(self.pick(BODIES), "NOUN", "NN", "nmod", role)
            case = Word(self.random.choice(["for", "of", "at"]), "ADP", "IN", "case", body)
            article = Word("a", "DET", "DT", "det", role) if role.form[0] not in "aeiou" else the(role)
            words += [comma(role), article, role, case, the(body), body, comma(role)]
        return words, first

    def saying(self):
        """A speaker, a verb of saying that is the root, and what follows the verb (whom, when, where)."""
        subject, head = self.speaker()
        plain = head.upos != "PRON" or head.form in ("he", "she", "it")
        if self.random.random() < 0.8 or not plain or head.xpos == "NNS":
            verb = Word(self.pick(PAST), "VERB", "VBD", "root", None, "O")
        else:
            verb = Word(self.pick(PRESENT), "VERB", "VBZ", "root", None, "O")
        head.head = verb
        rest = []
        if verb.form == "told":
            whom = Word(self.random.choice(["reporters", "journalists", "parliament", "him", "us"]), "NOUN", "NNS", "iobj", verb)
            if whom.form in ("him", "us"):
                whom.upos, whom.xpos = "PRON", "PRP"
            elif whom.form == "parliament":
                whom.xpos = "NN"
            rest.append(whom)
        chance = self.random.random()
        if chance < 0.12:
            day = Word(self.pick(DAYS), "PROPN", "NNP", "obl", verb)
            rest += [Word("on", "ADP", "IN", "case", day), day]
        elif chance < 0.22:
            where = Word(self.random.choice(["statement", "letter", "interview", "report", "speech"]), "NOUN", "NN", "obl", verb)
            article = "an" if where.form == "interview" else "a"
            rest += [Word("in", "ADP", "IN", "case", where), Word(article, "DET", "DT", "det", where), where]
        return subject, verb, rest
