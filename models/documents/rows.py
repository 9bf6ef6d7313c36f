"""What every reader makes of a file, whatever its format: rows of cells in the order of the page."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One line of a table, or one line of prose (`in_table` false, one cell). `line` counts from 1 in the source.

    A cell may have several lines where the file says so (Word, Excel); `several.flat` makes them one.
    `merged` are the places whose cell is one with the cell above; `doubt` is the text key of what the reader guessed.
    """

    cells: tuple[str, ...]
    line: int
    in_table: bool = True
    merged: frozenset[int] = frozenset()
    doubt: str = ""

    @property
    def filled(self) -> tuple[int, ...]:
        """Positions of the cells that say something."""
        return tuple(position for position, cell in enumerate(self.cells) if cell)

    @property
    def is_blank(self) -> bool:
        return not self.filled

    @property
    def text(self) -> str:
        """All it says, on one line."""
        return " ".join(cell for cell in self.cells if cell)
