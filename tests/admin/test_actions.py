"""Whatever is pressed or saved in the administration, who may, and what the trail says then.

Two tables: every action of every list, and every form that is kept with one field changed. A row
says what comes back to an editor and to an administrator, and the entries that the latter left.
"""

from pathlib import Path
from typing import NamedTuple

import lxml.html
from django.contrib import admin
from django.db import connection, transaction
from django.db.models import QuerySet
from django.test import Client, RequestFactory
from django.urls import reverse

from factcheck.jobs.models import Job
from factcheck.people.models import Entry
from tests.admin.conftest import Newsroom
from tests.told_in_the_trail import Writes

ACTIONS = Path(__file__).parent / "actions.tsv"
FORMS = Path(__file__).parent / "forms.tsv"
OF_DJANGO = {"csrfmiddlewaretoken", "_save", "_addanother", "_continue", "_saveasnew"}


class Came(NamedTuple):
    word: str
    entries: str
    wrote: bool


def post(browser: Client, address: str, sent: dict) -> Came:
    """What comes back and is written down; whatever it changed is undone."""
    with transaction.atomic():
        before = Entry.objects.latest("pk").pk
        writes = Writes()
        with connection.execute_wrapper(writes):
            given = browser.post(address, sent)
        written = Entry.objects.filter(pk__gt=before).order_by("pk")
        entries = " ".join(written.values_list("action", flat=True))
        transaction.set_rollback(True)
    to_the_door = given.status_code == 302 and "login" in given.url
    return Came("sign in" if to_the_door else str(given.status_code), entries, writes.any)


def press(browser: Client, address: str, action: str, row: object) -> Came:
    sent = {"action": action, "_selected_action": str(getattr(row, "pk", "1")), "post": "yes"}
    return post(browser, address, sent)


def save(browser: Client, address: str, sent: dict, changed: str) -> Came:
    """The form as it is shown, with one field changed."""
    return post(browser, address, sent | ({changed: another(sent[changed])} if changed else {}))


def another(value: str) -> str:
    return str(int(value) + 1) if value.isdecimal() else f"{value}1"


def fields_of(page: str) -> dict[str, object]:
    """What a browser would send of the one form of the page."""
    form = next(
        one for one in lxml.html.fromstring(page).forms if one.get("id", "").endswith("_form")
    )
    sent: dict[str, object] = {}
    for name, value in form.form_values():
        if name not in OF_DJANGO:
            sent[name] = [*sent[name], value] if name in sent else [value]
    return {name: each[0] if len(each) == 1 else each for name, each in sent.items()}


def to_change(page: str, sent: dict) -> str:
    """The first field for words, of the row itself."""
    form = next(
        one for one in lxml.html.fromstring(page).forms if one.get("id", "").endswith("_form")
    )
    for field in form.xpath(".//input[@type='text' or @type='number']|.//textarea"):
        name, of_time = field.get("name", ""), {"vDateField", "vTimeField"}
        if name in sent and "-" not in name and field.get("class", "") not in of_time:
            return name
    return ""


def everybody(newsroom: Newsroom, root) -> dict[str, Client]:
    browsers = {}
    for name, user in (("editor", newsroom.story.eve), ("administrator", root)):
        browsers[name] = Client(raise_request_exception=False)
        browsers[name].force_login(user)
    return browsers


def nouns() -> list[tuple[str, admin.ModelAdmin]]:
    pages = admin.site._registry.items()
    return sorted((f"{one._meta.app_label}_{one._meta.model_name}", page) for one, page in pages)


def fit(rows: QuerySet) -> QuerySet:
    """Those with which the actions can do something: of the jobs, one that died."""
    if rows.model is Job:
        Job.objects.create(kind="search", key="search:1", state="dead", attempts=5, error="So.")
        return rows.filter(key="search:1")
    return rows


def agrees(rows: list[list[str]], known: Path, made: Path) -> None:
    """After a change on purpose, read what differs and copy the new table over the old one."""
    made.write_text("".join("\t".join(row) + "\n" for row in rows))
    assert made.read_text().splitlines() == known.read_text().splitlines()


def test_every_action_answers_as_the_table_says(newsroom, root, tmp_path):
    browsers = everybody(newsroom, root)
    request = RequestFactory().get("/admin/")
    request.user = root
    rows, silent = [], []
    for noun, page in nouns():
        row = fit(page.get_queryset(request)).first()
        for action in sorted(page.get_actions(request)):
            address = reverse(f"admin:{noun}_changelist")
            came = {name: press(one, address, action, row) for name, one in browsers.items()}
            answer = came["administrator"]
            rows.append([noun, action, *(each.word for each in came.values()), answer.entries])
            silent += [(noun, action)] if answer.wrote and not answer.entries else []
            assert not came["editor"].wrote

    agrees([["list", "action", *browsers, "entries"], *rows], ACTIONS, tmp_path / "actions.tsv")
    assert silent == []


def test_every_form_that_is_saved_leaves_an_entry(newsroom, root, tmp_path):
    browsers = everybody(newsroom, root)
    request = RequestFactory().get("/admin/")
    request.user = root
    rows, silent = [], []
    for noun, page in nouns():
        row = page.get_queryset(request).first()
        if row is None or not page.has_change_permission(request, row):
            continue
        address = reverse(f"admin:{noun}_change", args=[row.pk])
        shown = browsers["administrator"].get(address).text
        sent = fields_of(shown)
        changed = to_change(shown, sent)
        came = {name: save(one, address, sent, changed) for name, one in browsers.items()}
        answer = came["administrator"]
        rows.append([noun, changed, *(each.word for each in came.values()), answer.entries])
        silent += [(noun, changed)] if answer.wrote and not answer.entries else []
        assert not came["editor"].wrote

    agrees([["noun", "field", *browsers, "entries"], *rows], FORMS, tmp_path / "forms.tsv")
    assert silent == []
