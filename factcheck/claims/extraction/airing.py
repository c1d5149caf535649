"""Where words came out: "in an interview with Y", "said on Y", "remarks aired on Sunday by Y"."""

from dataclasses import replace

from factcheck.claims.extraction.adverbs import is_adverb
from factcheck.claims.extraction.frame import Frame
from factcheck.claims.extraction.lexicon import CUES, JOURNALS, words
from factcheck.claims.extraction.mentions import Mention, mention
from factcheck.claims.extraction.nouns import phrase_end
from factcheck.claims.extraction.outlets import GENERIC, outlet_at, outlet_name
from factcheck.claims.extraction.participles import ALONG, is_by_whom
from factcheck.claims.extraction.reaching import date_end
from factcheck.claims.extraction.tokens import Token

# What somebody gives or writes for an outlet.
SPEECHES = words(
    "interview interviews remarks comments statement statements message letter email column",
    "article op-ed op-eds essay piece editorial broadcast appearance conversation call exchange",
    "questions video debate profile documentary recording recordings footage clip tape audio",
)
# What becomes of such words on their way.
GIVEN = words(
    "published broadcast aired carried shown printed run posted reported quoted cited relayed",
    "streamed given sent released screened made recorded emailed read shared",
)
SPEAKING = CUES - words("called calls named names describes described published") | words(
    "spoke speaking talked talking appearing appeared writing interviewed"
)
TOWARDS = words("to with on in for")
BY = TOWARDS | {"by"}
# How somebody got through ("by phone", "via email") before it is told to whom.
WAYS = words("by via over")
MEANS = words("phone telephone email e-mail video text letter")
STEPS = 6
# "Research published in the journal Nature" was carried by nobody, but see REPORTING.
REPORTING = words("report reports reported")
TALKING = words("speaking talking")
REFUSING = words("not never declined refused failed unable")
AIRING = SPEECHES | GIVEN | SPEAKING


def aired(text: str, tokens: list[Token], places: list[int]) -> list[Mention]:
    """Give the outlets that words were given to, or came out in, as told at these places."""
    found = []
    for at in places:
        if tokens[at].low not in AIRING or is_refused(tokens, at):
            continue
        towards = step_over(tokens, at)
        given = any(is_given(tokens, n) for n in range(at, towards))
        if towards + 1 >= len(tokens) or tokens[towards].low not in (BY if given else TOWARDS):
            continue
        end = phrase_end(tokens, towards + 1, len(tokens))
        phrase = tokens[towards + 1 : end]
        learned = tokens[towards].low == "in" and is_learned(phrase)
        outlet = outlet_at(text, phrase) if phrase and not learned else None
        outlet = outlet or journal_of(text, tokens, at, towards, phrase)
        found += [outlet] if outlet else []
    return found


def is_refused(tokens: list[Token], at: int) -> bool:
    """Tell whether nobody spoke there ("did not reply to Y", "declined to talk to Y")."""
    return any(t.low in REFUSING or t.low.endswith("n't") for t in tokens[max(0, at - 2) : at])


def aired_on(text: str, tokens: list[Token]) -> list[Mention]:
    """Read "On the podcast Y, …", "In the paper Y, …", "During a Y interview, …"."""
    opens = tokens[0].low in {"on", "in", "during"}
    end = phrase_end(tokens, 1, len(tokens)) if opens else 1
    talk = next((n for n in range(2, end) if tokens[n].low == "interview"), 0)
    if not 1 < end < len(tokens) or tokens[end].text != ",":
        return []
    named = own_programme(tokens, end)
    outlet: Mention | None
    if named:
        outlet = replace(mention(text, named), kind="outlet")
    elif tokens[0].low != "on":
        outlet = outlet_name(text, tokens[1 : talk or end])
    else:
        outlet = outlet_at(text, tokens[1:end])
    return [outlet] if outlet else []


def own_programme(tokens: list[Token], comma: int) -> list[Token]:
    """Give the name in "On his podcast, Long Whistle, …"."""
    owned = tokens[1].low in {"his", "her", "their"} and tokens[comma - 1].low in GENERIC
    close = phrase_end(tokens, comma + 1, len(tokens)) if owned else 0
    named = tokens[comma + 1 : close]
    closed = [token.text for token in tokens[close : close + 1]] == [","]
    return named if closed and all(token.capital for token in named) else []


def journal_of(
    text: str, tokens: list[Token], at: int, towards: int, phrase: list[Token]
) -> Mention | None:
    """Give the journal in which people "report" what they found."""
    reported = tokens[at].low in REPORTING and tokens[towards].low == "in" and is_learned(phrase)
    named = reported and any(token.capital for token in phrase)
    return replace(mention(text, phrase), kind="document") if named else None


def aired_behind(text: str, tokens: list[Token], frame: Frame) -> list[Mention]:
    """Read "said Ann Lee on the broadcaster Kanal 5"."""
    subject = frame.subject
    on = subject.end if subject and subject.start > frame.cue else len(tokens)
    phrase = tokens[on + 1 : phrase_end(tokens, on + 1, len(tokens))]
    outlet = outlet_at(text, phrase) if phrase and tokens[on].low == "on" else None
    return [outlet] if outlet else []


def talked_with(text: str, tokens: list[Token], places: list[int]) -> Mention | None:
    """Give the name in "an interview with Deep Water", "speaking to Y", perhaps an outlet's."""
    for at in places:
        towards = [t.low for t in tokens[at + 1 : at + 2]]
        talking = tokens[at].low in TALKING and towards in (["to"], ["with"])
        if talking or (tokens[at].low == "interview" and towards == ["with"]):
            phrase = tokens[at + 2 : phrase_end(tokens, at + 2, len(tokens))]
            whom = mention(text, phrase) if phrase else None
            return whom if whom and whom.name and whom.kind == "unknown" else None
    return None


def is_learned(phrase: list[Token]) -> bool:
    return any(token.low in JOURNALS for token in phrase)


def step_over(tokens: list[Token], at: int) -> int:
    """Step from "interview" over "published", "on Sunday" and "by phone" to what tells where."""
    at += 1
    for _ in range(STEPS):
        if at + 1 >= len(tokens):
            break
        low = tokens[at].low
        dated = date_end(tokens, at + (low == "on"))
        if (
            is_given(tokens, at)
            or low in {"first", "live"}
            or is_adverb(low)
            or is_read_out(tokens, at)
        ):
            at += 1 + (tokens[at + 1].low in ALONG)
        elif dated:
            at = dated
        elif low in WAYS and tokens[at + 1].low in MEANS:
            at += 2
        elif low == "on" and (anonymous := anonymity_end(tokens, at)):
            at = anonymous
        else:
            break
    return at


def anonymity_end(tokens: list[Token], at: int) -> int:
    """Give where "on (the) condition of anonymity" ends that begins here, or 0."""
    near = [token.low for token in tokens[at + 1 : at + 5]]
    return at + 2 + near.index("anonymity") if "anonymity" in near and "of" in near else 0


def is_given(tokens: list[Token], at: int) -> bool:
    """Tell whether a participle says what became of words: "aired", "picked up by the Echo"."""
    if tokens[at].low in GIVEN:
        return True
    along = at + 1 < len(tokens) and tokens[at + 1].low in ALONG
    return tokens[at].low.endswith("ed") and is_by_whom(tokens, at + 1 + along)


def is_read_out(tokens: list[Token], at: int) -> bool:
    """Tell whether "read out" or "read aloud" goes on here."""
    return tokens[at - 1].low == "read" and tokens[at].low in {"out", "aloud"}
