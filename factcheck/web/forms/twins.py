"""The claim that another one repeats, named by its address."""

import re

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from factcheck.claims.models import Claim

ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def twin_in(words: str, claims: QuerySet[Claim]) -> Claim | None:
    """The one of `claims` whose address or id this is; None for no words, ValidationError else."""
    if not words.strip():
        return None
    match = ID.search(words.lower())
    twin = claims.filter(pk=match[0]).first() if match else None
    if twin is None:
        raise forms.ValidationError(_("That is not the address of a claim of the desk."))
    return twin
