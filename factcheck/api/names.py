"""What the schema calls the sets of words that several fields have."""

NAMES = {
    "ArticleState": "articles.models.Article.State",
    "ExtractionState": "factcheck.claims.models.Extraction.State",
    "SearchState": "factcheck.evidence.models.Search.State",
    "AnswerState": "factcheck.evidence.models.ProviderAnswer.State",
    "JobState": "factcheck.jobs.models.Job.State",
    "SeatState": "factcheck.review.models.Assignment.State",
    "Dismissal": "factcheck.review.reasons.Dismissal",
    "ClaimKind": "factcheck.claims.models.Claim.Kind",
    "EvidenceKind": "factcheck.evidence.models.Evidence.Kind",
    "Stance": "factcheck.evidence.models.Stance",
    "StanceOfEvidence": "factcheck.api.attaching.STANCES",
    "ContactHow": "factcheck.evidence.models.Contact.How",
    "CopyHow": "factcheck.evidence.models.Snapshot.How",
}
