"""The signed names in the links of letters: one signer for all of them, nobody can make one up."""

from uuid import UUID

from django.core.signing import BadSignature, Signer

from factcheck.people.errors import Missing

_signer = Signer(sep=".", salt="factcheck.letters")


def make_token(kind: str, pk: UUID) -> str:
    """What stands in the link: whose it is by `kind`, letters only, and id."""
    return _signer.sign(f"{kind}-{pk}")


def read_token(token: str, *kinds: str) -> tuple[str, UUID]:
    """The kind and the id; Missing for a link that is not ours, or is for something else."""
    try:
        kind, _dash, pk = _signer.unsign(token).partition("-")
        named = UUID(pk)
    except (BadSignature, ValueError) as wrong:
        raise Missing from wrong
    if kind not in kinds:
        raise Missing
    return kind, named
