"""The names of outlets, known by a word in them ("Gazette") or by their initials."""

import re
from dataclasses import replace

from factcheck.claims.extraction.demonyms import tells_origin
from factcheck.claims.extraction.lexicon import (
    BODIES,
    BROADCASTING,
    DETERMINERS,
    OUTLET_WORDS,
    PREPOSITIONS,
    TIME_WORDS,
    words,
)
from factcheck.claims.extraction.mentions import Mention, mention
from factcheck.claims.extraction.nouns import REDUCED, SUBJECTS
from factcheck.claims.extraction.tokens import Token

PLAIN_NAMES = words(
    "reuters afp ap cnn bbc npr bloomberg axios politico spiegel monde figaro haaretz",
    "interfax tasnim mehr xinhua kyodo yonhap nikkei caixin jazeera arabiya kommersant vedomosti",
    "meduza izvestia ritzau belga ukrinform suspilne hurriyet corriere repubblica ansa lusa efe",
    "clarin folha globo marca equipe mediapart vogue forbes newsweek newsnight itv lbc sky tmz",
    "propublica semafor buzzfeed breitbart univision telemundo telesur politiken berlingske",
    "aftenposten aftonbladet expressen dagbladet bild stern anadolu talksport msnbc dpa tass",
    "wafa irna tanjug variety billboard",
)
WIRES = PLAIN_NAMES & words(
    "reuters interfax tasnim mehr xinhua kyodo yonhap ritzau belga ukrinform ansa lusa efe anadolu",
    "bloomberg",
)
# Words of newspapers' names, where they have a capital ("the Harbour Echo").
PAPER_NAMES = words(
    "echo argus mercury sentinel dispatch enquirer inquirer bugle advertiser messenger recorder",
    "beacon globe spectator economist sun mail express star metro citizen reporter digest argonaut",
    "record advocate democrat leader pioneer tribune world nation review",
    "bee clarion courant gleaner",
)
# Those of other languages, which need no "the".
FOREIGN_NAMES = words(
    "zeitung anzeiger kurier rundfunk dagblad blatt blad avis avisen posten tidende tidning",
    "correo voz prensa diario jornal gazzetta soir presse faro mundo pais nacion pravda gazeta",
)
# Bodies known by their initials that are told things and are no outlets.
NO_OUTLETS = words(
    "nato opec unesco unicef interpol fifa uefa nhs fbi cia doj sec fda cdc epa imf who wto oas",
    "mps meps usa nypd lapd met icc icj iaea unhcr nasa ceo ceos w.h.o. pta nfl nba nhl irs",
    "osce unrwa opcw asean ecb fomc wada ioc idf pkk plo anc eff cdu spd afd fdp dup snp gop dnc",
    "rnc tuc rmt gmb uaw afl-cio aclu nra naacp bma rcn nfu rac neu nasuwt cbi rspca rspb cma fca",
    "ntsb faa osha fema dhs dea atf nsa gao cbo ftc fcc tsa usda hud nih hmrc dvla dwp mod moj cps",
    "iopc hse caa mit ucl ucla lse oecd iom wfp mlb ncaa fia atp wta pga rfu ecj",
)
# What such a name ends with when it is a body's ("the Press Club").
NO_PAPERS = words(
    "club council committee union office commission complaints ombudsman freedom trust"
)
STATIONS = words("corporation company corp service")
PLACING = PREPOSITIONS - words("of from")
# "A local radio station" and "Danish media" are outlets without a name.
UNNAMED = words(
    "channel station newspaper newspapers magazine podcast website broadcaster outlet radio blog",
    "television tv tabloid media newswire",
)
# "Told the channel" means an outlet named before; "told the press" means nobody.
GENERIC = words(
    "channel station newspaper paper magazine podcast agency website site programme program",
    "broadcaster network outlet daily weekly monthly radio blog tabloid broadsheet newswire",
    "newsletter show portal publication title wire newsroom",
)
# Charities and offices have them as well ("the aid agency Vik").
OF_OTHERS = words("agency network programme program")
OF_NEWS = words("news press wire state national public radio tv television local talk satellite")
# What only outlets are that somebody speaks to ("the state-run Vik Ajansi").
STATE_RUN = words("state-run state-owned state-controlled semi-official pro-government")
WHEN = words("on late early last this earlier later")
NEWS_AGENCY, NETWORK = words("news agency"), words("network")
# Of one word ("the Sun") only these; "the Echo" is as a rule the outlet whose article it is.
KNOWN_ALONE = words("sun mail express star spectator economist")
# Words that mark an outlet also without a capital ("the Kol Yom news site").
COMMON = GENERIC | UNNAMED | words("news site documentary agency press wire")
# "On his podcast" and "told this newspaper" name nobody between.
OWNED = ("this ", "these ", "our ", "my ", "his ", "her ", "its ", "their ")
# "SpaceNews", "TechTimes".
SITE = re.compile(r"[\w-]{3,}\.(?:com|org|net|info|news|[a-z]{2})")
JOINED = ("News", "Times", "Post", "Wire", "Press", "Daily", "Today", "Radio", "TV", "Media")
# Whoever posts there is carried by nobody.
SOCIAL = words(
    "telegram facebook instagram twitter tiktok youtube whatsapp linkedin weibo bluesky substack x",
    "mastodon reddit snapchat threads vkontakte wechat discord",
)


