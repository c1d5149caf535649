"""Which pages there are, who looks at them, and what is sent to those that come after a form.

The addresses come from the URL configuration, the visitors from the table of permissions and the
lists' actions from the registry of the administration, so a new page is visited without being
named here.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.contrib import admin
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import RequestFactory
from django.urls import reverse

from factcheck.claims.models import Speaker
from factcheck.people.models import User
from tests.browser.broken import WRONG
from tests.test_permissions import KNOWN, Addresses

# Who is asked first whether a page is shown to them; whoever is not signed in sees least.
VISITORS = ("nobody", "editor", "reviewer", "administrator", "stranger")
# Programs talk to these, or they go wrong on purpose.
NOT_PAGES = ("api/", "v1alpha1/", "broken/")
TAKEN_IN = ("articles_owner", "evidence_agency", "evidence_knowncheck")
NARROWED = {
    "no hit": "claims/claim/?q=zeppelin",
    "narrowed": "claims/claim/?status__exact=queued",
    "in a window": "people/desk/add/?_popup=1",
    "second page": "people/entry/?p=2",
    "of one part": "claims/",
}


@dataclass(frozen=True)
class Visit:
    """One look at one page: what is asked for, or sent, by whom."""

    name: str
    address: str
    visitor: str
    sent: dict[str, Any] | None = field(default=None, hash=False)

    @property
    def method(self) -> str:
        return "GET" if self.sent is None else "POST"

    @property
    def file(self) -> str:
        way = "" if self.sent is None else " sent" if self.sent else " sent empty"
        return re.sub(r"\W+", "-", f"{self.name}{way} {self.visitor}").strip("-")


def table(method: str = "GET") -> dict[str, dict[str, str]]:
    """By address, what the table of permissions says of pages."""
    with KNOWN.open() as rows:
        asked = [row for row in csv.DictReader(rows, delimiter="\t") if row["method"] == method]
    return {row["address"]: row for row in asked if not row["address"].startswith(NOT_PAGES)}


def by_address(addresses: Addresses) -> Iterator[Visit]:
    """Each page once, and each list once more where it is empty: to somebody of another desk."""
    for pattern, row in table().items():
        if pattern.startswith("admin/"):
            continue
        address, _sent = addresses.fill(pattern)
        visitors = [one for one in VISITORS if row[one] == "200"]
        if pattern.startswith("accounts/"):  # the table knows only of nobody
            visitors = visitors or ["editor"]
        for visitor in visitors[:1] or ["editor"]:
            yield Visit(pattern or "front", address, visitor)
        own = pattern.startswith("account") or "<" in pattern
        if "nobody" not in visitors and "stranger" in visitors and not own:
            yield Visit(pattern, address, "stranger")


def by_other_ways(addresses: Addresses) -> Iterator[Visit]:
    """What is shown only to whoever brings something along, or finds nothing."""
    known = Speaker.objects.filter(desk=addresses.story.desk)[:2]
    chosen = "&".join(f"speaker={speaker.pk}" for speaker in known)
    yield Visit("speakers/merge/", f"/speakers/merge/?{chosen}", "editor")
    yield Visit("claims/ no hit", "/claims/?q=zeppelin", "editor")


def behind_two_steps() -> Iterator[Visit]:
    """Signing in in two steps: set up, asked for, and as the second step is due."""
    for pattern in table():
        if pattern.startswith("accounts/2fa/"):
            for visitor in ("guarded", "halfway"):
                yield Visit(pattern, f"/{pattern}", visitor)
                yield Visit(pattern, f"/{pattern}", visitor, {})


def by_state(addresses: Addresses) -> Iterator[Visit]:
    """A claim looks different in each state, and to whoever holds a seat on it."""
    for state, claim in addresses.claims.items():
        yield Visit(f"claim {state}", f"/claims/{claim.pk}/", "editor")
    for state in ("assigned", "in_review"):
        yield Visit(f"claim {state}", f"/claims/{addresses.claims[state].pk}/", "reviewer")


def gone_wrong() -> Iterator[Visit]:
    for status in WRONG:
        yield Visit(f"error {status}", f"/broken/{status}/", "editor")
    yield Visit("error 403", "/broken/403/", "nobody")
    yield Visit("error 404 address", "/nothing/here/", "nobody")


def by_sending(addresses: Addresses) -> Iterator[Visit]:
    """What comes after a form: with all that it asks for, and with nothing in it."""
    for pattern, row in table("POST").items():
        address, sent = addresses.fill(pattern)
        answers = {row[visitor]: visitor for visitor in reversed(VISITORS)}
        for word, visitor in answers.items():
            if word not in {"403", "404", "405", "sign in"}:
                yield Visit(pattern or "front", address, visitor, sent)
                yield Visit(pattern or "front", address, visitor, {})
    for pattern in table():
        if pattern.startswith("accounts/"):
            address, _sent = addresses.fill(pattern)
            yield Visit(pattern, address, "nobody", {})
            yield Visit(pattern, address, "editor", {})


def of_administration(addresses: Addresses) -> Iterator[Visit]:
    """Every page, forms with nothing in them, and what comes after an action of a list."""
    for pattern in table():
        if pattern.startswith("admin/"):
            address, _sent = addresses.fill(pattern)
            yield Visit(pattern, address, "administrator")
            yield Visit(pattern, address, "administrator", {})
    for name, address in NARROWED.items():
        yield Visit(f"admin/ {name}", f"/admin/{address}", "administrator")
    person = reverse("admin:auth_user_password_change", args=[addresses.story.alice.pk])
    yield Visit("admin/people/user/<id>/password/", person, "administrator")
    yield from after_an_action()
    for noun in TAKEN_IN:
        file = SimpleUploadedFile("rows.csv", b"name,kind\n,\nGull,ferry\n", "text/csv")
        address = reverse(f"admin:{noun}_import")
        yield Visit(f"admin {noun} taken in", address, "administrator", {"file": file})
    words = {"page": "contact", "title": "Contact", "text": "Write to us."}
    address = reverse("admin:publication_pagetext_preview")
    yield Visit("admin preview of a page", address, "administrator", words)


def after_an_action() -> Iterator[Visit]:
    request = RequestFactory().get("/admin/")
    request.user = User.objects.get(username="root")
    for model, page in admin.site._registry.items():
        noun = f"{model._meta.app_label}_{model._meta.model_name}"
        row = page.get_queryset(request).first()
        for action in sorted(page.get_actions(request)) if row else ():
            sent = {"action": action, "_selected_action": str(row.pk)}
            name = f"admin {noun} {action}"
            yield Visit(name, reverse(f"admin:{noun}_changelist"), "administrator", sent)
