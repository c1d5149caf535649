"""Join the unnamed speakers of an opening with those who get a name further down."""

import re
from collections.abc import Mapping, MutableMapping, Sequence

from factcheck.claims.extraction.bodies import NO_FIRMS
from factcheck.claims.extraction.entrances import Entrances
from factcheck.claims.extraction.epithets import PAST
from factcheck.claims.extraction.firms import COMPANIES
from factcheck.claims.extraction.firstnames import gender_of
from factcheck.claims.extraction.lexicon import BODIES, HONOURS, ROLES, TITLES, words
from factcheck.claims.extraction.mentions import Mention
from factcheck.claims.extraction.offices import are_one
from factcheck.claims.extraction.speaker import Speaker, is_institution

# Unnamed speakers of this kind often stay unnamed; a name needs the same office.
OFTEN_UNNAMED = words(
    "spokesman spokeswoman spokesperson official source witness insider aide resident neighbour",
    "neighbor diplomat onlooker eyewitness passer-by",
)
# By these words nobody is told from somebody with an office.
ANYBODY = words(
    "man woman person witness victim survivor critic whistleblower official candidate member",
    "boss chief head successor predecessor",
)
# Titles that many have, whatever they do: a commander may be "Gen. Lund", no cook is a captain.
RANKS = TITLES - words(
    "minister president vice-president premier chancellor secretary governor mayor captain chief",
    "sheriff director coach spokesman spokeswoman spokesperson ambassador envoy chairman chair",
    "chairwoman ceo commissioner undersecretary judge deputy attorney prosecutor king queen",
)
# What firms are called before they are named.
HEADS = words("company firm operator airline retailer manufacturer insurer lender utility")
ALWAYS_UNNAMED = words("source insider")
# A name given later than this many paragraphs belongs to somebody else.
SOON = 2
# Of several who spoke together no name later on tells which it was.
ONE_OF_SEVERAL = re.compile(r"one of (?:two|three|four|five|six|several|the)\b")
# "A landholder", "a retired linesman": the end of the word tells that it is somebody.
DOER = re.compile(r"an? (?:[\w-]+ )?\w{3,}(?:[eo]r|m[ae]n|wom[ae]n|ist|ian|eer)")
KEPT_BACK = re.compile(
    r"\bnot (?:to )?(?:be|want to be|wish to be|give (?:his|her|their)) "
    r"(?:named|identified|quoted by name|name)\b|\banonym(?:ity|ously)\b|\bin confidence\b"
    r"|\b(?:asked|declined|refused|wanted|wished)\b[^.“”\"]*\b(?:un)?named?\b"
)
SENTENCE_END = re.compile(r"[.!?][”’\"']?\s")
LONGEST_WISH = 120
UNIONS = words("union association federation society guild congress")
OWNED = ("their ", "his ", "her ", "the ")
ADDING = (" added ", " adds ")
OWNING = ("his ", "her ", "their ", "its ")
DEFINITE = ("the ", "his ", "her ", "its ", "their ")


def unmask(
    speaker: Speaker,
    mention: Mention,
    met: Sequence[Speaker],
    paragraph: int,
    entrances: Entrances,
    text: str,
) -> list[Speaker]:
    """Give the unnamed person of the opening who is this named one, under each description."""
    firms = unnamed_firms(speaker, mention, met, text)
    speaker.kind = "body" if firms else speaker.kind
    if speaker.kind == "body":
        return firms or unnamed_unions(speaker, met)
    first = masked(speaker, mention, met, entrances)
    if first and mention.pronoun and not first.label.startswith("the "):
        return []  # "a farmer" is seldom who is told of and then "she"
    first = first or just_described(speaker, mention, met, paragraph)
    if first is None:
        return []
    roles = first.words & ROLES
    return [
        s for s in met if s is first or (is_unnamed(s) and s.words & roles and is_near(s, speaker))
    ]


def uncover(speaker: Speaker, one: Speaker, by_head: MutableMapping[str, list[Speaker]]) -> None:
    """Note that an unnamed one is this speaker, who is known by the same words from here on."""
    one.same_as = speaker
    speaker.kind = speaker.kind if speaker.kind == "body" else "person"
    speaker.words |= one.words
    for word in sorted(one.words & ROLES):
        by_head[word].append(speaker)


def stays_unnamed(text: str, mention: Mention) -> bool:
    """Tell whether "a clerk, who asked not to be named because …," gets no name further down."""
    if mention.name:
        return False
    told = SENTENCE_END.split(text[mention.end : mention.end + LONGEST_WISH], maxsplit=1)[0]
    return bool(KEPT_BACK.search(told))


def unnamed_unions(speaker: Speaker, met: Sequence[Speaker]) -> list[Speaker]:
    """Give "their union" where a union gets its name soon after."""
    if not (speaker.named and set(speaker.label.lower().split()) & UNIONS):
        return []
    return [
        s
        for s in met
        if s.label.lower().endswith(" union") and s.label.lower().startswith(OWNED)
        if is_near(s, speaker) and not s.same_as
    ]


def unnamed_firms(
    speaker: Speaker, mention: Mention, met: Sequence[Speaker], text: str
) -> list[Speaker]:
    """Give "the company behind the wind farm" of an opening where a first firm speaks soon after.

    By its name it is a firm ("Vik Energy"), or it goes on ("Vikgrid added"); any other may be a
    union or an office. Nor is "its rival, Vik Energy," the company that spoke.
    """
    parts = speaker.label.lower().split()
    firm = parts[-1] in COMPANIES or (len(parts) > 1 and parts[-1].endswith("ing"))
    firm = firm or text.startswith(ADDING, mention.end)
    firm = firm and speaker.named and is_institution(speaker) and not NO_FIRMS.intersection(parts)
    if not firm or speaker.plural or mention.text.lower().startswith(OWNING):
        return []
    if any(s.named and is_institution(s) and s is not speaker for s in met):
        return []
    first = [s for s in met if not s.named and s.spoke and not s.plural][:1]
    soon = [s for s in first if 0 < speaker.paragraph - s.paragraph <= SOON and not s.same_as]
    return [s for s in soon if s.words & HEADS and s.paragraph < SOON]


