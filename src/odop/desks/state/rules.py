"""Changes of rules tried on the real applicants: the runs, a new one, one with its charts and tables."""

from typing import Any
from uuid import UUID

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from odop.access.queries import may_anywhere
from odop.access.rules import NotPermitted, Permission
from odop.basics.dates import day_of
from odop.basics.money import rupees
from odop.basics.names import Named
from odop.basics.refusals import Refusal
from odop.casework import queries, services
from odop.desks.kit.doors import me, open_to
from odop.desks.kit.files import spreadsheet
from odop.desks.kit.forms.days import DayField
from odop.desks.kit.shades import shaded
from odop.programme import queries as programme
from odop.schemes import margin_money
from odop.schemes.engine import NotAChange, proposals, read_change, rules_in_force

sees = open_to(Permission.SEE_STATE)
tries = open_to(Permission.TRY_RULES)
OWN = "own"
LARGEST = 64 * 1024  # bytes of a proposal
LAKH = 1_00_000_00
COUNTS = ("applicants", "gaining", "losing", "newly_eligible", "no_longer_eligible", "more", "less", "same",
          "neither", "not_known")  # fmt: skip
SUMS = ("cost_before", "cost_after", "difference", "gained", "lost")


class TryForm(forms.Form):
    """What would change, and on which day's register it is tried."""

    proposal = forms.ChoiceField(label=gettext_lazy("Which change?"), widget=forms.RadioSelect)
    file = forms.FileField(
        label=gettext_lazy("A file with the change (.toml)"),
        required=False,
        widget=forms.ClearableFileInput({"accept": ".toml"}),
    )
    change = forms.CharField(
        label=gettext_lazy("Or the change written here"),
        help_text=gettext_lazy(
            "Only what is different, each by its name; sums in paise. For example: minimum_age = 21"
        ),
        required=False,
        max_length=LARGEST,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 8, "spellcheck": "false"}),
    )
    as_of = DayField(
        label=gettext_lazy("On the register as it stood at the end of"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )

    def __init__(self, *args: Any, **words: Any) -> None:
        super().__init__(*args, **words)
        kept = [(name, _title(text)) for name, text in proposals(margin_money.SCHEME).items()]
        choices = [*kept, (OWN, _("A change of my own, given below"))]
        self.fields["proposal"].choices = choices  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """The text of the change, from wherever it was given."""
        said = super().clean() or {}
        if (name := said.get("proposal")) and name != OWN:
            said["text"] = proposals(margin_money.SCHEME)[name]
        elif name and (file := said.get("file")):
            said["text"] = self._text_of(file)
        elif name:
            said["text"] = said.get("change", "")
        return said

    def _text_of(self, file: Any) -> str:
        if file.size > LARGEST:
            self.add_error("file", _("This file is too large for a change of rules."))
            return ""
        try:
            return str(file.read().decode("utf-8-sig"))
        except UnicodeDecodeError:
            self.add_error("file", _("This file is not UTF-8 text."))
            return ""


@sees
@require_safe
def tried(request: HttpRequest) -> HttpResponse:
    """Every run, the latest first."""
    may_try = may_anywhere(me(request), Permission.TRY_RULES, on=day_of(timezone.now()))
    return render(request, "state/rules.html", {"page": {"runs": queries.trials(), "may_try": may_try}})


@tries
@require_http_methods(["GET", "HEAD", "POST"])
def try_rules(request: HttpRequest) -> HttpResponse:
    """The form for a new run, and the run."""
    now = timezone.now()
    posted = request.method == "POST"
    initial = {"proposal": next(iter(proposals(margin_money.SCHEME)), OWN), "as_of": day_of(now)}
    form = TryForm(request.POST if posted else None, request.FILES if posted else None, initial=initial)
    if posted and form.is_valid():
        try:
            run = services.try_rules(
                change=form.cleaned_data["text"], as_of=form.cleaned_data["as_of"], by=me(request), at=now
            )
            return redirect("state:trial", run.pk)
        except NotPermitted:
            raise
        except NotAChange as refusal:
            for fault in refusal.faults:
                form.add_error("change", _said(fault))
        except Refusal as refusal:
            form.add_error("as_of", str(refusal))
    page = {"form": form, "names": sorted(rules_in_force(margin_money.SCHEME, day_of(now)).numbers)}
    return render(request, "state/rules_try.html", {"page": page, "form": form})


@sees
@require_safe
def trial(request: HttpRequest, key: UUID) -> HttpResponse:
    """One run: who gains, who loses, what it costs and where."""
    found = _found(key)
    page: dict[str, Any] = {"found": found, "crumbs": [(_("Rules tried"), reverse("state:rules"))]}
    if districts := found.by("district"):
        page["tiles"], page["legend"] = _map(districts)
    return render(request, "state/trial.html", {"page": page})


@sees
@require_safe
def sheet(request: HttpRequest, key: UUID, by: str) -> HttpResponse:
    """The table behind a chart, for a spreadsheet. Sums in whole rupees; an invented register says so."""
    found = _found(key)
    groups = found.by(by)
    if groups is None:
        raise Http404
    head = [by, "name_en", "name_hi", *COUNTS, *(f"{name}_rupees" for name in SUMS), "synthetic"]
    return spreadsheet(f"rules-tried-{found.run.as_of}-{by}.csv", head, (
        [group.line.code, group.name.en, group.name.hi, *(getattr(group.line, name) for name in COUNTS),
         *(getattr(group.line, name) // 100 for name in SUMS), "yes" if found.synthetic else "no"]
        for group in groups.lines
    ))  # fmt: skip


def _found(key: UUID) -> queries.TrialPage:
    found = queries.trial(key)
    if found is None:
        raise Http404
    return found


def _map(groups: Any) -> Any:
    """The districts shaded by how much more, or less, they would cost."""
    by_code = {group.line.code: group.line for group in groups.lines}
    tiles = programme.tiles()
    counts = {
        tile.code: abs(by_code[tile.code].difference) // LAKH if tile.code in by_code else 0 for tile in tiles
    }
    words = {code: _difference(line.difference) for code, line in by_code.items()}
    return shaded(tiles, counts, words, {})


def _difference(paise: int) -> str:
    return ("+" if paise > 0 else "") + rupees(paise)


def _title(text: str) -> str:
    return _said(read_change(text, rules_in_force(margin_money.SCHEME, day_of(timezone.now()))).title)


def _said(words: Named) -> str:
    return words.in_language(get_language() or "hi")
