"""More than 120 disguises of addresses that the server must never fetch."""

from ipaddress import ip_address

import pytest

from articles.address import AddressRefused, is_public, parse_target
from articles.fetch import FetchFailed, FetchRefused, download

HOSTILE_IPS = """
0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 100.64.0.1 100.100.100.200 100.127.255.254 127.0.0.1
127.1.2.3 127.255.255.255 168.63.129.16 169.254.0.1 169.254.169.254 172.16.0.1 172.31.255.255
192.0.0.1 192.0.0.170 192.0.0.192 192.0.2.1 192.88.99.1 192.168.0.1 192.168.255.255 198.18.0.1
198.19.255.255 198.51.100.7 203.0.113.9 224.0.0.1 239.255.255.250 240.0.0.1 255.255.255.255
:: ::1 ::127.0.0.1 ::169.254.169.254 ::8.8.8.8 ::ffff:127.0.0.1 ::ffff:10.0.0.1
::ffff:169.254.169.254 ::ffff:7f00:1 ::ffff:0:127.0.0.1 64:ff9b::127.0.0.1 64:ff9b::10.0.0.1
64:ff9b::169.254.169.254 64:ff9b::c0a8:1 64:ff9b:1::1 64:ff9b:1::127.0.0.1 100::1
2001::1 2001:0:7f00:1:: 2001:0:4136:e378:8000:63bf:3fff:fdd2 2001:10::1 2001:20::1 2001:2::1
2001:db8::1 2002:7f00:1:: 2002:a9fe:a9fe:: 2002:c0a8:1:: 2002:0a00:0001::1 2002:808:808::1
3ffe::1 3fff::1 fc00::1 fd00:ec2::254 fd12:3456::1 fe80::1 febf::1 fec0::1 ff02::1 ff0e::1
5f00::1 4000::1 2606:4700::5efe:127.0.0.1 2606:4700::200:5efe:10.0.0.1 fe80::5efe:1.2.3.4
""".split()  # noqa: SIM905 - a table is easier to read

HOSTILE_URLS = [
    *(f"http://[{ip}]/" if ":" in ip else f"http://{ip}/" for ip in HOSTILE_IPS),
    "http://2130706433/",
    "http://017700000001/",
    "http://0x7f000001/",
    "http://0x7f.0.0.1/",
    "http://0x7f.1/",
    "http://0177.0.0.1/",
    "http://0177.1/",
    "http://127.1/",
    "http://127.0.1/",
    "http://127.0.0.1./",
    "http://127.0.0.1../",
    "http://127.0.0.01/",
    "http://00000127.0.0.1/",
    "http://3232235521/",
    "http://0/",
    "http://0xA9FEA9FE/",
    "http://2852039166/",
    "http://169.254.43518/",
    "http://0251.0376.0251.0376/",
    "http://127。0。0。1/",
    "http://１２７.０.０.１/",
    "http://①②⑦.⓪.⓪.①/",
    "http://[::1]:80/",
    "http://[::ffff:127.0.0.1]:443/",
    "http://[fe80::1%25eth0]/",
    "http://[0:0:0:0:0:0:0:1]/",
    "http://[::1]../",
    "http://localhost/",
    "http://LOCALHOST/",
    "http://localhost./",
    "http://ⓛocalhost/",
    "http://a.localhost/",
    "http://printer/",
    "http://printer.local/",
    "http://metadata.google.internal/computeMetadata/v1/",
    "http://metadata/",
    "http://router.lan/",
    "http://host.docker.internal/",
    "http://nas.home.arpa/",
    "http://%31%32%37.0.0.1/",
    "http://127%2e0%2e0%2e1/",
    "http://outlet.example:22/",
    "http://outlet.example:8080/",
    "http://outlet.example:6379/",
    "http://outlet.example:443/",
    "https://outlet.example:80/",
    "http://outlet.example:0/",
    "http://outlet.example:99999/",
    "http://outlet.example:eighty/",
    "http://user@outlet.example/",
    "http://user:word@outlet.example/",
    "http://outlet.example@127.0.0.1/",
    "http://127.0.0.1#@outlet.example/",
    "http://127.0.0.1\\@outlet.example/",
    "http://outlet.example\\@127.0.0.1/",
    "http://127.0.0.1\t.outlet.example/",
    "http://outlet.example/\r\nHost: 127.0.0.1",
    "http://outlet.example /",
    " http://outlet.example/",
    "http://outlet.example\0/",
    "http://\ud800.example/",
    "http:///outlet.example/",
    "http:outlet.example",
    "http://",
    "//outlet.example/",
    "outlet.example",
    "",
    "file:///etc/passwd",
    "ftp://outlet.example/",
    "gopher://127.0.0.1:6379/_FLUSHALL",
    "dict://127.0.0.1:11211/",
    "javascript:alert(1)",
    "data:text/html,words",
    "unix:///run/redis.sock",
    "jar:http://outlet.example!/",
    "http://[::1/",
    "http://::1/",
    "http://-outlet.example/",
    "http://outlet..example/",
    "http://.outlet.example/",
    f"http://{'a' * 64}.example/",
    f"http://outlet.example/{'a' * 2000}",
    f"http://outlet.example/{'ü' * 500}",
]