def just_described(
    speaker: Speaker, mention: Mention, met: Sequence[Speaker], paragraph: int
) -> Speaker | None:
    """Give "an inspector", who spoke last in this paragraph, when a bare new name speaks next."""
    last = met[-1] if met else None
    if last is None or not is_unnamed(last) or clash(last, speaker) or mention.kind == "person":
        return None
    if mention.text != speaker.label:
        return None  # "The Pier Post", "one of the divers, Ann Lund,"
    here = last.seen == paragraph == speaker.paragraph and not last.words & ALWAYS_UNNAMED
    return last if here and is_full_name(speaker.label) else None


def is_unnamed(speaker: Speaker) -> bool:
    unnamed = not (speaker.named or speaker.plural or speaker.same_as or speaker.kept_back)
    several = bool(ONE_OF_SEVERAL.match(speaker.label))
    doer = speaker.kind == "unknown" and DOER.fullmatch(speaker.label) is not None
    person = doer or speaker.kind == "person"
    return unnamed and person and not several


def is_near(one: Speaker, other: Speaker) -> bool:
    return abs(one.paragraph - other.paragraph) <= SOON


def just_shown(
    unnamed: Sequence[Speaker], met: Sequence[Speaker], speaker: Speaker
) -> list[Speaker]:
    """Give whom the sentence before was about ("The guard differs. “…,” Lund said")."""
    last = unnamed[-1:] if unnamed and met[-1] is unnamed[-1] else []
    before = max((s.place for s in met[:-1]), default=0)
    return [s for s in last if not s.spoke and s.place > before and is_near(s, speaker)]


def masked(
    speaker: Speaker, mention: Mention, met: Sequence[Speaker], entrances: Entrances
) -> Speaker | None:
    """Give the unnamed one of the opening; whoever is named there already is told of, not meant."""
    unnamed = [s for s in met if is_unnamed(s)]
    unnamed = just_shown(unnamed, met, speaker) or [s for s in unnamed if s.spoke] or unnamed
    first = min(unnamed, key=lambda s: s.paragraph, default=None)
    if first is None or speaker.paragraph == first.paragraph:
        return None
    there = entrances.until(first.paragraph)
    known = first.words & ROLES
    owned = mention.text.lower().startswith(OWNING)  # "her rival, Per Lund,"
    if speaker.label in there or (owned and not are_one(known, mention.words)):
        return None
    holders = {each.name for each in entrances.found if each.offices & known - ANYBODY}
    # "Landlord Per Lund" comes later; who is chief now is not the former.
    if (holders and speaker.label not in holders) or is_no_longer(first, mention):
        return None
    met = [s for s in met if s.label not in there]
    others = [s for s in met if s.paragraph == first.paragraph and s is not first]
    rivals = [s for s in others if s.kind == "person" and s.spoke >= first.spoke and not s.plural]
    if rivals or first.paragraph > SOON or clash(first, speaker):
        return None
    if mention.kind == "person":
        roles = mention.words & ROLES - RANKS
        free = not roles and is_next(first, speaker, met)
        return first if are_one(known, roles) or free else None
    called, _, honour = mention.text.rpartition(" ")
    called = called if honour.lower() in HONOURS else mention.text
    bare = mention.pronoun or called.endswith(speaker.label)
    bare = bare and speaker.label.lower().split()[-1] not in COMPANIES
    thing = not (bare or gender_of(speaker.label))
    named = is_full_name(speaker.label) and not thing  # "The studio, Blue Door," is one
    return first if named and is_next(first, speaker, met) else None


def is_no_longer(former: Speaker, mention: Mention) -> bool:
    """Tell whether somebody had the office that another has now."""
    office = former.words & mention.words & TITLES
    return bool(office) and not former.words.isdisjoint(PAST) and mention.words.isdisjoint(PAST)


def is_next(first: Speaker, speaker: Speaker, met: Sequence[Speaker]) -> bool:
    """Tell whether this is the first named person after an unnamed one, and soon enough."""
    named = [s for s in met if s.named and s.spoke and s.kind == "person" and s is not speaker]
    named = [s for s in named if s.paragraph > first.paragraph]
    soon = 0 < speaker.paragraph - first.paragraph <= SOON
    return soon and not (named or first.words & OFTEN_UNNAMED)


def is_full_name(label: str) -> bool:
    """Tell whether a name without any office is a person's, as far as it shows."""
    parts = label.lower().split()
    return bool(gender_of(label)) or (
        len(parts) == 2 and not any(part in BODIES for part in parts)  # noqa: PLR2004
    )


def clash(one: Speaker, other: Speaker) -> bool:
    return bool(one.gender and other.gender and one.gender != other.gender)


def name_role(speaker: Speaker, mention: Mention, heads: Mapping[str, Sequence[Speaker]]) -> None:
    """Join "his agent said" with the "agent Ann Lee" who appears further down."""
    for word in sorted(mention.words & ROLES):
        for other in heads.get(word, ()):
            definite = other.label.lower().startswith(DEFINITE)
            known = other.named or other.plural or other.same_as or clash(other, speaker)
            known = known or is_no_longer(other, mention)
            if definite and not known:
                other.same_as = speaker
