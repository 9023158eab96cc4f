"""A pack: a folder of TOML and CSV that makes a State. Read and checked here, without the database."""

from odop.programme.pack.reading import Contents, Fault, Row, read

__all__ = ["Contents", "Fault", "Row", "read"]
