"""An article in, its claims and quotations out."""

import re
from dataclasses import replace

from articles.extraction.article import ArticleText
from factcheck.claims.extraction.about import day_of
from factcheck.claims.extraction.attributing import attributor
from factcheck.claims.extraction.bare import is_bare, is_fragment, subject_of
from factcheck.claims.extraction.beside import YEAR, stands_beside
from factcheck.claims.extraction.checkable import why_not
from factcheck.claims.extraction.claim import ExtractedClaim, Extraction, Quote, slices
from factcheck.claims.extraction.clauses import assertions, is_predicate
from factcheck.claims.extraction.contradictions import find_contradictions
from factcheck.claims.extraction.discourse import Discourse
from factcheck.claims.extraction.draft import Draft, each_once, judged
from factcheck.claims.extraction.facts import is_counted, is_sized, is_verbless
from factcheck.claims.extraction.headings import heading_quotes
from factcheck.claims.extraction.here import is_here, plain_name
from factcheck.claims.extraction.joints import is_brief
from factcheck.claims.extraction.listing import is_item
from factcheck.claims.extraction.noticing import is_unsure
from factcheck.claims.extraction.nouns import SUBJECTS, has_finite
from factcheck.claims.extraction.part import Part
from factcheck.claims.extraction.parted import join_broken, said_words, spans_without
from factcheck.claims.extraction.people import People
from factcheck.claims.extraction.reaching import is_number
from factcheck.claims.extraction.ruled import RULED
from factcheck.claims.extraction.said import Said
from factcheck.claims.extraction.speaker import Speaker
from factcheck.claims.extraction.statement import Statement, Voice
from factcheck.claims.extraction.tagger import Tagger
from factcheck.claims.extraction.tokens import Token
from factcheck.claims.extraction.weights import Weights, load
from factcheck.claims.extraction.wording import Claimed, propose

__all__ = ["ExtractedClaim", "Extraction", "Quote", "engine_version", "extract"]

