"""The catalogue of each second language: renewed from the sources, and what is wrong with it."""

import re
from collections import Counter
from collections.abc import Iterator
from gettext import GNUTranslations
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings

SOURCE = "en"  # what the sources are written in
HEADER = "# What people read on the pages, in mails and in the administration. docs/languages.md"
PLACE = re.compile(r"%(?:\((\w+)\))?[#0 +-]*[\d.]*[sdifr%]|\{\w*\}")
TAG = re.compile(r"</?[a-z]\w*")


def second_languages() -> list[str]:
    return [code for code, _name in settings.LANGUAGES if code != SOURCE]


def path_of(language: str, ending: str = "po") -> Path:
    folder = Path(settings.LOCALE_PATHS[0]) / language.replace("-", "_")
    return folder / "LC_MESSAGES" / f"django.{ending}"


def catalogue_of(language: str) -> Catalog:
    """What is translated; an empty one for a language that is about to begin."""
    path = path_of(language)
    if not path.exists():
        return Catalog(language.replace("-", "_"), fuzzy=False)
    with path.open("rb") as file:
        return read_po(file, charset="utf-8")


def renew(language: str, used: Catalog) -> None:
    """Bring the catalogue in step with the sources: new messages empty, unused ones gone."""
    catalog = renewed(catalogue_of(language), used)
    path = path_of(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalog, width=0, include_lineno=False)
    with path_of(language, "mo").open("wb") as file:
        write_mo(file, catalog)


def renewed(old: Catalog, used: Catalog) -> Catalog:
    """The used messages with their old translations."""
    new = Catalog(
        old.locale,
        project="Factcheck",
        version="1",
        msgid_bugs_address="",
        last_translator="",
        language_team="",
        header_comment=HEADER,
        charset="utf-8",
        fuzzy=False,
        creation_date=old.creation_date,
        revision_date=old.revision_date,
    )
    for message in messages(used):
        known = old.get(message.id, message.context)
        same = known is not None and originals_of(known) == originals_of(message)
        new.add(
            message.id,
            known.string if known and same else "",
            sorted(set(message.locations)),
            flags=known.flags - {"python-format"} if known and same else (),
            user_comments=known.user_comments if known and same else (),
            context=message.context,
        )
    return new


def shown(language: str) -> GNUTranslations:
    """What Django reads and shows."""
    with path_of(language, "mo").open("rb") as file:
        return GNUTranslations(file)


def messages(catalog: Catalog) -> list[Message]:
    """All but the header."""
    return [message for message in catalog if message.id]


def is_shown(message: Message, shown: GNUTranslations) -> bool:
    """Whether readers get this translation; of several forms, those for some usual numbers."""
    one, *several = originals_of(message)
    if several:
        found = {shown.ngettext(one, several[0], much) for much in (1, 2, 5)}
    elif message.context:
        found = {shown.pgettext(message.context, one)}
    else:
        found = {shown.gettext(one)}
    return found <= set(strings_of(message))


# What is wrong ------------------------------------------------------------------------------------
def faults_of(language: str, used: Catalog) -> list[str]:
    """Everything that keeps the catalogue from being whole, a line each."""
    catalog = catalogue_of(language)
    found = [*faults_between(catalog, used)]
    compiled = shown(language)
    if not all(is_shown(one, compiled) for one in messages(catalog) if whole(one)):
        found.append("the compiled catalogue is not made of its source: make messages")
    return found


def faults_between(catalog: Catalog, used: Catalog) -> Iterator[str]:
    """Missing, unused, uncertain and unequal messages."""
    for message in messages(used):
        known = catalog.get(message.id, message.context)
        if known is None or originals_of(known) != originals_of(message) or not whole(known):
            yield f"missing: {message.id!r} ({message.locations[0][0]})"
    for message in messages(catalog):
        if used.get(message.id, message.context) is None:
            yield f"unused: {message.id!r}"
        elif message.fuzzy:
            yield f"uncertain: {message.id!r}"
        elif whole(message):
            yield from (f"{what}: {message.id!r}" for what in unlike(message, catalog.num_plurals))


def originals_of(message: Message) -> tuple[str, ...]:
    """One, or that for one thing and that for several."""
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def strings_of(message: Message) -> tuple[str, ...]:
    """Its translations, one for each form of the language."""
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ())


def whole(message: Message) -> bool:
    return bool(message.string) and all(strings_of(message))


def unlike(message: Message, forms: int) -> Iterator[str]:
    """In what a translation differs where it must not.

    A form for one may leave the number out; nothing else may be added or lost.
    """
    originals = originals_of(message)
    strings = strings_of(message)
    if len(strings) != (1 if isinstance(message.id, str) else forms):
        yield "plural forms"
    for place, string in enumerate(strings):
        original = originals[min(place, len(originals) - 1)]
        if places(original) != places(string):
            yield "placeholders"
        if Counter(TAG.findall(original)) != Counter(TAG.findall(string)):
            yield "tags"
        if original[:1].isspace() != string[:1].isspace():
            yield "blank at the start"
        if original[-1:].isspace() != string[-1:].isspace():
            yield "blank at the end"


def places(words: str) -> set[str]:
    return {found.group() for found in PLACE.finditer(words)}
