"""Why an action was refused. Each carries a sentence that can be shown to the person who asked."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Sentence = str | Promise


class Refused(Exception):
    """An action did not happen, and nothing was changed.

    `status` is what HTTP calls it; pages and API answer with the same one.
    """

    status: ClassVar[int] = 400
    usual: ClassVar[Sentence] = _("This cannot be done.")

    def __init__(self, because: Sentence = "") -> None:
        self.because = str(because or self.usual)
        super().__init__(self.because)


class NotNow(Refused):
    """The thing is in a state in which this cannot happen."""

    status = 409
    usual = _("This cannot be done now.")


class NotYou(Refused):
    """Somebody else may, this person may not."""

    status = 403
    usual = _("You may not do this.")


class Overtaken(Refused):
    """Somebody was faster: what the decision was based on has changed."""

    status = 412
    usual = _("Somebody else was faster. Look at it again.")


class TooMany(Refused):
    """Somebody asks more often than anybody needs to."""

    status = 429
    usual = _("That was a lot at once. Try again later.")


class Missing(Refused):
    """There is no such thing, or it is none of the asker's business: both read the same."""

    status = 404
    usual = _("There is no such thing.")


class NotValid(Refused):
    """What was given cannot be right: `NotValid({"text": _("Say what the article says.")})`."""

    status = 400
    usual = _("What was given is not valid.")

    def __init__(self, fields: Mapping[str, Sentence | Sequence[Sentence]] | Sentence) -> None:
        self.fields: dict[str, list[str]] = {}
        if not isinstance(fields, Mapping):
            super().__init__(fields)
            return
        for field, given in fields.items():
            several = [given] if isinstance(given, str | Promise) else given
            self.fields[field] = [str(sentence) for sentence in several]
        super().__init__(" ".join(one for given in self.fields.values() for one in given))
