"""Read an article sentence by sentence: who says what, carried over from one to the next."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field, replace

from articles.extraction.article import Block
from factcheck.claims.extraction.attribution import Report, reports_in
from factcheck.claims.extraction.cast import Cast, Speaker
from factcheck.claims.extraction.lexicon import DENYING, EMPTY
from factcheck.claims.extraction.mentions import mention
from factcheck.claims.extraction.nouns import first_finite
from factcheck.claims.extraction.quotes import Marked, find_marked
from factcheck.claims.extraction.sentences import sentences
from factcheck.claims.extraction.subjects import opening_subject
from factcheck.claims.extraction.tokens import Token, tokenize

READ = frozenset(("headline", "subhead", "body"))
UNSURE = re.compile(
    r"\b(?:reportedly|allegedly"
    r"|(?:is|are|was|were) (?:said|believed|thought|reported|alleged|rumou?red|understood) to"
    r"|(?:is|are|was|were) (?:accused|suspected) of)\b",
    re.IGNORECASE,
)
ANONYMITY = re.compile(r"\b(?:anonym\w*|not to be|named|identified|authori[sz]ed)\b", re.IGNORECASE)
SIGNED_PAPER = re.compile(
    r"\bin\s+(?:an?|its|his|her|their)\s+(?:[\w-]+\s+){0,3}?(report|statement|letter|post|bulletin|study|email|memo)\b",
    re.IGNORECASE,
)
INTERVIEW = re.compile(r"([A-ZÀ-Þ][\w.’'-]*(?:\s[A-ZÀ-Þ][\w.’'-]+){0,3}):\s")
SO_CALLED = re.compile(r"\bso-called\s*$", re.IGNORECASE)
HEADS = frozenset(("headline", "subhead"))


@dataclass
class Sentence:
    start: int
    end: int
    paragraph: int
    label: str
    tokens: list[Token]
    reports: list[Report] = field(default_factory=list)
    voice: "Voice | None" = None


@dataclass(eq=False)
class Voice:
    """Who speaks: the speaker as met, the words used for it here, and who carried it."""

    speaker: Speaker | None
    mention: str | None
    carriers: tuple[Speaker, ...] = ()


@dataclass
class Statement:
    """A stretch of one sentence with one voice; `voice` None is the outlet's own."""

    sentence: Sentence
    start: int
    end: int
    voice: Voice | None
    report: Report | None
    aside: bool = False
    embedded: bool = False