RULES = "rules-3"
DIGEST_SHOWN = 8
FEWEST_LETTERS = 6
FEWEST_WORDS = 3
WHOLE_SENTENCE = 6
STEM = 5
LONG_WORD = re.compile(r"\w{4,}")
# Sought in small letters and from the border of a word on, which is many times as quick.
NEWSGATHERING = re.compile(
    r"\b(?:(?:did(?:\s+not|n['’]t)|ha(?:s|ve|d)(?:\s+not|n['’]t)|could(?:\s+not|n['’]t)|w(?:as|ere)(?:\s+not|n['’]t))\s+"
    r"(?:immediately\s+|yet\s+|return\w*\s+|be\s+)*(?:respon|repl|comment|reached|available|calls|messages|answer\w*\s+(?:a|questions|letters|calls|messages))"
    r"|(?:did\s+not|didn['’]t|without)\s+(?:provid|offer|giv|produc|show|shar)\w*\s+(?:any\s+|the\s+|further\s+)?"
    r"(?:evidence|proof|details|documents|photograph\w*|names|figures|sources?|reasons?|explanation)"
    r"|(?:provided|offered|gave|produced|presented|cited)\s+no\s+(?:evidence|proof|details|documents|photograph\w*|names|figures|sources?|reasons?|explanation)"
    r"|^(?:he|she|they|it)\s+(?:did\s+not|didn['’]t|would\s+not|wouldn['’]t)\s+(?:say\s+(?:how|why|when|where|who|which|whether|what|if)|name|identify|specify|elaborate)\b"
    r"|^(?:which\s+|who\s+)?(?:was|were|ha(?:s|ve)(?:\s+not|n['’]t)?\s+been|can(?:not|['’]t)\s+be)\s+(?:not\s+)?(?:been\s+)?(?:named|identified)(?:\s+for\b.*)?$"
    r"|tried\s+(?:\w+\s+)?to\s+(?:contact|reach)\b"
    r"|could\s+not\s+(?:independently\s+|immediately\s+)?(?:verify|confirm|be\s+(?:verified|confirmed|reached))"
    r"|(?:not\s+(?:immediately\s+)?able|unable)\s+to\s+(?:independently\s+)?(?:verify|confirm)"
    r"|could\s+not\s+be\s+(?:independently|immediately)\s+(?:verified|confirmed)"
    r"|(?:requests?\s+for\s+(?:a\s+)?comment|messages?\s+left\s+.{1,60}\s(?:returned|answered)\b|(?:de|was\s+de)clined\s+to\s+(?:comment|say|be\s+(?:named|identified)))"
    r"|(?:was|were|is|are|not)(?:\s+not|n['’]t)?\s+authori[sz]ed\s+to\s+(?:speak|talk|comment|discuss|brief)"
    r"|cop(?:y|ies)\s+(?:of\s+(?:\S+\s+){1,4})?w(?:as|ere)\s+(?:provided|given|shown|sent|made\s+available)\s+to\b"
    r"|(?:on\s+(?:the\s+)?condition\s+of\s+anonymity|asked\s+(?:not\s+to\s+be\s+(?:named|identified)|for\s+anonymity))"
    r"|(?:spoke|spoken)\s+to\s+(?:\w+\s+){1,3}(?:separately|independently)\b"
    r"|(?:has|have|had)\s+(?:contacted|approached|asked)\s+(?:\S+\s+){1,8}for\s+(?:a\s+)?(?:comment|response|reply)\b"
    r"|^(?:which\s+)?(?:was|were|has\s+been|have\s+been)\s+(?:seen|reviewed|obtained|viewed)\s+by(?:\s+[\w’'.-]+){1,4}$"
    r"|(?:has|have|had)\s+(?:seen|reviewed|obtained)\s+(?:a\s+copy|copies)\s+of\b"
    r")|^[\w’'.-]+(?:\s[\w’'.-]+){0,3}\s(?:has|have)\s(?:been\sable\sto\s)?"
    r"(?:seen?|review(?:ed)?|obtain(?:ed)?|view(?:ed)?|read|consult(?:ed)?)(?:\sin\sfull)?$",
)
# "Anyone who saw it is asked to call 101."
ASKED_TO_CALL = re.compile(
    r"\b(?:is|are)\s+(?:asked|urged|invited)\s+to\s+(?:call|contact|ring|phone|come\s+forward|e-?mail)\b"
)
# What an outlet does with its own news.
REVEALING = frozenset(
    ("reveal", "reveals", "revealed", "understands", "disclose", "learnt", "learned", "learns")
)


def engine_version(weights: Weights | None = None) -> str:
    """Name the rules and the weights (the shipped ones unless others are given)."""
    digest = (load() if weights is None else weights).digest
    return f"{RULES}+{digest[:DIGEST_SHOWN]}" if digest else RULES


def extract(article: ArticleText, weights: Weights | None = None) -> Extraction:
    """Find every claim in the body; the same article and weights always give the same answer.

    Without `weights` those that ship with the product are used; what is missing among them is
    done by the rules and named in `without`.
    """
    weights = load() if weights is None else weights
    reader = attributor(weights) if article.language in RULED else None
    discourse = Discourse(article.text, article.blocks, reader)
    in_order = drafts_in(article, discourse, weights.tagger)
    quotes = {
        (quote.start, quote.end): quote
        for quote in body_quotes(discourse, article) + heading_quotes(discourse)
    }
    ordered = judged(article.text, in_order, weights.checkworthiness)
    return Extraction(
        ordered,
        tuple(quotes[place] for place in sorted(quotes)),
        engine_version(weights),
        contradictions=find_contradictions(article, ordered) if article.language in RULED else (),
        without=weights.missing,
    )


