"""The book of patterns: a form and a set of made-up values that show every part once."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from odop.basics.names import Named


class SampleForm(forms.Form):
    """One field of each kind."""

    name = forms.CharField(label=_("Name"), help_text=_("As it stands on her papers."), max_length=60)
    product = forms.ChoiceField(
        label=_("Product"), choices=[("", "—"), ("a", _("Cotton rugs")), ("b", _("Brass lamps"))]
    )
    work = forms.ChoiceField(
        label=_("Where she works"),
        choices=[("home", _("at home")), ("shed", _("in a shared shed"))],
        widget=forms.RadioSelect,
    )
    tools = forms.MultipleChoiceField(
        label=_("Tools she has"),
        choices=[("loom", _("a loom")), ("lathe", _("a lathe"))],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    words = forms.CharField(
        label=_("In her own words"), widget=forms.Textarea(attrs={"rows": 3}), required=False
    )
    agreed = forms.BooleanField(label=_("She agrees that her name may be shown."))


@dataclass(frozen=True)
class SampleTile:
    code: str
    name: Named
    column: int
    row: int
    step: int | None
    value: str
    href: str


TILES = tuple(
    SampleTile(
        str(n),
        Named(en, hi),
        n % 4,
        n // 4,
        None if n == 7 else n % 6,
        str(n * 120),
        "#main",
    )
    for n, (en, hi) in enumerate(
        [("Amberpur", "अंबरपुर"), ("Bhadra", "भद्रा"), ("Champa", "चंपा"), ("Devgarh", "देवगढ़"),
         ("Indra", "इंद्रा"), ("Kusum", "कुसुम"), ("Madhuban", "मधुबन"), ("Neelkanth", "नीलकंठ"),
         ("Rajhans", "राजहंस"), ("Shringar", "श्रृंगार"), ("Tulsi", "तुलसी"), ("Vrindavan", "वृंदावन")]
    )
)  # fmt: skip
STATES = ("SUBMITTED", "RETURNED", "SELECTED", "REJECTED", "DELIVERED", "WITHDRAWN")


def sample_page(request: HttpRequest) -> dict[str, Any]:
    """Made-up values for every part."""
    at = datetime(2026, 5, 5, 9, 30, tzinfo=UTC)
    return {
        "form": SampleForm(),
        "wrong": SampleForm({"name": ""}, prefix="wrong", auto_id="id_%s"),
        "tiles": TILES,
        "steps": tuple((step, words) for step, words in ((0, "0"), (3, "1–500"), (5, "501+"), (None, "?"))),
        "states": STATES,
        "on": date(2026, 5, 5),
        "at": at,
        "lines": [
            {"label": _("Submitted"), "at": at, "by_name": "Meena"},
            {"label": _("Returned"), "at": at, "by_name": "Rekha", "words": _("The date is missing.")},
        ],
        "definition": {
            "counts": Named("Persons who passed assessment", "मूल्यांकन में उत्तीर्ण व्यक्ति"),
            "leaves_out": Named("A second training of the same person", "उसी व्यक्ति का दूसरा प्रशिक्षण"),
            "as_of": date(2026, 5, 4),
            "owner": Named("ODOP Cell", "ओडीओपी प्रकोष्ठ"),
            "next_review": date(2027, 4, 1),
        },
        "outcome": [
            (_("confirmed"), 610), (_("stated only"), 540), (_("not reached"), 700), (_("no work"), 425),
        ],
        "pager": Paginator(range(90), 10).get_page(request.GET.get("page", 3)),
        "crumbs": [(_("Districts"), "#main")],
    }  # fmt: skip
