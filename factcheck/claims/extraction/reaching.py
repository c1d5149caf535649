"""From a verb of saying over times, places and asides to the words that were said."""

from factcheck.claims.extraction.adverbs import is_adverb
from factcheck.claims.extraction.lexicon import (
    AUXILIARIES,
    BE,
    ENDS,
    NUMBERS,
    PREPOSITIONS,
    SUBORDINATORS,
    TIME_WORDS,
    words,
)
from factcheck.claims.extraction.nouns import (
    SUBJECTS,
    first_finite,
    is_finite,
    is_reduced,
    phrase_end,
)
from factcheck.claims.extraction.tokens import Token

MEASURED = TIME_WORDS & words("hours days") | words("minutes weeks months years hour day week")
OF_WHOM = words("said says")
SOME_TIME = words("morning afternoon evening night day weekend week month year") | MEASURED
WHICH_TIME = words("the a an next following same previous very")
MONTHS = words("jan feb mar apr may jun jul aug sep oct nov dec")
SEEN = words("seen obtained reviewed viewed read")
EXTREMES = words("least most to")
ABOUT = words("about around over under between near")
LONGEST_ASIDE = 12
LONGEST_CITED = 14
FAR_BY = 7
# "Those who rinsed", "the boats that were checked".
TELLING_MORE = words("who which that")
LONGEST_SUBJECT = 14
LONGEST_NAMED = 9
CLAUSE_BREAKS = words(", ; : but and or which who that whom whose to")
NEED_MARKS = words("posted posts tweeted tweets read reads calculated")
WHEN = words("after before when while because until once")
# "Found noise “unlikely to be heard”".
JUDGING = words("found finds considered considers deemed judged thought thinks felt believes")
PLAIN = words(
    "said says say claims claimed added insisted insists argued argues contended contends",
    "complained complains alleged alleges reckons reckoned",
)
# "Said, however, that".
CONNECTIVES = words("however though meanwhile moreover nevertheless nonetheless instead too")
ASIDE_PREPOSITIONS = PREPOSITIONS - {"of"}


def skip_to_content(tokens: list[Token], at: int, *, strict: bool) -> int | None:  # noqa: PLR0911
    """Step over times, places and asides to "that", a colon, a quotation or a clause."""
    end = len(tokens)
    while at < end:
        token = tokens[at]
        if token.low == "that" and (is_thing(tokens, at) or is_relative(tokens, at)):
            return None
        if token.low == "that" or token.text == ":":
            colon = at + 2 == end and tokens[at + 1].text == ":"
            return at if is_subject(tokens, at) else at + 1 + colon
        if token.quoted:
            return at
        if token.low in {"how", "why", "whether", "if"}:
            return at + (token.low == "how")
        past = at + 1 if is_adverb_before_that(tokens, at) else after_aside(tokens, at)
        past = past or after_participle(tokens, at)
        if past is not None:
            at = past
        elif token.text == ",":
            following = after_name(tokens, at) or after_comma(tokens, at)
            if following is None:
                return None
            at = following
        elif token.text in {".", ";", "—", "–", ")", "?"} or token.low in SUBORDINATORS:
            return None
        else:
            return at if is_clause(tokens, at, strict=strict) else None
    return at if at == end and tokens[-1].text == ":" else None


def is_thing(tokens: list[Token], at: int) -> bool:
    """Tell whether "that" is a thing ("accepted that in full", "submitted that plan in May")."""
    rest = tokens[at + 1 : at + 3]
    after = bool(rest) and rest[0].low in PREPOSITIONS
    one = bool(rest) and not (rest[0].capital or rest[0].low.endswith("s") or is_number(rest[0]))
    after = after or (one and rest[-1].low in (PREPOSITIONS | TIME_WORDS) - {"of"})
    return after and first_finite(tokens, at + 1, len(tokens)) is None


def is_relative(tokens: list[Token], at: int) -> bool:
    """Tell whether "that" says which paper it is ("wrote in a post that was deleted")."""
    passive = [token.low in {"was", "were"} for token in tokens[at + 1 : at + 2]] == [True]
    article = any(token.low in {"a", "an"} for token in tokens[max(0, at - 3) : at])
    return passive and article and tokens[at - 1].is_word and not tokens[at - 1].quoted


def is_subject(tokens: list[Token], at: int) -> bool:
    """Tell whether "that" is what the words are about ("said that was untrue")."""
    return tokens[at].low == "that" and [t.low in BE for t in tokens[at + 1 : at + 2]] == [True]


