"""Speech inside speech: who is quoted or reported inside what somebody else says.

They are the first source of those words, and the one who says so carries them, however deep that
goes: "“They told us ‘go home’,” she said", "She swears a guard told her the box was open".
"""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace

from factcheck.claims.extraction.cast import Cast
from factcheck.claims.extraction.mentions import Mention
from factcheck.claims.extraction.quotes import Marked
from factcheck.claims.extraction.relayed import without_hearer
from factcheck.claims.extraction.report import Report
from factcheck.claims.extraction.retelling import (
    ONE_OF_THEM,
    acts_first,
    besides,
    may_hold,
    may_retell,
    named_before,
    one_of_those,
    passes_on,
    retold,
    spoken_of,
    words_of,
)
from factcheck.claims.extraction.speaker import Speaker
from factcheck.claims.extraction.statement import Sentence, Statement, Voice
from factcheck.claims.extraction.tokens import Token, tokenize

LONGEST = 1_000
FIRST_PERSON = frozenset(("i", "we"))
DEEPEST = 3
NEAR = 8
OUTSIDE = frozenset("“”‘’\"'«»„,;: —–")

Place = tuple[int, int]


@dataclass(frozen=True)
class Inner:
    """Somebody's words inside other words, who that is here, and what the outer one says first."""

    report: Report
    source: Mention
    speaker: Speaker | None
    carriers: tuple[Speaker, ...]
    before: Place | None
    quoted: bool
    asserts: bool


