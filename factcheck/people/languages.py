"""In which language a person reads pages, mails and notices."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from factcheck.people.errors import NotValid
from factcheck.people.models import User
from factcheck.people.trail import record


def language_of(user: User) -> str:
    """What the person chose; the site's language for whoever chose none, or one since taken out."""
    offered = dict(settings.LANGUAGES)
    return user.reads if user.reads in offered else settings.LANGUAGE_CODE


@contextmanager
def in_language_of(user: User) -> Iterator[None]:
    """Whatever is put into words in here is for this person."""
    with translation.override(language_of(user)):
        yield


@contextmanager
def in_language_of_site() -> Iterator[None]:
    """Whatever is put into words in here and kept is for everybody."""
    with translation.override(settings.LANGUAGE_CODE):
        yield


@transaction.atomic
def choose_language(user: User, *, language: str) -> None:
    """Somebody says in which language they want to read; "" is the site's. Raises NotValid."""
    if language and language not in dict(settings.LANGUAGES):
        raise NotValid({"reads": _("Pages do not come in this language.")})
    user.reads = language
    user.save(update_fields=["reads"])
    record("language.chosen", user, by=user, language=language)
