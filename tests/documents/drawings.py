"""The same rows drawn as plain text in every way that pages and programs draw them."""

import textwrap
from collections.abc import Callable, Sequence

from tests.documents.paper import Line, tables_of

Draw = Callable[[Sequence[Line]], str]


def drawn(lines: Sequence[Line], draw: Draw) -> str:
    """Prose as it is, a blank line, each table by `draw`."""
    runs = (run if len(run[0]) == 1 else [(draw(run),)] for run in tables_of(lines))
    return "\n\n".join("\n".join(text for (text,) in run) for run in runs)


def _is_section(line: Line) -> bool:
    return bool(line[0]) and not any(line[1:])


def tabs(run: Sequence[Line]) -> str:
    return "\n".join("\t".join(line) for line in run)


def strokes(run: Sequence[Line]) -> str:
    """A row a line, a stroke after each cell; a section with its empty cells run together."""
    return "\n".join(
        f"{line[0]} | {'|' * (len(line) - 1)}" if _is_section(line) else " | ".join(line) + " |" for line in run
    )


def cells_on_lines(run: Sequence[Line]) -> str:
    """A cell a line, as law sites copy."""
    return "\n".join(
        f"{line[0]} | {'|' * (len(line) - 1)}" if _is_section(line) else "\n".join(f"{cell} |".strip() for cell in line)
        for line in run
    )


def strokes_apart(run: Sequence[Line]) -> str:
    """A cell, then its stroke, each on a line of its own."""
    return "\n".join(
        f"{line[0]}\n|" if _is_section(line) else "\n".join(f"{cell}\n|".strip() for cell in line) for line in run
    )


def markdown(run: Sequence[Line]) -> str:
    rows = [f"| {' | '.join(line)} |" for line in run]
    return "\n".join([rows[0], "|" + "---|" * len(run[0]), *rows[1:]])


def boxes(run: Sequence[Line]) -> str:
    """Drawn lines between rows; a section from edge to edge."""
    widths = [min(24, max(6, *(len(line[place]) for line in run))) for place in range(len(run[0]))]
    edge = "├" + "┼".join("─" * width for width in widths) + "┤"
    out = ["┌" + "┬".join("─" * width for width in widths) + "┐"]
    for place, line in enumerate(run):
        if _is_section(line):
            total = sum(widths) + len(widths) - 1
            out += [f"│{part:<{total}}│" for part in textwrap.wrap(line[0], total)]
        else:
            parts = [textwrap.wrap(cell, width) or [""] for cell, width in zip(line, widths, strict=True)]
            for height in range(max(map(len, parts))):
                inner = (part[height] if height < len(part) else "" for part in parts)
                out.append("│" + "│".join(f"{text:<{width}}" for text, width in zip(inner, widths, strict=True)) + "│")
        out.append(edge if place < len(run) - 1 else edge.replace("├", "└").replace("┼", "┴").replace("┤", "┘"))
    return "\n".join(out)


def semicolons(run: Sequence[Line]) -> str:
    return "\n".join(";".join(f'"{cell}"' if ";" in cell else cell for cell in line) for line in run)


def blank_lines(run: Sequence[Line]) -> str:
    """No signs at all: a cell a paragraph."""
    return "\n\n".join("\n\n".join(cell for cell in line if cell) for line in run)


def narrow_columns(run: Sequence[Line]) -> str:
    """No signs at all: cells broken over short lines, a blank line after each row and here and there between cells."""
    rows = []
    for place, line in enumerate(run):
        cells = ["\n".join(textwrap.wrap(cell, 24, break_long_words=False)) for cell in line if cell]
        rows.append("".join(cell + "\n" * (1 + ((place + at) % 3 == 0)) for at, cell in enumerate(cells)))
    return "\n\n".join(rows)


def one_line(run: Sequence[Line]) -> str:
    """No signs at all: a row a line, single spaces."""
    return "\n".join(" ".join(cell for cell in line if cell) for line in run)


def aligned(run: Sequence[Line]) -> str:
    """Columns held apart by spaces, as a terminal prints them; cells go on in the lines below."""
    widths = [min(26, max(4, *(len(line[place]) for line in run))) + 3 for place in range(len(run[0]))]
    out = []
    for line in run:
        parts = [
            textwrap.wrap(cell, width - 3, break_long_words=False) for cell, width in zip(line, widths, strict=True)
        ]
        if _is_section(line):
            out.append(line[0])
            continue
        for height in range(max(map(len, parts))):
            inner = (part[height] if height < len(part) else "" for part in parts)
            out.append("".join(f"{text:<{width}}" for text, width in zip(inner, widths, strict=True)).rstrip())
        out.append("")
    return "\n".join(out)


EVERY: tuple[Draw, ...] = (tabs, strokes, cells_on_lines, strokes_apart, markdown, boxes, semicolons)
WITHOUT_SIGNS: tuple[Draw, ...] = (blank_lines, narrow_columns, one_line, aligned)
