"""Fields that are filled by searching: what names no row is refused beside the field."""

from collections.abc import Iterator

import pytest
from django.contrib import admin
from django.urls import reverse

from factcheck.review.models import Conflict
from tests.admin.test_people import rows

pytestmark = pytest.mark.django_db

NO_ROW = ("x\0y", "9" * 40, "0197c5c5-0000-7000-8000-000000000000")


def adding(request) -> Iterator[tuple[str, tuple, dict]]:
    """Where rows are added, what is searched for there, and the same in rows beside them."""
    for page in admin.site._registry.values():
        fields = tuple(page.get_autocomplete_fields(request))
        beside = {}
        for formset, inside in page.get_formsets_with_inlines(request):
            chosen = dict.fromkeys(inside.get_autocomplete_fields(request), "no id")
            beside |= rows(formset.get_default_prefix(), 1 if chosen else 0, **chosen)
        if page.has_add_permission(request) and (fields or "no id" in beside.values()):
            yield address_of(page), fields, beside


def address_of(page) -> str:
    return reverse(f"admin:{page.opts.app_label}_{page.opts.model_name}_add")


def wrong_in(answer) -> set[str]:
    beside = (one for each in answer.context["inline_admin_formsets"] for one in each.formset)
    forms = (answer.context["adminform"].form, *beside)
    return {name for form in forms for name in form.errors}


def test_what_names_no_row_is_refused_beside_its_field(browser):
    request = browser.get("/admin/").wsgi_request
    searched = set()
    for address, fields, beside in adding(request):
        sent = dict.fromkeys(fields, "no id")
        refused = browser.post(address, sent | beside)
        filled_in = browser.get(address, sent)
        assert (refused.status_code, filled_in.status_code) == (200, 200), address
        searched |= wrong_in(refused)

    assert searched >= {"user", "desk", "speaker", "party", "publisher", "topic", "owner"}


@pytest.mark.parametrize("value", NO_ROW)
def test_what_looks_like_a_row_is_refused_as_well(browser, value):
    page = admin.site.get_model_admin(Conflict)
    refused = browser.post(address_of(page), dict.fromkeys(page.autocomplete_fields, value))

    assert refused.status_code == 200
    assert wrong_in(refused) >= set(page.autocomplete_fields)
