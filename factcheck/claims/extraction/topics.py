"""Whom a sentence is about, brought on stage for the pronouns that follow."""

from factcheck.claims.extraction.cast import Cast
from factcheck.claims.extraction.lexicon import SUBORDINATORS
from factcheck.claims.extraction.mentions import mention
from factcheck.claims.extraction.noticing import named_aside
from factcheck.claims.extraction.report import Report
from factcheck.claims.extraction.statement import Sentence
from factcheck.claims.extraction.subjects import opening_subject


def bring_subject(text: str, cast: Cast, sentence: Sentence, report: Report) -> None:
    """Bring on stage whom a sentence is about before "it" speaks ("…, after it found …")."""
    source = report.source
    leads = report.spans and source and report.spans[0][0] >= source.end
    if not (leads and source and source.pronoun) or report is not sentence.reports[0]:
        return
    before = [token for token in sentence.tokens if token.end <= source.start]
    before = before[bool(before) and before[0].low in SUBORDINATORS :]
    subject = opening_subject(before, len(before)) if before else None
    if subject is None:
        return
    about = mention(text, before[subject.start : subject.end])
    thing = about.kind != "person" and not about.plural
    if not about.pronoun and thing == (source.gender == "n") and source.gender:
        cast.meet(about, sentence.paragraph, speaks=False)


def notice(text: str, cast: Cast, sentence: Sentence) -> None:
    """Remember whom a sentence without speech is about; "they" may be next."""
    tokens = sentence.tokens
    subject = opening_subject(tokens, len(tokens)) if tokens and not tokens[0].quoted else None
    if subject is None:
        return
    aside = named_aside(tokens, subject.end)
    about = mention(text, tokens[subject.start : subject.end], aside)
    full = about.name and " " in cast.longest(about.name)
    if about.pronoun and about.gender:
        sentence.about = cast.known(about, sentence.paragraph)
    elif not about.pronoun and (about.kind in {"person", "body", "document"} or full):
        sentence.about = cast.meet(about, sentence.paragraph, speaks=False)
