"""What the trained judge looks at in the words of an assertion, as names in four families.

`words`: runs of one to three words, every digit as 0. `shapes`: runs of one to four words of which
only the small and the telling ones stay, others give way to their kind (a name, a figure, an
ending). `letters`: runs of two to five letters inside each word. `signs`: what kinds of words there
are at all, two by two, and how many words.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import combinations

from factcheck.claims.extraction.lexicon import words
from factcheck.claims.extraction.tokens import Token

FAMILIES = ("words", "shapes", "letters", "signs")
LONGEST_RUN = {"words": 3, "shapes": 4}
LETTERS = range(2, 6)
REMEMBERED = 20_000
DIGIT = re.compile(r"\d")
YEAR = re.compile(r"(?:18|19|20)\d\ds?")
ENDINGS = ("tion", "ment", "ness", "ing", "ed", "ly", "er", "est", "al", "ive", "ous", "ize", "s")
START, END = "<", ">"
KINDS = {
    "denial": words("not no never nobody nothing none neither nor without cannot"),
    "money": words("dollar dollars pound pounds euro euros cents"),
    "percent": words("percent per cent percentage"),
    "large": words("thousand thousands million millions billion billions trillion trillions"),
    "count": words(
        "two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty",
        "dozen dozens hundred hundreds half twice double doubled triple tripled third quarter",
    ),
    "month": words(
        "january february march april june july august september october november december",
    ),
    "time": words("ago since last year years month months week decade decades century yesterday"),
    "comparison": words("than more less fewer higher lower larger bigger smaller worse better"),
    "extreme": words("highest lowest largest biggest worst best most least fastest first record"),
    "sweep": words("every all always only ever everybody everyone any entire"),
    "i": words("i i'm i've i'd i'll me my myself"),
    "we": words("we us our we're we've we'll ours"),
    "you": words("you your you're you've you'll yours"),
    "others": words("he she they his her their him them he's she's they've they're himself"),
    "future": words("will won't shall going gonna would plan plans i'll we'll he'll they'll"),
    "modal": words("should must ought need needs could might may can let let's"),
    "past": words(
        "was were had did voted said went took made gave got lost won passed signed raised",
        "opposed supported came came left ran spent",
    ),
    "opinion": words(
        "think believe hope feel guess suppose want wish love like great wonderful terrible",
        "important proud sorry",
    ),
    "courtesy": words("thank thanks please good evening welcome congratulations sir"),
    "law": words("vote voted votes bill amendment sponsored legislation veto vetoed law act tax"),
    "trend": words(
        "increase increased increases decrease decreased raise rise rose risen fall fell fallen",
        "grew grow growing growth drop dropped cut cuts lost created gained up down",
    ),
    "cause": words("because cause caused causes result led"),
    "hedge": words("maybe perhaps probably if"),
    "asking": words("what why how who when where which do does did is are"),
    "body": words("government president senate congress court state states country nation"),
    "jobs": words("jobs job unemployment economy deficit debt budget wages income spending trade"),
    "war": words("war troops nuclear weapons killed attack soldiers missiles terrorists"),
}
STAYING = words(
    "a an the this that these those i you he she it we they me him her us them my your his its",
    "our their who whom whose which what when where why how if because as until while of at by",
    "for with about against between into through during before after above below to from up down",
    "in out on off over under again then once here there all any both each few more most other",
    "some such no nor not only own same so than too very can will just should now am is are was",
    "were be been being have has had having do does did doing would could might must shall may and",
    "but or yet never ever every everybody everyone nobody nothing something one two three ago",
    "since per percent million billion trillion thousand hundred dollars last next first year",
    "years today less fewer least much many said voted vote think believe want know going got get",
    "need make made say says told president senator governor let",
)
KIND_OF = {
    word: tuple(kind for kind, known in KINDS.items() if word in known)
    for word in set().union(*KINDS.values())
}
LENGTHS = (3, 5, 8, 12, 16, 20, 25, 32, 40)
NAMES = (1, 2, 3)
CONTENT = (2, 4, 6, 9, 13)


def shape_of(token: Token, *, opens: bool) -> str:
    """Keep a small word; give the kind of any other."""
    if token.low in STAYING or token.low.endswith("n't"):
        return token.low
    if not token.text.isalpha() and any(letter.isdigit() for letter in token.text):
        return figure(token.text)
    if not token.is_word:
        return token.text
    if token.text[0].isupper() and not opens:
        return "NAME"
    return ending(token.low)


def figure(text: str) -> str:
    if text[0] in "$£€¥":
        return "MONEY"
    if text[-1] == "%":
        return "SHARE"
    return "YEAR" if YEAR.fullmatch(text) else "FIGURE"


@lru_cache(REMEMBERED)
def ending(word: str) -> str:
    return next((f"-{end}" for end in ENDINGS if word.endswith(end)), "-")


def shapes(tokens: Sequence[Token]) -> list[str]:
    """Give the shape of each word; a name of several words is one."""
    found: list[str] = []
    opens = True
    for token in tokens:
        shape = shape_of(token, opens=opens)
        if shape != "NAME" or found[-1:] != ["NAME"]:
            found.append(shape)
        opens = token.text in ".?!-"
    return found


def runs(names: Sequence[str], longest: int) -> list[str]:
    """Give all runs of neighbours, the ends of the assertion counted as neighbours."""
    padded = [START, *names, END]
    found = padded
    for length in range(2, longest + 1):
        found = [*found, *map(" ".join, zip(*(padded[at:] for at in range(length)), strict=False))]
    return found


def letters(word: str) -> list[str]:
    """Give the runs of letters of one word, its ends marked by a blank."""
    marked = f" {word} "
    return [marked[at : at + n] for n in LETTERS for at in range(len(marked) - n + 1)]


def signs(tokens: Sequence[Token], shaped: Sequence[str]) -> list[str]:
    """Name the kinds of words there are, each pair of kinds, and how long all is."""
    kinds = sorted(kinds_in(tokens, shaped))
    found = [*kinds, *map("&".join, combinations(kinds, 2))]
    names = shaped.count("NAME")
    content = sum(shape[0] == "-" for shape in shaped)
    for what, number, steps in (
        ("words", len(tokens), LENGTHS),
        ("names", names, NAMES),
        ("content", content, CONTENT),
    ):
        found += [f"{what}>={step}" for step in steps if number >= step]
    return found


def kinds_in(tokens: Sequence[Token], shaped: Iterable[str]) -> set[str]:
    found = {kind for token in tokens for kind in KIND_OF.get(token.low, ())}
    found |= {shape for shape in shaped if shape in {"NAME", "MONEY", "SHARE", "YEAR", "FIGURE"}}
    if any(token.low.endswith("n't") for token in tokens):
        found.add("denial")
    if any(token.low.endswith("ed") for token in tokens):
        found.add("past")
    if tokens and tokens[-1].text == "?":
        found.add("question")
    return found


def plain(token: Token) -> str:
    return token.low if token.low.isalpha() else DIGIT.sub("0", token.low)
