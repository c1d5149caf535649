"""The pages by what they are about. Addresses are for people: they can be read and sent."""

from django.urls import path

from factcheck.web.mends import MENDS
from factcheck.web.pages import (
    accounts,
    agreement,
    articles,
    changes,
    claim,
    comments,
    contacts,
    contradictions,
    copies,
    evidence,
    flags,
    home,
    known,
    mends,
    new_claim,
    notices,
    panel,
    precedents,
    presence,
    provenance,
    public,
    queue,
    review,
    seats,
    snapshots,
    speakers,
    steps,
    trail,
    verdict,
)

app_name = "web"
urlpatterns = [
    path("", public.front, name="front"),
    path("fact-checks/", public.fact_checks, name="fact_checks"),
    path("fact-checks/<slug:slug>/", public.fact_check, name="fact_check"),
    path("welcome/<str:token>/", accounts.welcome, name="welcome"),
    path("account/", accounts.account, name="account"),
    path("workbench/", home.home, name="home"),
    path("workbench/next/", home.take_the_next, name="take_next"),
    path("agreement/", agreement.agreement, name="agreement"),
    path("agreement/table/", agreement.agreement_table, name="agreement_table"),
    path("notices/", notices.notices, name="notices"),
    path("notices/choose/", notices.notices_choose, name="notices_choose"),
    path("notices/stop/<str:token>/", notices.notices_stop, name="notices_stop"),
    path("notices/<uuid:notice_id>/read/", notices.notice_read, name="notice_read"),
    path("trail/", trail.trail, name="trail"),
    path("articles/", articles.articles, name="articles"),
    path("articles/new/", articles.article_new, name="article_new"),
    path("articles/<uuid:article_id>/", articles.article, name="article"),
    path(
        "articles/<uuid:article_id>/progress/", articles.article_progress, name="article_progress"
    ),
    path("articles/<uuid:article_id>/changes/", changes.article_changes, name="article_changes"),
    path(
        "articles/<uuid:article_id>/beside/<uuid:other_id>/",
        copies.article_beside,
        name="article_beside",
    ),
    path("articles/<uuid:article_id>/claims/new/", new_claim.new_claim, name="new_claim"),
    path("speakers/", speakers.speakers, name="speakers"),
    path("speakers/merge/", speakers.speakers_merge, name="speakers_merge"),
    path(
        "contradictions/<uuid:contradiction_id>/",
        contradictions.contradiction,
        name="contradiction",
    ),
    path("flags/", flags.flags, name="flags"),
    path("flags/<uuid:flag_id>/", flags.flag, name="flag"),
    path("claims/", queue.queue, name="queue"),
    path("claims/<uuid:claim_id>/", claim.claim, name="claim"),
    path("claims/<uuid:claim_id>/coverage/", evidence.coverage_part, name="coverage"),
    path("claims/<uuid:claim_id>/edges/<int:edge_id>/cut/", provenance.cut, name="cut_edge"),
    path("claims/<uuid:claim_id>/hits/<uuid:hit_id>/source/", provenance.draw, name="draw_edge"),
    path(
        "claims/<uuid:claim_id>/rulings/<uuid:ruling_id>/take-back/",
        provenance.leave_to_rules,
        name="leave_to_rules",
    ),
    path("claims/<uuid:claim_id>/known/", known.known_part, name="known"),
    path("claims/<uuid:claim_id>/look-up/", known.look_up_again, name="look_up_again"),
    *(
        path(
            f"claims/<uuid:claim_id>/matches/<uuid:match_id>/{name}/",
            known.compare,
            {"same": name == "same"},
            name=name,
        )
        for name in ("same", "other")
    ),
    path(
        "claims/<uuid:claim_id>/matches/<uuid:match_id>/dismiss/",
        known.dismiss_checked,
        name="dismiss_checked",
    ),
    path(
        "claims/<uuid:claim_id>/matches/<uuid:match_id>/begin/",
        known.begin_from,
        name="begin_from",
    ),
    path(
        "claims/<uuid:claim_id>/comparisons/<uuid:comparison_id>/take-back/",
        known.leave_open,
        name="leave_open",
    ),
    path("claims/<uuid:claim_id>/precedents/", precedents.precedents, name="precedents"),
    path("claims/<uuid:claim_id>/search/", evidence.search_again, name="search_again"),
    path("claims/<uuid:claim_id>/evidence/", evidence.evidence, name="evidence"),
    path(
        "claims/<uuid:claim_id>/evidence/<uuid:hit_id>/",
        evidence.evidence_from_hit,
        name="evidence_from_hit",
    ),
    path("claims/<uuid:claim_id>/contact/", contacts.contact_new, name="contact_new"),
    path("contacts/<uuid:contact_id>/", contacts.contact_amend, name="contact_amend"),
    path("claims/<uuid:claim_id>/comments/", comments.comment_new, name="comment_new"),
    *(
        path(
            f"comments/<uuid:comment_id>/{what}/",
            comments.comment_step,
            {"what": what},
            name=f"comment_{what}",
        )
        for what in comments.DONE
    ),
    path("claims/<uuid:claim_id>/call/", evidence.call, name="call"),
    path("evidence/<uuid:evidence_id>/withhold/", evidence.withhold_it, name="withhold"),
    path("claims/<uuid:claim_id>/warc/", snapshots.warc, name="warc"),
    path("evidence/<uuid:evidence_id>/copy/", snapshots.keep_again, name="keep_again"),
    path("evidence/<uuid:evidence_id>/despite/", snapshots.keep_despite, name="keep_despite"),
    path("snapshots/<uuid:snapshot_id>/", snapshots.snapshot, name="snapshot"),
    path("snapshots/<uuid:snapshot_id>/download/", snapshots.download, name="snapshot_download"),
    path("snapshots/<uuid:snapshot_id>/picture/", snapshots.picture, name="snapshot_picture"),
    path("claims/<uuid:claim_id>/here/", presence.here, name="here"),
    path("claims/<uuid:claim_id>/start/", review.start, name="start"),
    path("claims/<uuid:claim_id>/review/", review.review, name="review"),
    path("claims/<uuid:claim_id>/hand-back/", review.give_back, name="hand_back"),
    path(
        "claims/<uuid:claim_id>/seats/<uuid:seat_id>/take-over/",
        seats.take_over_seat,
        name="take_over",
    ),
    path("reviews/<uuid:review_id>/undo/", review.undo, name="undo"),
    path("claims/<uuid:claim_id>/panel/", panel.panel, name="panel"),
    path("claims/<uuid:claim_id>/verdict/", verdict.verdict, name="verdict"),
    *(
        path(f"claims/<uuid:claim_id>/{name}/", mends.mend, {"what": name}, name=f"mend_{name}")
        for name in MENDS
    ),
    path("claims/<uuid:claim_id>/<slug:action>/", steps.step, name="step"),
]
