"""Messages are signed as Standard Webhooks 1.0 has it."""

from factcheck.publication.signing import headers_of, secret_of, signature

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"


def test_signature_is_the_published_example():
    """The example of the libraries at github.com/standard-webhooks/standard-webhooks."""
    given = signature(SECRET, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, b'{"test": 2432232314}')

    assert given == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


def test_two_live_secrets_give_two_signatures():
    other = secret_of(b"x" * 32)

    headers = headers_of([other, SECRET], "id", 5, b"{}")

    assert headers == {
        "Content-Type": "application/json",
        "webhook-id": "id",
        "webhook-timestamp": "5",
        "webhook-signature": f"{signature(other, 'id', 5, b'{}')} {signature(SECRET, 'id', 5, b'{}')}",
    }
