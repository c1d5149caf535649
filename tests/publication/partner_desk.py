"""A partner's machine: a real server on loopback in the place of a public https address."""

import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpcore

PUBLIC = "93.184.215.14"
HOOK = "https://partner.example/hook"


class Plain(httpcore.NetworkStream):
    """A connection whose other end speaks no TLS; what TLS does is tested with downloads."""

    def __init__(self, stream):
        self.stream = stream

    def read(self, max_bytes, timeout=None):
        return self.stream.read(max_bytes, timeout)

    def write(self, buffer, timeout=None):
        self.stream.write(buffer, timeout)

    def close(self):
        self.stream.close()

    def start_tls(self, ssl_context, server_hostname=None, timeout=None):
        return self

    def get_extra_info(self, info):
        return None


class PartnerDesk:
    """Answers with `status`; `taken` are the headers and bodies of the calls, in order."""

    def __init__(self):
        self.status, self.headers, self.slow, self.cut = 200, {}, 0.0, False
        self.taken, self.connected = [], []
        desk = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                desk.taken.append(({k.lower(): v for k, v in self.headers.items()}, body))
                time.sleep(desk.slow)
                if desk.cut:
                    self.connection.close()
                    return
                self.send_response(desk.status)
                for name, value in desk.headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(b"said so")

            def log_message(self, *args):
                pass

        class Server(ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, request, client_address):
                """The other side hung up."""

        self.server = Server(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    def resolve(self, host, port):
        return [PUBLIC]

    def connect(self, ip, port, timeout):
        self.connected.append((ip, port))
        there = self.server.server_address
        return Plain(httpcore.SyncBackend().connect_tcp(*there, timeout=timeout))

    def close(self):
        self.server.shutdown()
        self.server.server_close()
