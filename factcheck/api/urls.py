"""Version 1 of the API. docs/api.md explains each address."""

from django.urls import path, re_path
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView

from factcheck.api import (
    agreement,
    articles,
    claims,
    contacts,
    copies,
    errors,
    evidence,
    jobs,
    panels,
    searches,
    seats,
    submissions,
    verdicts,
)

app_name = "api"
urlpatterns = [
    path("articles/", articles.Articles.as_view(), name="articles"),
    path("articles/<uuid:id>/", articles.OneArticle.as_view(), name="article"),
    path("claims/", claims.Claims.as_view(), name="claims"),
    path("claims/<uuid:id>/", claims.OneClaim.as_view(), name="claim"),
    path("claims/<uuid:id>/evidence/", evidence.ClaimsEvidence.as_view(), name="evidence"),
    path("claims/<uuid:id>/contacts/", contacts.ClaimsContacts.as_view(), name="contacts"),
    path("claims/<uuid:id>/warc/", copies.ClaimsCopies.as_view(), name="warc"),
    path("evidence/<uuid:id>/", evidence.OnePiece.as_view(), name="piece"),
    path("evidence/<uuid:id>/withhold/", evidence.Withheld.as_view(), name="withhold"),
    path("evidence/<uuid:id>/disclose/", evidence.Disclosed.as_view(), name="disclose"),
    path("copies/<uuid:id>/", copies.OneCopy.as_view(), name="copy"),
    path("searches/", searches.Searches.as_view(), name="searches"),
    path("searches/<uuid:id>/", searches.OneSearch.as_view(), name="search"),
    path("verdicts/", verdicts.Verdicts.as_view(), name="verdicts"),
    path("verdicts/<uuid:id>/", verdicts.OneVerdict.as_view(), name="verdict"),
    path("seats/", seats.Seats.as_view(), name="seats"),
    path("seats/next/", seats.NextSeat.as_view(), name="next_seat"),
    path("seats/<uuid:id>/", seats.OneSeat.as_view(), name="seat"),
    path("seats/<uuid:id>/draft/", seats.SeatDraft.as_view(), name="seat_draft"),
    path("seats/<uuid:id>/review/", seats.SeatReview.as_view(), name="seat_review"),
    path("panels/", panels.Panels.as_view(), name="panels"),
    path("panels/<uuid:id>/", panels.OnePanel.as_view(), name="panel"),
    path("panels/<uuid:id>/vote/", panels.PanelVote.as_view(), name="panel_vote"),
    path("agreement/", agreement.AgreementView.as_view(), name="agreement"),
    path("agreement/table/", agreement.AgreementTable.as_view(), name="agreement_table"),
    path("submissions/", submissions.Submissions.as_view(), name="submissions"),
    path("submissions/<uuid:id>/", submissions.OneSubmission.as_view(), name="submission"),
    path("jobs/<uuid:id>/", jobs.OneJob.as_view(), name="job"),
    path("schema/", SpectacularAPIView.as_view(), name="schema"),
    path(
        "docs/",
        SpectacularSwaggerSplitView.as_view(url_name="api:schema", template_name="api/docs.html"),
        name="docs",
    ),
    re_path(r"^(?:.*)$", errors.nothing_here),
]
