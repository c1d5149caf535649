"""Which body "the firm" or "the group" means: the last that may be called so."""

import re
from collections.abc import Container, Sequence

from factcheck.claims.extraction.demonyms import tells_origin
from factcheck.claims.extraction.firms import COMPANIES
from factcheck.claims.extraction.lexicon import FIRMS, words
from factcheck.claims.extraction.mentions import Mention
from factcheck.claims.extraction.speaker import Speaker, is_institution

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
A_FIRM = re.compile(rf"\bthe\s(?:{'|'.join(sorted(FIRMS))})\b", re.IGNORECASE)


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
    last = latest_body(mention, met, told, text)
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
    mention: Mention, met: Sequence[Speaker], told: Sequence[tuple[int, str]], text: str
) -> Speaker | str | None:
    """Find what "the firm" is: the body that spoke or was introduced last before it.

    `told` are the names that the text itself calls firms, with their places.
    """
    no_firm = NO_FIRMS if mention.head in FIRMS | TRADES else frozenset()
    bodies = [s for s in met if s.named and is_institution(s)]
    spoke = next((s for s in reversed(bodies) if not no_firm & name_words(s)), None)
    before = ((at, name) for at, name in reversed(told) if at < mention.start)
    named = next((each for each in before if not no_firm & set(each[1].lower().split())), None)
    if named and spoke and no_firm and spoke.label not in {name for _, name in told}:
        spoke = None if came_later(spoke, named[0], text) else spoke
    if named and not (spoke and spoke.place > named[0]):
        return named[1]
    bare = (s for s in reversed(met) if is_bare_name(s))
    return spoke or next((s for s in bare if not no_firm & name_words(s)), None)


def came_later(body: Speaker, firm: int, text: str) -> bool:
    """Tell whether "the firm" named at `firm` was meant so before this body came up at all.

    "The insurer Vik" and "Vik Mutual" are firms, too, and may be meant from there on.
    """
    own = body.words & (FIRMS | TRADES) or body.label.lower().split()[-1] in COMPANIES
    return not own and bool(A_FIRM.search(text, firm, max(text.find(body.label), firm)))


def is_bare_name(speaker: Speaker) -> bool:
    """Tell whether one word is all that is known of a name ("Salmon farmer Norlaks")."""
    return speaker.named and not speaker.gender and " " not in speaker.label


def name_words(speaker: Speaker) -> frozenset[str]:
    return frozenset(speaker.label.lower().split())
