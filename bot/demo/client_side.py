"""The side of the people: the routes under /client/ for the page and for phones in tests."""

from __future__ import annotations

from aiohttp import web

from bot.demo import client_groups, client_people, client_tools

_ACTS = {
    "send": client_people.send,
    "edit": client_people.edit,
    "delete": client_people.delete,
    "forward": client_people.forward,
    "press": client_people.press,
    "block": client_people.blocking(True),
    "unblock": client_people.blocking(False),
}


def add_to(app: web.Application) -> None:
    chat_at = "/client/chat/{person}"
    app.router.add_get("/client/state", client_people.state)
    app.router.add_post("/client/people", client_people.people)
    app.router.add_get(chat_at, client_people.chat)
    for name, handler in _ACTS.items():
        app.router.add_post(f"{chat_at}/{name}", handler)
    app.router.add_post("/client/groups", client_groups.make)
    app.router.add_get("/client/groups/{group}", client_groups.messages)
    app.router.add_post("/client/groups/{group}/{act}", client_groups.act)
    app.router.add_get("/client/events", client_tools.events)
    app.router.add_get("/client/clock", client_tools.clock)
    app.router.add_post("/client/clock", client_tools.set_clock)
    app.router.add_get("/client/rules", client_tools.rules)
    app.router.add_post("/client/rules", client_tools.set_rules)
    app.router.add_get("/client/calls", client_tools.calls)
    app.router.add_get("/client/quiet", client_tools.wait_for_quiet)
    app.router.add_get("/client/file/{file_id}", client_people.file)