def test_there_are_enough_disguises():
    assert len(set(HOSTILE_URLS)) == len(HOSTILE_URLS) >= 120


def test_a_name_that_resolves_to_something_private_is_never_connected_to(canary):
    for ip in HOSTILE_IPS:
        with pytest.raises(FetchRefused):
            download(
                "http://outlet.example/",
                resolver=lambda *_, ip=ip: ["93.184.215.14", ip],
                connector=canary.connect,
            )

    assert canary.connections() == 0


def test_a_hostile_address_is_never_connected_to(canary):
    for url in HOSTILE_URLS:
        with pytest.raises((FetchRefused, FetchFailed)):
            download(url, resolver=lambda host, _port: [host], connector=canary.connect)

    assert canary.connections() == 0


def test_a_hostile_address_is_refused_before_its_name_is_resolved():
    passed = []
    for url in HOSTILE_URLS:
        try:
            passed.append(parse_target(url))
        except AddressRefused:
            continue

    assert passed == []


def test_the_canary_notices_a_connection(canary):
    with pytest.raises(FetchFailed):
        download("http://outlet.example/", resolver=public, connector=canary.connect)

    assert canary.connections() == 1


@pytest.mark.parametrize(
    "ip", ["8.8.8.8", "93.184.215.14", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8"]
)
def test_a_public_address_is_public(ip):
    assert is_public(ip_address(ip))


@pytest.mark.parametrize(
    ("url", "host", "path"),
    [
        ("http://outlet.example", "outlet.example", "/"),
        ("HTTPS://Outlet.Example./A?b=c#d", "outlet.example", "/A?b=c"),
        ("http://bücher.example/fünf?ä=%20", "xn--bcher-kva.example", "/f%C3%BCnf?%C3%A4=%20"),
        ("http://[2606:4700::1111]/", "[2606:4700::1111]", "/"),
        ("https://my_paper.example:443/", "my_paper.example", "/"),
    ],
)
def test_an_ordinary_address_is_understood(url, host, path):
    target = parse_target(url)

    assert (target.host, target.path) == (host, path)


def public(host, port):
    return ["93.184.215.14"]


def test_parse_target_of_a_trusted_host_keeps_its_port():
    target = parse_target("http://127.0.0.1:8888/search?q=x", trusted=["127.0.0.1:8888"])

    assert (target.host, target.port, target.trusted) == ("127.0.0.1", 8888, True)
    assert target.url == "http://127.0.0.1:8888/search?q=x"


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:8889/",
        "http://127.0.0.1/",
        "http://localhost:8888/",
        "http://127.1:8888/",
        "http://me@127.0.0.1:8888/",
        "http://127.0.0.1:8888\\@outlet.example/",
    ],
)
def test_parse_target_trusts_only_the_exact_host_and_port(url):
    with pytest.raises(AddressRefused):
        parse_target(url, trusted=["127.0.0.1:8888"])
