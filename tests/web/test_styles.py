"""What the style sheets promise: one home for every token, and nothing for whom it is not."""

import re
from pathlib import Path

from django.contrib.staticfiles import finders
from django.urls import reverse

from tests.web.conftest import words_of

STYLES = Path(finders.find("web/styles/tokens.css")).parent
TOKENS = (STYLES / "tokens.css").read_text()
COLOUR = re.compile(
    r"#[0-9a-f]{3,8}\b|\b(?:oklch|oklab|lch|lab|rgba?|hsla?|hwb|color)\(|:[^;{]*(?<!-)\b(?:white|black)\b(?!-)"
)
LINK = re.compile(r'<link rel="stylesheet" href="/static/([^"?]+)\?\w+">')


def lines_that(pattern):
    return [
        f"{path.name}: {line.strip()}"
        for path in sorted(STYLES.glob("*.css"))
        if path.name != "tokens.css"
        for line in path.read_text().splitlines()
        if re.search(pattern, line)
    ]


def test_colours_are_named_only_among_the_tokens():
    assert lines_that(COLOUR) == []


def test_tokens_are_given_a_value_only_among_the_tokens():
    assert lines_that(r"(?<![\w(])--[\w-]+\s*:") == []


def test_every_token_is_used_and_every_one_used_is_there():
    given = set(re.findall(r"(--[\w-]+)\s*:", TOKENS))
    used = {
        name
        for path in STYLES.glob("*.css")
        for name in re.findall(r"var\((--[\w-]+)", path.read_text())
    }

    assert given ^ used == {"--x", "--y"}  # where the bar over marked words stands: the script says


def test_files_of_style_hold_one_idea_each():
    assert [
        path.name for path in STYLES.glob("*.css") if len(path.read_text().splitlines()) > 300
    ] == []


def test_readers_are_not_sent_the_workbench(client, db, as_user, alice):
    read = LINK.findall(words_of(client.get("/")))
    worked = LINK.findall(words_of(as_user(alice).get(reverse("web:home"))))

    assert read[0] == "web/styles/tokens.css"
    assert read[-1] == "web/styles/print.css"
    assert set(worked) - set(read) == {"web/styles/bench.css"}
    assert sorted(worked) == sorted(f"web/styles/{path.name}" for path in STYLES.glob("*.css"))
