"""The people on the page: who there is, what stands in their chats, and everything they can do."""

from __future__ import annotations

from aiohttp import BodyPartReader, web
from aiohttp.typedefs import Handler

from bot.demo import acts
from bot.demo.bot_side import TELEGRAM
from bot.demo.client_http import Wrong, addressed, body, number, reply
from bot.demo.files import KINDS, Upload
from bot.demo.groups import Group
from bot.demo.json_types import Json
from bot.demo.people import Message, Person
from bot.demo.state import Telegram

_NAMES = ("first_name", "last_name", "username", "language_code", "about")
_PERSON_FIELDS = ("id", *_NAMES, "started", "deactivated", "migrated_to")


async def state(request: web.Request) -> web.Response:
    telegram = request.app[TELEGRAM]
    profile = telegram.bot
    about = {"id": profile.id, "username": profile.username, "first_name": profile.names[""]}
    about |= {"description": profile.descriptions.get("", ""), "online": telegram.online()}
    about["short_description"] = profile.short_descriptions.get("", "")
    people = [person.show() for person in telegram.people.values() if not isinstance(person, Group)]
    return reply({"event": telegram.events.last, "clock": telegram.clock.show(), "bot": about, "people": people})


async def people(request: web.Request) -> web.Response:
    given = {name: value for name, value in (await body(request)).items() if name in _PERSON_FIELDS}
    given |= {name: bool(given[name]) for name in ("started", "deactivated") if name in given}
    telegram = request.app[TELEGRAM]
    if given.get("id") is not None:
        given["id"] = number(given, "id")
    else:
        given.pop("id", None)
    if not given.get("first_name") and given.get("id") not in telegram.people:
        raise Wrong("first_name is missing")
    return reply(telegram.person(**given).show())


async def chat(request: web.Request) -> web.Response:
    telegram, person = addressed(request)
    shown: Json = {"messages": [message.for_person() for message in person.in_view()]}
    shown |= {"commands": telegram.commands.seen_by(person), "pinned": person.pinned, "reply_markup": person.keyboard}
    if person.keyboard and person.keyboard.get("input_field_placeholder"):
        shown["placeholder"] = person.keyboard["input_field_placeholder"]
    return reply(shown)


async def send(request: web.Request) -> web.Response:
    telegram, person = addressed(request)
    before = telegram.calls.last
    return reply({"message_ids": await _sent(request, telegram, person), "after_call": before})


async def _sent(request: web.Request, telegram: Telegram, person: Person) -> list[int]:
    if request.content_type.startswith("multipart/"):
        fields, uploads = await _form(request)
        kind = fields.get("kind", "document")
        if kind not in KINDS:
            raise Wrong(f"kind is one of {', '.join(KINDS)}")
        return acts.send_files(telegram, person, kind, uploads, fields.get("caption", ""))
    given = await body(request)
    if given.get("contact"):
        return acts.send_contact(telegram, person, str(given["contact"]))
    if poll := given.get("poll"):
        return acts.send_poll(telegram, person, str(poll.get("question") or ""), list(poll.get("options") or ()))
    reply_to = number(given, "reply_to") or None
    return acts.write(telegram, person, str(given.get("text") or ""), given.get("entities") or [], reply_to)


async def _form(request: web.Request) -> tuple[dict[str, str], list[Upload]]:
    fields: dict[str, str] = {}
    uploads: list[Upload] = []
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader):
            continue
        data = bytes(await part.read())
        if part.filename is None:
            fields[part.name or ""] = data.decode("utf-8", "replace")
        else:
            uploads.append(Upload(data, part.filename, part.headers.get("Content-Type", "")))
    return fields, uploads


async def edit(request: web.Request) -> web.Response:
    telegram, person = addressed(request)
    given = await body(request)
    before = telegram.calls.last
    acts.edit(telegram, person, number(given, "message_id"), str(given.get("text") or ""))
    return reply({"after_call": before})


async def delete(request: web.Request) -> web.Response:
    telegram, person = addressed(request)
    given, before = await body(request), telegram.calls.last
    acts.delete(telegram, person, number(given, "message_id"))
    return reply({"after_call": before})


async def forward(request: web.Request) -> web.Response:
    telegram, person = addressed(request)
    given, before = await body(request), telegram.calls.last
    return reply({"message_ids": [acts.forward(telegram, person, number(given, "message_id"))], "after_call": before})


def _message(person: Person, given: Json) -> Message:
    message = person.messages.get(number(given, "message_id"))
    if message is None:
        raise Wrong("there never was such a message", 404)
    return message


async def press(request: web.Request) -> web.Response:
    telegram, person = addressed(request)
    given = await body(request)
    message, before = _message(person, given), telegram.calls.last
    if given.get("data") is not None:
        button: Json = {"callback_data": str(given["data"])}
    else:
        button = acts.button(message, number(given, "row"), number(given, "column"))
    if "callback_data" not in button:
        return reply({"callback_query_id": None, "button": button})
    identifier = acts.press(telegram, person, message, button["callback_data"])
    return reply({"callback_query_id": identifier, "after_call": before})


def blocking(blocked: bool) -> Handler:
    async def handle(request: web.Request) -> web.Response:
        telegram, person = addressed(request)
        before = telegram.calls.last
        acts.block(telegram, person, blocked)
        return reply({**person.show(), "after_call": before})

    return handle


async def file(request: web.Request) -> web.Response:
    found = request.app[TELEGRAM].files.find(request.match_info["file_id"])
    if found is None:
        raise Wrong("there is no such file", 404)
    mime = found.upload.mime or ("image/png" if found.upload.data[:4] == b"\x89PNG" else "image/jpeg")
    if found.kind != "photo":
        mime = found.media.get("mime_type", "video/mp4")  # a video note names none
    headers = {"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "sandbox"}
    return web.Response(body=found.upload.data, content_type=mime.partition(";")[0].strip(), headers=headers)
