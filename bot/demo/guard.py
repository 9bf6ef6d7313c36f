"""Only this computer's own pages may speak to the server: foreign hosts and origins are turned away."""

from __future__ import annotations

from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.typedefs import Handler

_OWN = frozenset({"127.0.0.1", "localhost", "::1"})
_ELSEWHERE = ("cross-site", "same-site")  # a picture or a script of a foreign page sends no Origin, but it sends this


def _name(address: str) -> str | None:
    try:
        return urlsplit(address).hostname
    except ValueError:
        return None


def is_foreign(request: web.Request) -> bool:
    host = request.headers.get("Host", "")
    if _name(f"//{host}") not in _OWN:
        return True
    if request.headers.get("Sec-Fetch-Site") in _ELSEWHERE and request.headers.get("Sec-Fetch-Mode") != "navigate":
        return True
    origin = request.headers.get("Origin")
    if origin is None:
        return False
    return urlsplit(origin).scheme != "http" or urlsplit(origin).netloc.lower() != host.lower()


@web.middleware
async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
    if is_foreign(request):
        answer = {"ok": False, "error_code": 403, "description": "Forbidden: foreign origin", "error": "foreign origin"}
        return web.json_response(answer, status=403)
    return await handler(request)
