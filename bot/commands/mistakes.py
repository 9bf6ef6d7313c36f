"""How a command that did not succeed says so: plain words as the last lines, and an exit code."""

import difflib
import html
import re
import sys

from cyclopts import CoercionError, CycloptsError, MissingArgumentError, Token, UnknownCommandError, UnknownOptionError

from models.refusal import Refusal

EXPECTED = (Refusal, FileNotFoundError, PermissionError, IsADirectoryError)


class Stop(Exception):
    """A command ends here, with these words and this exit code (1 refused or failed, 2 wrong settings or usage)."""

    def __init__(self, words: str, code: int = 1) -> None:
        super().__init__(words)
        self.code = code


def tell(mistake: Exception) -> int:
    """Print the words for `mistake` to the error stream; the exit code comes back."""
    words, code = _worded(mistake)
    print(words, file=sys.stderr)
    return code


def _worded(mistake: Exception) -> tuple[str, int]:
    match mistake:
        case Stop():
            return str(mistake), mistake.code
        case UnknownCommandError():
            return _unknown((mistake.unused_tokens or [""])[0], mistake), 2
        case MissingArgumentError() if mistake.argument is not None:
            return f"Не хватает: {mistake.argument.name}. {_hint(mistake)}", 2
        case CoercionError(token=Token() as token):
            return f"«{token.value}» сюда не подходит ({token.keyword or 'по месту'}). {_hint(mistake)}", 2
        case UnknownOptionError():
            return f"Такого ключа нет: {mistake.token.keyword or mistake.token.value}. {_hint(mistake)}", 2
        case CycloptsError():
            return f"Не понял команду. {mistake}\n{_hint(mistake)}", 2
        case Refusal():
            return _refused(mistake), 1
        case FileNotFoundError(filename=file):
            return f"Файла «{file}» нет. Проверьте имя и папку.", 1
        case OSError(filename=file):
            return f"«{file}» не открыть: это папка или нет прав.", 1
    raise mistake


def _hint(mistake: CycloptsError) -> str:
    return f"Подсказка: bot {_chain(mistake)}--help"


def _chain(mistake: CycloptsError) -> str:
    return "".join(f"{word} " for word in mistake.command_chain or ())


def _unknown(word: str, mistake: CycloptsError) -> str:
    there = [name for name in sorted(mistake.app or ()) if not name.startswith("-")]
    near = difflib.get_close_matches(word, there, 1, 0.5)
    guess = f" Может быть, bot {_chain(mistake)}{near[0]}?" if near else ""
    return f"Команды «{word}» нет.{guess}\nЕсть: {', '.join(there)}. Подробнее: bot {_chain(mistake)}--help"


def _refused(refusal: Refusal) -> str:
    """The refusal's own text, as a terminal shows it."""
    from locales import speaker

    text = speaker("ru", "Europe/Moscow")(refusal.key, **refusal.details)
    return html.unescape(re.sub(r"<[^>]+>", "", text))
