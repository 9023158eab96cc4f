"""Files at a desk: one that comes in, one to keep, a table for a spreadsheet."""

import csv
from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from odop.documents.rules import CSV, MEGABYTE, PAPERS, XLSX, media_type_of
from odop.documents.tables import harmless

SHEETS = {"csv": f"{CSV}; charset=utf-8", "xlsx": XLSX}  # a table to fill in or given back, by its ending


class SentFile(forms.FileField):
    """A file that somebody sends: its endings, and how large it may be. An empty one is refused by its reader."""

    def __init__(self, *, endings: str, megabytes: int, **more: Any) -> None:
        self.megabytes = megabytes
        widget = forms.ClearableFileInput({"accept": endings})
        super().__init__(widget=widget, allow_empty_file=True, **more)

    def clean(self, data: Any, initial: Any = None) -> Any:
        sent = super().clean(data, initial)
        if isinstance(sent, UploadedFile) and (sent.size or 0) > self.megabytes * 1024 * 1024:
            raise forms.ValidationError(
                _("This file is larger than %(megabytes)s MB. Send it in parts."),
                params={"megabytes": self.megabytes},
            )
        return sent


class PhotoField(forms.FileField):
    """A paper as a photograph from a phone, or a PDF; a no says what to do with the phone at hand."""

    MEGABYTES = 5
    default_error_messages = {
        "required": gettext_lazy("Choose the photo first."),
        "large": gettext_lazy(
            "This photo is too large: %(megabytes)s MB. Choose a smaller picture size in the settings of the camera "
            "and take it anew, or show the paper at the district industries centre."
        ),
        "unread": gettext_lazy(
            "This is no photo or PDF that can be read here. Take the photo with the phone's own camera, as JPEG, "
            "and choose that one."
        ),
    }

    def __init__(self, **more: Any) -> None:
        more.setdefault(
            "help_text",
            gettext_lazy(
                "A photo (JPEG or PNG) or a PDF, up to 5 MB. Lay it flat, in good light; every letter must be readable."
            ),
        )
        super().__init__(widget=forms.ClearableFileInput({"accept": ",".join(sorted(PAPERS))}), **more)

    def clean(self, data: Any, initial: Any = None) -> Any:
        sent = super().clean(data, initial)
        if isinstance(sent, UploadedFile):
            size, first = sent.size or 0, sent.read(4096)
            sent.seek(0)
            if media_type_of(first) not in PAPERS:
                raise forms.ValidationError(self.error_messages["unread"], code="unread")
            if size > self.MEGABYTES * MEGABYTE:
                told = {"megabytes": -(-size // MEGABYTE)}
                raise forms.ValidationError(self.error_messages["large"], code="large", params=told)
        return sent


def download(content: bytes, media_type: str, name: str) -> HttpResponse:
    """A file to keep."""
    answer = HttpResponse(content, content_type=media_type)
    plain = "".join(c for c in name if c.isascii() and (c.isalnum() or c in "-_.")) or "file"
    answer["Content-Disposition"] = f'attachment; filename="{plain}"'
    answer["Cache-Control"] = "private, no-store"
    return answer


def spreadsheet(name: str, head: Iterable[str], lines: Iterable[Iterable[object]]) -> HttpResponse:
    """A table as CSV that a spreadsheet opens with its Hindi whole, and takes no cell of it for a formula."""
    answer = HttpResponse("\ufeff", content_type=SHEETS["csv"])
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    rows = ([harmless(cell) if isinstance(cell, str) else cell for cell in line] for line in (head, *lines))
    csv.writer(answer).writerows(rows)
    return answer
