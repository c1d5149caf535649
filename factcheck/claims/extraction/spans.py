"""Which words of a sentence an attribution covers: before its verb, after it, or both around it."""

from factcheck.claims.extraction import borders, contents
from factcheck.claims.extraction.frame import Frame
from factcheck.claims.extraction.lexicon import words
from factcheck.claims.extraction.nouns import has_finite
from factcheck.claims.extraction.report import Report
from factcheck.claims.extraction.tokens import Token

CLAUSE_STARTS = words("while but and although though as whereas because since after when")
GOING_ON = words("and but yet while so")
# Where words about the saying itself may stand ("Lund said on Monday, and …").
FEW = 8

Span = tuple[int, int]


def region_end(tokens: list[Token], frame: Frame, following: Frame | None) -> int:
    if frame.content is None and frame.subject:
        return max(frame.cue + 1, frame.subject.last)
    return limit(tokens, frame, following)


def limit(tokens: list[Token], frame: Frame, following: Frame | None) -> int:
    """Give the place where the content after a verb ends: at the next attribution or aside."""
    end = len(tokens)
    if following is not None:
        end = following.first
        while end > frame.cue + 1 and (
            tokens[end - 1].text == "," or tokens[end - 1].low in CLAUSE_STARTS | {"even", "just"}
        ):
            end -= 1
    return borders.content_end(tokens, frame.content or frame.cue, end)


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
    if frame.kind == "empty":
        return
    left = borders.left_content(tokens, begin, frame.first)
    if left and (
        frame.content is None
        or left_quoted(tokens, frame)
        or goes_on_in_marks(tokens, frame, left, joined=True)
    ):
        report.spans.append((tokens[left[0]].start, tokens[left[1] - 1].end))
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
    event = borders.day_after(tokens, end) or borders.market_event(tokens, end)
    if event:
        report.events.append((tokens[event[0]].start, tokens[event[1] - 1].end))
    start, end = contents.named_words(tokens, frame.verb, frame.content, end)
    if start < end:
        report.spans.append((tokens[start].start, tokens[end - 1].end))
    elif frame.content >= len(tokens) and text[tokens[-1].start] == ":":
        report.opens_next = True


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
            clause = borders.has_clause(tokens, start, end)
            return [(tokens[start].start, tokens[end - 1].end)] if clause else []
        if tokens[at].quoted or has_finite(tokens, at, at + 1):
            break
    return []