def is_adverb_before_that(tokens: list[Token], at: int) -> bool:
    """Tell whether "reported separately that" goes on to its content here."""
    adverb = is_adverb(tokens[at].low) or tokens[at].low in {"online", "elsewhere"}
    return adverb and [t.low for t in tokens[at + 1 : at + 2]] == ["that"]


def after_participle(tokens: list[Token], at: int) -> int | None:
    """Step over "posted on X" in "said in a video posted on X that …"."""
    told = any(token.low == "that" or token.text == ":" for token in tokens[at + 1 :])
    return at + 1 if told and is_reduced(tokens, at) else None


def after_aside(tokens: list[Token], at: int) -> int | None:
    """Step over a time, a place or "of him" that begins here; None when none does."""
    low = tokens[at].low
    if low in WHICH_TIME and (timed := before_that(tokens, at)):
        return timed
    if low == "out" or (low in TIME_WORDS and low != "may"):
        return at + 1
    if low in {"before", "after"} and [t.low for t in tokens[at + 2 : at + 3]] == ["that"]:
        return at + 2
    of_whom = low == "of" and tokens[at - 1].low in OF_WHOM
    placed = low in ASIDE_PREPOSITIONS and not is_quantity(tokens, at)
    if not (of_whom or placed or is_time_phrase(tokens, at)):
        return None
    return date_end(tokens, at + 1) or max(at + 1, phrase_end(tokens, at + 1, len(tokens)))


def before_that(tokens: list[Token], at: int) -> int | None:
    """Step over "the next morning" and "a day later" right before "that" or a mark."""
    timing = TIME_WORDS | SOME_TIME | WHICH_TIME
    end = next((n for n in range(at, len(tokens)) if tokens[n].low not in timing), at)
    timed = any(token.low in SOME_TIME for token in tokens[at:end])
    return end if timed and (tokens[end].low in {"that", ":"} or tokens[end].quoted) else None


def is_time_phrase(tokens: list[Token], at: int) -> bool:
    """Tell whether "this month" or "20 minutes later" begins here."""
    after = tokens[at + 1].low if at + 1 < len(tokens) else ""
    this = tokens[at].low in {"this", "these"} and after in TIME_WORDS
    earlier = [token.low for token in tokens[at + 2 : at + 3]] in (["before"], ["earlier"])
    the_day = tokens[at].low == "the" and after in TIME_WORDS | MEASURED and earlier
    return this or the_day or (is_number(tokens[at]) and after in MEASURED)


def date_end(tokens: list[Token], at: int) -> int | None:
    """Give where "(on) Sunday" or "(in) early May 2019" ends; None when no time begins here."""
    end = at
    while end < len(tokens) and (tokens[end].low in TIME_WORDS or is_day_number(tokens, end)):
        end += 1
    return end if any(token.low in TIME_WORDS for token in tokens[at:end]) else None


def is_day_number(tokens: list[Token], at: int) -> bool:
    """Tell whether a number belongs to a date: "4 May", "May 4", "2019"."""
    beside = [token.low for token in tokens[at - 1 : at + 2 : 2]]
    dated = any(low.strip(".")[:3] in MONTHS and low in TIME_WORDS for low in beside)
    return tokens[at].text.isdigit() and (dated or len(tokens[at].text) == 4)  # noqa: PLR2004 - a year


def is_quantity(tokens: list[Token], at: int) -> bool:
    """Tell whether "at least 23" or "between 40 and 50" begins here, and no aside."""
    following = tokens[at + 1 : at + 3]
    extreme = tokens[at].low in {"at", "up"} and following and following[0].low in EXTREMES
    share = len(following) > 1 and following[0].low == "a" and following[1].low in NUMBERS
    near = tokens[at].low in ABOUT and following and (is_number(following[0]) or share)
    return bool(extreme or near)


def is_clause(tokens: list[Token], at: int, *, strict: bool) -> bool:
    """Tell whether what was said begins here without "that"; "said so." is no content."""
    verb = tokens[at - 1].low
    if verb in NEED_MARKS:
        return False
    near = tokens[at : at + LONGEST_ASIDE]
    comma = next((n for n, token in enumerate(near) if token.text in {",", ";"}), len(near))
    if verb in JUDGING and any(token.quoted for token in near[:comma]):
        return True
    plain = verb in PLAIN and len(tokens) - at > 2 and tokens[at].low != "of"  # noqa: PLR2004 - two words are no clause
    return (plain and not strict) or (
        clause_follows(tokens, at) and not (strict and is_thing_when(tokens, at))
    )


