"""The words for a speaker at one place, and what they tell about who it is."""

from dataclasses import dataclass, replace

from factcheck.claims.extraction.couples import named_pair, without_others
from factcheck.claims.extraction.demonyms import PEOPLES, tells_origin
from factcheck.claims.extraction.genders import PRONOUNS, gender_of
from factcheck.claims.extraction.issuing import (
    is_of_last,
    issued_by,
    past_initials,
    sort_of,
    stating,
    without_issue,
    without_place,
)
from factcheck.claims.extraction.lexicon import (
    BODIES,
    BROADCASTING,
    DETERMINERS,
    DOCUMENTS,
    FIRM_NAMES,
    HONOURS,
    JOURNALS,
    NUMBERS,
    OUTLET_WORDS,
    PREPOSITIONS,
    ROLES,
    TIME_WORDS,
    TITLES,
    words,
)
from factcheck.claims.extraction.name_beside import behind_office
from factcheck.claims.extraction.nouns import (
    head,
    head_end,
    is_plural,
    is_role,
    name_run,
    without_titles,
)
from factcheck.claims.extraction.tokens import Token

SORTS = words(
    "newspaper newspapers magazine newsletter website site channel station broadcaster newswire",
    "portal podcast news agency wire tabloid daily weekly",
)
REFLEXIVE = words("itself himself herself themselves")
FIGURES = words("figure figures voice voices")
WATCHING = words("monitor observer guardian courier examiner")
OF_PEOPLE = words(
    "senior party government opposition industry union leading cabinet military church"
)
DEFINITE = words("the this that these those its his her their our my your both")
ARTICLES = frozenset(("the", "a", "an"))
OFFICES = TITLES | ROLES
RETIRED = words("retd ret rtd retired")
INSTITUTIONS = BODIES | OUTLET_WORDS
COMMON = DETERMINERS | NUMBERS | PREPOSITIONS | ROLES | DOCUMENTS


@dataclass(frozen=True)
class Mention:
    """Words for a speaker: `label` is how they would be listed, `name` the bare proper name."""

    start: int
    end: int
    text: str
    label: str
    name: str | None
    head: str
    words: frozenset[str]
    kind: str
    plural: bool
    definite: bool
    gender: str
    called: str = ""

    @property
    def pronoun(self) -> bool:
        return self.kind == "pronoun"


def mention(text: str, tokens: list[Token], aside: list[Token] | None = None) -> Mention:
    """Describe the noun phrase; `aside` is an apposition ("her deputy, Ann Lee")."""
    if len(tokens) > 1 and tokens[-1].low in REFLEXIVE:
        tokens = tokens[:-1]
    tokens = tokens[len(tokens) > 1 and tokens[0].text in {"-", "–"} :]  # the mark of a list
    start, end = tokens[0].start, tokens[-1].end
    if len(tokens) > 2 and tokens[-2].low.strip(".") == "no" and tokens[-1].text.isdigit():  # noqa: PLR2004
        tokens = tokens[:-2]  # "its communique No 14"
    tokens = without_place(without_issue(without_others(tokens)))
    past = past_initials(tokens)
    if past:
        return replace(mention(text, tokens[past:], aside), start=start, text=text[start:end])
    first = tokens[0].low
    if len(tokens) == 1 and first in PRONOUNS:
        return Mention(
            start, end, text[start:end], first, None, first, frozenset(), "pronoun",
            first in {"they", "them"}, definite=True, gender=PRONOUNS[first],
        )  # fmt: skip
    pair = named_pair(tokens, aside)
    if pair:
        return together(text, tokens, *pair)
    aside = None if aside and is_of_last(tokens, aside) else behind_office(tokens) or aside
    beside = name_of(text, aside) if aside and aside[0].low not in {"a", "an"} else None
    one = first == "one" and [t.low for t in tokens[1:2]] == ["of"]
    office = head(tokens) in OFFICES or one
    people = one or (head(tokens) in PEOPLES and first in DETERMINERS)
    name = (beside if office else None) or (None if people else name_of(text, tokens)) or beside
    author = issued_by(tokens)
    body = stating(tokens)
    if body and not name:
        return replace(mention(text, body), end=end, text=text[start:end])
    if author and not name:
        return replace(mention(text, author), start=start, text=text[start:end])
    words = described(tokens) | (described(aside) if aside else frozenset())
    noun = head(tokens)
    kind = "person" if people and not (name or one) else kind_of(noun, name, words)
    one_of_body = first in {"a", "an"} and not name and noun in BODIES & ROLES
    if one_of_body or (noun in FIGURES and words & OF_PEOPLE):
        kind = "person"  # "a guard", "a senior party figure"
    if noun == "body" and [t.low for t in tokens[head_end(tokens) :][:1]] == ["of"]:
        kind = "unknown"  # "the body of a man", which says nothing
    return Mention(
        start=start,
        end=end,
        text=text[start:end],
        label=name or description(text, tokens, kind).removesuffix("’s").removesuffix("'s"),
        name=name,
        head=noun,
        words=words,
        kind=kind,
        plural=is_plural(tokens) and not (name and kind == "body"),
        definite=first in DEFINITE or text[start:end].lower() == "counsel",
        gender=next((gender for w in (noun, *sorted(words)) if (gender := gender_of(w))), ""),
        called=sort_of(tokens, name, kind, aside),
    )