def drafts_in(article: ArticleText, discourse: Discourse, tagger: Tagger | None) -> list[Draft]:
    """Find all claims in reading order, each once, their worth still open."""
    statements = join_broken(discourse.read())
    body = [(each.start, each.end) for each in discourse.sentences if each.label == "body"]
    people = People(article.text, discourse.cast, body) if article.language in RULED else None
    drafts: dict[tuple[int, int], Draft] = {}
    for statement in statements:
        if people and stands_beside(article, statement, tagger):
            continue
        for draft in claims_in(article, as_own(article, statement), people):
            drafts.setdefault((draft.claim.start, draft.claim.end), draft)
    return each_once(sorted(drafts.values(), key=lambda draft: draft.claim.spans))


def as_own(article: ArticleText, statement: Statement) -> Statement:
    """Take "…, the Echo can reveal" for the Echo's own words in the Echo."""
    voice, report = statement.voice, statement.report
    if not (voice and voice.speaker and report and report.verb in REVEALING):
        return statement
    here = is_here(article, plain_name(voice.speaker.final.label))
    unsure = Voice(None, None) if is_unsure(article.text, statement.sentence) else None
    return replace(statement, voice=unsure, report=None) if here else statement


def claims_in(article: ArticleText, statement: Statement, people: People | None) -> list[Draft]:
    """Cut one statement into single claims."""
    said, gap = said_words(statement)
    ranges = assertions(said)
    found = []
    for number in range(len(ranges)):
        part = Part(said, ranges, number)
        if not is_assertion(article, statement, part):
            continue
        spans = spans_without(part.tokens, gap, article.text)
        made, heard = claim(article, statement, part, spans)
        if people and made.checkable:
            wording, unresolved = propose(claimed(article, statement, made, part), people)
            made = replace(made, wording=wording, unresolved=unresolved)
        found.append(Draft(made, part.tokens, heard, statement.sentence))
    return found


def claimed(
    article: ArticleText, statement: Statement, made: ExtractedClaim, part: Part
) -> Claimed:
    """Give the writer of wordings what a claim is made of."""
    said, ranges, number = part.said, part.ranges, part.number
    start, end = ranges[number]
    subject = subject_of(said, ranges, number)
    voice, report = statement.voice, statement.report
    heard = next((each for each in statement.sentence.reports if each.spans), None)
    about = told_of(statement) if number == 0 and is_bare(said, start) else None
    first = number == 0 or bool(subject and subject[0] == ranges[0][0])
    return Claimed(
        text=article.text,
        tokens=part.tokens,
        speaker=voice.speaker.final if voice and voice.speaker else None,
        direct=made.kind == "direct" and not statement.retold,
        subject=said[slice(*subject)] if subject else [],
        reported=first
        and made.kind != "direct"
        and report is not None
        and heard is report
        and report.said_at[0] < statement.start,
        fragment=not about
        and (is_fragment(said, start, end) or (is_bare(said, start) and not subject)),
        about=about,
        published=article.published_at,
        spans=made.spans,
    )


def told_of(statement: Statement) -> Speaker | None:
    """Give the speaker of whom an aside tells something ("the board, which met in May, said")."""
    place = (statement.start, statement.end)
    heard = [each for each in statement.sentence.reports if place in each.asides]
    voice = statement.sentence.voice
    return voice.speaker.final if len(heard) == 1 and voice and voice.speaker else None


def is_assertion(article: ArticleText, statement: Statement, whole: Part) -> bool:
    """Leave out fragments: without a verb only quotations and listed facts assert something."""
    text, part = article.text, whole.tokens
    words = [token for token in part if token.is_word]
    if article.language not in RULED:
        return bool(words) and part[-1].end - part[0].start >= FEWEST_LETTERS
    calls = ASKED_TO_CALL.search(text, statement.sentence.start, statement.end)
    if not words or calls or statement.voice is not None:
        return not calls and len(words) >= FEWEST_WORDS - 1
    listed = is_item(text[statement.sentence.start : statement.sentence.end])
    if text[statement.sentence.start] == "|":
        return any(is_number(word) and not YEAR.fullmatch(word.text) for word in words[1:])
    if is_beside_the_news(text, statement, part) or whole.tells_apart:
        return False
    lone = is_brief(part, 0) or is_counted(part, 0) or is_number(part[0])
    few = whole.is_relative or statement.aside or lone
    if len(words) < FEWEST_WORDS - few:
        return False
    clause = whole.is_relative or part[0].low in SUBJECTS or has_finite(part, 0, len(part))
    complete = listed or clause or len(words) >= WHOLE_SENTENCE
    said, start = whole.said, whole.ranges[whole.number][0]
    beside = is_sized(said, start, len(said)) or is_verbless(said, start) or is_verbless(part, 0)
    return complete or beside or is_predicate(part, 0)


