"""Every action of every list in the administration, and who may press it: one table."""

from pathlib import Path

from django.contrib import admin
from django.db import transaction
from django.test import Client, RequestFactory
from django.urls import reverse

from tests.admin.conftest import Newsroom

KNOWN = Path(__file__).parent / "actions.tsv"


def press(browser: Client, address: str, action: str, row: object) -> str:
    """What comes back, in a word; whatever it changed is undone."""
    sent = {"action": action, "_selected_action": str(getattr(row, "pk", "1"))}
    with transaction.atomic():
        given = browser.post(address, sent)
        transaction.set_rollback(True)
    to_the_door = given.status_code == 302 and "login" in given.url
    return "sign in" if to_the_door else str(given.status_code)


def test_every_action_answers_as_the_table_says(desk, root, settings, tmp_path):
    """After a change on purpose, read what differs and copy the new table over the old one."""
    settings.REVIEW_SEAL_SECONDS = 0
    newsroom = Newsroom(desk)
    newsroom.live()
    browsers = {}
    for name, user in (("editor", newsroom.story.eve), ("administrator", root)):
        browsers[name] = Client(raise_request_exception=False)
        browsers[name].force_login(user)
    request = RequestFactory().get("/admin/")
    request.user = root
    rows = ["\t".join(("list", "action", *browsers))]
    for model, page in admin.site._registry.items():
        noun = f"{model._meta.app_label}_{model._meta.model_name}"
        address = reverse(f"admin:{noun}_changelist")
        row = page.get_queryset(request).first()
        for action in page.get_actions(request):
            cells = (press(browser, address, action, row) for browser in browsers.values())
            rows.append("\t".join((noun, action, *cells)))
    rows[1:] = sorted(rows[1:])
    made = tmp_path / "actions.tsv"
    made.write_text("\n".join(rows) + "\n")

    assert made.read_text().splitlines() == KNOWN.read_text().splitlines()
