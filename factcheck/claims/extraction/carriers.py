"""Who carried what was said: "X told the outlet Y", "as reported by Y", "Y reported, citing X"."""

from factcheck.claims.extraction.airing import aired, aired_behind, aired_on, talked_with
from factcheck.claims.extraction.asides import described_end
from factcheck.claims.extraction.borders import content_end
from factcheck.claims.extraction.citing import (
    CARRYING,
    FIGURES,
    FIRST_TOLD,
    OBTAINING,
    add_cited,
    add_reproduced,
    cite,
    is_no_source,
    with_name,
)
from factcheck.claims.extraction.finding import finder
from factcheck.claims.extraction.frame import Frame
from factcheck.claims.extraction.issuing import is_own_issue
from factcheck.claims.extraction.lexicon import CITING, words
from factcheck.claims.extraction.mentions import SORTS, Mention, mention
from factcheck.claims.extraction.name_beside import name_after
from factcheck.claims.extraction.nouns import head, phrase_end
from factcheck.claims.extraction.outlets import (
    after_sort,
    before_day,
    is_call_sign,
    is_that_outlet,
    is_unnamed,
    outlet_at,
    outlet_name,
)
from factcheck.claims.extraction.report import Report
from factcheck.claims.extraction.sourcing import HANDED, RELEASED, ways_here
from factcheck.claims.extraction.tokens import Token

# "Said the pier fell in an interview with Y."
TALKS = words("interview remarks comments")
WRITING = words(
    "reporter correspondent journalist columnist presenter interviewer editor host anchor",
    "reporters correspondents journalists presenters editors hosts anchors",
)
WORKING_FOR = words("of for from at with")
BEFORE_TALKS = words("in an his her their its later telephone tv radio recent")
LONGEST_BESIDE = 9


def add_carriers(
    text: str, tokens: list[Token], frame: Frame, report: Report, region: tuple[int, int]
) -> None:
    """Add outlets that were told, that reported, or that cite somebody else.

    `region` are the tokens from the attribution before this one to the one after it.
    """
    apart = quoting_start(tokens, frame)
    region = (max(apart, region[0]), region[1])
    if frame.addressee:
        report.addressed = True
        add_told(text, addressed(tokens, *frame.addressee), report)
    if frame.carrier:
        report.carriers.append(with_name(text, tokens, *frame.carrier))
    add_aired(text, tokens, around(tokens, frame, region), frame, report)
    opening = phrase_end(tokens, 1, len(tokens))
    if tokens[0].low in CITING and report.source and 1 < opening <= frame.first:
        behind = name_after(tokens, opening)
        named = tokens[opening + 1 : behind]
        cited = mention(text, tokens[1:opening], named or None)
        cite(report, cited, frame.verb)
    if frame.subject:
        found = finder(text, tokens, frame.subject.start)
        if found:
            add_outlet(found, report)
        end = described_end(tokens, frame.subject.end, frame.cue)
        add_quoting(text, tokens[frame.subject.start : end], report)
    places = [at for at in beside(tokens, frame) if at >= apart]
    add_said_to(text, tokens, [at for at in places if at >= region[0]], frame, report)
    for at in places:
        if at <= region[1] or is_of_all(tokens, at):
            add_cited(text, tokens, at, frame, report)
    add_reproduced(text, tokens, around(tokens, frame, region), report)
    add_agent(text, tokens, frame, report)
    if frame.kind == "passive" and frame.subject and frame.verb == "heard":
        add_told(text, tokens[frame.subject.start : frame.subject.end], report)
    report.carriers = in_order(tokens, frame, once_each(report.carriers))


def is_of_all(tokens: list[Token], at: int) -> bool:
    """Tell whether what stands behind the next attribution is of this one as well.

    "…, as reported by Y" is; "citing Z" and "(a letter) seen by Y" go with the words right before.
    """
    apart = any(token.low in {",", "as"} for token in tokens[max(0, at - 2) : at])
    return apart and tokens[at].low not in CITING


