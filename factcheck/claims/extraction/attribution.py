"""Who said what inside one sentence: source, content and who carried it, with plain nesting.

The frames tell where the verbs of saying stand; here each gets its content and its chain:
quotations broken by the verb, "X reported, citing Y", "as reported by Y", "X told the outlet Y".
"""

from dataclasses import replace

from factcheck.claims.extraction import borders
from factcheck.claims.extraction.asides import described_end
from factcheck.claims.extraction.carriers import add_carriers
from factcheck.claims.extraction.citing import before_citing
from factcheck.claims.extraction.commas import comma_after
from factcheck.claims.extraction.events import verb_of_clause
from factcheck.claims.extraction.frame import Frame
from factcheck.claims.extraction.frames import find_frames
from factcheck.claims.extraction.go_betweens import go_between, is_spoken_for
from factcheck.claims.extraction.in_hand import add_holders, in_hand, without
from factcheck.claims.extraction.insets import around_inset, is_inset
from factcheck.claims.extraction.lexicon import (
    AUXILIARIES,
    DENYING,
    EMPTY,
    NAMING,
    words,
)
from factcheck.claims.extraction.lives import dated_deeds, ranks_in
from factcheck.claims.extraction.mentions import mention
from factcheck.claims.extraction.name_given import name_given, name_place, name_told, stays_unnamed
from factcheck.claims.extraction.nouns import SUBJECTS, first_finite
from factcheck.claims.extraction.outlets import outlet_at
from factcheck.claims.extraction.participles import PARTICIPLES
from factcheck.claims.extraction.phrases import LEADS
from factcheck.claims.extraction.pointing import is_cleft
from factcheck.claims.extraction.report import Report
from factcheck.claims.extraction.sourcing import alone
from factcheck.claims.extraction.spans import add_spans, region_end, speaks_quote
from factcheck.claims.extraction.subject import Subject
from factcheck.claims.extraction.tokens import Token
from factcheck.claims.extraction.told_beside import in_passing, is_told_there, told_beside
from factcheck.claims.extraction.told_whole import is_told_whole
from factcheck.claims.extraction.untrue import said_to_be_false, without_verdict
from factcheck.claims.extraction.wayside import SPEAKING, is_beside_speaking, wayside

RELAYED = words("said says told wrote admitted claimed confirmed testified")

__all__ = ["Report", "reports_in"]


def reports_in(text: str, tokens: list[Token], *, through: bool = True) -> list[Report]:
    """Find the attributions of one sentence, in reading order; one may be `through` a lawyer."""
    held = in_hand(tokens)
    if held:
        found = reports_in(text, without(tokens, held))
        add_holders(text, tokens, held, found)
        return found
    spoken = spoken_for(text, tokens) if through else []
    by_the_way = spoken or carried_by_the_way(text, tokens)
    if by_the_way:
        return by_the_way
    opens, closes = told_beside(tokens) or (0, 0)
    beside = reports_in(text, tokens[:closes]) if opens else []
    if any(report.spans for report in beside):
        main = reports_in(text, tokens[:opens] + tokens[closes + 1 :])
        own = [] if main else [(tokens[closes + 1].start, tokens[-1].end)]
        return in_passing(main, beside, own)
    frames = find_frames(tokens)
    found = []
    begin = 0
    for number, frame in enumerate(frames):
        following = frames[number + 1] if number + 1 < len(frames) else None
        report = to_report(text, tokens, frame, following, begin, found)
        if report is not None:
            found.append(report)
            begin = region_end(tokens, frame, following)
    return found


def spoken_for(text: str, tokens: list[Token]) -> list[Report]:
    """Read "Lund said through his lawyer that …" without who spoke for him: they carried it."""
    found = go_between(text, tokens)
    if found is None:
        return []
    reports = reports_in(text, tokens[: found.start] + tokens[found.end :], through=False)
    theirs = [each for each in reports if is_spoken_for(tokens, found, each)]
    for report in theirs:
        report.carriers.insert(0, found.who)
    return reports if theirs else []


def carried_by_the_way(text: str, tokens: list[Token]) -> list[Report]:
    """Read "Lund, according to Y, said …" without what stands between: Y carried it."""
    found = wayside(tokens)
    outlet = outlet_at(text, tokens[found.owner : found.last]) if found else None
    if found is None or outlet is None:
        return []
    # "Ann Lund, a diver, according to Y, said" keeps the comma behind "a diver".
    closing = any(token.text == "," for token in tokens[: found.start])
    for end in (found.end - closing, found.end):
        reports = reports_in(text, tokens[: found.start] + tokens[end:])
        if is_beside_speaking(tokens, found, reports):
            for report in reports:
                if outlet not in report.carriers:  # whom somebody spoke to had it first
                    told = tokens[found.start + 1].low in SPEAKING
                    report.carriers.insert(0 if told else len(report.carriers), outlet)
            return reports
    return []


