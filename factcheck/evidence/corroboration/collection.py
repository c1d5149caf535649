"""Texts in memory that are searched as the archive is, in two stages, without a database."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from factcheck.evidence.corroboration.candidates import (
    bounded,
    halves,
    heaviest,
    weights_of,
    with_parts,
)
from factcheck.evidence.corroboration.gist import gist_of
from factcheck.evidence.corroboration.question import Question
from factcheck.evidence.corroboration.ranking import Compared, compared
from factcheck.evidence.corroboration.traits import Candidate, Read


@dataclass(frozen=True, slots=True)
class Collection:
    """`terms` has the ids of the texts in which a term occurs."""

    texts: Mapping[str, Read]
    terms: Mapping[str, list[str]]

    @classmethod
    def of(cls, candidates: Iterable[Candidate]) -> "Collection":
        texts: dict[str, Read] = {}
        terms: defaultdict[str, list[str]] = defaultdict(list)
        for each in {one.id: one for one in candidates}.values():
            gist, said = gist_of(each.title, each.text)
            texts[each.id] = Read(each.id, each.text, gist)
            for term in said:
                terms[term].append(each.id)
        return cls(texts, dict(terms))

    def look(self, question: Question, *, limit: int) -> Compared:
        """Give the traits of the texts that are worth a look, at most `limit`."""
        frequencies = self._frequencies(question)
        question = with_parts(question, frequencies)
        chosen = bounded([*question.terms, *question.days], frequencies)
        weights = weights_of(question, chosen, frequencies, len(self.texts))
        ids = heaviest(((weights[term], self.terms[term]) for term in chosen), limit)
        found = [self.texts[key] for key in ids]
        return compared(question, found, frequencies=frequencies, documents=len(self.texts))

    def _frequencies(self, question: Question) -> dict[str, int]:
        terms = [*question.terms, *question.days]
        asked = {*terms, *(half for term in terms for way in halves(term) for half in way)}
        return {term: len(self.terms[term]) for term in asked if term in self.terms}
