"""Read an article sentence by sentence: who says what, carried over from one to the next."""

import re
from bisect import bisect_right

from articles.extraction.article import Block
from factcheck.claims.extraction.all_quoted import quoting
from factcheck.claims.extraction.attributing import Attributor
from factcheck.claims.extraction.attribution import reports_in
from factcheck.claims.extraction.cast import Cast
from factcheck.claims.extraction.continuing import carried_over, continues, listed, tells_a_deed
from factcheck.claims.extraction.cutting import cut
from factcheck.claims.extraction.describing import called_by_name
from factcheck.claims.extraction.dialogue import goes_on_in_turn, who_asked
from factcheck.claims.extraction.entrances import entrances_in
from factcheck.claims.extraction.interviews import answer
from factcheck.claims.extraction.issuing import issued_paper
from factcheck.claims.extraction.labels import behind_label
from factcheck.claims.extraction.laying_out import announced, hearsay
from factcheck.claims.extraction.mentions import Mention
from factcheck.claims.extraction.nested import Nested
from factcheck.claims.extraction.noticing import (
    is_news,
    is_stance,
    is_told_by_outlet,
    is_told_by_papers,
    is_unsure,
    speaks_of_itself,
)
from factcheck.claims.extraction.overheard import overheard
from factcheck.claims.extraction.papers import outlet_told
from factcheck.claims.extraction.points import Points
from factcheck.claims.extraction.provisions import paper_telling
from factcheck.claims.extraction.questioned import questioned
from factcheck.claims.extraction.quotes import Marked, marked_in
from factcheck.claims.extraction.report import Report, speaks_itself, told_before
from factcheck.claims.extraction.same_talk import (
    SIGNED_PAPER,
    behind_paper,
    is_another_day,
    is_elsewhere,
    kept,
    remember,
)
from factcheck.claims.extraction.speaker import Speaker, is_institution
from factcheck.claims.extraction.statement import Sentence, Statement, Voice
from factcheck.claims.extraction.talks import talk_told
from factcheck.claims.extraction.terms import is_called
from factcheck.claims.extraction.topics import bring_asked, bring_subject, notice, who_wrote
from factcheck.claims.extraction.unheard_of import is_outlet

READ = frozenset(("headline", "subhead", "body"))
TOLD_HIM = re.compile(r"\btold (?:him|her)\b")
FIRST_PERSON = frozenset(("i", "we"))
QUESTIONING = frozenset(("asked", "asks"))

__all__ = ["Discourse", "Sentence", "Statement", "Voice"]


