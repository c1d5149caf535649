"""The steps of a public page: when it appears, where it stands, and whether it still holds."""

from django.utils.translation import gettext_lazy as _

from factcheck.publication.addresses import may_rename, rename_page
from factcheck.publication.embargo import (
    call_off,
    may_call_off,
    may_publish_later,
    may_republish_later,
    publish_later,
    republish_later,
)
from factcheck.publication.rechecking import confirm, may_confirm, may_recheck, set_recheck
from factcheck.web.forms.steps import (
    CorrectionLaterForm,
    LaterForm,
    RecheckForm,
    RenameForm,
    StillHoldsForm,
)
from factcheck.web.step import Step

TIMES = (
    Step(
        "publish_later",
        _("Publish later …"),
        publish_later,
        _("Approved. It is published at that time, in your name."),
        asks=LaterForm,
        says=_(
            "The claim stays decided until then. If the claim or its text changes before, the "
            "approval falls, and you are told."
        ),
        by_verdict=True,
        offered=may_publish_later,
    ),
    Step(
        "republish_later",
        _("Publish the correction later …"),
        republish_later,
        _("Approved. The correction is published at that time, in your name."),
        asks=CorrectionLaterForm,
        says=_(
            "The page shows the earlier verdict until then. If the text changes before or the "
            "correction is abandoned, the approval falls, and you are told."
        ),
        by_verdict=True,
        offered=may_republish_later,
        shortcut="publish_later",
    ),
    Step(
        "call_off",
        _("Do not publish at that time"),
        call_off,
        _("Called off. It can be published at once or at another time."),
        offered=may_call_off,
    ),
)
KEEPING_TRUE = (
    Step(
        "still_holds",
        _("It still holds …"),
        confirm,
        _("Noted. Readers see the day."),
        asks=StillHoldsForm,
        says=_("The page says that you looked again today and that the verdict still holds."),
        by_version=False,
        offered=may_confirm,
    ),
    Step(
        "recheck",
        _("Check again on …"),
        set_recheck,
        _("Noted. On that day the page is flagged."),
        asks=RecheckForm,
        says=_("On that day the editors of the desk are told to look whether it still holds."),
        by_version=False,
        offered=may_recheck,
    ),
    Step(
        "rename",
        _("Another address …"),
        rename_page,
        _("The page has its new address; the old one leads there."),
        asks=RenameForm,
        says=_("Readers who come by the old address are sent on, for ever."),
        by_version=False,
        offered=may_rename,
    ),
)