def quoting_start(tokens: list[Token], frame: Frame) -> int:
    """Give where "Y, which also quoted her as saying" begins: what stands before came not by Y."""
    if frame.carrier is None or frame.carrier[1] >= frame.cue:
        return 0
    beside = {token.low for token in tokens[frame.carrier[1] : frame.carrier[1] + 2]}
    return frame.carrier[0] if beside & {"which", "who"} else 0


def in_order(tokens: list[Token], frame: Frame, carriers: list[Mention]) -> list[Mention]:
    """Put who is told of between a paper and its verb in order ("published by Y, cited by Z")."""
    first = tokens[frame.subject.start].start if frame.subject else 0
    between = all(first < each.start < tokens[frame.cue].start for each in carriers)
    return sorted(carriers, key=lambda each: each.start) if between else carriers


def once_each(carriers: list[Mention]) -> list[Mention]:
    """Leave out who was noted before, by the same or by fewer of the same words."""
    kept: list[Mention] = []
    for carrier in carriers:
        again = any(
            carrier.label == each.label or (carrier.start < each.end and each.start < carrier.end)
            for each in kept
        )
        kept += [] if again else [carrier]
    return kept


def add_agent(text: str, tokens: list[Token], frame: Frame, report: Report) -> None:
    """Read "it was reported by Y that …": Y says so."""
    by = frame.cue + 1
    if frame.kind != "passive" or by + 1 >= len(tokens) or tokens[by].low != "by":
        return
    end = phrase_end(tokens, by + 1, len(tokens))
    if end == by + 1 or is_no_source(tokens[by + 1 : end]):
        return
    agent = with_name(text, tokens, by + 1, end)
    report.source, report.unknown = agent, False
    report.carriers = [each for each in report.carriers if each.label != agent.label]


def around(tokens: list[Token], frame: Frame, region: tuple[int, int]) -> list[int]:
    """Give the places of an attribution outside its speaker and its words, but for interviews."""
    begin, end = region
    subject = range(frame.subject.start, frame.subject.end) if frame.subject else range(0)
    said = range(0)
    if frame.content is not None:
        said = range(frame.content, content_end(tokens, frame.content, end))
    elif frame.kind != "empty":
        begin = min(frame.first, frame.cue)
    return [
        at
        for at in range(begin, end)
        if at not in subject
        and not tokens[at].quoted
        and (at not in said or (tokens[at].low in TALKS and tokens[at - 1].low in BEFORE_TALKS))
    ]


def beside(tokens: list[Token], frame: Frame) -> list[int]:
    """Give the places around a speaker where it may be told who carried the words."""
    subject = range(frame.subject.start, frame.subject.end) if frame.subject else range(0)
    after = min(frame.subject.end, frame.cue) if frame.subject else frame.cue
    begin = 1 if frame.content is not None else after
    return [
        at
        for at in range(0 if begin == 1 else begin, len(tokens) - 2)
        if at not in subject and not tokens[at].quoted
    ]


def add_quoting(text: str, subject: list[Token], report: Report) -> None:
    """Read "an official quoted by Y said" and "minutes obtained by Y show"."""
    for how, by in ways_here(subject):
        if how in CARRYING:
            carrier = mention(text, by)
            figures = head(subject) in FIGURES and not outlet_at(text, by)
            own = is_own_issue(how, "body" if figures else carrier.kind)
            report.carriers += [] if own else [carrier]
        elif how in OBTAINING | FIRST_TOLD:
            add_told(text, by, report)
        else:
            outlet = outlet_at(text, by)
            report.carriers += [outlet] if outlet else []


