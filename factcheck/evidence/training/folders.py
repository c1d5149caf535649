"""Dossiers with what people say of them, and each of their folders left out in its turn."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Protocol, TypeVar

from factcheck.claims.training.trained import Progress
from factcheck.evidence.measuring.dossiers import Dossier, dossier_of


class Lies(Protocol):
    """An example that knows the folder its dossier lay in."""

    @property
    def folder(self) -> str: ...


Case = TypeVar("Case", bound=Lies)


def labelled(data: Path, progress: Progress) -> Iterator[tuple[Dossier, str]]:
    """Every dossier beneath a folder that has labels, and the folder it lies in itself."""
    paths = sorted(data.rglob("*.json"))
    for done, path in enumerate(paths, start=1):
        raw = json.loads(path.read_text(encoding="utf-8"))
        if isinstance(raw, dict) and "expect" in raw:
            yield dossier_of(raw), str(path.parent)
        progress("reading dossiers", done, len(paths))


def left_out(cases: Sequence[Case], progress: Progress) -> Iterator[tuple[list[Case], list[Case]]]:
    """For each folder, what teaches and what is asked: the others, and its own.

    A folder that is alone is asked about what it taught itself.
    """
    folders = list(dict.fromkeys(case.folder for case in cases))
    for done, folder in enumerate(folders, start=1):
        rest = [case for case in cases if case.folder != folder]
        yield rest or list(cases), [case for case in cases if case.folder == folder]
        progress("leaving folders out", done, len(folders))
