"""Codes of languages as people write them into a form: BCP 47, `de` or `pt-BR`."""

import re
from collections.abc import Iterable

from babel import Locale
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

SHAPE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def known_language(code: str) -> None:
    """ValidationError for what is no code, or that of no language."""
    known = Locale("en").languages  # all that have a name in Unicode's tables
    if not SHAPE.fullmatch(code) or code.partition("-")[0].lower() not in known:
        said = _("“%(code)s” is no code of a language. Write en, de or pt-BR.")
        raise ValidationError(said % {"code": code})


def known_languages(codes: Iterable[str]) -> None:
    """The same of each of them."""
    for code in codes:
        known_language(code)
