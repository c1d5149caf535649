"""Words that people read are marked for translation, in templates as in Python."""

import ast
import re
from collections.abc import Iterator
from html.parser import HTMLParser

import pytest

from tests.test_architecture import ROOT, SOURCES, named

TEMPLATES = sorted(
    path
    for folder in ("templates", "factcheck/api/templates")
    for path in (ROOT / folder).rglob("*")
    if path.suffix in {".html", ".txt"} and path.parent.name != "design"  # made-up samples
)
SPOKEN = {"title", "placeholder", "aria-label", "aria-description", "alt", "label"}
# Names that are the same everywhere.
NAMES = {"Atom", "RSS", "SHA-256", "fc_", "light dark"}
# Comments, what is translated, and blocks that name classes of style.
MARKED = re.compile(
    r"\{% *block (?:page|look) *%\}.*?\{% *endblock.*?%\}|\{#.*?#\}|\{% *comment.*?endcomment *%\}|\{% *blocktrans(?:late)?\b.*?endblocktrans(?:late)? *%\}",
    re.DOTALL,
)
TAG = re.compile(r"\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
# Words handed on by a tag: with title="…", default:"…", yesno:"…".
HANDED_ON = re.compile(
    r"(?:with|\|default|\|yesno)\b[^%}]*?[=:]\"([^<{\"]*[A-Za-z]{2} [A-Za-z][^<{\"]*)\""
)


class Spoken(HTMLParser):
    """Collects what a page says in words of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag, attrs):
        self.silent += tag in {"script", "style"}
        button = tag == "input" and dict(attrs).get("type") in {"submit", "button", "reset"}
        says = SPOKEN | {"value"} if button else SPOKEN
        self.words += [value for name, value in attrs if name in says and value]

    def handle_endtag(self, tag):
        self.silent -= tag in {"script", "style"}

    def handle_data(self, data):
        if not self.silent:
            self.words.append(data)


def unmarked(template: str) -> list[str]:
    """The words of a template that no tag translates."""
    bare = MARKED.sub(" ", template)
    page = Spoken()
    page.feed(TAG.sub("", bare))
    page.close()
    said = [" ".join(words.split()) for words in [*page.words, *HANDED_ON.findall(bare)]]
    return [words for words in said if re.search(r"[^\W\d_]{2}", words) and words not in NAMES]


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ('<p title="Told">{% translate "Said" %} Bare {{ words }}</p>', ["Told", "Bare"]),
        ("{% blocktranslate %}<b>Said</b>{% endblocktranslate %}", []),
        ('{% include "a.html" with title="Bare words" %}', ["Bare words"]),
        ('<a class="button" href="/claims/">{# why #}→ 1</a>', []),
        ("<script>const words = 1;</script><style>a { color: red }</style>", []),
    ],
)
def test_unmarked_words_are_found(template, words):
    assert unmarked(template) == words


def test_templates_mark_all_their_words():
    assert [
        f"{named(path)}: {words}" for path in TEMPLATES for words in unmarked(path.read_text())
    ] == []


# Python -------------------------------------------------------------------------------------------
REFUSALS = {"NotValid", "NotNow", "NotYou", "Overtaken", "TooMany", "Missing", "Refused"}
SAYING = {"ValidationError", "success", "error", "warning", "info", "message_user"}
FIELDS = {
    f"{kind}Field"
    for kind in ("Binary", "Boolean", "Char", "Date", "DateTime", "Float", "Integer", "JSON",
                 "PositiveInteger", "PositiveSmallInteger", "Slug", "Text", "Time", "URL")
}  # fmt: skip
NAMING = {"label", "help_text", "verbose_name", "verbose_name_plural", "empty_label", "description"}


def said_in(tree: ast.AST) -> Iterator[ast.expr]:
    """The expressions whose words people read."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            says = name in REFUSALS or (name in SAYING and on_pages(node.func))
            yield from node.args if says else ()
            yield from (one.value for one in node.keywords if one.arg in NAMING - {"description"})
            if name in {"action", "display"}:
                yield from (one.value for one in node.keywords if one.arg == "description")
            if name in FIELDS and node.args and on_models(node.func):
                yield node.args[0]
        elif isinstance(node, ast.ClassDef) and any(
            getattr(base, "attr", "") == "TextChoices" for base in node.bases
        ):
            yield from (
                one.value.elts[1]
                for one in node.body
                if isinstance(one, ast.Assign) and isinstance(one.value, ast.Tuple)
            )
        elif isinstance(node, ast.Assign) and (
            getattr(node.targets[0], "id", "") in NAMING - {"label", "description"}
        ):
            yield node.value


def on_pages(call: ast.expr) -> bool:
    """Messages of a page, not lines of the log."""
    owner = call.value if isinstance(call, ast.Attribute) else call
    return getattr(owner, "id", "") in {"messages", "forms", "self", "ValidationError"}


def on_models(call: ast.expr) -> bool:
    return isinstance(call, ast.Attribute) and getattr(call.value, "id", "") == "models"


def plain(words: ast.expr) -> str:
    """A literal that no call translates."""
    if isinstance(words, ast.Constant) and isinstance(words.value, str):
        return words.value
    if isinstance(words, ast.Dict):
        return " ".join(plain(each) for each in words.values)
    if isinstance(words, ast.JoinedStr):
        return " ".join(plain(each) for each in words.values)
    return ""


def test_python_marks_all_that_people_read():
    assert [
        f"{named(path)}:{words.lineno}: {plain(words)}"
        for path in SOURCES
        for words in said_in(ast.parse(path.read_text()))
        if re.search(r"[^\W\d_]{2}", plain(words)) and plain(words) not in NAMES
    ] == []
