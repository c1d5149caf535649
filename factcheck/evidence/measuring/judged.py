"""Questions with known answers: TSV documents and queries, and judgements as TREC writes them.

A folder holds the documents (`id`, text, perhaps a title) and questions, or is one split of a
folder that does: documents are looked for in it and then above it, questions in it and below it.
"""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from factcheck.claims.measuring.reading import WrongInput, expecting, read
from factcheck.evidence.corroboration.traits import Candidate

DOCUMENTS = ("documents.tsv", "verified_claims.docs.tsv", "vclaims.tsv")
QUERIES = "*queries*.tsv"
JUDGEMENTS = ("*qrels*.tsv", "*.qrels")
TRAINING = "train"
_HEADERS = frozenset({"", "id", "ver_claim_ids", "tweet_id", "query_id"})
_COLUMNS = 4


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and the ids of its right answers."""

    id: str
    text: str
    right: frozenset[str]


@dataclass(frozen=True)
class Judged:
    """Documents, and the judged questions of each split by its name.

    `training` are the questions of the split `train`, be it measured or beside what is measured.
    """

    documents: tuple[Candidate, ...]
    splits: dict[str, tuple[Asked, ...]]
    training: tuple[Asked, ...]


def judged_in(path: Path) -> Judged:
    """Read all there is; WrongInput for a path that holds no judged questions."""
    if not path.is_dir():
        raise WrongInput(f"{path}: there is no such folder.")
    documents = documents_of(path)
    splits = splits_in(path)
    if not splits:
        raise WrongInput(f"{path} holds no questions and judgements ({QUERIES}, *qrels*).")
    beside = splits_in(path.parent / TRAINING) if documents.parent != path else {}
    return Judged(
        read_documents(documents), splits, splits.get(TRAINING) or beside.get(TRAINING, ())
    )


def documents_of(path: Path) -> Path:
    for folder in (path, path.parent):
        for name in DOCUMENTS:
            if (folder / name).is_file():
                return folder / name
    raise WrongInput(f"{path} holds no documents ({', '.join(DOCUMENTS)}).")


def splits_in(path: Path) -> dict[str, tuple[Asked, ...]]:
    """The judged questions of the folder and of each folder in it; others are left out."""
    folders = [path, *sorted(each for each in path.glob("*") if each.is_dir())]
    found = {folder.resolve().name: questions_in(folder) for folder in folders}
    return {name: asked for name, asked in found.items() if asked}


def questions_in(folder: Path) -> tuple[Asked, ...]:
    right: dict[str, set[str]] = {}
    for path in sorted({p for pattern in JUDGEMENTS for p in folder.glob(pattern)}):
        for query, document in judgements(path):
            right.setdefault(query, set()).add(document)
    texts = {
        key: text
        for path in sorted(folder.glob(QUERIES))
        for key, text, _ in rows(path, "a table of questions (id, text)")
    }
    return tuple(
        Asked(key, text, frozenset(right[key])) for key, text in texts.items() if key in right
    )


def judgements(path: Path) -> Iterator[tuple[str, str]]:
    """Query and document of each line that says yes."""
    with expecting(path, "a table of judgements (query, 0, document, relevance)"):
        for line in read(path).splitlines():
            fields = line.split()
            if not fields:
                continue
            if len(fields) != _COLUMNS:
                raise ValueError(f"a line has {len(fields)} fields")
            if int(fields[3]) > 0:
                yield fields[0], fields[2]


def read_documents(path: Path) -> tuple[Candidate, ...]:
    """The words of an id that is the end of an address stand in for a title that is missing."""
    found = tuple(
        Candidate(key, title or in_words(key), text)
        for key, text, title in rows(path, "a table of documents (id, text, title)")
    )
    if not found:
        raise WrongInput(f"{path} holds no documents.")
    return found


def rows(path: Path, what: str) -> list[tuple[str, str, str]]:
    """Id, text and title of each row; the title is empty where there is no third column."""
    with expecting(path, what):
        table = csv.reader(io.StringIO(read(path), newline=""), delimiter="\t")
        found = [(row[0].strip(), row[1], row[2] if len(row) > 2 else "") for row in table if row]  # noqa: PLR2004
    return found[1:] if found and found[0][0].casefold() in _HEADERS else found


def in_words(key: str) -> str:
    """ferry-runs-again is "ferry runs again"; a number or a word says nothing."""
    parts = key.split("-")
    return " ".join(parts) if len(parts) > 2 else ""  # noqa: PLR2004 - at least three words
