"""What people read: every message that the sources mark for translation.

GNU gettext is not needed: Babel reads Python, and Django turns a template into Python first.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from django.conf import settings
from django.utils.translation.template import templatize

ROOT = Path(settings.BASE_DIR)
PACKAGES = ("articles", "factcheck")
TEMPLATES = ("templates", "factcheck/api/templates")
# Where the words stand among the arguments: (singular, plural), or after a context ("c").
CALLS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "_": None,
    "_now": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
# Most sources hold no message, and to take them apart is what takes time.
CALL = re.compile(rf"\b(?:{'|'.join(CALLS)})\s*\(".encode())


def messages_used() -> Catalog:
    """All messages of the sources, each with the files that hold it."""
    catalog = Catalog(charset="utf-8", fuzzy=False)
    for path, python in as_python():
        if not CALL.search(python):
            continue
        where = path.relative_to(ROOT).as_posix()
        for _line, words, _comments, context in extract("python", BytesIO(python), keywords=CALLS):
            catalog.add(words, None, [(where, 0)], context=context)
    return catalog


def as_python() -> Iterator[tuple[Path, bytes]]:
    """Every source of words, in a fixed order."""
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            if "migrations" not in path.parts:
                yield path, path.read_bytes()
    for folder in TEMPLATES:
        for path in sorted(each for each in (ROOT / folder).rglob("*") if each.is_file()):
            yield path, python_of_template(path)


def python_of_template(path: Path) -> bytes:
    """The calls of gettext that a template amounts to. Its indents mean nothing in Python."""
    calls = templatize(path.read_text(), origin=str(path))
    return "\n".join(line.strip() for line in calls.splitlines()).encode()
