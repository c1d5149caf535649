"""Whom a sentence is about, brought on stage for the pronouns that follow."""

from dataclasses import replace

from factcheck.claims.extraction.cast import Cast
from factcheck.claims.extraction.citing import CITED
from factcheck.claims.extraction.containers import bring_container, bring_object, note_holders
from factcheck.claims.extraction.describing import called_by_name
from factcheck.claims.extraction.lexicon import BE, SUBORDINATORS
from factcheck.claims.extraction.matter import matter_of
from factcheck.claims.extraction.mentions import Mention, mention
from factcheck.claims.extraction.noticing import named_aside
from factcheck.claims.extraction.nouns import phrase_end
from factcheck.claims.extraction.outlets import outlet_name
from factcheck.claims.extraction.reaching import is_number
from factcheck.claims.extraction.report import Report
from factcheck.claims.extraction.speaker import Speaker
from factcheck.claims.extraction.statement import Sentence
from factcheck.claims.extraction.subject import Subject
from factcheck.claims.extraction.subjects import opening_subject
from factcheck.claims.extraction.tokens import Token

OWN = frozenset(("his", "her", "their"))
FIRST_PERSON = frozenset(("i", "we"))
RECEIVING = frozenset(("read", "had", "received", "got"))
# What papers tell of, so that "it says" means the paper again.
MEASURED = frozenset(("reading", "readings", "limit", "level"))
PAPERS = frozenset(("statement", "letter", "email", "message", "note"))


def bring_subject(text: str, cast: Cast, sentence: Sentence, report: Report) -> None:
    """Bring on stage whom a sentence is about before "it" speaks ("…, after it found …")."""
    bring_named_soon(cast, sentence, report)
    source = report.source
    bring_leading(text, cast, sentence, report)
    leads = report.spans and source and report.spans[0][0] >= source.end
    first = next((each for each in sentence.reports if each.spans), None)
    if not (leads and source and source.pronoun) or report is not first:
        return
    before = [token for token in sentence.tokens if token.end <= source.start]
    before = before[bool(before) and before[0].low in SUBORDINATORS :]
    subject = opening_subject(before, len(before)) if before else None
    if subject is None:
        return
    aside = named_aside(before, subject.end)
    about = mention(text, before[subject.start : subject.end], aside)
    if about.text.lower() in FIRST_PERSON or (about.pronoun and about.gender != source.gender):
        asked = cast.named_in(before[0].start, source.start)
        known = asked is not None and asked.final.gender in {"", source.gender}
        report.source = called_by_name(source, asked) if asked and known else source
    thing = about.kind != "person" and not about.plural
    word = about.kind == "unknown" and cast.known(about, sentence.paragraph) is None
    if source.gender == "n" and word and " " not in (about.name or ""):
        return  # "Grain was hit hardest, it added: …"
    if not about.pronoun and thing == (source.gender == "n") and source.gender:
        cast.meet(about, sentence.paragraph, speaks=False)


def bring_leading(text: str, cast: Cast, sentence: Sentence, report: Report) -> None:
    """Take "The head of safety left in May, he has told MPs" for the head's words in an opening.

    Where a sentence stands before it, they may be anybody's ("The judge was wrong, he said").
    """
    source = report.source
    if source is None or source.gender not in {"m", "f"} or not source.pronoun or not report.spans:
        return
    first = sentence.paragraph <= 1 and text[: sentence.start].endswith("\n")
    leads = first and report.spans[0][0] == sentence.start
    if not leads or cast.known(source, sentence.paragraph):
        return
    before = [token for token in sentence.tokens if token.end <= source.start]
    subject = opening_subject(before, len(before))
    about = subject and mention(text, before[subject.start : subject.end])
    if about and about.kind == "person" and about.definite and not (about.pronoun or about.plural):
        cast.meet(about, sentence.paragraph, speaks=False)


