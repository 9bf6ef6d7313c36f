"""Groups, forums and channels: chats of many that the bot is taken into, shut out of, and thrown out of."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.demo.errors import Refused, bad_request, forbidden
from bot.demo.json_types import Json
from bot.demo.people import Person

KINDS = ("group", "supergroup", "channel")
_RIGHTS = (
    "can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats",
    "can_restrict_members", "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories",
    "can_edit_stories", "can_delete_stories", "can_send_welcome_messages",
)  # fmt: skip
_PERMISSIONS = (
    "can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos",
    "can_send_video_notes", "can_send_voice_notes", "can_send_polls", "can_send_other_messages",
    "can_add_web_page_previews", "can_react_to_messages", "can_edit_tag", "can_change_info", "can_invite_users",
    "can_pin_messages", "can_manage_topics",
)  # fmt: skip


@dataclass(slots=True)
class Group(Person):
    """`status` is the bot's; `silenced`: it may not write. `topics` are names by thread; with any it is a forum."""

    first_name: str = ""
    title: str = ""
    kind: str = "supergroup"
    status: str = "left"
    silenced: bool = False
    topics: dict[int, str] = field(default_factory=dict)

    def chat(self) -> Json:
        forum = {"is_forum": True} if self.topics else {}
        return {"id": self.id, "title": self.title, "type": self.kind, **forum}

    def show(self) -> Json:
        return {"id": self.id, "title": self.title, "status": self.status, "silenced": self.silenced}

    def refusal(self) -> Refused | None:
        """Why the bot may not write here."""
        if self.status == "kicked":
            return forbidden(f"bot was kicked from the {self.kind} chat")
        if self.status == "left":
            return forbidden(f"bot is not a member of the {self.kind} chat")
        if self.silenced and self.kind == "channel":
            return bad_request("need administrator rights in the channel chat")
        return bad_request("not enough rights to send text messages to the chat") if self.silenced else None

    def thread(self, number: int) -> Json:
        """Where a message stands; raises Refused when there is no such topic."""
        if not number:
            return {}
        if number not in self.topics:
            raise bad_request("message thread not found")
        return {"message_thread_id": number, "is_topic_message": True}

    def member(self, user: Json) -> Json:
        """The bot as a member, as ChatMember."""
        status = self.status
        if self.kind == "channel" and status not in ("left", "kicked"):
            status = "administrator"
        elif self.silenced and status == "member":
            status = "restricted"
        about: Json = {"status": status, "user": user}
        if status == "kicked":
            about["until_date"] = 0
        if status == "administrator":
            about |= dict.fromkeys(_RIGHTS, False) | {"can_post_messages": not self.silenced}
        if status == "restricted":
            about |= {"is_member": True, "until_date": 0, **dict.fromkeys(_PERMISSIONS, False)}
        return about
