"""Who "the minister" or "the older woman" is, among those met so far."""

import re
from collections.abc import Sequence
from dataclasses import replace

from factcheck.claims.extraction.bodies import is_generic, name_words
from factcheck.claims.extraction.entrances import may_be_person
from factcheck.claims.extraction.epithets import AGED
from factcheck.claims.extraction.lexicon import ROLES, words
from factcheck.claims.extraction.mentions import Mention
from factcheck.claims.extraction.offices import SHORT_FOR, is_doctor, is_office
from factcheck.claims.extraction.speaker import Speaker, agrees

ANYBODY = words(
    "man woman person official boy girl politician speaker source witness insider pal friend",
    "lawmaker legislator whistleblower",
)
# Several who spoke before by whatever noun: "two traders … the people said".
THOSE_PEOPLE = {"the people", "the persons", "the sources", "the men", "the women"}
ANY_PAPER = words("document documents papers")
KIN = words("sister brother wife husband son daughter widow widower mother father twin cousin")
COURTESIES = words("mr mrs ms miss mx dr sir dame lord lady madam")
OWNING = ("its ", "their ", "his ", "her ")
# Offices that several people hold, told apart by what stands before them.
OFFICES = words("secretary minister director officer chair chairman chairwoman editor spokesman")
# "The deputy mayor" is not the mayor.
RANKS = words("deputy vice assistant associate shadow junior")
DEPUTY_OF = re.compile(r"\b(?:his|her|their|the [\w-]+['’]s) deputy\b", re.IGNORECASE)
PLAIN_WORDS = words(
    "senior top former then new old own same local veteran outgoing the his her its their"
)
# Who examines a witness is none.
LAWYERS = words("prosecutor counsel barrister lawyer attorney judge solicitor kc qc justice")
# Words that set somebody apart from who spoke last.
CONTRASTED = words("older elder younger other")
# What "her pictures" show they show themselves.
PICTURES = words("photo photos photograph photographs images pictures footage video map maps")


def described(
    mention: Mention, candidates: Sequence[Speaker], met: Sequence[Speaker], last: Speaker | None
) -> Speaker | None:
    """Find the last speaker this description fits ("the minister", "the company")."""
    if mention.text.lower() in THOSE_PEOPLE:
        several = [s for s in reversed(met) if s.plural]
        return next((s for s in several if mention.head in s.words), next(iter(several), None))
    fitting = [s for s in candidates if s.plural == mention.plural and not differs(mention, s)]
    if is_former(mention):
        fitting = [s for s in fitting if "former" in s.words]
    fitting = [s for s in fitting if not (s.words & RANKS - mention.words)] or fitting
    owners = named_owners(mention)
    if owners:
        return next((s for s in reversed(fitting) if s.owners & owners), None)
    if fitting:
        known = any(mention.words <= s.words for s in fitting)
        own = mention.text.lower().startswith(("his ", "her ", "their "))
        if not known and (own or not mention.definite):
            return None
        return max(reversed(fitting), key=lambda s: len(s.words & mention.words))
    if (
        mention.head in ANYBODY
        and mention.definite
        and not (mention.plural or is_told_apart(mention))
    ):
        return somebody(mention, met)
    return None if is_generic(mention) else varied(mention, last)


def is_former(mention: Mention) -> bool:
    """Tell whether "the former mayor" is meant, and not "the governor, a former mayor,"."""
    return "former" in mention.words and "former" in mention.text.lower().partition(",")[0]


def named_owners(mention: Mention) -> frozenset[str]:
    """Give whose somebody is by a name ("Lund's lawyer")."""
    return frozenset() if mention.definite else owners_in(mention)


def last_names(owner: Speaker | str) -> frozenset[str]:
    """Give the last word of a name, by which "Lund's lawyer" tells whose that is."""
    name = owner.final.label if isinstance(owner, Speaker) else owner
    return frozenset(name.lower().split()[-1:])


def deputies_of(mention: Mention, called: Sequence[Speaker], text: str) -> list[Speaker]:
    """Give of all deputies whom "the deputy mayor" may mean, where "her deputy" is told.

    "Deputy Tom Lund" has a rank, and "a sheriff's deputy" is another's.
    """
    told = mention.head in text[: mention.start].lower()
    if "deputy" not in mention.words or not (told and DEPUTY_OF.search(text, 0, mention.start)):
        return []
    whose = {f"{mention.head}'s"}
    return [s for s in called if {word for word in s.words if word.endswith("'s")} <= whose]


def owners_in(mention: Mention) -> frozenset[str]:
    """Give whose somebody is told to be: "lund" for "Lund's lawyer"."""
    return frozenset(word.removesuffix("'s") for word in mention.words if word.endswith("'s"))


