"""Sentence borders: a JSON file of cases, or a treebank in CoNLL-U."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from factcheck.claims.extraction.sentences import sentences, wordings
from factcheck.claims.measuring.reading import expecting, read, read_json
from factcheck.claims.measuring.sentences import (
    Case,
    Paragraph,
    count_borders,
    count_cases,
    ends_of,
    paragraphs_of,
    passes,
)
from factcheck.claims.measuring.shapes import a, many, objects
from factcheck.ops.measures.base import Measured, Watch

Cut = Callable[[str], list[str]]
# What a program loads at its first call is no part of its speed.
WARM_UP = "One came. Two left."


def measure(path: Path) -> Measured:
    """Borders in a treebank; for cases the wordings, which spell a sentence out."""
    return measure_with(cut, path, wordings)


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text, 0, len(text))]


def measure_with(cut: Cut, path: Path, word: Cut | None = None) -> Measured:
    """Measure any way of cutting a text; `word` may spell out the sentences of cases."""
    if path.is_dir():
        path = next(iter(sorted(path.glob("*.json"))), path)
    cut(WARM_UP)
    if ".conllu" in path.name:
        return measure_treebank(cut, path)
    return measure_cases(word or cut, path)


def cases_in(path: Path) -> list[Case]:
    with expecting(path, "a JSON list of cases (name, text, sentences, golden)"):
        cases = [case_of(each) for each in objects(read_json(path))]
        if not cases:
            raise ValueError("there is no case in it")
    return cases


def case_of(raw: Mapping[str, Any]) -> Case:
    return Case(
        name=a(str, raw["name"]),
        text=a(str, raw["text"]),
        sentences=many(str, raw["sentences"]),
        golden=a(bool, raw["golden"]),
    )


def measure_cases(cut: Cut, path: Path) -> Measured:
    watch, results, details = Watch(), [], []
    for case in cases_in(path):
        with watch:
            found = cut(case.text)
        passed = passes(case, found)
        results.append((case, passed))
        details.append({"name": case.name, "passed": passed, "found": found})
    return Measured({**count_cases(results)}, details, watch.seconds)


def measure_treebank(cut: Cut, path: Path) -> Measured:
    with expecting(path, "a treebank in CoNLL-U with “# text” lines"):
        paragraphs = list(paragraphs_of(read(path).splitlines()))
        if not paragraphs:
            raise ValueError("there is no sentence in it")
    watch, results = Watch(), []
    for paragraph in paragraphs:
        text = paragraph.text
        with watch:
            found = cut(text)
        results.append((paragraph, ends_of(text, found)))
    return Measured({**count_borders(results)}, borders(results), watch.seconds)


def borders(results: Sequence[tuple[Paragraph, set[int]]]) -> list[dict[str, object]]:
    """Show where a border is missing or too many."""
    return [
        {
            "text": paragraph.text,
            "missing": sorted(paragraph.ends - found),
            "extra": sorted(found - paragraph.ends),
        }
        for paragraph, found in results
        if paragraph.ends != found
    ]