def is_call_sign(token: Token) -> bool:
    """Tell whether a name alone says that it is an outlet: a well-known one, or "RTX"."""
    initials = token.text.replace("-", "").isupper() and len(token.text) > 2  # noqa: PLR2004
    part_of = any(part.isupper() and len(part) > 2 for part in token.text.split("-"))  # noqa: PLR2004
    if token.text[:1].islower() and token.text.endswith(JOINED):
        return True  # "eNews"
    return token.low in PLAIN_NAMES or ((initials or part_of) and token.low not in NO_OUTLETS)


def before_day(tokens: list[Token]) -> list[Token]:
    """Leave out when it was told ("the Gazette newspaper on Monday")."""
    days = (n for n in range(1, len(tokens) - 1) if tokens[n].low in WHEN)
    end = next((n for n in days if tokens[n + 1].low in TIME_WORDS | WHEN), len(tokens))
    return tokens[:end]


def is_outlet_word(token: Token) -> bool:
    """Tell whether a word is of an outlet's name, also one half of it ("Courier-Dispatch")."""
    marks = not OUTLET_WORDS.isdisjoint((token.low, *token.low.split("-")))
    if SITE.fullmatch(token.low):
        return True
    if token.text.endswith(JOINED) and not token.text.isupper():
        return True
    return marks and (token.capital or token.low in COMMON)


def is_paper(tokens: list[Token], proper: list[Token]) -> bool:
    """Tell whether a name with "the" is one that newspapers have ("the Harbour Echo")."""
    if len(proper) > 1 and {proper[0].low, proper[-1].low} & FOREIGN_NAMES:
        return True
    if not proper or tokens[0].low != "the":
        return False
    last = {proper[-1].low, *proper[-1].low.split("-")}
    alone = len(proper) == 1 and len(last) == 1
    return bool(last & (KNOWN_ALONE if alone else PAPER_NAMES | FOREIGN_NAMES))


def is_station(proper: list[Token]) -> bool:
    """Tell whether a name ends on what stations are called ("the Vik Broadcasting Company")."""
    last = [token.low for token in proper[-2:]]
    return len(proper) > 2 and last[0] == "broadcasting" and last[1] in STATIONS  # noqa: PLR2004


def before_place(tokens: list[Token]) -> list[Token]:
    """Leave out what tells more ("the Gazette in Bergen", "the agency obtained by the Echo")."""
    ends = (n for n in range(1, len(tokens)) if tokens[n].low in PLACING)
    end = next(ends, len(tokens))
    return tokens[: end - (end < len(tokens) and tokens[end - 1].low in REDUCED)]


def owner_of_programme(tokens: list[Token]) -> list[Token]:
    """Give the station in "Radio Vik's Morning Show"."""
    for at, token in enumerate(tokens):
        owner = [*tokens[:at], bare(token)] if token.low.endswith("'s") else []
        station = len(owner) > 1 and owner[-1].low in BROADCASTING
        if station or any(is_outlet_word(t) or is_call_sign(t) for t in owner):
            return owner
    return tokens


def bare(token: Token) -> Token:
    """Leave out the "'s" of an owner."""
    return token._replace(text=token.text[:-2], low=token.low[:-2], end=token.end - 2)


def outlet_name(text: str, tokens: list[Token]) -> Mention | None:
    """Give the outlet somebody talked to ("told the Harbour podcast"), or None for anyone else."""
    called = after_sort(tokens)
    if called:
        name, whole = text[called[0].start : called[-1].end], mention(text, called)
        return replace(whole, kind="outlet", label=name, name=name, gender="", plural=False)
    words = outlet_words(tokens)
    found = mention(text, words) if words else None
    return found if found and found.text else None


def after_sort(tokens: list[Token]) -> list[Token]:
    """Give the name in "the trade weekly Deep Count", whatever its words are elsewhere."""
    tokens = before_place(before_day(tokens))
    if not tokens:
        return []  # "Published under the Harbour Act"
    at = next((n for n in range(len(tokens) - 1, -1, -1) if not tokens[n].capital), 0)
    name = tokens[at + 1 :]
    sorts = GENERIC if at == 1 else GENERIC - OF_OTHERS
    of = at - 2 if tokens[at].low == "the" and tokens[at - 1].low == "of" else at - 1
    whole = of > 0 and tokens[of].capital and tokens[of + 1].low == "of"
    if whole and tokens[of - 1].low in sorts and not tokens[of - 1].capital:
        return tokens[of:]  # "the station Voice of the Lakes"
    named = name and tokens[at].low in sorts and not tokens[at].capital
    named = named and all(token.is_word for token in name)
    return name[name[0].low == "the" :] if named else []


