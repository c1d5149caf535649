"""What can be put right in a claim: how each is called, asks, does and says afterwards.

Whether anything is offered is decided by `review.amendable` alone.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from factcheck.claims.models import Claim
from factcheck.people.models import User
from factcheck.people.rules import is_editor
from factcheck.review.corrections import (
    change_judgement,
    change_voices,
    fix_span,
)
from factcheck.review.cutting import merge_claims, split_claim
from factcheck.review.wordings import approve_wording, propose_wording, reject_wording
from factcheck.web.forms.mends import (
    ClaimVoicesForm,
    JudgementForm,
    MendForm,
    MergeForm,
    SplitForm,
    WordingForm,
    WordsForm,
)

Button = tuple[str, Promise, str]


@dataclass(frozen=True)
class Mend:
    """One thing to put right. `buttons` are what is sent as `do`, its words and its looks."""

    name: str
    title: Promise
    form: type[MendForm]
    run: Callable[..., None]
    done: Promise
    buttons: tuple[Button, ...]
    says: Promise | str = ""
    editors_only: bool = False

    @property
    def address(self) -> str:
        """The name of its address."""
        return f"web:mend_{self.name}"


@dataclass(frozen=True)
class Offered:
    """A mend with its form, on the page of one claim."""

    mend: Mend
    form: MendForm = field(repr=False)
    opened: bool = False


def _words(claim: Claim, form: WordsForm, **facts: Any) -> None:
    fix_span(claim, form.places, **facts)


def _split(claim: Claim, form: SplitForm, **facts: Any) -> None:
    split_claim(claim, form.cleaned_data["parts"], **facts)


def _merge(claim: Claim, form: MergeForm, **facts: Any) -> None:
    merge_claims(claim, form.as_seen(), **facts)


def _voices(claim: Claim, form: ClaimVoicesForm, **facts: Any) -> None:
    mention = form.cleaned_data["mention"]
    change_voices(claim, form.who(), carriers=form.carried_by(), mention=mention, **facts)


def _judgement(claim: Claim, form: JudgementForm, **facts: Any) -> None:
    judged = {name: form.cleaned_data[name] for name in form.start(claim)}
    change_judgement(claim, **judged, **facts)


def _wording(claim: Claim, form: WordingForm, **facts: Any) -> None:
    wording, do = form.cleaned_data["wording"], form.data.get("do")
    if do == form.REJECT:
        reject_wording(claim, **facts)
    elif do == form.PROPOSE:
        propose_wording(claim, wording, **facts)
    else:
        approve_wording(claim, wording, **facts)


ALL = (
    Mend(
        "words",
        _("Fix the words"),
        WordsForm,
        _words,
        _("The claim stands on these words now."),
        (("", _("Use these words"), "primary"),),
    ),
    Mend(
        "voices",
        _("Change who says it"),
        ClaimVoicesForm,
        _voices,
        _("Changed. The history keeps who was named before."),
        (("", _("Save who says it"), "primary"),),
    ),
    Mend(
        "judgement",
        _("Judge it otherwise"),
        JudgementForm,
        _judgement,
        _("Judged. No engine judges this claim again."),
        (("", _("Save the judgement"), "primary"),),
    ),
    Mend(
        "wording",
        _("Our wording"),
        WordingForm,
        _wording,
        _("Kept."),
        (
            (WordingForm.REJECT, _("Reject it"), "danger"),
            (WordingForm.PROPOSE, _("Propose it"), ""),
            (WordingForm.APPROVE, _("Approve it"), "primary"),
        ),
    ),
    Mend(
        "split",
        _("Split it"),
        SplitForm,
        _split,
        _("Split. The first part is this claim, each other one is a new claim."),
        (("", _("Split it"), "primary"),),
        _("This claim keeps the first line; every other line becomes a claim of its own."),
    ),
    Mend(
        "merge",
        _("Merge it with a neighbour"),
        MergeForm,
        _merge,
        _("Merged. The others are dismissed as duplicates that point here."),
        (("", _("Merge them"), "danger"),),
        _("This claim takes their words. They are dismissed as duplicates; seats on them close."),
        editors_only=True,
    ),
)
MENDS = {mend.name: mend for mend in ALL}


def mends_for(
    user: User, claim: Claim, claims: list[Claim], *, sent: Offered | None, opened: str
) -> list[Offered]:
    """What whoever may amend the claim is offered; what was sent stays as it was typed."""
    edits = is_editor(user, claim.desk)
    return [
        sent
        if sent and sent.mend is mend
        else Offered(mend, form_of(mend, claim, claims), opened=mend.name == opened)
        for mend in ALL
        if edits or not mend.editors_only
    ]


def form_of(mend: Mend, claim: Claim, claims: list[Claim], **given: Any) -> MendForm:
    return mend.form(claim=claim, claims=claims, auto_id=f"{mend.name}_%s", **given)