class Nested:
    """What is said inside of what is said, heard in reading order for the sake of pronouns."""

    def __init__(self, text: str, cast: Cast, marked: list[Marked]) -> None:
        self.text, self.cast, self.marked = text, cast, marked
        self.starts = [mark.outer_start for mark in marked]
        self.heard: dict[Place, list[Inner]] = {}
        self.voices: dict[Marked, Voice] = {}
        self.cues: set[Place] = set()

    def hear(self, sentence: Sentence) -> None:
        """Note who is heard inside the reported and the quoted words of a sentence."""
        places = [place for report in sentence.reports for place in report.spans]
        self.cues |= {report.said_at for report in sentence.reports}
        words = [token for token in sentence.tokens if token.is_word]
        if not sentence.reports and words and all(token.quoted for token in words):
            places = [(sentence.start, sentence.end)]
        for place in places:
            quoted = {t.quoted for t in words if place[0] <= t.start < place[1]} == {True}
            self.listen(place, sentence.paragraph, DEEPEST, quoted=quoted)

    def listen(self, place: Place, paragraph: int, deep: int, *, quoted: bool) -> None:
        """Read some words as a text of its own, and those in it that somebody else says."""
        if not deep or place in self.heard or place[1] - place[0] > LONGEST:
            return
        self.heard[place] = []
        tokens = self.tokens(*place)
        if not (may_retell(self.text, *place) or any(token.quoted for token in tokens)):
            return
        for report, source in retold(self.text, tokens):
            if report.said_at in self.cues:
                continue
            self.cues.add(report.said_at)
            first = min(source.start, report.said_at[0], report.spans[0][0])
            first = report.said_at[0] if acts_first(tokens, report, source) else first
            told = [token for token in tokens if token.start < first]
            before = besides(without_hearer(told) if source.start > first else told)
            asserts = passes_on(self.text, tokens, report, source, quoted=quoted)
            marked = any(token.quoted for token in tokens)
            met = self.who(source, paragraph, quoted=quoted) if asserts or marked else None
            by = [self.cast.carrier(each, paragraph) for each in report.carriers if asserts]
            carriers = tuple(each for each in by if each)
            inner = Inner(report, source, met, carriers, before, quoted, asserts)
            self.heard[place].append(inner)
            for inside in report.spans:
                self.listen(inside, paragraph, deep - 1, quoted=self.is_marked(*inside))

    def tokens(self, start: int, end: int) -> list[Token]:
        """Cut words without the marks that stand around all of them."""
        marks = list(self.marks(start, end))
        tokens = tokenize(self.text, start, end, tuple((m.outer_start, m.outer_end) for m in marks))
        while tokens and not tokens[0].quoted and tokens[0].text in OUTSIDE:
            del tokens[0]
        return tokens

    def marks(self, start: int, end: int) -> Iterable[Marked]:
        """Give the outermost quotations inside [start, end), but for one around all of it."""
        done = start
        for at in range(bisect_left(self.starts, start), len(self.marked)):
            mark = self.marked[at]
            if mark.outer_start >= end:
                return
            whole = mark.outer_start == start and mark.outer_end >= end - 1
            if mark.outer_start >= done and mark.outer_end <= end and not whole:
                done = mark.outer_end
                yield mark

    def is_marked(self, start: int, end: int) -> bool:
        at = bisect_left(self.starts, start)
        near = self.marked[max(0, at - 1) : at + 1]
        return any(m.outer_start <= start and end <= m.outer_end for m in near)

    def who(self, source: Mention, paragraph: int, *, quoted: bool) -> Speaker | None:
        """Find who is quoted; "he" in a quotation first means whom it names before."""
        if source.text.lower() == ONE_OF_THEM:
            source = one_of_those(self.text, self.opened(source.start), source)
        if is_first_person(source) or is_own_kin(source) or source.text.lower() == ONE_OF_THEM:
            return None
        if quoted and source.pronoun:
            opened = self.opened(source.start)
            named = named_before(self.text, opened, source)
            if named is None and (group := spoken_of(self.text, opened, source)):
                return self.meet(group, paragraph)
            if named is not None and is_own_kin(named):
                return self.called(named)
            if named is not None:
                return self.meet(named, paragraph) if self.cast.known(named, paragraph) else None
            them = self.cast.known(source, paragraph) if source.plural else None
            if them and is_only_shown(them, paragraph):
                return None
        return self.meet(source, paragraph)

    def opened(self, at: int) -> int:
        """Give where the outermost quotation around this place begins."""
        before = bisect_left(self.starts, at)
        near = self.marked[max(0, before - NEAR) : before]
        return min((mark.start for mark in near if mark.end > at), default=at)

    def called(self, kin: Mention) -> Speaker | None:
        """Find the name that the article gives later: "The neighbour, Ann Lund, …"."""
        name = re.compile(rf"\b[Tt]he {re.escape(kin.head)}, ((?:[A-ZÀ-Þ][\w’'-]+ ?){{2,3}}),")
        found = name.search(self.text, kin.end, kin.end + LONGEST)
        return self.cast.bring_on(found[1].strip()) if found else None

    def meet(self, source: Mention, paragraph: int) -> Speaker | None:
        """Find who that is; they do not come on stage themselves."""
        last, met = self.cast.last, list(self.cast.met)
        speaker = self.cast.meet(source, paragraph, speaks=False)
        self.cast.last, self.cast.met = last, met
        return speaker

    def unfold(self, statement: Statement) -> list[Statement]:
        """Part what somebody says from what others say in it, whose words they carry."""
        outer = statement.voice
        if outer is None or not may_hold(statement):
            return [statement]
        found: list[Statement] = []
        for inner in self.heard.get((statement.start, statement.end), []):
            voice = self.voice(inner, outer)
            self.give_marks(inner, voice)
            own = is_own(inner, voice, outer)
            if own and inner.carriers:
                voice = replace(outer, carriers=(*inner.carriers, *outer.carriers))
            if not inner.asserts or voice.speaker is None or (own and not inner.carriers):
                continue
            if inner.report.denied and (outer.speaker is None or outer.speaker.kind != "outlet"):
                continue  # that he denied it is what she says; an outlet passes a denial on
            if inner.before:
                start, end = inner.before
                found.append(replace(statement, start=start, end=end))
            for start, end in words_of(self.text, inner.report):
                told = Statement(statement.sentence, start, end, voice, inner.report)
                told.retold = not any(self.marks(start - 1, end + 1))
                found += self.unfold(told)
        return found or [statement]

    def voice(self, inner: Inner, outer: Voice) -> Voice:
        """Name who is quoted: "I" is the outer speaker, another pronoun in marks never is."""
        source, speaker = inner.source, inner.speaker
        if is_first_person(source):
            return outer
        if is_own_kin(source) and outer.speaker:
            kin = f"{outer.speaker.final.label}’s {source.text[3:]}"
            speaker = self.meet(replace(source, text=kin, label=kin, definite=False), 0)
        by = (outer.speaker,) if outer.speaker else ()
        chain = [each.final for each in (*by, *outer.carriers)]
        if speaker and speaker.final in chain and not source.name:
            pronoun = source.pronoun and not inner.quoted
            new = None if source.pronoun else self.cast.introduce(source, 0)
            speaker = speaker if pronoun else new
        return Voice(speaker, source.text, (*inner.carriers, *by, *outer.carriers))

    def give_marks(self, inner: Inner, voice: Voice) -> None:
        for start, end in inner.report.spans:
            for mark in self.marks(start - 1, end + 1):
                theirs = inner.asserts or is_whole(self.text, inner, mark)
                if mark.depth or (voice.speaker and theirs):
                    self.voices.setdefault(mark, voice)


def is_whole(text: str, inner: Inner, mark: Marked) -> bool:
    """Tell whether all that somebody called out is quoted ("A guard shouted, “Leave it!”")."""
    between = text[inner.report.said_at[1] : mark.outer_start]
    return not inner.quoted and text[mark.start].isupper() and between.endswith(", ")


def is_only_shown(body: Speaker, paragraph: int) -> bool:
    """Tell whether "they told me" is no body that had no word and was told of further up."""
    return not (body.spoke or body.plural) and body.seen < paragraph


def is_first_person(source: Mention) -> bool:
    return source.text.lower() in FIRST_PERSON


def is_own_kin(source: Mention) -> bool:
    return source.text.lower().startswith("my ")


def is_own(inner: Inner, voice: Voice, outer: Voice) -> bool:
    """Tell whether the outer speaker is meant ("he said he had told her …").

    Told without marks, a pronoun that may mean the outer speaker does.
    """
    one, other = voice.speaker, outer.speaker
    if one is None or other is None:
        return one is other
    told = inner.source.pronoun and not inner.quoted
    may_mean = other.final.gender in {"", inner.source.gender} and not inner.source.plural
    return one.final is other.final or (told and may_mean)
