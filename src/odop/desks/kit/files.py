"""Files at a desk: one that comes in, one to keep, a table for a spreadsheet."""

import csv
from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.utils.translation import gettext as _

from odop.documents.rules import CSV, XLSX

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


def download(content: bytes, media_type: str, name: str) -> HttpResponse:
    """A file to keep."""
    answer = HttpResponse(content, content_type=media_type)
    plain = "".join(c for c in name if c.isascii() and (c.isalnum() or c in "-_.")) or "file"
    answer["Content-Disposition"] = f'attachment; filename="{plain}"'
    answer["Cache-Control"] = "private, no-store"
    return answer


def spreadsheet(name: str, head: Iterable[str], lines: Iterable[Iterable[object]]) -> HttpResponse:
    """A table as CSV that a spreadsheet opens with its Hindi whole."""
    answer = HttpResponse("\ufeff", content_type=SHEETS["csv"])
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    csv.writer(answer).writerows([head, *lines])
    return answer