def together(text: str, tokens: list[Token], one: list[Token], other: list[Token]) -> Mention:
    """Describe two who speak together, by their names."""
    names = " and ".join(text[name[0].start : name[-1].end] for name in (one, other))
    start, end = tokens[0].start, tokens[-1].end
    return Mention(
        start, end, text[start:end], names, names, other[-1].low, described(tokens), "person",
        plural=True, definite=False, gender="",
    )  # fmt: skip


def described(tokens: list[Token]) -> frozenset[str]:
    """Give the lower-cased words of the head: roles, titles and what stands before them."""
    end = head_end(tokens)
    return frozenset(
        token.low.strip(".")
        for token in tokens[:end]
        if token.is_word and token.low not in DETERMINERS
    )


def name_of(text: str, tokens: list[Token]) -> str | None:
    """Give the proper name without titles; bodies such as "Bank of Nowhere" keep their "of"."""
    tokens = behind_retired(tokens)
    bracketed = [t for t in tokens[1:] if t.text == "("]
    if bracketed and tokens[-1].text == ")":
        inside = [t for t in tokens if t.start > bracketed[0].start and t.is_word]
        if len(inside) > 1 and all(t.text.lower() != t.text for t in inside):
            return text[inside[0].start : inside[-1].end]
    run = without_owner(name_run(tokens)) or outlet_run(tokens)
    run = run[len(run) > 1 and run[0].low.endswith(("-based", "-listed")) :]
    while len(run) > 1 and run[-1].low in HONOURS:
        run = run[:-1]
    if not run or all(token.low in BROADCASTING for token in run):
        return None
    noun = run[-1].low.strip(".").removesuffix("'s")
    rest = [t for t in tokens if t.start > run[-1].start]
    alone = len(run) - (run[0].low in ARTICLES) == 1
    if noun in TITLES or (alone and (noun in ROLES or noun in DOCUMENTS)):
        return office_holder(text, rest) if noun in TITLES else None
    common = len(run) == 1 and noun.endswith("s") and run[0].text[1:].islower()
    if common and rest and (rest[0].low in PREPOSITIONS or rest[0].low.endswith("ing")):
        return None
    whole = noun in BODIES or noun in JOURNALS
    whole = whole or (noun in OUTLET_WORDS and len(rest) > 1 and rest[1].capital)
    if rest and rest[0].low in {"of", "for"} and len(rest) > 1 and whole:
        return of_name(text, run, rest)
    whole = noun in BODIES or noun in OUTLET_WORDS or noun == "staff"  # "the General Staff"
    bare = run if whole else without_titles(run)
    if bare is run and run[0].low in ARTICLES and noun not in OUTLET_WORDS:
        bare = run[1:]
    return (
        text[bare[0].start : bare[-1].end].removesuffix("’s").removesuffix("'s") if bare else None
    )


