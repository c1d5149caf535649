"""Which words of a sentence an attribution covers: before its verb, after it, or both around it."""

from factcheck.claims.extraction import borders, contents
from factcheck.claims.extraction.apart import time_before
from factcheck.claims.extraction.clauses import is_clause, is_predicate
from factcheck.claims.extraction.events import opens_event
from factcheck.claims.extraction.frame import Frame
from factcheck.claims.extraction.insets import inset_end, is_inset
from factcheck.claims.extraction.lexicon import (
    AUXILIARIES,
    CLAUSE_STARTS,
    CUES,
    DENYING,
    DOCUMENT_VERBS,
    NAMING,
    PREPOSITIONS,
    PRESENT,
    SAYING,
    TIME_WORDS,
    words,
)
from factcheck.claims.extraction.nouns import has_finite
from factcheck.claims.extraction.report import Report
from factcheck.claims.extraction.tokens import Token

GOING_ON = words("and but yet while so")
SHARING = words("and but yet")
# What carries a told clause on after its speaker, and what tells only where that was said.
CARRYING = words("because except unless on for from into without despite until during")
WHERE_SAID = words(
    "statement letter interview post email report court condition radio television",
    "monday tuesday wednesday thursday friday saturday sunday",
)
SHORTEST_REST = 3
# Where words about the saying itself may stand ("Lund said on Monday, and …").
FEW = 8

Span = tuple[int, int]
BEFORE_CLAUSES = CLAUSE_STARTS | {"even", "just"}


def region_end(tokens: list[Token], frame: Frame, following: Frame | None) -> int:
    if frame.content is None and frame.subject:
        return max(frame.cue + 1, frame.subject.last)
    return limit(tokens, frame, following)


def limit(tokens: list[Token], frame: Frame, following: Frame | None) -> int:
    """Give the place where the content after a verb ends: at the next attribution or aside."""
    end = len(tokens)
    if following is not None:
        end = time_before(tokens, following.first - 1) or following.first
        while end > frame.cue + 1 and (
            tokens[end - 1].text in {",", ":", ";"}
            or tokens[end - 1].low in BEFORE_CLAUSES
            or (tokens[end - 1].low == "which" and following.verb in NAMING)
            or (end == following.first and is_inset(tokens, following))
        ):
            end -= 1
    opened = frame.kind == "according" and frame.content is not None
    end = borders.content_end(tokens, frame.content or frame.cue, end, opened=opened)
    return inset_end(tokens, frame, end)


def left_quoted(tokens: list[Token], frame: Frame) -> bool:
    return borders.left_is_quoted(tokens, frame.first)


def add_spans(
    text: str,
    tokens: list[Token],
    frame: Frame,
    following: Frame | None,
    begin: int,
    report: Report,
) -> None:
    """Say which code points are content: before the cue, after it, or both around it."""
    left = borders.left_content(tokens, begin, frame.first)
    report.opens_next = only_leads(tokens, frame, left) or points_ahead(tokens, frame)
    if report.opens_next or frame.kind == "empty":
        return
    if left and (
        frame.content is None
        or left_quoted(tokens, frame)
        or goes_on_in_marks(tokens, frame, left, joined=True)
    ):
        report.spans.append((tokens[left[0]].start, tokens[left[1] - 1].end))
    further = following is None and left and goes_on_after(tokens, frame, left)
    if left and (further or parts_clause(tokens, frame, following, left)):
        end = limit(tokens, frame, following)
        report.spans = [(tokens[left[0]].start, tokens[end - 1].end)]
        return
    if frame.content is None:
        report.spans += went_on(tokens, frame, following, left)
        event = (
            borders.closing_event(tokens, region_end(tokens, frame, following))
            if following is None
            else None
        )
        if event:
            report.events.append((tokens[event[0]].start, tokens[event[1] - 1].end))
        return
    end = limit(tokens, frame, following)
    over = frame.kind == "within" or goes_on_in_marks(tokens, frame, left)
    if over and left and not left_quoted(tokens, frame):
        report.spans.append((tokens[left[0]].start, tokens[end - 1].end))
        return
    whole, end = end, before_event(tokens, frame, end)
    event = borders.day_after(tokens, end) or borders.market_event(tokens, end)
    event = borders.closing_event(tokens, end) if end < whole else event
    if event and not (following and event[0] <= following.first < event[1]):
        report.events.append((tokens[event[0]].start, tokens[event[1] - 1].end))
    report.opens_next = tokens[-1].text == ":" and end >= len(tokens) - 1 > frame.content
    leads = report.opens_next and tokens[-2].low in CUES  # "said its samples showed:"
    start, end = contents.named_words(tokens, frame.verb, frame.content, end)
    report.events += deed_after(tokens, frame, end, following)
    if start < end and not leads:
        parts = parted_at_trait(tokens, frame, start, end)
        report.spans += [(tokens[first].start, tokens[last - 1].end) for first, last in parts]
    elif frame.content >= len(tokens) and text[tokens[-1].start] == ":":
        report.opens_next = True


