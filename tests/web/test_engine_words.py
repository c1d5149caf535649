import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.utils import translation

from factcheck.claims.extraction import checkable, limits, newsroom, opposed, worth
from factcheck.evidence.corroboration.credits import Where
from factcheck.web.engine_words import is_known, told
from tests.test_architecture import ROOT

FOLDER = ROOT / "factcheck" / "evidence" / "corroboration"


def said(expression: ast.expr) -> Iterator[str]:
    """All that an expression may amount to, with a word in each place."""
    if isinstance(expression, ast.Constant):
        yield str(expression.value)
    elif isinstance(expression, ast.JoinedStr):
        whole = [next(said(part)) for part in expression.values]
        yield "".join(whole)
    elif isinstance(expression, ast.IfExp):
        yield from said(expression.body)
        yield from said(expression.orelse)
    elif isinstance(expression, ast.BinOp):
        for one in said(expression.left):
            for other in said(expression.right):
                yield one + other
    else:
        yield "Port"


def reasons_of_edges() -> list[str]:
    return [
        words
        for path in sorted(FOLDER.glob("*.py"))
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.keyword) and node.arg == "reason"
        for words in said(node.value)
        if words != "Port"
    ]


def returned_by(module, *functions: str) -> list[str]:
    """The sentences that these functions of a module give back."""
    tree = ast.parse(Path(module.__file__).read_text())
    return [
        words
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef) and function.name in functions
        for node in ast.walk(function)
        if isinstance(node, ast.Return) and isinstance(node.value, ast.Constant | ast.JoinedStr)
        for words in said(node.value)
        if words
    ]


SAID = [
    *reasons_of_edges(),
    *newsroom.REASONS.values(),
    worth.PICKED,
    *returned_by(checkable, "why_not", "by_form", "by_tense", "by_words"),
    *returned_by(opposed, "turned_round", "elsewhere"),
    *(sentence for code in ["ar", "th", "xx"] for sentence in limits.limits_of(code)),
    *limits.NAMES.values(),
    *(where.value for where in Where),
]


@pytest.mark.parametrize("words", SAID)
def test_what_the_engines_say_is_known(words):
    assert is_known(words)


@pytest.mark.parametrize(
    ("words", "german"),
    [
        ("a figure", "eine Zahl"),
        (
            "The dateline “PORT (AP)” credits AP.",
            "Die Ortsmarke „PORT (AP)“ nennt als Quelle AP.",
        ),
        ("35 against 41", "35 gegen 41"),
        ("in Port against in Bay", "in Port gegen in Bay"),
        (
            "The rules know no verbs of Arabic: speakers are hardly ever named.",
            (
                "Die Regeln kennen keine Verben dieser Sprache (Arabisch): Wer spricht, wird kaum "
                "je erkannt."
            ),
        ),
        ("Something of an older release.", "Something of an older release."),
    ],
)
def test_told_says_it_in_the_readers_language(words, german):
    with translation.override("de"):
        assert told(words) == german
    assert told(words) == words