def behind_retired(tokens: list[Token]) -> list[Token]:
    """Leave out the rank and the bracket in "Col. (retd) Ann Lee", and in "Ann Lee (ret.)"."""
    for at in range(len(tokens) - 2):
        if tokens[at].text == "(" and tokens[at + 1].low.strip(".") in RETIRED:
            end = next((n for n in range(at + 2, len(tokens)) if tokens[n].text == ")"), at)
            return tokens[end + 1 :] or tokens[:at]
    return tokens


def outlet_run(tokens: list[Token]) -> list[Token]:
    """Give the name before what sort of outlet it is ("Iran's Tasnim news agency")."""
    at = head_end(tokens)
    while at and tokens[at - 1].low in SORTS and not tokens[at - 1].capital:
        at -= 1
    if at == head_end(tokens):
        return []
    run: list[Token] = []
    while at and tokens[at - 1].is_word and tokens[at - 1].capital:
        at -= 1
        if tokens[at].low.endswith("'s") or tells_origin(tokens[at].low):
            break
        run.insert(0, tokens[at])
    run = run[1:] if run and run[0].low in DETERMINERS else run
    return [] if all(token.low in BROADCASTING | TIME_WORDS for token in run) else run


def without_owner(run: list[Token]) -> list[Token]:
    """Drop whose somebody is ("Labour's Dawn Hsu"); bodies keep theirs ("King's College")."""
    owners = [n for n, token in enumerate(run) if token.low.endswith("'s")]
    rest = run[owners[-1] + 1 :] if owners else run
    body = any(token.low in INSTITUTIONS for token in rest)
    return rest if len(rest) > 1 and not body else run


def office_holder(text: str, rest: list[Token]) -> str | None:
    """Find the name in "Secretary of State Ann Lee": the last two of at least three names."""
    tail = [t for t in rest[1:] if t.is_word]
    if len(tail) > 2 and all(t.capital for t in tail[-3:]):  # noqa: PLR2004
        return text[tail[-2].start : tail[-1].end]
    return None


def of_name(text: str, run: list[Token], rest: list[Token]) -> str:
    end = run[-1].end
    for token in rest:
        if token.capital:
            end = token.end
        elif token.low not in PREPOSITIONS | ARTICLES | {"and"}:
            break
    start = run[1].start if run[0].low in ARTICLES and len(run) > 1 else run[0].start
    return text[start:end]


def kind_of(noun: str, name: str | None, words: frozenset[str]) -> str:
    """Tell person, body, document and outlet apart, by the head noun and the titles."""
    last = name.split()[-1].lower().strip(".") if name else noun
    station = last.split("-")[-1] in BROADCASTING and "-" in last
    if name and (station or last in OUTLET_WORDS or (words & OUTLET_WORDS and not words & ROLES)):
        return "outlet"
    firm = "&" in (name or "").split()
    firm = firm or (
        last in FIRM_NAMES and name != last.capitalize()
    )  # "Insurance" alone is no firm
    if firm or last in BODIES or noun in BODIES or {"general", "staff"} <= words:
        return "body"
    if noun in DOCUMENTS and not (name or is_role(noun)):
        return "document"
    if is_role(noun) or any(is_role(word) for word in words):
        return "person"
    if noun in OUTLET_WORDS:
        return "person" if noun in WATCHING else "outlet"  # "a UN monitor"
    return "unknown"


def description(text: str, tokens: list[Token], kind: str) -> str:
    """Write an unnamed speaker as listed: bodies without article, people with theirs."""
    first = tokens[0]
    both = any(token.low in ARTICLES for token in tokens[1:])  # "the firm and the union"
    if kind == "body" and first.low in ARTICLES and len(tokens) > 1 and not both:
        return text[tokens[1].start : tokens[-1].end]
    words = text[first.start : tokens[-1].end]
    common = first.low in COMMON or (
        len(tokens) > 1
        and (
            tokens[1].low in PREPOSITIONS
            or (
                not tokens[1].capital
                and first.low not in {"us", "un", "eu", "uk"}
                and not first.low.endswith("'s")
                and first.low.isalpha()
                and not first.text.isupper()
            )
        )
    )
    common = common and not tells_origin(first.low)
    return (
        words[0].lower() + words[1:]
        if (common and (first.text[1:].islower() or not first.text[1:])) or first.low == "a"
        else words
    )