def parted_at_trait(
    tokens: list[Token], frame: Frame, start: int, end: int
) -> list[tuple[int, int]]:
    """Part "(lists) nine cracks" from "is dated 11 May", which is told of the paper itself."""
    if frame.verb not in DOCUMENT_VERBS - SAYING | contents.FINDING:
        return [(start, end)]
    joints = (n for n in range(start + 1, end - 1) if tokens[n].low == "and")
    joint = next((n for n in joints if tokens[n + 1].low in AUXILIARIES | PRESENT), None)
    if joint is None or has_finite(tokens, start, joint):
        return [(start, end)]
    return [(start, joint), (joint + 1, end)]


def before_event(tokens: list[Token], frame: Frame, end: int) -> int:
    """Give where what is denied ends: before ", after men shut the road", which nobody denies."""
    if frame.verb not in DENYING:
        return end
    commas = (n for n in range(frame.cue + 2, end - 1) if tokens[n].text == ",")
    after = (n for n in commas if tokens[n + 1].low == "after")
    return next((n for n in after if opens_event(tokens, frame.cue, n + 1)), end)


def points_ahead(tokens: list[Token], frame: Frame) -> bool:
    """Recognise "The board posted this on Thursday:": what follows is what is told."""
    pointing = tokens[-1].text == ":" and [t.low for t in tokens[frame.cue + 1 :][:1]] == ["this"]
    return pointing and frame.subject is not None and not any(token.quoted for token in tokens)


def parts_clause(tokens: list[Token], frame: Frame, following: Frame | None, left: Span) -> bool:
    """Tell whether a clause goes on behind its speaker, who stands after its subject.

    "The guards, according to Lund, were never there", "Of the 80, the report says, 60 live", "On
    Monday, according to Lund, two died": what comes first has no verb outside a relative clause
    and cannot stand alone.
    """
    if frame.content is not None or frame.kind not in {"said", "according"}:
        return False
    at = region_end(tokens, frame, following)
    if at + 2 >= len(tokens) or tokens[at].text != "," or tokens[frame.first - 1].text != ",":
        return False
    if any(token.quoted or token.text == "," for token in tokens[left[0] : left[1]]):
        return False
    who = next((n for n in range(*left) if tokens[n].low in {"who", "that", "which"}), left[1])
    dated = frame.kind == "according" and following is None
    dated = dated and tokens[left[0]].low in PREPOSITIONS | TIME_WORDS
    opens = dated or tokens[left[0]].low == "of"
    opens = opens and has_finite(tokens, at + 1, len(tokens))
    goes_on = opens or (who == left[1] and is_predicate(tokens, at + 1))
    return goes_on and not has_finite(tokens, left[0], who)


def only_leads(tokens: list[Token], frame: Frame, left: Span | None) -> bool:
    """Recognise "Sales and prices, according to its report:": what follows is what is told."""
    if frame.content is not None or frame.kind == "empty":
        return False
    if left is None:  # "According to the audit:"
        opens = frame.kind == "according" and frame.first == 0
        return opens and tokens[-1].text == ":" and not any(token.quoted for token in tokens)
    told = any(token.quoted for token in tokens[slice(*left)]) or has_finite(tokens, *left)
    return tokens[-1].text == ":" and not told


