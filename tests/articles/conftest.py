"""A loopback web server in the place of the internet, and a listener nobody may reach."""

import socket
import ssl
import threading
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from tempfile import NamedTemporaryFile

import httpcore
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from articles import network
from articles.signals import revision_recorded

PUBLIC = "93.184.215.14"


@pytest.fixture(autouse=True)
def nobody_listens(monkeypatch):
    """This slice by itself."""
    monkeypatch.setattr(revision_recorded, "receivers", [])


class Canary:
    """Listens; whoever wants to connect anywhere arrives here and is counted."""

    def __init__(self):
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=256)
        self.listener.setblocking(False)

    def connect(self, ip, port, timeout):
        there = self.listener.getsockname()
        stream = httpcore.SyncBackend().connect_tcp(*there, timeout=timeout)
        stream.close()
        raise httpcore.ConnectError("the canary has seen it")

    def connections(self):
        count = 0
        while True:
            try:
                self.listener.accept()[0].close()
            except BlockingIOError:
                return count
            count += 1


@pytest.fixture
def canary():
    canary = Canary()
    yield canary
    canary.listener.close()


class Web:
    """Answers by path: `web.pages["/story"] = (status, headers, body)`; body may be a function."""

    def __init__(self):
        self.pages = {}
        self.asked = []
        self.connected = []
        web = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                web.asked.append((self.headers["Host"], self.path, dict(self.headers)))
                status, headers, body = web.pages.get(self.path, (404, {}, b"no such page"))
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.end_headers()
                if callable(body):
                    body(self.wfile)
                else:
                    self.wfile.write(body)

            def log_message(self, *args):
                pass

        class Server(ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, request, client_address):
                """The other side hung up, which is what several tests are about."""

        self.server = Server(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    def speak_tls(self):
        """Show a certificate that nobody signed; the list fills with the names asked for."""
        names = []
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        with NamedTemporaryFile() as file:
            file.write(self_signed("outlet.example"))
            file.flush()
            context.load_cert_chain(file.name)
        context.sni_callback = lambda _socket, name, _context: names.append(name)
        self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
        return names

    def resolve(self, host, port):
        return [PUBLIC]

    def connect(self, ip, port, timeout):
        self.connected.append((ip, port))
        return httpcore.SyncBackend().connect_tcp(*self.server.server_address, timeout=timeout)


def self_signed(host):
    """A key and a certificate for this name, in PEM."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(host)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    return key.private_bytes(
        pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    ) + certificate.public_bytes(pem)


@pytest.fixture
def web(monkeypatch):
    """The internet: every name leads to one public address, and that to a loopback server."""
    web = Web()
    monkeypatch.setattr(network, "resolve", web.resolve)
    monkeypatch.setattr(network, "connect", web.connect)
    yield web
    web.server.shutdown()
    web.server.server_close()
