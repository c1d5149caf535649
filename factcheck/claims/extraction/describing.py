"""Who "the minister" or "the older woman" is, among those met so far."""

import re
from collections.abc import Container, Sequence
from dataclasses import replace

from factcheck.claims.extraction.demonyms import tells_origin
from factcheck.claims.extraction.entrances import may_be_person
from factcheck.claims.extraction.epithets import AGED
from factcheck.claims.extraction.lexicon import FIRMS, ROLES, words
from factcheck.claims.extraction.mentions import Mention
from factcheck.claims.extraction.offices import SHORT_FOR, is_doctor, is_office
from factcheck.claims.extraction.speaker import Speaker, agrees, is_institution

ANYBODY = words(
    "man woman person official boy girl politician speaker source witness insider pal friend",
    "lawmaker legislator whistleblower",
)
# Several who spoke before by whatever noun: "two traders … the people said".
THOSE_PEOPLE = {"the people", "the persons", "the sources", "the men", "the women"}
KIN = words("sister brother wife husband son daughter widow widower mother father twin cousin")
COURTESIES = words("mr mrs ms miss mx dr sir dame lord lady madam")
OWNING = ("its ", "their ", "his ", "her ")
GENERIC = words("company firm fund group body organisation organization agency charity business")
# What a firm is called by what it does ("the maker of Krona biscuits", "the Danish brewer").
TRADES = words(
    "maker retailer operator airline carrier manufacturer brewer lender insurer chain supermarket",
    "vendor supplier contractor developer producer grocer utility automaker carmaker chipmaker",
    "drugmaker giant",
)
NO_FIRMS = words(
    "union council court ministry police board commission committee department government army",
    "university hospital party parliament association navy coastguard federation church school",
    "office governor court alliance administration agency authority board institute foundation",
    "inspectorate bureau exchange society coalition mission campaign ministries watchdog",
)
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


def is_generic(mention: Mention) -> bool:
    """Tell whether "the firm" or "the group" is said of some body named before."""
    if mention.head in TRADES and mention.text.lower().startswith("the "):
        return True
    beside = mention.words.intersection(mention.text.lower().split()) - {mention.head}
    based = all(
        word.endswith(("-based", "-listed")) or tells_origin(word) or is_place(mention, word)
        for word in beside
    )
    told = mention.definite or "-based" in mention.text
    return mention.head in GENERIC and told and based


def is_place(mention: Mention, word: str) -> bool:
    """Tell whether "the Dakota company" is meant by where it is: firms have no such short names."""
    low = mention.text.lower().split()
    capital = mention.text[mention.text.lower().find(word)].isupper()
    return capital and mention.head in FIRMS and low[:1] == ["the"] and len(low) == 3  # noqa: PLR2004


def is_named_by(mention: Mention, text: str) -> bool:
    """Tell whether "the Vikjern company" is called so: the word stands for it elsewhere, too."""
    words = [word for word in mention.text.split()[1:] if is_place(mention, word.lower())]
    return any(
        re.search(rf"(?<![Tt]he )(?<!\bin )(?<!\bof )(?<!, )\b{re.escape(word)}\b", text)
        for word in words
    )


def last_body(
    mention: Mention,
    met: Sequence[Speaker],
    told: Sequence[tuple[int, str]],
    text: str,
    others: Container[str],
) -> Speaker | str | None:
    """Find what "the firm" is: the last body, or in a new paragraph the one of the headline.

    It is none of the `others`, in lower case.
    """
    met = [each for each in met if each.label.lower() not in others]
    told = [each for each in told if each[1].lower() not in others]
    last = latest_body(mention, met, told)
    if last is None or is_named_by(mention, text):
        return None
    if isinstance(last, Speaker):
        name, place = last.label, last.place
    else:
        name, place = last, max(at for at, one in told if one == last and at < mention.start)
    headline = text[: max(text.find("\n"), 0)]
    if name in headline or text.find("\n", place, mention.start) < 0:
        return last
    about = [s for s in met if s.named and is_institution(s) and s.label in headline]
    return about[0] if len(about) == 1 else last


def latest_body(
    mention: Mention, met: Sequence[Speaker], told: Sequence[tuple[int, str]]
) -> Speaker | str | None:
    """Find what "the firm" is: the body that spoke or was introduced last before it.

    `told` are the names that the text itself calls firms, with their places.
    """
    no_firm = NO_FIRMS if mention.head in FIRMS | TRADES else frozenset()
    bodies = [s for s in met if s.named and is_institution(s)]
    spoke = next((s for s in reversed(bodies) if not no_firm & name_words(s)), None)
    before = ((at, name) for at, name in reversed(told) if at < mention.start)
    named = next((each for each in before if not no_firm & set(each[1].lower().split())), None)
    if named and not (spoke and spoke.place > named[0]):
        return named[1]
    bare = (s for s in reversed(met) if is_bare_name(s))
    return spoke or next((s for s in bare if not no_firm & name_words(s)), None)


def is_bare_name(speaker: Speaker) -> bool:
    """Tell whether one word is all that is known of a name ("Salmon farmer Norlaks")."""
    return speaker.named and not speaker.gender and " " not in speaker.label


def name_words(speaker: Speaker) -> frozenset[str]:
    return frozenset(speaker.label.lower().split())


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
