"""What a person typed in answer to a question."""

from aiogram.types import Message

from models.refusal import Refusal


def words(message: Message) -> str:
    """The text of the message. Refusal when it is a photo, a file or a sticker."""
    if not message.text:
        raise Refusal("refusal-words-only")
    return message.text