def outlet_words(tokens: list[Token]) -> list[Token]:
    """Give the words of an outlet's name in the words for whom somebody talked to."""
    tokens = before_place(owner_of_programme(before_day(tokens)))
    if any(t.low == "conference" for t in tokens):
        return []
    proper = small_name(tokens) or [
        t for t in tokens if t.is_word and t.low not in SUBJECTS and (t.capital or is_call_sign(t))
    ]
    if all(token.low in DETERMINERS | TIME_WORDS for token in proper):
        return []  # "The paper" at the head of a sentence, "a Sunday newspaper"
    while len(proper) > 1 and proper[0].low.endswith(("'s", "-based")):
        proper = proper[1:]
    owner = bool(proper) and proper[-1].low.endswith("'s")  # "Lund's press man"
    if owner or (proper and all(tells_origin(token.low) for token in proper)):
        return []
    if proper and (proper[-1].low in NO_PAPERS or any(t.low in SOCIAL for t in proper)):
        return []
    common = any(is_outlet_word(t) and not is_of_others(tokens, n) for n, t in enumerate(tokens))
    common = common or (len(proper) > 1 and proper[-1].low in BROADCASTING)
    common = common or is_paper(tokens, proper) or is_station(proper)
    common = common or any(is_call_sign(token) for token in proper)
    common = common or any(token.low in STATE_RUN for token in tokens[:3])
    if not common or all(token.low in BROADCASTING for token in proper):
        return []
    first, last = tokens.index(proper[0]), tokens.index(proper[-1])
    if last + 1 < len(tokens) and tokens[last + 1].text.isdigit():
        last += 1
    return [] if is_bodys(tokens[last + 1 : last + 2]) else tokens[first : last + 1]


def is_bodys(after: list[Token]) -> bool:
    """Tell whether a name is of a body, by the word behind it ("the Press Council board")."""
    lows = [token.low for token in after if not token.capital]
    return not BODIES.isdisjoint(lows) and COMMON.isdisjoint(lows)


def is_of_others(tokens: list[Token], at: int) -> bool:
    """Tell whether a charity or an office is meant ("the aid agency Vik")."""
    before = tokens[at - 1] if at else tokens[at]
    small = tokens[at].low in OF_OTHERS and not (tokens[at].capital or before.capital)
    return small and before.low not in DETERMINERS | OF_NEWS and not tells_origin(before.low)


def small_name(tokens: list[Token]) -> list[Token]:
    """Give the name in "the news agency dpa", written small, behind what sort of outlet it is."""
    sort, name = tokens[-2:] if len(tokens) > 1 else (None, None)
    behind = sort is not None and sort.low in GENERIC and tokens[0].low in {"the", "news"}
    small = name is not None and name.low.isalpha() and not (name.capital or name.low in COMMON)
    several = name is not None and name.low.endswith("s")
    plain = not any(token.capital for token in tokens)
    return tokens[-1:] if behind and small and plain and not several else []


def outlet_at(text: str, tokens: list[Token]) -> Mention | None:
    """Give the outlet these words name or describe ("Vik TV", "a local radio station")."""
    named = outlet_name(text, tokens)
    if named:
        return named if named.kind != "person" else None
    told = mention(text, before_day(tokens))
    return told if is_unnamed(told) or is_that_outlet(told) else None


def is_unnamed(told: Mention) -> bool:
    """Tell whether some outlet is meant that has no name here ("state television")."""
    bare = told.definite and told.words <= GENERIC | {"news", "media"}
    bare = bare or told.text.lower().startswith(OWNED)
    social = told.words & (SOCIAL | {"social"})
    return (
        not (told.name or bare or social)
        and told.head in UNNAMED
        and told.text.lower() != told.head
    )


def is_that_outlet(told: Mention) -> bool:
    """Tell whether an outlet named before is meant ("told the channel")."""
    plain = {word for word in told.words if not tells_origin(word)} - {"same"}
    bare = not (told.name or told.text.lower().startswith(OWNED)) and plain <= GENERIC | {"news"}
    body = told.words in (NEWS_AGENCY, NETWORK)
    return (
        bare
        and (body or told.kind in {"outlet", "document", "unknown"})
        and told.definite
        and told.head in GENERIC
    )


def is_wire(name: str, before: str) -> bool:
    """Tell whether "the agency" may be a newswire ("PTI"): no other is named `before`."""
    known = name.lower() in WIRES or name.isupper()
    wire = known or re.search(r"press(?:e|$)|\bagence\b", name.lower())
    return bool(wire) and not re.search(r"(?<!\bnews) agency", before.lower())
