"""Short forms that end in a full stop, by what may follow them; and words that begin sentences."""

import re

from factcheck.claims.extraction.lexicon import CUES, TIME_WORDS, TITLES, words

# A name or a number follows: these never end a sentence.
LEADING = words(
    "mr mrs ms mx dr prof messrs mme mlle msgr fr rev hon pres gov govs sen sens rep reps amb atty",
    "asst ald comdr engr gen brig lt col maj cmdr adm capt sgt cpl pvt pte spc det insp supt cllr",
    "p.s attn vs v e.g i.e cf viz approx ca",
)
# A number follows; without one the word stands for itself ("He said no.").
COUNTING = words("no nos n° nº p pp para fig figs sec secs art arts vol vols ch chap eq op ver")
# Companies: a role or another legal form may go on ("Acme Inc. Chairman Ann Lee").
FIRMS = words("inc ltd co corp llc plc")
GOING_ON_AFTER_FIRMS = TITLES | words("kg ltd inc llc plc corp gmbh ag sa (")
# What often stands inside a sentence: the next word decides whether it ends there.
DATES_AND_STATES = words(
    "jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun",
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont",
    "neb nev okla ore pa penn tenn tex va vt wash wis wyo spec",
)
LOOSE = words(
    "jr sr esq ret st mt ft ave rd blvd ln hwy pkwy apt bldg",
    "bros assn assoc univ dept dist div govt est sec hr hrs oz lb lbs sq etc al incl esp",
    "thur conf arrv ph fax resp ext tel int intl natl mfg med misc orig btw alt avg",
)
# Names that end in an exclamation mark.
SHOUTED = ("yahoo", "jeopardy")
# What follows the last dot of an address, even in capitals.
SUFFIXES = words("com org net gov edu info biz co")
ZONES = words("( et est edt ct cst mt mst pt pst gmt utc bst cet eastern central pacific local")
# Words that open sentences and seldom names.
STARTERS = words(
    "the a an he it she they we i you this that these those there here in on at but and or nor",
    "how what who when where why which whose his her its their our my your no not one two three",
    "after before then as if so for from with without by of to while although though because",
    "since until once even still yet also only just however meanwhile instead perhaps maybe",
    "nobody nothing everyone everybody someone anyone nowhere all both each every other others",
    "another some many most few several more fewer dozens hundreds thousands millions billions",
    "did does do is are was were can could will would should has have had let please thanks yes",
    "i'm i've i'd i'll it's that's there's he's she's we're they're we've they've what's don't",
    "didn't today yesterday tomorrow now later earlier",
)

SHORT = LEADING | COUNTING | FIRMS | DATES_AND_STATES | LOOSE

DOTTED = re.compile(r"(?:[^\W\d_]{1,2}\.&?)+[^\W\d_]{1,2}")
HOURS = words("a.m p.m")
# "At 5 p.m. Lund spoke": an hour so near the beginning opens its sentence.
OPENING_HOUR = re.compile(r"\W*(?:[Aa]t|[Bb]y|[Ff]rom|[Uu]ntil|[Ss]ince|[Aa]round) [\d:.]+ \S+")
NUMBER = re.compile(r"[\d#]|[IVXLC]{2,}\b|[VX]\b")
# How far back a short form is looked for, and from when on a word is no short form.
NEAR = 30
LONG = 4
BEFORE_ITSELF = "(\"'“‘”’»`[{«„–—-/"


# "Row F. Then": letters that number places and things, and begin no name.
LETTERED = frozenset(
    [
        "row",
        "block",
        "section",
        "group",
        "class",
        "grade",
        "gate",
        "room",
        "unit",
        "exhibit",
        "plan",
        "route",
        "hall",
        "terminal",
        "ward",
        "vitamin",
        "hepatitis",
        "wing",
        "zone",
    ]
)


def goes_on(text: str, begin: int, dot: int, following: str) -> bool:
    """Tell whether the full stop at `dot` belongs to a short form and the sentence goes on.

    `begin` is where the sentence begins, `following` the next word, which has no small letter
    in front.
    """
    near = text[max(begin, dot - NEAR) : dot].split()
    word = near[-1].lstrip(BEFORE_ITSELF) if near else ""
    low = word.lower()
    starts = following.lower().replace("’", "'") in STARTERS
    if word.isdigit() and len(near) > 1 and near[-2][-1] == ":":
        return len(word) < LONG
    if len(word) == 1 and word.isalpha():
        return is_initial(near, following, starts=starts)
    if low in FIRMS:
        return following.lower() in GOING_ON_AFTER_FIRMS
    if low in HOURS:
        return is_hour_inside(text[max(begin, dot - NEAR) : dot], following)
    if is_rank(text, near, following, starts=starts):
        return True
    leads = low in LEADING or (low in COUNTING and bool(NUMBER.match(following)))
    dated = low in DATES_AND_STATES and word[0].isupper()
    return leads or (not starts and (low in LOOSE or dated or bool(DOTTED.fullmatch(word))))


def is_rank(text: str, near: list[str], following: str, *, starts: bool) -> bool:
    """Tell "said Ald. Ann Lund" from "said Lund. Ann Moss came": a rank never drops its full stop.

    Somebody who is called by one short name was named before, where no full stop stood.
    """
    word = near[-1].lstrip(BEFORE_ITSELF) if near else ""
    said = len(near) > 1 and near[-2].lower() in CUES and not starts and following[0].isupper()
    short = 1 < len(word) <= LONG and word.isalpha() and word[0].isupper()
    return said and short and not re.search(rf"\b{word}\b(?!\.)", text)


def is_short(text: str, begin: int, dot: int) -> bool:
    """Tell whether the word before `dot` may be short for something; small letters follow."""
    near = text[max(begin, dot - NEAR) : dot].split()
    word = near[-1].lstrip(BEFORE_ITSELF) if near else ""
    return len(word) < LONG or not word.isalpha() or not word.islower() or word in SHORT


def is_initial(near: list[str], following: str, *, starts: bool) -> bool:
    """Tell "Ann I. Lee" and "p. 5" from "you and I. Then" and "plan B. They"."""
    before = near[-2] if len(near) > 1 else ""
    letter = near[-1].lstrip(BEFORE_ITSELF)
    network = letter == "X" and before == "on"
    if (before.lower() in LETTERED or network) and len(following) > 1:
        return False
    if letter.islower():
        return letter in COUNTING and bool(NUMBER.match(following))
    return not (starts and before[:1].islower())


def is_hour_inside(before: str, following: str) -> bool:
    """Tell "5 p.m. Friday" and "At 5 p.m. Lund spoke" from "at 5 p.m. Nobody came"."""
    low = following.lower()
    if len(low) == 1 and low not in "ia":
        return True
    return low in TIME_WORDS | ZONES or bool(OPENING_HOUR.fullmatch(before))