def bring_named_soon(cast: Cast, sentence: Sentence, report: Report) -> None:
    """Take "“…,” she said. Ann Lund, 34, was at home." for Lund's words where nobody else fits."""
    source, paragraph = report.source, sentence.paragraph
    if source is None or source.gender not in {"m", "f"} or not source.pronoun:
        return
    if sentence.tokens[0].capital and not sentence.tokens[0].quoted:
        return  # "Lund saw two men, she said": she was named
    if any(s.seen == paragraph for s in cast.met) or cast.known(source, paragraph):
        return
    name = cast.entrances.soon(source.start)
    if name and cast.names.gender_of(name) in {"", source.gender}:
        report.source = called_by_name(source, cast.bring_on(name, paragraph))


def bring_asked(text: str, cast: Cast, sentence: Sentence) -> None:
    """Bring on stage whom "When I asked Ann Lund about it, she counted on her fingers" tells of."""
    tokens = sentence.tokens
    if tokens[0].low not in SUBORDINATORS or any(report.spans for report in sentence.reports):
        return
    near = range(2, len(tokens) - 1)
    told = (n for n in near if tokens[n - 1].text == "," and tokens[n].low in {"he", "she"})
    at = next(told, 0)
    subject = opening_subject(tokens[1:at], at - 1) if at else None
    if subject is None:
        return
    about = mention(text, tokens[1:at][subject.start : subject.end])
    pronoun = mention(text, tokens[at : at + 1])
    asked = cast.named_in(tokens[0].start, tokens[at].start)
    if about.pronoun and about.gender != pronoun.gender and asked:
        sentence.about = cast.meet(called_by_name(pronoun, asked), sentence.paragraph, speaks=False)


def with_others(text: str, tokens: list[Token]) -> Mention | None:
    """Read "Ann Lund at Vik College and her colleagues": "they" may be next."""
    joints = (n for n in range(1, len(tokens) - 1) if tokens[n].low == "and")
    joint = next((n for n in joints if tokens[n + 1].low in OWN), None)
    if joint is None:
        return None
    first = mention(text, tokens[:joint])
    label = f"{first.label} {text[tokens[joint].start : tokens[-1].end]}"
    return replace(first, label=label, name=None, kind="person", plural=True, gender="")


def before_verb(tokens: list[Token], start: int, end: int) -> int:
    """Give where a name ends that a verb in no list follows ("Holm shakes her head")."""
    for at in range(start + 2, end):
        name, verb, own = tokens[at - 2 : at + 1]
        if own.low in OWN and name.capital and not verb.capital and verb.low.endswith(("s", "ed")):
            return at - 1
    return end


def who_wrote(text: str, tokens: list[Token]) -> tuple[str, Mention] | None:
    """Give whose paper is read out, and the paper ("was read a statement from Mrs Lund")."""
    for at in range(1, len(tokens) - 2):
        if tokens[at + 1].low not in {"from", "by"}:
            continue
        read = tokens[at].low in PAPERS
        read = read and any(token.low in RECEIVING for token in tokens[:at])
        heard = tokens[at + 1].low == "from" and any(t.low == "heard" for t in tokens[: at + 1])
        if read or heard:
            end = phrase_end(tokens, at + 2, len(tokens))
            comma = tokens[-1]._replace(text=",", is_word=False, capital=False)
            aside = named_aside([*tokens[:-1], comma], end)
            writer = mention(text, tokens[at + 2 : end], aside) if end > at + 2 else None
            named = writer is not None and writer.name and writer.kind in {"person", "unknown"}
            return (tokens[at].low, writer) if writer and named else None
    return None


