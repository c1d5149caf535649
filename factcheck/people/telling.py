"""What an entry of the trail says, in a sentence.

Each slice keeps the sentences of its own actions beside them, in `sentences.py`; they are read on
first use. A test fails for an action that nobody can read.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from django.apps import apps
from django.utils.functional import Promise
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext as _

from factcheck.people.models import Entry, Partner, User

Sentence = str | Promise

_sentences: dict[str, Sentence] = {}


def tells(sentences: Mapping[str, Sentence]) -> None:
    """Say what the entries of these actions say; `%(by)s`, `%(what)s` and the facts stand in it."""
    for action, sentence in sentences.items():
        if _sentences.setdefault(action, sentence) != sentence:
            raise ValueError(f"Two sentences for the action {action}")


def known_actions() -> Mapping[str, Sentence]:
    """Every action that somebody can read, with its sentence."""
    _discover()
    return _sentences


def sentence_of(entry: Entry, by: str) -> str:
    """Who (`by`) did what. An action of an older release that nobody knows is told by its name."""
    words: dict[str, str | int] = {name: _in_words(fact) for name, fact in entry.facts.items()}
    words |= {"by": by, "what": str(_name_of(entry.subject_kind)), "action": entry.action}
    sentence = known_actions().get(entry.action) or "%(by)s: %(action)s."
    told = defaultdict[str, str | int](lambda: "–", words)
    try:
        return str(sentence % told)  # where it is lazy, its number chooses the form
    except TypeError:  # the number is missing
        return f"{by}: {entry.action}."


def actors_of(entries: Iterable[Entry]) -> dict[str, str]:
    """The names of those who did it, by the id that the entries hold; who was erased has none."""
    rows = list(entries)
    people = {entry.actor_id for entry in rows if entry.actor_kind == Entry.ActorKind.USER}
    partners = {entry.actor_id for entry in rows if entry.actor_kind == Entry.ActorKind.PARTNER}
    named: dict[str, str] = {str(one.pk): str(one) for one in User.objects.filter(pk__in=people)}
    return named | {str(one.pk): str(one) for one in Partner.objects.filter(pk__in=partners)}


def actor_of(entry: Entry, names: Mapping[str, str]) -> str:
    """How the actor of one entry is called."""
    if entry.actor_kind == Entry.ActorKind.SYSTEM:
        return _("The system")
    if entry.actor_kind == Entry.ActorKind.READER:
        return _("A reader")
    return names.get(entry.actor_id) or _("Somebody who was erased")


def _in_words(fact: object) -> str | int:
    """A fact as it was kept: codes lose their underscores, numbers stay numbers."""
    if fact is None or fact == "":
        return "–"
    if isinstance(fact, bool):
        return _("yes") if fact else _("no")
    if isinstance(fact, int):
        return fact
    return _(str(fact).replace("_", " "))  # codes are the names of choices, by and large


@cache
def _name_of(kind: str) -> Sentence:
    """What people call a kind of thing, by the name of its model; each in their language."""
    for model in apps.get_models():
        if model._meta.model_name == kind:  # noqa: SLF001 (a documented name)
            return model._meta.verbose_name or kind  # noqa: SLF001
    return kind


@cache
def _discover() -> None:
    """Import every slice's sentences.py, on first use."""
    autodiscover_modules("sentences")
