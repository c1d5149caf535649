import json
import re
from html import unescape
from pathlib import Path

from factcheck.people.shortcuts import TABLE, USUAL, choose_shortcuts
from tests.review.stories import sit_down
from tests.web.conftest import words_of

ADDRESS = "/account/keys/"
TEMPLATES = Path(__file__).parents[2] / "templates"
PRESSED = re.compile(r"<(?:button|a)\b([^>]*)>(?:(?!</(?:button|a)>).)*?{% key (\S+) %}", re.DOTALL)


def told(page) -> dict[str, str]:
    """The keys that the page tells the script."""
    return json.loads(unescape(re.search(r'data-keys="([^"]*)"', page.content.decode())[1]))


def fields(**keys) -> dict[str, str]:
    return USUAL | keys


def test_keys_of_a_stranger_are_none(client, db):
    assert "data-keys" not in client.get("/fact-checks/").content.decode()


def test_keys_stand_beside_their_buttons(as_user, story):
    seat = sit_down(story.until("queued"), story.alice)
    page = as_user(story.alice).get(f"/claims/{seat.claim_id}/")
    words = words_of(page)
    assert 'data-key="submit" aria-keyshortcuts="Control+Enter"' in words
    assert '<kbd aria-hidden="true">Ctrl ↵</kbd>' in words
    assert '<span class="digit" aria-hidden="true">1</span>' in words
    assert told(page) == USUAL


def test_keys_that_are_switched_off_stand_nowhere(as_user, story):
    seat = sit_down(story.until("queued"), story.alice)
    choose_shortcuts(story.alice, dict.fromkeys(USUAL, ""))
    page = as_user(story.alice).get(f"/claims/{seat.claim_id}/")
    words = words_of(page)
    for mark in ("<kbd", "data-key=", "aria-keyshortcuts", 'class="digit"'):
        assert mark not in words
    assert set(told(page).values()) == {""}


def test_keys_are_changed_on_their_page(as_user, alice):
    client = as_user(alice)
    answer = client.post(ADDRESS, fields(next=" G ", skip=""))
    assert (answer.status_code, answer.url) == (302, ADDRESS)
    assert told(client.get("/workbench/")) == USUAL | {"next": "g", "skip": ""}


def test_key_that_is_taken_is_said_at_its_field(as_user, alice):
    page = as_user(alice).post(ADDRESS, fields(next="k"))
    assert page.status_code == 400
    assert page.context["form"].errors == {"next": ["Something else has this key."]}


def test_all_keys_are_switched_off_and_made_usual_again(as_user, alice):
    client = as_user(alice)
    client.post(ADDRESS, fields(none="1"))
    assert set(told(client.get("/workbench/")).values()) == {""}
    client.post(ADDRESS, fields(usual="1"))
    assert told(client.get("/workbench/")) == USUAL


def test_list_of_keys_tells_those_that_are_on(as_user, alice):
    choose_shortcuts(alice, {"skip": ""})
    page = as_user(alice).get(ADDRESS, headers={"HX-Request": "true"})
    shown = re.findall(r"<dd>([^<]*)</dd>", page.content.decode())
    assert [unescape(one) for one in shown] == [
        str(one.does) for one in TABLE if one.name != "skip"
    ]


def test_list_of_keys_of_whoever_has_none_says_so(as_user, alice):
    choose_shortcuts(alice, dict.fromkeys(USUAL, ""))
    page = as_user(alice).get(ADDRESS, headers={"HX-Request": "true"})
    assert "You have switched all keys off." in words_of(page)


def test_what_shows_a_key_is_pressed_by_it():
    shown = {
        (str(page.relative_to(TEMPLATES)), name): attributes
        for page in sorted(TEMPLATES.rglob("*.html"))
        if page.parent.name != "design"  # nothing there is pressed
        for attributes, name in PRESSED.findall(page.read_text())
    }

    assert len(shown) > 20
    assert [
        at for at, attributes in shown.items() if f"{{% by_key {at[1]} %}}" not in attributes
    ] == []


def test_what_an_editor_does_all_day_has_a_key(as_user, story):
    shown = {}
    for state in ("new", "decided"):
        page = words_of(as_user(story.bob).get(f"/claims/{story.until(state).pk}/"))
        shown[state] = set(re.findall(r'data-key="(\w+)"', page))

    assert shown["new"] >= {"queue", "dismiss", "mark"}
    assert shown["decided"] >= {"verdict", "reopen"}