def to_report(
    text: str,
    tokens: list[Token],
    frame: Frame,
    following: Frame | None,
    begin: int,
    found: list[Report],
) -> Report | None:
    """Turn a frame into a report: what it covers, who speaks, who carried it."""
    frame = before_citing(tokens, frame)
    report = Report(frame.verb, None, denied=frame.verb in DENYING)
    report.unknown = frame.kind == "passive"
    report.said_at = (tokens[frame.cue].start, tokens[frame.cue].end)
    if frame.kind == "more":
        if not found:
            return None
        report.source, report.carriers = found[-1].source, list(found[-1].carriers)
    elif frame.subject and frame.kind != "passive":
        add_source(text, tokens, frame, frame.subject, report)
    go_on(report, found)
    relay(tokens, frame, found, report)
    if found and tells_on(tokens, frame):
        report.carriers += [found[-1].source, *found[-1].carriers] if found[-1].source else []
    last = following.first if following else len(tokens)
    add_carriers(text, tokens, frame, report, (begin, max(begin, last)))
    add_spans(text, tokens, frame, following, begin, report)
    if not found and is_inset(tokens, frame):
        own = around_inset(tokens, frame, begin, len(tokens) - (tokens[-1].text == "."))
        report.events += [(tokens[first].start, tokens[last - 1].end) for first, last in own]
    elif not found:
        add_opening(tokens, frame, begin, report)
        add_place(tokens, frame, report)
    pass_on(tokens, frame, report, found)
    deny(tokens, frame, report)
    return report


def deny(tokens: list[Token], frame: Frame, report: Report) -> None:
    """Take only what is said to be false of "reports that … were false", as denied."""
    if len(report.spans) != 1:
        return
    first, last = report.spans[0]
    start = next(n for n, token in enumerate(tokens) if token.end > first)
    end = next((n for n, token in enumerate(tokens) if token.start >= last), len(tokens))
    if report.denied:
        end = without_verdict(tokens, start, end, tokens[frame.cue].low)
        false: tuple[int, int] | None = (start, end)
    else:
        begin = frame.content if frame.verb in NAMING and frame.content is not None else start
        false = said_to_be_false(tokens, begin, end, frame.verb)
    if false:
        report.denied = True
        report.spans = [(tokens[false[0]].start, tokens[false[1] - 1].end)]


def go_on(report: Report, found: list[Report]) -> None:
    """Let who carried "In remarks aired by Y, X denied that …" carry "and said that …" as well."""
    before, source = found[-1] if found else None, report.source
    same = before and before.source and source and before.source.start == source.start
    if before and same and before.spans:
        report.carriers, report.told = list(before.carriers), before.told


def tells_on(tokens: list[Token], frame: Frame) -> bool:
    """Recognise "…, he said, and she told him …": it is he who says what she told him."""
    heard = [token.low for token in tokens[frame.cue + 1 : frame.cue + 2]]
    joined = "and" in {token.low for token in tokens[max(0, frame.first - 1) : frame.first + 1]}
    return joined and frame.verb == "told" and heard[:1] in (["him"], ["her"], ["them"])


def relay(tokens: list[Token], frame: Frame, found: list[Report], report: Report) -> None:
    """Let the outlet of "According to Y, as cited by Z, X says …" carry what X says."""
    outer = found[-1] if found else None
    if outer is None or outer.source is None or outer.spans:
        return
    if frame.kind == "according" and is_told_there(tokens, frame):
        report.carriers += [outer.source, *outer.carriers]
    if outer.verb != "according":
        return
    if frame.content is not None and (outer.source.kind == "outlet" or frame.verb in RELAYED):
        report.carriers += [outer.source, *outer.carriers]


def add_source(
    text: str, tokens: list[Token], frame: Frame, subject: Subject, report: Report
) -> None:
    """Name who speaks, and note what is told of them in passing (", which …,")."""
    aside = name_told(text, tokens, subject, report)
    at = name_place(tokens, subject.start, subject.end)
    # "The mayor called Lund a liar", "named the dead man as Lund".
    judged = at == frame.cue and (tokens[at].low == "called" or frame.content is not None)
    called = None if aside or judged else name_given(tokens, at)
    aside = called or aside
    end = at if called else described_end(tokens, subject.end, frame.cue)
    report.source = mention(text, alone(tokens[subject.start : end]), aside)
    if subject.relative and not aside and stays_unnamed(tokens[slice(*subject.relative)]):
        # Nobody whose name the article has: "the captain" is no skipper named before.
        report.source = replace(report.source, definite=False)
    if subject.relative:
        body = tokens[subject.relative[0] - 1].low == "which"
        told = [subject.relative] if body else dated_deeds(tokens, *subject.relative)
        report.asides += [(tokens[first].start, tokens[last - 1].end) for first, last in told]
    told = ranks_in(tokens, *subject.aside) if subject.aside else []
    report.asides += [(tokens[first].start, tokens[last - 1].end) for first, last in told]


