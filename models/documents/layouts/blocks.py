"""A plan without a table: a title, and under it a field a line («Срок: до 15 марта», «Ответственный: методист»)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from models.documents import columns as headers
from models.documents import joining
from models.documents.layouts import bare_cells, bare_header, labels
from models.documents.layouts.bare_cells import PERSON_LINE
from models.documents.layouts.labels import Said
from models.documents.numbering import NUMBER, NUMBER_AND_TITLE, NUMBERED_TITLE, SECTION
from models.documents.rows import Row
from models.rules import executors

FEWEST, TITLED_SHARE, DATED_SHARE, TOLD_SHARE = 2, 0.8, 0.5, 0.3


@dataclass
class _Block:
    """One row while its lines come in: column → text. `said` is the column of its last label."""

    line: int
    number: str = ""
    title: str = ""
    texts: dict[str, str] = field(default_factory=dict)
    said: str = ""
    first: str = ""
    is_section: bool = False
    doubt: str = ""


def rows(lines: Sequence[str]) -> list[Row]:
    """Prose, a header made of the labels, a row a block; nothing unless labels plainly make a plan of it."""
    said = labels.find(list(bare_header.told(lines)))
    reader = _Reader(said)
    numbered = any(block.number for block in reader.blocks)
    header = (*["№"] * numbered, reader.columns.get("title", "Мероприятие"), *reader.others.values())
    if not _is_plan(header, reader.columns) or not _is_clear(reader.blocks, said):
        return []
    first = reader.blocks[0].line
    prose = [
        Row((" ".join(line.split()),), number, in_table=False) for number, line in enumerate(lines[: first - 1], 1)
    ]
    made = (_row(block, list(reader.others), numbered=numbered) for block in reader.blocks)
    return [*prose, Row(header, first), *sorted([*made, *reader.apart], key=lambda row: row.line)]


def _is_plan(header: tuple[str, ...], columns: Collection[str]) -> bool:
    """Under titles that nothing calls so, a term alone may be that of a vacancy or of a delivery."""
    recognised = headers.recognise(Row(header, 1))
    called = "title" in columns or "executor" in columns or "result" in columns
    return recognised is not None and recognised.kind == "plan" and called


def _is_clear(blocks: Sequence[_Block], said: Sequence[Said]) -> bool:
    whole = [block for block in blocks if block.texts and not block.is_section]
    dated = [block.texts["term"] for block in whole if "term" in block.texts]
    titled = sum(bool(block.title) for block in whole)
    inside = [each for each in said if each.line >= blocks[0].line] if blocks else []
    return (
        len(dated) >= FEWEST
        and len(dated) >= DATED_SHARE * len(whole)
        and titled >= TITLED_SHARE * len(whole)
        and sum(map(bare_cells.is_term, dated)) >= DATED_SHARE * len(dated)
        and sum(bool(each.label) for each in inside) >= TOLD_SHARE * len(inside)
    )


def _row(block: _Block, others: Sequence[str], *, numbered: bool) -> Row:
    told = (block.title, *(block.texts.get(name, "") for name in others))
    if block.is_section:
        return Row((*told, *[""] * numbered), block.line, doubt=block.doubt)
    return Row((*[block.number] * numbered, *told), block.line, doubt=block.doubt)


class _Reader:
    """Takes what is said in order: plain words before a label end the value above, or begin the next block."""

    def __init__(self, said: Sequence[Said]) -> None:
        self.blocks: list[_Block] = []
        self.columns: dict[str, str] = {}
        self.apart: list[Row] = []
        words: list[Said] = []
        for each in said:
            if each.label:
                self._label(each, words)
                words = []
            else:
                words.append(each)
        self._end(words)

    @property
    def others(self) -> dict[str, str]:
        """The columns besides the title: name → the label as it is first written."""
        return {name: label for name, label in self.columns.items() if name != "title"}

    def _label(self, said: Said, words: Sequence[Said]) -> None:
        column = said.role if said.role != "other" else headers.fold(said.label)
        if self._is_apart(said, column, words):
            self.apart.append(Row((f"{said.label}: {said.text}",), said.line, in_table=False))
            return
        self.columns.setdefault(column, said.label)
        last = self.blocks[-1] if self.blocks else None
        rest = words[self._ending(words, column) :] if last and last.texts else words
        if rest or last is None or (column == last.first and column in last.texts) or said.number:
            self._open(said, column, rest)
        block = self.blocks[-1]
        block.first = block.first or column
        block.said = column
        if column in block.texts:
            block.doubt = "" if said.role in ("executor", "term") and not block.doubt else "cells-guessed"
            sign = "; " if said.role != "term" else " "
            block.texts[column] = f"{block.texts[column]}{sign}{said.text}"
        else:
            block.texts[column] = said.text
        if column == "title":
            block.title = block.texts[column]

    def _is_apart(self, said: Said, column: str, words: Sequence[Said]) -> bool:
        """«Исполнитель: …» of the paper itself: after a blank line, said again, and no title stands over it."""
        last = self.blocks[-1] if self.blocks else None
        return bool(said.opens and last and not words and column in last.texts and column != last.first)

    def _ending(self, words: Sequence[Said], column: str) -> int:
        """How many of the words go on the value above: up to a blank line or a number; the next title is none of it."""
        block = self.blocks[-1]
        count = next((at for at, each in enumerate(words) if each.opens or _begins(each.text)), len(words))
        if count == len(words) and (column in block.texts or column == "title"):
            count = self._going_on(words)
        for each in words[:count]:
            self._go_on(block, each)
        return count

    def _going_on(self, words: Sequence[Said]) -> int:
        block = self.blocks[-1]
        above = block.texts.get(block.said, "")
        for count, each in enumerate(words):
            is_name = block.said == "executor" and PERSON_LINE.match(each.text)
            if each.opens or not (is_name or _goes_on(above, each.text)):
                return count
            above = each.text
        return len(words)

    def _go_on(self, block: _Block, each: Said) -> None:
        """A new line of a value; one that begins with a capital, and no name of an executor, is doubtful."""
        text = block.texts[block.said]
        is_name = block.said == "executor" and executors.begins_name(each.text)
        if not _goes_on(text, each.text) and not is_name:
            block.doubt = "cells-guessed"
        block.texts[block.said] = f"{text}\n{each.text}".strip()
        block.title = block.texts["title"] if block.said == "title" else block.title

    def _open(self, said: Said, column: str, words: Sequence[Said]) -> None:
        """The last number, or the last paragraph, is the title; what stands above it is a section, or prose."""
        begin = len(words)
        if column != "title" and words:
            numbers = [at for at, each in enumerate(words) if NUMBER_AND_TITLE.match(each.text)]
            opens = [at for at, each in enumerate(words) if each.opens]
            begin = max([*numbers, *opens[-1:], 0]) if self.blocks or numbers else len(words) - 1
        title = joining.lines(each.text for each in words[begin:])
        numbered = NUMBER_AND_TITLE.match(title)
        number = numbered[1] if numbered else said.number
        if self.blocks:
            self._above(words[:begin], number)
        line = words[begin].line if words[begin:] else said.line
        self.blocks.append(_Block(line, number, numbered[2] if numbered else title))
        if any(not joining.goes_on(each.text) for each in words[begin + 1 :]):
            self.blocks[-1].doubt = "cells-guessed"

    def _above(self, words: Sequence[Said], following: str) -> None:
        for at, each in enumerate(words):
            numbered = NUMBER_AND_TITLE.match(each.text)
            restarts = following == "1" and at == len(words) - 1
            if numbered and not restarts:
                self.blocks.append(_Block(each.line, numbered[1], numbered[2]))
            elif NUMBER.match(each.text):
                self.blocks.append(_Block(each.line, each.text.rstrip(".) ")))
            else:
                doubt = "" if SECTION.match(each.text) or NUMBERED_TITLE.match(each.text) else "section-guessed"
                self.blocks.append(_Block(each.line, title=each.text, is_section=True, doubt=doubt))

    def _end(self, words: Sequence[Said]) -> None:
        """After the last label: its value may go on, a number is a row without fields, the rest is a signature."""
        if not self.blocks:
            return
        count = self._going_on(words)
        for each in words[:count]:
            self._go_on(self.blocks[-1], each)
        for each in words[count:]:
            numbered = NUMBER_AND_TITLE.match(each.text)
            if numbered:
                self.blocks.append(_Block(each.line, numbered[1], numbered[2]))
            else:
                self.apart.append(Row((each.text,), each.line, in_table=False))


def _begins(text: str) -> bool:
    return bool(NUMBER_AND_TITLE.match(text) or SECTION.match(text))


def _goes_on(above: str, text: str) -> bool:
    return not above or joining.goes_on(text) or joining.is_unfinished(above)