class Discourse:
    """The state of reading: cast, quotations, the voice that may go on; `reader` is learnt."""

    def __init__(
        self, text: str, blocks: tuple[Block, ...], reader: Attributor | None = None
    ) -> None:
        self.text = text
        self.reader = reader
        self.blocks = [block for block in blocks if block.label in READ]
        self.marked = marked_in(text, self.blocks)
        self.outer = [marked for marked in self.marked if marked.depth == 0]
        self.starts = [marked.outer_start for marked in self.outer]
        self.open_voice: dict[int, Voice] = {}
        self.cast = Cast(text)
        self.nested = Nested(text, self.cast, self.marked)
        self.voices: dict[Marked, Voice] = {}
        self.answers: set[int] = set()
        self.speaking: Voice | None = None
        self.said_in = 0
        self.talks: dict[Speaker, tuple[Voice, int]] = {}
        self.sentences = cut(text, self.blocks, self.outer)
        self.points = Points(text, self.cast, self.sentences)
        body = self.points.body
        self.cast.enter(entrances_in(body, self.cast.names.full, self.cast.people))
        self.statements: list[Statement] = []
        self.open_answers()

    def open_answers(self) -> None:
        """Let the one who is questioned speak in every answer of an interview without labels."""
        found = questioned(self.text, self.blocks, self.cast.entrances)
        if found is None:
            return
        self.answers |= found.answers
        self.open_voice |= dict.fromkeys(found.answers, Voice(self.cast.bring_on(found.name), None))

    def read(self) -> list[Statement]:
        """Give every statement of the body in reading order."""
        body = self.points.body
        self.hear_all(body)
        for number, sentence in enumerate(body):
            listed = sentence.paragraph in self.open_voice and not sentence.says
            if listed or not sentence.reports or tells_a_deed(sentence):
                self.without_cue(body, number)
            elif is_told_by_outlet(self.text, sentence):
                self.own(body, number)
            if not (sentence.says or sentence.papers or sentence.laid_out):
                sentence.announced = announced(self.text, self.cast, sentence)
        self.statements = [each for told in self.statements for each in self.nested.unfold(told)]
        self.voices |= self.nested.voices
        self.statements.sort(key=lambda statement: (statement.start, statement.end))
        return self.statements

    def hear_all(self, body: list[Sentence]) -> None:
        """Bring everybody on stage who says something, sentence by sentence."""
        for sentence, reports in zip(body, self.reports_of(body), strict=True):
            self.points.open(sentence.paragraph, self.statements, self.open_voice)
            sentence.reports = self.interview(sentence)
            if sentence.paragraph in self.answers:
                self.retell(sentence, reports)
            elif not sentence.reports:
                sentence.reports = reports
            told = who_wrote(self.text, sentence.tokens) or is_told_by_papers(sentence)
            if told or speaks_of_itself(sentence):
                notice(self.text, self.cast, sentence)
            for report in sentence.reports:
                sentence.voice = self.hear(sentence, report) or sentence.voice
            self.nested.hear(sentence)
            bring_asked(self.text, self.cast, sentence)
            if not any(report.spans or speaks_itself(report) for report in sentence.reports):
                notice(self.text, self.cast, sentence)
            self.speak(talk_told(self.text, self.cast, sentence), sentence.paragraph)

    def speak(self, voice: Voice | None, paragraph: int) -> None:
        """Note whose words those around are, and who carried them."""
        if voice is None:
            return
        self.speaking, self.said_in = voice, paragraph
        if voice.speaker:
            self.talks[voice.speaker.final] = voice, paragraph

    def own(self, body: list[Sentence], number: int) -> None:
        """Let the outlet tell a sentence, or hearsay."""
        sentence, unsure = body[number], hearsay(self.text, self.cast, body, number)
        self.statements.append(Statement(sentence, sentence.start, sentence.end, unsure, None))

    def reports_of(self, body: list[Sentence]) -> list[list[Report]]:
        """Find who says what in each sentence by rule, and what the trained parts hear beside."""
        found = [reports_in(self.text, sentence.tokens) for sentence in body]
        if self.reader:
            silent = (n for n, reports in enumerate(found) if not reports)
            unheard = [n for n in silent if not is_unsure(self.text, body[n])]
            heard = overheard(self.text, [body[n] for n in unheard], self.blocks, self.reader)
            for number, report in heard.items():
                found[unheard[number]] = [report]
        return found

    def interview(self, sentence: Sentence) -> list[Report]:
        """Read an answer under its speaker's label and let them speak on in the paragraph."""
        given = answer(self.text, self.cast, sentence)
        if given is None or sentence.paragraph in self.open_voice:
            return []
        source, report = given
        speaker = self.cast.meet(source, sentence.paragraph)
        self.open_voice[sentence.paragraph] = Voice(speaker, source.text)
        self.answers.add(sentence.paragraph)
        return [report]

    def retell(self, sentence: Sentence, reports: list[Report]) -> None:
        """Note whom somebody quotes in an answer; the words around are the answer's."""
        for report in reports:
            marks = [mark for span in report.spans for mark in self.marks(*span)]
            if not (marks and report.source) or report.source.text.lower() in FIRST_PERSON:
                continue
            speaker = self.cast.meet(report.source, sentence.paragraph)
            for mark in marks:
                self.voices.setdefault(mark, Voice(speaker, report.source.text))

    def hear(self, sentence: Sentence, report: Report) -> Voice | None:
        """Bring a report's speaker on stage and note what is said; None when nothing was."""
        bring_subject(self.text, self.cast, sentence, report)
        self.settle_carriers(sentence, report)
        self.cast.told = told_before(report)
        self.cast.asker = who_asked(sentence, self.speaking, self.said_in)
        if report.source and not report.source.pronoun and tells_a_deed(sentence):
            return None  # "His doctor had warned him"
        speaker = self.cast.meet(report.source, sentence.paragraph) if report.source else None
        carriers = self.carriers(sentence, report, speaker)
        if speaker and report.source:
            self.sign(sentence, report, report.source, speaker)
        voice = Voice(speaker, report.source.text if report.source else None, carriers)
        asides = [place for place in report.asides if is_news(self.text, report, place)]
        for start, end in asides + report.events:
            self.statements.append(Statement(sentence, start, end, None, None, aside=True))
        for start, end in report.spans:
            statement = Statement(sentence, start, end, voice, report, embedded=report.verbatim)
            self.statements.append(statement)
            for marked in self.marks(start, end):
                if not is_called(self.text, sentence.tokens, marked.outer_start, marked.outer_end):
                    self.voices.setdefault(marked, voice)
        if report.opens_next:
            self.open_voice[sentence.paragraph + 1] = voice
        if report.outer:
            return None
        self.speak(voice, sentence.paragraph)
        return voice

    def sign(self, sentence: Sentence, report: Report, source: Mention, speaker: Speaker) -> None:
        """Note whose paper it is, for when "the report" speaks, and whether they only ask."""
        put_to = self.text.startswith((" it to ", " to "), report.said_at[1])
        speaker.questions = report.verb in QUESTIONING or (report.verb == "put" and put_to)
        paper = SIGNED_PAPER.search(self.text, sentence.start, sentence.end)
        if paper and speaker.kind != "outlet":
            self.cast.sign(paper[1].lower(), speaker)
        issued = is_institution(speaker) and issued_paper(source.text, self.text, source.end)
        if issued or source.text.endswith(" statement"):
            self.cast.sign(issued or "statement", speaker)

    def carriers(
        self, sentence: Sentence, report: Report, speaker: Speaker | None
    ) -> tuple[Speaker, ...]:
        """Name who carried a report; unnamed speakers keep the outlet that introduced them."""
        told, cast = report.told, self.cast
        that = outlet_told(told, cast.last_outlet, self.text, report.carriers)
        known = (cast.entrances, cast.by_label, cast.outlets)
        heard = [told] if told and not that and is_outlet(told, *known) else []
        brought = (self.carrier(mention, sentence, speaker) for mention in heard + report.carriers)
        others = [each for each in brought if each and each is not speaker]
        carriers = tuple(dict.fromkeys(([that] if that else []) + others))
        first = next((c for c in (speaker, *carriers) if c and c.kind == "outlet"), None)
        cast.last_outlet = first or cast.last_outlet
        if not is_elsewhere(self.text, sentence, report):
            last = self.talks.get(speaker.final) if speaker else None
            near = last and last[1] == sentence.paragraph and not is_another_day(self.text, report)
            here = last if last and near else (self.speaking, self.said_in)
            carriers = carriers or kept(self.text, sentence, report, speaker, here, cast.met)
            remember(speaker, carriers)
        return behind_paper(carriers, sentence.paragraph, cast.met)

    def carrier(
        self, mention: Mention, sentence: Sentence, speaker: Speaker | None
    ) -> Speaker | None:
        """Meet who carried it; of two men "he" is not the one whose words he passes on."""
        last = self.speaking.speaker if self.speaking else None
        found = self.cast.carrier(mention, sentence.paragraph)
        told = TOLD_HIM.search(self.text, sentence.start, sentence.end)
        other = found is speaker and last and last.final is not speaker and mention.pronoun
        same = last is not None and last.gender in {"", mention.gender}
        return last if told and other and same and self.said_in == sentence.paragraph else found

    def settle_carriers(self, sentence: Sentence, report: Report) -> None:
        """Settle who "she" is in "She said Lund told …", "A man said …, she said" before others."""
        told = TOLD_HIM.search(self.text, sentence.start, sentence.end)
        for at, early in enumerate(report.carriers):
            behind = early.pronoun and not told
            if report.source and (behind or early.start < report.source.start):
                known = self.cast.carrier(early, sentence.paragraph)
                report.carriers[at] = called_by_name(early, known) if known else early

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
        told = behind_label(sentence.tokens)
        words = [token for token in told if token.is_word]
        opened = self.open_voice.get(sentence.paragraph)
        opened = opened if opened and continues(self.text, sentence, opened) else None
        voice = None
        if words and all(token.quoted for token in words):
            marks = self.marks(sentence.start, sentence.end)
            heard = next((self.voices[marked] for marked in marks if marked in self.voices), None)
            voice = heard or opened or quoting(self.text, self.cast, body, number)
            for marked in marks:
                self.voices.setdefault(marked, voice)
            sentence.in_turn = sentence.in_turn or goes_on_in_turn(body, number)
        elif opened:
            voice = listed(self.text, sentence, opened, self.open_voice)
        else:
            read = (self.text, self.cast, body, number)
            voice = hearsay(*read) or paper_telling(*read) or carried_over(self.text, body, number)
            if voice and voice.speaker:
                self.give_marks(sentence, voice)
        sentence.voice = voice
        if voice is None and is_stance(self.text, sentence):
            return
        place, embedded = (told[0].start, sentence.end), voice is opened is not None
        self.statements.append(Statement(sentence, *place, voice, None, embedded=embedded))

    def give_marks(self, sentence: Sentence, voice: Voice) -> None:
        """Let whoever goes on in told words speak those in marks, too."""
        for marked in self.marks(sentence.start, sentence.end):
            if not is_called(self.text, sentence.tokens, marked.outer_start, marked.outer_end):
                self.voices.setdefault(marked, voice)
