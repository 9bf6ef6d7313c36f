"""The command line: what can be said to `bot`, and how it answers when something is wrong."""

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

from cyclopts import App, CycloptsError, Parameter

from bot.commands import mistakes

if TYPE_CHECKING:
    from bot.settings import Settings

app = App(
    name="bot",
    help="Из плана мероприятий – в людей, которые знают, что и к какому сроку с них ждут.",
    help_epilogue="Первый раз? Начните с `bot demo`: ни токена, ни настроек не нужно.",
    version_flags=[],
    group_commands="Команды",
    group_parameters="Параметры",
    group_arguments="Что указать",
    result_action="return_int_as_exit_code_else_zero",
    suppress_keyboard_interrupt=False,
)
plan = App(name="plan", help="План: проверить, как он прочитан, или загрузить.")
people = App(name="people", help="Люди и роли: кто есть, кого добавить, кому что можно.")
app.command(plan)
app.command(people)
app["--help"].help = plan["--help"].help = people["--help"].help = "Показать эту подсказку."

RoleName = Literal["coordinator", "organiser", "juror", "admin", "observer"]


def call(words: list[str]) -> int:
    """Run one command; the exit code: 0 done, 1 refused or failed, 2 wrong settings or usage, 130 interrupted."""
    try:
        return int(app(words, exit_on_error=False, print_error=False) or 0)
    except (CycloptsError, mistakes.Stop, *mistakes.EXPECTED) as mistake:
        return mistakes.tell(mistake)
    except KeyboardInterrupt:
        return 130


@app.command
def run(*, role: Literal["all", "web", "clock"] = "all") -> int:
    """Запустить бота.

    Parameters
    ----------
    role
        all – всё сразу; web – только ответы людям; clock – только напоминания и доставка писем.
    """
    settings = _settings()
    from bot.telegram import library

    library.load()
    from bot.commands import run

    return _finish(run.run(settings, role), fast=True)


@app.command
def demo(
    *,
    plan: str = "kirov",
    port: int = 8784,
    browser: Annotated[bool, Parameter(negative="--no-browser")] = True,
) -> int:
    """Показать бота без Telegram: страница с телефонами откроется в браузере.

    Parameters
    ----------
    plan
        План для показа: kirov, nizhnyaya-tura или свой файл.
    port
        Порт страницы на этой машине.
    browser
        Открыть браузер.
    """
    from bot.commands import demo

    return _finish(demo.demo(plan, port, browser))


@plan.command(name="check")
def check_plan(file: Path, /, *, as_json: Annotated[bool, Parameter(name="--json", negative=())] = False) -> int:
    """Показать, как прочитан план. Ничего не сохраняется, настройки не нужны.

    Parameters
    ----------
    file
        Файл с планом.
    as_json
        Ответ в JSON, для программ.
    """
    from bot.commands import plan

    return _finish(plan.check(file, as_json))


@plan.command(name="import")
def import_plan(file: Path, /, *, publish: Annotated[bool, Parameter(negative=())] = False) -> int:
    """Загрузить план в базу черновиком.

    Parameters
    ----------
    file
        Файл с планом.
    publish
        Сразу опубликовать: поручения получат все исполнители.
    """
    settings = _settings(telegram=False)
    from bot.commands import plan

    return _finish(plan.import_plan(settings, file, publish))


@people.command(name="list")
def list_people() -> int:
    """Показать людей и их роли."""
    settings = _settings(telegram=False)
    from bot.commands import people

    return _finish(people.show(settings))


@people.command(name="add")
def add_person(number: int, name: str, /, *, role: RoleName | None = None) -> int:
    """Добавить человека до того, как он напишет боту.

    Parameters
    ----------
    number
        Номер человека в Telegram.
    name
        Имя и фамилия.
    role
        Роль, если она нужна сразу.
    """
    settings = _settings(telegram=False)
    from bot.commands import people

    return _finish(people.add(settings, number, name, role))


@people.command(name="role")
def change_role(number: int, role: RoleName, /, *, remove: Annotated[bool, Parameter(negative=())] = False) -> int:
    """Дать человеку роль или снять её.

    Parameters
    ----------
    number
        Номер человека в Telegram.
    role
        Какая роль.
    remove
        Снять, а не дать.
    """
    settings = _settings(telegram=False)
    from bot.commands import people

    return _finish(people.change_role(settings, number, role, remove))


@people.command(name="organisations")
def load_organisations(file: Path, /, *, group: str = "", full_name: str = "") -> int:
    """Загрузить организации списком и собрать их в группу, как её называет приказ.

    Parameters
    ----------
    file
        Таблица, столбцы через табуляцию: name, short, town, zone; первая строка называет столбцы.
    group
        Имя группы в приказе, например ПОО.
    full_name
        Полное имя группы.
    """
    settings = _settings(telegram=False)
    from bot.commands import people

    return _finish(people.load_organisations(settings, file, group, full_name))


@app.command
def backup(file: Path | None = None, /) -> int:
    """Сделать проверенную копию базы, не останавливая бота.

    Parameters
    ----------
    file
        Куда; без него – в папку backups, с датой в имени.
    """
    settings = _settings(telegram=False)
    from bot.commands import backup

    return _finish(backup.backup(settings.database_url, file))


@app.command
def check() -> int:
    """Проверить настройки и базу, ничего не меняя."""
    settings = _settings()
    from bot.commands import check

    return _finish(check.check(settings))


def _settings(*, telegram: bool = True) -> "Settings":
    """The settings, or an end with all their faults in words."""
    from bot import settings

    try:
        return settings.load(telegram=telegram)
    except settings.SettingsError as faults:
        raise mistakes.Stop(str(faults), code=2) from None


def _finish(command: Coroutine[Any, Any, int | None] | int | None, *, fast: bool = False) -> int:
    """Run a command's body to its end. `fast` takes uvloop where it exists; starting it costs short commands more."""
    if not isinstance(command, Coroutine):
        return command or 0
    with asyncio.Runner(loop_factory=_uvloop() if fast else None) as runner:
        return runner.run(command) or 0


def _uvloop() -> Callable[[], asyncio.AbstractEventLoop] | None:
    try:
        import uvloop
    except ImportError:
        return None
    return uvloop.new_event_loop