def is_thing_when(tokens: list[Token], at: int) -> bool:
    """Recognise "(recalled) 300 ovens after three caught fire": a thing, and when it was done.

    "The man arrested after the crash had died" is a clause all the same.
    """
    verb = first_finite(tokens, at, min(len(tokens), at + LONGEST_SUBJECT)) or at
    when = next((n for n in range(at + 1, verb - 1) if tokens[n].low in WHEN), None)
    if when is None or any(t.low.endswith(("ed", "ing")) for t in tokens[at:when]):
        return False
    pronoun = tokens[when + 1].low in SUBJECTS
    return pronoun or tokens[verb].low not in AUXILIARIES


def clause_follows(tokens: list[Token], at: int) -> bool:
    """Tell whether subject and verb of a clause stand here with nothing between them."""
    if tokens[at].low in AUXILIARIES and tokens[at].low.split("'")[0] in SUBJECTS:
        return True
    verb = first_finite(tokens, at, min(len(tokens), at + LONGEST_SUBJECT))
    if verb is None or verb == at or tokens[at].low.endswith("ing"):
        return False
    subject = tokens[at:verb]
    if subject[-1].low in TELLING_MORE and (further := after_relative(tokens, verb)):
        del subject[-1]
        subject += tokens[verb + 1 : further]
    marked = next((n for n, token in enumerate(subject) if token.quoted), len(subject))
    if not tokens[verb].quoted and any(token.text == "," for token in subject[marked:]):
        return False  # "It saw the results “first”, she said"
    subject = subject[:marked] if marked else subject
    commas = [n for n, token in enumerate(subject) if token.text == ","]
    if len(commas) == 2 and commas[1] == len(subject) - 1:  # noqa: PLR2004 - one aside
        subject = subject[: commas[0]] + subject[commas[0] + 1 : commas[1]]
    return not any(t.low in CLAUSE_BREAKS or t.quoted for t in subject)


def after_relative(tokens: list[Token], verb: int) -> int | None:
    """Give the verb of the clause in "(those who) rinsed went on": the first one behind "who"."""
    near = range(verb + 1, min(len(tokens), verb + LONGEST_ASIDE))
    following = (n for n in near if is_finite(tokens, n) and not is_reduced(tokens, n))
    return next(following, None)


def after_comma(tokens: list[Token], comma: int) -> int | None:  # noqa: PLR0911
    """Step over ", on Friday," or ", in remarks carried by Y," before what was said."""
    at = comma + 1
    aside = tokens[at].low in {"citing", "quoting", "whose"} if at < len(tokens) else False
    if aside or is_done_by(tokens, at):
        near = range(at, min(at + LONGEST_CITED, len(tokens) - 1))
        behind = (n + 1 for n in near if tokens[n].text == ",")
        after = (n + tokens[n].quoted for n in behind)  # the mark behind “sources,”
        return next((n for n in after if [t.low for t in tokens[n : n + 1]] == ["that"]), None)
    if at >= len(tokens) or tokens[at].low in ENDS | {"as", "and", "but", "while"}:
        return None
    if tokens[at].quoted or tokens[at].low == "that":
        return at
    if tokens[at].low in CONNECTIVES and [t.text for t in tokens[at + 1 : at + 2]] == [","]:
        return at + 2
    if tokens[at].low not in ASIDE_PREPOSITIONS | TIME_WORDS:
        return None
    for n in range(at, min(at + LONGEST_ASIDE, len(tokens))):
        if n > at and tokens[n].is_word and is_finite(tokens, n):
            return None
        if tokens[n].text == ",":
            return n + 1
        if tokens[n].low == "that" or tokens[n].quoted:
            return n
    return None


def is_done_by(tokens: list[Token], at: int) -> bool:
    """Tell whether what was done with a paper stands here ("seen by", "filed in May by Y")."""
    done = at < len(tokens) and (tokens[at].low in SEEN or is_reduced(tokens, at))
    return done and any(token.low == "by" for token in tokens[at + 1 : at + FAR_BY])


def after_name(tokens: list[Token], comma: int) -> int | None:
    """Step over "told NRK, Norway’s broadcaster, that" from its first comma to "that"."""
    near = range(comma + 1, min(comma + LONGEST_NAMED, len(tokens) - 1))
    if not near:
        return None
    word = (n for n in near if not (tokens[n].is_word or tokens[n].text == "&") or tokens[n].quoted)
    closing = next(word, 0)
    told = closing and tokens[closing].text == "," and tokens[closing + 1].low == "that"
    named = tokens[comma + 1].capital or tokens[comma + 1].low in {"a", "an", "the"}
    return closing + 1 if told and named else None


def is_number(token: Token) -> bool:
    if token.text.isalpha():
        return token.low in NUMBERS
    return any(char.isdigit() for char in token.text) or token.low in NUMBERS