def bring_cited(text: str, cast: Cast, sentence: Sentence, subject: Subject) -> bool:
    """Bring on whom "It cites a letter and two guards" names: they speak by way of that outlet."""
    tokens, verb = sentence.tokens, subject.end
    if verb + 1 >= len(tokens) or tokens[verb].low not in CITED:
        return False
    about = mention(text, tokens[subject.start : verb])
    outlet = cast.last_outlet if about.pronoun else cast.known(about, sentence.paragraph)
    end = phrase_end(tokens, verb + 1, len(tokens))
    if end == verb + 1:
        return False
    ands = [n for n in range(verb + 2, end - 1) if tokens[n].low == "and"]
    cited = mention(text, tokens[(ands[-1] if ands else verb) + 1 : end])
    if outlet is None or outlet.final.kind != "outlet" or cited.kind not in {"person", "document"}:
        return False
    sentence.about = cast.meet(cited, sentence.paragraph, speaks=False)
    if sentence.about:
        sentence.about.carriers = (outlet,)
    return True


def bring_outlet(text: str, cast: Cast, sentence: Sentence, subject: Subject) -> bool:
    """Note which outlet is meant later ("The weekly Y ran a talk. He told the magazine …")."""
    end = before_verb(sentence.tokens, subject.start, subject.end)
    outlet = outlet_name(text, sentence.tokens[subject.start : end])
    named = outlet is not None and outlet.kind == "outlet"
    return named and outlet is not None and bool(cast.carrier(outlet, sentence.paragraph))


def is_beside_name(tokens: list[Token], start: int) -> bool:
    """Tell whether "a shepherd" only stands beside a name ("There lives Lund, a shepherd.")."""
    new = tokens[start].low in {"a", "an"} and start > 1
    return new and tokens[start - 1].text == "," and tokens[start - 2].capital


def is_figure(tokens: list[Token], start: int, end: int) -> bool:
    """Tell whether a number is told ("The count of homes was 38"), and nobody's age."""
    counted = any(token.low == "of" for token in tokens[start:end])
    told = [token for token in tokens[end : end + 2] if token.is_word]
    return counted and len(told) > 1 and told[0].low in BE and is_number(told[1])


def notice(text: str, cast: Cast, sentence: Sentence) -> None:
    """Remember whom a sentence without speech is about; "they" may be next."""
    tokens = sentence.tokens
    writer = who_wrote(text, tokens)
    if writer:
        sentence.about = cast.meet(writer[1], sentence.paragraph, speaks=False)
        if sentence.about:
            cast.sign(writer[0], sentence.about)
            # "It says" goes on with the paper, which is theirs.
            cast.met.append(Speaker(writer[0], "document", same_as=sentence.about))
        return
    subject = opening_subject(tokens, len(tokens)) if tokens and not tokens[0].quoted else None
    if subject and (
        bring_cited(text, cast, sentence, subject) or bring_outlet(text, cast, sentence, subject)
    ):
        return
    subject = matter_of(tokens) or subject
    if subject is None or is_beside_name(tokens, subject.start):
        return
    end = before_verb(tokens, subject.start, subject.end)
    several = with_others(text, tokens[subject.start : end])
    if several:
        sentence.about = cast.meet(several, sentence.paragraph, speaks=False)
        return
    aside = named_aside(tokens, end)
    about = mention(text, tokens[subject.start : end], aside)
    full = about.name and " " in cast.names.longest(about.name)
    if about.head in MEASURED or is_figure(tokens, subject.start, end):
        return
    who = [token.low for token in tokens[end : end + 2]]
    if about.kind == "unknown" and who == [",", "who"]:
        about = replace(about, kind="person")
    body = about.kind == "unknown" and about.name and who == [",", "which"]
    about = replace(about, kind="body") if body else about
    if about.pronoun and about.gender:
        sentence.about = cast.known(about, sentence.paragraph)
    elif not about.pronoun and (about.kind in {"person", "body", "document"} or full):
        bring_object(text, cast, sentence)
        sentence.about = cast.meet(about, sentence.paragraph, speaks=False)
        note_holders(text, cast, sentence, end)
    else:
        bring_container(text, cast, sentence, end)
        alone = about.name and about.text == about.name and about.kind == "unknown"
        cast.shown = about if alone and end - subject.start == 1 else cast.shown
