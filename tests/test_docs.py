"""What can be used is explained somewhere."""

import re
from io import StringIO
from pathlib import Path

from django.core.management import call_command
from django.urls import URLPattern, URLResolver, get_resolver

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
COMMANDS = ROOT / "factcheck" / "ops" / "management" / "commands"


def test_every_command_is_explained():
    named = set(
        re.findall(r"^## `manage\.py (\w+)", (DOCS / "commands.md").read_text(), re.MULTILINE)
    )

    assert named == {path.stem for path in COMMANDS.glob("*.py") if path.stem != "__init__"}


def test_every_page_is_in_the_index():
    linked = set(re.findall(r"\]\((\w+\.md)\)", (DOCS / "README.md").read_text()))

    assert linked == {path.name for path in DOCS.glob("*.md")} - {"README.md"}


def test_links_between_pages_lead_somewhere():
    broken = [
        f"{page.relative_to(ROOT)}: {target}"
        for page in [*ROOT.glob("*.md"), *DOCS.rglob("*.md")]
        for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text())
        if not (page.parent / target).exists()
    ]

    assert broken == []


def api_paths(patterns, prefix=""):
    for pattern in patterns:
        where = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from api_paths(pattern.url_patterns, where)
        elif isinstance(pattern, URLPattern) and where.startswith("api/v1/"):
            yield "/" + re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", where)


def test_every_endpoint_is_explained():
    text = (DOCS / "api.md").read_text()
    shown = [path for path in api_paths(get_resolver().url_patterns) if "(" not in path]

    assert [path for path in shown if path not in text] == []


def test_every_trained_part_that_ships_has_its_card_as_a_page(tmp_path):
    call_command("cards", "--out", str(tmp_path), stdout=StringIO())

    written = {path.name: path.read_text() for path in tmp_path.iterdir()}
    assert {path.name: path.read_text() for path in (DOCS / "models").glob("*.md")} == written
