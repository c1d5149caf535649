"""What extraction found in an article against what a fact-checker takes from it."""

from collections import Counter
from dataclasses import dataclass, field
from math import log2

from factcheck.claims.extraction.claim import ExtractedClaim, Extraction
from factcheck.claims.measuring.gold import GoldArticle, GoldClaim
from factcheck.claims.measuring.names import same_name
from factcheck.claims.measuring.overlap import ENOUGH, characters, close_pairs, match, overlap

RANKED = 10


@dataclass(frozen=True)
class Difference:
    """One thing that is not as in the gold: `of` names the rate it lowers."""

    of: str
    words: str
    wanted: str | None
    found: str | None


@dataclass
class ArticleScore:
    """Counts of one article, by the names under which they are printed, and what went wrong."""

    id: str
    counts: Counter[str] = field(default_factory=Counter)
    ndcg: float = 0.0
    differences: list[Difference] = field(default_factory=list)

    def count(self, what: str, *, right: bool, difference: Difference) -> None:
        self.counts[what] += right
        if not right:
            self.differences.append(difference)


def score_article(gold: GoldArticle, text: str, found: Extraction) -> ArticleScore:
    """Score one article; where the text was changed nothing else can be said."""
    score = ArticleScore(gold.id)
    if text != gold.text:
        score.counts["text_changed"] = 1
        return score
    matched = score_claims(score, gold, found.claims)
    for wanted, claim in matched:
        score_match(score, gold, wanted, claim)
    score.ndcg = ndcg(matched, gold.claims)
    score_quotes(score, gold, found)
    return score


def score_claims(
    score: ArticleScore, gold: GoldArticle, claims: tuple[ExtractedClaim, ...]
) -> list[tuple[GoldClaim, ExtractedClaim]]:
    """Count what was found, missed and made up; give what belongs together."""
    said = [characters(claim.spans) for claim in claims]
    readings = [[characters([span]) for span in claim.readings] for claim in gold.claims]
    pairs = close_pairs(readings, said)
    matched = [(gold.claims[wanted], claims[number]) for wanted, number in match(pairs)]
    twice = {number for _, _, number in pairs}
    made_up = [
        claim
        for number, claim in enumerate(claims)
        if claim.checkable and number not in twice and not may_be_left(gold, said[number])
    ]
    never = characters(gold.never)
    right = sum(claim.checkable for _, claim in matched)
    score.counts.update(
        gold=sum(claim.checkable for claim in gold.claims),
        found=sum(wanted.checkable for wanted, _ in matched),
        predicted=right + len(made_up),
        right=right,
        matched=len(matched),
        forbidden=sum(not never.isdisjoint(words) for words in said),
        all=len(claims),
        anchors=sum(is_exact(gold.text, claim) for claim in claims),
    )
    found = [wanted for wanted, _ in matched]
    missed = [claim for claim in gold.claims if claim.checkable and claim not in found]
    score.differences += [
        Difference("recall", words_of(gold, each), "claim", None) for each in missed
    ]
    score.differences += [Difference("precision", each.text, None, "claim") for each in made_up]
    return matched


def may_be_left(gold: GoldArticle, words: set[int]) -> bool:
    return any(overlap(words, characters([span])) >= ENOUGH for span in gold.optional)


def words_of(gold: GoldArticle, claim: GoldClaim) -> str:
    return gold.text[slice(*claim.readings[0])]


def is_exact(text: str, claim: ExtractedClaim) -> bool:
    return len(claim.spans) > 1 or text[claim.start : claim.end] == claim.text


def score_match(
    score: ArticleScore, gold: GoldArticle, wanted: GoldClaim, claim: ExtractedClaim
) -> None:
    """Compare what is said of one claim."""
    words = words_of(gold, wanted)

    def compare(what: str, *, right: bool, of: object, by: object) -> None:
        difference = Difference(what, words, str(of), str(by))
        score.count(what, right=right, difference=difference)

    speaker = any(same_name(name, claim.speaker) for name in wanted.speakers)
    compare("speaker", right=speaker, of=wanted.speakers[0], by=claim.speaker)
    compare("kind", right=wanted.kind == claim.kind, of=wanted.kind, by=claim.kind)
    if wanted.carriers or claim.carriers:
        score.counts["chains"] += 1
        chain = same_chain(wanted.carriers, claim.carriers)
        compare("chain", right=chain, of=list(wanted.carriers), by=list(claim.carriers))
    if wanted.about_date:
        score.counts["dates"] += 1
        same_day = wanted.about_date == claim.about_date
        compare("date", right=same_day, of=wanted.about_date, by=claim.about_date)
    agreed = wanted.checkable == claim.checkable
    compare("checkable", right=agreed, of=wanted.checkable, by=claim.checkable)
    score.counts["checkable_right"] += wanted.checkable and claim.checkable
    score.counts["checkable_gold"] += wanted.checkable
    score.counts["checkable_predicted"] += claim.checkable


def same_chain(wanted: tuple[str, ...], found: tuple[str, ...]) -> bool:
    return len(wanted) == len(found) and all(map(same_name, wanted, found))


def ndcg(matched: list[tuple[GoldClaim, ExtractedClaim]], wanted: tuple[GoldClaim, ...]) -> float:
    """Compare our order by worth, down to the tenth, with the best order there is."""
    ranked = sorted(matched, key=lambda pair: -pair[1].worth)
    best = sorted((gain(claim) for claim in wanted), reverse=True)
    return discounted([gain(claim) for claim, _ in ranked]) / (discounted(best) or 1)


def gain(claim: GoldClaim) -> int:
    return int(2**claim.worth) - 1


def discounted(gains: list[int]) -> float:
    return sum(each / log2(place + 2) for place, each in enumerate(gains[:RANKED]))


def score_quotes(score: ArticleScore, gold: GoldArticle, found: Extraction) -> None:
    """Count quotations with exactly the same borders, and who is named for them."""
    said = {(quote.start, quote.end): quote.speaker for quote in found.quotes}
    exact = gold.quotes.keys() & said.keys()
    score.counts.update(
        quotes=len(gold.quotes), quotes_predicted=len(said), quotes_exact=len(exact)
    )
    for place in sorted(gold.quotes.keys() ^ said.keys()):
        wanted = "quotation" if place in gold.quotes else None
        other = None if wanted else "quotation"
        score.differences.append(Difference("quote", gold.text[slice(*place)], wanted, other))
    for place in sorted(exact):
        wanted, other = gold.quotes[place], said[place]
        difference = Difference("quote_speaker", gold.text[slice(*place)], wanted, other)
        score.count("quote_speaker", right=same_name(wanted, other), difference=difference)