def is_beside_the_news(text: str, statement: Statement, part: list[Token]) -> bool:
    """Tell whether it is asked, told how the news was gathered, or what readers should do."""
    asked = text[statement.start : statement.end].endswith("?")
    return asked or bool(NEWSGATHERING.search(text[part[0].start : part[-1].end].lower()))


def claim(
    article: ArticleText,
    statement: Statement,
    part: Part,
    spans: tuple[tuple[int, int], ...],
) -> tuple[ExtractedClaim, Said]:
    """Make a claim whose worth is still open, and what is known beside its words."""
    words = slices(article.text, spans)
    kind = kind_of(article, statement, part.tokens)
    voice = statement.voice
    speaker = voice.speaker.final if voice and voice.speaker else None
    heard = said_of(article, statement, words, kind)
    reason = why_not(words, part.tokens, heard)
    made = ExtractedClaim(
        spans=spans,
        text=words,
        kind=kind,
        speaker=speaker.label if speaker else None,
        speaker_mention=voice.mention if voice else None,
        carriers=carriers_of(article, statement),
        checkable=not reason,
        worth=0.0,
        reasons=(reason,) if reason else (),
        about_date=day_of(article, statement, part, checkable=not reason),
        denied=bool(statement.report and statement.report.denied),
    )
    return made, heard


def carriers_of(article: ArticleText, statement: Statement) -> tuple[str, ...]:
    """Name who carried it here; what this outlet was told itself nobody carried."""
    voice = statement.voice
    labels = [carrier.final.label for carrier in voice.carriers] if voice else []
    return tuple(label for label in labels if not is_here(article, plain_name(label)))


def kind_of(article: ArticleText, statement: Statement, part: list[Token]) -> str:
    if statement.voice is None:
        return "own" if article.language in RULED else "unknown"
    quoted = [token.quoted for token in part if token.is_word]
    if all(quoted) or statement.embedded:
        return "direct"
    return "mixed" if any(quoted) else "indirect"


def said_of(article: ArticleText, statement: Statement, words: str, kind: str) -> Said:
    voice, report = statement.voice, statement.report
    return Said(
        verb=report.verb if report else "",
        speaker_kind=voice.speaker.final.kind if voice and voice.speaker else "",
        kind="own" if voice and voice.headed else kind,
        denied=bool(report and report.denied),
        carried=bool(voice and voice.carriers),
        headline=shared_words(article.title, words),
        position=statement.start / len(article.text),
        question=article.text[statement.end - 1 : statement.end] == "?",
        unattributed=voice is not None and voice.speaker is None,
        ruled=article.language in RULED,
    )


def shared_words(title: str, words: str) -> int:
    """Count the words of the headline that an assertion takes up again, judged by their stems."""
    stems = {word[:STEM] for word in LONG_WORD.findall(title.casefold())}
    return len(stems & {word[:STEM] for word in LONG_WORD.findall(words.casefold())})


def body_quotes(discourse: Discourse, article: ArticleText) -> list[Quote]:
    """List the quotations that somebody is quoted with; quoted terms have no speaker.

    In a language without rules nobody can tell the two apart, so all are listed.
    """
    found = [
        Quote(marked.start, marked.end, voice.speaker.final.label if voice.speaker else None)
        for marked, voice in discourse.voices.items()
    ]
    if article.language not in RULED:
        unheard = [marked for marked in discourse.outer if marked not in discourse.voices]
        found += [Quote(marked.start, marked.end, None) for marked in unheard]
    return found