def addressed(tokens: list[Token], start: int, end: int) -> list[Token]:
    """Give who was told with what stands beside ("Norway’s broadcaster, NRK", "NRK, a channel")."""
    after = tokens[end : end + LONGEST_BESIDE]
    closing = next((n for n, t in enumerate(after[1:], 1) if not t.is_word), 0)
    ends = closing == len(after) - 1 and after[closing].text == "."
    if closing < 2 or after[0].text != "," or not (ends or after[closing].text == ","):  # noqa: PLR2004
        return tokens[start:end]
    beside = after[1:closing]
    sort = {head(beside), head(tokens[start:end])} & SORTS
    the = beside[0].low == "the"
    if sort and all(token.capital for token in beside[the:]):
        return beside if the else [*tokens[start:end], *beside]
    named = bool(sort) and tokens[end - 1].capital
    return [*beside[-1:], *tokens[start:end]] if named else tokens[start:end]


def employer(text: str, addressee: list[Token]) -> list[Token]:
    """Give the outlet of "a reporter for the Echo", "a Reuters reporter", "Ann Lee of the Echo"."""
    who = next((n for n, token in enumerate(addressee) if token.low in WRITING), 0)
    if who and not addressee[who].capital and outlet_name(text, addressee[:who]):
        return addressee[:who]
    at = next((n for n, token in enumerate(addressee) if token.low in WORKING_FOR), 0)
    writes = at and (addressee[at - 1].low in WRITING or all(t.capital for t in addressee[:at]))
    outlet = addressee[at + 1 :]
    named = bool(writes and outlet) and outlet_name(text, outlet)
    return outlet if named and not outlet_name(text, addressee[:at]) else addressee


def add_told(text: str, addressee: list[Token], report: Report) -> None:
    """Note the outlet somebody told; a bare name is settled when the whole article is known."""
    joint = next((n for n, token in enumerate(addressee) if token.low == "and"), 0)
    both = [addressee[:joint], addressee[joint + 1 :]]
    single = len(both[1]) == 1 and not is_call_sign(both[1][0])  # "the Post and Courier"
    if joint and all(both) and not single and all(outlet_name(text, each) for each in both):
        for each in both:
            add_told(text, each, report)
        return
    addressee = employer(text, addressee)
    told, outlet = mention(text, before_day(addressee)), outlet_name(text, addressee)
    if is_that_outlet(told) or told.words == {"agency"}:
        report.told = told
    elif outlet and (told.kind != "person" or after_sort(addressee)):
        report.carriers.append(outlet)
    elif is_unnamed(told):
        report.carriers.append(told)
    elif told.name and told.kind == "unknown":
        report.told = told


def add_aired(
    text: str, tokens: list[Token], places: list[int], frame: Frame, report: Report
) -> None:
    """Note the outlets that words were given to ("in an interview with Y")."""
    opening = aired_on(text, tokens) if 0 in places else []
    outlets = opening + aired(text, tokens, places) + aired_behind(text, tokens, frame)
    if not outlets:
        report.told = report.told or talked_with(text, tokens, places)
    for outlet in outlets:
        add_outlet(outlet, report)


def add_outlet(outlet: Mention, report: Report) -> None:
    """Note who carried it; "the paper" is the one told of before."""
    if is_that_outlet(outlet):
        report.told = report.told or outlet
    else:
        report.carriers.append(outlet)


def add_said_to(
    text: str, tokens: list[Token], places: list[int], frame: Frame, report: Report
) -> None:
    """Read "she admitted (it) to Y that …" and "the report, which was leaked to Y"."""
    for at in sorted({frame.cue, *places}):
        to = at + 1
        if at == frame.cue and frame.kind != "according":
            end = phrase_end(tokens, to, frame.content or len(tokens))
            to = next((n for n in range(to, end) if tokens[n].low == "to"), to)
        elif tokens[at].low not in HANDED and not (
            tokens[at].low in RELEASED and report.source and report.source.kind == "document"
        ):
            continue
        towards = {"to"} if at == frame.cue else {"to", "with"}
        if to >= len(tokens) or tokens[to].low not in towards:
            continue
        phrase = tokens[to + 1 : phrase_end(tokens, to + 1, len(tokens))]
        outlet = outlet_at(text, phrase) if phrase else None
        if outlet and (is_that_outlet(outlet) or outlet not in report.carriers):
            add_outlet(outlet, report)
