"""Every entry of the trail can be read by a person."""

import ast
from pathlib import Path

import pytest
from django.utils.translation import override

from factcheck.people.models import Entry
from factcheck.people.telling import actor_of, actors_of, known_actions, sentence_of, tells
from factcheck.people.trail import record

ROOT = Path(__file__).parent.parent.parent
SOURCES = [
    path
    for folder in ("articles", "factcheck")
    for path in sorted((ROOT / folder).rglob("*.py"))
    if "migrations" not in path.parts
]
RECORDERS = {"record": "", "_record": "", "note": "admin."}


def constants(node: ast.expr) -> set[str]:
    """What an expression may be: itself, or either branch of a condition."""
    if isinstance(node, ast.Constant):
        return {node.value}
    if isinstance(node, ast.IfExp):
        return constants(node.body) | constants(node.orelse)
    if isinstance(node, ast.Dict):
        return set().union(*map(constants, node.values))
    return set()


def said_by(call: ast.Call, within: ast.FunctionDef, module: ast.Module) -> set[str] | None:
    """The actions that one call may record; None where its caller says it."""
    first = call.args[0]
    if isinstance(first, ast.Subscript):  # a row of a table at the top of the file
        tables = [node for node in module.body if isinstance(node, ast.Assign)]
        named = ast.unparse(first.value)
        return set().union(
            *(constants(t.value) for t in tables if ast.unparse(t.targets[0]) == named)
        )
    if isinstance(first, ast.JoinedStr) or (
        isinstance(first, ast.Name) and first.id in {one.arg for one in within.args.args}
    ):
        return None
    if not isinstance(first, ast.Name):
        return constants(first)
    given = [node for node in ast.walk(within) if isinstance(node, ast.Assign)]
    return set().union(
        *(constants(node.value) for node in given if ast.unparse(node.targets[0]) == first.id)
    )


def recorded() -> set[str]:
    """Every action that the code records, found at its call sites."""
    found: set[str] = set()
    for path in SOURCES:
        module = ast.parse(path.read_text())
        for within in ast.walk(module):
            if not isinstance(within, ast.FunctionDef):
                continue
            for call in ast.walk(within):
                name = getattr(call, "func", None)
                if isinstance(name, ast.Name) and name.id in RECORDERS:
                    said = said_by(call, within, module)
                    assert said != set(), f"{path}:{call.lineno} records nothing that can be found"
                    found |= {RECORDERS[name.id] + action for action in said or ()}
    return found


def test_every_action_has_a_sentence_and_every_sentence_an_action():
    assert sorted(known_actions()) == sorted(recorded())


def test_sentence_names_who_did_it_and_what(desk, bob):
    entry = record("claim.moved", desk, by=bob, **{"from": "queued", "to": "in_review"})

    names = actors_of([entry])
    assert sentence_of(entry, actor_of(entry, names)) == (
        "Bob moved the claim from “queued” to “in review”."
    )


@pytest.mark.parametrize(
    ("count", "told"),
    [
        (1, "Bob told the editors of 1 claim that is late."),
        (2, "Bob told the editors of 2 claims that are late."),
        (None, "Bob: deadlines.escalated."),
    ],
)
def test_sentence_counts_one_and_many(count, told):
    facts = {} if count is None else {"count": count}

    assert sentence_of(Entry(action="deadlines.escalated", facts=facts), "Bob") == told


def test_sentence_of_the_administration_names_the_kind_of_thing(desk, root):
    entry = record("admin.changed", desk, by=root, fields="name,active")

    assert sentence_of(entry, "Root") == "Root changed a desk in the administration: name,active."


def test_sentence_of_an_action_nobody_knows_is_its_name():
    assert sentence_of(Entry(action="old.thing", facts={}), "Bob") == "Bob: old.thing."


def test_sentence_of_facts_that_are_missing():
    entry = Entry(action="claim.moved", facts={"from": None})

    assert sentence_of(entry, "Bob") == "Bob moved the claim from “–” to “–”."


@pytest.mark.parametrize(
    ("kind", "called"),
    [("system", "The system"), ("reader", "A reader"), ("user", "Somebody who was erased")],
)
def test_actor_without_a_name(kind, called):
    assert actor_of(Entry(actor_kind=kind, actor_id="1"), {}) == called


def test_actors_of_people_and_partners(desk, partner, bob):
    entries = [record("claim.moved", desk, by=actor) for actor in (bob, partner, None)]

    assert actors_of(entries) == {str(bob.pk): "Bob", str(partner.pk): "Tidewater Wire"}


def test_tells_refuses_a_second_sentence():
    with pytest.raises(ValueError, match="Two sentences"):
        tells({"claim.moved": "Otherwise."})


@pytest.mark.parametrize(("how", "said"), [("agreement", "Einigkeit"), ("panel", "Gremium")])
def test_how_a_verdict_was_reached_is_said_in_the_language_of_whoever_reads(how, said):
    entry = Entry(action="verdict.written", facts={"how": how})
    with override("de"):
        assert sentence_of(entry, "Bo").endswith(f": {said}.")