def alike(mention: Mention, met: Sequence[Speaker]) -> list[Speaker]:
    """Give the last one of another word for the same office ("the rep", a spokeswoman before)."""
    if mention.definite and mention.words <= ANY_PAPER:
        return [s for s in met if s.kind == "document" and s.plural == mention.plural][-1:]
    short = SHORT_FOR.get(mention.head)
    if short:
        return [s for s in met if "chief" in s.words and s.words & short][-1:]
    other = {mention.head}
    same = [s for s in met if mention.definite and is_office(mention.head, s.words - other)]
    learned = [s for s in met if mention.definite and is_doctor(mention.head, s.words)]
    return same[-1:] or (learned if len(learned) == 1 else [])


def differs(mention: Mention, speaker: Speaker) -> bool:
    """Tell whether two offices share only their last word ("permanent" and "health secretary")."""
    if not speaker.named and is_anothers(mention, speaker):
        return True
    titles = speaker.words - name_words(speaker) if speaker.named else speaker.words
    if mention.words & RANKS - titles:
        return True
    office, other = (each - PLAIN_WORDS - {mention.head} for each in (mention.words, titles))
    if speaker.kind != "person" or mention.head not in OFFICES or not (office and other):
        return False
    return not (office & other) and not any(AGED.match(word) for word in office)


def is_anothers(mention: Mention, speaker: Speaker) -> bool:
    """Tell whether "the minister's aide" is told apart from "an aide to the mayor" by whose."""
    owners = {word.removesuffix("'s") for word in mention.words if word.endswith("'s")}
    of_whom = {" for ", " of ", " to ", " at "}
    told = any(joint in speaker.label for joint in of_whom) or "s " in speaker.label
    return bool(owners) and told and not any(owner in speaker.label.lower() for owner in owners)


def somebody(mention: Mention, met: Sequence[Speaker]) -> Speaker | None:
    """Find who "the man" is: the last who can be; "the older man" is not the very last."""
    people = [
        s
        for s in reversed(met)
        if s.kind in {"person", "unknown"} and not s.plural and agrees(s, mention)
    ]
    if mention.head == "witness":
        people = [s for s in people if not (s.questions or s.words & LAWYERS)]
    contrasted = bool(mention.words & CONTRASTED) and len(people) > 1
    return people[contrasted] if people else None


def varied(mention: Mention, last: Speaker | None) -> Speaker | None:
    """Find who "the former mayor" or "the 61-year-old" is: a name told without any office."""
    aged = any(AGED.match(word) for word in mention.words)
    elegant = mention.text.lower().startswith("the ") and not mention.plural
    relative = mention.head in KIN and is_told_apart(mention)  # "the wife of the pilot"
    if last is None or relative or not elegant or not (aged or mention.kind == "person"):
        return None
    plain = last.named and (aged or not last.words & (ROLES - COURTESIES))
    person = last.kind == "person" or (last.kind == "unknown" and may_be_person(last.label))
    person = person and not last.plural
    return last if plain and person and agrees(last, mention) else None


def kin_name(mention: Mention, met: Sequence[Speaker]) -> str:
    """Give the name of whom a name means; "her son Per" has that of whose relative he is."""
    name = mention.name or ""
    kin = mention.words & KIN and " " not in name
    owned = mention.text.lower().startswith(("his ", "her ", "their "))
    owner = next((s for s in reversed(met) if may_be_person(s.label)), None)
    return f"{name} {owner.label.split()[-1]}" if kin and owned and owner else name


def is_newly_told(mention: Mention) -> bool:
    """Tell whether "a person familiar with it" is somebody who was not spoken of before."""
    told = mention.text.lower().split()
    return told[0] in {"a", "an"} and told[-1] not in mention.words


def is_told_apart(mention: Mention) -> bool:
    """Tell whether more stands behind the noun ("the girl on the phone"), so that it is new."""
    return mention.text.lower().split()[-1] != mention.head


def is_anyone(speaker: Speaker) -> bool:
    """Tell whether "they" may be one unnamed person, of whom nothing tells he or she."""
    unnamed = speaker.kind == "person" and not (speaker.named or speaker.plural)
    told = speaker.spoke or speaker.label.lower().startswith("one ")
    return unnamed and told and not speaker.gender


def is_own_paper(mention: Mention) -> bool:
    """Tell whether "her statement" stands here; "her ministry's log" is the ministry's."""
    own = mention.text.lower().startswith(OWNING) and not owners_in(mention)
    return own and mention.kind == "document" and mention.head not in PICTURES


def owned_by(mention: Mention) -> Mention:
    """Give the one whose paper "her statement" is: somebody a pronoun would mean."""
    return replace(mention, gender={"his": "m", "her": "f"}[mention.text[:3].lower()])


def called_by_name(mention: Mention, speaker: Speaker) -> Mention:
    """Put the name of a speaker in place of a pronoun, so that nobody else is meant later."""
    known = speaker.final
    return replace(mention, name=known.label, kind=known.kind) if known.named else mention
