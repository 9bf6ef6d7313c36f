"""What counts as a link: found in a text, checked for its scheme, brought into one normal form."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit

from models.refusal import Refusal

LONGEST = 2000
"""Characters of a link; longer ones are no address a person could open."""
SHOWN = 48

_STRANGE = "javascript|vbscript|data|file|tg|ton|mailto|tel|sms|blob|about|intent|market|smb|ws|wss"
_ZONES = "com|net|org|info|pro|online|site|website|edu|gov|club|space|school|academy|center|team|media|social"
_ZONES += "|video|live|page|link|app|dev|biz|tv|me|io|gg|cc|su|ru|by|kz|рф|рус|москва|дети|онлайн|сайт|орг"
_FIND = re.compile(
    rf"""(?<![\w@.:/-])(?:
        (?P<whole>[a-z][a-z0-9+.-]*://[^\s<>"«»]+)
      | (?P<strange>(?:{_STRANGE}):(?=[^\s\d])[^\s<>"«»]+|(?:{_STRANGE}):(?=\d{{3}})[^\s<>"«»]+)
      | (?P<bare>(?:[\w-]+\.)+(?:{_ZONES})\.?(?![\w@-])(?:[:/?\#][^\s<>"«»]*)?)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_HOST = re.compile(
    r"(?!-)[a-z0-9_-]{1,63}(?<!-)(\.(?!-)[a-z0-9_-]{1,63}(?<!-))*\.(?!-)([a-z]{2,63}|xn--[a-z0-9-]{2,59})"
)
_TRACKING = frozenset({"yclid", "ysclid", "gclid", "fbclid", "_openstat", "igsh", "igshid"})
_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Link:
    """A link in its normal form. `key` is equal for two links that lead to the same place."""

    url: str
    key: str


def find(text: str) -> Sequence[str]:
    """Everything in a text that looks like a link, of any scheme, in order and without the punctuation after it."""
    return [_trimmed(match[0]) for match in _FIND.finditer(text)]


def normal(given: str) -> Link:
    """The normal form of one link.

    Only http and https are links; an address without a scheme gets https. The host is lower-cased and, when it is in
    Cyrillic, written as the network writes it; the default port and what advertisers add (utm_…) are dropped.
    Raises Refusal with the scheme's name when it is another one, and when the address cannot be one.
    """
    given = given.strip()
    scheme, colon, rest = given.partition(":")
    if colon and re.fullmatch(r"[a-z][a-z0-9+.-]*", scheme, re.IGNORECASE) and not _is_host(scheme, rest):
        if scheme.lower() not in _PORTS:
            raise Refusal("refusal-link-scheme", scheme=scheme.lower()[:20])
        if not rest.startswith("//"):
            raise _broken(given)
    else:
        given = f"https://{given.removeprefix('//')}"
    if len(given) > LONGEST:
        raise Refusal("refusal-link-long", limit=LONGEST)
    parts = _parts(given)
    host = _host(parts, given)
    query = _query(parts.query)
    path = "" if parts.path == "/" and not query else parts.path
    tail = path + (f"?{query}" if query else "") + (f"#{parts.fragment}" if parts.fragment else "")
    same = host.removeprefix("www.") + tail.removesuffix("/")
    return Link(f"{parts.scheme.lower()}://{host}{tail}", same)


def shown(url: str, width: int = SHOWN) -> str:
    """A link as people read it: without scheme and «www.», the host in its own letters, not too long."""
    parts = urlsplit(url)
    host = _readable(parts.netloc.removeprefix("www."))
    words = host + url.partition(parts.netloc)[2].removesuffix("/")
    return words if len(words) <= width else words[: width - 1] + "…"


def _is_host(scheme: str, rest: str) -> bool:
    """In «college.ru:8080/news» what stands before the colon is a host."""
    return "." in scheme and rest[:1].isdigit()


def _parts(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        raise _broken(url) from None
    return parts


def _host(parts: SplitResult, given: str) -> str:
    """The host with its port; somebody's name and password in an address are a trick, not a proof."""
    if parts.username is not None or not parts.hostname:
        raise _broken(given)
    try:
        host = parts.hostname.rstrip(".").encode("idna").decode("ascii").lower()
    except UnicodeError:
        raise _broken(given) from None
    if not _HOST.fullmatch(host):
        raise _broken(given)
    return host if parts.port in (None, _PORTS[parts.scheme.lower()]) else f"{host}:{parts.port}"


def _query(query: str) -> str:
    """The query without what advertisers add; untouched when there is nothing to drop."""
    pairs = parse_qsl(query, keep_blank_values=True)
    kept = [(name, value) for name, value in pairs if not _is_tracking(name)]
    return query if len(kept) == len(pairs) else urlencode(kept)


def _is_tracking(name: str) -> bool:
    return name.lower().startswith("utm_") or name.lower() in _TRACKING


def _readable(host: str) -> str:
    try:
        return host.encode("ascii").decode("idna")
    except UnicodeError:
        return host


def _trimmed(found: str) -> str:
    """Without the full stop, comma or bracket that belongs to the sentence."""
    while found:
        last = found[-1]
        opening = {")": "(", "]": "[", "}": "{"}.get(last)
        if last in ".,;:!?…'\"”’*_~`|" or (opening and found.count(last) > found.count(opening)):
            found = found[:-1]
        else:
            break
    return found


def _broken(given: str) -> Refusal:
    return Refusal("refusal-link-broken", link=given[:60])