def add_opening(tokens: list[Token], frame: Frame, begin: int, report: Report) -> None:
    """Note the outlet's own clause before the speaker ("After the bridge fell, …")."""
    joined = frame.verb in EMPTY and tokens[frame.first].low in {"and", "but"}
    pointed = frame.subject is not None and is_cleft(tokens, frame.subject.start)
    if pointed or (frame.content is None and not joined):
        return
    before = frame.subject is not None and frame.subject.start < frame.cue
    joint = frame.subject.last if frame.subject and before else 0
    opening = borders.opening_event(tokens, begin, frame.first)
    opening = opening or borders.main_clause(tokens, begin, joint)
    comma = frame.cue - 1 - (tokens[frame.cue - 1].low == "while")
    joined = tokens[comma].text == "," or tokens[comma].low == "after"
    participle = tokens[frame.cue].low in PARTICIPLES and joined
    if participle and borders.has_clause(tokens, begin, comma):
        opening = opening or (begin, comma)
    if opening is None and tells_of_paper(tokens, frame, begin):
        beside = tokens[frame.first].low == "with"  # "…, with the union alleging that …"
        opening = (begin, frame.first - 1 if beside else frame.cue)
    shared = frame.subject is not None and frame.subject.start < frame.first
    opening = opening or borders.earlier_clause(tokens, begin, frame.first, shared=shared)
    if opening:
        report.events.append((tokens[opening[0]].start, tokens[opening[1] - 1].end))


def add_place(tokens: list[Token], frame: Frame, report: Report) -> None:
    """Note what the outlet tells of the place ("…, she said at the mill, where fire broke out")."""
    after = max(frame.cue, frame.subject.last if frame.subject else 0) + 1
    where = next((n for n in range(after, len(tokens)) if tokens[n].low == "where"), 0)
    if frame.content is not None or not where or tokens[where - 1].text != ",":
        return
    last = comma_after(tokens, where + 1, len(tokens) - (tokens[-1].text == "."))
    if verb_of_clause(tokens, where + 1) and not any(t.quoted for t in tokens[where:last]):
        report.events.append((tokens[where + 1].start, tokens[last - 1].end))


def tells_of_paper(tokens: list[Token], frame: Frame, begin: int) -> bool:
    """Recognise "They published a paper reporting that …": that they did is told as well."""
    subject = frame.subject
    if tokens[frame.cue].low not in PARTICIPLES or subject is None or subject.end != frame.cue:
        return False
    verb = first_finite(tokens, begin, subject.start)
    return verb is not None and tokens[verb].low not in AUXILIARIES


def is_same_pronoun(earlier: Report, report: Report) -> bool:
    """Tell whether one speaks throughout ("He read it and found that it was false, he said")."""
    one, other = earlier.source, report.source
    same = one and other and one.pronoun and one.text.lower() == other.text.lower()
    anew = one and other and other.start > one.start  # not "He read … and said it was, but felt"
    return bool(same and anew) and earlier.verb not in DENYING


def is_of_a_thing(tokens: list[Token], frame: Frame) -> bool:
    """Tell whether "he announced" only says which thing ("above the 2.1m he announced")."""
    at = frame.subject.start if frame.subject else 0
    pronoun = at > 1 and tokens[at].low in SUBJECTS
    return pronoun and tokens[at - 1].is_word and tokens[at - 1].low not in LEADS


def pass_on(tokens: list[Token], frame: Frame, report: Report, found: list[Report]) -> None:
    """Make whoever closes the sentence the carrier of what was said before ("…, police said")."""
    trailing = frame.content is None and frame.kind in {"said", "according", "passive"}
    trailing = trailing and not is_of_a_thing(tokens, frame)
    inner = [earlier for earlier in found if earlier.spans]
    inner = inner[-1:] if frame.kind == "according" else inner
    if not (trailing and inner and report.source) or speaks_quote(tokens, frame, inner):
        return
    if is_same_pronoun(inner[0], report):
        whole = borders.left_content(tokens, 0, frame.first) or (0, frame.first)
        report.spans = [(tokens[whole[0]].start, tokens[whole[1] - 1].end)]
        found.clear()
        return
    told = len(found) == 1 and frame.kind == "according"
    if told and is_told_whole(tokens, frame, found[0]):
        whole = borders.left_content(tokens, 0, frame.first) or (0, frame.first)
        report.spans = [(tokens[whole[0]].start, tokens[whole[1] - 1].end)]
        found[0].events.clear()
        return
    for earlier in inner if frame.verb not in DENYING else []:
        earlier.carriers += [report.source, *report.carriers]
    report.spans, report.outer = [], True
