"""The picture: what is drawn can be read on a phone, every letter of it is in the font, and it is drawn once."""

import asyncio
import struct
from pathlib import Path
from time import perf_counter

import pytest

from bot.demo import images
from bot.telegram import pictures
from locales import LANGUAGES, speaker
from models.documents.heatmap import FONTS, WIDTH, Cell, Column, Key, Line, Sheet, draw
from models.rules.heat import Heat

RUSSIAN = "".join(map(chr, range(ord("А"), ord("я") + 1))) + "Ёё"
SIGNS = "ABCXYZabcxyz0123456789 .,:;!?()/+-–—…«»“”„№·’%₽"
HELD = 0.02
"""Seconds the event loop may be held by anything."""


def sheet(rows: int = 34, columns: int = 14, week: int = 1) -> Sheet:
    """A network of so many organisations and sections; every kind of square is there."""
    heats = [Cell(heat, "" if heat in pictures.MARKED else "9+") for heat in Heat]
    return Sheet(
        language="ru",
        title=f"Неделя {week} – {week + 6} сентября 2024",
        subtitle="Сдано вовремя 61 из 102",
        legend=[Key(heat, "1", "всё принято") for heat in Heat],
        columns=[Column(str(number), "Образовательный и методический этап") for number in range(1, columns + 1)],
        rows=[
            Line(
                f"Вятский колледж профессиональных технологий № {row}",
                [heats[(row + column) % len(heats)] for column in range(columns)],
                "6/9",
            )
            for row in range(rows)
        ],
        sum="принято",
        more="и ещё 3 466 организаций",
    )


@pytest.mark.parametrize("rows,columns", [(1, 1), (34, 5), (34, 14), (40, 14)])
def test_the_picture_is_as_wide_as_a_phone_and_telegram_takes_it(rows: int, columns: int) -> None:
    picture = draw(sheet(rows, columns))
    width, height = images.dimensions(picture)
    assert picture.startswith(b"\x89PNG")
    assert width == WIDTH
    assert width + height <= 10_000
    assert max(height / width, width / height) <= 3
    assert len(picture) < 2_000_000


def test_the_same_sheet_is_drawn_once_and_another_one_anew() -> None:
    assert draw(sheet(week=2)) is draw(sheet(week=2))
    assert draw(sheet(week=2)) != draw(sheet(week=9))


async def test_drawing_does_not_hold_the_event_loop() -> None:
    worst = 0.0

    async def watch() -> None:
        nonlocal worst
        while True:
            begin = perf_counter()
            await asyncio.sleep(0.001)
            worst = max(worst, perf_counter() - begin - 0.001)

    for attempt in range(5):  # the machine itself may stumble: the best of five is the picture's own
        worst, watching = 0.0, asyncio.get_running_loop().create_task(watch())
        await asyncio.to_thread(draw, sheet(week=20 + attempt))
        watching.cancel()
        if worst <= HELD:
            break
    assert worst <= HELD


@pytest.mark.parametrize("name", ["Regular", "Bold"])
def test_the_font_has_every_letter_that_is_used(name: str) -> None:
    there = letters(FONTS / f"RobotoCondensed-{name}.ttf")
    assert [letter for letter in RUSSIAN + SIGNS if ord(letter) not in there] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_the_picture_are_in_the_font(language: str) -> None:
    say = speaker(language, "Europe/Kirov")
    words = [
        *(say(f"heat-{heat}") for heat in Heat),
        say("picture-title", days="1–2", year="2024"),
        say("picture-on-time", number=1, of=2),
        say("picture-accepted", number=1, of=2),
        say("picture-sum"),
        say("picture-more-organisations", number=2),
        say("picture-more-sections", number=2),
    ]
    there = letters(FONTS / "RobotoCondensed-Regular.ttf")
    assert {letter for letter in "".join(words) if ord(letter) not in there} == set()


def test_the_licence_of_the_font_is_beside_it() -> None:
    assert "SIL OPEN FONT LICENSE Version 1.1" in (FONTS / "OFL.txt").read_text(encoding="utf-8")


def letters(font: Path) -> set[int]:
    """The characters a TrueType font has: the segments of its cmap of format 4."""
    data = font.read_bytes()
    tables = {data[at : at + 4]: data[at + 8 : at + 12] for at in range(12, 12 + 16 * _short(data, 4), 16)}
    (cmap,) = struct.unpack(">I", tables[b"cmap"])
    found: set[int] = set()
    for number in range(_short(data, cmap + 2)):
        (offset,) = struct.unpack(">I", data[cmap + 8 + 8 * number : cmap + 12 + 8 * number])
        at = cmap + offset
        if _short(data, at) == 4:
            count = _short(data, at + 6) // 2
            ends = struct.unpack(f">{count}H", data[at + 14 : at + 14 + 2 * count])
            begins = struct.unpack(f">{count}H", data[at + 16 + 2 * count : at + 16 + 4 * count])
            found |= {letter for first, last in zip(begins, ends, strict=True) for letter in range(first, last + 1)}
    return found


def _short(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 2], "big")
