"""Which addresses the server may fetch: public ones, told from every disguise of private ones.

Nothing here touches the network. The rule is an allow rule: an IP address is public only if it
is global unicast and lies in no special-purpose block of the IANA registries. IPv4 addresses
inside IPv6 ones are judged as well.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import quote, urlsplit

import idna
from django.utils.translation import gettext as _

LONGEST_URL = 2000
PORTS = {"http": 80, "https": 443}
NAME = re.compile(r"(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z0-9-]*[a-z][a-z0-9-]*")
INSIDE = (".localhost", ".local", ".internal", ".intranet", ".lan", ".corp", ".home.arpa")
# What RFC 3986 lets stand in a path or query; the rest is percent-encoded.
PLAIN = "/?%:@!$&'()*+,;=~-._"

NOT_PUBLIC_4 = tuple(
    map(
        ip_network,
        (
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "168.63.129.16/32",  # a cloud's own services, on a public number
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",  # multicast and reserved
        ),
    )
)
GLOBAL_6 = ip_network("2000::/3")
NOT_PUBLIC_6 = tuple(
    map(ip_network, ("2001::/23", "2001:db8::/32", "2002::/16", "3ffe::/16", "3fff::/20"))
)
NAT64 = ip_network("64:ff9b::/96")
ISATAP = (b"\x00\x00\x5e\xfe", b"\x02\x00\x5e\xfe")


class AddressRefused(ValueError):
    """An address that will not be fetched; the message says why and can be shown."""


@dataclass(frozen=True)
class Target:
    """A checked http(s) address: where to connect, and the ASCII form of what to ask for.

    `trusted`: the operator vouches for this host and port, whatever network it lies in.
    """

    scheme: str
    host: str
    port: int
    path: str
    trusted: bool = False

    @property
    def url(self) -> str:
        port = "" if self.port == PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{self.host}{port}{self.path}"


def parse_target(url: str, *, trusted: Collection[str] = (), longest: int = LONGEST_URL) -> Target:
    """Check everything that can be known without the network; raises AddressRefused.

    `trusted` are exact `host:port`, for addresses an administrator has set up and no others;
    `longest` is in characters.
    """
    if len(url) > longest:
        raise AddressRefused(_("This address is too long."))
    if not url.isprintable() or re.search(r"[\s\\]", url):
        raise AddressRefused(_("This address holds blanks or characters that no address may hold."))
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise AddressRefused(_("This is not an address of a web page.")) from error
    if parts.scheme not in PORTS or not parts.hostname:
        raise AddressRefused(_("Only addresses that begin with http:// or https:// can be read."))
    if "@" in parts.netloc:
        raise AddressRefused(_("An address with a user name or password in it is not read."))
    port = PORTS[parts.scheme] if port is None else port
    vouched = f"{parts.hostname}:{port}" in trusted
    if port != PORTS[parts.scheme] and not vouched:
        raise AddressRefused(_("Only the usual ports, 80 and 443, are read."))
    path = quote(parts.path or "/", PLAIN) + (f"?{quote(parts.query, PLAIN)}" * bool(parts.query))
    host = parts.hostname if vouched else checked_host(parts.hostname)
    target = Target(parts.scheme, host, port, path, trusted=vouched)
    if len(target.url) > longest:
        raise AddressRefused(_("This address is too long."))
    return target


def checked_host(host: str) -> str:
    """Give the ASCII form of a host name or public IP address; an IPv6 address in brackets."""
    if ":" in host:
        check_address(host)
        return f"[{host}]"
    name = ascii_name(host).removesuffix(".")
    last = name.rpartition(".")[2]
    if last.isdigit() or last.startswith("0x"):
        check_address(name)
        return name
    if not NAME.fullmatch(name) or name.endswith(INSIDE):
        raise AddressRefused(_("“%s” is not the name of a public web site.") % host[:253])
    return name


def ascii_name(host: str) -> str:
    try:
        return idna.encode(host, uts46=True).decode() if not host.isascii() else host.lower()
    except idna.IDNAError as error:
        raise AddressRefused(_("This is not an address of a web page.")) from error


def check_address(address: str) -> None:
    """Refuse an IP address that is not public, and numbers that are not written as one."""
    try:
        ip = ip_address(address)
    except ValueError as error:
        raise AddressRefused(_("This is not an address of a web page.")) from error
    if not is_public(ip):
        raise AddressRefused(_("This address leads into a private network, not to a public site."))


def is_public(ip: IPv4Address | IPv6Address) -> bool:
    """Say whether anybody on the internet may reach this address, whatever it is wrapped in."""
    if isinstance(ip, IPv4Address):
        return not any(ip in network for network in NOT_PUBLIC_4)
    if ip.scope_id:
        return False
    if ip.ipv4_mapped:
        return is_public(ip.ipv4_mapped)
    if ip in NAT64:
        return is_public(IPv4Address(ip.packed[12:]))
    if ip not in GLOBAL_6 or any(ip in network for network in NOT_PUBLIC_6):
        return False  # this also ends 6to4, Teredo and IPv4-compatible addresses
    return ip.packed[8:12] not in ISATAP or is_public(IPv4Address(ip.packed[12:]))
