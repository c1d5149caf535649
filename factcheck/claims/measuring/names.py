"""When two names mean the same speaker.

Titles, ranks and articles do not count. A shorter name counts when it stands in the longer one as
whole words and ends on the same word, or leaves out no more than three words.
"""

import re

TITLES = frozenset(
    (  # noqa: SIM905
        "mr mrs ms dr sir dame lord lady prof professor president minister prime gen general lt"
        " brig col colonel maj major capt captain sgt rep sen senator gov governor mayor chief"
        " justice judge det detective cllr councillor spc"
    ).split()
)
ARTICLES = frozenset(("a", "an", "the", "its", "his", "her", "their"))
MOST_LEFT_OUT = 3


def same_name(one: str | None, other: str | None) -> bool:
    """Tell whether both are the same speaker; nobody equals only nobody."""
    if not one or not other:
        return not one and not other
    short, long = sorted((bare(one), bare(other)), key=len)
    if short == long:
        return True
    if not short or not stands_in(short, long):
        return False
    return short[-1] == long[-1] or len(long) - len(short) <= MOST_LEFT_OUT


def bare(name: str) -> list[str]:
    """Give a name's words without articles and titles; a title that stands alone is kept."""
    words = [word for word in re.findall(r"\w+", name.casefold()) if word not in ARTICLES]
    return [word for word in words if word not in TITLES] or words


def stands_in(short: list[str], long: list[str]) -> bool:
    size = len(short)
    return any(long[at : at + size] == short for at in range(len(long) - size + 1))
