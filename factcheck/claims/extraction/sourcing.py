"""How a speaker came to an outlet, told in the words for them: "quoted by Y", "who spoke to Y"."""

from collections.abc import Iterator

from factcheck.claims.extraction.citing import (
    CARRYING,
    FIGURES,
    LONGEST_MEANS,
    MEANS,
    OBTAINING,
    QUOTING,
    WRITTEN,
    by_place,
    is_got,
    is_own,
)
from factcheck.claims.extraction.issuing import issued_by
from factcheck.claims.extraction.lexicon import BE, BODIES, DETERMINERS, words
from factcheck.claims.extraction.mentions import Mention
from factcheck.claims.extraction.nouns import head, is_role, phrase_start
from factcheck.claims.extraction.outlets import outlet_at, outlet_words
from factcheck.claims.extraction.tokens import Token

TRAILING = words("who which there here and first")
HANDED = words("leaked passed handed given sent shown shared")
RELEASED = words("released disclosed provided supplied given sent")
QUOTED_IN = words("quoted cited")
SPOKE = words("spoke talked spoken")
GOT = OBTAINING | CARRYING | words("got saw read revealed broke printed ran aired")


def came_by(subject: list[Token]) -> tuple[str, list[Token]] | None:
    """Give how ("quoted", "obtained") and the words for who may have carried it."""
    at = carrying_at(subject)
    if at is None:
        return None
    by = subject[(by_place(subject, at) or to_whom(subject, at) or at + 1) + 1 :]
    got = is_got(subject, at) and subject[at].low not in CARRYING
    others = next((n for n, token in enumerate(by) if token.low == "other"), 0)
    if others > 2 and by[others - 2].low == "and" and subject[at].low in HANDED:  # noqa: PLR2004
        by, got = by[: others - 2], True  # "leaked to the Echo and two other papers"
    return None if got and is_own(by) else (subject[at].low, by)


def ways_here(subject: list[Token]) -> Iterator[tuple[str, list[Token]]]:
    """Give each way a speaker came here ("leaked to Y and seen by Z") and the words for by whom."""
    came = came_by(subject)
    if came is None:
        return
    how, by = came
    near = range(1, len(by) - 2)
    more = next((n for n in near if by[n].low == "and" and by_place(by, n + 1)), len(by))
    yield how, by[:more]
    yield from ways_here([*alone(subject), *by[more + 1 :]]) if more < len(by) else ()


def carrying_at(subject: list[Token]) -> int | None:
    """Give the place of "quoted by Y" or, for a paper, "obtained by Y" in a speaker's words."""
    return next((at for at in range(1, len(subject) - 2) if carries(subject, at)), None)


def carries(subject: list[Token], at: int) -> bool:
    low, after = subject[at].low, subject[at + 1].low
    paper, figures = is_paper(subject), head(subject) in FIGURES
    if by_place(subject, at):
        # Figures "published by the board" are the board's own.
        by = subject[(by_place(subject, at) or at) + 1 :]
        body = subject[at - 1].low != "first" or any(token.low in BODIES for token in by)
        own = figures and body and not outlet_words(by)
        quoting = low in QUOTING and not (own or is_own_report(subject))
        read = paper or figures or is_read(subject, at)
        return quoting or (is_got(subject, at) and read)
    if after == "in":
        return low in QUOTED_IN and (not paper or bool(outlet_words(subject[at + 2 :])))
    if low in SPOKE:
        return subject[at - 1].low == "who" and after in {"to", "with"}
    handed = low in HANDED and after in {"to", "with"} and (paper or is_read(subject, at))
    return handed or (figures and bool(to_whom(subject, at)))


def is_own_report(subject: list[Token]) -> bool:
    """Tell whether a body put out its own report ("a report published last week by the office")."""
    return head(subject) == "report" and any(t.low in BODIES for t in issued_by(subject))


def to_whom(subject: list[Token], at: int) -> int:
    """Give the "to" of figures "released (under an open records law) to Y", or 0."""
    if subject[at].low not in RELEASED:
        return 0
    over = subject[at + 1].low in MEANS
    near = range(at + 1, min(at + LONGEST_MEANS, len(subject) - 1) if over else at + 2)
    return next((n for n in near if subject[n].low == "to"), 0)


def is_paper(subject: list[Token]) -> bool:
    """Tell whether a paper speaks, or a copy of one."""
    return head(subject) in WRITTEN


def is_read(subject: list[Token], at: int) -> bool:
    """Tell whether something is a paper because an outlet has it ("a circular leaked to Y")."""
    noun = head(subject)
    thing = not subject[0].capital or subject[0].low in DETERMINERS
    thing = thing and noun not in BODIES and not is_role(noun)
    return thing and bool(outlet_words(subject[(by_place(subject, at) or at + 1) + 1 :]))


def got_by(text: str, tokens: list[Token], end: int) -> list[Mention]:
    """Give the outlets that a paper came by, told beside it; the words for it end at `end`.

    So tells "an audit, which Kanal obtained and the broadcaster OTV summarised in May, …".
    """
    if [token.low for token in tokens[end : end + 2]] != [",", "which"]:
        return []
    found = []
    for at in range(end + 3, len(tokens)):
        if tokens[at].low not in GOT or tokens[at - 1].low in BE:
            continue
        aside = tokens[at - 1].text == ","  # "which Kanal, a broadcaster, obtained"
        opens = (n for n in range(at - 2, end + 1, -1) if tokens[n].text == ",")
        last = next(opens, at) if aside else at - (tokens[at - 1].low in {"has", "had"})
        ands = (n + 1 for n in range(last - 1, end + 1, -1) if tokens[n].low == "and")
        outlet = outlet_at(text, tokens[phrase_start(tokens, last, next(ands, end + 2)) : last])
        found += [outlet] if outlet else []
    return found


def alone(subject: list[Token]) -> list[Token]:
    """Leave out who quoted or asked a speaker, or got hold of a paper."""
    at = carrying_at(subject)
    to = to_whom(subject, at) if at and head(subject) in FIGURES else 0
    end = to if at and to > at + 1 else at or len(subject)
    while end > 1 and subject[end - 1].low in TRAILING:
        end -= 1
    return subject[:end]
