"""What is sent to an address that asks for something of its own, so that who may do it does it."""

from typing import Any

from factcheck.claims.models import Claim
from factcheck.evidence.models import Comparison
from factcheck.review.guidelines import current_guideline
from factcheck.review.models import Panel
from factcheck.review.routing.deciding import Knowing, Rule
from factcheck.review.scales import rules_for
from factcheck.review.setting_routing import routing_of
from factcheck.review.trial_marks import trial_mark
from factcheck.web.forms.terms import rows_from
from tests.review.stories import TEXT, WORDS, rating
from tests.web.test_submissions import pace

NEWS = "14 sailings were cancelled in October, said the harbour office. It rained on nine days."


def of_its_own(
    pattern: str, claim: Claim, *, new: Claim, panel: Panel, compared: Comparison
) -> dict[str, Any]:
    """By the whole address, or by its last word."""
    last = pattern.rstrip("/").rpartition("/")[2]
    by_address = of_an_address(pattern, claim, new)
    return by_address | of_a_word(last, claim, api=pattern.startswith("api/")) | {
        "panel": {"panel": panel.pk},
        "precedents": {"known": compared.match.known_id, "stance": "set_aside"},
    }.get(last, {})  # fmt: skip


def of_an_address(pattern: str, claim: Claim, new: Claim) -> dict[str, Any]:
    desk = claim.desk
    if pattern.startswith("routing/"):
        routing = routing_of(desk)
        rule = {"name": "Logs", "topic": Knowing.FIRST.value, "lead": 0, "position": 1, "save": 1}
        kept = routing.rules[1:] if "position" in pattern else routing.rules
        logs = Rule("Logs", topic=Knowing.FIRST, lead=0)
        tried = trial_mark(desk, [logs, *kept], seen=routing.number)
        return {"balance": routing.balance, "seen": routing.number, "tried": tried, **rule}
    if pattern.endswith("/scale/"):
        scale = rules_for(desk).scale
        rows = rows_from(scale)
        counts = {"ratings-TOTAL_FORMS": len(rows), "ratings-INITIAL_FORMS": len(rows)}
        cells = {f"ratings-{n}-{k}": v for n, row in enumerate(rows) for k, v in row.items()}
        filled = {name: value for name, value in cells.items() if value is not None}
        return {"seen": scale.pk, **counts, **filled, "ratings-0-description": "Borne out."}
    return {
        "articles/new/": {"words": NEWS, "kind": "text"},
        "articles/new/<uuid:look_id>/": {"do": "save", "visibility": "desk", "desk": desk.pk},
        "account/programs/": {"name": "Script", "scopes": ["read"], "days": "90"},
        "lists/new/": {"list": "due=week", "name": "This week"},
        "lists/<uuid:list_id>/": {"name": "Late ones"},
        "claims/work/": {"list": "status=queued"},
        "triage/": {"claim": f"{new.pk}:{new.version}", "do": "queue", "sure": "queue", "kind": ""},
        "api/v1/triage/": {"claims": [{"id": str(new.pk), "version": new.version}], "do": "queue"},
        "api/v1/endpoints/": {"url": "https://wire.example/news"},
        "api/v1/submissions/": {"words": "It rained on nine days."},
        "submit/": {
            "words": "Nine wolves swam.",
            "seen": "1",
            "began": pace(60),
        },
        "fact-checks/<slug:slug>/wrong/": {"words": "It was 12."},
        "fact-checks/<slug:slug>/letters/": {"mail": "ada@reader.example"},
        "corrections/letters/": {"mail": "ada@reader.example"},
        "follow/": {"code": "nothing"},
    }.get(pattern, {})


def of_a_word(last: str, claim: Claim, *, api: bool) -> dict[str, Any]:
    opinion = {"said": "as_quoted", "rating": "true", "because": "The log."}
    rated = last in {"panel", "review", "verdict"}
    by_page = opinion | {"rating": rating(claim, "true").pk if rated else ""}
    begun_review = {**WORDS, "waiver": "It is its own source.", "draft_version": 0}
    handed_in = {"submit": "1", "claim_version": claim.version, **begun_review}
    guideline = current_guideline(claim.desk) if last == "guideline" else None
    return {
        "vote": opinion,
        "panel": by_page,
        "draft": {"version": 0, "content": WORDS},
        "review": (opinion if api else by_page) | (begun_review if api else handed_in),
        "verdict": {**by_page, **TEXT},
        "guideline": {"version": guideline.version if guideline else 0},
        "conflicts": {"kind": "speaker", "name": str(claim.speaker)},
        "split": {"rest": "1"},
        "pass": {"desk": "valley"},  # of a stranger
    }.get(last, {})
