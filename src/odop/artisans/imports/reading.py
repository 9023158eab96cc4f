"""A file of makers opened: its headings known in either language, its rows as text."""

from odop.artisans.imports.columns import Header, header_of
from odop.documents.tables import Table, open_table


def opened(content: bytes) -> Table[Header]:
    """Open a file. Raises NotATable where it is empty, too large, not a table, or names no makers."""
    return open_table(content, header_of, "Name / नाम")
