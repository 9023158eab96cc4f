"""One act on machines for whoever asks: its form, and the one call to the room."""

from collections.abc import Callable, Mapping
from datetime import datetime
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from odop.access.services import User
from odop.desks.kit.acting import refusals_told
from odop.desks.kit.doors import me
from odop.desks.kit.machines.forms import (
    AssetForm,
    BookForm,
    CheckForm,
    ClosedForm,
    MachineForm,
    MonthForm,
    PartingForm,
    SettleForm,
    TariffForm,
    UseForm,
    WalkInForm,
    WeekForm,
    WhereForm,
)
from odop.desks.kit.offline import key_of
from odop.facilities.queries.machines import Floor
from odop.facilities.queries.machines.lines import WeekLine
from odop.facilities.rules.booking import Basis
from odop.facilities.services import machines as services
from odop.facilities.services.machines import NewAsset, NewMachine, NewRate

Act = Callable[[Floor, UUID | None, forms.Form, User, datetime], object]
ASSET = ("name_en", "name_hi", "serial", "where", "cost", "in_hand_on")


def do(request: HttpRequest, floor: Floor, code: str, acts: Mapping[str, str]) -> forms.Form | None:
    """Do one act of those this desk offers, and say what came of it; the form as it was sent where it is refused."""
    if code not in acts:
        raise Http404
    form = form_of(code, floor, request)
    if not form.is_valid():
        field, errors = next(iter(form.errors.items()))
        label = form.fields[field].label if field in form.fields else ""
        messages.error(request, f"{label}: {errors[0]}" if label else str(errors[0]))
        return form
    key = key_of(request.POST.get("key", ""))
    with refusals_told(request):
        DO[code](floor, key, form, me(request), timezone.now())
        messages.success(request, _(acts[code]))
        return None
    return form


def typed(request: HttpRequest) -> Mapping[str, str]:
    """What was typed of one thing among several, with its key: shown again there where it is refused."""
    return request.POST.dict()


def form_of(code: str, floor: Floor, request: HttpRequest | None = None) -> forms.Form:
    """The form of an act, filled with what was sent, with this centre's machines to choose from."""
    told = request.POST if request else None
    if code == "tariff":
        return TariffForm(told, machines=floor.machines)
    if code == "week" and told is None and floor.week:
        return WeekForm(initial=_this_week(floor.week))
    form = FORMS.get(code, forms.Form)(told)
    field = form.fields.get("machine")
    if isinstance(field, forms.ChoiceField):
        language = get_language() or "hi"
        whole = [] if field.required else [("", _("the whole centre"))]
        field.choices = whole + [(str(m.key), m.name.in_language(language)) for m in floor.machines]
    return form


def _this_week(week: WeekLine) -> dict[str, int]:
    """The hours that stand, so that only what changes is typed."""
    told = {"turn_hours": week.turn_hours}
    for day, hours in week.days:
        if hours:
            told |= {f"first_{day}": hours[0], f"last_{day}": hours[1]}
    return told


def _tariff(floor: Floor, _key: UUID | None, form: forms.Form, by: User, at: datetime) -> object:
    told = form.cleaned_data
    rates = [
        NewRate(
            m.key, told[f"basis_{m.key}"] or Basis.HOUR, members,
            others if told["two"] and (others := told[f"others_{m.key}"]) is not None else members,
        )
        for m in floor.machines
        if (members := told[f"members_{m.key}"]) is not None
    ]  # fmt: skip
    return services.put_tariff(
        number=floor.number, rates=rates, from_on=told["from_on"], same_for_all=not told["two"], by=by, at=at
    )


def _machine(floor: Floor, _key: UUID | None, form: forms.Form, by: User, at: datetime) -> object:
    told = form.cleaned_data
    rest = {name: told[name] for name in ("maker", "from_on", "capacity", "measure_en", "measure_hi")}
    asset = NewAsset(**{name: told[name] for name in ASSET})
    return services.enter_machine(number=floor.number, machine=NewMachine(asset=asset, **rest), by=by, at=at)


def _week(floor: Floor, _key: UUID | None, form: forms.Form, by: User, at: datetime) -> object:
    assert isinstance(form, WeekForm)
    return services.set_week(
        number=floor.number, from_on=form.cleaned_data["from_on"], hours=form.hours,
        turn_hours=form.cleaned_data["turn_hours"], by=by, at=at,
    )  # fmt: skip


def _tariff_decided(floor: Floor, key: UUID | None, form: forms.Form, by: User, at: datetime) -> object:
    number = form.data.get("tariff", "")
    if not str(number).startswith(f"{floor.number}/"):
        raise Http404
    return services.note_tariff(number=str(number), by=by, at=at)


def _here(key: UUID | None) -> UUID:
    if key is None:
        raise Http404
    return key


FORMS: Mapping[str, type[forms.Form]] = {
    "used": UseForm, "walk-in": WalkInForm, "book": BookForm, "month": MonthForm, "week": WeekForm,
    "close": ClosedForm, "asset": AssetForm, "machine": MachineForm, "move": WhereForm, "check": CheckForm,
    "part": PartingForm, "settle": SettleForm,
}  # fmt: skip
DO: Mapping[str, Act] = {
    "used": lambda f, key, form, by, at: services.note_use(turn=_here(key), by=by, at=at, **form.cleaned_data),
    "no-show": lambda f, key, form, by, at: services.note_no_show(turn=_here(key), by=by, at=at),
    "back": lambda f, key, form, by, at: services.give_back(turn=_here(key), by=by, at=at),
    "walk-in": lambda f, key, form, by, at: services.note_walk_in(
        by=by, at=at, **form.cleaned_data | {"machine": UUID(form.cleaned_data["machine"])}
    ),
    "book": lambda f, key, form, by, at: services.ask_for_turn(
        by=by, at=at, **form.cleaned_data | {"machine": UUID(form.cleaned_data["machine"])}
    ),
    "month": lambda f, key, form, by, at: services.file_month(number=f.number, by=by, at=at, **form.cleaned_data),
    "week": _week,
    "close": lambda f, key, form, by, at: services.close_day(
        number=f.number, by=by, at=at,
        **form.cleaned_data | {"machine": UUID(m) if (m := form.cleaned_data["machine"]) else None},
    ),
    "asset": lambda f, key, form, by, at: services.enter_asset(
        number=f.number, asset=NewAsset(**form.cleaned_data), by=by, at=at
    ),
    "machine": _machine,
    "tariff": _tariff,
    "decided": _tariff_decided,
    "move": lambda f, key, form, by, at: services.move_asset(asset=_here(key), by=by, at=at, **form.cleaned_data),
    "check": lambda f, key, form, by, at: services.check_asset(asset=_here(key), by=by, at=at, **form.cleaned_data),
    "part": lambda f, key, form, by, at: services.ask_to_part(asset=_here(key), by=by, at=at, **form.cleaned_data),
    "gone": lambda f, key, form, by, at: services.part_with(asset=_here(key), by=by, at=at),
    "settle": lambda f, key, form, by, at: services.settle_use(use=_here(key), by=by, at=at, **form.cleaned_data),
}  # fmt: skip
