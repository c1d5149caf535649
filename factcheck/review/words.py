"""The texts people write, checked before they are kept."""

from collections.abc import Collection, Mapping

from django.utils.translation import gettext as _

from factcheck.people.errors import NotValid

LONGEST = 20_000  # characters in one field


def checked(texts: Mapping[str, str], *, required: Collection[str]) -> dict[str, str]:
    """The same texts without blanks around them, or NotValid with a sentence for each field."""
    wrong = {name: fault for name, text in texts.items() if (fault := fault_of(text))}
    for name in required:
        if not texts.get(name, "").strip():
            wrong[name] = _("This is needed.")
    if wrong:
        raise NotValid(wrong)
    return {name: text.strip() for name, text in texts.items()}


def reason(because: str, *, needed: bool = False) -> str:
    """One of them alone: why somebody did it."""
    return checked({"because": because}, required=["because"] if needed else [])["because"]


def fault_of(text: str) -> str:
    """Why the database cannot or should not keep this text; "" if it can."""
    if len(text) > LONGEST:
        return _("Use at most %(limit)d characters.") % {"limit": LONGEST}
    if "\x00" in text or any("\ud800" <= letter <= "\udfff" for letter in text):
        return _("The text holds a character that cannot be kept.")
    return ""
