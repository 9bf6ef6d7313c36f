"""Which addresses Telegram takes for links, and how it writes them down."""

from __future__ import annotations

import re

_USER = re.compile(r"tg:(?://)?user\?id=(\d+)", re.IGNORECASE)
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):", re.ASCII)
_HOST = re.compile(r"[^/?#]*")
_OWN = ("tg", "ton", "tonsite")


class WrongLink(ValueError):
    """Says why in TDLib's words."""


def mentioned_user(link: str) -> int | None:
    """The person a ``tg://user?id=`` link speaks of."""
    match = _USER.match(link)
    return int(match[1]) if match else None


def checked(link: str) -> str:
    """The link as Telegram keeps it (scheme and path added); raises WrongLink."""
    link = link.strip()
    scheme, rest = _parts(link)
    host = _HOST.match(rest.rpartition("@")[2] if "@" in rest.split("/")[0] else rest)
    name, _, port = (host[0] if host else "").partition(":")
    if not name:
        raise WrongLink("URL host is empty")
    if scheme in _OWN:
        return f"{scheme}://{rest}"
    if port and not (port.isdigit() and 0 < int(port) < 65536):
        raise WrongLink("Wrong port number specified in the URL")
    if "." not in name or any(letter.isspace() for letter in name):
        raise WrongLink("Wrong HTTP URL")
    after = rest[len(_HOST.match(rest)[0]) :]  # type: ignore[index]
    return f"{scheme}://{rest}" if after.startswith("/") else f"{scheme}://{rest[: len(rest) - len(after)]}/{after}"


def _parts(link: str) -> tuple[str, str]:
    found = _SCHEME.match(link)
    if found and (link[found.end() :].startswith("//") or found[1].lower() in (*_OWN, "javascript", "mailto", "data")):
        scheme = found[1].lower()
        if scheme not in ("http", "https", *_OWN):
            raise WrongLink("Unsupported URL protocol")
        return scheme, link[found.end() :].removeprefix("//")
    return "http", link


def kept(link: str) -> str | None:
    """The link for a text_link entity, None when Telegram drops the link and keeps the words."""
    try:
        return checked(link)
    except WrongLink:
        return None
