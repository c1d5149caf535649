"""The signed names in the links of letters: nobody can make one up."""

from django.core.signing import Signer

_signer = Signer(sep=".", salt="factcheck.publication.letters")


def make_token(name: str) -> str:
    return _signer.sign(name)


def read_token(token: str) -> str:
    """The name; raises signing.BadSignature."""
    return _signer.unsign(token)
