"""Already checked? What the two thresholds let through, on questions with known answers."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from factcheck.evidence.corroboration.candidates import bounded, heaviest, weigh
from factcheck.evidence.corroboration.posts import read_post
from factcheck.evidence.corroboration.sameness import Sameness, sameness
from factcheck.evidence.corroboration.traits import Candidate
from factcheck.evidence.corroboration.words import terms_of
from factcheck.evidence.measuring.judged import Asked, judged_in
from factcheck.evidence.measuring.sameness import Shown, passed
from factcheck.ops.measures.base import Measured, Watch


@dataclass(frozen=True, slots=True)
class Checks:
    """Claims that were checked, by their terms, in memory: searched as the database is."""

    texts: Mapping[str, Candidate]
    terms: Mapping[str, list[str]]

    @classmethod
    def of(cls, candidates: Iterable[Candidate]) -> "Checks":
        texts = {each.id: each for each in candidates}
        terms: defaultdict[str, list[str]] = defaultdict(list)
        for key, text in texts.items():
            for term in terms_of(f"{text.text}\n{text.title}"):
                terms[term].append(key)
        return cls(texts, dict(terms))

    def look(self, ours: str) -> dict[str, Sameness]:
        """How much each check that shares rare words says the same."""
        said = sorted(terms_of(ours), key=lambda t: (not t[:1].isdigit(), -len(t), t))
        often = {term: len(self.terms[term]) for term in said if term in self.terms}
        weights = {term: weigh(count, len(self.texts)) for term, count in often.items()}
        ids = heaviest((weights[term], self.terms[term]) for term in bounded(said, often))
        most = weigh(0, len(self.texts))
        return {
            key: sameness(ours, text.text, text.title, weights=weights, most=most)
            for key in ids
            for text in [self.texts[key]]
        }

    def with_copies(self, right: Iterable[str]) -> frozenset[str]:
        """These and the checks whose claim has the same words."""
        wanted = {terms_of(self.texts[key].text) for key in right if key in self.texts}
        rarest = [min(words, key=lambda t: (len(self.terms[t]), t)) for words in wanted if words]
        some = {key for term in rarest for key in self.terms[term]}
        return frozenset(key for key in some if terms_of(self.texts[key].text) in wanted)


def measure(path: Path) -> Measured:
    """Look every question up; a copy of a right answer in other punctuation is right, too."""
    judged = judged_in(path)
    watch = Watch()
    checks = Checks.of(judged.documents)
    splits = {
        name: [look(checks, asked, watch) for asked in questions]
        for name, questions in judged.splits.items()
    }
    everything = [shown for found in splits.values() for shown in found]
    figures = {
        "n": len(everything),
        "documents": len(judged.documents),
        **passed(everything),
        "splits": {
            name: {"queries": len(found), **passed(found)} for name, found in splits.items()
        },
    }
    return Measured(figures, details_of(splits), watch.seconds)


def look(checks: Checks, asked: Asked, watch: Watch) -> Shown:
    with watch:
        found = checks.look(read_post(asked.text).text)
    return Shown(asked.id, found, checks.with_copies(asked.right))


def details_of(splits: Mapping[str, Sequence[Shown]]) -> list[dict[str, object]]:
    return [
        {"split": name, "query": shown.id, "suggested": shown.suggested, "sure": shown.sure}
        for name, found in splits.items()
        for shown in found
    ]
