"""What readers type, checked before it is kept."""

from collections.abc import Collection, Mapping

from django.utils.translation import gettext as _

from factcheck.people.errors import NotValid
from factcheck.people.mail import is_address
from factcheck.review.words import checked

LONGEST = 5_000  # characters of each text


def readers_words(texts: Mapping[str, str], *, required: Collection[str]) -> dict[str, str]:
    """The same texts without blanks around them; NotValid with a sentence for each field."""
    clean = checked(texts, required=required)
    wrong = {
        name: _("Use at most %(limit)d characters.") % {"limit": LONGEST}
        for name, text in clean.items()
        if len(text) > LONGEST
    }
    if clean["mail"] and not is_address(clean["mail"]):
        wrong["mail"] = _("This is no mail address.")
    if wrong:
        raise NotValid(wrong)
    return clean
