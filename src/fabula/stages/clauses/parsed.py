"""Clauses from the reader model's syntax (Universal Dependencies)."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Final, Literal

from fabula.layers import Annotation
from fabula.layers.clauses import Clause, Referent
from fabula.stages.cast.lexicon.verbs import SPEECH_VERBS
from fabula.stages.cast.page import Page
from fabula.stages.clauses.verbs import BE, MODALS, NEGATIONS, form_of, tense_of

_SUBJECTS: Final = frozenset({"nsubj", "nsubj:pass", "csubj", "nsubj:outer"})
_SHARING: Final = frozenset({"conj", "xcomp", "advcl", "parataxis"})
"""Predicates without a subject of their own that have that of the one they hang from."""
_MAIN: Final = frozenset({"root", "conj", "parataxis"})
_PREDICATES: Final = frozenset({"ADJ", "NOUN", "PROPN", "PRON", "ADV", "NUM"})
_CLAUSES: Final = frozenset({"root", "conj", "advcl", "acl", "ccomp", "parataxis", "acl:relcl"})
_BARE: Final = frozenset({"i", "you", "we", "they"})
_HAVE: Final = frozenset({"had", "has", "have", "having", "'d", "’d", "'ve", "’ve"})
_HELPERS: Final = frozenset({"aux", "aux:pass", "cop"})
_FAR: Final = 12
_NEAR: Final = 60
Finite = tuple[Literal["past", "present", ""], bool]


class Parsed:
    """Reads the clauses off the tree of each sentence.

    Parameters:
        page: the story's tokens.
        annotation: with tags, heads and labels.
        referents: who is meant, by each token of theirs.
    """

    def __init__(
        self, page: Page, annotation: Annotation, referents: Mapping[int, Referent]
    ) -> None:
        self._page = page
        self._tags, self._labels = annotation.tags, annotation.labels
        self._heads = annotation.heads
        self._lemmas = annotation.lemmas
        self._referents = referents
        self._children: defaultdict[int, list[int]] = defaultdict(list)
        self._linked: set[int] = set()
        for index, (head, label) in enumerate(zip(self._heads, self._labels, strict=True)):
            if head >= 0 and label != "punct":
                self._children[head].append(index)
                if label == "cop":
                    self._linked.add(head)

    def all(self) -> Iterator[Clause]:
        """The clauses of the narration in text order."""
        for index, quotation in enumerate(self._page.quoted):
            if quotation < 0 and self._is_predicate(index):
                yield self._clause(index)

    def _is_predicate(self, index: int) -> bool:
        tag = self._tags[index]
        if tag == "VERB":
            return self._labels[index] not in {"amod", "case", "aux"}
        if tag == "AUX":
            return self._labels[index] not in {"aux", "aux:pass", "cop"}
        if tag == "ADJ" and self._labels[index] in {"advcl", "acl", "xcomp", "parataxis", "conj"}:
            return True
        return tag in _PREDICATES and index in self._linked

    def _clause(self, index: int) -> Clause:
        page = self._page
        children = self._children.get(index, ())
        helpers = [c for c in children if self._labels[c] in _HELPERS]
        words = [page.lower[c] for c in helpers]
        around = [page.lower[c] for c in children]
        subject = self._subject(index)
        referent = self._referents.get(subject)
        tense, finite = self._tense(index, helpers, subject)
        governor = self._heads[index] if self._labels[index] in {"ccomp", "xcomp", "advcl"} else -1
        return Clause(
            verb=index,
            subject=subject,
            character=referent.character if referent else None,
            confidence=referent.confidence if referent else 0.0,
            lemma=self._lemma(index),
            tense=tense,
            perfect=any(word in _HAVE or word.startswith(("had", "hav")) for word in words),
            modal=any(word in MODALS for word in words),
            negated=any(
                word in NEGATIONS or "n't" in word or "n’t" in word for word in around
            ),
            copular=any(word in BE and self._labels[c] == "cop"
                        for c, word in zip(helpers, words, strict=True)),
            finite=finite,
            main=self._main(index),
            governor=governor,
        )  # fmt: skip

    def _lemma(self, index: int) -> str:
        word = self._page.lower[index]
        form = form_of(word) if self._tags[index] in {"VERB", "AUX"} else None
        return form.lemma if form else word

    def _main(self, index: int) -> bool:
        for _ in range(_FAR):
            label = self._labels[index]
            if label == "root":
                return True
            if label not in _MAIN:
                return False
            index = self._heads[index]
        return False

    def _subject(self, index: int) -> int:
        """The subject's token, of its own or shared; -1 for none."""
        at = index
        for _ in range(_FAR):
            if self._says(at):
                return at + 1
            for child in self._children.get(at, ()):
                if self._labels[child] in _SUBJECTS and self._page.quoted[child] < 0:
                    return child
            if self._labels[at] not in _SHARING or self._heads[at] < 0:
                return -1
            if self._page.quoted[self._heads[at]] >= 0:
                return self._beside(index)
            at = self._heads[at]
        return -1

    def _says(self, index: int) -> bool:
        """`"Uncle," said Cori`: the one after a verb of speech that stands behind speech."""
        page = self._page
        if page.lower[index] not in SPEECH_VERBS or index == 0 or page.quoted[index - 1] < 0:
            return False
        after = self._referents.get(index + 1)
        return after is not None and after.form != "possessive" and page.quoted[index + 1] < 0

    def _beside(self, index: int) -> int:
        """`"Yes," said Ann, and felt ill`: the subject of the tag, where speech is the head."""
        first = max(self._page.sentence_of(index)[0], index - _NEAR)
        for at in range(index - 1, first - 1, -1):
            if self._labels[at] in _SUBJECTS and self._page.quoted[at] < 0:
                return at
        return -1

    def _tense(self, index: int, helpers: list[int], subject: int) -> Finite:
        page = self._page
        first = min((*helpers, index)) if helpers else index
        if any(self._labels[c] == "mark" and page.lower[c] == "to"
               for c in self._children.get(index, ())):  # fmt: skip
            return "", False
        word = page.lower[first]
        bare = subject >= 0 and page.lower[subject] in _BARE
        bare = bare or self._many(subject)
        if not helpers and self._tags[index] in {"VERB", "AUX"}:
            return self._lone(index, word, bare)
        if not helpers:
            return "", False
        tense = tense_of(word, bare)
        return _literal(tense), word not in {"being", "been", "having", "be"}

    def _many(self, subject: int) -> bool:
        """Whether a noun that is no person's name takes the bare form: they talk, people run."""
        if subject < 0 or self._tags[subject] not in {"NOUN", "PROPN"}:
            return False
        word = self._page.lower[subject]
        joined = any(self._labels[c] == "conj" for c in self._children.get(subject, ()))
        return joined or (word.endswith("s") and subject not in self._referents)

    def _lone(self, index: int, word: str, bare: bool) -> Finite:
        """The tense of a verb without helpers, which may be a participle."""
        form = form_of(word)
        if form is None or form.ing or form.participle:
            return "", False
        label = self._labels[index]
        own = any(self._labels[c] in _SUBJECTS for c in self._children.get(index, ()))
        if not own and label not in {"root", "conj", "parataxis"}:
            return "", False
        return _literal(tense_of(word, bare)), True


def _literal(tense: str) -> Literal["past", "present", ""]:
    return "past" if tense == "past" else "present" if tense == "present" else ""