class Discourse:
    """The state of reading: cast, quotations and the voice that may go on."""

    def __init__(self, text: str, blocks: tuple[Block, ...]) -> None:
        self.text = text
        self.blocks = [block for block in blocks if block.label in READ]
        paragraphs = [(block.start, block.end) for block in self.blocks if block.label == "body"]
        heads = [(block.start, block.end) for block in self.blocks if block.label in HEADS]
        self.marked = find_marked(text, paragraphs)
        for head in heads:
            self.marked += find_marked(text, [head])
        self.marked.sort(key=lambda marked: (marked.start, -marked.end))
        self.outer = [marked for marked in self.marked if marked.depth == 0]
        self.starts = [marked.outer_start for marked in self.outer]
        self.open_voice: dict[int, Voice] = {}
        self.cast = Cast(text)
        self.voices: dict[Marked, Voice] = {}
        self.sentences = self.cut()
        self.statements: list[Statement] = []

    def cut(self) -> list[Sentence]:
        found = []
        quoted = [(marked.outer_start, marked.outer_end) for marked in self.outer]
        first, body = 0, -1
        for block in self.blocks:
            body += block.label == "body"
            for start, end in sentences(self.text, block.start, block.end):
                while first < len(quoted) and quoted[first][1] <= start:
                    first += 1
                last = first
                while last < len(quoted) and quoted[last][0] < end:
                    last += 1
                tokens = tokenize(self.text, start, end, tuple(quoted[first:last]))
                found.append(Sentence(start, end, body, block.label, tokens))
        return found

    def read(self) -> list[Statement]:
        """Give every statement of the body in reading order."""
        body = [sentence for sentence in self.sentences if sentence.label == "body"]
        for sentence in body:
            sentence.reports = self.interview(sentence) or reports_in(self.text, sentence.tokens)
            if speaks_of_itself(sentence):
                self.notice(sentence)
            for report in sentence.reports:
                sentence.voice = self.hear(sentence, report) or sentence.voice
            if not sentence.reports:
                self.notice(sentence)
        for number, sentence in enumerate(body):
            if not sentence.reports:
                self.without_cue(body, number)
            elif not any(
                report.spans or report.opens_next or report.verb in EMPTY | DENYING
                for report in sentence.reports
            ):
                self.statements.append(
                    Statement(sentence, sentence.start, sentence.end, None, None)
                )
        self.statements.sort(key=lambda statement: (statement.start, statement.end))
        return self.statements

    def interview(self, sentence: Sentence) -> list[Report]:
        """Read "ANN LEE: We lost it all." at the start of a paragraph."""
        named = INTERVIEW.match(self.text, sentence.start, sentence.end)
        if not named:
            return []
        name = self.answering(named[1])
        rest = [token for token in sentence.tokens if token.start >= named.end()]
        said_by = [token for token in sentence.tokens if token.end <= named.end() and token.is_word]
        if not name or not rest or not said_by or sentence.paragraph in self.open_voice:
            return []
        source = replace(mention(self.text, said_by), name=name, label=name, kind="person")
        report = Report("said", source, spans=[(rest[0].start, rest[-1].end)], verbatim=True)
        speaker = self.cast.meet(source, sentence.paragraph)
        self.open_voice[sentence.paragraph] = Voice(speaker, source.text)
        return [report]

    def answering(self, label: str) -> str:
        """Give who speaks under a label: CAPITALS, a name the article knows, or "A" for answer."""
        if label == "A":
            people = [s for s in self.cast.met if s.kind in {"person", "unknown"} and s.named]
            return people[-1].label if people else ""
        if label.isupper() and len(label) > 1:
            return self.cast.longest(label.title())
        known = self.cast.longest(label)
        return known if known != label or label in self.cast.full.values() else ""

    def hear(self, sentence: Sentence, report: Report) -> Voice | None:
        """Bring a report's speaker on stage and note what is said; None when nothing was."""
        speaker = self.cast.meet(report.source, sentence.paragraph) if report.source else None
        carriers = self.carriers(sentence, report, speaker)
        paper = SIGNED_PAPER.search(self.text, sentence.start, sentence.end)
        if speaker and paper and speaker.kind != "outlet":
            self.cast.sign(paper[1].lower(), speaker)
        voice = Voice(speaker, report.source.text if report.source else None, carriers)
        for start, end in report.asides:
            if ANONYMITY.search(self.text, start, end):
                continue
            self.statements.append(Statement(sentence, start, end, None, None, aside=True))
        for start, end in report.events:
            self.statements.append(Statement(sentence, start, end, None, None, aside=True))
        for start, end in report.spans:
            statement = Statement(sentence, start, end, voice, report, embedded=report.verbatim)
            self.statements.append(statement)
            for marked in self.marks(start, end):
                if not SO_CALLED.search(
                    self.text, max(0, marked.outer_start - 12), marked.outer_start
                ):
                    self.voices.setdefault(marked, voice)
        if report.opens_next:
            self.open_voice[sentence.paragraph + 1] = voice
        return None if report.outer else voice

    def carriers(
        self, sentence: Sentence, report: Report, speaker: Speaker | None
    ) -> tuple[Speaker, ...]:
        """Name who carried a report; unnamed speakers keep the outlet that introduced them."""
        told = report.told
        heard = [told] if told and told.label.lower() in self.cast.outlets else []
        carriers = tuple(
            carrier
            for mention in heard + report.carriers
            if (carrier := self.cast.carrier(mention, sentence.paragraph))
            and carrier is not speaker
        )
        if speaker and report.source and not speaker.named:
            again = report.source.definite or speaker.carriers
            carriers = carriers or (speaker.carriers if again else ())
            outlets = tuple(carrier for carrier in carriers if carrier.kind == "outlet")
            speaker.carriers = speaker.carriers or outlets
        return carriers

    def notice(self, sentence: Sentence) -> None:
        """Remember whom a sentence without speech is about; "they" may be next."""
        tokens = sentence.tokens
        subject = opening_subject(tokens, len(tokens)) if tokens and not tokens[0].quoted else None
        if subject is None:
            return
        aside = named_aside(tokens, subject.end)
        about = mention(self.text, tokens[subject.start : subject.end], aside)
        full = about.name and " " in self.cast.longest(about.name)
        if not about.pronoun and (about.kind in {"person", "body"} or full):
            self.cast.meet(about, sentence.paragraph)

    def marks(self, start: int, end: int) -> list[Marked]:
        """Give the outermost quotations that touch [start, end)."""
        at = max(0, bisect_right(self.starts, start) - 1)
        found = []
        while at < len(self.outer) and self.outer[at].outer_start < end:
            if self.outer[at].outer_end > start:
                found.append(self.outer[at])
            at += 1
        return found

    def without_cue(self, body: list[Sentence], number: int) -> None:
        """Give a sentence without a verb of saying to whoever is still speaking."""
        sentence = body[number]
        words = [token for token in sentence.tokens if token.is_word]
        opened = self.open_voice.get(sentence.paragraph)
        voice = None
        if words and all(token.quoted for token in words):
            voice = self.quoted_voice(body, number)
            for marked in self.marks(sentence.start, sentence.end):
                self.voices.setdefault(marked, voice)
        elif opened:
            voice = opened
        elif UNSURE.search(self.text, sentence.start, sentence.end):
            voice = Voice(None, None)
        elif number and body[number - 1].paragraph == sentence.paragraph:
            voice = self.free_indirect(body[number - 1], sentence)
        sentence.voice = voice
        self.statements.append(
            Statement(
                sentence,
                sentence.start,
                sentence.end,
                voice,
                None,
                embedded=voice is opened is not None,
            )
        )

    def quoted_voice(self, body: list[Sentence], number: int) -> Voice:
        """Find who says a sentence that is all quotation: the same mark, before, after, above."""
        sentence = body[number]
        for marked in self.marks(sentence.start, sentence.end):
            if marked in self.voices:
                return self.voices[marked]
        before = body[number - 1] if number else None
        if before and before.paragraph == sentence.paragraph and before.voice:
            return before.voice
        for following in body[number + 1 : number + 8]:
            if following.paragraph != sentence.paragraph:
                break
            if following.voice and following.reports:
                return following.voice
        earlier = next((s.voice for s in body[max(0, number - 8) : number][::-1] if s.voice), None)
        return Voice(earlier.speaker, None, earlier.carriers) if earlier else Voice(None, None)

    def free_indirect(self, before: Sentence, sentence: Sentence) -> Voice | None:
        """Let a speaker go on where the outlet reports in the past perfect ("They had …")."""
        verb = first_finite(sentence.tokens, 0, len(sentence.tokens))
        if verb is None or sentence.tokens[verb].low != "had" or before.voice is None:
            return None
        return Voice(before.voice.speaker, None, before.voice.carriers)


def speaks_of_itself(sentence: Sentence) -> bool:
    """Recognise "The Board found 40 cracks, it said": the board is what "it" stands for."""
    if len(sentence.reports) != 1 or not sentence.reports[0].spans:
        return False
    source, (start, _) = sentence.reports[0].source, sentence.reports[0].spans[0]
    return bool(
        source and source.pronoun and source.gender in {"n", "p"} and start == sentence.start
    )


def named_aside(tokens: list[Token], comma: int) -> list[Token] | None:
    """Give the name in "Her deputy, Ann Lund, …" that stands after this comma."""
    end = next((n for n in range(comma + 1, len(tokens)) if tokens[n].text == ","), 0)
    aside = tokens[comma + 1 : end] if comma < len(tokens) and tokens[comma].text == "," else []
    return aside if aside and all(token.capital for token in aside) else None
