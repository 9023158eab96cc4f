"""A file of makers brought in whole: the good rows enter, the bad ones come back."""

from odop.artisans.services.importing.act import Imported, import_file

__all__ = ["Imported", "import_file"]