def deed_after(
    tokens: list[Token], frame: Frame, start: int, following: Frame | None
) -> list[Span]:
    """Give what somebody did besides ("called it “a crime” and ordered an inquiry")."""
    if frame.verb not in NAMING or following is not None:
        return []
    breaks = (n for n in range(start, len(tokens)) if tokens[n].text in ",;:" or tokens[n].quoted)
    stop = min(next(breaks, len(tokens)), len(tokens) - 2)
    at = next((n for n in range(start, stop) if tokens[n].low == "and"), None)
    if at is None or not tokens[start - 1].quoted or not is_predicate(tokens, at + 1):
        return []
    end = borders.content_end(tokens, at + 1, len(tokens))
    return [(tokens[at + 1].start, tokens[end - 1].end)] if end - at > SHORTEST_REST else []


def goes_on_in_marks(
    tokens: list[Token], frame: Frame, left: Span | None, *, joined: bool = False
) -> bool:
    """Tell whether a told clause goes on in marks: "He had called, he said, “to ask …”".

    What is `joined` by "and" stands on its own.
    """
    at = frame.content
    if at is None or left is None or frame.kind != "said" or at >= len(tokens):
        return False
    broken = tokens[at].quoted and tokens[at - 1].text == "," and frame.first > 0
    word = next((token.low for token in tokens[at:] if token.is_word), "")
    if (word in GOING_ON) != joined:
        return False
    return broken and tokens[frame.first - 1].text == "," and has_finite(tokens, *left)


def goes_on_after(tokens: list[Token], frame: Frame, left: Span) -> bool:
    """Tell whether a told sentence goes on after its speaker ("…, she said, because …")."""
    if frame.content is not None or frame.kind != "said" or frame.subject is None:
        return False
    at = max(frame.cue + 1, frame.subject.last)
    rest = tokens[at + 1 :]
    if len(rest) < SHORTEST_REST or tokens[at].text != ",":
        return False
    if any(t.quoted for t in tokens[left[0] : at]):
        return False
    if any(token.text in {",", ";", "—", "–"} for token in rest):
        return False
    first = tuple(token.low for token in rest[:2])
    carried = rest[0].low in CARRYING or first in {("not", "to"), ("such", "as")}
    told_where = any(token.low in WHERE_SAID for token in rest[:5])
    return carried and not told_where and has_finite(tokens, *left)


def went_on(
    tokens: list[Token], frame: Frame, following: Frame | None, left: Span | None
) -> list[Span]:
    """Give the clause after "…, Lund said, and …" or "…, it says; …", which is theirs as well."""
    told = left is not None and not all(t.quoted for t in tokens[slice(*left)] if t.is_word)
    if not told or frame.kind not in {"said", "according"}:
        return []
    after = region_end(tokens, frame, following)
    for at in range(after, min(after + FEW, len(tokens) - 2)):
        joined = tokens[at].text == "," and tokens[at + 1].low in GOING_ON
        if joined or tokens[at].text == ";":
            start = at + 1 + (tokens[at + 1].low in GOING_ON)
            heard = following if following and following.kind != "empty" else None
            end = limit(tokens, frame, heard)
            predicate = tokens[start].low == "been" or is_predicate(tokens, start)
            shared = joined and tokens[start - 1].low in SHARING and predicate
            clause = shared or borders.has_clause(tokens, start, end)
            clause = clause or (joined and is_clause(tokens, start, end))
            return [(tokens[start].start, tokens[end - 1].end)] if clause else []
        if tokens[at].quoted or has_finite(tokens, at, at + 1):
            break
    return []


def speaks_quote(tokens: list[Token], frame: Frame, inner: list[Report]) -> bool:
    """Tell whether whoever closes the sentence speaks the quotation right before.

    A paper ("“…,” according to a transcript") passes it on where another speaks it.
    """
    if not left_quoted(tokens, frame):
        return False
    quoted = [token for token in tokens[: frame.first] if token.quoted]
    spoken = any(start <= quoted[-1].start < end for each in inner for start, end in each.spans)
    cue = max((each.said_at[0] for each in inner), default=0)
    told = any(t.start > cue and t.is_word and not t.quoted for t in tokens[: frame.first])
    return not (spoken and (frame.kind == "according" or (cue > 0 and told)))
